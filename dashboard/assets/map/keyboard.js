// @ts-check
/** The map by keyboard: one tab stop for all places, arrows to the nearest one in that direction, Enter to choose. */

/**
 * @typedef {Object} Stop
 * @property {string} id
 * @property {Element & {focus: (options?: FocusOptions) => void}} element
 * @property {() => {x: number, y: number}} point where it is on the screen now
 * @property {boolean} isFirst whether tabbing into the map may start here
 */

/** @type {Record<string, [number, number]>} */
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Keeps one of the places reachable by Tab and moves the focus between them. */
export class Stops {
  /** @param {{choose: (id: string) => void, leave: () => void}} actions */
  constructor(actions) {
    this.actions = actions;
    /** @type {Stop[]} */
    this.stops = [];
    /** @type {string|null} */
    this.current = null;
  }

  /**
   * @param {Stop[]} stops
   * @param {string|null} selected
   */
  setStops(stops, selected) {
    this.stops = stops;
    const isThere = stops.some((stop) => stop.id === this.current);
    const first = stops.find((stop) => stop.isFirst) ?? stops[0];
    this.current = stops.some((stop) => stop.id === selected) ? selected : isThere ? this.current : (first?.id ?? null);
    this.mark();
  }

  mark() {
    for (const { id, element } of this.stops) element.setAttribute("tabindex", id === this.current ? "0" : "-1");
  }

  /**
   * Answer a key pressed on a place.
   * @param {string} id
   * @param {KeyboardEvent} event
   */
  onKey(id, event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (event.key === "Enter" || event.key === " ") this.actions.choose(id);
    else if (event.key === "Escape") this.actions.leave();
    else if (direction) this.move(id, direction);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * @param {string} id
   * @param {[number, number]} direction
   */
  move(id, [dx, dy]) {
    const from = this.stops.find((stop) => stop.id === id)?.point();
    if (!from) return;
    let best = null;
    let least = Infinity;
    for (const stop of this.stops) {
      if (stop.id === id) continue;
      const { x, y } = stop.point();
      const ahead = (x - from.x) * dx + (y - from.y) * dy;
      const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
      // Within 60 degrees of the arrow; what lies straight ahead is nearer than what lies aside.
      if (ahead <= 0 || aside > ahead * 1.73) continue;
      const distance = ahead + 2 * aside;
      if (distance < least) [best, least] = [stop, distance];
    }
    if (best) this.focus(best);
  }

  /** @param {Stop} stop */
  focus(stop) {
    this.current = stop.id;
    this.mark();
    stop.element.focus({ preventScroll: true });
  }
}
