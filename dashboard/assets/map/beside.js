// @ts-check
/** A second map beside the first, moved and zoomed with it. */
import { controlTimeline } from "./control-timeline.js";
import { makeMap } from "./leaflet-map.js";
import { makeDefinitions, svg } from "./marks.js";
import { make } from "./nodes.js";

/** @typedef {import("./control-timeline.js").ControlTimeline} ControlTimeline */

export class Beside {
  /**
   * @param {HTMLElement} frame of the first map
   * @param {L.Map} first
   * @param {ControlTimeline} layer of the first map
   */
  constructor(frame, first, layer) {
    this.first = first;
    this.main = layer;
    this.frame = make("div", "frame");
    this.names = [make("div", "beside-name"), make("div", "beside-name")];
    this.row = make("div", "frames");
    frame.before(this.row);
    this.row.append(this.frame, frame);
    frame.append(this.names[1]);
    this.open(layer);
    this.resized = new ResizeObserver(() => this.map?.invalidateSize({ animate: false }));
    this.resized.observe(this.frame);
  }

  /** @param {ControlTimeline} main */
  open(main) {
    const { settings, data } = main;
    const words = data?.words ?? {};
    this.map = makeMap(this.frame, { words, isTouch: matchMedia("(pointer: coarse)").matches, isReduced: true, reset: () => this.follow?.() });
    this.frame.append(this.names[0]);
    const prefix = `${settings.prefix}-beside`;
    const patterns = makeDefinitions(settings.styles, prefix);
    this.row.append(svg("svg", { width: 0, height: 0, class: "definitions", "aria-hidden": "true" }, patterns));
    this.layer = controlTimeline({ ...settings, prefix });
    this.layer.on("choose", (event) => main.choose(/** @type {any} */ (event).id));
    this.map.setMinZoom(0);
    this.map.setView(this.first.getCenter(), this.first.getZoom(), { animate: false });
    this.layer.addTo(this.map);
    if (data) this.layer.setData(data);
    if (main.history) this.layer.setHistory(main.history);
    let isFollowing = false;
    /** @param {L.Map} from @param {L.Map} to */
    const link = (from, to) => () => {
      if (isFollowing) return;
      isFollowing = true;
      to.setView(from.getCenter(), from.getZoom(), { animate: false });
      isFollowing = false;
    };
    this.lead = link(this.map, this.first);
    this.follow = link(this.first, this.map);
    this.map.on("move", this.lead);
    this.first.on("move", this.follow);
  }

  /**
   * @param {import("./types.js").ControlChoice|null} choice null draws claims alone
   * @param {{left: string, right: string}} names
   */
  show(choice, { left, right }) {
    const { layer, main } = this;
    if (!layer) return;
    if (main.data && layer.data !== main.data) layer.setData(main.data);
    for (const [assessor, drawings] of main.exact) layer.exact.set(assessor, drawings);
    layer.setControl(choice);
    [this.names[0].textContent, this.names[1].textContent] = [left, right];
  }

  remove() {
    this.resized.disconnect();
    if (this.follow) this.first.off("move", this.follow);
    this.map?.remove();
    for (const name of this.names) name.remove();
    const frame = this.first.getContainer();
    this.row.before(frame);
    this.row.remove();
  }
}
