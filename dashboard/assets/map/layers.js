// @ts-check
/** The reader's choice of what the map draws; everything is there, what is not wanted is only hidden. */
import { make } from "./nodes.js";

export const LAYERS = /** @type {const} */ (["control", "spread", "claims", "raions", "names"]);
const OFF_AT_FIRST = ["spread", "raions"];

/** @typedef {typeof LAYERS[number]} Layer */

export class LayerChoice {
  /** @param {() => void} onChange */
  constructor(onChange) {
    this.node = /** @type {HTMLDetailsElement} */ (make("details", "layers"));
    this.title = make("summary", "legend-title");
    this.list = make("div", "rows");
    this.node.append(this.title, this.list);
    this.boxes = new Map(LAYERS.map((layer) => [layer, this.makeBox(layer, onChange)]));
  }

  /** @param {Layer} layer @param {() => void} onChange */
  makeBox(layer, onChange) {
    const [label, words] = [make("label", "row"), make("span", "row-words")];
    const box = /** @type {HTMLInputElement} */ (make("input", "layer-box"));
    box.type = "checkbox";
    box.checked = !OFF_AT_FIRST.includes(layer);
    box.addEventListener("change", onChange);
    label.append(box, words);
    this.list.append(label);
    return { box, words };
  }

  /** @param {Record<string, string>} words */
  setWords(words) {
    this.title.textContent = words.layers;
    for (const [layer, { words: node }] of this.boxes) node.textContent = words[`layer_${layer}`];
  }

  /** @param {Layer} layer */
  has(layer) {
    return Boolean(this.boxes.get(layer)?.box.checked);
  }

  /** @param {Layer} layer @param {string} words why it cannot be had now; it is off again */
  refuse(layer, words) {
    const found = this.boxes.get(layer);
    if (!found) return;
    found.box.checked = false;
    found.words.textContent = words;
  }

  /** @param {HTMLElement} root the look of what is hidden is the style sheet's */
  apply(root) {
    for (const layer of LAYERS) root.classList.toggle(`without-${layer}`, !this.has(layer));
  }
}
