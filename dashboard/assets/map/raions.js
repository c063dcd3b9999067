// @ts-check
/** Borders and names of raions: a layer that is loaded when the reader first wants it. */
import "../vendor/leaflet/leaflet.js";
import { fetchJson } from "./fetching.js";
import { CLOSE_ZOOM, NameLayer } from "./labels.js";

/** @typedef {{grid: number, lines: number[][], labels: import("./types.js").Label[]}} RaionData */

const NAMES_FROM_ZOOM = CLOSE_ZOOM + 1;

/** @param {string} url @returns {Promise<RaionData>} */
export const loadRaions = (url) => fetchJson(url, (data) => /** @type {RaionData} */ (data));

/**
 * The line of a flat row of steps, in degrees.
 * @param {number[]} steps
 * @param {number} grid steps to a degree
 */
export function decodeLine(steps, grid) {
  let [x, y] = [0, 0];
  /** @type {[number, number][]} */
  const points = [];
  for (let at = 0; at < steps.length; at += 2) {
    [x, y] = [x + steps[at], y + steps[at + 1]];
    points.push([y / grid, x / grid]);
  }
  return points;
}

/** The raions of one map. */
export class RaionLayer {
  /**
   * @param {L.Map} map
   * @param {import("./ground.js").Ground} ground
   * @param {RaionData} data
   */
  constructor(map, ground, data) {
    this.map = map;
    this.locale = "";
    this.labels = data.labels;
    const lines = data.lines.map((line) => decodeLine(line, data.grid));
    this.lines = L.polyline(lines, ground.pathOptions("lines", "line raion-line", { fill: false })).addTo(map);
    this.names = new NameLayer(map, ground.paneName("names"), () => this.findTaken());
  }

  /** @param {string} locale */
  setLocale(locale) {
    if (this.locale === locale) return;
    this.locale = locale;
    const language = locale.startsWith("uk") ? "uk" : "en";
    const rest = /** @type {const} */ ({ kind: "raion", fromZoom: NAMES_FROM_ZOOM, importance: 9 });
    this.names.setNames(this.labels.map(({ name, lat, lon }) => ({ text: name[language], closeText: name[language], lat, lon, ...rest })));
  }

  /** What the other names on the map take, in pixels of the layer: theirs come first. */
  findTaken() {
    const frame = this.map.getContainer().getBoundingClientRect();
    const { x, y } = this.map.containerPointToLayerPoint([-frame.left, -frame.top]);
    const others = this.map.getContainer().querySelectorAll(".name:not(.is-hidden, .name-raion) .name-text, .ring-anchor");
    return [...others].map((node) => {
      const box = node.getBoundingClientRect();
      return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
    });
  }

  remove() {
    this.names.remove();
    this.lines.remove();
  }
}
