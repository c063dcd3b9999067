// @ts-check
/** The bridge to Streamlit: called with every rerun, it hands new data to the map that is there already. */
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

/**
 * @param {Node} parent
 * @param {string} path
 */
function loadSheet(parent, path) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(path, import.meta.url).href;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => reject(new Error(`could not load ${link.href}`)));
    parent.appendChild(link);
  });
}

/** @param {Component} component */
async function makeView({ parentElement, setTriggerValue }) {
  await Promise.all(SHEETS.map((path) => loadSheet(parentElement, path)));
  return new MapView(parentElement, (id) => setTriggerValue("choice", { id }));
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
