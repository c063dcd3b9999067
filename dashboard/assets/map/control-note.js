// @ts-check
/** Below the map: whose control is drawn, of which map, what its colours mean, or why none is drawn. */
import { fillOf } from "./control-layer.js";
import { fill } from "./days.js";
import { paint, svg } from "./marks.js";
import { make } from "./nodes.js";

/**
 * @typedef {Object} Drawn what is on the map at the moment
 * @property {import("./coverage.js").Coverage} coverage
 * @property {number} day
 * @property {boolean} isExact whether outlines are drawn as their assessor drew them, or the cells in their stead
 * @property {boolean} hasBefore whether anything is filled in that the assessor leaves out
 * @property {boolean} isCompared
 * @property {boolean} hasSpread whether it is shown where assessors differ
 */

const ROWS = ["held", "held-before", "contested", "gained", "lost", "spread", "ground"];

export class ControlNote {
  /** @param {string} prefix */
  constructor(prefix) {
    this.prefix = prefix;
    this.node = make("div", "control-note");
    this.legend = make("div", "control-legend");
    this.title = make("p", "control-title");
    this.list = make("ul", "rows");
    this.about = make("p", "control-edge");
    this.state = make("p", "control-state");
    this.state.setAttribute("role", "status");
    this.legend.append(this.title, this.list, this.about);
    this.legend.hidden = true;
    this.node.append(this.legend, this.state);
    /** @type {import("./days.js").Formats|undefined} */
    this.formats = undefined;
    this.words = /** @type {Record<string, string>} */ ({});
    this.rows = new Map(ROWS.map((style) => [style, this.makeRow(style)]));
    this.list.append(...[...this.rows.values()].map(({ node }) => node));
  }

  /** @param {{words: Record<string, string>, formats: import("./days.js").Formats}} given */
  setWords({ words, formats }) {
    [this.words, this.formats] = [words, formats];
  }

  /** @param {string} style */
  makeRow(style) {
    const [node, words] = [make("li", "row"), make("span", "row-words")];
    node.append(this.makeSwatch(style), words);
    return { node, words };
  }

  /** @param {Drawn} drawn */
  show(drawn) {
    const { words, formats } = this;
    if (!formats) return;
    const { coverage, day, isExact, hasBefore, isCompared, hasSpread } = drawn;
    const parts = { assessor: coverage.name, day: formats.day(coverage.mapOf(day)), invasion: words.invasion };
    this.title.textContent = fill(words.controlTitle, parts);
    const tells = coverage.tellsContested(day);
    const isShown = /** @type {Record<string, boolean>} */ ({
      held: true, "held-before": hasBefore, contested: tells, gained: isCompared, lost: isCompared, spread: hasSpread, ground: true,
    });
    for (const [style, row] of this.rows) {
      row.node.hidden = !isShown[style];
      const name = style === "ground" && !tells ? "legend_rest" : `legend_${style}`;
      row.words.textContent = fill(words[name], parts);
    }
    this.about.textContent = [...this.listNotes(drawn, parts), isExact ? words.edgeExact : words.edge].join(" ");
    this.legend.hidden = false;
  }

  /** @param {Drawn} drawn @param {{assessor: string, day: string}} parts */
  listNotes({ coverage, day }, parts) {
    const notes = [];
    const drawnOn = coverage.drawnOn(day);
    const formats = /** @type {import("./days.js").Formats} */ (this.formats);
    if (drawnOn < day) notes.push(fill(this.words.noMapSince, { ...parts, since: formats.day(drawnOn + 1) }));
    else if (coverage.mapOf(day) < day) notes.push(fill(this.words.lastMap, parts));
    if (!coverage.tellsContested(day)) notes.push(fill(this.words.contestedUnknown, parts));
    return notes;
  }

  /** @param {string} words */
  setLoading(words) {
    this.state.className = "control-state";
    this.state.textContent = words;
  }

  setDone() {
    this.state.className = "control-state";
    this.state.textContent = "";
  }

  /**
   * @param {{words: string, retry: string, again: () => void}} failed
   * @param {boolean} isEmpty whether no control is drawn at all
   */
  setFailed({ words, retry, again }, isEmpty) {
    this.legend.hidden = isEmpty;
    const button = make("button", "wider-item", retry);
    button.setAttribute("type", "button");
    button.addEventListener("click", again);
    this.state.className = "control-state control-failed";
    this.state.replaceChildren(make("span", "", `${words} `), button);
  }

  /** @param {string} style */
  makeSwatch(style) {
    const picture = svg("svg", { width: 26, height: 16, viewBox: "0 0 26 16", "aria-hidden": "true", class: "swatch" });
    const box = svg("rect", { x: 1.5, y: 1.5, width: 23, height: 13, class: "swatch-ground" });
    box.style.fill = fillOf(style, this.prefix);
    if (style !== "ground") box.style.stroke = paint("held_edge");
    picture.append(box);
    return picture;
  }
}
