// @ts-check
/** Which names a map shows, from which zoom on, and which of two gives way. */

import { CLOSE_ZOOM } from "./labels.js";

/** @typedef {import("./labels.js").Name} Name */

const ZOOM_A_RANK = 0.6;
const CAPITAL_RANK = 2; // of the oblasts; smaller towns follow as the reader comes closer

/**
 * @param {import("./types.js").Payload} data
 * @param {import("./types.js").Labels} labels
 * @returns {Name[]}
 */
export function listNames(data, labels) {
  const strong = new Set(data.strong);
  const language = data.locale.startsWith("uk") ? "uk" : "en";
  const there = new Set([...data.places, ...data.regions].map((item) => item.name));
  /** @type {Name[]} */
  const names = [];
  /** @param {Omit<Name, "closeText"> & Partial<Name>} name */
  const add = (name) => names.push({ closeText: name.text, ...name });
  for (const { id, label, name, lat, lon, marked } of data.regions) {
    if (lat === null || lon === null) continue;
    const isStrong = strong.has(id) || marked !== "";
    const kind = isStrong ? "strong" : "region";
    add({ text: label, closeText: name, lat, lon, kind, fromZoom: 0, importance: isStrong ? 0 : 4 });
  }
  for (const { label, lat, lon } of data.places) {
    if (lat === null || lon === null) continue;
    add({ text: label, lat, lon, kind: "town", fromZoom: 0, importance: 1 });
  }
  for (const { name, lat, lon } of labels.seas) add({ text: name[language], lat, lon, kind: "sea", fromZoom: 0, importance: 2 });
  for (const { name, lat, lon } of labels.countries) {
    add({ text: name[language], lat, lon, kind: "country", fromZoom: 0, importance: 3 });
  }
  for (const { name, lat, lon, rank = 1 } of labels.cities) {
    // A city that is a region of its own, or that a quote is about, has its name already.
    if (there.has(name[language])) continue;
    const fromZoom = CLOSE_ZOOM + ZOOM_A_RANK * Math.max(0, rank - CAPITAL_RANK);
    add({ text: name[language], lat, lon, kind: "city", fromZoom, importance: 5 + rank });
  }
  return names;
}
