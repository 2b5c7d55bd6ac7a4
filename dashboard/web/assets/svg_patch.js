/* What Plotly would write for one scenario into the parts that it has drawn: places of marks, paths, words, ticks. Each part answers
   whether it is known exactly; svg_patcher.js writes it down, tests/render/test_svg_patcher.py compares it with what Plotly draws. */
(() => {
  "use strict";
  const { moveTo, barEdges, outline, ticks } = window.dashboard;
  const TAG = /<[^>]*>/g;
  /* Plotly cuts a line that leaves the screen by more than this many screens. */
  const FAR = 20;
  const SEGMENT = /[MLHVQCTSZ][^MLHVQCTSZ]*/g, NUMBER = /[^\s,]+/g;

  /** @param {any} list */
  const numbers = (list) => Array.isArray(list) && list.every(Number.isFinite);

  /**
   * The path of a line: straight, or in steps; nothing where its shape is not known here.
   * @param {string} shape
   * @param {Span[]} points
   */
  function along(shape, points) {
    if (shape === "linear") return `M${points.join("L")}`;
    if (shape === "hv") return points.map(([x, y], i) => (i ? `H${x}V${y}` : `M${x},${y}`)).join("");
    if (shape !== "hvh") return "";
    /** @param {number} i */
    const middle = (i) => Math.round(((points[i - 1][0] + points[i][0]) / 2) * 100) / 100;
    return points.map(([x, y], i) => (i ? `H${middle(i)}V${y}H${x}` : `M${x},${y}`)).join("");
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
      const { full, own, node, paths, area, scales, clipped } = this.bound.traces[index];
      if (!node || !numbers(own.x) || !numbers(own.y) || own.x.length !== own.y.length) return false;
      if ("opacity" in own) this.put(node, "opacity", String(own.opacity));
      const [x, y] = scales();
      const points = own.x.map((/** @type {number} */ value, /** @type {number} */ i) => [x.px(value), y.px(own.y[i])]);
      if (full.mode === "lines") return this.line(full, paths, area, points, [x, y]);
      if (full.mode === "text") return this.words(node, points, clipped && own.x.map((/** @type {number} */ value, /** @type {number} */ i) => x.holds(value) && y.holds(own.y[i])));
      if (full.mode !== "markers" || paths.length !== points.length) return false;
      points.forEach((/** @type {Span} */ [left, top], /** @type {number} */ i) => {
        this.put(paths[i], "transform", moveTo(left, top));
        if (clipped) this.put(paths[i], "display", x.holds(own.x[i]) && y.holds(own.y[i]) ? null : "none");
      });
      return true;
    }

    /**
     * Words at points, each line of which has its place.
     * @param {Drawn} node
     * @param {Span[]} points
     * @param {boolean[] | false} seen
     */
    words(node, points, seen) {
      const texts = node.querySelectorAll("g.textpoint > text");
      if (texts.length !== points.length) return false;
      points.forEach(([left, top], i) => {
        for (const text of [texts[i], ...texts[i].querySelectorAll("tspan.line")]) {
          this.put(text, "x", left);
          this.put(text, "y", top);
        }
        if (seen) this.put(texts[i].parentNode, "display", seen[i] ? null : "none");
      });
      return true;
    }

    /**
     * A line, and what it holds: all that it goes round, or all that is between it and zero.
     * @param {any} full @param {Drawn[]} nodes @param {Drawn | null} area @param {Span[]} points @param {Scale[]} scales
     */
    line({ fill, line: { simplify, shape } }, nodes, area, points, scales) {
      /** @param {number} value @param {Scale} scale */
      const near = (value, { length }) => value >= -FAR * length && value <= (1 + FAR) * length;
      if (simplify !== false || nodes.length !== 1 || !points.every((point) => point.every((value, i) => near(value, scales[i])))) return false;
      const d = along(shape, points), zero = scales[1].px(0);
      if (!d || (fill !== "none" && !area)) return false;
      this.put(nodes[0], "d", d);
      if (fill === "none") return true;
      if (fill === "toself") this.put(area, "d", `${d}Z`);
      else if (fill === "tozeroy") this.put(area, "d", `M${points[points.length - 1][0]},${zero}L${points[0][0]},${zero}L${d.slice(1)}`);
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
          const [left, right, top, bottom] = barEdges([x.px(from), x.px(to)], [y.px(p0), y.px(p1)], width);
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
      if (!this.outlined(full.line, own.line || {}, node)) return false;
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
     * How thick a line is. Where one comes or goes, or is dashed, more than that changes.
     * @param {any} full @param {any} own @param {Drawn} node
     */
    outlined({ width, dash }, own, node) {
      if (!("width" in own)) return true;
      if (!width || !own.width || dash !== "solid") return own.width === width;
      this.put(node, "stroke-width", `${own.width}px`);
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

  window.dashboard = Object.assign(window.dashboard, { Patch, letters });
})();
