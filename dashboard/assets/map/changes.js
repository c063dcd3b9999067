// @ts-check
/** What an assessor's map gained and lost between two days: areas on the map, and a table of km² below it. */
import { fill } from "./days.js";
import { make } from "./nodes.js";

/**
 * @typedef {Object} Compared
 * @property {string} assessor id
 * @property {string} name of the assessor
 * @property {number} from
 * @property {number} to
 */

const SMALLEST_KM2 = 0.5; // less would read as 0

export class ChangeTable {
  constructor() {
    this.node = make("div", "changes");
    this.words = /** @type {Record<string, string>} */ ({});
    /** @type {Record<string, string>} */
    this.names = {};
    /** @type {import("./days.js").Formats|undefined} */
    this.formats = undefined;
    this.title = make("caption", "");
    this.body = make("tbody", "");
    this.note = make("p", "control-edge");
    this.node.hidden = true;
  }

  /** @param {{words: Record<string, string>, names: Record<string, string>, formats: import("./days.js").Formats}} given */
  setWords({ words, names, formats }) {
    if (this.words === words) return;
    [this.words, this.names, this.formats] = [words, names, formats];
    const head = make("tr", "");
    for (const name of ["place", "gained", "lost", "net"]) {
      const cell = make("th", "", words[`change_${name}`]);
      cell.setAttribute("scope", "col");
      head.append(cell);
    }
    const [table, top] = [make("table", "change-table"), make("thead", "")];
    top.append(head);
    table.append(this.title, top, this.body);
    this.note.textContent = words.changeNote;
    this.node.replaceChildren(table, this.note);
  }

  /** @param {Compared|null} compared @param {import("./measures.js").Measures|undefined} measures */
  show(compared, measures) {
    this.node.hidden = !compared || !measures;
    if (!compared || !measures || !this.formats) return;
    const { assessor, name, from, to } = compared;
    const days = [this.formats.day(Math.min(from, to)), this.formats.day(Math.max(from, to))];
    this.title.textContent = fill(this.words.changeTitle, { assessor: name, from: days[0], to: days[1] });
    const rows = Object.keys(measures.sizes).flatMap((place) => {
      const change = measures.changeOf(assessor, place, Math.min(from, to), Math.max(from, to));
      const isSome = change.gained >= SMALLEST_KM2 || change.lost >= SMALLEST_KM2;
      return isSome || place === measures.country ? [{ place, change }] : [];
    });
    rows.sort((a, b) => Number(a.place === measures.country) - Number(b.place === measures.country)
      || b.change.gained + b.change.lost - a.change.gained - a.change.lost);
    this.body.replaceChildren(...rows.map(({ place, change }) => this.makeRow(place, change)));
  }

  /** @param {string} place @param {import("./measures.js").Change} change */
  makeRow(place, { gained, lost, net }) {
    const row = make("tr", "");
    const head = make("th", "", this.names[place] ?? place);
    head.setAttribute("scope", "row");
    row.append(head);
    for (const [km2, sign] of /** @type {const} */ ([[gained, "+"], [lost, "−"], [Math.abs(net), net < 0 ? "−" : "+"]])) {
      const number = this.formats?.whole(km2) ?? "";
      row.append(make("td", "", km2 < SMALLEST_KM2 ? "0" : `${sign}${number}`));
    }
    return row;
  }
}
