// @ts-check
/** The bridge to Streamlit of the figures above the map; they follow its timeline without asking the server. */
import { loadClaims } from "./claims.js";
import { loadHistory } from "./control-history.js";
import { Formats } from "./days.js";
import { Figures } from "./figures.js";
import { loadMeasures } from "./measures.js";
import { followShown } from "./shown.js";
import { applyTheme, loadSheet } from "./theme.js";

/**
 * @typedef {Object} Component
 * @property {import("./figures.js").FiguresData} data
 * @property {HTMLElement|ShadowRoot} parentElement
 * @property {(name: string, value: unknown) => void} setTriggerValue
 */

/** @type {WeakMap<Node, Promise<FiguresView>>} */
const views = new WeakMap();

class FiguresView {
  /** @param {Component} component */
  constructor({ parentElement, setTriggerValue }) {
    this.figures = new Figures((id) => setTriggerValue("choice", { id }));
    parentElement.append(this.figures.node);
    this.stop = followShown((shown) => this.figures.show(shown));
  }

  /** @param {import("./figures.js").FiguresData} data */
  setData(data) {
    applyTheme(this.figures.node, data.themes);
    this.figures.setWords(data, new Formats(data.locale));
    /** @param {string} path */
    const at = (path) => new URL(path, document.baseURI).href;
    // What cannot be loaded is said below the map, where it can be tried again.
    Promise.all([loadMeasures(at(data.measures)), loadHistory(at(data.url))]).then(([measures, { coverage }]) => {
      this.figures.setData({ measures, coverage, claims: null });
      return loadClaims(at(data.claims)).then((claims) => this.figures.setData({ measures, coverage, claims }));
    }, () => {});
  }
}

/** @param {Component} component */
export default async function showFigures(component) {
  const { data, parentElement } = component;
  let making = views.get(parentElement);
  if (!making) {
    making = loadSheet(parentElement, "./map.css").then(() => new FiguresView(component));
    views.set(parentElement, making);
  }
  const view = await making;
  view.setData(data);
  return () => {
    views.delete(parentElement);
    view.stop();
    view.figures.node.remove();
  };
}
