// @ts-check
/** The day that is shown: set, stepped and played, within the days that the assessor covers. Nothing here draws. */

/** @typedef {"day"|"week"|"event"} Unit */
/** @typedef {{dayAfter: (day: number) => number|undefined, dayBefore: (day: number) => number|undefined}} Events */

export const UNITS = /** @type {const} */ (["day", "week", "event"]);
export const SPEEDS = [4, 10, 30]; // steps a second
const WEEK_DAYS = 7;
const SETTLE_MS = 250; // without another step, after which the reader is said to have let go

export class Stepper {
  /** @param {{show: () => void, settle: () => void}} on "show" with every step, "settle" when the reader let go */
  constructor(on) {
    this.on = on;
    this.first = 0;
    this.last = 0;
    this.day = 0;
    this.unit = /** @type {Unit} */ ("day");
    this.speed = SPEEDS[1];
    /** @type {Events|null} */
    this.events = null;
    /** @type {number|undefined} */
    this.frame = undefined;
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.settling = undefined;
  }

  get isPlaying() {
    return this.frame !== undefined;
  }

  /** @param {{first: number, last: number}} span @param {number} day */
  setSpan({ first, last }, day) {
    [this.first, this.last, this.day] = [first, last, this.limit(day, first, last)];
  }

  /** @param {number} day @param {number} first @param {number} last */
  limit(day, first = this.first, last = this.last) {
    return Math.max(first, Math.min(last, day));
  }

  /** @param {number} day */
  set(day) {
    const next = this.limit(day);
    if (next === this.day) return;
    this.day = next;
    this.on.show();
    this.settleSoon();
  }

  /** @param {1|-1} direction @returns {number} the day that a step leads to; the same where there is none */
  next(direction) {
    if (this.unit !== "event") return this.limit(this.day + direction * (this.unit === "week" ? WEEK_DAYS : 1));
    const found = direction > 0 ? this.events?.dayAfter(this.day) : this.events?.dayBefore(this.day);
    return found === undefined || found < this.first || found > this.last ? this.day : found;
  }

  /** @param {1|-1} direction */
  step(direction) {
    this.set(this.next(direction));
  }

  play() {
    if (this.isPlaying) return;
    if (this.next(1) === this.day) this.set(this.first);
    let due = performance.now();
    /** @param {number} now */
    const tick = (now) => {
      this.frame = requestAnimationFrame(tick);
      if (now < due) return;
      due = Math.max(due + 1000 / this.speed, now);
      const before = this.day;
      this.step(1);
      if (this.day === before) this.pause();
    };
    this.frame = requestAnimationFrame(tick);
    this.on.show();
  }

  pause() {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
    this.on.show();
    this.settleSoon();
  }

  settleSoon() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.isPlaying || this.on.settle(), SETTLE_MS);
  }

  stop() {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
    clearTimeout(this.settling);
  }
}
