// @ts-check
/** The bridge to Streamlit: called with every rerun, it hands new data to the map that is there already. */
import { loadSheet } from "./theme.js";
import { MapView } from "./view.js";

/**
 * @typedef {Object} Component
 * @property {import("./types.js").Payload} data
 * @property {ParentNode & Node} parentElement
 * @property {(name: string, value: unknown) => void} setTriggerValue
 */

/** @type {WeakMap<Node, Promise<MapView>>} */
const views = new WeakMap();

const SHEETS = ["../vendor/leaflet/leaflet.css", "./map.css"];

/** @param {Component} component */
async function makeView({ parentElement, setTriggerValue }) {
  await Promise.all(SHEETS.map((path) => loadSheet(parentElement, path)));
  return new MapView(parentElement, {
    choosePlace: (id) => setTriggerValue("choice", { id }),
    chooseClaim: (id) => setTriggerValue("claim", { id }),
    settle: (day) => setTriggerValue("day", { day }),
    compare: (against) => setTriggerValue("against", { against }),
  });
}

/** @param {Component} component */
export default async function showMap(component) {
  const { data, parentElement } = component;
  let making = views.get(parentElement);
  if (!making) {
    making = makeView(component);
    views.set(parentElement, making);
  }
  const view = await making;
  await view.setData(data);
  return () => {
    views.delete(parentElement);
    view.destroy();
  };
}
