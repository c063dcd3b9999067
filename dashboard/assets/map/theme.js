// @ts-check
/** The page's theme, and the sheets of its look. */

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

/**
 * Give an element the colours of the theme that the page around it has.
 * @param {HTMLElement} node
 * @param {{light: Record<string, string>, dark: Record<string, string>}} themes
 */
export function applyTheme(node, themes) {
  const page = getComputedStyle(node).getPropertyValue("--st-background-color") || "#ffffff";
  const theme = isDark(page) ? "dark" : "light";
  node.dataset.theme = theme;
  for (const [name, colour] of Object.entries(themes[theme])) node.style.setProperty(`--map-${name}`, colour);
}

/**
 * @param {Node} parent
 * @param {string} path from this module
 */
export function loadSheet(parent, path) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(path, import.meta.url).href;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => reject(new Error(`could not load ${link.href}`)));
    parent.appendChild(link);
  });
}
