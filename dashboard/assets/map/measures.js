// @ts-check
/**
 * How much of the country and of each first-level unit every assessor drew as whose, on any day
 * (geodata/measure_history.py): loaded once, read by binary search.
 */
import { countUpTo, sum, toNumber } from "./days.js";
import { fetchJson } from "./fetching.js";

/**
 * @typedef {Object} AssessorAreas
 * @property {string} id
 * @property {Record<string, number>} errors percentage points, by place
 * @property {Record<string, Record<string, [number[], number[]]>>} areas
 *
 * @typedef {{first: string, country: string, sizes: Record<string, number>, assessors: AssessorAreas[]}} MeasuresData
 *
 * @typedef {Object} Share
 * @property {number} km2
 * @property {number} percent
 * @property {number|undefined} error percentage points
 *
 * @typedef {{net: number, gained: number, lost: number}} Change km²
 */

const TENTHS = 10;
/** @param {number} km2 */
const round = (km2) => Math.round(km2 * TENTHS) / TENTHS;

/** See the head of this module. Days are numbers as in days.js. */
export class Measures {
  /** @param {MeasuresData} data */
  constructor(data) {
    const first = toNumber(data.first);
    this.country = data.country;
    this.sizes = data.sizes;
    this.errors = new Map(data.assessors.map(({ id, errors }) => [id, errors]));
    /** @type {Map<string, {days: number[], figures: number[]}>} */
    this.series = new Map();
    for (const { id, areas } of data.assessors) {
      for (const [measure, places] of Object.entries(areas)) {
        for (const [place, [days, figures]] of Object.entries(places)) {
          this.series.set(`${id} ${measure} ${place}`, { days: sum(days).map((day) => day + first), figures: sum(figures) });
        }
      }
    }
  }

  /** @param {string} assessor @param {string} measure @param {string} place @param {number} day @returns {number} km² */
  areaOn(assessor, measure, place, day) {
    const series = this.series.get(`${assessor} ${measure} ${place}`);
    const count = series ? countUpTo(series.days, day) : 0;
    return series && count ? series.figures[count - 1] / TENTHS : 0;
  }

  /** @param {string} assessor @param {string} place @param {number} day @returns {Share} what is drawn as Russian-held */
  shareOn(assessor, place, day) {
    const km2 = Math.min(this.areaOn(assessor, "russian_held", place, day), this.sizes[place]);
    return { km2, percent: (100 * km2) / this.sizes[place], error: this.errors.get(assessor)?.[place] };
  }

  /**
   * What was gained and lost as Russian-held; a loss counts also where it was regained in the period.
   * @param {string} assessor @param {string} place @param {number} from @param {number} to
   * @returns {Change}
   */
  changeOf(assessor, place, from, to) {
    /** @param {string} measure */
    const differ = (measure) =>
      this.areaOn(assessor, measure, place, to) - this.areaOn(assessor, measure, place, from);
    const [net, lost] = [differ("russian_held"), differ("lost")];
    // Sums of tenths are made whole tenths again.
    return { net: round(net), lost: round(lost), gained: round(Math.max(net + lost, 0)) };
  }
}

/** @param {string} url */
export const loadMeasures = (url) => fetchJson(url, (data) => new Measures(/** @type {MeasuresData} */ (data)));
