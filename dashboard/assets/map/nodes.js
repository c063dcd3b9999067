// @ts-check
/** Elements of the page. */

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [words]
 */
export function make(tag, className, words) {
  const node = document.createElement(tag);
  node.className = className;
  if (words !== undefined) node.textContent = words;
  return node;
}
