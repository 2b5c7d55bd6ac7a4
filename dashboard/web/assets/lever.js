/* One lever: a native range input and a box to type in, by finger, mouse and keys; its place hears what it is moved to. */
(() => {
  "use strict";

  class Lever {
    constructor(node, place) {
      Object.assign(this, { node, place, name: node.dataset.lever });
      this.input = place.spec.inputs[this.name];
      this.range = node.querySelector("input[type=range]");
      this.box = node.querySelector("input[inputmode]");
      this.badge = node.querySelector("[data-beyond]");
      this.wrong = node.querySelector("[data-wrong]");
      this.range.addEventListener("input", () => this.take(this.snap(Number(this.range.value))));
      this.range.addEventListener("keydown", (event) => this.key(event));
      this.box.addEventListener("keydown", (event) => this.key(event));
      this.box.addEventListener("change", () => this.typed());
      node.addEventListener("focusin", () => this.use());
      node.addEventListener("pointerdown", () => this.use());
    }

    get value() { return this.name in this.place.given ? this.place.given[this.name] : this.input.central; }

    /* Keys and drags stand on our step; typed, linked and opening values are left as they are. */
    snap(value) {
      const [from, to, step] = this.input.slider;
      return tidy(Math.min(to, Math.max(from, from + Math.round((value - from) / step) * step)));
    }

    key(event) {
      const [from, to, step] = this.input.slider;
      const typing = event.target === this.box;
      const moves = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
      if (!typing) Object.assign(moves, { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity });
      if (!(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const by = moves[event.key];
      if (!Number.isFinite(by)) return this.take(by > 0 ? to : from);
      /* From a value between two steps, one key goes to the nearer step on that side. */
      const place = (this.value - from) / step;
      const base = by > 0 ? Math.floor(place + 1e-9) : Math.ceil(place - 1e-9);
      this.take(tidy(Math.min(to, Math.max(from, from + (base + by) * step))));
    }

    typed() {
      const number = read(this.box.value);
      const words = this.place.spec.words;
      const [from, to] = this.input.slider;
      const value = tidy(number / this.input.scale);
      const nearest = Math.min(to, Math.max(from, value));
      this.wrong.textContent = Number.isFinite(number) ? (nearest === value ? "" : words.outside) : words.notNumber;
      if (Number.isFinite(number)) this.take(nearest);
      this.show();
    }

    take(value) {
      if (value !== this.value) this.place.set(this.name, value);
      this.show();
    }

    show() {
      this.range.value = String(this.value);
      const { marks } = this.place.spec;
      const written = this.value * this.input.scale;
      const own = decimalsOf(written);
      this.box.value = window.dashboard.number(written, Math.max(this.input.decimals, Math.min(own, 2)), marks);
      this.range.setAttribute("aria-valuetext", this.place.scenario.text(`{${this.name}}`));
    }

    judge(scenario) { this.badge.hidden = !scenario.beyond(this.name); }

    use() { this.place.levers.forEach((lever) => lever.node.classList.toggle("in-use", lever === this)); }
  }

  /* A number as people type it, with a comma or a point, and spaces between thousands. */
  function read(words) {
    const text = words.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-").replace(",", ".");
    return text === "" ? NaN : Number(text);
  }

  function decimalsOf(value) { return (String(tidy(value)).split(".")[1] || "").length; }

  /* 0.15000000000000002 is 0.15: sums of steps are written as people would. */
  function tidy(value) { return Number(value.toPrecision(12)); }

  window.dashboard = Object.assign(window.dashboard, { Lever, read });
})();
