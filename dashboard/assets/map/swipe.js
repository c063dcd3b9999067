// @ts-check
/** Two pictures in one frame: what belongs to the first is seen left of a line that the reader moves, the other right. */
import { make } from "./nodes.js";

const START_PERCENT = 75; // where the front is, in a picture of the whole country

export class Swipe {
  /**
   * @param {L.Map} map
   * @param {(name: string) => string} paneName
   */
  constructor(map, paneName) {
    this.map = map;
    this.paneName = paneName;
    this.handle = /** @type {HTMLInputElement} */ (make("input", "swipe-handle"));
    this.handle.type = "range";
    this.handle.value = String(START_PERCENT);
    this.line = make("div", "swipe-line");
    this.left = make("div", "swipe-name swipe-left");
    this.right = make("div", "swipe-name swipe-right");
    this.parts = [this.line, this.left, this.right, this.handle];
    this.place = () => this.clip();
    this.handle.addEventListener("input", this.place);
    L.DomEvent.disableClickPropagation(this.handle);
    /** @type {{left: string[], right: string[]}|null} */
    this.panes = null;
  }

  /**
   * @param {{left: string, right: string, line: string, panes: {left: string[], right: string[]}}} shown names of both
   *   pictures and of the line, and the panes of each side
   */
  show({ left, right, line, panes }) {
    this.clear();
    this.handle.setAttribute("aria-label", line);
    this.panes = panes;
    [this.left.textContent, this.right.textContent] = [left, right];
    if (!this.handle.isConnected) {
      this.map.getContainer().append(...this.parts);
      this.map.on("move zoomend resize", this.place);
    }
    this.clip();
  }

  clip() {
    const { x: width, y: height } = this.map.getSize();
    const at = (width * Number(this.handle.value)) / 100;
    this.line.style.left = `${at}px`;
    for (const [side, from, to] of /** @type {const} */ ([["left", 0, at], ["right", at, width]])) {
      const [first, last] = [this.map.containerPointToLayerPoint([from, 0]), this.map.containerPointToLayerPoint([to, height])];
      const corners = [[first.x, first.y], [last.x, first.y], [last.x, last.y], [first.x, last.y]];
      const path = `polygon(${corners.map(([x, y]) => `${x}px ${y}px`).join()})`;
      for (const name of this.panes?.[side] ?? []) this.styleOf(name).clipPath = path;
    }
  }

  /** @param {string} name */
  styleOf(name) {
    return /** @type {HTMLElement} */ (this.map.getPane(this.paneName(name))).style;
  }

  clear() {
    for (const name of [...(this.panes?.left ?? []), ...(this.panes?.right ?? [])]) this.styleOf(name).clipPath = "";
    this.panes = null;
  }

  hide() {
    this.clear();
    this.map.off("move zoomend resize", this.place);
    for (const part of this.parts) part.remove();
  }
}
