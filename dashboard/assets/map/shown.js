// @ts-check
/** What day by whom is shown at the moment, told from the map to whatever else on the page follows it. */

/** @typedef {{day: number, assessor: string}} Shown */

const channel = new EventTarget();
/** @type {Shown|null} */
let last = null;

/** @param {Shown} shown */
export function tellShown(shown) {
  last = shown;
  channel.dispatchEvent(new Event("shown"));
}

/**
 * Be called now, if anything is shown, and whenever it changes.
 * @param {(shown: Shown) => void} follow
 * @returns {() => void} ends it
 */
export function followShown(follow) {
  const act = () => last && follow(last);
  channel.addEventListener("shown", act);
  act();
  return () => channel.removeEventListener("shown", act);
}
