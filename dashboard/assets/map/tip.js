// @ts-check
/** The words beside a place: never over what they name, as long as the map has room beside it. */

/** @typedef {import("./labels.js").Box} Box */

const GAP_PX = 8;
const POINTER_PX = 28; // half of what is kept clear around the pointer where the place fills the map

/**
 * Where a tip may stand: right, left, below or above of what it names.
 * @param {Box} avoid
 * @param {{width: number, height: number}} tip
 * @param {{width: number, height: number}} frame
 * @returns {{left: number, top: number}|null} null where there is no room
 */
export function placeBeside(avoid, tip, frame) {
  /** @param {number} value @param {number} most */
  const keep = (value, most) => Math.max(0, Math.min(value, most));
  const top = keep((avoid.top + avoid.bottom - tip.height) / 2, frame.height - tip.height);
  const left = keep((avoid.left + avoid.right - tip.width) / 2, frame.width - tip.width);
  const spots = [
    { left: avoid.right + GAP_PX, top },
    { left: avoid.left - GAP_PX - tip.width, top },
    { left, top: avoid.bottom + GAP_PX },
    { left, top: avoid.top - GAP_PX - tip.height },
  ];
  /** @param {{left: number, top: number}} spot */
  const fits = (spot) =>
    spot.left >= 0 && spot.top >= 0 && spot.left + tip.width <= frame.width && spot.top + tip.height <= frame.height;
  return spots.find(fits) ?? null;
}

/** The one tip of a map. */
export class Tip {
  /** @param {HTMLElement} container of the map */
  constructor(container) {
    this.container = container;
    this.node = document.createElement("div");
    this.node.className = "tip";
    // The place itself is named to a screen reader; the tip would say it twice.
    this.node.setAttribute("aria-hidden", "true");
  }

  /**
   * @param {string[]} lines
   * @param {Box} avoid what the tip names, in pixels of the container
   * @param {{x: number, y: number}} pointer in the same pixels, or the middle of the place
   */
  show(lines, avoid, { x, y }) {
    const paragraphs = lines.map((words) => {
      const line = document.createElement("p");
      line.textContent = words;
      return line;
    });
    this.node.replaceChildren(...paragraphs);
    this.container.append(this.node);
    const tip = { width: this.node.offsetWidth, height: this.node.offsetHeight };
    const frame = { width: this.container.clientWidth, height: this.container.clientHeight };
    const near = { left: x - POINTER_PX, right: x + POINTER_PX, top: y - POINTER_PX, bottom: y + POINTER_PX };
    const spot = placeBeside(avoid, tip, frame) ?? placeBeside(near, tip, frame) ?? { left: 0, top: 0 };
    this.node.style.left = `${spot.left}px`;
    this.node.style.top = `${spot.top}px`;
  }

  remove() {
    this.node.remove();
  }
}

/**
 * A box of the page as a box of a frame in it.
 * @param {DOMRect} frame
 * @param {DOMRect} box
 */
export function moveInto(frame, box) {
  const [left, right] = [box.left - frame.left, box.right - frame.left];
  return { left, right, top: box.top - frame.top, bottom: box.bottom - frame.top };
}
