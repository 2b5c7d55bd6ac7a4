/* Numbers as people write them in each language, and read by the same rule: the twin of core/numbers.py, which says what the patterns mean. */
(() => {
  "use strict";
  const MISSING = "–";
  /* The least by which a number grows: what was a half before it was binary is one again. */
  const HAIR = 1 + 2 ** -52;
  const LONGEST = 40;
  const DIGITS = 12;
  const GAP = "[ \\t\\u00a0\\u2007\\u2009\\u202f]";
  const GAPS = new RegExp(GAP, "g");
  const AROUND = new RegExp(`^${GAP}+|${GAP}+$`, "g");
  const NUMBER = new RegExp(`^([+-]?)([^0-9.,+-]*)([+-]?)([0-9.,](?:[0-9.,]|${GAP}(?=[0-9]))*)(e[+-]?[0-9]+)?([^0-9]*)$`, "i");
  const SPACED = new RegExp(`^[0-9]{1,3}(?:${GAP}[0-9]{3})+(?:[.,][0-9]*)?$`);
  const GROUPED = /^[0-9]{1,3}(?:(?:,[0-9]{3}){2,}|(?:\.[0-9]{3}){2,}|(?:,[0-9]{3})+\.[0-9]*|(?:\.[0-9]{3})+,[0-9]*)$/;
  const ONE_GROUP = /^[1-9][0-9]{0,2},[0-9]{3}$/;
  const DASHED = /(\u2212?[$×]?[0-9∞][0-9.,\u202f]*[%$]?)–(?=(\u2212?)[$×]?[0-9∞])/g;
  const DECIMAL = /^(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+)$/;

  /**
   * Halves away from zero as people write them, grouped by thousands; missing, infinite, not a number: a dash.
   * @param {number | null} value @param {number} decimals @param {Marks} marks
   */
  function number(value, decimals, marks) {
    if (value === null || !Number.isFinite(value)) return MISSING;
    const text = (Math.abs(value) * HAIR).toFixed(decimals);
    const [whole, rest] = text.split(".");
    const sign = value < 0 && Number(text) !== 0 ? marks.minus : "";
    const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, marks.group);
    return sign + grouped + (rest ? marks.decimal + rest : "");
  }

  /**
   * 0.15000000000000002 is 0.15: sums of steps are held as people would give them.
   * @param {number} value
   */
  function significant(value) { return Number(value.toPrecision(DIGITS)); }

  /**
   * All digits that a number was given with, and at least so many decimals: never rounded away.
   * @param {number} value @param {number} least @param {Marks} marks
   */
  function asGiven(value, least, marks) {
    if (!Number.isFinite(value)) return MISSING;
    const digits = significant(value);
    const [mantissa, power = "0"] = String(digits).split("e");
    const decimals = (mantissa.split(".")[1] || "").length - Number(power);
    return number(digits, Math.max(least, Math.min(decimals, DIGITS)), marks);
  }

  /**
   * A written number without the zeros that end its decimals, beyond the `least` that stay.
   * @param {string} written @param {Marks} marks @param {number} [least]
   */
  function withoutZeros(written, marks, least = 0) {
    const [whole, rest = ""] = written.split(marks.decimal);
    const decimals = rest.slice(0, least) + rest.slice(least).replace(/0+$/, "");
    return whole + (decimals ? marks.decimal + decimals : "");
  }

  /**
   * Two ends of a range with a fixed count of decimals, joined by a dash, or by a word where the dash would meet a minus; one where they
   * are written alike.
   * @param {number[]} ends @param {number} decimals @param {Marks} marks
   */
  function between(ends, decimals, marks) {
    const written = [...new Set(ends.map((end) => number(end, decimals, marks)))];
    return written.join(written.some((end) => end.startsWith(marks.minus)) ? marks.to : "–");
  }

  /**
   * A text whose ranges are joined as `between` does.
   * @param {string} text @param {Marks} [marks]
   */
  function withoutDashesAtMinus(text, marks) {
    if (!marks || !text.includes("\u2212")) return text;
    return text.replace(DASHED, (_, first, sign) => first + (sign || first.startsWith("\u2212") ? marks.to : "–"));
  }

  /**
   * The power of ten of a number written with two digits.
   * @param {number} value
   */
  const exponent = (value) => (value && Number.isFinite(value) ? Number(Math.abs(value).toExponential(1).split("e")[1]) : 0);

  /**
   * Decimals that show the two ends of a span apart, six at most.
   * @param {number} span @param {number} least
   */
  const decimalsApart = (span, least) => Math.max(least, Math.min(6, -exponent(span)));

  /**
   * Whether a unit stands in the singular beside a number: in French below two, in English beside 1.
   * @param {string} written @param {number} value @param {Marks} marks
   */
  function isOne(written, value, marks) {
    const digits = written.replace(marks.minus, "");
    return marks.decimal === "," ? Math.abs(value) < 2 && !digits.startsWith("2") : digits === "1";
  }

  /** @param {string} affix */
  const bare = (affix) => affix.replace(GAPS, "").toLowerCase();

  /**
   * Digits with a point and no groups; null where the marks make no sense.
   * @param {string} digits @param {Marks} marks
   */
  function plain(digits, marks) {
    if (SPACED.test(digits)) return digits.replace(GAPS, "").replace(",", ".");
    if (GROUPED.test(digits)) {
      const last = digits.includes(",") && digits.includes(".") ? Math.max(digits.lastIndexOf(","), digits.lastIndexOf(".")) : digits.length;
      return `${digits.slice(0, last).replace(/[.,]/g, "")}.${digits.slice(last + 1)}`;
    }
    if (marks.group === "," && ONE_GROUP.test(digits)) return digits.replace(",", "");
    return DECIMAL.test(digits) ? digits.replace(",", ".") : null;
  }

  /**
   * The number in words, and what stood beside it; null where there is none.
   * @param {string} words @param {Marks} marks @param {string[]} affixes
   * @returns {[number, string] | null}
   */
  function readWithUnit(words, marks, affixes) {
    const text = words.slice(0, LONGEST).replace(AROUND, "").replaceAll("\u2212", "-");
    const [, sign = "", before = "", inner = "", digits = "", power = "", after = ""] = NUMBER.exec(text) || [];
    if (!digits || (sign && inner)) return null;
    const known = ["", ...affixes.map(bare)], beside = [before, after].map(bare);
    const written = beside.every((part) => known.some((affix) => affix.startsWith(part))) ? plain(digits, marks) : null;
    const value = written === null ? NaN : Number(sign + inner + written + power);
    return Number.isFinite(value) ? [value, beside.join("")] : null;
  }

  /**
   * The number that somebody typed or pasted; NaN where there is none.
   * @param {string} words @param {Marks} marks @param {string[]} affixes
   */
  function read(words, marks, affixes = []) { return readWithUnit(words, marks, affixes)?.[0] ?? NaN; }

  /**
   * A written number with its unit; a minus stands before a sign of money.
   * @param {string} pattern @param {string} written
   */
  function inPattern(pattern, written) {
    const negative = pattern.startsWith("$") && written.startsWith("\u2212");
    return (negative ? "\u2212" : "") + pattern.replace("{n}", () => (negative ? written.slice(1) : written));
  }

  /* Ranges, grouped numbers and numbers with their unit, as the server marks them: see render/unbroken.py. */
  /** @type {RegExp} */
  let run;

  /**
   * Words in an element. The letters alone, where they stand as they were written: nothing around them needs to be built anew. A
   * translator of the browser puts elements in their place.
   * @param {Element} element @param {string} words
   */
  function write(element, words) {
    run = run || new RegExp(`(${window.dashboard.unbroken})`);
    const parts = words.split(run), [letters, more] = element.childNodes;
    if (parts.length > 1) element.replaceChildren(...parts.map((part, i) => (i % 2 ? Object.assign(document.createElement("span"), { className: "unbroken", textContent: part }) : part)));
    else if (letters?.nodeType === Node.TEXT_NODE && !more) /** @type {Text} */ (letters).data = words;
    else element.textContent = words;
  }

  window.dashboard = Object.assign(window.dashboard || {}, {
    number, asGiven, withoutZeros, isOne, inPattern, between, withoutDashesAtMinus, exponent, decimalsApart, significant, read, readWithUnit, write,
  });
})();
