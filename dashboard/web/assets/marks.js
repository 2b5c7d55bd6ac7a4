/* The marks of a chart by keys: its drawing takes focus, arrows go from mark to mark, each said aloud and shown as under a pointer. */
(() => {
  "use strict";
  /** @type {Record<string, number>} */
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

  /**
   * The words under a pointer in one line: a name and its value, or a sentence on several lines.
   * @param {string} text
   */
  const spoken = (text) => text.split("<br>").join(text.split("<br>").length === 2 ? ", " : " ").replace(/<[^>]*>/g, "");

  class MarkKeys {
    /**
     * @param {Chart} chart
     * @param {(mark: string) => void} open What a press on a mark does.
     */
    constructor(chart, open) {
      this.chart = chart;
      this.plot = /** @type {any} */ (chart.plot);
      this.open = open;
      this.position = -1;
      this.status = chart.card.querySelector("[data-mark]");
      if (!this.marks.length) return;
      this.plot.tabIndex = 0;
      this.plot.setAttribute("role", "application");
      this.plot.setAttribute("aria-label", this.plot.dataset.keys);
      this.plot.addEventListener("focus", () => chart.settle());
      this.plot.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.key(event));
      this.plot.addEventListener("blur", () => this.leave());
    }

    /**
     * What answers a pointer in the drawing as it stands: its place among the traces, its words, what it opens.
     * @returns {{ curveNumber: number, pointNumber: number, words: string, opens: string }[]}
     */
    get marks() {
      const all = this.plot.data.flatMap((/** @type {Json} */ trace, /** @type {number} */ curveNumber) => (
        trace.hoverinfo === "skip" ? [] : [trace.hovertext ?? []].flat().map((/** @type {string} */ text, /** @type {number} */ pointNumber) => (
          { curveNumber, pointNumber, words: spoken(text), opens: trace.customdata?.[pointNumber] || "" }))));
      /* Two ends of one mark say the same. */
      return all.filter((/** @type {any} */ mark, /** @type {number} */ i) => all.findIndex((/** @type {any} */ other) => other.words === mark.words && other.opens === mark.opens) === i);
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const { marks, position } = this, mark = marks[position];
      if (event.key in STEPS) this.go(marks, Math.min(marks.length - 1, Math.max(0, position + STEPS[event.key])));
      else if (event.key === "Enter" && mark) this.open(mark.opens);
      else if (event.key === "Escape" && mark) this.leave();
      else return;
      event.preventDefault();
    }

    /** @param {MarkKeys["marks"]} marks @param {number} position */
    go(marks, position) {
      this.position = position;
      const { curveNumber, pointNumber, words } = marks[position];
      this.status.textContent = words;
      const { xaxis, yaxis } = this.plot._fullData[curveNumber];
      Plotly.Fx.hover(this.plot, [{ curveNumber, pointNumber }], xaxis + yaxis);
    }

    leave() {
      if (this.position < 0) return;
      this.position = -1;
      Plotly.Fx.unhover(this.plot);
      this.status.textContent = "";
    }
  }

  window.dashboard = Object.assign(window.dashboard || {}, { MarkKeys });
})();
