// @ts-check
/** The map with what belongs to it: wider areas, legend and source line, in the look of the page. */
import "../vendor/leaflet/leaflet.js";
import { controlTimeline } from "./control-timeline.js";
import { Beside } from "./beside.js";
import { ControlView } from "./control-view.js";
import { LayerChoice } from "./layers.js";
import { makeMap, nameMap } from "./leaflet-map.js";
import { makeDefinitions, makeSwatch, svg } from "./marks.js";
import { make } from "./nodes.js";
import { loadOutlines } from "./outlines.js";
import { RaionLayer, loadRaions } from "./raions.js";
import { applyTheme } from "./theme.js";
import { TileChoice } from "./tiles.js";

/** @typedef {import("./types.js").Payload} Payload */

const PHONE_PX = 520;
const PRINT_PX = 400; // the map's column on a sheet of A4
const FIT_PADDING_PX = 8;
const SAME_PLACE_DEG = 0.02;
const SAME_ZOOM = 0.01;
let count = 0;

/** One map on the page; it stays while its data change. */
export class MapView {
  /**
   * @param {Node} parent
   * @param {Omit<import("./control-view.js").On, "beside">} on what the reader chose
   */
  constructor(parent, on) {
    this.prefix = `map${(count += 1)}`;
    /** @type {Promise<void>|undefined} */
    this.starting = undefined;
    /** @type {Beside|undefined} */
    this.beside = undefined;
    this.on = on;
    /** @type {Payload|undefined} */
    this.data = undefined;
    this.root = make("div", "view");
    this.frame = make("div", "frame");
    this.wider = make("div", "wider");
    this.legend = /** @type {HTMLDetailsElement} */ (make("details", "legend"));
    this.notes = make("p", "notes");
    /** @type {RaionLayer|undefined} */
    this.raions = undefined;
    this.layers = new LayerChoice(() => {
      this.layers.apply(this.root);
      this.control.redraw();
      if (this.data) this.showRaions(this.data);
    });
    this.control = new ControlView(this.prefix, {
      ...on,
      choosePlace: (id) => this.choosePlace(id),
      beside: (choice, names) => this.showBeside(choice, names),
    }, () => this.layers.has("spread"));
    this.tiles = new TileChoice(this.prefix, this.root);
    this.layers.node.append(this.tiles.node);
    const { timeline, changes, note } = this.control;
    const { frame, wider, legend, notes, layers } = this;
    this.root.append(frame, timeline.node, changes.node, note.node, layers.node, wider, legend, notes);
    parent.appendChild(this.root);
    this.legend.open = this.root.clientWidth >= PHONE_PX;
    this.isReduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.isTouch = matchMedia("(pointer: coarse)").matches;
  }

  /** @param {Payload} data */
  async setData(data) {
    this.data = data;
    applyTheme(this.root, data.styles.themes);
    this.drawWider(data);
    this.drawDefinitions(data);
    // A failed start is tried again with the next data; one under way is waited for.
    if (!this.layer) await (this.starting ??= this.start(data).finally(() => (this.starting = undefined)));
    if (this.map) nameMap(this.map, data.words);
    this.layer?.setData(data);
    this.drawLegend(data);
    this.layers.setWords(data.words);
    this.tiles.setData(data, this.map);
    this.raions?.setLocale(data.locale);
    this.control.setData(data);
    this.notes.textContent = this.isTouch ? data.words.touch : data.words.wheel;
  }

  /** @param {Payload} data */
  drawDefinitions(data) {
    if (this.definitions) return;
    const patterns = makeDefinitions(data.styles, this.prefix);
    this.definitions = svg("svg", { width: 0, height: 0, class: "definitions", "aria-hidden": "true" }, patterns);
    this.root.append(this.definitions);
  }

  /** @param {Payload} data */
  async start(data) {
    let outlines;
    try {
      outlines = await loadOutlines(new URL(data.mapUrl, document.baseURI).href, data.strong);
    } catch {
      this.frame.replaceChildren(make("p", "failed", data.words.failed));
      return;
    }
    this.frame.replaceChildren();
    this.frame.classList.toggle("is-small", this.frame.clientWidth < PHONE_PX);
    const { isTouch, isReduced } = this;
    this.map = makeMap(this.frame, { words: data.words, isTouch, isReduced, reset: () => this.fit() });
    this.layer = controlTimeline({ outlines, styles: data.styles, prefix: this.prefix });
    this.layer.on("choose", (event) => this.on.choosePlace(/** @type {any} */ (event).id));
    this.control.setLayer(this.layer);
    const shapes = [...outlines.regions.values()].map((area) => L.geoJSON(area).getBounds());
    this.bounds = shapes.reduce((all, one) => all.extend(one), L.latLngBounds(shapes[0].getCenter(), shapes[0].getCenter()));
    this.limits = L.geoJSON(outlines.land).getBounds();
    this.map.setMaxBounds(this.limits);
    this.fit();
    this.layer.addTo(this.map);
    this.watchSize();
  }

  fit() {
    if (!this.map || !this.bounds || !this.limits) return;
    this.map.setMinZoom(0);
    this.map.fitBounds(this.bounds, { padding: [FIT_PADDING_PX, FIT_PADDING_PX], animate: false });
    // Outwards no further than this, nor beyond the edge of what is drawn.
    this.map.setMinZoom(Math.min(this.map.getZoom(), this.map.getBoundsZoom(this.limits, true)));
    this.fitted = { zoom: this.map.getZoom(), centre: this.map.getCenter() };
  }

  /** Whether the reader has neither zoomed nor moved the map since the whole country was shown. */
  isWhole() {
    if (!this.map || !this.fitted) return false;
    const isClose = this.map.getCenter().equals(this.fitted.centre, SAME_PLACE_DEG);
    return isClose && Math.abs(this.map.getZoom() - this.fitted.zoom) < SAME_ZOOM;
  }

  watchSize() {
    this.watcher = new ResizeObserver(() => {
      if (!this.map || !this.frame.clientWidth) return;
      this.frame.classList.toggle("is-small", this.frame.clientWidth < PHONE_PX);
      // A reader who has zoomed in keeps the view; one who sees the whole country goes on seeing it.
      const isWhole = this.isWhole();
      this.map.invalidateSize({ animate: false });
      if (isWhole) this.fit();
    });
    this.watcher.observe(this.frame);
    // A printed page is narrower than the screen, and nothing draws the map anew for it once its layout has begun.
    this.forPrint = (/** @type {Event} */ event) => {
      this.frame.style.width = event.type === "beforeprint" ? `${PRINT_PX}px` : "";
      const isWhole = this.isWhole();
      this.map?.invalidateSize({ animate: false });
      if (isWhole) this.fit();
    };
    for (const name of ["beforeprint", "afterprint"]) addEventListener(name, this.forPrint);
  }

  /** @param {Payload} data */
  drawWider(data) {
    this.wider.replaceChildren();
    if (data.wider.length) this.wider.append(make("span", "wider-title", data.words.wider));
    for (const item of data.wider) {
      const isChosen = item.id === data.selected;
      const button = make("button", "wider-item", `${item.label} · ${item.quotes}`);
      button.setAttribute("type", "button");
      button.setAttribute("aria-pressed", String(isChosen));
      button.dataset.place = item.id;
      button.title = item.marked;
      button.addEventListener("click", () => this.choosePlace(isChosen ? null : item.id));
      this.wider.append(button);
    }
  }

  /** @param {Payload} data */
  drawLegend(data) {
    const list = make("ul", "rows");
    for (const row of data.legend) {
      const item = make("li", "row");
      item.append(makeSwatch(row, { styles: data.styles, prefix: this.prefix }), make("span", "row-words", row.words));
      list.append(item);
    }
    this.legend.replaceChildren(make("summary", "legend-title", data.words.legend), list);
  }

  /** Load the raions once they are wanted; shown and hidden they are by the style sheet. @param {Payload} data */
  async showRaions(data) {
    if (this.raions || !this.layers.has("raions")) return;
    try {
      const raions = await loadRaions(new URL(data.raionsUrl, document.baseURI).href);
      if (this.raions || !this.map || !this.layer?.ground) return;
      this.raions = new RaionLayer(this.map, this.layer.ground, raions);
      this.raions.setLocale(this.data?.locale ?? data.locale);
    } catch {
      this.layers.refuse("raions", data.words.failedRaions);
    }
  }

  /**
   * @param {import("./types.js").ControlChoice|null|undefined} choice
   * @param {{left: string, right: string}} names
   */
  showBeside(choice, names) {
    if (choice === undefined) {
      this.beside?.remove();
      this.beside = undefined;
    } else if (this.map && this.layer) {
      this.beside ??= new Beside(this.frame, this.map, this.layer);
      this.beside.show(choice, names);
    }
  }

  /** @param {string|null} id */
  choosePlace(id) {
    // Without outlines there is no layer to show the choice at once; the page knows it all the same.
    if (this.layer) this.layer.choose(id);
    else this.on.choosePlace(id);
  }

  destroy() {
    this.beside?.remove();
    this.raions?.remove();
    this.control.remove();
    this.watcher?.disconnect();
    for (const name of ["beforeprint", "afterprint"]) if (this.forPrint) removeEventListener(name, this.forPrint);
    this.map?.remove();
    this.root.remove();
  }
}
