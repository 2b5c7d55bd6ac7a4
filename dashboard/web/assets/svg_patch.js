/* What Plotly would write for one scenario into the parts that it has drawn: places of marks, paths, words, ticks. Each part answers
   whether it can be told exactly; svg_patcher.js writes it down, tests/render/test_svg_patcher.py compares it with what Plotly draws. */
(() => {
  "use strict";
  const TAG = /<[^>]*>/g;
  /* Plotly cuts a line that leaves the screen by more than this many screens. */
  const FAR = 20;
  const SEGMENT = /[MLHVQCTSZ][^MLHVQCTSZ]*/g, NUMBER = /[^\s,]+/g;

  /** @param {number} x */
  const round = (x) => Math.round(x * 100) / 100;
  /** @param {number} x @param {number} y */
  const moveTo = (x, y) => (x || y ? `translate(${x},${y})` : "");
  /** @param {any} list */
  const numbers = (list) => Array.isArray(list) && list.every(Number.isFinite);

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

  /* ---- one patch: everything to be written for one scenario, or nothing at all */

  class Patch {
    /** @param {BoundDrawing} bound */
    constructor(bound) {
      this.bound = bound;
      /** @type {Write[]} */
      this.writes = [];
      /** @type {TextPatch[]} */
      this.texts = [];
    }

    /** @param {Drawn} node @param {string} name @param {any} [value] */
    put(node, name, value) { this.writes.push([node, name, value]); }

    /**
     * From a place on paper, in a panel or on an axis to pixels; undefined where it is none.
     * @param {string} ref
     * @param {string} letter
     * @param {number} value
     */
    pixels(ref, letter, value) {
      if (!Number.isFinite(value)) return undefined;
      const { size, scales } = this.bound, part = letter === "y" ? 1 - value : value;
      if (ref === "paper") return letter === "x" ? size.l + size.w * part : size.t + size.h * part;
      const scale = scales[ref.replace(" domain", "")];
      if (!scale) return undefined;
      return ref.endsWith(" domain") ? scale.offset + scale.length * part : scale.offset + scale.px(value);
    }

    /** @param {number} index */
    trace(index) {
      const { full, own, node, paths, scales, clipped } = this.bound.traces[index];
      if (!node || !numbers(own.x) || !numbers(own.y) || own.x.length !== own.y.length) return false;
      if ("opacity" in own) this.put(node, "opacity", String(own.opacity));
      const [x, y] = scales();
      const points = own.x.map((/** @type {number} */ value, /** @type {number} */ i) => [x.px(value), y.px(own.y[i])]);
      if (full.mode === "lines") return this.line(full.line, paths, points, [x, y]);
      if (full.mode !== "markers" || paths.length !== points.length) return false;
      points.forEach((/** @type {Span} */ [left, top], /** @type {number} */ i) => {
        this.put(paths[i], "transform", moveTo(left, top));
        if (clipped) this.put(paths[i], "display", x.holds(own.x[i]) && y.holds(own.y[i]) ? null : "none");
      });
      return true;
    }

    /** @param {any} style @param {Drawn[]} nodes @param {Span[]} points @param {Scale[]} scales */
    line({ simplify, shape }, nodes, points, scales) {
      /** @param {number} value @param {Scale} scale */
      const near = (value, { length }) => value >= -FAR * length && value <= (1 + FAR) * length;
      if (simplify !== false || nodes.length !== 1 || !points.every((point) => point.every((value, i) => near(value, scales[i])))) return false;
      if (shape === "linear") this.put(nodes[0], "d", `M${points.join("L")}`);
      else if (shape === "hv") this.put(nodes[0], "d", points.map(([x, y], i) => (i ? `H${x}V${y}` : `M${x},${y}`)).join(""));
      else return false;
      return true;
    }

    /**
     * Bars that lie and are stacked: each stands where those of the traces before it end.
     * @param {number[]} indices
     */
    bars(indices) {
      const ends = new Map();
      return indices.every((index) => {
        const { full, own, paths, scales, places } = this.bound.traces[index];
        if (!paths || full.orientation !== "h" || "opacity" in own || !numbers(own.x) || own.x.length !== paths.length || !/^#\w{6}$/.test(full.marker.color)) return false;
        const [x, y] = scales(), width = full.marker.line.width || 0;
        own.x.forEach((/** @type {number} */ size, /** @type {number} */ i) => {
          const { p, p0, p1 } = places[i], base = own.base?.[i], from = base ?? ends.get(p) ?? 0, to = from + size;
          if (base === undefined) ends.set(p, to);
          const [left, right, top, bottom] = between([x.px(from), x.px(to)], [y.px(p0), y.px(p1)], width);
          this.put(paths[i], "d", `M${left},${top}V${bottom}H${right}V${top}Z`);
        });
        return true;
      });
    }

    /** @param {number} index */
    shape(index) {
      const { full, own, node } = this.bound.shapes[index];
      if (!node) return full.visible !== true;
      /** @param {string} key */
      const get = (key) => (key in own ? own[key] : full[key]);
      if ("opacity" in own) this.put(node, "opacity", String(own.opacity));
      if (full.type === "path") return this.path(full, node, get);
      /** @param {string} letter @param {number} sign @returns {any[]} */
      const ends = (letter, sign) => {
        const ref = full[`${letter}ref`], at = [0, 1].map((end) => get(`${letter}${end}`));
        if (full[`${letter}sizemode`] !== "pixel") return at.map((value) => this.pixels(ref, letter, value));
        const anchor = this.pixels(ref, letter, get(`${letter}anchor`));
        return at.map((value) => Number(anchor) + sign * value);
      };
      const [x0, x1] = ends("x", 1), [y0, y1] = ends("y", -1);
      if (![x0, x1, y0, y1].every(Number.isFinite)) return false;
      const d = outline(full.type, x0, x1, y0, y1);
      if (!d) return false;
      this.put(node, "d", d);
      return true;
    }

    /**
     * A path of points, of steps along one axis, or of curves, in data or in pixels from an anchor.
     * @param {any} full
     * @param {Drawn} node
     * @param {(key: string) => any} get
     */
    path(full, node, get) {
      /** @param {string} letter @param {string} value */
      const place = (letter, value) => {
        const ref = full[`${letter}ref`];
        if (full[`${letter}sizemode`] !== "pixel") return this.pixels(ref, letter, Number(value));
        const anchor = this.pixels(ref, letter, get(`${letter}anchor`));
        return anchor === undefined ? anchor : anchor + Number(value) * (letter === "x" ? 1 : -1);
      };
      let whole = true;
      const d = String(get("path")).replace(SEGMENT, (/** @type {string} */ segment) => {
        const kind = segment[0], letters = kind === "H" ? "x" : kind === "V" ? "y" : "xy";
        let i = 0;
        return kind + segment.slice(1).replace(NUMBER, (/** @type {string} */ value) => {
          const at = place(letters[i++ % letters.length], value);
          if (!Number.isFinite(at)) whole = false;
          return String(at);
        });
      });
      if (whole) this.put(node, "d", d);
      return whole;
    }

    /**
     * Where only the end of lines changes in a box that is not seen, the box is left to Plotly.
     * @param {number} index
     * @param {boolean} placed
     */
    annotation(index, placed) {
      const { full, own, node, inner, text, back, plain, loose } = this.bound.annotations[index];
      if (!plain || !inner) return false;
      /** @param {string} key */
      const get = (key) => (key in own ? own[key] : full[key]);
      /** @param {string} letter */
      const onAxis = (letter) => !/paper|domain/.test(full[`${letter}ref`]);
      for (const letter of ["x", "y"]) {
        const part = onAxis(letter) ? this.bound.scales[full[`${letter}ref`]]?.part(get(letter)) : 0;
        if (!(part >= 0 && part <= 1)) return false;
      }
      const at = ["x", "y"].map((letter) => ({
        letter, base: this.pixels(full[`${letter}ref`], letter, get(letter)), anchor: get(`${letter}anchor`),
        shift: full[`${letter}shift`] * (letter === "x" ? 1 : -1), auto: onAxis(letter) ? 0.5 : letter === "x" ? get("x") : 1 - get("y"),
      }));
      if (at.some(({ base }) => !Number.isFinite(base))) return false;
      const words = String(get("text")), before = text.dataset.unformatted, parts = words === before ? [] : letters(text, before, words);
      if (!parts) return false;
      /* On half a pixel it hangs on the width of the box, by a rounding error, to which side Plotly rounds. */
      const firm = at.every(({ base, shift }) => Math.abs(Math.abs((base + shift) % 1) - 0.5) > 1e-6);
      if (placed || !loose || !firm || starts(words) !== starts(before)) this.texts.push({ node, inner, text, back, full, at, words, parts });
      if (words === before) return true;
      parts.forEach(([letter, part]) => this.put(letter, "data", part));
      this.put(text, "data-unformatted", words);
      return true;
    }

    /**
     * Lines and words of an axis whose ends moved: those that stay move along, others go, and new ones come as copies.
     * @param {Scale} scale
     */
    ticks(scale) {
      const { axis } = scale, id = axis._id;
      if (!axis.visible) return true;
      const wanted = ticks(scale);
      if (!wanted) return false;
      const inner = wanted.filter(({ x }) => scale.px(x) > 1 && scale.px(x) < scale.length - 1);
      const groups = [
        [axis.showgrid, `path.${id}grid`, inner], [axis.ticks, `path.${id}tick`, axis.ticks === "inside" ? inner : wanted], [axis.showticklabels, `g.${id}tick`, wanted],
      ];
      return groups.every(([shown, selector, values]) => !shown || this.marked(scale, selector, values));
    }

    /** @param {Scale} scale @param {string} selector @param {{ x: number, words: string }[]} values */
    marked(scale, selector, values) {
      const before = this.bound.marked(selector);
      if (!before.length) return !values.length;
      const after = values.map((value) => before.find((mark) => mark.x === value.x && mark.words === value.words) || copied(before[0], value));
      const stay = after.length === before.length && after.every((mark, i) => mark === before[i]);
      for (const { node, text, x } of after) {
        const place = scale.offset + scale.px(x);
        this.put(text || node, "transform", scale.axis._id[0] === "x" ? moveTo(place, 0) : moveTo(0, place));
        if (!stay) this.put(before[0].node.parentNode, "append", node);
      }
      for (const mark of before) if (!after.includes(mark)) this.put(mark.node, "remove");
      this.bound.marks.set(selector, after);
      return true;
    }
  }

  /**
   * A line or a word of an axis like another one, with what Plotly keeps beside it.
   * @param {TickMark} other
   * @param {{ x: number, words: string }} mark
   * @returns {TickMark}
   */
  function copied(other, { x, words }) {
    const node = other.node.cloneNode(true), text = node.querySelector("text");
    node.__data__ = { ...other.node.__data__, x, text: words };
    if (text) {
      text.textContent = words;
      text.setAttribute("data-unformatted", words);
    }
    return { node, text, x, words };
  }

  /**
   * Other words in the same tags: the letters between them, each with those that come in their place; nothing where tags differ.
   * @param {Drawn} text
   * @param {string} before
   * @param {string} words
   */
  function letters(text, before, words) {
    if (/[&\n]/.test(words + before) || String(words.match(TAG)) !== String(before.match(TAG))) return null;
    const [old, parts] = [before, words].map((each) => each.split(TAG));
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), nodes = /** @type {Text[]} */ ([]);
    while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
    /* Plotly writes a text of no letters too where nothing stands between two tags. */
    if (nodes.length === parts.length && nodes.every((node, i) => node.data === old[i])) return nodes.map((node, i) => /** @type {[Text, string]} */ ([node, parts[i]]));
    if (!old.every((part, i) => !part === !parts[i])) return null;
    const seen = nodes.filter(({ data }) => data), full = parts.filter(Boolean);
    return full.length === seen.length ? seen.map((node, i) => /** @type {[Text, string]} */ ([node, full[i]])) : null;
  }

  /**
   * The letters with which the lines of a text begin.
   * @param {string} words
   */
  const starts = (words) => words.split("<br>").map((line) => line.replace(TAG, "")[0]).join();

  /**
   * A lying bar's edges: on whole pixels, less half its outline; a bar without one never thinner than a pixel.
   * @param {Span} lying
   * @param {Span} standing
   * @param {number} width
   */
  function between([x0, x1], [y0, y1], width) {
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

  window.dashboard = Object.assign(window.dashboard, { Scale, Patch, box, letters });
})();
