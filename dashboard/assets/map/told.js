// @ts-check
/** What Python has been told of and what it knows: an answer that is late does not undo what the reader did since. */

export class Told {
  constructor() {
    this.known = "";
    /** @type {string[]} told to Python and not come back */
    this.waiting = [];
  }

  /** @param {string} value that Python has now @returns {boolean} whether it is from elsewhere than this page */
  isNews(value) {
    const answered = this.waiting.lastIndexOf(value);
    const isNews = answered < 0 && value !== this.known;
    this.waiting = isNews ? [] : this.waiting.slice(answered + 1);
    if (isNews) this.known = value;
    return isNews;
  }

  /** @param {string} value that the reader chose @returns {boolean} whether Python has to be told */
  tells(value) {
    if (value === this.known) return false;
    this.known = value;
    this.waiting.push(value);
    return true;
  }
}
