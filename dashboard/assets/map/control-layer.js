// @ts-check
/** Control as ground below the claims: one path for each status within a thin line; above it what changed. */
import "../vendor/leaflet/leaflet.js";
import { CHANGES, CODES } from "./control-history.js";
import { bandsId, dotsId, paint, uprightsId } from "./marks.js";

const STYLES = { [CODES.contested]: "contested", [CODES.held]: "held", [CODES.heldBefore]: "held-before" };
const CHANGE_STYLES = { [CHANGES.gained]: "gained", [CHANGES.lost]: "lost" };
const EDGE_PX = 0.8;

/** @typedef {import("./control-history.js").Traced} Traced */

export class ControlLayer {
  /**
   * @param {import("./ground.js").Ground} ground
   * @param {string} prefix
   * @param {string} pane
   */
  constructor(ground, prefix, pane) {
    /** @param {Record<number, string>} styles @returns {Map<number, L.Polygon>} */
    const makePaths = (styles) =>
      new Map(
        Object.entries(styles).map(([code, style]) => {
          const fillColor = fillOf(style, prefix);
          const options = ground.pathOptions(pane, `control control-${style}`, { weight: EDGE_PX, fill: true, fillColor });
          return [Number(code), L.polygon([], options).addTo(ground.map)];
        }),
      );
    this.paths = makePaths(STYLES);
    this.changes = makePaths(CHANGE_STYLES);
  }

  /**
   * @param {Traced} traced
   * @param {boolean} isExact lines as drawn; the edge of cells is only near the line, and is drawn broken
   */
  draw(traced, isExact) {
    for (const [code, path] of this.paths) {
      setRings(path, traced.get(code));
      path.getElement()?.classList.toggle("is-near", !isExact);
    }
  }

  clear() {
    for (const path of [...this.paths.values(), ...this.changes.values()]) setRings(path);
  }

  /** @param {Traced|null} traced by the codes of CHANGES */
  drawChanges(traced) {
    for (const [code, path] of this.changes) setRings(path, traced?.get(code));
  }

  remove() {
    for (const path of [...this.paths.values(), ...this.changes.values()]) path.remove();
  }
}

/**
 * Draw what an assessor gives a day; says whether its own outlines are drawn, and whether any of another's line is in it.
 * @param {{history: import("./control-history.js").ControlHistory, control: ControlLayer,
 *   exact: import("./exact-drawings.js").ExactDrawings|undefined}} having
 * @param {import("./types.js").ControlChoice} choice
 */
export function drawChoice({ history, control, exact: drawings }, choice) {
  const { assessor, day, from } = choice;
  const exact = drawings?.trace(day);
  // What was occupied before 2022 and is filled in for the assessor is in no outline of its own.
  const traced = new Map([...history.trace(assessor, day), ...(exact ?? [])]);
  control.draw(traced, Boolean(exact));
  const [first, last] = from === null || from < day ? [from, day] : [day, from];
  control.drawChanges(first === null ? null : history.traceChange(assessor, first, last));
  return { ...choice, isExact: Boolean(exact), hasBefore: Boolean(traced.get(CODES.heldBefore)?.length) };
}

/**
 * Where the assessors differ about a day.
 * @param {import("./ground.js").Ground} ground
 * @param {string} prefix
 */
export function makeSpread(ground, prefix) {
  const options = ground.pathOptions("spread", "control-spread", { weight: 0.6, fill: true, fillColor: fillOf("spread", prefix) });
  return L.polygon([], options).addTo(ground.map);
}

/** @param {L.Polygon} path @param {[number, number][][]} [rings] longitude, latitude */
export function setRings(path, rings = []) {
  if (!rings.length && path.isEmpty()) return;
  path.setLatLngs(rings.map((ring) => ring.map(([lon, lat]) => /** @type {[number, number]} */ ([lat, lon]))));
}

/**
 * What fills a status, on the map and in its legend.
 * @param {string} style
 * @param {string} prefix
 */
export function fillOf(style, prefix) {
  if (style === "contested") return `url(#${bandsId(prefix)})`;
  if (style === "held-before") return `url(#${dotsId(prefix)})`;
  if (style === "spread") return `url(#${uprightsId(prefix)})`;
  if (style === "gained") return paint("red");
  if (style === "lost") return paint("blue");
  return paint(style);
}
