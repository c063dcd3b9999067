// @ts-check
/** Backgrounds of other servers, where whoever runs the page offers some: nothing is loaded before the reader chooses. */
import "../vendor/leaflet/leaflet.js";
import { make } from "./nodes.js";

/** @typedef {import("./types.js").TileSource} TileSource */

const PANE_Z = 300; // below everything that the page draws

export class TileChoice {
  /**
   * @param {string} prefix makes names this map's own
   * @param {HTMLElement} root what is drawn of the page's own ground on tiles is the style sheet's
   */
  constructor(prefix, root) {
    this.name = `${prefix}-tiles`;
    this.root = root;
    this.node = /** @type {HTMLFieldSetElement} */ (make("fieldset", "tiles"));
    this.node.hidden = true;
    this.source = make("p", "tile-source");
    /** @type {L.TileLayer|undefined} */
    this.layer = undefined;
    /** @type {TileSource|undefined} */
    this.chosen = undefined;
    this.written = "";
  }

  /**
   * @param {import("./types.js").Payload} data
   * @param {L.Map|undefined} map
   */
  setData(data, map) {
    this.map = map;
    this.words = data.words;
    this.node.hidden = !data.tiles.length || !map;
    const written = JSON.stringify([data.tiles, data.locale]);
    if (written === this.written) return;
    this.written = written;
    const hosts = data.tiles.flatMap((source) => source.hosts).join(", ");
    this.note = make("p", "tiles-note", data.words.tilesNote.replace("{hosts}", hosts));
    const rows = [undefined, ...data.tiles].map((source) => this.makeRow(source));
    this.node.replaceChildren(make("legend", "tiles-title", data.words.tiles), ...rows, this.note);
    if (this.chosen) this.writeSource(this.chosen);
  }

  /** @param {TileSource|undefined} source none is the page's own ground */
  makeRow(source) {
    const row = make("div", "row tile-row");
    const label = make("label", "row");
    const box = /** @type {HTMLInputElement} */ (make("input", "layer-box"));
    Object.assign(box, { type: "radio", name: this.name, checked: source?.id === this.chosen?.id });
    box.addEventListener("change", () => this.show(source));
    label.append(box, make("span", "row-words", source?.id ?? this.words?.tilesOwn));
    row.append(label);
    if (source?.terms) row.append(this.makeTerms(source, source.terms));
    return row;
  }

  /** @param {TileSource} source @param {string} terms */
  makeTerms(source, terms) {
    const link = /** @type {HTMLAnchorElement} */ (make("a", "tiles-terms", this.words?.tilesTerms.replace("{name}", source.id)));
    Object.assign(link, { href: terms, target: "_blank", rel: "noopener" });
    return link;
  }

  /** @param {TileSource|undefined} source */
  show(source) {
    this.layer?.remove();
    this.layer = undefined;
    this.chosen = source;
    this.root.classList.toggle("with-tiles", Boolean(source));
    this.source.remove();
    if (!source || !this.map) return;
    const pane = this.map.getPane(this.name) ?? this.map.createPane(this.name);
    pane.style.zIndex = String(PANE_Z);
    this.layer = L.tileLayer(source.url, {
      pane: this.name,
      maxNativeZoom: source.maxZoom,
      ...(source.subdomains.length ? { subdomains: source.subdomains } : {}),
    });
    this.layer.on("tileerror", () => this.tellFailure(source));
    this.layer.on("tileload", () => this.writeSource(source));
    this.writeSource(source);
    this.map.getContainer().append(this.source);
    this.layer.addTo(this.map);
  }

  /** Whoever lends the tiles is named on the map. @param {TileSource} source */
  writeSource(source) {
    this.source.textContent = source.attribution;
  }

  /** @param {TileSource} source */
  tellFailure(source) {
    this.source.textContent = (this.words?.tilesFailed ?? "").replace("{name}", source.hosts[0]);
  }
}
