// @ts-check
/**
 * Quote cards and an article's passages. Every word of an article goes in through textContent, so that markup in a
 * quote is shown as written and nothing in it can run.
 */

/**
 * @typedef {Object} Card
 * @property {string} id
 * @property {string} quote
 * @property {string} language
 * @property {"verbatim"|"digest"|"statement"} kind
 * @property {boolean} verbatim
 * @property {string} reading
 * @property {string} claimant
 * @property {boolean} ownVoice
 * @property {string} side
 * @property {string} sideWords
 * @property {string[]} tags
 * @property {string} places
 * @property {string[]} doubts what speaks against a place that was found
 * @property {string[]} unlocated why a place was not found
 * @property {string} published
 * @property {string|null} publishedReason
 * @property {string} about
 * @property {string} publisher
 * @property {string|null} url
 * @property {"machine"|"reviewed"} review
 * @property {string} reviewWords
 * @property {string} reviewReason
 * @property {boolean} selected
 * @property {Verdict[]} [verdicts]
 */

/**
 * @typedef {Object} Verdict what assessors showed of the claim
 * @property {string} assessors
 * @property {{sign: string, words: string, places: string}[]} answers
 * @property {string[]} reasons
 */

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
 * @property {string} [empty]
 */

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [words]
 * @returns {HTMLElement}
 */
function make(tag, className, words) {
  const node = document.createElement(tag);
  node.className = className;
  if (words !== undefined) node.textContent = words;
  return node;
}

/**
 * @param {Card} card
 * @param {string} action what choosing the card does, in words
 * @param {(id: string) => void} choose
 * @returns {HTMLElement}
 */
function makeCard(card, action, choose) {
  const item = make("article", `card card-${card.kind}`);
  item.dataset.claim = card.id;
  if (card.selected) item.setAttribute("aria-current", "true");

  const quote = make(card.verbatim ? "blockquote" : "p", card.verbatim ? "quote" : "digest", card.quote);
  quote.lang = card.language;
  quote.dir = "auto";
  item.append(quote, makeSpeaker(card), make("p", "reading", card.reading), makeTags(card));
  for (const doubt of card.doubts) item.append(make("p", "note", `${doubt}.`));
  for (const reason of card.unlocated) item.append(make("p", "note", `Not on the map: ${reason}.`));
  if (card.verdicts?.length) item.append(makeVerdicts(card.verdicts));
  item.append(makeSource(card));

  const button = make("button", "show", card.selected ? "Chosen" : action);
  button.setAttribute("type", "button");
  button.setAttribute("aria-pressed", String(card.selected));
  button.setAttribute("aria-label", `${action}: ${card.reading}`);
  item.append(button);
  item.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    // A link opens, and words being selected for copying are not a choice.
    if (target.closest("a, details") || (target !== button && String(document.getSelection() ?? ""))) return;
    choose(card.id);
  });
  return item;
}

/**
 * A line an assessor, always in words; the reasons unfold.
 *
 * @param {Verdict[]} verdicts
 * @returns {HTMLElement}
 */
function makeVerdicts(verdicts) {
  const fold = make("details", "verdicts");
  const lines = make("summary", "verdict-lines");
  for (const { assessors, answers } of verdicts) {
    const line = make("span", "verdict-line");
    line.append(make("span", "assessor", `${assessors}: `));
    answers.forEach(({ sign, words, places }, index) => {
      const mark = make("span", "verdict-sign", sign);
      mark.setAttribute("aria-hidden", "true");
      line.append(index ? "; " : "", mark, make("span", "verdict", ` ${words}${places ? ` of ${places}` : ""}`));
    });
    lines.append(line);
  }
  fold.append(lines);
  for (const reason of verdicts.flatMap(({ reasons }) => reasons)) fold.append(make("p", "verdict-reason", reason));
  return fold;
}

/**
 * @param {Card} card
 * @returns {HTMLElement}
 */
function makeSpeaker(card) {
  const line = make("p", "speaker");
  line.append(make("strong", "claimant", card.claimant));
  if (card.ownVoice) line.append(make("span", "voice", " in its own voice"));
  line.append(make("span", `side side-${card.side}`, card.sideWords));
  return line;
}

/**
 * @param {Card} card
 * @returns {HTMLElement}
 */
function makeTags(card) {
  const list = make("ul", "tags");
  list.setAttribute("aria-label", "The claim in figures and words");
  for (const tag of card.tags) list.append(make("li", "tag", tag));
  return list;
}

/**
 * @param {Card} card
 * @returns {HTMLElement}
 */
function makeSource(card) {
  const line = make("p", "source");
  line.append(make("span", "publisher", card.publisher), " · ");
  const day = make("span", "published", card.published);
  if (card.publishedReason) day.title = card.publishedReason;
  line.append(day, " · ");
  line.append(make("span", "about", card.about), " · ");
  if (card.url && /^https?:\/\//.test(card.url)) {
    const link = document.createElement("a");
    link.href = card.url;
    link.rel = "noopener noreferrer";
    link.target = "_blank";
    link.textContent = "read the original";
    line.append(link);
  } else {
    line.append(make("span", "no-link", "no link known"));
  }
  const review = make("span", `review review-${card.review}`, card.reviewWords);
  review.title = card.reviewReason;
  line.append(" · ", review);
  return line;
}

/**
 * Cut a passage at its marks. Marks may overlap: each stretch belongs to the first that covers it.
 *
 * @param {Passage} passage
 * @param {string} language
 * @param {(id: string) => void} choose
 * @returns {HTMLElement}
 */
function makePassage(passage, language, choose) {
  const block = make("p", "passage");
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
    section.append(make("h3", "group-title", group.title));
    if (group.note) section.append(make("p", "note", group.note));
    for (const card of group.cards) section.append(makeCard(card, group.action, choose));
    parts.push(section);
  }
  for (const passage of data.passages ?? []) {
    if (passage.follows_gap) parts.push(make("p", "gap", "[…]"));
    parts.push(makePassage(passage, data.language ?? "", choose));
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
