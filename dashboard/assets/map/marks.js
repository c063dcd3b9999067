// @ts-check
/** How a mark is drawn: hatches as SVG patterns, signs and swatches; the map and its legend use the same functions. */

/** @typedef {import("./types.js").Styles} Styles */
/** @typedef {import("./types.js").Hatch} Hatch */
/** @typedef {import("./types.js").Mark} Mark */

const SVG = "http://www.w3.org/2000/svg";
// A settlement's ring and the swatches of the legend are small: their lines stand closer than a region's.
const SMALL = 0.62;
const UPRIGHT_PX = 4;
const BAND_PX = 4;
const DOT_PX = 5; // from dot to dot

/**
 * @param {string} tag
 * @param {Record<string, string|number>} [attributes]
 * @param {...SVGElement} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/** @param {string} colour a name of the palette */
export const paint = (colour) => `var(--map-${colour})`;

/**
 * @param {Hatch[]} hatches one direction, or two at a right angle
 * @param {{id: string, dash: number[], scale: number}} options
 * @returns {SVGElement}
 */
function makePattern(hatches, { id, dash, scale }) {
  const isCrossed = hatches.length > 1;
  const height = hatches[0].spacing_px * scale;
  // Along a line the tile is one dash and one gap long, across it one spacing high; crossed lines share a square.
  const width = dash.length && !isCrossed ? (dash[0] + dash[1]) * scale : height;
  const length = dash.length ? (width * dash[0]) / (dash[0] + dash[1]) : width;
  const turn = `rotate(${-hatches[0].angle_deg})`;
  const pattern = svg("pattern", { id, patternUnits: "userSpaceOnUse", width, height, patternTransform: turn });
  hatches.forEach((hatch, index) => {
    const y = height / 2;
    const line = svg("line", { x1: 0, y1: y, x2: length, y2: y, "stroke-width": hatch.width_px });
    line.style.stroke = paint(hatch.colour);
    if (index) line.setAttribute("transform", `rotate(90 ${y} ${y})`);
    pattern.append(line);
  });
  return pattern;
}

/** @param {string} prefix */
export const bandsId = (prefix) => `${prefix}-contested`;

/** @param {string} prefix */
export const uprightsId = (prefix) => `${prefix}-spread`;

/** @param {string} prefix */
export const dotsId = (prefix) => `${prefix}-held-before`;

/**
 * @param {string} colour
 * @param {Record<string, number>} place
 */
function makeBox(colour, place) {
  const box = svg("rect", place);
  box.style.fill = paint(colour);
  return box;
}

/**
 * Contested ground: level bands in the pale tones of both, so that it is no claim's hatch; the line between them tells
 * it in grey.
 * @param {string} prefix
 */
function makeBands(prefix) {
  const [width, height] = [BAND_PX, 2 * BAND_PX];
  return svg(
    "pattern",
    { id: bandsId(prefix), patternUnits: "userSpaceOnUse", width, height },
    makeBox("held", { width, height: BAND_PX }),
    makeBox("held_other", { width, height: BAND_PX, y: BAND_PX }),
    makeBox("held_edge", { width, height: 0.8, y: BAND_PX }),
  );
}

/**
 * Ground that an assessor leaves out and another's line fills in: the same tone with dots.
 * @param {string} prefix
 */
function makeDots(prefix) {
  const dot = svg("circle", { cx: DOT_PX / 2, cy: DOT_PX / 2, r: 0.75 });
  dot.style.fill = paint("held_edge");
  const tile = { id: dotsId(prefix), patternUnits: "userSpaceOnUse", width: DOT_PX, height: DOT_PX };
  return svg("pattern", tile, makeBox("held", { width: DOT_PX, height: DOT_PX }), dot);
}

/**
 * Where the assessors differ: upright lines in grey, which no claim's hatch has.
 * @param {string} prefix
 */
function makeUprights(prefix) {
  const line = svg("line", { x1: 1, x2: 1, y1: 0, y2: UPRIGHT_PX, "stroke-width": 1.3 });
  line.style.stroke = paint("neutral");
  return svg("pattern", { id: uprightsId(prefix), patternUnits: "userSpaceOnUse", width: UPRIGHT_PX, height: UPRIGHT_PX }, line);
}

/**
 * All patterns of the table, whole and dashed, for regions and for small shapes.
 * @param {Styles} styles
 * @param {string} prefix makes the ids of this map its own
 * @returns {SVGElement}
 */
export function makeDefinitions(styles, prefix) {
  const definitions = svg("defs", {}, makeBands(prefix), makeDots(prefix), makeUprights(prefix));
  for (const [name, hatches] of Object.entries(styles.hatches)) {
    for (const isParty of [false, true]) {
      const dash = isParty ? styles.partyDashPx : [];
      const id = patternId(prefix, name, isParty);
      definitions.append(makePattern(hatches, { id, dash, scale: 1 }));
      definitions.append(makePattern(hatches, { id: `${id}-small`, dash, scale: SMALL }));
    }
  }
  return definitions;
}

/**
 * @param {string} prefix
 * @param {string} hatch
 * @param {boolean} isParty
 */
export const patternId = (prefix, hatch, isParty) => `${prefix}-${hatch}${isParty ? "-party" : ""}`;

/** @param {string} style a hatch named after its holder */
const colourOf = (style) => (style.startsWith("RU-") ? "red" : style.startsWith("UA-") ? "blue" : "neutral");

/**
 * A small sign, centred on 0, 0, about ten pixels wide.
 * @param {string} style
 * @param {Styles} styles
 * @returns {SVGElement}
 */
export function makeGlyph(style, { glyphs }) {
  const { path: d, colour } = glyphs[style];
  const group = svg("g", { class: "glyph" }, svg("path", { d, class: "glyph-halo" }), svg("path", { d }));
  group.style.stroke = paint(colour);
  return group;
}

/**
 * A settlement's ring, centred on 0, 0.
 * @param {Mark} mark
 * @param {{styles: Styles, prefix: string}} context
 * @returns {SVGElement}
 */
export function makeRing(mark, { styles, prefix }) {
  const signs = mark.glyphs.map((style) => styles.glyphs[style].colour);
  const sign = signs.find((name) => name !== "neutral") ?? "neutral";
  const colour = mark.hatch ? colourOf(mark.hatch) : mark.outlineColour ?? sign;
  const ring = svg("circle", { r: 7, "stroke-width": 1.8 });
  ring.style.stroke = paint(colour);
  ring.style.fill = mark.hatch ? `url(#${patternId(prefix, mark.hatch, mark.isParty)}-small)` : "none";
  const outline = mark.outline && !mark.hatch ? styles.outlines[mark.outline] : null;
  if (outline) strokeAs(ring, outline, SMALL);
  else if (mark.isParty) ring.setAttribute("stroke-dasharray", "4 2.3");
  const group = svg("g", { class: "ring" }, svg("circle", { r: 9, class: "ring-ground" }), ring);
  for (const style of mark.glyphs) group.append(makeGlyph(style, styles));
  return group;
}

/**
 * @param {SVGElement} node
 * @param {import("./types.js").Outline} outline
 * @param {number} [scale]
 */
export function strokeAs(node, outline, scale = 1) {
  node.setAttribute("stroke-width", String(outline.width_px * (scale < 1 ? 0.85 : 1)));
  if (outline.dash_px.length) node.setAttribute("stroke-dasharray", outline.dash_px.map((d) => d * scale).join(" "));
  node.setAttribute("stroke-linecap", outline.is_round ? "round" : "butt");
  node.setAttribute("stroke-linejoin", "round");
}

/**
 * The sample of one row of the legend.
 * @param {import("./types.js").LegendRow} row
 * @param {{styles: Styles, prefix: string}} context
 * @returns {SVGElement}
 */
export function makeSwatch(row, { styles, prefix }) {
  const picture = svg("svg", { width: 26, height: 16, viewBox: "0 0 26 16", "aria-hidden": "true", class: "swatch" });
  const box = svg("rect", { x: 1.5, y: 1.5, width: 23, height: 13, class: "swatch-ground" });
  const hatches = styles.hatches[row.style];
  if (hatches) {
    const sample = svg("rect", { x: 1.5, y: 1.5, width: 23, height: 13 });
    const fill = `url(#${patternId(prefix, row.style, false)}${hatches[0].band_px ? "-small" : ""})`;
    if (hatches[0].band_px) Object.assign(sample.style, { fill: "none", stroke: fill, strokeWidth: "6px" });
    else sample.style.fill = fill;
    picture.append(box, sample);
  } else if (styles.outlines[row.style]) {
    const line = svg("rect", { x: 2.5, y: 2.5, width: 21, height: 11, fill: "none" });
    line.style.stroke = paint(row.colour);
    strokeAs(line, styles.outlines[row.style]);
    picture.append(box, line);
  } else if (row.style === "party") {
    const line = svg("path", { d: "M2,8 H24", "stroke-width": 1.6, "stroke-dasharray": styles.partyDashPx.join(" ") });
    line.style.stroke = paint("neutral");
    picture.append(line);
  } else {
    const sign = makeGlyph(row.style, styles);
    sign.setAttribute("transform", "translate(13 8)");
    picture.append(sign);
  }
  return picture;
}
