// @ts-check
/** The languages at the top of the page, each by its own name; the one that is read now is marked and is the page's. */

/** @typedef {{code: string, name: string}} Language */
/** @typedef {{label: string, chosen: string, languages: Language[]}} Data */

/**
 * @param {HTMLElement | ShadowRoot} parent
 * @param {Data} data
 * @param {(code: string) => void} onChoose
 */
export function mountSwitch(parent, data, onChoose) {
  // Streamlit fixes the language of the document at English; a screen reader needs the one that is read.
  document.documentElement.lang = data.chosen;
  const group = find(parent, data);
  group.setAttribute("aria-label", data.label);
  for (const button of group.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.lang === data.chosen));
    button.onclick = () => onChoose(button.lang);
  }
}

/**
 * The group of buttons: made once, so that the focus stays where it is when the language changes.
 * @param {HTMLElement | ShadowRoot} parent
 * @param {Data} data
 * @returns {HTMLElement}
 */
function find(parent, data) {
  const there = parent.querySelector("div[role=group]");
  if (there instanceof HTMLElement) return there;
  const group = document.createElement("div");
  group.setAttribute("role", "group");
  for (const { code, name } of data.languages) {
    const button = document.createElement("button");
    button.type = "button";
    button.lang = code;
    button.textContent = name;
    group.append(button);
  }
  parent.append(group);
  return group;
}
