// @ts-check
/** Days as numbers, so that stepping is counting: the number of days since 1 January 1970. */

const DAY_MS = 86_400_000;

/** @param {string} day YYYY-MM-DD */
export const toNumber = (day) => Math.round(Date.parse(day) / DAY_MS);

/** @param {number} day @returns {string} YYYY-MM-DD */
export const toIso = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** @param {number} day */
export const yearOf = (day) => new Date(day * DAY_MS).getUTCFullYear();

/**
 * How many of ascending numbers are no greater than a limit.
 * @param {ArrayLike<number>} numbers
 * @param {number} limit
 */
export function countUpTo(numbers, limit) {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param {number[]} differences the first number, then what each is above the one before */
export function sum(differences) {
  let last = 0;
  return differences.map((step) => (last += step));
}

/**
 * Rounded as the tables of the server are: what lies in the middle goes to the even side.
 * @param {number} value
 * @param {0|1} digits
 */
export function roundEven(value, digits) {
  const scaled = value * 10 ** digits;
  const isMiddle = Math.abs(scaled % 1) === 0.5 && Number.isInteger(value * 4);
  if (!isMiddle) return Number(value.toFixed(digits));
  const below = Math.floor(scaled);
  return (below % 2 ? below + 1 : below) / 10 ** digits;
}

/** Words and numbers as the reader's language writes them. */
export class Formats {
  /** @param {string} locale a BCP 47 tag */
  constructor(locale) {
    const day = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    this.long = new Intl.DateTimeFormat(locale, day);
    this.tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    this.wholes = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    /** @type {Map<number, string>} */
    this.known = new Map();
  }

  /** @param {number} value e.g. "76.2", of a figure that is kept to hundredths */
  points(value) {
    return this.tenths.format(roundEven(Number(value.toFixed(2)), 1));
  }

  /** @param {number} value e.g. "3,699" */
  whole(value) {
    return this.wholes.format(roundEven(value, 0));
  }

  /** @param {number} day e.g. "27 November 2025", kept on one line */
  day(day) {
    const known = this.known.get(day);
    if (known !== undefined) return known;
    const words = this.long.format(day * DAY_MS).replace(/\sр\.$/, "").replaceAll(" ", "\u00a0");
    this.known.set(day, words);
    return words;
  }
}

/**
 * A message with its parts put in; every part is text.
 * @param {string} message with names in braces
 * @param {Record<string, string|number>} parts
 */
export const fill = (message, parts) =>
  message.replace(/\{(\w+)\}/g, (whole, name) => (name in parts ? String(parts[name]) : whole));
