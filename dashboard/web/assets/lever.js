/* One lever: a native range input and a box to type in, by finger, mouse and keys; its panel hears what it is moved to. */
(() => {
  "use strict";

  class Lever {
    /** @param {HTMLElement} node @param {Panel} panel */
    constructor(node, panel) {
      this.node = node;
      this.panel = panel;
      this.name = String(node.dataset.lever);
      this.input = panel.spec.inputs[this.name];
      this.range = node.querySelector("input[type=range]");
      this.box = node.querySelector("input[inputmode]");
      this.badge = node.querySelector("[data-beyond]");
      this.wrong = node.querySelector("[data-wrong]");
      this.range.addEventListener("input", () => this.take(this.snap(Number(this.range.value))));
      this.range.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.key(event));
      this.box.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.key(event));
      this.box.addEventListener("change", () => this.typed());
      node.addEventListener("focusin", () => this.use());
      node.addEventListener("pointerdown", () => this.use());
    }

    get value() { return this.name in this.panel.given ? this.panel.given[this.name] : this.input.central; }

    /**
     * Keys and drags stand on our step; typed, linked and opening values are left as they are.
     * @param {number} value
     */
    snap(value) {
      const [from, to, step] = this.input.slider;
      return tidy(Math.min(to, Math.max(from, from + Math.round((value - from) / step) * step)));
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      const [from, to, step] = this.input.slider;
      const typing = event.target === this.box;
      /** @type {Record<string, number>} */
      const moves = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
      if (!typing) Object.assign(moves, { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity });
      if (!(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const by = moves[event.key];
      if (!Number.isFinite(by)) return this.take(by > 0 ? to : from);
      /* From a value between two steps, one key goes to the nearer step on that side. */
      const position = (this.value - from) / step;
      const base = by > 0 ? Math.floor(position + 1e-9) : Math.ceil(position - 1e-9);
      this.take(tidy(Math.min(to, Math.max(from, from + (base + by) * step))));
    }

    typed() {
      const number = read(this.box.value);
      const words = this.panel.spec.words;
      const [from, to] = this.input.slider;
      const value = tidy(number / this.input.scale);
      const nearest = Math.min(to, Math.max(from, value));
      this.wrong.textContent = Number.isFinite(number) ? (nearest === value ? "" : words.outside) : words.notNumber;
      if (Number.isFinite(number)) this.take(nearest);
      this.show();
    }

    /** @param {number} value */
    take(value) {
      if (value !== this.value) this.panel.set(this.name, value);
      this.show();
    }

    show() {
      this.range.value = String(this.value);
      const { marks } = this.panel.spec;
      const written = this.value * this.input.scale;
      const own = decimalsOf(written);
      this.box.value = window.dashboard.number(written, Math.max(this.input.decimals, Math.min(own, 2)), marks);
      this.range.setAttribute("aria-valuetext", this.panel.scenario.text(`{${this.name}}`));
    }

    /** @param {Scenario} scenario */
    judge(scenario) { this.badge.hidden = !scenario.beyond(this.name); }

    use() { this.panel.levers.forEach(({ name, node }) => node.classList.toggle("in-use", name === this.name)); }
  }

  /**
   * A number as people type it, with a comma or a point, and spaces between thousands.
   * @param {string} words
   */
  function read(words) {
    const text = words.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-").replace(",", ".");
    return text === "" ? NaN : Number(text);
  }

  /** @param {number} value */
  function decimalsOf(value) { return (String(tidy(value)).split(".")[1] || "").length; }

  /**
   * 0.15000000000000002 is 0.15: sums of steps are written as people would.
   * @param {number} value
   */
  function tidy(value) { return Number(value.toPrecision(12)); }

  window.dashboard = Object.assign(window.dashboard, { Lever, read });
})();
