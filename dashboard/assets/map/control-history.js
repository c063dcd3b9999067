// @ts-check
/**
 * Who held which cell on which day, by assessor (geodata/history.py): fetched once, then stepped through by replaying
 * what changed between two days.
 */

import { Coverage } from "./coverage.js";
import { sum, toNumber } from "./days.js";
import { fetchJson } from "./fetching.js";

/**
 * @typedef {Object} AssessorHistory
 * @property {string} id
 * @property {string} name
 * @property {[number, number][]} gaps
 * @property {number[]|null} maps
 * @property {number|null} contested_until
 * @property {number} first
 * @property {number} last
 * @property {number[][]} changes
 *
 * @typedef {{arcs: number[][][], properties: {id: string}}} Cell
 *
 * @typedef {Object} HistoryData
 * @property {string} first
 * @property {AssessorHistory[]} assessors
 * @property {{transform: {scale: number[], translate: number[]}, arcs: number[][][],
 *   objects: {cells: {geometries: Cell[]}}}} cells
 *
 * @typedef {[number, number]} Point longitude, latitude
 * @typedef {Map<number, Point[][]>} Traced closed rings by code, in no order of outer and inner
 */

export const CODES = { contested: 1, held: 2, heldBefore: 3 }; // from "held" on Russian-held
export const CHANGES = { gained: 1, lost: 2 };

/** The status of every cell of one assessor on one day, moved from day to day. */
class Cursor {
  /** @param {AssessorHistory} data @param {number} cellCount */
  constructor({ changes }, cellCount) {
    this.status = new Uint8Array(cellCount);
    /** How many changes are in effect. */
    this.done = 0;
    this.changes = changes.map(([day, code, ...cells]) => ({ day, code, cells: sum(cells), before: new Uint8Array() }));
  }

  /** @param {number} day */
  moveTo(day) {
    for (; this.done < this.changes.length && this.changes[this.done].day <= day; this.done += 1) {
      const change = this.changes[this.done];
      change.before = Uint8Array.from(change.cells, (cell) => this.status[cell]);
      for (const cell of change.cells) this.status[cell] = change.code;
    }
    for (; this.done > 0 && this.changes[this.done - 1].day > day; this.done -= 1) {
      const { cells, before } = this.changes[this.done - 1];
      cells.forEach((cell, index) => (this.status[cell] = before[index]));
    }
  }
}

/** All assessors' histories over one set of cells. */
export class ControlHistory {
  /** @param {HistoryData} data */
  constructor(data) {
    const { transform, arcs, objects } = data.cells;
    this.first = toNumber(data.first);
    this.arcs = arcs.map((arc) => decodeArc(arc, transform));
    // An arc of the other direction has the number ~arc, as in TopoJSON.
    this.cells = objects.cells.geometries.map((cell) => cell.arcs.flat(2));
    this.ends = nameEnds(this.arcs);
    this.used = new Uint8Array(arcs.length);
    this.cursors = new Map(data.assessors.map((one) => [one.id, new Cursor(one, this.cells.length)]));
    /** What each assessor drew, in the order of their list. */
    this.coverage = new Map(data.assessors.map((one) => [one.id, new Coverage(one, this.first)]));
  }

  /**
   * The status of every cell on a day; the array is this assessor's own and changes with the next call.
   * @param {string} assessor @param {string} day YYYY-MM-DD
   */
  statusOn(assessor, day) {
    const cursor = this.cursors.get(assessor);
    if (!cursor) throw new Error(`no history of ${assessor}, wanted one of ${[...this.cursors.keys()].join(", ")}`);
    cursor.moveTo(toNumber(day) - this.first);
    return cursor.status;
  }

  /**
   * The outlines of what an assessor drew on a day: borders between cells of one status are gone.
   * @param {string} assessor @param {string} day YYYY-MM-DD
   * @returns {Traced}
   */
  trace(assessor, day) {
    const status = this.statusOn(assessor, day);
    return new Map(Object.values(CODES).map((code) => [code, this.merge(status, code)]));
  }

  /**
   * Where an assessor's map turned Russian-held between two days, and where it ceased to be.
   * @param {string} assessor @param {string} from YYYY-MM-DD @param {string} to YYYY-MM-DD
   * @returns {Traced} with the codes of CHANGES
   */
  traceChange(assessor, from, to) {
    const before = this.statusOn(assessor, from).slice();
    const after = this.statusOn(assessor, to);
    const changed = after.map((code, cell) => {
      const [was, is] = [before[cell] >= CODES.held, code >= CODES.held];
      return was === is ? 0 : is ? CHANGES.gained : CHANGES.lost;
    });
    return new Map(Object.values(CHANGES).map((code) => [code, this.merge(changed, code)]));
  }

  /**
   * Where the maps of a day are not all of one opinion about what is Russian-held.
   * @param {Iterable<string>} assessors @param {string} day YYYY-MM-DD
   */
  traceSpread(assessors, day) {
    const own = [...assessors].map((assessor) => this.statusOn(assessor, day));
    const differs = Uint8Array.from({ length: this.cells.length }, (_, cell) =>
      Number(own.some((status) => status[cell] >= CODES.held !== own[0][cell] >= CODES.held)),
    );
    return this.merge(differs, 1);
  }

  /** @param {Uint8Array} status @param {number} code */
  merge(status, code) {
    const { used } = this;
    used.fill(0);
    for (let cell = 0; cell < status.length; cell += 1) {
      if (status[cell] !== code) continue;
      // Two neighbours run along their common arc in opposite directions: 1 and 2 together are no border.
      for (const arc of this.cells[cell]) used[arc < 0 ? ~arc : arc] ^= arc < 0 ? 2 : 1;
    }
    /** @type {Map<number, number[]>} */
    const leaving = new Map();
    for (let arc = 0; arc < used.length; arc += 1) {
      if (used[arc] !== 1 && used[arc] !== 2) continue;
      const directed = used[arc] === 1 ? arc : ~arc;
      const start = this.startOf(directed);
      const others = leaving.get(start);
      if (others) others.push(directed);
      else leaving.set(start, [directed]);
    }
    return this.join(leaving);
  }

  /** @param {Map<number, number[]>} leaving directed arcs by the point that they start at */
  join(leaving) {
    /** @type {Point[][]} */
    const rings = [];
    for (const [start, arcs] of leaving) {
      while (arcs.length) {
        /** @type {Point[]} */
        const ring = [];
        let at = start;
        do {
          const arc = leaving.get(at)?.pop();
          if (arc === undefined) throw new Error("an outline of control does not close: the cells do not share their arcs");
          this.append(ring, arc);
          at = this.startOf(~arc);
        } while (at !== start);
        rings.push(ring);
      }
    }
    return rings;
  }

  /** @param {Point[]} ring @param {number} arc */
  append(ring, arc) {
    const points = this.arcs[arc < 0 ? ~arc : arc];
    if (arc < 0) for (let i = points.length - 1; i > 0; i -= 1) ring.push(points[i]);
    else for (let i = 0; i < points.length - 1; i += 1) ring.push(points[i]);
  }

  /** @param {number} arc directed */
  startOf(arc) {
    return arc < 0 ? this.ends[2 * ~arc + 1] : this.ends[2 * arc];
  }
}

/**
 * @param {number[][]} arc
 * @param {{scale: number[], translate: number[]}} transform
 * @returns {Point[]}
 */
function decodeArc(arc, { scale, translate }) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/**
 * A number for the first and the last point of each arc, the same for the same point.
 * @param {Point[][]} arcs
 */
function nameEnds(arcs) {
  /** @type {Map<string, number>} */
  const names = new Map();
  /** @param {Point} point */
  const nameOf = (point) => {
    const key = point.join();
    const name = names.get(key) ?? names.size;
    names.set(key, name);
    return name;
  };
  return Int32Array.from(arcs.flatMap((arc) => [nameOf(arc[0]), nameOf(arc[arc.length - 1])]));
}

/** @param {string} url */
export const loadHistory = (url) => fetchJson(url, (data) => new ControlHistory(/** @type {HistoryData} */ (data)));
