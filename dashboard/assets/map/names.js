// @ts-check
/** Which names a map shows, from which zoom on, and which of two gives way. */

/** @typedef {import("./labels.js").Name} Name */

const CITY_FROM_ZOOM = 6.2;
const ZOOM_A_RANK = 0.7;

/**
 * @param {import("./types.js").Payload} data
 * @param {import("./types.js").Labels} labels
 * @returns {Name[]}
 */
export function listNames(data, labels) {
  const strong = new Set(data.strong);
  const marked = new Set(data.places.map((item) => item.id));
  /** @type {Name[]} */
  const names = [];
  for (const item of data.regions) {
    if (item.lat === null || item.lon === null) continue;
    const isStrong = strong.has(item.id) || item.glyphs.length > 0;
    const place = { text: item.label, lat: item.lat, lon: item.lon, glyphs: item.glyphs };
    names.push({ ...place, kind: isStrong ? "strong" : "region", fromZoom: 0, importance: isStrong ? 1 : 4 });
  }
  for (const item of data.places) {
    if (item.lat === null || item.lon === null) continue;
    names.push({ text: item.label, lat: item.lat, lon: item.lon, glyphs: [], kind: "town", fromZoom: 0, importance: 0 });
  }
  for (const { name, lat, lon } of labels.countries) {
    names.push({ text: name.en, lat, lon, glyphs: [], kind: "country", fromZoom: 0, importance: 3 });
  }
  for (const { name, lat, lon } of labels.seas) {
    names.push({ text: name.en, lat, lon, glyphs: [], kind: "sea", fromZoom: 0, importance: 2 });
  }
  for (const { id, name, lat, lon, rank = 1 } of labels.cities) {
    if (id && marked.has(id)) continue;
    const fromZoom = CITY_FROM_ZOOM + ZOOM_A_RANK * (rank - 1);
    names.push({ text: name.en, lat, lon, glyphs: [], kind: "city", fromZoom, importance: 5 + rank });
  }
  return names;
}
