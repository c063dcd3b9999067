// @ts-check
/** Control around the map: figures above it, timeline, notes and changes below, and the loading of what they show. */
import { ChangeTable } from "./changes.js";
import { loadClaims } from "./claims.js";
import { loadHistory } from "./control-history.js";
import { ControlNote } from "./control-note.js";
import { fill, toIso, toNumber } from "./days.js";
import { loadExact } from "./exact-drawings.js";
import { loadMeasures } from "./measures.js";
import { tellShown } from "./shown.js";
import { Timeline } from "./timeline.js";
import { Told } from "./told.js";

const PAUSE_MS = 400; // a comparison that was not changed for so long is what the reader wants

/** @typedef {import("./types.js").ControlData} ControlData */
/** @typedef {import("./types.js").Payload} Payload */

/**
 * @typedef {Object} On
 * @property {(id: string|null) => void} choosePlace
 * @property {(id: string) => void} chooseClaim
 * @property {(day: string) => void} settle on a day, YYYY-MM-DD
 * @property {(against: import("./types.js").AgainstData|null) => void} compare when the reader has chosen what to compare with
 * @property {(choice: import("./types.js").ControlChoice|null|undefined, names: {left: string, right: string}) => void} [beside]
 *   show a second map with control, with claims alone, or none; left out where there is no room for one
 */

export class ControlView {
  /** @param {string} prefix @param {On} on @param {() => boolean} hasSpread whether the reader wants to see where assessors differ */
  constructor(prefix, on, hasSpread) {
    this.on = on;
    this.hasSpread = hasSpread;
    this.note = new ControlNote(prefix);
    this.changes = new ChangeTable();
    this.timeline = new Timeline({
      show: (day) => this.draw(day),
      settle: (day) => this.settle(day),
      choose: (id) => on.chooseClaim(id),
      tell: (day) => this.tell(day),
      hasBeside: Boolean(on.beside),
    });
    // Nothing can be stepped through before it is there.
    this.timeline.node.hidden = true;
    this.hasClaims = false;
    /** @type {Payload|null} */
    this.payload = null;
    /** @type {ControlData|null} */
    this.data = null;
    /** @type {import("./control-timeline.js").ControlTimeline|null} */
    this.layer = null;
    /** @type {import("./measures.js").Measures|undefined} */
    this.measures = undefined;
    this.toldDays = new Told();
    this.toldAgainst = new Told();
    this.pause = 0;
  }

  /** @param {import("./control-timeline.js").ControlTimeline} layer */
  setLayer(layer) {
    this.layer = layer;
    layer.on("control", (event) => this.describe(/** @type {any} */ (event)));
  }

  /** @param {Payload} payload */
  setData(payload) {
    const { control, words, locale } = payload;
    const isOther = this.data?.assessor !== control.assessor;
    [this.payload, this.data] = [payload, control];
    this.timeline.setWords({ words, locale });
    const given = { words, names: control.names, formats: this.timeline.formats };
    for (const part of [this.note, this.changes]) part.setWords(given);
    if (this.layer?.history) this.update(isOther);
    if (!this.layer || this.hasAll(control)) return;
    this.note.setLoading(words.loading);
    this.wanted = control;
    // Of several loads under way only the last that was asked for says how it went.
    this.load(control).then(
      () => this.wanted === control && this.note.setDone(),
      () => this.wanted === control && this.showFailure(words),
    );
  }

  /** @param {boolean} isOther whether another assessor is chosen than before */
  update(isOther) {
    const { assessor, day, against } = /** @type {ControlData} */ (this.data);
    const coverage = this.layer?.history?.coverage.get(assessor);
    if (!coverage) return;
    const isNew = this.toldDays.isNews(day);
    const shown = isNew ? toNumber(day) : this.timeline.stepper.day;
    if (isOther || isNew) this.timeline.setSpan(coverage, shown);
    const all = [...(this.layer?.history?.coverage.values() ?? [])];
    const [first, last] = [Math.min(...all.map((one) => one.first)), Math.max(...all.map((one) => one.last))];
    this.timeline.compare.setSpan({ assessors: all, own: assessor, first, last });
    if (this.toldAgainst.isNews(JSON.stringify(against))) this.timeline.compare.setAgainst(against);
    this.draw(this.timeline.stepper.day);
  }

  /** @param {number} day */
  draw(day) {
    const { layer, data, measures } = this;
    const coverage = data && layer?.history?.coverage.get(data.assessor);
    if (!layer || !data || !coverage) return;
    const { against } = this.timeline.compare;
    const from = against?.mode === "change" && against.day !== day ? coverage.limit(against.day) : null;
    layer.setControl({ assessor: data.assessor, day: toIso(day), from: from === null ? null : toIso(from) });
    layer.setSpread(this.hasSpread() ? toIso(day) : null);
    tellShown({ day, assessor: data.assessor });
    this.changes.show(from === null ? null : { assessor: data.assessor, name: coverage.name, from, to: day }, measures);
    this.drawOther(against, this.nameDay(coverage, day));
    this.tellAgainst();
  }

  /** Let Python know of another comparison once the reader has let go of it. */
  tellAgainst() {
    const { data } = this.timeline.compare;
    clearTimeout(this.pause);
    if (JSON.stringify(data) === this.toldAgainst.known) return;
    this.pause = window.setTimeout(() => {
      if (this.toldAgainst.tells(JSON.stringify(data))) this.on.compare(data);
    }, PAUSE_MS);
  }

  /** Once more what is shown, as the reader chose other layers. */
  redraw() {
    this.draw(this.timeline.stepper.day);
  }

  /** @param {import("./compare.js").Against|null} against @param {string} right the name of what is shown */
  drawOther(against, right) {
    const { layer } = this;
    const coverage = against && layer?.history?.coverage.get(against.assessor);
    const day = coverage ? coverage.limit(against.day) : 0;
    const choice = coverage ? { assessor: coverage.id, day: toIso(day), from: null } : null;
    const names = { left: coverage ? this.nameDay(coverage, day) : this.timeline.words.claimsOnly, right, line: this.timeline.words.swipe };
    layer?.setSwipe(against?.mode === "swipe" ? choice : undefined, names);
    this.on.beside?.(against?.mode === "beside" ? choice : undefined, names);
  }

  /** @param {import("./coverage.js").Coverage} coverage @param {number} day */
  nameDay(coverage, day) {
    return `${coverage.name}, ${this.timeline.formats.day(day)}`;
  }

  /** @param {{isExact: boolean, hasBefore: boolean}} drawn */
  describe({ isExact, hasBefore }) {
    const coverage = this.data && this.layer?.history?.coverage.get(this.data.assessor);
    const { stepper, compare } = this.timeline;
    const isCompared = compare.against?.mode === "change";
    const hasSpread = this.hasSpread();
    if (coverage) this.note.show({ coverage, day: stepper.day, isExact, hasBefore, isCompared, hasSpread });
  }

  /** @param {number} day @returns {string} the day and its shares, for a reader who hears the page */
  tell(day) {
    const { data, payload, measures, timeline } = this;
    const coverage = data && this.layer?.history?.coverage.get(data.assessor);
    if (!coverage || !payload || !measures) return "";
    const { formats, words } = timeline;
    const shares = payload.strong.map((place) => {
      const { percent } = measures.shareOn(coverage.id, place, day);
      return `${data.names[place] ?? place} ${formats.points(percent)} %`;
    });
    return fill(words.told, { day: formats.day(day), assessor: coverage.name, shares: shares.join(", ") });
  }

  /** @param {number} day */
  settle(day) {
    if (this.toldDays.tells(toIso(day))) this.on.settle(toIso(day));
  }

  /** @param {Record<string, string>} words */
  showFailure(words) {
    const isEmpty = !this.layer?.history;
    const again = () => this.payload && this.setData(this.payload);
    const failed = isEmpty ? words.failedControl : this.hasClaims ? words.failedExact : words.failedClaims;
    this.note.setFailed({ words: failed, retry: words.retry, again }, isEmpty);
  }

  /** @param {ControlData} control */
  hasAll({ exact, assessor }) {
    const isExactHere = exact === null || Boolean(this.layer?.exact.has(assessor));
    return Boolean(this.layer?.history && this.measures && this.hasClaims) && isExactHere;
  }

  /** @param {ControlData} control */
  async load({ url, measures, claims, exact, assessor }) {
    /** @param {string} path */
    const at = (path) => new URL(path, document.baseURI).href;
    const loading = loadClaims(at(claims));
    loading.catch(() => {}); // said below, once control is drawn
    const [history, areas] = await Promise.all([loadHistory(at(url)), loadMeasures(at(measures))]);
    if (!this.measures) {
      this.measures = areas;
      this.timeline.node.hidden = false;
      this.layer?.setHistory(history);
      this.update(true);
    }
    if (!this.hasClaims) {
      const ticks = await loading;
      this.hasClaims = true;
      this.timeline.setClaims(ticks);
    }
    if (exact !== null) this.layer?.setExact(assessor, await loadExact(at(exact)));
  }

  remove() {
    clearTimeout(this.pause);
    this.timeline.remove();
  }
}
