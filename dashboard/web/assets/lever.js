/* One lever: a native range input and a box to type in, by finger, mouse and keys; its panel hears what it is moved to. */
(() => {
  "use strict";
  const { asGiven, read, significant } = window.dashboard;

  /* Pixels that a finger moves while it means to stay. */
  const SLOP = 10;

  class Lever {
    /** @param {HTMLElement} node @param {Panel} panel */
    constructor(node, panel) {
      this.node = node;
      this.panel = panel;
      this.name = String(node.dataset.lever);
      /* What the box was last given to show. */
      this.shown = "";
      this.input = panel.spec.inputs[this.name];
      this.range = node.querySelector("input[type=range]");
      this.box = node.querySelector("input[inputmode]");
      this.badge = node.querySelector("[data-side]");
      this.wrong = node.querySelector("[data-wrong]");
      this.range.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.key(event));
      this.box.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.key(event));
      this.box.addEventListener("change", () => this.typed());
      node.addEventListener("focusin", () => this.use());
      node.addEventListener("pointerdown", () => this.use());
      /* A finger that turns out to scroll the page has set the lever on its way: it goes back to where it stood. */
      let before = this.value, scrolls = false, from = { x: 0, y: 0, top: 0 };
      this.range.addEventListener("pointerdown", (/** @type {PointerEvent} */ { clientX: x, clientY: y }) => {
        before = this.value;
        scrolls = false;
        from = { x, y, top: window.scrollY };
      });
      for (const kind of ["pointermove", "pointerup", "pointercancel"])
        this.range.addEventListener(kind, (/** @type {PointerEvent} */ { type, pointerType, clientX, clientY }) => {
          if (pointerType !== "touch" || scrolls) return;
          const across = Math.abs(clientX - from.x), down = Math.abs(clientY - from.y);
          scrolls = type === "pointercancel" || window.scrollY !== from.top || (down > SLOP && down > across);
          if (scrolls) this.take(before);
        });
      this.range.addEventListener("input", () => this.take(scrolls ? before : this.snap(Number(this.range.value))));
      this.range.addEventListener("keydown", () => { scrolls = false; });
      this.range.disabled = this.box.disabled = false;
    }

    get value() { return this.name in this.panel.given ? this.panel.given[this.name] : this.input.central; }

    /**
     * Keys and drags stand on our step; typed, linked and opening values are left as they are.
     * @param {number} value
     */
    snap(value) {
      const [from, to, step] = this.input.slider;
      return significant(Math.min(to, Math.max(from, from + Math.round((value - from) / step) * step)));
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
      this.take(significant(Math.min(to, Math.max(from, from + (base + by) * step))));
    }

    typed() {
      /* A box that was left as it stood keeps its value, of which it may show fewer digits. */
      if (this.box.value === this.shown) return;
      const number = read(this.box.value, this.panel.spec.marks, this.input.affixes);
      const words = this.panel.spec.words;
      const [from, to] = this.input.slider;
      const value = significant(number / this.input.scale);
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
      /* An opening that was worked out has two decimals at most. */
      const moved = this.name in this.panel.given;
      this.shown = asGiven(moved ? written : Number(written.toFixed(2)), this.input.decimals, marks);
      this.box.value = this.shown;
      this.range.setAttribute("aria-valuetext", this.panel.scenario.text(`{${this.name}}`));
    }

    /** @param {Evaluation} scenario */
    judge(scenario) {
      const side = scenario.side(this.name);
      this.badge.hidden = !side;
      if (side) this.badge.textContent = this.panel.spec.words.sides[side];
    }

    use() {
      this.panel.levers.forEach(({ name, node }) => node.classList.toggle("in-use", name === this.name));
      this.panel.element.dispatchEvent(new CustomEvent("leverchange", { detail: this.name }));
    }
  }

  window.dashboard = Object.assign(window.dashboard, { Lever });
})();
