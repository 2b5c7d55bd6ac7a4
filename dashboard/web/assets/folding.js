/* Text as every search of the site reads it: case, accents, apostrophes, blanks and the writing of numbers are all one. */
(() => {
  "use strict";
  /** @type {Record<string, string>} */
  const LETTERS = { "’": "'", "ʼ": "'", "œ": "oe", "æ": "ae", "ł": "l", "ø": "o", "ß": "ss", "–": "-", "−": "-" };
  const GROUPS = /(?<![\d.,])\d{1,3}(?:[ ,]\d{3})+(?!\d)/g, DECIMAL = /(?<=\d),(?=\d)/g;

  /** @param {string} letter */
  function plain(letter) {
    const small = letter.toLowerCase();
    return (LETTERS[small] || small).normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s/g, " ");
  }

  /**
   * The key of a text, and for each of its characters where it stands in the text: [from, to].
   * @param {string} text
   * @returns {{ key: string, places: Span[] }}
   */
  function fold(text) {
    const letters = /** @type {string[]} */ ([]), places = /** @type {Span[]} */ ([]);
    let at = 0, blank = true;
    for (const letter of text) {
      const end = at + letter.length;
      for (const one of letter > " " && letter < "\x7f" ? letter.toLowerCase() : plain(letter)) {
        if (one === " " && blank) continue;
        blank = one === " ";
        letters.push(one);
        places.push([at, end]);
      }
      at = end;
    }
    if (letters[letters.length - 1] === " ") letters.pop();
    for (const { 0: number, index } of letters.join("").matchAll(GROUPS))
      for (let i = index; i < index + number.length; i++) if (/[ ,]/.test(letters[i])) letters[i] = "";
    const left = places.filter((_, i) => letters[i]);
    return { key: letters.join("").replace(DECIMAL, "."), places: left };
  }

  /**
   * Text as it is searched; the twin of `search_key` in core/words.py.
   * @param {string} text
   */
  const searchKey = (text) => fold(text).key;

  window.dashboard = Object.assign(window.dashboard || {}, { fold, searchKey });
})();
