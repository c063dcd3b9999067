// @ts-check
/** The control that is drawn, and what it is swiped against. */
import { ControlLayer, drawChoice, makeSpread, setRings } from "./control-layer.js";
import { toNumber } from "./days.js";
import { Swipe } from "./swipe.js";

/** @typedef {import("./types.js").ControlChoice} ControlChoice */
/** @typedef {Map<string, import("./exact-drawings.js").ExactDrawings>} Exact */

const CLAIM_PANES = ["hatch", "outline", "rings"];

export class ControlPair {
  /** @param {L.Map} map @param {import("./ground.js").Ground} ground @param {string} prefix */
  constructor(map, ground, prefix) {
    this.control = new ControlLayer(ground, prefix, "control");
    this.makeOther = () => new ControlLayer(ground, prefix, "other-control");
    /** @type {ControlLayer|undefined} there only while it is swiped against */
    this.other = undefined;
    this.makeSpread = () => makeSpread(ground, prefix);
    /** @type {L.Polygon|undefined} there only while it is wanted */
    this.spread = undefined;
    this.swipe = new Swipe(map, (name) => ground.paneName(name));
  }

  /**
   * @param {import("./control-history.js").ControlHistory} history
   * @param {Exact} exact
   * @param {ControlChoice|null} choice null draws none
   * @returns {ReturnType<typeof drawChoice>|null}
   */
  draw(history, exact, choice) {
    if (choice) return drawChoice({ history, control: this.control, exact: exact.get(choice.assessor) }, choice);
    this.control.clear();
    return null;
  }

  /**
   * @param {import("./control-history.js").ControlHistory} history
   * @param {Exact} exact
   * @param {ControlChoice|null|undefined} choice null leaves the claims alone on that side, undefined ends it
   * @param {{left: string, right: string, line: string}} names
   */
  swipeAgainst(history, exact, choice, names) {
    if (choice === undefined) return this.end();
    this.other ??= this.makeOther();
    if (choice) drawChoice({ history, control: this.other, exact: exact.get(choice.assessor) }, choice);
    else this.other.clear();
    this.swipe.show({ ...names, panes: { left: choice ? ["other-control"] : CLAIM_PANES, right: ["control"] } });
  }

  /**
   * @param {import("./control-history.js").ControlHistory} history
   * @param {string|null} day null draws none
   */
  drawSpread(history, day) {
    if (day === null) {
      this.spread?.remove();
      this.spread = undefined;
      return;
    }
    this.spread ??= this.makeSpread();
    const number = toNumber(day);
    const drawn = [...history.coverage.values()].filter((coverage) => coverage.has(number)).map(({ id }) => id);
    setRings(this.spread, drawn.length > 1 ? history.traceSpread(drawn, day) : []);
  }

  end() {
    this.swipe.hide();
    this.other?.remove();
    this.other = undefined;
  }

  remove() {
    this.end();
    this.spread?.remove();
    this.control.remove();
  }
}
