/* Plotly's own arithmetic: from data to pixels, edges of bars, outlines of shapes, boxes of words, ticks of an axis. */
(() => {
  "use strict";

  /** @param {number} x */
  const round = (x) => Math.round(x * 100) / 100;
  /** @param {number} x @param {number} y */
  const moveTo = (x, y) => (x || y ? `translate(${x},${y})` : "");

  /* Data to pixels along one axis, over the ends that it has now. */
  class Scale {
    /** @param {any} axis @param {Span} range */
    constructor(axis, range) {
      const [from, to] = range, y = axis._id[0] === "y";
      this.axis = axis;
      this.from = from;
      this.to = to;
      /** @type {number} */
      this.offset = axis._offset;
      /** @type {number} */
      this.length = axis._length;
      this.m = y ? this.length / (from - to) : this.length / (to - from);
      this.b = -this.m * (y ? to : from);
      this.moved = from !== axis.range[0] || to !== axis.range[1];
    }

    /** @param {number} value */
    px(value) { return round(this.b + this.m * value); }

    /**
     * Within the axis, both ends included.
     * @param {number} value
     */
    holds(value) { return Math.min(this.from, this.to) <= value && value <= Math.max(this.from, this.to); }

    /** @param {number} value */
    part(value) { return (value - this.from) / (this.to - this.from); }
  }

  /**
   * A lying bar's edges: on whole pixels, less half its outline; a bar without one never thinner than a pixel.
   * @param {Span} lying
   * @param {Span} standing
   * @param {number} width
   */
  function barEdges([x0, x1], [y0, y1], width) {
    const half = round((width / 2) % 1);
    /** @param {number} value */
    const whole = (value) => round(Math.round(value) - half);
    /** @param {number} value @param {number} other @param {boolean} lying */
    const seen = (value, other, lying) => {
      if (lying && value === other) return value;
      if (Math.abs(value - other) >= 2) return whole(value);
      return value > other ? Math.ceil(value) : Math.floor(value);
    };
    /** @type {(value: number, other: number, lying: boolean) => number} */
    const edge = width > 0.01 ? whole : seen;
    const left = edge(x0, x1, true), right = edge(x1, left, true), top = edge(y0, y1, false);
    return [left, right, top, edge(y1, top, false)];
  }

  /** @type {Record<string, number>} */
  const SIDES = { center: 0, middle: 0, left: 0.5, bottom: -0.5, right: -0.5, top: 0.5 };
  /** @param {string} anchor @param {number} auto */
  const side = (anchor, auto) => SIDES[anchor === "auto" ? (auto < 1 / 3 ? "left" : auto > 2 / 3 ? "right" : "center") : anchor];

  /**
   * The words of an annotation in their box, the box at its anchor, once the words are measured.
   * @param {TextPatch} patch
   * @param {Box} measured
   * @returns {Write[]}
   */
  function box({ node, inner, text, back, full, at }, { left, top, width, height }) {
    const edge = full.borderwidth + full.borderpad, wide = Math.round(width + 2 * edge), high = Math.round(height + 2 * edge);
    const [x, y] = at.map(({ letter, base, anchor, shift, auto }) => {
      const turn = ((letter === "x" ? 0 : -90) * Math.PI) / 180;
      return base + (Math.abs(wide * Math.cos(turn)) + Math.abs(high * Math.sin(turn))) * side(anchor, auto) + shift;
    });
    const lines = [text, ...text.querySelectorAll("tspan.line")];
    return [
      ...lines.flatMap((line) => /** @type {Write[]} */ ([[line, "x", String(edge - left)], [line, "y", String(edge - top)]])),
      [back, "width", String(wide - full.borderwidth)], [back, "height", String(high - full.borderwidth)],
      [inner, "transform", moveTo(Math.round(x - wide / 2), Math.round(y - high / 2))], [node, "transform", `rotate(0,${x},${y})`],
    ];
  }

  /** @param {string} type @param {number} x0 @param {number} x1 @param {number} y0 @param {number} y1 */
  function outline(type, x0, x1, y0, y1) {
    if (type === "line") return `M${x0},${y0}L${x1},${y1}`;
    if (type === "rect") return `M${x0},${y0}H${x1}V${y1}H${x0}Z`;
    if (type !== "circle") return "";
    const cx = (x0 + x1) / 2, cy = (y0 + y1) / 2, rx = Math.abs(cx - x0), ry = Math.abs(cy - y0);
    const arc = `A${rx},${ry}`, right = `${cx + rx},${cy}`;
    return `M${right}${arc} 0 1,1 ${cx},${cy - ry}${arc} 0 0,1 ${right}Z`;
  }

  /**
   * Where Plotly would set ticks over these ends, each with its words; nothing where that is not known here.
   * @param {Scale} scale
   * @returns {{ x: number, words: string }[] | null}
   */
  function ticks({ axis, from, to }) {
    const over = (to - from) * 1e-4, low = from - over, high = to + over;
    if (axis.tickmode === "array") return axis.tickvals.flatMap((/** @type {number} */ x, /** @type {number} */ i) => (x > low && x < high ? [{ x, words: String(axis.ticktext[i]) }] : []));
    const most = Math.max(Math.abs(from), Math.abs(to));
    if (axis.tickmode !== "auto" || !axis.nticks || !(to > from) || Math.log10(most) + 0.01 >= 4 || Math.log10(most) < -2) return null;
    const rough = (to - from) / axis.nticks, base = 10 ** Math.floor(Math.log(rough) / Math.LN10);
    const step = base * ([2, 5].find((one) => rough / base < one) || 10);
    const decimals = Math.max(0, 2 - Math.floor(Math.log10(step) + 0.01)), found = [];
    for (let n = Math.ceil(low / step); n * step <= high; n++) found.push({ x: n * step || 0, words: axis.tickprefix + written(axis, n * step, decimals) });
    return found;
  }

  /** @param {any} axis @param {number} value @param {number} decimals */
  function written(axis, value, decimals) {
    if (axis.tickformat) return axis._numFormat(axis.tickformat)(value).replace(/-/g, "\u2212");
    return (value < 0 ? "\u2212" : "") + String(Number(Math.abs(value).toFixed(decimals))).replace(".", axis._separators[0]);
  }

  window.dashboard = Object.assign(window.dashboard, { Scale, moveTo, barEdges, outline, ticks, box });
})();
