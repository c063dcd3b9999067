// @ts-check
/** One quote card: the words, whose claim they carry, what assessors showed, and the way to the source. */

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
 * @property {string[]} [story] what others say of the same event
 */

/**
 * @typedef {Object} Words what cards say in the reader's language; {parts} in braces are filled in
 * @property {string} unlocated
 * @property {string} chosen
 * @property {string} answer
 * @property {string} claimOf
 * @property {string} ownVoice
 * @property {string} original
 * @property {string} noLink
 * @property {string} tags
 */

/**
 * @typedef {Object} Verdict what assessors showed of the claim
 * @property {string} assessors
 * @property {{sign: string, words: string, places: string}[]} answers
 * @property {string[]} reasons
 */

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [words]
 * @returns {HTMLElement}
 */
export function make(tag, className, words) {
  const node = document.createElement(tag);
  node.className = className;
  if (words !== undefined) node.textContent = words;
  return node;
}

/**
 * @param {Card} card
 * @param {string} action what choosing the card does, in words
 * @param {Words} words
 * @param {(id: string) => void} choose
 * @returns {HTMLElement}
 */
export function makeCard(card, action, words, choose) {
  const item = make("article", `card card-${card.kind}`);
  item.dataset.claim = card.id;
  if (card.selected) item.setAttribute("aria-current", "true");

  const quote = make(card.verbatim ? "blockquote" : "p", card.verbatim ? "quote" : "digest", card.quote);
  quote.lang = card.language;
  quote.dir = "auto";
  if (!card.verbatim) item.append(makeRetold(card.publisher, card.url, words));
  item.append(quote, makeSpeaker(card, words), make("p", "reading", card.reading), makeTags(card, words));
  for (const doubt of card.doubts) item.append(make("p", "note", `${doubt}.`));
  for (const reason of card.unlocated) item.append(make("p", "note", fill(words.unlocated, { reason })));
  const beside = make("div", "beside");
  if (card.verdicts?.length) beside.append(makeVerdicts(card.verdicts, words));
  for (const line of card.story ?? []) beside.append(make("p", "story", line));
  if (beside.hasChildNodes()) item.append(beside);
  item.append(makeSource(card, words));

  const button = make("button", "show", card.selected ? words.chosen : action);
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
 * @param {Words} spoken
 * @returns {HTMLElement}
 */
function makeVerdicts(verdicts, spoken) {
  const fold = make("details", "verdicts");
  const lines = make("summary", "verdict-lines");
  for (const { assessors, answers } of verdicts) {
    const line = make("span", "verdict-line");
    line.append(make("span", "assessor", `${assessors}: `));
    answers.forEach(({ sign, words, places }, index) => {
      const mark = make("span", "verdict-sign", sign);
      mark.setAttribute("aria-hidden", "true");
      line.append(index ? "; " : "", mark, make("span", "verdict", ` ${places ? fill(spoken.answer, { answer: words, places }) : words}`));
    });
    lines.append(line);
  }
  fold.append(lines);
  for (const reason of verdicts.flatMap(({ reasons }) => reasons)) fold.append(make("p", "verdict-reason", reason));
  return fold;
}

/**
 * @param {Card} card
 * @param {Words} words
 * @returns {HTMLElement}
 */
function makeSpeaker(card, words) {
  const line = make("p", "speaker");
  // Our own words about an article are nobody's speech: the claim is theirs, not the words.
  if (!card.verbatim) line.append(make("span", "voice", `${words.claimOf} `));
  line.append(make("strong", "claimant", card.claimant));
  if (card.ownVoice) line.append(make("span", "voice", ` ${words.ownVoice}`));
  line.append(make("span", `side side-${card.side}`, card.sideWords));
  return line;
}

/**
 * Say that words are ours and whose article they retell, with the way to it.
 *
 * @param {string} source such as "our digest of The Daily Beast"
 * @param {string|null|undefined} url
 * @param {Words} words
 * @returns {HTMLElement}
 */
export function makeRetold(source, url, words) {
  const line = make("p", "retold", source.charAt(0).toUpperCase() + source.slice(1));
  line.append(", ", makeLink(url, words));
  return line;
}

/**
 * @param {string|null|undefined} url
 * @param {Words} words
 * @returns {HTMLElement} a link of the web's own schemes, or that none is known
 */
function makeLink(url, words) {
  if (!url || !/^https?:\/\//.test(url)) return make("span", "no-link", words.noLink);
  const link = document.createElement("a");
  link.href = url;
  link.rel = "noopener noreferrer";
  link.target = "_blank";
  link.textContent = words.original;
  return link;
}

/**
 * @param {Card} card
 * @param {Words} words
 * @returns {HTMLElement}
 */
function makeTags(card, words) {
  const list = make("ul", "tags");
  list.setAttribute("aria-label", words.tags);
  for (const tag of card.tags) list.append(make("li", "tag", tag));
  return list;
}

/**
 * @param {Card} card
 * @param {Words} words
 * @returns {HTMLElement}
 */
function makeSource(card, words) {
  const line = make("p", "source");
  if (card.verbatim) line.append(make("span", "publisher", card.publisher), " · ");
  const day = make("span", "published", card.published);
  if (card.publishedReason) day.title = card.publishedReason;
  line.append(day, " · ");
  line.append(make("span", "about", card.about));
  if (card.verbatim) line.append(" · ", makeLink(card.url, words));
  const review = make("span", `review review-${card.review}`, card.reviewWords);
  review.title = card.reviewReason;
  line.append(" · ", review);
  return line;
}

/**
 * @param {string} template
 * @param {Record<string, string>} parts
 * @returns {string} the template with each {part} filled in
 */
function fill(template, parts) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
}
