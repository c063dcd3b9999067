// @ts-check
/**
 * Quote cards and an article's passages. Every word of an article goes in through textContent, so that markup in a
 * quote is shown as written and nothing in it can run.
 */

import { make, makeCard, makeRetold } from "./card.js";

/** @typedef {import("./card.js").Card} Card */

/**
 * @typedef {Object} Group
 * @property {string} title
 * @property {string} note
 * @property {string} action what choosing one of its cards does, in words
 * @property {Card[]} cards
 */

/**
 * @typedef {Object} Passage
 * @property {number} start
 * @property {boolean} follows_gap whether words of the article are left out before it
 * @property {string} text
 * @property {{start: number, end: number, id: string, selected: boolean}[]} marks
 */

/**
 * @typedef {Object} Data
 * @property {Group[]} [groups]
 * @property {Passage[]} [passages]
 * @property {string} [language]
 * @property {string} [source] whose article a digest retells, in words
 * @property {string|null} [url]
 * @property {string} [empty]
 * @property {import("./card.js").Words} words
 */

/**
 * Cut a passage at its marks. Marks may overlap: each stretch belongs to the first that covers it.
 *
 * @param {Passage} passage
 * @param {string} language
 * @param {string} kind what its words are: "passage" as published, or our own words
 * @param {(id: string) => void} choose
 * @returns {HTMLElement}
 */
function makePassage(passage, language, kind, choose) {
  const block = make("p", kind);
  block.lang = language;
  block.dir = "auto";
  // Offsets count code points, as in the article files; a JavaScript index counts UTF-16 units.
  const points = Array.from(passage.text);
  const edges = new Set([0, points.length]);
  for (const mark of passage.marks) edges.add(mark.start - passage.start).add(mark.end - passage.start);
  const cuts = [...edges].sort((a, b) => a - b);
  cuts.slice(0, -1).forEach((from, index) => {
    const to = cuts[index + 1];
    const words = points.slice(from, to).join("");
    const inside = passage.marks.filter((m) => m.start - passage.start <= from && to <= m.end - passage.start);
    const mark = inside.find((m) => m.selected) ?? inside[0];
    if (!mark) {
      block.append(words);
      return;
    }
    const node = make("mark", mark.selected ? "chosen" : "", words);
    node.dataset.claim = mark.id;
    node.tabIndex = 0;
    node.setAttribute("role", "button");
    node.setAttribute("aria-pressed", String(mark.selected));
    node.addEventListener("click", () => choose(mark.id));
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose(mark.id);
    });
    block.append(node);
  });
  return block;
}

/**
 * Draw the data into the root, keeping the keyboard's focus and bringing what is newly chosen into view.
 *
 * @param {HTMLElement} root
 * @param {Data} data
 * @param {(id: string) => void} choose
 */
export function renderQuotes(root, data, choose) {
  const focused = root.querySelector(".show:focus, mark:focus")?.closest("[data-claim]");
  const focusedId = focused instanceof HTMLElement ? focused.dataset.claim : undefined;
  const top = root.scrollTop;

  /** @type {HTMLElement[]} */
  const parts = [];
  for (const group of data.groups ?? []) {
    const section = make("section", "group");
    if (group.title) section.append(make("h3", "group-title", group.title));
    if (group.note) section.append(make("p", "note", group.note));
    for (const card of group.cards) section.append(makeCard(card, group.action, data.words, choose));
    parts.push(section);
  }
  if (data.source) parts.push(makeRetold(data.source, data.url, data.words));
  for (const passage of data.passages ?? []) {
    if (passage.follows_gap) parts.push(make("p", "gap", "[…]"));
    parts.push(makePassage(passage, data.language ?? "", data.source ? "passage digest" : "passage", choose));
  }
  if (parts.length === 0) parts.push(make("p", "empty", data.empty ?? ""));
  root.replaceChildren(...parts);

  root.scrollTop = top;
  const chosen = /** @type {HTMLElement|null} */ (root.querySelector('[aria-current="true"], mark.chosen'));
  if (chosen && chosen.dataset.claim !== root.dataset.chosen) revealInside(root, chosen);
  root.dataset.chosen = chosen?.dataset.claim ?? "";
  if (focusedId !== undefined) {
    const again = [...root.querySelectorAll(".card, mark")].find(
      (node) => node instanceof HTMLElement && node.dataset.claim === focusedId,
    );
    const stop = again?.matches("mark") ? again : again?.querySelector(".show");
    if (stop instanceof HTMLElement) stop.focus({ preventScroll: true });
  }
}

/**
 * Scroll the list, never the page: the reader may be looking at the map.
 *
 * @param {HTMLElement} root
 * @param {HTMLElement} node
 */
function revealInside(root, node) {
  const from = root.getBoundingClientRect();
  const at = node.getBoundingClientRect();
  if (at.top < from.top || at.bottom > from.bottom) root.scrollTop += at.top - from.top - 8;
}

/**
 * Put the list and its style into the element that the page gives, once, and draw the data.
 *
 * @param {HTMLElement|ShadowRoot} parent
 * @param {Data & {height?: number}} data
 * @param {string} folder where this module's files are
 * @param {(id: string) => void} choose
 */
export function mountQuotes(parent, data, folder, choose) {
  let root = /** @type {HTMLElement|null} */ (parent.querySelector(".quotes"));
  if (!root) {
    root = make("div", "quotes");
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("quotes.css", folder).href;
    parent.append(style, root);
  }
  root.style.setProperty("--list-height", data.height ? `${data.height}px` : "none");
  renderQuotes(root, data, choose);
}
