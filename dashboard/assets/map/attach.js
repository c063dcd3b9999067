// @ts-check
/** The timeline on a map that another has made, in a page without a server: exports and notebooks (dashboard/export). */
import { controlTimeline } from "./control-timeline.js";
import { ControlView } from "./control-view.js";
import { makeDefinitions, makeSwatch, svg } from "./marks.js";
import { make } from "./nodes.js";
import { loadOutlines } from "./outlines.js";
import { applyTheme } from "./theme.js";

let count = 0;

/**
 * @param {L.Map} map
 * @param {import("./types.js").Payload} payload whose addresses hold the data themselves
 * @param {string[]} sources what every view must carry: where it comes from, under which terms, as of when
 */
export async function attachTimeline(map, payload, sources) {
  const prefix = `attached${(count += 1)}`;
  const frame = map.getContainer();
  frame.classList.add("frame");
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", `${payload.words.map}. ${payload.words.keys}`);
  const root = make("div", "view attached");
  frame.after(root);
  for (const node of [frame, root]) applyTheme(node, payload.styles.themes);
  const patterns = makeDefinitions(payload.styles, prefix);
  frame.append(svg("svg", { width: 0, height: 0, class: "definitions", "aria-hidden": "true" }, patterns));
  const outlines = await loadOutlines(payload.mapUrl, payload.strong);
  const layer = controlTimeline({ outlines, styles: payload.styles, prefix });
  let data = payload;
  /** @param {import("./types.js").Payload} next */
  const show = (next) => {
    data = next;
    layer.setData(data);
  };
  layer.on("choose", (event) => show({ ...data, selected: /** @type {any} */ (event).id }));
  const control = new ControlView(prefix, { choosePlace: (id) => layer.choose(id), chooseClaim: () => {}, settle: () => {}, compare: () => {} }, () => false);
  control.setLayer(layer);
  layer.addTo(map);
  show(payload);
  control.setData(payload);
  L.control.zoom({ position: "topleft", zoomInTitle: payload.words.zoomIn, zoomOutTitle: payload.words.zoomOut }).addTo(map);
  root.append(control.timeline.node, control.changes.node, control.note.node, makeLegend(payload, prefix));
  root.append(...sources.map((words) => make("p", "notes", words)));
  return { layer, control };
}

/** @param {import("./types.js").Payload} payload @param {string} prefix */
function makeLegend(payload, prefix) {
  const [legend, list] = [make("div", "legend"), make("ul", "rows")];
  for (const row of payload.legend) {
    const item = make("li", "row");
    item.append(makeSwatch(row, { styles: payload.styles, prefix }), make("span", "row-words", row.words));
    list.append(item);
  }
  legend.append(make("p", "control-title", payload.words.legend), list);
  return legend;
}
