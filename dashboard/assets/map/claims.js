// @ts-check
/** Every claim that has a day (dashboard/views/ticks.py), loaded once: what stands on the timeline and in the figures. */
import { countUpTo, toNumber } from "./days.js";
import { fetchJson } from "./fetching.js";

/**
 * @typedef {Object} TickData
 * @property {string} id
 * @property {string} day
 * @property {boolean} isMeant
 * @property {string} side
 * @property {string} claimant
 * @property {string} publisher
 * @property {string} words
 * @property {boolean} isCut
 * @property {boolean} isVerbatim
 * @property {string} language
 * @property {string[]} places
 * @property {Record<string, [number, number]>} shares percent that the words allow, low and high, by place
 *
 * @typedef {Omit<TickData, "day"> & {day: number}} Tick
 */

/**
 * @param {Tick} tick
 * @param {Record<string, string>} words with "claimant.NAME" for each that the reader's language names otherwise
 * @returns {string}
 */
export const nameClaimant = ({ claimant }, words) => words[`claimant.${claimant}`] ?? claimant;

const PARTIES = ["RU", "UA"];
const FRESH_DAYS = 365;

/** Claims in the order of their days. */
export class Claims {
  /** @param {TickData[]} data */
  constructor(data) {
    /** @type {Tick[]} */
    this.ticks = data.map((tick) => ({ ...tick, day: toNumber(tick.day) }));
    this.days = this.ticks.map((tick) => tick.day);
    /** @type {Map<string, Tick[]>} those that give a share of a place, by place */
    this.shares = new Map();
    for (const tick of this.ticks) {
      for (const place of Object.keys(tick.shares)) this.shares.set(place, [...(this.shares.get(place) ?? []), tick]);
    }
  }

  /** @param {number} day @returns {number|undefined} the day of the next claim after it */
  dayAfter(day) {
    return this.days[countUpTo(this.days, day)];
  }

  /** @param {number} day @returns {number|undefined} the day of the last claim before it */
  dayBefore(day) {
    return this.days[countUpTo(this.days, day - 1) - 1];
  }

  /** @param {number} day */
  on(day) {
    return this.ticks.slice(countUpTo(this.days, day - 1), countUpTo(this.days, day));
  }

  /**
   * The newest claim of a share of a place that each party to the war had made in the year up to a day; where neither
   * had, the newest of anybody.
   * @param {string} place @param {number} day
   * @returns {Tick[]}
   */
  newestShares(place, day) {
    /** @type {Map<string, Tick>} */
    const newest = new Map();
    for (const tick of this.shares.get(place) ?? []) {
      if (tick.day <= day && tick.day > day - FRESH_DAYS) newest.set(PARTIES.includes(tick.side) ? tick.side : "", tick);
    }
    const own = PARTIES.flatMap((side) => newest.get(side) ?? []);
    return own.length ? own : [...newest.values()];
  }
}

/** @param {string} url */
export const loadClaims = (url) => fetchJson(url, (data) => new Claims(/** @type {TickData[]} */ (data)));
