// @ts-check
/** A figure for each region of the title: what each assessor gives it on the day shown, how far they differ, who claims what. */
import { nameClaimant } from "./claims.js";
import { fill } from "./days.js";
import { make } from "./nodes.js";

/**
 * @typedef {Object} FiguresData what comes from Python (dashboard/views/figures.py)
 * @property {string} url of the history
 * @property {string} measures
 * @property {string} claims
 * @property {string} locale
 * @property {string[]} places
 * @property {string|null} selected
 * @property {string[]} assessors names of all, so that the figures have their room before they are there
 * @property {Record<string, string>} names of the places
 * @property {Record<string, string>} words
 * @property {{light: Record<string, string>, dark: Record<string, string>}} themes
 *
 * @typedef {Object} Given
 * @property {import("./measures.js").Measures} measures
 * @property {Map<string, import("./coverage.js").Coverage>} coverage
 * @property {import("./claims.js").Claims|null} claims
 */

const SMALLEST = 0.05; // less would read as 0.0

export class Figures {
  /** @param {(id: string) => void} choose */
  constructor(choose) {
    this.choose = choose;
    this.node = make("div", "figures");
    /** @type {Given|null} */
    this.given = null;
    /** @type {Map<string, ReturnType<Figures["makeCard"]>>} */
    this.cards = new Map();
    this.words = /** @type {Record<string, string>} */ ({});
    /** @type {Record<string, string>} */
    this.names = {};
    /** @type {import("./days.js").Formats|undefined} */
    this.formats = undefined;
    /** @type {import("./shown.js").Shown|undefined} */
    this.shown = undefined;
    this.key = "";
  }

  /** @param {FiguresData} data @param {import("./days.js").Formats} formats */
  setWords(data, formats) {
    const { places, selected, names, words, assessors } = data;
    [this.words, this.names, this.formats] = [words, names, formats];
    const key = JSON.stringify([places, names, words, assessors]);
    if (key !== this.key) {
      this.key = key;
      this.cards = new Map(places.map((place) => [place, this.makeCard(place, assessors)]));
      this.node.replaceChildren(...[...this.cards.values()].map((card) => card.node));
    }
    for (const [place, card] of this.cards) card.node.setAttribute("aria-pressed", String(place === selected));
    if (this.shown) this.show(this.shown);
  }

  /** @param {Given} given */
  setData(given) {
    this.given = given;
    if (this.shown) this.show(this.shown);
  }

  /** @param {import("./shown.js").Shown} shown */
  show(shown) {
    this.shown = shown;
    if (!this.given || !this.formats) return;
    for (const [place, card] of this.cards) this.fillCard(card, place, shown.day, shown.assessor);
  }

  /** @param {string} place @param {string[]} assessors names */
  makeCard(place, assessors) {
    const node = make("button", "figure");
    node.setAttribute("type", "button");
    node.dataset.figure = place;
    node.addEventListener("click", () => this.choose(place));
    const lines = assessors.map((name) => {
      const [line, value] = [make("span", "figure-line"), make("span", "figure-value", "…")];
      const scale = make("span", "figure-scale");
      const bar = make("span", "figure-bar");
      scale.append(bar);
      line.append(make("span", "figure-who", name), value, scale);
      return { line, value, bar };
    });
    const [spread, claimed] = [make("span", "figure-note", "…"), make("span", "figure-claims")];
    node.append(make("span", "figure-name", this.names[place] ?? place), ...lines.map(({ line }) => line), spread, claimed);
    return { node, lines, spread, claimed, ticks: "" };
  }

  /** @param {ReturnType<Figures["makeCard"]>} card @param {string} place @param {number} day @param {string} assessor */
  fillCard(card, place, day, assessor) {
    const { measures, coverage: all } = /** @type {Given} */ (this.given);
    /** @type {number[]} */
    const percents = [];
    for (const [index, coverage] of [...all.values()].entries()) {
      const { line, value, bar } = card.lines[index];
      const share = coverage.has(day) ? measures.shareOn(coverage.id, place, day) : null;
      if (share) percents.push(share.percent);
      value.textContent = share ? this.writeShare(share) : this.words.notCovered;
      bar.style.width = `${share?.percent ?? 0}%`;
      line.classList.toggle("is-drawn", coverage.id === assessor);
    }
    card.spread.textContent = this.writeSpread(percents);
    this.fillClaims(card, place, day);
  }

  /** @param {import("./measures.js").Share} share e.g. "76.2 % ± 0.4" */
  writeShare({ km2, percent, error }) {
    const formats = /** @type {import("./days.js").Formats} */ (this.formats);
    if (!km2) return this.words.noneDrawn;
    const off = (error ?? 0) >= SMALLEST ? ` ± ${formats.points(error ?? 0)}` : "";
    const number = percent < SMALLEST ? `< ${formats.points(0.1)}` : formats.points(percent);
    return `${number}\u00a0%${off}`;
  }

  /** @param {number[]} percents */
  writeSpread(percents) {
    if (percents.length < 2) return this.words.oneAssessor;
    const points = Math.max(...percents) - Math.min(...percents);
    const number = this.formats?.points(Math.max(points, 0.1)) ?? "";
    return fill(points < SMALLEST ? this.words.spreadBelow : this.words.spread, { points: number });
  }

  /**
   * What was claimed by then, as brackets over the scales and in words.
   * @param {ReturnType<Figures["makeCard"]>} card @param {string} place @param {number} day
   */
  fillClaims(card, place, day) {
    const found = this.given?.claims?.newestShares(place, day) ?? [];
    // Claims change on few days; on all others nothing is touched.
    const key = found.map(({ id }) => id).join();
    if (card.ticks === key && card.claimed.childNodes.length) return;
    card.ticks = key;
    const lines = found.map((tick) => {
      const [low, high] = tick.shares[place];
      const scale = make("span", "claim-scale");
      const bracket = make("span", `claim-bracket claim-${tick.side.toLowerCase()}`);
      bracket.style.left = `${low}%`;
      bracket.style.width = `${high - low}%`;
      scale.append(bracket);
      const line = make("span", "figure-claim", this.writeClaim(tick, tick.shares[place]));
      line.prepend(scale);
      return line;
    });
    card.claimed.replaceChildren(...(lines.length ? lines : [make("span", "figure-claim", this.words.nothingClaimed)]));
  }

  /** @param {import("./claims.js").Tick} tick @param {[number, number]} range */
  writeClaim(tick, [low, high]) {
    const numbers = { low: this.formats?.whole(low) ?? "", high: this.formats?.whole(high) ?? "" };
    const template = high >= 100 && low > 0 ? this.words.claimedFrom : low <= 0 ? this.words.claimedUpTo : this.words.claimedBetween;
    const same = numbers.low === numbers.high ? this.words.claimedAbout : template;
    const share = fill(same, numbers);
    return fill(this.words.claimed, { claimant: nameClaimant(tick, this.words), share, day: this.formats?.day(tick.day) ?? "" });
  }
}
