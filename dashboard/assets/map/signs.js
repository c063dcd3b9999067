// @ts-check
/** Signs of regions: each stands on a point inside its region, at every zoom, whether the name has room or not. */
import "../vendor/leaflet/leaflet.js";
import { makeGlyph, svg } from "./marks.js";

/** @typedef {import("./types.js").Area} Area */
/** @typedef {import("./types.js").Styles} Styles */
/** @typedef {import("./labels.js").Box} Box */
/** @typedef {{id: string, glyphs: string[], area: Area, home: L.LatLng}} Sign */
/** @typedef {Sign & {marker: L.Marker, spots: L.LatLng[]}} Drawn */

export const GLYPH_PX = 13;
const RING_PX = 10; // half of what a settlement's ring takes
const GRID = 14; // spots along each side of a region's bounds to choose from

/**
 * Whether a point lies in an area, holes left out (even-odd rule).
 * @param {Area} area
 * @param {L.LatLng} point
 */
function isInside(area, { lng, lat }) {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  let isOdd = false;
  for (const ring of polygons.flat()) {
    ring.forEach(([x, y], index) => {
      const [beforeX, beforeY] = ring[(index || ring.length) - 1];
      if (y > lat !== beforeY > lat && lng < ((beforeX - x) * (lat - y)) / (beforeY - y) + x) isOdd = !isOdd;
    });
  }
  return isOdd;
}

/**
 * Points inside an area, the one to prefer first.
 * @param {Area} area
 * @param {L.LatLng} home
 */
function listSpots(area, home) {
  const bounds = L.geoJSON(area).getBounds();
  const [south, west] = [bounds.getSouth(), bounds.getWest()];
  const [height, width] = [bounds.getNorth() - south, bounds.getEast() - west];
  const spots = [home];
  for (let row = 1; row < GRID; row += 1) {
    for (let column = 1; column < GRID; column += 1) {
      spots.push(L.latLng(south + (height * row) / GRID, west + (width * column) / GRID));
    }
  }
  return spots.filter((spot) => isInside(area, spot)).sort((a, b) => a.distanceTo(home) - b.distanceTo(home));
}

/**
 * @param {Box} a
 * @param {Box} b
 */
const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * @param {L.Point} at
 * @param {number} halfWidth
 * @param {number} halfHeight
 * @returns {Box}
 */
const boxAround = ({ x, y }, halfWidth, halfHeight) => ({
  left: x - halfWidth,
  top: y - halfHeight,
  right: x + halfWidth,
  bottom: y + halfHeight,
});

/** The signs of one map. */
export class SignLayer {
  /** @param {L.Map} map @param {string} pane @param {Styles} styles */
  constructor(map, pane, styles) {
    this.map = map;
    this.pane = pane;
    this.styles = styles;
    /** @type {Drawn[]} */
    this.signs = [];
  }

  /** @param {Sign[]} signs */
  setSigns(signs) {
    this.remove();
    this.signs = signs.map((sign) => ({ ...sign, marker: this.draw(sign), spots: listSpots(sign.area, sign.home) }));
  }

  /** @param {Sign} sign */
  draw({ id, glyphs, home }) {
    const node = svg("svg", { width: 1, height: 1, class: "sign", "aria-hidden": "true", "data-sign": id });
    glyphs.forEach((style, index) => {
      const glyph = makeGlyph(style, this.styles);
      glyph.setAttribute("transform", `translate(${(index - (glyphs.length - 1) / 2) * GLYPH_PX} 0)`);
      node.append(glyph);
    });
    const html = document.createElement("div");
    html.append(node);
    const icon = L.divIcon({ className: "name-anchor", html, iconSize: [0, 0] });
    return L.marker(home, { icon, pane: this.pane, interactive: false, keyboard: false }).addTo(this.map);
  }

  /**
   * Put every sign on the first of its spots that no ring covers.
   * @param {L.LatLng[]} rings
   * @returns {Box[]} what rings and signs take, in pixels of the layer: no name may stand there
   */
  arrange(rings) {
    const taken = rings.map((ring) => boxAround(this.map.latLngToLayerPoint(ring), RING_PX, RING_PX));
    for (const { glyphs, marker, spots, home } of this.signs) {
      /** @param {L.LatLng} spot */
      const boxAt = (spot) =>
        boxAround(this.map.latLngToLayerPoint(spot), (glyphs.length * GLYPH_PX) / 2, GLYPH_PX / 2);
      const spot = spots.find((one) => !taken.some((box) => overlaps(box, boxAt(one)))) ?? home;
      marker.setLatLng(spot);
      taken.push(boxAt(spot));
    }
    return taken;
  }

  remove() {
    for (const { marker } of this.signs) marker.remove();
    this.signs = [];
  }
}
