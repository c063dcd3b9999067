// @ts-check
/** The map with what belongs to it: wider areas, legend and source line, in the look of the page. */
import "../vendor/leaflet/leaflet.js";
import { ControlNote } from "./control-note.js";
import { loadHistory } from "./control-history.js";
import { controlTimeline } from "./control-timeline.js";
import { loadExact } from "./exact-drawings.js";
import { makeDefinitions, makeSwatch, svg } from "./marks.js";
import { make } from "./nodes.js";
import { loadOutlines } from "./outlines.js";

/** @typedef {import("./types.js").Payload} Payload */

const PHONE_PX = 520;
const PRINT_PX = 400; // the map's column on a sheet of A4
const MAX_ZOOM = 10;
const FIT_PADDING_PX = 8;
const SAME_PLACE_DEG = 0.02;
const SAME_ZOOM = 0.01;
let count = 0;

/**
 * Whether a colour of the page is a dark one.
 * @param {string} colour any CSS colour
 */
function isDark(colour) {
  const probe = document.createElement("canvas").getContext("2d");
  if (!probe) return false;
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** One map on the page; it stays while its data change. */
export class MapView {
  /**
   * @param {Node} parent
   * @param {(id: string|null) => void} onChoose
   */
  constructor(parent, onChoose) {
    this.prefix = `map${(count += 1)}`;
    /** @type {Promise<void>|undefined} */
    this.starting = undefined;
    this.onChoose = onChoose;
    this.root = make("div", "view");
    this.frame = make("div", "frame");
    this.wider = make("div", "wider");
    this.legend = /** @type {HTMLDetailsElement} */ (make("details", "legend"));
    this.notes = make("p", "notes");
    this.control = new ControlNote(this.prefix);
    this.root.append(this.frame, this.control.node, this.wider, this.legend, this.notes);
    parent.appendChild(this.root);
    this.legend.open = this.root.clientWidth >= PHONE_PX;
    this.isReduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.isTouch = matchMedia("(pointer: coarse)").matches;
  }

  /** @param {Payload} data */
  async setData(data) {
    this.applyTheme(data);
    this.drawWider(data);
    this.drawDefinitions(data);
    // A failed start is tried again with the next data; one under way is waited for.
    if (!this.layer) await (this.starting ??= this.start(data).finally(() => (this.starting = undefined)));
    this.layer?.setData(data);
    this.drawLegend(data);
    this.showControl(data);
    this.notes.textContent = this.isTouch ? data.words.touch : data.words.wheel;
  }

  /**
   * Draw control once its history is there; the map waits neither for it nor fails with it.
   * @param {Pick<Payload, "control">} data
   */
  showControl({ control }) {
    this.control.show(control);
    this.layer?.setControl(control);
    if (!this.layer || this.hasControl(control)) return;
    this.control.setLoading(control.loading);
    this.wanted = control;
    // Of several loads under way only the last that was asked for says how it went.
    this.loadControl(control).then(
      () => this.wanted === control && this.control.setDone(),
      () => this.wanted === control && this.showFailure(control),
    );
  }

  /** @param {import("./types.js").ControlData} control */
  showFailure(control) {
    const words = this.layer?.history ? control.failedExact : control.failed;
    this.control.setFailed({ words, retry: control.retry, again: () => this.showControl({ control }) }, !this.layer?.history);
  }

  /** @param {import("./types.js").ControlData} control */
  hasControl({ exact, assessor }) {
    return Boolean(this.layer?.history) && (exact === null || Boolean(this.layer?.exact.has(assessor)));
  }

  /** @param {import("./types.js").ControlData} control */
  async loadControl({ url, exact, assessor }) {
    const history = await loadHistory(new URL(url, document.baseURI).href);
    if (!this.layer?.history) this.layer?.setHistory(history);
    if (exact !== null) this.layer?.setExact(assessor, await loadExact(new URL(exact, document.baseURI).href));
  }

  /** @param {Payload} data */
  applyTheme(data) {
    const page = getComputedStyle(this.root).getPropertyValue("--st-background-color") || "#ffffff";
    const theme = isDark(page) ? "dark" : "light";
    this.root.dataset.theme = theme;
    for (const [name, colour] of Object.entries(data.styles.themes[theme])) {
      this.root.style.setProperty(`--map-${name}`, colour);
    }
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
    this.map = this.makeMap(data);
    this.layer = controlTimeline({ outlines, styles: data.styles, prefix: this.prefix });
    this.layer.on("choose", (event) => this.onChoose(/** @type {any} */ (event).id));
    this.layer.on("control", (event) => this.control.setExact(/** @type {any} */ (event).isExact));
    const shapes = [...outlines.regions.values()].map((area) => L.geoJSON(area).getBounds());
    this.bounds = shapes.reduce((all, one) => all.extend(one), L.latLngBounds(shapes[0].getCenter(), shapes[0].getCenter()));
    this.limits = L.geoJSON(outlines.land).getBounds();
    this.map.setMaxBounds(this.limits);
    this.fit();
    this.layer.addTo(this.map);
    this.watchSize();
  }

  /** @param {Payload} data */
  makeMap({ words }) {
    const map = L.map(this.frame, {
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0,
      zoomDelta: 0.75,
      maxZoom: MAX_ZOOM,
      maxBoundsViscosity: 1,
      // The page must scroll under one finger and under the wheel; two fingers, or Ctrl and the wheel, are the map's.
      dragging: !this.isTouch,
      scrollWheelZoom: false,
      bounceAtZoomLimits: false,
      zoomAnimation: !this.isReduced,
      fadeAnimation: false,
      markerZoomAnimation: !this.isReduced,
      inertia: !this.isReduced,
    });
    this.frame.setAttribute("role", "group");
    this.frame.setAttribute("aria-label", `${words.map}. ${words.keys}`);
    L.control.zoom({ position: "bottomleft", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
    this.addReset(map, words.reset);
    this.frame.addEventListener("wheel", (event) => this.onWheel(map, event), { passive: false });
    return map;
  }

  /** @param {L.Map} map @param {string} words */
  addReset(map, words) {
    const bar = map.getContainer().querySelector(".leaflet-control-zoom");
    const button = make("a", "reset", "⤢");
    for (const [name, value] of Object.entries({ href: "#", role: "button", title: words, "aria-label": words })) {
      button.setAttribute(name, value);
    }
    L.DomEvent.disableClickPropagation(button);
    button.addEventListener("click", (event) => {
      event.preventDefault();
      this.fit();
    });
    bar?.append(button);
  }

  /**
   * @param {L.Map} map
   * @param {WheelEvent} event a pinch on a touchpad comes as one with Ctrl
   */
  onWheel(map, event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const step = Math.max(-1, Math.min(1, -event.deltaY / 100));
    map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() + step, { animate: false });
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
      button.addEventListener("click", () => {
        // Without outlines there is no layer to show the choice at once; the page knows it all the same.
        if (this.layer) this.layer.choose(item.id);
        else this.onChoose(isChosen ? null : item.id);
      });
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

  destroy() {
    this.watcher?.disconnect();
    for (const name of ["beforeprint", "afterprint"]) if (this.forPrint) removeEventListener(name, this.forPrint);
    this.map?.remove();
    this.root.remove();
  }
}
