// @ts-check
/** Names on the map: each has a halo, appears from its own zoom on, and gives way to a more important one. */
import "../vendor/leaflet/leaflet.js";
import { svg } from "./marks.js";

/**
 * @typedef {Object} Name
 * @property {string} text
 * @property {string} closeText the name from CLOSE_ZOOM on, where a town may bear the short one
 * @property {number} lat
 * @property {number} lon
 * @property {"region"|"strong"|"city"|"town"|"country"|"sea"|"raion"} kind town is one that a quote is about
 * @property {number} fromZoom
 * @property {number} importance lower comes first
 */

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */
/** @typedef {{name: Name, marker: L.Marker, node: SVGElement, group: SVGElement, words: SVGTextElement}} Drawn */
/** @typedef {{name: Name, drawn: Drawn|null}} Entry */

const LINE_PX = 13;
const GAP_PX = 3;
// A name moved farther could stand in another country, or, close up, in the middle of nowhere.
const FARTHEST_DEG = 2;
const FARTHEST_PX = 75;
export const CLOSE_ZOOM = 6.4;
/** Where a name may stand beside its dot, best first: anchor, and the offset of its baseline. */
const SIDES = /** @type {const} */ ([
  ["start", 9, 4],
  ["end", -9, 4],
  ["middle", 0, -11],
  ["middle", 0, 19],
]);
/** The same beside a ring, which is wider than a dot. */
const SIDES_BY_RING = /** @type {const} */ ([
  ["start", 13, 4],
  ["end", -13, 4],
  ["middle", 0, -14],
  ["middle", 0, 24],
]);
/** Where the name of a region may stand, from its middle. */
const SHIFTS = /** @type {const} */ ([
  ["middle", 0, 4],
  ["middle", 0, -8],
  ["middle", 0, 16],
  ["middle", -18, 4],
  ["middle", 18, 4],
]);
/** Where the name of a region with a mark may stand: clear of its sign, which stands in the middle. */
const SHIFTS_BY_SIGN = /** @type {const} */ ([
  ["middle", 0, 4],
  ["middle", 0, -9],
  ["middle", 0, 20],
  ["middle", -12, -9],
  ["middle", 12, -9],
  ["middle", -12, 20],
  ["middle", 12, 20],
]);

/**
 * @param {Name} name
 * @returns {SVGElement}
 */
function makeNode(name) {
  const group = svg("g", { class: "name-text" });
  const words = svg("text", { "text-anchor": "middle", y: 4 });
  words.textContent = name.text;
  group.append(words);
  const node = svg("svg", { width: 1, height: 1, class: `name name-${name.kind}`, "aria-hidden": "true" });
  if (name.kind === "city") node.append(svg("circle", { r: 2.2, class: "dot" }));
  node.append(group);
  return node;
}

/** @param {Box} a @param {Box} b */
const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** @param {Box} a @param {Box} b */
const contains = (a, b) => a.left <= b.left && a.right >= b.right && a.top <= b.top && a.bottom >= b.bottom;

/**
 * The place of a wide area's name: its own, or as near to it as the edge of the view allows.
 * @param {Box} view
 * @param {L.Point} at
 * @param {{width: number, zoom: number}} size
 * @returns {["middle", number, number]}
 */
function moveInto(view, at, { width, zoom }) {
  const side = width / 2 + 2 * GAP_PX;
  const x = Math.max(view.left + side, Math.min(view.right - side, at.x)) - at.x;
  const y = Math.max(view.top + LINE_PX, Math.min(view.bottom - LINE_PX, at.y)) - at.y;
  const pixelsADegree = (256 * 2 ** zoom) / 360;
  const isNear = Math.hypot(x, y) <= Math.min(FARTHEST_PX, FARTHEST_DEG * pixelsADegree);
  return isNear ? ["middle", x, y + 4] : ["middle", 0, 4];
}

/** The names of one map. */
export class NameLayer {
  /**
   * @param {L.Map} map
   * @param {string} pane
   * @param {() => Box[]} findTaken asked at every move for what no name may cover, in pixels of the layer
   */
  constructor(map, pane, findTaken) {
    this.map = map;
    this.pane = pane;
    this.findTaken = findTaken;
    /** @type {Entry[]} */
    this.entries = [];
    this.arrange = this.arrange.bind(this);
    map.on("moveend resize", this.arrange);
  }

  /** @param {Name[]} names */
  setNames(names) {
    this.clear();
    this.entries = [...names].sort((a, b) => a.importance - b.importance).map((name) => ({ name, drawn: null }));
    this.arrange();
  }

  /** @param {Name} name @returns {Drawn} */
  draw(name) {
    const node = makeNode(name);
    const html = document.createElement("div");
    html.append(node);
    const icon = L.divIcon({ className: "name-anchor", html, iconSize: [0, 0] });
    const options = { icon, pane: this.pane, interactive: false, keyboard: false };
    const marker = L.marker([name.lat, name.lon], options).addTo(this.map);
    const group = /** @type {SVGElement} */ (node.querySelector(".name-text"));
    const words = /** @type {SVGTextElement} */ (group.querySelector("text"));
    return { name, marker, node, group, words };
  }

  /**
   * The buttons on the map, which no name may run under.
   * @param {number} left
   * @param {number} top
   * @returns {Box[]}
   */
  findControls(left, top) {
    const frame = this.map.getContainer().getBoundingClientRect();
    const controls = [...this.map.getContainer().querySelectorAll(".leaflet-control")];
    return controls.map((control) => {
      const box = control.getBoundingClientRect();
      const x = left - frame.left;
      const y = top - frame.top;
      return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
    });
  }

  /** Place every name that fits, the important ones first; one that is never due is never made. */
  arrange() {
    const zoom = this.map.getZoom();
    const { x: left, y: top } = this.map.containerPointToLayerPoint([0, 0]);
    const { x: width, y: height } = this.map.getSize();
    const view = { left, top, right: left + width, bottom: top + height };
    const taken = [...this.findControls(left, top), ...this.findTaken()];
    for (const entry of this.entries) {
      const isDue = zoom >= entry.name.fromZoom;
      if (isDue) entry.drawn ??= this.draw(entry.name);
      if (!entry.drawn) continue;
      const boxes = isDue ? this.fit(entry.drawn, taken, view) : [];
      entry.drawn.node.classList.toggle("is-hidden", !boxes.length);
      taken.push(...boxes);
    }
  }

  /**
   * @param {Drawn} drawn
   * @param {Box[]} taken
   * @param {Box} view a name that would be cut off at the edge is not shown
   * @returns {Box[]} what the name takes: none when it does not fit
   */
  fit({ name, group, words }, taken, view) {
    const text = this.map.getZoom() < CLOSE_ZOOM ? name.text : name.closeText;
    if (words.textContent !== text) words.textContent = text;
    const width = words.getComputedTextLength();
    const at = this.map.latLngToLayerPoint([name.lat, name.lon]);
    const hasDot = name.kind === "city" || name.kind === "town";
    const isWide = name.kind === "sea" || name.kind === "country";
    const shifts = name.kind === "strong" ? SHIFTS_BY_SIGN : SHIFTS;
    const dotSides = name.kind === "town" ? SIDES_BY_RING : SIDES;
    const zoom = this.map.getZoom();
    const sides = hasDot ? dotSides : isWide ? [moveInto(view, at, { width, zoom })] : shifts;
    for (const [anchor, x, y] of sides) {
      const left = at.x + x - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
      const top = at.y + y - LINE_PX + GAP_PX;
      const bottom = top + LINE_PX;
      const boxes = [{ left: left - GAP_PX, top, right: left + width + GAP_PX, bottom }];
      if (name.kind === "city") boxes.push({ left: at.x - 6, top: at.y - 6, right: at.x + 6, bottom: at.y + 6 });
      const isFree = boxes.every((box) => contains(view, box) && !taken.some((other) => overlaps(box, other)));
      if (!isFree) continue;
      words.setAttribute("text-anchor", anchor);
      group.setAttribute("transform", `translate(${x} ${y - 4})`);
      return boxes;
    }
    return [];
  }

  remove() {
    this.map.off("moveend resize", this.arrange);
    this.clear();
  }

  clear() {
    for (const { drawn } of this.entries) drawn?.marker.remove();
    this.entries = [];
  }
}
