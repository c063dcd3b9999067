// @ts-check
/** Control as ground below the claims: one path for each status, within a thin line. */
import "../vendor/leaflet/leaflet.js";
import { CODES } from "./control-history.js";
import { bandsId, dotsId, paint } from "./marks.js";

const STYLES = { [CODES.contested]: "contested", [CODES.held]: "held", [CODES.heldBefore]: "held-before" };
const EDGE_PX = 0.8;

export class ControlLayer {
  /**
   * @param {import("./ground.js").Ground} ground
   * @param {string} prefix
   */
  constructor(ground, prefix) {
    /** @type {Map<number, L.Polygon>} */
    this.paths = new Map();
    for (const [code, style] of Object.entries(STYLES)) {
      const fillColor = fillOf(style, prefix);
      const options = ground.pathOptions("control", `control control-${style}`, { weight: EDGE_PX, fill: true, fillColor });
      this.paths.set(Number(code), L.polygon([], options).addTo(ground.map));
    }
  }

  /** @param {import("./control-history.js").Traced} traced */
  draw(traced) {
    for (const [code, path] of this.paths) {
      const rings = traced.get(code) ?? [];
      path.setLatLngs(rings.map((ring) => ring.map(([lon, lat]) => /** @type {[number, number]} */ ([lat, lon]))));
    }
  }

  remove() {
    for (const path of this.paths.values()) path.remove();
  }
}

/**
 * What fills a status, on the map and in its legend.
 * @param {string} style
 * @param {string} prefix
 */
export function fillOf(style, prefix) {
  if (style === "contested") return `url(#${bandsId(prefix)})`;
  if (style === "held-before") return `url(#${dotsId(prefix)})`;
  return paint(style);
}
