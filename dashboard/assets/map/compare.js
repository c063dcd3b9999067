// @ts-check
/** The choice of what the shown day is compared with: another day, another assessor, or what is claimed; and how. */
import { toIso, toNumber } from "./days.js";
import { make } from "./nodes.js";

export const MODES = /** @type {const} */ (["none", "change", "swipe", "beside"]);
export const CLAIMS = "claims"; // in place of an assessor

/** @typedef {typeof MODES[number]} Mode */
/** @typedef {{mode: Mode, day: number, assessor: string}} Against */

export class CompareBar {
  /** @param {() => void} onChange @param {boolean} hasBeside whether there can be a second map */
  constructor(onChange, hasBeside) {
    this.modes = MODES.filter((mode) => hasBeside || mode !== "beside");
    this.onChange = onChange;
    this.node = make("span", "timeline-group timeline-period");
    this.mode = this.makeSelect();
    this.assessor = this.makeSelect();
    this.date = /** @type {HTMLInputElement} */ (make("input", "timeline-date"));
    this.date.type = "date";
    this.date.addEventListener("change", () => {
      if (!this.date.value || !this.date.validity.valid) return;
      this.day = toNumber(this.date.value);
      onChange();
    });
    this.node.append(this.mode, this.date, this.assessor);
    this.day = 0;
    this.refresh();
  }

  makeSelect() {
    const select = /** @type {HTMLSelectElement} */ (make("select", "timeline-select"));
    select.addEventListener("change", () => {
      this.refresh();
      this.onChange();
    });
    return select;
  }

  /** @param {Record<string, string>} words */
  setWords(words) {
    this.words = words;
    this.mode.setAttribute("aria-label", words.compare);
    this.date.setAttribute("aria-label", words.since);
    this.assessor.setAttribute("aria-label", words.compareWhom);
    const chosen = this.mode.value || "none";
    this.mode.replaceChildren(...this.modes.map((mode) => new Option(words[`compare_${mode}`], mode, false, mode === chosen)));
    this.refresh();
  }

  /**
   * @param {{assessors: {id: string, name: string}[], own: string, first: number, last: number}} given who there is, whose map
   *   the other one is, and the days of all
   */
  setSpan({ assessors, own, first, last }) {
    const known = [...this.assessor.options].map((option) => option.value).join();
    const options = [...assessors.map(({ id, name }) => [id, name]), [CLAIMS, this.words?.claimsOnly ?? ""]];
    if (options.map(([id]) => id).join() !== known) {
      this.assessor.replaceChildren(...options.map(([id, name]) => new Option(name, id, false, id === own)));
    }
    [this.date.min, this.date.max] = [toIso(first), toIso(last)];
    this.refresh();
  }

  /** @param {number} day @param {Mode} [mode] as it is unless nothing is compared */
  setDay(day, mode = "change") {
    this.day = day;
    if (this.mode.value === "none") this.mode.value = mode;
    this.refresh();
  }

  /** @param {number} shown the day that a comparison starts from where none was chosen yet */
  offer(shown) {
    if (!this.day || this.mode.value === "none") this.day = shown;
    this.refresh();
  }

  /** @returns {Against|null} */
  get against() {
    const mode = /** @type {Mode} */ (this.mode.value);
    return mode && mode !== "none" ? { mode, day: this.day, assessor: this.assessor.value } : null;
  }

  /** @returns {import("./types.js").AgainstData|null} the same as Python knows it */
  get data() {
    const { against } = this;
    if (!against) return null;
    const { day, assessor } = against;
    const mode = /** @type {import("./types.js").AgainstData["mode"]} */ (against.mode);
    return { mode, day: toIso(day), assessor: mode === "change" ? null : assessor };
  }

  /** @param {import("./types.js").AgainstData|null} against what Python wants to be compared with */
  setAgainst(against) {
    const mode = against && this.modes.includes(against.mode) ? against.mode : "none";
    this.mode.value = mode;
    if (against) this.day = toNumber(against.day);
    if (against?.assessor) this.assessor.value = against.assessor;
    this.refresh();
  }

  refresh() {
    const mode = this.mode.value;
    const isNone = !mode || mode === "none";
    this.assessor.hidden = isNone || mode === "change";
    this.date.hidden = isNone || (this.assessor.value === CLAIMS && !this.assessor.hidden);
    const root = /** @type {Document|ShadowRoot} */ (this.node.getRootNode());
    if (this.day && root.activeElement !== this.date) this.date.value = toIso(this.day);
  }
}
