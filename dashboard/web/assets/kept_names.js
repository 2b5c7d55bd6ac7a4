/* The names of kept scenarios at their outlines, where one has room: the browser's twin of charts/core/outline_names.py. */
(() => {
  "use strict";
  const { narrow: NARROW } = window.dashboard;
  const LONGEST = 18, TALL = 14, NEAR = 3, PIECE = 6, PARTS = [1, 0.75, 0.5, 0.25];
  const SMALL = 13, LINE = 17, WIDTH = 0.6, NARROWEST = 280;
  /** @type {Record<string, number>} */
  const ACROSS = { left: 0, center: 0.5, right: 1 };
  /** @type {Record<string, number>} */
  const DOWN = { top: 0, middle: 0.5, bottom: 1 };

  /** @typedef {[number, number, number, number]} Sides */

  /** @param {unknown[]} values */
  const finite = (values) => values.every((value) => typeof value === "number" && Number.isFinite(value));

  /** @param {string} words */
  const length = (words) => [...words].length;

  /* The area of a filled drawing, in pixels, on the smallest drawing of a screen. */
  class Plot {
    /** @param {Json} layout @param {boolean} narrow */
    constructor(layout, narrow) {
      this.layout = layout;
      this.margin = layout.margin;
      this.wide = narrow ? NARROWEST : NARROW - this.margin.l - this.margin.r;
      this.tall = layout.height - this.margin.t - this.margin.b;
    }

    /* Whether every panel of the drawing stands between numbers. */
    get measured() {
      const axes = Object.keys(this.layout).filter((name) => /^[xy]axis/.test(name));
      return axes.includes("xaxis") && axes.includes("yaxis") && axes.every((name) => finite(this.layout[name].range || [null]));
    }

    /** @param {number} x @param {string} [ref] */
    across(x, ref = "x") { return this.part(x, ref) * this.wide; }

    /** @param {number} y @param {string} [ref] */
    down(y, ref = "y") { return (1 - this.part(y, ref)) * this.tall; }

    /**
     * Where a value of an axis lies in the plot, from its left or its foot.
     * @param {number} at @param {string} ref
     */
    part(at, ref) {
      if (ref === "paper") return at;
      const id = ref.replace(" domain", ""), { range, domain: [start, end] = [0, 1] } = this.layout[`${id[0]}axis${id.slice(1)}`];
      const [first, last] = id === ref ? range : [0, 1];
      return start + ((at - first) / (last - first)) * (end - start);
    }

    /** @param {Sides} box */
    holds([left, top, right, bottom]) {
      return left >= 0 && right <= this.wide + this.margin.r && -this.margin.t <= top && bottom <= this.tall;
    }
  }

  /** @param {Sides} one @param {Sides} other */
  const meet = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

  /**
   * The annotations that name outlines in a filled drawing: name, shapes and traces of each scenario.
   * @param {Json} filled @param {{ name: string, shapes: Json[], data: Json[] }[]} outlined @param {boolean} narrow
   * @returns {Json[]}
   */
  function names(filled, outlined, narrow) {
    const plot = new Plot(filled.layout, narrow);
    if (!plot.measured) return [];
    const taken = [...obstacles(filled, plot)], made = /** @type {Json[]} */ ([]);
    for (const { name, ...own } of outlined) {
      if (length(name) > LONGEST) continue;
      for (const [box, note] of candidates(own, length(name) * SMALL * WIDTH, plot)) if (plot.holds(box) && !taken.some((other) => meet(box, other))) {
        taken.push(box);
        made.push({ text: name, showarrow: false, borderpad: 0, font: { size: SMALL, color: "@ink" }, ...note });
        break;
      }
    }
    return made;
  }

  /**
   * Places beside the outlines of one scenario, the best first: over the end of its longest bar, or along its curve.
   * @param {{ shapes: Json[], data: Json[] }} own @param {number} wide @param {Plot} plot
   * @returns {Generator<[Sides, Json]>}
   */
  function* candidates({ shapes, data }, wide, plot) {
    /** @param {Json} shape */
    const long = ({ x0, x1, xref }) => Math.abs(plot.across(x1, xref) - plot.across(x0, xref));
    for (const bar of shapes.filter(({ x0, x1, y1 }) => finite([x0, x1, y1])).sort((a, b) => long(b) - long(a)))
      for (const anchor of ["right", "center", "left"]) yield beside(Math.max(bar.x0, bar.x1), bar.y1, anchor, 1, wide, plot, panel(bar));
    for (const trace of data) if (trace.mode === "lines" && finite([...trace.x, ...trace.y]))
      for (const place of along(trace.y))
        for (const anchor of ["right", "center", "left"])
          for (const up of [1, -1]) yield beside(trace.x[place], trace.y[place], anchor, up * NEAR, wide, plot, panel(trace));
  }

  /**
   * The axes of a shape or a trace, but for the first of each.
   * @param {Json} of
   * @returns {{ xref?: string, yref?: string }}
   */
  function panel({ xref, yref, xaxis, yaxis }) {
    const x = xref ?? xaxis ?? "x", y = yref ?? yaxis ?? "y";
    return { ...(x === "x" ? {} : { xref: x }), ...(y === "y" ? {} : { yref: y }) };
  }

  /**
   * Places of a curve: from its end backwards, or from its summit onwards where it ends low.
   * @param {number[]} y
   */
  function along(y) {
    const last = y.length - 1, most = Math.max(...y), summit = y.indexOf(most);
    return y[last] >= most / 2 ? PARTS.map((part) => Math.trunc(last * part)) : [...PARTS, 0].map((part) => Math.trunc(summit + (last - summit) * (1 - part)));
  }

  /**
   * The box of words over (or, for `up` below zero, under) a place, and the annotation there.
   * @param {number} x @param {number} y @param {string} xanchor @param {number} up @param {number} wide @param {Plot} plot @param {{ xref?: string, yref?: string }} refs
   * @returns {[Sides, Json]}
   */
  function beside(x, y, xanchor, up, wide, plot, refs) {
    const left = plot.across(x, refs.xref) - wide * ACROSS[xanchor], top = plot.down(y, refs.yref) - up - (up >= 0 ? TALL : 0);
    const note = { x, y, xanchor, yanchor: up >= 0 ? "bottom" : "top", yshift: up - (LINE - TALL) * (up >= 0 ? 1 : -1), ...refs, ...(Math.abs(up) === NEAR ? { bgcolor: "@card" } : {}) };
    return [[left, top, left + wide, top + TALL], note];
  }

  /**
   * Words, bars and lines of a drawing.
   * @param {Json} filled @param {Plot} plot
   * @returns {Generator<Sides>}
   */
  function* obstacles({ layout, data }, plot) {
    for (const words of layout.annotations || []) if (words.visible !== false && finite([words.x, words.y])) yield wordsBox(words, plot);
    for (const shape of layout.shapes || []) {
      const { x0, y0, x1, y1, type, yref, visible } = shape;
      /* A band through the whole plot lies behind all that is drawn. */
      if (visible !== false && finite([x0, y0, x1, y1]) && !(type === "rect" && /(paper|domain)$/.test(yref ?? "y"))) yield spanned([[x0, y0], [x1, y1]], shape, plot);
    }
    for (const trace of data)
      if (trace.mode === "lines") yield* lineBoxes(trace, plot);
      else if (trace.type === "bar" || trace.mode === "markers") yield* markBoxes(trace, plot);
  }

  /** @param {Json} words @param {Plot} plot @returns {Sides} */
  function wordsBox(words, plot) {
    const lines = String(words.text || "").split("<br>").map((line) => line.replace(/<[^>]*>/g, ""));
    const wide = Math.max(...lines.map(length)) * words.font.size * WIDTH, tall = LINE * lines.length;
    const x = plot.across(words.x, words.xref) + (words.xshift || 0), y = plot.down(words.y, words.yref) - (words.yshift || 0);
    const left = x - wide * (ACROSS[words.xanchor] ?? 0.5), top = y - tall * (DOWN[words.yanchor] ?? 0.5);
    return [left, top, left + wide, top + tall];
  }

  /**
   * The box around some points.
   * @param {Span[]} points @param {Json} of @param {Plot} plot @param {number} [air]
   * @returns {Sides}
   */
  function spanned(points, of, plot, air = 0.5) {
    const x = points.map(([at]) => plot.across(at, of.xref)), y = points.map(([, at]) => plot.down(at, of.yref));
    return [Math.min(...x) - air, Math.min(...y) - air, Math.max(...x) + air, Math.max(...y) + air];
  }

  /**
   * A line in pieces: steps as they lie, a slope in short ones.
   * @param {Json} trace @param {Plot} plot
   * @returns {Generator<Sides>}
   */
  function* lineBoxes(trace, plot) {
    const { x, y, line } = trace, refs = panel(trace);
    for (let i = 1; i < x.length; i++) {
      const [x0, y0, x1, y1] = [x[i - 1], y[i - 1], x[i], y[i]], middle = (x0 + x1) / 2;
      if (!finite([x0, y0, x1, y1])) continue;
      /** @type {Span[]} */
      let corners;
      if (line.shape === "hvh") corners = [[x0, y0], [middle, y0], [middle, y1], [x1, y1]];
      else if (line.shape === "hv") corners = [[x0, y0], [x1, y0], [x1, y1]];
      else {
        const [left, top, right, bottom] = spanned([[x0, y0], [x1, y1]], refs, plot, 0), count = Math.max(1, Math.ceil(Math.max(right - left, bottom - top) / PIECE));
        corners = Array.from({ length: count + 1 }, (_, n) => [x0 + ((x1 - x0) * n) / count, y0 + ((y1 - y0) * n) / count]);
      }
      for (let n = 1; n < corners.length; n++) yield spanned([corners[n - 1], corners[n]], refs, plot);
    }
  }

  /**
   * Points that are seen, and bars that stand.
   * @param {Json} trace @param {Plot} plot
   * @returns {Generator<Sides>}
   */
  function* markBoxes(trace, plot) {
    const { type, orientation, x, y, width, marker } = trace, refs = panel(trace);
    for (let i = 0; i < x.length; i++) if (finite([x[i], y[i]])) {
      if (type !== "bar") {
        if ((marker.opacity ?? 1) && finite([marker.size ?? 0])) yield spanned([[x[i], y[i]]], refs, plot, (marker.size ?? 0) / 2);
      } else if (orientation !== "h") yield spanned([[x[i] - width / 2, 0], [x[i] + width / 2, y[i]]], refs, plot);
    }
  }

  window.dashboard = Object.assign(window.dashboard, { outlineNames: names });
})();
