// @ts-check
/**
 * The outlines of one assessor as it drew them (geodata/exact.py, geodata/drawings.py), of the days that the reader has
 * on this machine: every arc once, and each day as edits of the day before.
 */
import { CODES } from "./control-history.js";
import { fetchJson } from "./fetching.js";

/**
 * @typedef {[number, number]} Point longitude, latitude
 * @typedef {number|null} Item an arc, backwards as ~arc; null ends a ring, and a second null its polygon
 *
 * @typedef {Object} Drawings
 * @property {string} first
 * @property {{scale: number[], translate: number[]}} transform
 * @property {number[][]} arcs
 * @property {[number, ...[number, number, ...Item[]][]][]} days
 *
 * @typedef {{runs: [string, string|null][], held: Drawings, contested: Drawings}} ExactData
 */

const DAY_MS = 86_400_000;

/** One status from day to day. */
class Series {
  /** @param {Drawings} data */
  constructor({ first, transform, arcs, days }) {
    this.arcs = decodeArcs(arcs, transform);
    this.edits = days.map(([, ...edits]) => /** @type {[number, number, ...Item[]][]} */ (edits));
    let at = Date.parse(first);
    this.days = days.map(([since]) => (at += since * DAY_MS));
    /** @type {Item[][]} the sequences of the days that were asked for, and of those before */
    this.sequences = [];
  }

  /** @param {number} time */
  ringsOn(time) {
    const index = this.days.filter((day) => day <= time).length - 1;
    while (this.sequences.length <= index) {
      const next = this.sequences.length;
      this.sequences.push(applyEdits(this.sequences[next - 1] ?? [], this.edits[next]));
    }
    return index < 0 ? [] : this.build(this.sequences[index]);
  }

  /** @param {Item[]} items */
  build(items) {
    /** @type {Point[][]} */
    const rings = [];
    /** @type {Point[]} */
    let ring = [];
    for (const item of items) {
      if (item === null) {
        if (ring.length) rings.push(ring);
        ring = [];
        continue;
      }
      const arc = this.arcs[item < 0 ? ~item : item];
      const points = item < 0 ? [...arc].reverse() : arc;
      // The last point is the first of the arc that follows.
      for (let i = 0; i < points.length - 1; i += 1) ring.push(points[i]);
    }
    return rings;
  }
}

/** What one assessor drew, on the days that are at hand. */
export class ExactDrawings {
  /** @param {ExactData} data */
  constructor({ runs, held, contested }) {
    this.runs = runs.map(([first, last]) => [Date.parse(first), last === null ? Infinity : Date.parse(last)]);
    this.held = new Series(held);
    this.contested = new Series(contested);
  }

  /**
   * The outlines of a day by code; null where no drawing of it is at hand.
   * @param {string} day YYYY-MM-DD
   * @returns {import("./control-history.js").Traced|null}
   */
  trace(day) {
    const time = Date.parse(day);
    if (!this.runs.some(([first, last]) => first <= time && time <= last)) return null;
    return new Map([
      [CODES.held, this.held.ringsOn(time)],
      [CODES.contested, this.contested.ringsOn(time)],
    ]);
  }
}

/**
 * @param {Item[]} before
 * @param {[number, number, ...Item[]][]} edits
 */
function applyEdits(before, edits) {
  /** @type {Item[]} */
  const items = [];
  let at = 0;
  for (const [kept, removed, ...added] of edits) {
    items.push(...before.slice(at, at + kept), ...added);
    at += kept + removed;
  }
  return items.concat(before.slice(at));
}

/**
 * The steps run on through all arcs.
 * @param {number[][]} arcs
 * @param {{scale: number[], translate: number[]}} transform
 */
function decodeArcs(arcs, { scale, translate }) {
  let [x, y] = [0, 0];
  return arcs.map((steps) => {
    /** @type {Point[]} */
    const arc = [];
    for (let i = 0; i < steps.length; i += 2) {
      [x, y] = [x + steps[i], y + steps[i + 1]];
      arc.push([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    }
    return arc;
  });
}

/** @param {string} url */
export const loadExact = (url) => fetchJson(url, (data) => new ExactDrawings(/** @type {ExactData} */ (data)));
