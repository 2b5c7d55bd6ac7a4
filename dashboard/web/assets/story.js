/* A story: one step in sight at a time, by links, keys, a swipe or the address. The step is the address's anchor, so that
   Back, Forward, reload and a link lead to it; its chart moves by the wire that levers move charts by. */
(() => {
  "use strict";
  const root = document.documentElement;
  /* Milliseconds that a picture takes to move, and pixels that a finger crosses to turn the page. */
  const MOVES = 900, SWIPE = 48;
  /* What has a use of its own for a key. */
  const TYPING = "input, select, textarea, [contenteditable]", PRESSED = "a[href], button, summary", OWN = `${TYPING}, dialog, .scroll, .plot`;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");

  class Story {
    /** @param {HTMLElement} element */
    constructor(element) {
      this.element = element;
      this.steps = [...element.querySelectorAll(".step")];
      this.links = [...element.querySelectorAll(".story-nav a")];
      this.keys = element.querySelector("[data-story-keys]");
      this.status = element.querySelector("[data-story-status]");
      this.slides = element.querySelector("[data-slides]");
      this.at = 0;
      /* The step that was asked for: the address says so a moment later, and another key may come before. */
      this.to = 0;
      this.moving = 0;
      for (const twin of element.querySelectorAll("details.twin")) twin.open = false;
      this.keys.addEventListener("click", (/** @type {any} */ { target }) => {
        const by = target.closest("[data-by]")?.dataset.by;
        if (by) this.go(this.to + Number(by));
      });
      this.slides.addEventListener("click", () => this.full(root.dataset.slides !== "yes"));
      document.addEventListener("keydown", (event) => this.key(event));
      this.swipes();
      window.addEventListener("hashchange", () => this.arrive());
      const asked = location.hash.length > 1 && this.named();
      this.show(asked ? asked.index : 0);
      if (asked) element.scrollIntoView({ block: "start" });
    }

    /* The step that the address names: its own anchor, or something that stands in it. */
    named() {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const index = this.steps.findIndex((step) => target && step.contains(target));
      return index < 0 ? null : { index };
    }

    arrive() {
      const asked = this.named();
      /* An address without a step is that of the first. */
      if (asked || location.hash.length < 2) this.show(asked ? asked.index : 0);
    }

    /* A step of the reader is an entry of the history. */
    /** @param {number} index */
    go(index) {
      const asked = Math.min(this.steps.length - 1, Math.max(0, index));
      if (asked === this.to) return;
      this.to = asked;
      location.hash = this.steps[asked].id;
    }

    /** @param {number} index */
    show(index) {
      const turned = index !== this.at;
      this.at = this.to = index;
      this.steps.forEach((step, i) => step.toggleAttribute("data-current", i === index));
      this.links.forEach((link, i) => { if (i === index) link.setAttribute("aria-current", "step"); else link.removeAttribute("aria-current"); });
      for (const button of this.keys.querySelectorAll("[data-by]")) {
        const end = Number(button.dataset.by) < 0 ? 0 : this.steps.length - 1;
        button.setAttribute("aria-disabled", String(index === end));
      }
      if (turned) {
        this.say();
        if (this.element.getBoundingClientRect().top < 0) this.element.scrollIntoView({ block: "start" });
      }
      if (root.dataset.slides === "yes") this.enlarge();
      this.move();
    }

    /* One polite sentence, for whoever does not see the picture. */
    say() {
      const step = this.steps[this.at], text = (/** @type {string} */ of) => String(step.querySelector(of).textContent).trim();
      const said = String(this.status.dataset.said).replace("{n}", String(this.at + 1)).replace("{count}", String(this.steps.length));
      this.status.textContent = `${said}. ${text("h2")}. ${text(".step-text")}`;
    }

    /* The picture moves from where it stood to the scenario of its step; at once where motion is not wanted. */
    move() {
      cancelAnimationFrame(this.moving);
      const step = this.steps[this.at], panel = window.dashboard.panels.find(({ element }) => element === step);
      if (!panel) return;
      const { inputs, given } = panel.spec, from = JSON.parse(String(step.dataset.from));
      const names = [...new Set([...Object.keys(from), ...Object.keys(given)])];
      const ends = names.map((name) => /** @type {[string, number, number]} */ ([name, ...[from, given].map((of) => (name in of ? of[name] : inputs[name].central))]));
      if (still.matches || document.hidden || ends.every(([, start, end]) => start === end)) { panel.load(given, "passing"); return; }
      const begun = performance.now();
      const frame = (/** @type {number} */ now) => {
        const part = Math.min(1, Math.max(0, (now - begun) / MOVES)), eased = part * part * (3 - 2 * part);
        const between = ends.map(([name, start, end]) => /** @type {[string, number]} */ ([name, window.dashboard.significant(start + (end - start) * eased)]));
        panel.load(part < 1 ? Object.fromEntries(between) : given, "passing");
        if (part < 1) this.moving = requestAnimationFrame(frame);
      };
      frame(begun);
    }

    /** @param {any} event */
    key(event) {
      const { key, target } = event, slides = root.dataset.slides === "yes";
      if (event.altKey || event.ctrlKey || event.metaKey || document.querySelector("dialog[open], [popover]:popover-open")) return;
      if (key === "Escape" && slides && !document.querySelector("details.menu[open]")) { this.full(false); return; }
      if (target.closest(OWN) || (key === " " && target.closest(PRESSED))) return;
      /** @type {Record<string, number>} */
      const to = { ArrowRight: this.to + 1, ArrowLeft: this.to - 1, " ": this.to + (event.shiftKey ? -1 : 1), Home: 0, End: this.steps.length - 1 };
      /* A remote control of a room turns pages; where nothing scrolls, up and down do too. */
      if (slides) Object.assign(to, { ArrowDown: this.to + 1, ArrowUp: this.to - 1, PageDown: this.to + 1, PageUp: this.to - 1 });
      if (!(key in to)) return;
      event.preventDefault();
      this.go(to[key]);
    }

    /* A finger that crosses the step turns it; one that goes up or down scrolls, which the browser takes away. */
    swipes() {
      /** @type {{ x: number, y: number } | null} */
      let from = null;
      this.element.addEventListener("pointerdown", (event) => {
        const held = event.pointerType !== "touch" || !event.isPrimary || event.target?.closest(`${TYPING}, .scroll`);
        from = held ? null : { x: event.clientX, y: event.clientY };
      });
      this.element.addEventListener("pointercancel", () => { from = null; });
      this.element.addEventListener("pointerup", ({ clientX, clientY }) => {
        const across = from ? clientX - from.x : 0, down = from ? clientY - from.y : 0;
        from = null;
        if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) this.go(this.to - Math.sign(across));
      });
    }

    /* The whole window for one step, in large type: for a room. */
    /** @param {boolean} on */
    full(on) {
      if (on) root.dataset.slides = "yes";
      else delete root.dataset.slides;
      this.slides.setAttribute("aria-pressed", String(on));
      this.enlarge();
    }

    /* In the whole window, the picture as large as there is room for it. */
    enlarge() {
      const card = this.steps[this.at].querySelector(".chart");
      this.element.style.setProperty("--enlarged", "1");
      if (root.dataset.slides === "yes") {
        const room = window.innerHeight - this.element.querySelector(".story-nav").offsetHeight - 48;
        let enlarged = Math.min(2, room / card.offsetHeight);
        /* A larger card has longer lines, and may be taller than that. */
        for (let i = 0; i < 2; i += 1) {
          this.element.style.setProperty("--enlarged", String(Math.max(0.6, enlarged)));
          enlarged *= Math.min(1, room / card.getBoundingClientRect().height);
        }
        this.element.style.setProperty("--enlarged", String(Math.max(0.6, enlarged)));
      }
      window.dispatchEvent(new Event("resize"));
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const element of document.querySelectorAll("[data-story]")) new Story(element);
  });
})();
