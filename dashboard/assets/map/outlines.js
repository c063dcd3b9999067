// @ts-check
/** The outlines of the map: fetched once a page and address, decoded once, shared by every map that is shown. */
import "../vendor/topojson-client/topojson-client.min.js";
import { fetchJson } from "./fetching.js";

/** @typedef {import("./types.js").Outlines} Outlines */
/** @typedef {import("topojson-specification").Topology & {labels: import("./types.js").Labels}} Topology */
/** @typedef {import("topojson-specification").GeometryCollection<{id: string}>} Regions */

/**
 * Load the outlines at an address.
 * @param {string} url
 * @param {readonly string[]} strong ids of the regions whose borders are drawn stronger
 * @returns {Promise<Outlines>}
 */
export async function loadOutlines(url, strong) {
  const topology = await fetchJson(url, (data) => /** @type {Topology} */ (data));
  return decode(topology, new Set(strong));
}

/**
 * @param {Topology} topology
 * @param {ReadonlySet<string>} strong
 * @returns {Outlines}
 */
function decode(topology, strong) {
  const regions = /** @type {Regions} */ (topology.objects.regions);
  /** @param {any} geometry */
  const idOf = (geometry) => geometry.properties.id;
  /** @param {(a: any, b: any) => boolean} filter */
  const mesh = (filter) => topojson.mesh(topology, /** @type {any} */ (regions), filter);
  /** @param {string} name */
  const object = (name) => topojson.feature(topology, topology.objects[name]);
  /** @param {any} a @param {any} b */
  const isStrong = (a, b) => strong.has(idOf(a)) || strong.has(idOf(b));
  return {
    regions: new Map(
      topojson.feature(topology, regions).features.map((f) => [
        f.properties.id,
        /** @type {import("./types.js").Area} */ (f.geometry),
      ]),
    ),
    land: object("land"),
    neighbours: object("neighbours"),
    rivers: object("rivers"),
    lakes: object("lakes"),
    oblastLines: mesh((a, b) => a !== b && !isStrong(a, b)),
    strongLines: mesh((a, b) => isStrong(a, b)),
    countryLines: mesh((a, b) => a === b),
    around: (ids) => mesh((a, b) => (a === b ? ids.has(idOf(a)) : ids.has(idOf(a)) !== ids.has(idOf(b)))),
    labels: topology.labels,
  };
}
