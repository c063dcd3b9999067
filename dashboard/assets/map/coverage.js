// @ts-check
/** Which days an assessor drew, of which day the map is that stands for each, and what it tells apart. */
import { countUpTo, sum } from "./days.js";

/** Days are numbers as in days.js; both ends of a span belong to it. */
export class Coverage {
  /**
   * @param {import("./control-history.js").AssessorHistory} data
   * @param {number} first the day that its days are counted from
   */
  constructor({ id, name, first: from, last, gaps, maps, contested_until: until }, first) {
    this.id = id;
    this.name = name;
    this.first = first + from;
    this.last = first + last;
    this.gaps = gaps.map(([a, b]) => [first + a, first + b]);
    this.maps = maps && sum(maps).map((day) => first + day);
    this.contestedUntil = until === null ? null : first + until;
  }

  /** @param {number} day */
  has(day) {
    return this.first <= day && day <= this.last;
  }

  /** @param {number} day @returns {number} the nearest that is covered */
  limit(day) {
    return Math.max(this.first, Math.min(this.last, day));
  }

  /** @param {number} day of the coverage @returns {number} the last day drawn up to it */
  drawnOn(day) {
    const gap = this.gaps.find(([from, to]) => from <= day && day <= to);
    return gap ? gap[0] - 1 : day;
  }

  /** @param {number} day of the coverage @returns {number} the day of the map that stands for it */
  mapOf(day) {
    const drawn = this.drawnOn(day);
    return this.maps ? this.maps[countUpTo(this.maps, drawn) - 1] : drawn;
  }

  /** @param {number} day of the coverage */
  tellsContested(day) {
    return this.contestedUntil !== null && this.drawnOn(day) <= this.contestedUntil;
  }
}
