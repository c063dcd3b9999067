// @ts-check
/** Below the map: whose control is drawn, of which map, what its colours mean, or why none is drawn. */
import { fillOf } from "./control-layer.js";
import { paint, svg } from "./marks.js";
import { make } from "./nodes.js";

export class ControlNote {
  /** @param {string} prefix */
  constructor(prefix) {
    this.prefix = prefix;
    this.node = make("div", "control-note");
    this.legend = make("div", "control-legend");
    this.edge = make("p", "control-edge");
    this.state = make("p", "control-state");
    this.state.setAttribute("role", "status");
    this.isExact = false;
    this.node.append(this.legend, this.state);
  }

  /** @param {import("./types.js").ControlData} control */
  show(control) {
    const list = make("ul", "rows");
    for (const { style, words } of control.legend) {
      const row = make("li", "row");
      row.append(this.makeSwatch(style), make("span", "row-words", words));
      list.append(row);
    }
    this.notes = [control.note, control.noteExact];
    this.setExact(this.isExact);
    this.legend.replaceChildren(make("p", "control-title", control.title), list, this.edge);
  }

  /** @param {boolean} isExact whether outlines are drawn as their assessor drew them, or the cells in their stead */
  setExact(isExact) {
    this.isExact = isExact;
    this.edge.textContent = this.notes?.[Number(isExact)] ?? "";
  }

  /** @param {string} words */
  setLoading(words) {
    this.legend.hidden = false;
    this.state.className = "control-state";
    this.state.textContent = words;
  }

  setDone() {
    this.legend.hidden = false;
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
