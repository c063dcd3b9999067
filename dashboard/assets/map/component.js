// @ts-check
/** The bridge to Streamlit: called with every rerun, it hands new data to the map that is there already. */
import { loadSheet } from "./theme.js";
import { MapView } from "./view.js";
// What these need in turn, so that the browser asks for all of it at once and not level by level.
import "../vendor/leaflet/leaflet.js";
import "../vendor/topojson-client/topojson-client.min.js";
import "./beside.js";
import "./changes.js";
import "./claims.js";
import "./compare.js";
import "./control-history.js";
import "./control-layer.js";
import "./control-note.js";
import "./control-pair.js";
import "./control-timeline.js";
import "./control-view.js";
import "./coverage.js";
import "./days.js";
import "./exact-drawings.js";
import "./fetching.js";
import "./ground.js";
import "./keyboard.js";
import "./labels.js";
import "./layers.js";
import "./leaflet-map.js";
import "./marks.js";
import "./measures.js";
import "./names.js";
import "./nodes.js";
import "./outlines.js";
import "./raions.js";
import "./region-marks.js";
import "./shown.js";
import "./signs.js";
import "./stepper.js";
import "./swipe.js";
import "./tiles.js";
import "./timeline.js";
import "./tip.js";
import "./told.js";
import "./track.js";

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
