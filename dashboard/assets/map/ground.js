// @ts-check
/** What lies under the marks: panes in their order, land, water, borders, and the shape of every region. */
import "../vendor/leaflet/leaflet.js";
import { svg } from "./marks.js";

/** @typedef {import("./types.js").Area} Area */

// From the ground up; all above the shapes of the regions let the pointer through to them.
const PANES = ["ground", "control", "other-control", "spread", "water", "hatch", "lines", "outline", "chosen", "rings", "names"];
const FIRST_PANE_Z = 310;
const RENDERER_PADDING = 0.6; // of the map's size, drawn beyond its edge so that a drag shows no gap

/**
 * @param {Area} area
 * @returns {L.LatLngExpression[][] | L.LatLngExpression[][][]}
 */
export function toLatLngs(area) {
  return L.GeoJSON.coordsToLatLngs(area.coordinates, area.type === "Polygon" ? 1 : 2);
}

/** The ground of one map. */
export class Ground {
  /**
   * @param {L.Map} map
   * @param {string} prefix makes ids and panes this map's own
   */
  constructor(map, prefix) {
    this.map = map;
    this.prefix = prefix;
    /** @type {Map<string, L.Polygon>} */
    this.shapes = new Map();
    /** @type {Map<string, L.Renderer>} */
    this.renderers = new Map();
    PANES.forEach((name, index) => {
      const pane = map.createPane(this.paneName(name));
      pane.style.zIndex = String(FIRST_PANE_Z + index * 10);
      this.renderers.set(name, L.svg({ pane: this.paneName(name), padding: RENDERER_PADDING }));
    });
    this.drawn = L.layerGroup().addTo(map);
    this.clips = svg("defs");
    this.definitions = svg("svg", { width: 0, height: 0, class: "definitions", "aria-hidden": "true" }, this.clips);
    map.getContainer().append(this.definitions);
  }

  /** @param {string} name */
  paneName(name) {
    return `${this.prefix}-${name}`;
  }

  /** @param {string} id of a region */
  clipName(id) {
    return `${this.prefix}-clip-${id}`;
  }

  /**
   * Leaflet's options for a path of a pane; colours are those of the style sheet by class.
   * @param {string} pane
   * @param {string} className
   * @param {L.PathOptions} [options]
   * @returns {L.PathOptions}
   */
  pathOptions(pane, className, options = {}) {
    const renderer = this.renderers.get(pane);
    // Neighbours share their borders only as long as neither is simplified on its own.
    const shared = { pane: this.paneName(pane), renderer, className, smoothFactor: 0 };
    return /** @type {L.PathOptions} */ ({ ...shared, interactive: false, fillOpacity: 1, ...options });
  }

  /** @param {import("./types.js").Outlines} outlines */
  draw(outlines) {
    /** @param {import("geojson").GeoJsonObject} shape @param {string} pane @param {string} name */
    const add = (shape, pane, name) => L.geoJSON(shape, this.pathOptions(pane, name)).addTo(this.drawn);
    add(outlines.land, "ground", "land");
    add(outlines.neighbours, "ground", "line neighbour-line");
    for (const [id, area] of outlines.regions) this.drawRegion(id, area);
    add(outlines.lakes, "water", "lake");
    add(outlines.rivers, "water", "line river");
    add(outlines.oblastLines, "lines", "line oblast-line");
    add(outlines.strongLines, "lines", "line strong-line");
    add(outlines.countryLines, "lines", "line country-line");
  }

  /** @param {string} id @param {Area} area */
  drawRegion(id, area) {
    const options = this.pathOptions("ground", "region", { interactive: true, bubblingMouseEvents: false });
    const shape = L.polygon(toLatLngs(area), options).addTo(this.drawn);
    this.shapes.set(id, shape);
    const element = /** @type {SVGElement} */ (shape.getElement());
    element.id = `${this.prefix}-shape-${id}`;
    // A clip of the region's own shape keeps its outline inside, so that two neighbours' outlines stand side by side.
    this.clips.append(svg("clipPath", { id: this.clipName(id) }, svg("use", { href: `#${element.id}` })));
  }
  /** Take everything off the map again, panes too. */
  remove() {
    this.drawn.remove();
    this.definitions.remove();
    for (const [name, renderer] of this.renderers) {
      renderer.remove();
      this.map.getPane(this.paneName(name))?.remove();
      delete this.map.getPanes()[this.paneName(name)];
    }
    this.shapes.clear();
  }
}
