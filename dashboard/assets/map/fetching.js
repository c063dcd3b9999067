// @ts-check
/** Data that a page loads once, from a server or out of itself. */

const PACKED = "data:application/gzip";
const LONGEST_MS = 30_000; // what takes longer to load has failed, and can be tried again

/** @type {Map<string, Promise<unknown>>} */
const fetched = new Map();

/**
 * @template T
 * @param {string} url
 * @param {(data: unknown) => T} make
 */
async function fetchAnew(url, make) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(LONGEST_MS) });
  if (!answer.ok) throw new Error(`got ${answer.status} for ${url}, wanted JSON`);
  // A page without a server holds its data packed.
  const isPacked = url.startsWith(PACKED) && answer.body;
  const whole = isPacked ? new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))) : answer;
  return make(await whole.json());
}

/**
 * Load what is at an address, once a page. A failed load is forgotten, so that the next one tries again.
 * @template T
 * @param {string} url
 * @param {(data: unknown) => T} make
 * @returns {Promise<T>}
 */
export function fetchJson(url, make) {
  let loading = /** @type {Promise<T>|undefined} */ (fetched.get(url));
  if (!loading) {
    loading = fetchAnew(url, make);
    fetched.set(url, loading);
    loading.catch(() => fetched.delete(url));
  }
  return loading;
}
