// @ts-check
/**
 * A table that sorts by itself: the head of a column is a button, and rows only change places. Every word goes in
 * through textContent, so that markup in a quote is shown as written and nothing in it can run.
 */

/** @typedef {string|number|number[]|null} Key null is not known and comes last, whichever way the column is sorted */
/**
 * @typedef {Object} Row
 * @property {string[]} cells
 * @property {Key[]} keys
 * @property {string|null} link
 * @property {(string|null)[]} [languages] of cells whose words are not in the reader's
 */

/**
 * @typedef {Object} Data
 * @property {string} caption
 * @property {{name: string, sorts: boolean}[]} columns
 * @property {Row[]} rows
 * @property {number|null} link_column whose cells are links, where their row has one
 * @property {string} link_words what such a link says
 */

/**
 * @param {Key} a
 * @param {Key} b
 * @param {Intl.Collator} words
 * @returns {number} negative where a comes first
 */
export function compareKeys(a, b, words) {
  if (typeof a === "string" && typeof b === "string") return words.compare(a, b);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (!Array.isArray(a) || !Array.isArray(b)) return 0;
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at] - b[at];
}

/**
 * @param {Row[]} rows
 * @param {number} column
 * @param {boolean} descending
 * @returns {number[]} the rows' places in the given order; equal ones stay as they were
 */
export function orderRows(rows, column, descending) {
  const words = new Intl.Collator(document.documentElement.lang || "en");
  return rows
    .map((_, index) => index)
    .sort((a, b) => {
      const [first, second] = [rows[a].keys[column], rows[b].keys[column]];
      if (first === null || second === null) return Number(first === null) - Number(second === null) || a - b;
      return (descending ? -1 : 1) * compareKeys(first, second, words) || a - b;
    });
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} [text]
 */
function make(tag, text) {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  return node;
}

/**
 * @param {Row} row
 * @param {number|null} linkColumn
 * @param {string} linkWords
 */
function makeRow(row, linkColumn, linkWords) {
  const line = make("tr");
  row.cells.forEach((words, index) => {
    const cell = make(index === 0 ? "th" : "td", words);
    if (cell instanceof HTMLTableCellElement && index === 0) cell.scope = "row";
    const language = row.languages?.[index];
    if (language) cell.lang = language;
    if (index === linkColumn && row.link) {
      const link = make("a", linkWords);
      link.href = row.link;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      cell.replaceChildren(link);
    }
    line.append(cell);
  });
  return line;
}

/**
 * The table, in the order given until the reader chooses another.
 * @param {Data} data
 */
export function makeTable(data) {
  const table = make("table");
  table.className = "claimline-table";
  const [head, body] = [make("tr"), make("tbody")];
  const lines = data.rows.map((row) => makeRow(row, data.link_column, data.link_words));
  body.append(...lines);
  const heads = data.columns.map((column, index) => {
    const cell = make("th");
    cell.scope = "col";
    if (!column.sorts) {
      cell.textContent = column.name;
      return cell;
    }
    // A button is reached by Tab and pressed by Enter or Space; the arrow behind its name is drawn by the style.
    const button = make("button", column.name);
    button.type = "button";
    button.addEventListener("click", () => {
      const descending = cell.ariaSort === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      cell.ariaSort = descending ? "descending" : "ascending";
      body.append(...orderRows(data.rows, index, descending).map((place) => lines[place]));
    });
    cell.append(button);
    return cell;
  });
  head.append(...heads);
  const top = make("thead");
  top.append(head);
  table.append(make("caption", data.caption), top, body);
  return table;
}

/**
 * Put the table into the element that the page gives. The same data again leaves the reader's order alone.
 *
 * @param {HTMLElement|ShadowRoot} parent
 * @param {Data} data
 * @param {string} folder where this module's files are
 */
export function mountTable(parent, data, folder) {
  let root = /** @type {HTMLElement|null} */ (parent.querySelector(".claimline-scroll"));
  if (!root) {
    root = make("div");
    root.className = "claimline-scroll";
    const style = make("link");
    style.rel = "stylesheet";
    style.href = new URL("tables.css", folder).href;
    parent.append(style, root);
  }
  const drawn = JSON.stringify(data);
  if (root.dataset.drawn === drawn) return;
  root.dataset.drawn = drawn;
  root.replaceChildren(makeTable(data));
}
