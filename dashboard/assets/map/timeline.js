// @ts-check
/** The timeline below the map: the strip of claims, a slider of days, and the buttons that step, play and compare. */
import { CLAIMS, CompareBar } from "./compare.js";
import { Formats, fill, toIso, toNumber } from "./days.js";
import { make } from "./nodes.js";
import { SPEEDS, Stepper, UNITS } from "./stepper.js";
import { Track } from "./track.js";

const PAGE_DAYS = 30;
const SAY_MS = 1000; // between two announcements while days go by
let count = 0;

/**
 * @typedef {Object} On
 * @property {(day: number) => void} show with every step, and when the comparison changes
 * @property {(day: number) => void} settle when the reader let go
 * @property {(id: string) => void} choose a claim
 * @property {boolean} hasBeside whether there can be a second map
 * @property {(day: number) => string} tell what is so on a day, in words to be read aloud
 */

export class Timeline {
  /** @param {On} on */
  constructor(on) {
    this.on = on;
    this.id = `timeline${(count += 1)}`;
    this.words = /** @type {Record<string, string>} */ ({});
    this.formats = new Formats("en-GB");
    this.saidAt = 0;
    this.stepper = new Stepper({ show: () => this.show(), settle: () => this.settle() });
    this.track = new Track({
      set: (day) => this.stepper.set(day),
      choose: (id) => on.choose(id),
      brush: (from, to) => this.setPeriod(from, to),
    });
    this.node = make("div", "timeline");
    this.node.setAttribute("role", "group");
    this.legend = make("p", "track-legend");
    this.said = make("p", "unseen");
    this.said.setAttribute("aria-live", "polite");
    this.slider = /** @type {HTMLInputElement} */ (make("input", "timeline-slider"));
    this.slider.type = "range";
    this.slider.addEventListener("input", () => this.stepper.set(Number(this.slider.value)));
    this.slider.addEventListener("keydown", (event) => this.onKey(event));
    this.back = this.makeButton("‹", () => this.stepper.step(-1));
    this.player = this.makeButton("▶", () => (this.stepper.isPlaying ? this.stepper.pause() : this.stepper.play()));
    this.player.classList.add("timeline-play");
    this.onwards = this.makeButton("›", () => this.stepper.step(1));
    this.date = this.makeDate((day) => this.stepper.set(day));
    this.unit = this.makeSelect((value) => {
      this.stepper.unit = /** @type {import("./stepper.js").Unit} */ (value);
      this.refreshSteps();
    });
    this.speed = this.makeSelect((value) => (this.stepper.speed = Number(value)));
    this.compare = new CompareBar(() => this.show(), on.hasBeside);
    this.more = this.makeButton("⋯", () => this.toggleMore());
    this.arrange();
  }

  /** The buttons and choices above the strip, in the order of use. */
  arrange() {
    const steps = make("span", "timeline-group");
    steps.append(this.back, this.player, this.onwards);
    this.unit.classList.add("timeline-unit");
    this.speed.classList.add("timeline-speed");
    this.more.classList.add("timeline-more");
    const bar = make("div", "timeline-bar");
    bar.append(this.date, steps, this.more, this.unit, this.speed, this.compare.node);
    this.node.append(bar, this.track.node, this.slider, this.legend, this.said);
  }

  /** On a narrow screen: show or hide what is needed less often. */
  toggleMore() {
    const isOpen = this.node.classList.toggle("is-open");
    this.more.setAttribute("aria-expanded", String(isOpen));
  }

  /** @param {string} sign @param {() => void} press */
  makeButton(sign, press) {
    const button = /** @type {HTMLButtonElement} */ (make("button", "timeline-button", sign));
    button.type = "button";
    button.addEventListener("click", press);
    return button;
  }

  /** @param {(day: number) => void} choose */
  makeDate(choose) {
    const input = /** @type {HTMLInputElement} */ (make("input", "timeline-date"));
    input.type = "date";
    // Years are typed digit by digit: what is not a day of the span yet is not yet meant.
    input.addEventListener("change", () => input.value && input.validity.valid && choose(toNumber(input.value)));
    input.addEventListener("blur", () => this.refresh());
    return input;
  }

  /** @param {(value: string) => void} choose */
  makeSelect(choose) {
    const select = /** @type {HTMLSelectElement} */ (make("select", "timeline-select"));
    select.addEventListener("change", () => choose(select.value));
    return select;
  }

  /** @param {{words: Record<string, string>, locale: string}} given */
  setWords({ words, locale }) {
    if (this.words === words) return;
    this.words = words;
    this.formats = new Formats(locale);
    this.node.setAttribute("aria-label", words.timeline);
    this.slider.setAttribute("aria-label", words.day);
    this.legend.textContent = words.trackLegend;
    this.date.setAttribute("aria-label", words.day);
    this.compare.setWords(words);
    this.unit.setAttribute("aria-label", words.unit);
    this.more.setAttribute("aria-label", words.more);
    this.more.setAttribute("aria-expanded", String(this.node.classList.contains("is-open")));
    this.speed.setAttribute("aria-label", words.speed);
    this.setOptions(this.unit, UNITS.map((unit) => [unit, words[`by_${unit}`]]), this.stepper.unit);
    const speeds = SPEEDS.map((speed) => /** @type {[string, string]} */ ([String(speed), fill(words.perSecond, { number: speed })]));
    this.setOptions(this.speed, speeds, String(this.stepper.speed));
  }

  /** @param {HTMLSelectElement} select @param {[string, string][]} options @param {string} chosen */
  setOptions(select, options, chosen) {
    select.replaceChildren(...options.map(([value, words]) => new Option(words, value, false, value === chosen)));
  }

  /** @param {import("./coverage.js").Coverage} coverage @param {number} day */
  setSpan(coverage, day) {
    this.stepper.setSpan(coverage, day);
    [this.date.min, this.date.max] = [toIso(coverage.first), toIso(coverage.last)];
    [this.slider.min, this.slider.max] = [String(coverage.first), String(coverage.last)];
    this.compare.offer(this.stepper.day);
    this.track.setSpan({ span: coverage, words: this.words, formats: this.formats });
    this.refresh();
  }

  /** @param {import("./claims.js").Claims} claims */
  setClaims(claims) {
    this.stepper.events = claims;
    this.track.setClaims(claims);
    this.refreshSteps();
  }

  /** @param {number} from @param {number} to */
  setPeriod(from, to) {
    this.compare.setDay(this.stepper.limit(from));
    if (to === this.stepper.day) this.show();
    else this.stepper.set(to);
  }

  show() {
    this.refresh();
    this.on.show(this.stepper.day);
    const now = performance.now();
    if (now - this.saidAt >= SAY_MS) this.say(now);
  }

  settle() {
    this.say(performance.now());
    this.on.settle(this.stepper.day);
  }

  /** @param {number} now */
  say(now) {
    this.saidAt = now;
    this.said.textContent = this.on.tell(this.stepper.day);
  }

  refresh() {
    const { day, isPlaying } = this.stepper;
    this.compare.offer(day);
    const { against } = this.compare;
    this.track.move(day, against && against.assessor !== CLAIMS ? against.day : null);
    this.slider.value = String(day);
    this.slider.setAttribute("aria-valuetext", this.formats.day(day));
    const iso = toIso(day);
    if (this.date.value !== iso && this.date !== this.activeElement()) this.date.value = iso;
    this.player.textContent = isPlaying ? "❚❚" : "▶";
    this.player.setAttribute("aria-label", isPlaying ? this.words.pause : this.words.play);
    this.refreshSteps();
  }

  refreshSteps() {
    const { stepper, words } = this;
    for (const [button, direction] of /** @type {const} */ ([[this.back, -1], [this.onwards, 1]])) {
      const name = `${direction < 0 ? "back" : "onwards"}_${stepper.unit}`;
      button.setAttribute("aria-label", words[name] ?? "");
      button.title = words[name] ?? "";
      // Not "disabled": the key that led to the end would lose its focus there.
      button.setAttribute("aria-disabled", String(stepper.next(direction) === stepper.day));
    }
  }

  activeElement() {
    return /** @type {Document|ShadowRoot} */ (this.node.getRootNode()).activeElement;
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const far = { PageUp: PAGE_DAYS, PageDown: -PAGE_DAYS }[event.key];
    if (event.key === " ") this.player.click();
    else if (far !== undefined) this.stepper.set(this.stepper.day + far);
    else return;
    event.preventDefault();
  }

  remove() {
    this.stepper.stop();
    this.track.remove();
  }
}
