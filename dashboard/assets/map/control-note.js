// @ts-check
/** Below the map: whose control is drawn, of which map, what its colours mean, or why none is drawn. */
import { fillOf } from "./control-layer.js";
import { svg } from "./marks.js";
import { make } from "./nodes.js";

export class ControlNote {
  /** @param {string} prefix */
  constructor(prefix) {
    this.prefix = prefix;
    this.node = make("div", "control-note");
    this.legend = make("div", "control-legend");
    this.failure = make("p", "control-failed");
    this.failure.setAttribute("role", "status");
    this.node.append(this.legend, this.failure);
  }

  /** @param {import("./types.js").ControlData} control */
  show(control) {
    const list = make("ul", "rows");
    for (const { style, words } of control.legend) {
      const row = make("li", "row");
      row.append(this.makeSwatch(style), make("span", "row-words", words));
      list.append(row);
    }
    this.legend.replaceChildren(make("p", "control-title", control.title), list, make("p", "control-edge", control.note));
  }

  /** @param {{words: string, retry: string, again: () => void}|null} failed */
  setFailed(failed) {
    this.legend.hidden = failed !== null;
    this.failure.replaceChildren();
    if (!failed) return;
    const button = make("button", "wider-item", failed.retry);
    button.setAttribute("type", "button");
    button.addEventListener("click", failed.again);
    this.failure.append(make("span", "", `${failed.words} `), button);
  }

  /** @param {string} style */
  makeSwatch(style) {
    const picture = svg("svg", { width: 26, height: 16, viewBox: "0 0 26 16", "aria-hidden": "true", class: "swatch" });
    const box = svg("rect", { x: 1.5, y: 1.5, width: 23, height: 13, class: "swatch-ground" });
    box.style.fill = fillOf(style, this.prefix);
    picture.append(box);
    return picture;
  }
}
