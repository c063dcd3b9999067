// @ts-check
/** The strip of days: claims of the Russian side above the line, of the Ukrainian side below, of others on it. */
import { nameClaimant } from "./claims.js";
import { countUpTo, fill, yearOf } from "./days.js";
import { svg } from "./marks.js";
import { make } from "./nodes.js";

/** @typedef {import("./claims.js").Tick} Tick */

const HEIGHT_PX = 58;
const LINE_PX = 24;
const TICK_PX = [4, 19]; // from the line
const EDGE_PX = 9; // half of the slider's handle, which the days share their edges with
const NEAR_PX = 5;
const NARROW_PX = 480; // below it every other year has no name
const DIAMOND_PX = 3.4;
const MOST_TIPS = 3;
const UPWARDS = "RU";
const DOWNWARDS = "UA";

/** @typedef {{first: number, last: number, gaps: number[][]}} Span */

export class Track {
  /** @param {{set: (day: number) => void, choose: (id: string) => void, brush: (from: number, to: number) => void}} on */
  constructor(on) {
    this.on = on;
    this.node = make("div", "track");
    this.picture = svg("svg", { class: "track-picture", height: HEIGHT_PX, "aria-hidden": "true" });
    this.tip = make("div", "track-tip");
    this.tip.hidden = true;
    this.node.append(this.picture, this.tip);
    /** @type {import("./claims.js").Claims|null} */
    this.claims = null;
    /** @type {Span} */
    this.span = { first: 0, last: 1, gaps: [] };
    this.words = /** @type {Record<string, string>} */ ({});
    /** @type {import("./days.js").Formats|undefined} */
    this.formats = undefined;
    /** @type {{day: number, from: number|null}|null} */
    this.shown = null;
    this.width = 0;
    this.listen();
    this.watcher = new ResizeObserver(() => this.node.clientWidth !== this.width && this.draw());
    this.watcher.observe(this.node);
  }

  /** @param {{span: Span, words: Record<string, string>, formats: import("./days.js").Formats}} given */
  setSpan({ span, words, formats }) {
    [this.span, this.words, this.formats] = [span, words, formats];
    this.draw();
  }

  /** @param {import("./claims.js").Claims} claims */
  setClaims(claims) {
    this.claims = claims;
    this.draw();
  }

  /** @param {number} day */
  xOf(day) {
    const { first, last } = this.span;
    return EDGE_PX + ((day - first) / (last - first)) * (this.width - 2 * EDGE_PX);
  }

  /** @param {number} x @returns {number} */
  dayAt(x) {
    const { first, last } = this.span;
    const day = first + Math.round(((x - EDGE_PX) / (this.width - 2 * EDGE_PX)) * (last - first));
    return Math.max(first, Math.min(last, day));
  }

  draw() {
    this.width = this.node.clientWidth;
    if (!this.width) return;
    this.picture.setAttribute("width", String(this.width));
    this.period = svg("rect", { class: "track-period", y: 0, height: HEIGHT_PX - 14 });
    this.cursor = svg("line", { class: "track-cursor", y1: 0, y2: HEIGHT_PX - 12 });
    const line = svg("line", { class: "track-line", x1: EDGE_PX, x2: this.width - EDGE_PX, y1: LINE_PX, y2: LINE_PX });
    const ticks = (this.claims?.ticks ?? []).filter(({ day }) => this.span.first <= day && day <= this.span.last);
    this.picture.replaceChildren(this.period, ...this.drawYears(), ...this.drawGaps(), line,
      ...ticks.map((tick) => this.drawTick(tick)), this.cursor);
    if (this.shown) this.move(this.shown.day, this.shown.from);
  }

  drawYears() {
    const nodes = [];
    const [first, last] = [yearOf(this.span.first), yearOf(this.span.last)];
    const step = this.width < NARROW_PX ? 2 : 1;
    for (let year = first; year <= last; year += 1) {
      const start = Date.UTC(year, 0, 1) / 86_400_000;
      const from = Math.max(start, this.span.first);
      const x = this.xOf(from);
      if (start >= this.span.first) nodes.push(svg("line", { class: "track-year", x1: x, x2: x, y1: 4, y2: HEIGHT_PX - 12 }));
      const room = this.xOf(Math.min(Date.UTC(year + 1, 0, 1) / 86_400_000, this.span.last)) - x;
      if (room < 30 || (year - first) % step) continue;
      const name = svg("text", { class: "track-name", x: x + 3, y: HEIGHT_PX - 3 });
      name.textContent = String(year);
      nodes.push(name);
    }
    return nodes;
  }

  drawGaps() {
    return this.span.gaps.map(([from, to]) => {
      const [x, end] = [this.xOf(from), this.xOf(to + 1)];
      return svg("rect", { class: "track-gap", x, width: Math.max(end - x, 1.5), y: LINE_PX - 4, height: 8 });
    });
  }

  /** @param {Tick} tick */
  drawTick(tick) {
    const x = this.xOf(tick.day);
    const [near, far] = TICK_PX;
    if (tick.side === UPWARDS) return svg("line", { class: "tick tick-ru", x1: x, x2: x, y1: LINE_PX - near, y2: LINE_PX - far });
    if (tick.side === DOWNWARDS) return svg("line", { class: "tick tick-ua", x1: x, x2: x, y1: LINE_PX + near, y2: LINE_PX + far });
    const size = DIAMOND_PX;
    return svg("path", { class: "tick tick-other", d: `M${x},${LINE_PX - size} l${size},${size} l-${size},${size} l-${size},-${size}z` });
  }

  /** @param {number} day @param {number|null} from of the period that is compared, if any */
  move(day, from) {
    this.shown = { day, from };
    if (!this.cursor || !this.period) return;
    const x = this.xOf(day);
    this.cursor.setAttribute("transform", `translate(${x},0)`);
    const start = from === null ? x : this.xOf(from);
    this.period.setAttribute("x", String(Math.min(start, x)));
    this.period.setAttribute("width", String(Math.abs(x - start)));
  }

  listen() {
    /** @type {{x: number, day: number}|null} */
    let pressed = null;
    /** @param {PointerEvent} event */
    const xIn = (event) => event.clientX - this.picture.getBoundingClientRect().left;
    this.picture.addEventListener("pointerdown", (event) => {
      pressed = { x: xIn(event), day: this.dayAt(xIn(event)) };
      this.picture.setPointerCapture(event.pointerId);
    });
    this.picture.addEventListener("pointermove", (event) => {
      const x = xIn(event);
      if (pressed && Math.abs(x - pressed.x) > NEAR_PX) this.on.brush(pressed.day, this.dayAt(x));
      else this.showTip(x);
    });
    this.picture.addEventListener("pointerup", (event) => {
      const x = xIn(event);
      if (pressed && Math.abs(x - pressed.x) <= NEAR_PX) this.press(x);
      pressed = null;
    });
    this.picture.addEventListener("pointercancel", () => (pressed = null));
    this.picture.addEventListener("pointerleave", () => (this.tip.hidden = true));
  }

  /** @param {number} x @returns {Tick[]} the claims of the nearest day that has any, where it is near */
  findNear(x) {
    if (!this.claims) return [];
    const { days } = this.claims;
    const at = countUpTo(days, this.dayAt(x));
    const near = [days[at - 1], days[at]].filter((day) => day !== undefined && Math.abs(this.xOf(day) - x) <= NEAR_PX);
    near.sort((a, b) => Math.abs(this.xOf(a) - x) - Math.abs(this.xOf(b) - x));
    return near.length ? this.claims.on(near[0]) : [];
  }

  /** @param {number} x */
  press(x) {
    const near = this.findNear(x);
    this.on.set(near.length ? near[0].day : this.dayAt(x));
    if (near.length) this.on.choose(near[0].id);
  }

  /** @param {number} x */
  showTip(x) {
    const near = this.findNear(x);
    const day = near.length ? near[0].day : this.dayAt(x);
    const head = make("p", "track-tip-day", this.formats?.day(day));
    const lines = near.slice(0, MOST_TIPS).map((tick) => {
      const line = make("p", "");
      const words = make("span", "", `${tick.words}${tick.isCut ? " …" : ""}`);
      words.lang = tick.language;
      line.append(make("b", "", nameClaimant(tick, this.words)), tick.isVerbatim ? ": “" : ": ", words, tick.isVerbatim ? "”" : "");
      return line;
    });
    const more = near.length - lines.length;
    if (more > 0) lines.push(make("p", "", fill(this.words.moreClaims, { number: more })));
    this.tip.replaceChildren(head, ...lines);
    this.tip.hidden = false;
    const left = Math.max(0, Math.min(x - this.tip.offsetWidth / 2, this.width - this.tip.offsetWidth));
    this.tip.style.left = `${left}px`;
  }

  remove() {
    this.watcher.disconnect();
  }
}
