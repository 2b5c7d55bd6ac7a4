/* The quick way: while a lever moves, only the attributes that change are written into what Plotly has drawn. Where that cannot
   be exact, `patch` answers null, and Plotly draws; once the hand rests Plotly draws anyway, so that hover and zoom are its own. */
(() => {
  "use strict";
  const { fill, Scale, Patch, box, letters } = window.dashboard;
  const AXIS = /^[xy]axis\d*$/;
  /* What a slot may change without Plotly; what only the pointer meets waits for Plotly. */
  /** @type {Record<string, string[]>} */
  const WRITTEN = {
    data: ["x", "y", "opacity"], shapes: ["x0", "x1", "y0", "y1", "xanchor", "yanchor", "opacity", "path", "line.width"], annotations: ["x", "y", "text", "xanchor"],
  };
  const SILENT = ["hovertext", "customdata"];
  const PATHS = ".lines > path, .points > path, .points > .point > path";
  const AREA = ".fills .js-fill";
  const BOXES = 2000;

  /* ---- the slots of a drawing, found once */

  /** @param {Json} node @param {string[]} [path] @returns {FoundSlot[]} */
  function slots(node, path = []) {
    if (!node || typeof node !== "object") return [];
    /* What differs between screens alone stays while a lever moves: another screen is drawn anew. */
    if (node.slot === "screen" && !slots([node.wide, node.narrow]).length) return [];
    if (node.slot) return [{ slot: node, path, ...meaning(path) }].filter(({ kind }) => kind !== "silent");
    return Object.keys(node).flatMap((key) => slots(node[key], [...path, key]));
  }

  /**
   * Which part of the drawing a place belongs to; what has no kind, only Plotly can draw.
   * @param {string[]} path
   * @returns {{ kind: string, index?: string, key?: string }}
   */
  function meaning([first, ...rest]) {
    const [kind, index, ...inner] = first === "layout" ? rest : [first, ...rest], key = inner[0] === "line" ? inner.join(".") : inner[0];
    if (AXIS.test(kind) && index === "range") return { kind: "axis", index: kind };
    if (first === "data" && SILENT.includes(key)) return { kind: "silent" };
    return { kind: WRITTEN[kind]?.includes(key) ? kind : "", index, key };
  }

  /** @param {any} a @param {any} b */
  const same = (a, b) => a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, i) => each === b[i]));

  /**
   * A curve along a lever stays as it is while that lever alone moves.
   * @param {Slot} slot
   * @param {Inputs} before
   * @param {Inputs} after
   */
  function stays({ slot, by, of }, before, after) {
    return slot === "sweep" && (by === of || Object.keys(after).every((name) => name === by || after[name] === before[name]));
  }

  /* ---- what stands on the page since Plotly drew last */

  class Bound {
    /** @param {any} plot @param {Json} figure @param {Evaluation} scenario @param {boolean} narrow */
    constructor(plot, figure, scenario, narrow) {
      const { _fullData, _fullLayout, calcdata } = plot;
      this.plot = plot;
      this.figure = fill(figure, scenario, narrow);
      this.inputs = scenario.inputs;
      /** @type {Record<string, Scale>} */
      this.scales = {};
      this.layout = _fullLayout;
      this.size = _fullLayout._size;
      const nodes = new Map([...plot.querySelectorAll("g.trace")].map((node) => [node.__data__?.[0]?.trace.index, node]));
      /** @param {string} selector */
      const one = (selector) => plot.querySelector(selector);
      this.traces = _fullData.map((/** @type {any} */ full, /** @type {number} */ i) => ({
        full, own: this.figure.data[i], node: nodes.get(i), paths: nodes.get(i)?.querySelectorAll(PATHS), area: nodes.get(i)?.querySelector(AREA), places: calcdata[i], axes: [full.xaxis, full.yaxis],
        clipped: Boolean(_fullLayout._plots[full.xaxis + full.yaxis]?.layerClipId),
        scales: () => [this.scales[full.xaxis], this.scales[full.yaxis]],
      }));
      this.shapes = (_fullLayout.shapes || []).map((/** @type {any} */ full, /** @type {number} */ i) => ({
        full, own: this.figure.layout.shapes[i], node: one(`.shape-group[data-index="${i}"] > path`), axes: [full.xref, full.yref],
      }));
      this.annotations = (_fullLayout.annotations || []).map((/** @type {any} */ full, /** @type {number} */ i) => {
        const node = one(`.annotation[data-index="${i}"] > .annotation-text-g`), inner = node?.firstElementChild;
        const text = inner?.querySelector("text"), back = inner?.querySelector("rect");
        const plain = !full.showarrow && !full.textangle && !full.width && !full.height && !full.hovertext && full.visible && !inner?.querySelector("a");
        /* Its words stand where they begin, and nothing is seen of its box. */
        const loose = full.xanchor === "left" && full.align === "left" && ["bottom", "top"].includes(full.yanchor) && back?.style.fillOpacity === "0" && back.style.strokeOpacity === "0";
        return { full, own: this.figure.layout.annotations[i], node, inner, plain, loose, text, back, axes: [full.xref, full.yref] };
      });
      /** @type {Map<string, TickMark[]>} */
      this.marks = new Map();
      this.measure();
    }

    /**
     * The lines or words of an axis, as they stand.
     * @param {string} selector
     * @returns {TickMark[]}
     */
    marked(selector) {
      if (!this.marks.has(selector)) this.marks.set(selector, [...this.plot.querySelectorAll(selector)].map((node) => ({
        node, text: node.querySelector("text"), x: node.__data__.x, words: node.__data__.text,
      })));
      return /** @type {TickMark[]} */ (this.marks.get(selector));
    }

    /* One scale an axis, by its short name, over the ends that the figure gives it now. */
    measure() {
      this.scales = {};
      for (const name in this.layout) if (AXIS.test(name)) {
        const axis = this.layout[name];
        this.scales[axis._id] = new Scale(axis, this.figure.layout[name]?.range || axis.range);
      }
    }

    /**
     * What holds a slot's value, and under which key.
     * @param {string[]} path
     */
    place(path) {
      let held = this.figure;
      for (let i = 0; i < path.length - 1; i++) held = held[path[i]];
      return [held, path[path.length - 1]];
    }

    /**
     * The parts that a change touches: one itself, all of an axis whose ends moved, all bars of a panel together.
     * @param {FoundSlot[]} changed
     */
    touched(changed) {
      const moved = new Set(changed.filter(({ kind }) => kind === "axis").map(({ index }) => this.layout[String(index)]._id));
      /** @param {"data" | "shapes" | "annotations"} kind @returns {number[]} */
      const met = (kind) => this[kind === "data" ? "traces" : kind].flatMap((/** @type {any} */ { axes }, /** @type {number} */ i) => (
        changed.some((each) => each.kind === kind && Number(each.index) === i) || axes.some((/** @type {string} */ id) => moved.has(id)) ? [i] : []));
      const traces = met("data"), lying = traces.filter((i) => this.traces[i].full.type === "bar");
      const panels = new Set(lying.map((i) => this.traces[i].axes.join()));
      const bars = [...panels].map((panel) => this.traces.flatMap((/** @type {any} */ { full, axes }, /** @type {number} */ i) => (full.type === "bar" && axes.join() === panel ? [i] : [])));
      /** @param {number} i */
      const placed = (i) => this.annotations[i].axes.some((/** @type {string} */ id) => moved.has(id)) || changed.some(({ kind, index, key }) => kind === "annotations" && Number(index) === i && key !== "text");
      return {
        axes: [...moved], bars, traces: traces.filter((i) => !lying.includes(i)), shapes: met("shapes"),
        annotations: met("annotations").map((i) => [i, placed(i)]),
      };
    }
  }

  class SvgPatcher {
    /** @param {Json} figure @param {any} plot */
    constructor(figure, plot) {
      this.figure = figure;
      this.plot = plot;
      this.slots = slots(figure);
      /** @type {Bound | null} */
      this.bound = null;
      /** @type {Evaluation | null} The scenario that is drawn, null where that is not known. */
      this.at = null;
      this.narrow = false;
    }

    /**
     * Plotly has drawn that scenario.
     * @param {Evaluation} scenario
     * @param {boolean} narrow
     */
    drawn(scenario, narrow) {
      this.at = scenario;
      this.narrow = narrow;
      this.bound = null;
    }

    /* Plotly has drawn the same anew: what was found on the page is no longer there. */
    forget() { this.bound = null; }

    /**
     * Everything to be written from what is drawn now to that scenario; null where only Plotly can draw it.
     * @param {Evaluation} scenario
     * @param {boolean} narrow
     */
    patch(scenario, narrow) {
      const { at, plot } = this;
      if (!at || !plot.calcdata || this.narrow !== narrow || at.palette !== scenario.palette) return null;
      this.bound ||= new Bound(plot, this.figure, at, narrow);
      const { bound } = this, changed = /** @type {FoundSlot[]} */ ([]);
      for (const each of this.slots) {
        if (stays(each.slot, bound.inputs, scenario.inputs)) continue;
        const value = fill(each.slot, scenario, narrow), [held, key] = bound.place(each.path);
        if (same(value, held[key])) continue;
        held[key] = value;
        changed.push(each);
      }
      bound.inputs = scenario.inputs;
      const patch = new Patch(bound);
      return this.covers(patch, changed) ? patch : this.fail();
    }

    /** @param {Patch} patch @param {FoundSlot[]} changed */
    covers(patch, changed) {
      if (changed.some(({ kind }) => !kind)) return false;
      const bound = /** @type {Bound} */ (this.bound);
      if (changed.some(({ kind }) => kind === "axis")) bound.measure();
      const { axes, bars, traces, shapes, annotations } = bound.touched(changed);
      return axes.every((id) => patch.ticks(bound.scales[id])) && bars.every((panel) => patch.bars(panel)) && traces.every((i) => patch.trace(i))
        && shapes.every((i) => patch.shape(i)) && annotations.every(([i, placed]) => patch.annotation(i, placed));
    }

    fail() {
      this.at = this.bound = null;
      return null;
    }
  }

  /* ---- writing */

  /** @type {Map<string, Box>} */
  const boxes = new Map();

  /** @param {TextPatch} patch */
  const look = ({ text, words }) => `${words}|${text.getAttribute("text-anchor")}|${text.getAttribute("style")}`;

  /**
   * The boxes of all words that are placed by them, each measured once, at nought and where Plotly measures. Asked before anything
   * is written: the page needs no new layout for it.
   * @param {Patch[]} patches
   */
  function measure(patches) {
    const texts = patches.flatMap((patch) => patch.texts), fresh = texts.filter((each) => !boxes.has((each.look = look(each))));
    if (!fresh.length) return;
    if (boxes.size > BOXES) boxes.clear();
    const tester = /** @type {HTMLElement} */ (document.getElementById("js-plotly-tester")), copies = fresh.map(copy);
    tester.append(...copies);
    const nought = /** @type {Element} */ (tester.querySelector(".js-reference-point")).getBoundingClientRect();
    copies.forEach((node, i) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      boxes.set(String(fresh[i].look), { left: left - nought.left, top: top - nought.top, width, height });
    });
    copies.forEach((node) => node.remove());
  }

  /** @param {TextPatch} patch */
  function copy({ text, words }) {
    const node = text.cloneNode(true), before = text.dataset.unformatted;
    if (words !== before) for (const [letter, part] of letters(node, before, words) || []) letter.data = part;
    node.removeAttribute("transform");
    for (const line of [node, ...node.querySelectorAll("tspan.line")]) { line.setAttribute("x", 0); line.setAttribute("y", 0); }
    return node;
  }

  /**
   * Writes down what was patched and measured.
   * @param {Patch} patch
   */
  function apply({ writes, texts }) {
    writes.forEach(set);
    for (const each of texts) box(each, /** @type {Box} */ (boxes.get(String(each.look)))).forEach(set);
  }

  /** @param {Write} write */
  function set([node, name, value]) {
    if (name === "data") { if (node.data !== value) node.data = value; }
    else if (name === "opacity" || name === "stroke-width") { if (node.style.getPropertyValue(name) !== value) node.style.setProperty(name, value); }
    else if (name === "remove") node.remove();
    else if (name === "append") node.append(value);
    else if (value === null) node.removeAttribute(name);
    else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }

  window.dashboard = Object.assign(window.dashboard, { SvgPatcher, measure, apply });
})();
