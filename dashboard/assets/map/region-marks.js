// @ts-check
/** The hatch and the outline of a region that claims are about. */
import "../vendor/leaflet/leaflet.js";
import { toLatLngs } from "./ground.js";
import { paint, patternId } from "./marks.js";

const SMALL_MAP_PX = 520;
const SLIM = 0.7; // lines on a map of a phone's width are thinner, as the regions are

/**
 * @param {import("./types.js").Item} item
 * @param {L.LayerGroup} marks what is drawn is added to
 * @param {import("./ground.js").Ground} ground
 * @param {{outlines: import("./types.js").Outlines, styles: import("./types.js").Styles, prefix: string}} settings
 */
export function drawRegionMark(item, marks, ground, { outlines, styles, prefix }) {
  const area = outlines.regions.get(item.id);
  if (!area) return;
  const latLngs = toLatLngs(area);
  const clip = ground.clipName(item.id);
  /** @param {string} pane @param {L.PathOptions} options @param {boolean} isClipped */
  const add = (pane, options, isClipped) => {
    const layer = L.polygon(latLngs, ground.pathOptions(pane, "mark", options)).addTo(marks);
    if (isClipped) layer.getElement()?.setAttribute("clip-path", `url(#${clip})`);
  };
  if (item.hatch) {
    const fill = `url(#${patternId(prefix, item.hatch, item.isParty)})`;
    const band = styles.hatches[item.hatch][0].band_px;
    // Half of a line lies outside and is clipped away, so it is drawn twice as wide.
    if (band) add("hatch", { fill: false, color: fill, weight: band * 2, opacity: 1 }, true);
    else add("hatch", { stroke: false, fill: true, fillColor: fill }, false);
  }
  if (item.outline) {
    const outline = styles.outlines[item.outline];
    const width = outline.width_px * (ground.map.getSize().x < SMALL_MAP_PX ? SLIM : 1);
    const dashArray = outline.dash_px.join(" ");
    /** @type {L.PathOptions} */
    const line = { fill: false, opacity: 1, lineCap: outline.is_round ? "round" : "butt" };
    add("outline", { ...line, color: paint("ground"), weight: (width + 1.2) * 2 }, true);
    const color = paint(item.outlineColour ?? "neutral");
    add("outline", { ...line, color, dashArray, weight: width * 2 }, true);
  }
}
