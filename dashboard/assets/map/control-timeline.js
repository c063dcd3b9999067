// @ts-check
/**
 * L.controlTimeline: a Leaflet layer that holds the outlines once and draws on them who is said to hold what.
 *
 *   const layer = L.controlTimeline({ outlines, styles, prefix: "a" }).addTo(map);
 *   layer.setData(payload);
 *   layer.on("choose", (event) => event.id);  // an id, or null when the reader lets go
 *   layer.setHistory(await loadHistory(url));  // control by every assessor on every day, loaded once
 *   layer.setControl({ assessor: "deepstate", day: "2025-11-27", from: null });  // or the day to compare with
 *   layer.setExact("deepstate", await loadExact(url));  // outlines as drawn, of the days at hand
 *   layer.on("control", (event) => event.isExact);  // drawn
 */
import "../vendor/leaflet/leaflet.js";
import { ControlPair } from "./control-pair.js";
import { Ground, toLatLngs } from "./ground.js";
import { Stops } from "./keyboard.js";
import { NameLayer } from "./labels.js";
import { makeRing, paint, svg } from "./marks.js";
import { listNames } from "./names.js";
import { drawRegionMark } from "./region-marks.js";
import { SignLayer } from "./signs.js";
import { Tip, moveInto } from "./tip.js";

/** @typedef {import("./types.js").Payload} Payload */
/** @typedef {import("./types.js").Item} Item */
/** @typedef {import("./types.js").Outlines} Outlines */
/** @typedef {{outlines: Outlines, styles: import("./types.js").Styles, prefix: string}} Options */

/** @param {Payload} data */
const itemsOf = (data) => [...data.regions, ...data.places];
export class ControlTimeline extends L.Layer {
  /** @param {Options} options */
  constructor(options) {
    super();
    this.settings = options;
    this.marks = L.layerGroup();
    this.chosen = L.layerGroup();
    this.focused = L.layerGroup();
    /** @type {Map<string, L.Marker>} */
    this.rings = new Map();
    /** @type {Map<string, Item>} */
    this.items = new Map();
    /** @type {Payload|null} */
    this.data = null;
    /** @type {import("./control-history.js").ControlHistory|null} */
    this.history = null;
    /** @type {Map<string, import("./exact-drawings.js").ExactDrawings>} */
    this.exact = new Map();
    /** @type {import("./types.js").ControlChoice|null} */
    this.controlChoice = null;
    this.letGo = () => this.choose(null);
    this.hideTip = () => this.tip?.remove();
    this.stops = new Stops({ choose: (id) => this.choose(id), leave: this.letGo });
  }

  /** @param {L.Map} map */
  onAdd(map) {
    this.map = map;
    this.ground = new Ground(map, this.settings.prefix);
    this.ground.draw(this.settings.outlines);
    this.pair = new ControlPair(map, this.ground, this.settings.prefix);
    this.drawControl();
    for (const [id, shape] of this.ground.shapes) this.listen(shape, id);
    for (const group of [this.marks, this.chosen, this.focused]) group.addTo(map);
    const signs = new SignLayer(map, this.ground.paneName("names"), this.settings.styles);
    this.signs = signs;
    this.names = new NameLayer(map, this.ground.paneName("names"), () =>
      signs.arrange([...this.rings.values()].map((ring) => ring.getLatLng())),
    );
    this.tip = new Tip(map.getContainer());
    map.on("click", this.letGo);
    map.on("movestart zoomstart", this.hideTip);
    if (this.data) this.setData(this.data);
    return this;
  }

  /** @param {L.Map} map */
  onRemove(map) {
    map.off("click", this.letGo);
    map.off("movestart zoomstart", this.hideTip);
    for (const part of [this.pair, this.tip, this.names, this.signs, this.marks, this.chosen, this.focused]) part?.remove();
    this.rings.clear();
    this.ground?.remove();
    this.map = undefined;
    return this;
  }

  /**
   * @param {L.Polygon | L.Marker} layer
   * @param {string} id
   */
  listen(layer, id) {
    const element = /** @type {Element} */ (layer.getElement());
    element.setAttribute("role", "button");
    element.setAttribute("data-place", id);
    layer.on("click", () => this.choose(id));
    /** @param {L.LeafletEvent} event */
    const follow = (event) => this.showTip(id, /** @type {L.LeafletMouseEvent} */ (event).latlng);
    layer.on("mouseover mousemove", follow);
    layer.on("mouseout", this.hideTip);
    element.addEventListener("keydown", (event) => this.stops.onKey(id, /** @type {KeyboardEvent} */ (event)));
    element.addEventListener("focus", () => this.showFocus(id, element.matches(":focus-visible")));
    element.addEventListener("blur", () => {
      this.focused.clearLayers();
      this.hideTip();
    });
  }

  /**
   * Name the place and its marks outside its bounds, so that the marks stay in view.
   * @param {string} id
   * @param {L.LatLng|undefined} at of the pointer, or of the middle of the place
   */
  showTip(id, at) {
    const item = this.items.get(id);
    const box = this.elementOf(id)?.getBoundingClientRect();
    if (!item || !box || !at || !this.map) return;
    const avoid = moveInto(this.map.getContainer().getBoundingClientRect(), box);
    const lines = [item.name, item.marked, item.quotes].filter(Boolean);
    this.tip?.show(lines, avoid, this.map.latLngToContainerPoint(at));
  }

  /**
   * Say what the reader chose, and show it at once; what comes back with the next data has the last word.
   * @param {string|null} id
   */
  choose(id) {
    if (!this.data) return;
    const next = id === this.data.selected ? null : id;
    if (next === null && this.data.selected === null) return;
    this.data = { ...this.data, selected: next, highlighted: [] };
    this.drawChosen();
    this.fire("choose", { id: next });
  }

  /** @param {Payload} data */
  setData(data) {
    const before = this.data;
    this.data = data;
    if (!this.map) return;
    this.items = new Map(itemsOf(data).map((item) => [item.id, item]));
    const isSame = before && JSON.stringify(itemsOf(before)) === JSON.stringify(itemsOf(data));
    if (!isSame || !this.names?.entries.length) {
      this.drawMarks(this.map);
      this.drawSigns();
      this.names?.setNames(listNames(data, this.settings.outlines.labels));
    }
    this.drawChosen();
    if (before && before.selected !== data.selected) this.bringIntoView(data.selected);
  }

  /** @param {import("./control-history.js").ControlHistory} history drawn at once if a day is chosen already */
  setHistory(history) {
    this.history = history;
    this.drawControl();
  }

  /** @param {string} assessor @param {import("./exact-drawings.js").ExactDrawings} drawings cells stand in for other days */
  setExact(assessor, drawings) {
    this.exact.set(assessor, drawings);
    this.drawControl();
  }

  /**
   * Draw an assessor's control of a day, and what changed from another day to it; fires "control" with the choice and
   * with what came of it once it is drawn. Null draws none.
   * @param {import("./types.js").ControlChoice|null} choice
   */
  setControl(choice) {
    this.controlChoice = choice;
    this.drawControl();
  }

  drawControl() {
    const drawn = this.history && this.pair?.draw(this.history, this.exact, this.controlChoice);
    if (drawn) this.fire("control", drawn);
  }

  /**
   * Swipe against another choice, or null for claims alone; undefined ends it.
   * @param {import("./types.js").ControlChoice|null|undefined} choice
   * @param {{left: string, right: string, line: string}} names
   */
  setSwipe(choice, names) {
    if (this.history) this.pair?.swipeAgainst(this.history, this.exact, choice, names);
  }

  /** @param {string|null} day on which to show where the assessors differ; null for none */
  setSpread(day) {
    if (this.history) this.pair?.drawSpread(this.history, day);
  }

  /** @param {L.Map} map */
  drawMarks(map) {
    const data = /** @type {Payload} */ (this.data);
    this.marks.clearLayers();
    this.rings.clear();
    if (this.ground) for (const item of data.regions) drawRegionMark(item, this.marks, this.ground, this.settings);
    for (const item of data.places) this.drawRing(item);
    const stops = itemsOf(data).flatMap((item) => {
      const element = this.elementOf(item.id);
      if (!element) return [];
      const words = [item.name, item.marked, item.quotes].filter(Boolean).join(", ");
      element.setAttribute("aria-label", words);
      const point = () => map.latLngToContainerPoint(/** @type {L.LatLng} */ (this.centreOf(item)));
      return [{ id: item.id, element, point, isFirst: item.hasQuotes }];
    });
    this.stops.setStops(stops, data.selected);
  }

  drawSigns() {
    const { regions } = this.settings.outlines;
    const signs = (this.data?.regions ?? []).flatMap(({ id, glyphs, lat, lon }) => {
      const area = regions.get(id);
      return area && glyphs.length && lat !== null && lon !== null
        ? [{ id, glyphs, area, home: L.latLng(lat, lon) }]
        : [];
    });
    this.signs?.setSigns(signs);
  }

  /** @param {Item} item */
  drawRing(item) {
    if (item.lat === null || item.lon === null || !this.ground) return;
    const node = svg("svg", { width: 24, height: 24, viewBox: "-12 -12 24 24" }, makeRing(item, this.settings));
    const html = document.createElement("div");
    html.append(node);
    const icon = L.divIcon({ className: "ring-anchor", html, iconSize: [24, 24] });
    const options = { icon, pane: this.ground.paneName("rings"), keyboard: false, bubblingMouseEvents: false };
    const marker = L.marker([item.lat, item.lon], options).addTo(this.marks);
    this.rings.set(item.id, marker);
    this.listen(marker, item.id);
  }

  drawChosen() {
    const data = /** @type {Payload} */ (this.data);
    this.chosen.clearLayers();
    const { outlines, styles } = this.settings;
    const chosen = new Set(data.selected === null ? [] : [data.selected]);
    for (const id of data.highlighted) if (!chosen.has(id)) this.drawAround([id], 1.4);
    for (const item of data.wider.filter(({ id }) => chosen.has(id))) {
      this.drawAround(item.isCountry ? [...outlines.regions.keys()] : item.parts, styles.outlines.chosen.width_px);
    }
    this.drawAround([...chosen], styles.outlines.chosen.width_px);
    for (const id of this.items.keys()) {
      const element = this.elementOf(id);
      element?.setAttribute("aria-pressed", String(chosen.has(id)));
      element?.classList.toggle("is-chosen", chosen.has(id));
      element?.classList.toggle("is-about", data.highlighted.includes(id));
    }
  }

  /** @param {string[]} ids @param {number} weight */
  drawAround(ids, weight) {
    const [known, { ground }] = [new Set(ids.filter((id) => this.settings.outlines.regions.has(id))), this];
    if (!known.size || !ground) return;
    const lines = this.settings.outlines.around(known);
    /** @param {string} color @param {number} width */
    const add = (color, width) =>
      L.geoJSON(lines, ground.pathOptions("chosen", "mark", { color, weight: width, opacity: 1 })).addTo(this.chosen);
    add(paint("ground"), weight + 2.4);
    add(paint("ink"), weight);
  }

  /** @param {string} id @param {boolean} isByKeyboard */
  showFocus(id, isByKeyboard) {
    this.focused.clearLayers();
    if (!isByKeyboard) return;
    this.bringIntoView(id);
    const item = this.items.get(id);
    if (item) this.showTip(id, this.centreOf(item));
    const area = this.settings.outlines.regions.get(id);
    const options = this.ground?.pathOptions("chosen", "mark focus-line", { fill: false, weight: 3.5, opacity: 1 });
    if (area && options) L.polygon(toLatLngs(area), options).addTo(this.focused);
  }

  /** @param {string|null} id */
  bringIntoView(id) {
    const item = this.items.get(id ?? "");
    const centre = item && this.centreOf(item);
    if (centre && this.map && !this.map.getBounds().contains(centre)) this.map.panTo(centre);
  }

  /** @param {Item} item */
  centreOf(item) {
    if (item.lat !== null && item.lon !== null) return L.latLng(item.lat, item.lon);
    return this.ground?.shapes.get(item.id)?.getBounds().getCenter();
  }

  /** @param {string} id */
  elementOf(id) {
    const layer = this.ground?.shapes.get(id) ?? this.rings.get(id);
    return /** @type {(SVGElement & HTMLElement) | undefined} */ (layer?.getElement());
  }
}

/** @param {Options} options */
export const controlTimeline = (options) => new ControlTimeline(options);

Object.assign(L, { ControlTimeline, controlTimeline });
