/* On a small screen the levers are a sheet at the bottom of their place: a bar, one lever at a time, or all of them. */
(() => {
  "use strict";

  class Sheet {
    /** @param {HTMLElement} element @param {Panel} panel */
    constructor(element, panel) {
      this.element = element;
      this.panel = panel;
      this.bar = element.querySelector("[data-sheet-bar]");
      this.choice = element.querySelector("[data-sheet-lever]");
      this.name = element.querySelector("[data-sheet-name]");
      this.value = element.querySelector("[data-sheet-value]");
      this.bar.addEventListener("click", () => this.show(this.element.dataset.open ? "" : "one"));
      element.querySelector("[data-sheet-all]").addEventListener("click", () => this.show(this.element.dataset.open === "all" ? "one" : "all"));
      this.choice.addEventListener("change", () => this.reveal(this.choice.value));
      panel.element.addEventListener("leverchange", (event) => {
        this.choice.value = /** @type {CustomEvent} */ (event).detail;
        this.say();
      });
      panel.element.addEventListener("moved", () => this.say());
      element.addEventListener("keydown", ({ key }) => {
        if (key !== "Escape" || !this.element.dataset.open) return;
        this.show("");
        this.bar.focus();
      });
      /* Whoever goes on in the page sees the page. */
      document.addEventListener("focusin", ({ target }) => { if (!element.contains(/** @type {Node} */ (target))) this.show(""); });
    }

    /** @param {"" | "one" | "all"} how */
    show(how) {
      if (how) this.element.dataset.open = how;
      else delete this.element.dataset.open;
      this.bar.setAttribute("aria-expanded", String(Boolean(how)));
    }

    /** @param {string} name */
    reveal(name) {
      const lever = /** @type {Lever} */ (this.panel.levers.find((one) => one.name === name)), group = lever.node.closest(".more-levers");
      if (group?.hidden) this.element.querySelector("[data-more]").click();
      lever.use();
    }

    say() {
      const name = this.choice.value, { inputs } = this.panel.spec;
      this.name.textContent = inputs[name].label;
      this.value.textContent = this.panel.scenario.text(`{${name}}`);
    }
  }

  window.dashboard = Object.assign(window.dashboard, { Sheet });
})();
