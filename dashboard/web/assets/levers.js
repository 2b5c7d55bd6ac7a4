/* The one wire: levers of a panel → model → slots of that panel. Nobody else is asked while a lever moves. */
(() => {
  "use strict";
  const { Lever, Sheet, Evaluation, measure, apply } = window.dashboard;
  const REST = 400;
  const STILL = 300;
  /* Milliseconds that draws may take from a frame, and the places of words that tell them. */
  const SLICE = 6;
  const DRAWN = /\{[a-z0-9_]+\.p\d/;
  /** @type {Panel[]} */
  const panels = [];

  class Panel {
    /** @param {HTMLElement} element */
    constructor(element) {
      this.element = element;
      /* A panel whose scenario somebody else gives: it has no levers, and leaves the address alone. */
      this.fixed = "fixed" in element.dataset;
      /** @type {PanelSpec} */
      this.spec = JSON.parse(element.querySelector("script[data-panel-spec]").textContent);
      this.run = window.dashboard.models[this.spec.model];
      this.given = { ...this.spec.given };
      /** @type {Named[]} What is compared, as the reader has it, and with the inputs of this model. */
      this.kept = [];
      /** @type {Compared[]} */
      this.compared = [];
      if (!this.fixed) this.take(window.dashboard.currentScenario().kept);
      /** @type {Evaluation | null} */
      this.current = null;
      this.timer = this.later = 0;
      /** @type {Lever[]} */
      this.levers = [...element.querySelectorAll("[data-lever]")].map((node) => new Lever(node, this));
      const nodes = [...element.querySelectorAll("[data-text], [data-moved], [data-if-moved]")];
      /* Words that nobody sees now: in a closed part, or only to be read aloud. */
      this.charts = window.dashboard.charts.filter((chart) => chart.panelElement === element);
      this.words = nodes.map((node) => ({
        node, part: node.closest("details"), aloud: Boolean(node.closest(".unseen")) || DRAWN.test(node.dataset.text || ""), written: /** @type {string | null} */ (null),
        chart: "moved" in node.dataset ? this.charts.find((chart) => chart.card.contains(node)) : undefined,
      }));
      this.charts.forEach((chart) => { chart.source = this; });
      this.live = element.querySelector("[data-announcement]");
      this.atOpening = document.querySelector("[data-at-opening]");
      this.cases = element.querySelector("[data-cases]");
      this.cases?.addEventListener("change", () => this.load(this.moves(Number(this.cases.value))));
      this.waiting = this.dirty = false;
      if (!this.fixed) this.lead();
      element.querySelectorAll("[data-more]").forEach((button) => button.addEventListener("click", () => more(button)));
      document.addEventListener("themechange", () => { this.current = null; this.take(this.kept); this.draw(); });
      for (const button of element.querySelectorAll("[data-reset], [data-cases], [data-more]")) button.disabled = false;
      this.levers.forEach((lever) => lever.show());
      for (const sheet of element.querySelectorAll("[data-sheet]")) new Sheet(sheet, this);
      this.begun = this.begin();
      if (!this.fixed) window.dashboard.arrive?.(this);
    }

    /* What the reader does to the panel, and what the address says of it. */
    lead() {
      document.addEventListener("scenariochange", () => this.load(this.own(), "restored"));
      /* Whoever leaves before the hand is said to rest takes along what is on screen. */
      for (const leaves of ["click", "pagehide"]) window.addEventListener(leaves, () => this.timer && this.rested(), true);
      this.element.querySelector("[data-reset]").addEventListener("click", () => this.reset());
    }

    /* The first drawings, each on the screen before the next is made. */
    async begin() {
      for (const chart of this.charts.filter((one) => !one.waits)) if (!chart.started) {
        chart.draw(this.scenario);
        await painted();
      }
      const waiting = this.charts.filter((one) => one.waits);
      while (waiting.length && !this.drawn()) await painted();
      for (const chart of waiting) if (!chart.started) chart.draw(this.scenario);
    }

    /* Draws of all that the page shows of them, a slice at a time; whether they are there. */
    drawn() {
      const { of } = this.spec.draws;
      return !of.length || [this.scenario, ...this.compared.map(({ scenario }) => scenario)].every((one) => one.drawsOf(of).work(SLICE));
    }

    /**
     * Inputs of this model, as numbers on their levers; nothing else is taken from an address or a storage.
     * @param {Inputs} given
     * @returns {Inputs}
     */
    checked(given) {
      /** @type {Inputs} */
      const found = {};
      for (const [name, input] of Object.entries(this.spec.inputs)) {
        const value = Number(given[name]);
        const [from, to] = input.slider;
        if (name in given && Number.isFinite(value) && value !== input.central) found[name] = Math.min(to, Math.max(from, value));
      }
      return found;
    }

    /**
     * Scenarios that say anything of this model, to be compared with the one on screen.
     * @param {Named[]} kept
     */
    take(kept) {
      const ours = kept.filter(({ given }) => !Object.keys(given).length || Object.keys(given).some((name) => name in this.spec.inputs));
      this.kept = ours;
      this.compared = ours.map(({ name, given }) => ({ name, scenario: new Evaluation(this.spec, this.run, window.dashboard.palette(), this.checked(given)) }));
    }

    /**
     * The same, and drawn where it is not what it was.
     * @param {Named[]} kept
     */
    compare(kept) {
      const before = JSON.stringify(this.kept);
      this.take(kept);
      if (JSON.stringify(this.kept) === before) { this.sayKept(); return; }
      this.current = null;
      this.sayKept();
      for (const chart of this.charts) if (chart.started && !chart.waits) chart.draw(this.scenario);
      this.draw([]);
    }

    sayKept() { for (const chart of this.charts) window.dashboard.sayKept(chart, this.compared); }

    /* One for all that is asked of it until a lever or the theme moves. */
    get scenario() {
      return this.current || (this.current = new Evaluation(this.spec, this.run, window.dashboard.palette(), { ...this.given }, this.compared));
    }

    /**
     * One input to one value, never snapped here.
     * @param {string} name
     * @param {number} value
     */
    set(name, value) {
      if (value === this.spec.inputs[name].central) delete this.given[name];
      else this.given[name] = value;
      this.current = null;
      this.update();
    }

    reset() { this.load({}); }

    /* The inputs of this panel in the scenario of the page. */
    own() { return { ...window.dashboard.currentScenario().only(Object.keys(this.spec.inputs)).inputs }; }

    /**
     * The inputs of a start's scenario that stand elsewhere than at their opening.
     * @param {number} start
     */
    moves(start) {
      const { starts, inputs } = this.spec;
      return Object.fromEntries(Object.entries(starts[start]).filter(([name, value]) => value !== inputs[name].central));
    }

    /* A start is chosen while its own levers stand where it says and no other was moved. */
    choose() {
      if (!this.cases) return;
      const given = Object.keys(this.given).length;
      const on = this.spec.starts.findIndex((_, start) => {
        const moves = Object.entries(this.moves(start));
        return moves.length === given && moves.every(([name, value]) => this.given[name] === value);
      });
      this.cases.value = on < 0 ? "" : String(on);
    }

    /**
     * All levers at once. A `step` of a person is an entry of its own; what is `arrived` or `restored` stands in the
     * address already; `passing` leaves no trace in it and is not announced.
     * @param {Inputs} given @param {"step" | "arrived" | "restored" | "passing"} [how]
     */
    load(given, how = "step") {
      if (how === "step" && this.timer) this.rested();
      this.given = { ...given };
      this.current = null;
      if (how === "step" || how === "arrived") this.address(how === "step");
      this.levers.forEach((lever) => lever.show());
      this.update(how === "passing" || how === "arrived");
    }

    /**
     * A scenario over the whole site: inputs of other pages stand in the address, and go along to them.
     * @param {Inputs} inputs
     */
    open(inputs) {
      if (this.timer) this.rested();
      window.dashboard.showScenario(window.dashboard.currentScenario().moving(inputs), true);
      this.load(this.checked(inputs), "restored");
    }

    /* At once; while a hand goes on, at most once a frame, the latest value winning: what no frame shows is not worked out. */
    update(passing = false) {
      if (!passing) this.rest();
      this.dirty = true;
      if (!this.waiting) this.show();
    }

    show() {
      this.dirty = false;
      this.waiting = true;
      const patches = this.patch();
      this.say();
      this.draw(patches);
      requestAnimationFrame(() => {
        if (this.dirty) this.show();
        else this.waiting = false;
      });
    }

    /* For every chart in sight what the quick way would write, or null; measured before a word of the page changes. */
    patch() {
      const found = this.charts.filter((chart) => !chart.waits && (chart.inSight || !chart.started)).map((chart) => /** @type {[Chart, Patch | null]} */ ([chart, chart.patch(this.scenario)]));
      measure(found.flatMap(([, patch]) => patch || []));
      return found;
    }

    /**
     * The quick way where it is exact, else Plotly; what nobody sees waits until the hand is still for a moment.
     * @param {[Chart, Patch | null][]} [patches]
     */
    draw(patches = this.patch()) {
      for (const [chart, patch] of patches) {
        if (patch) apply(patch);
        else chart.draw(this.scenario);
      }
      for (const { card, waits, scenario } of this.charts) if (waits && scenario !== this.scenario) card.setAttribute("data-waits", "");
      this.element.dispatchEvent(new CustomEvent("moved"));
      clearTimeout(this.later);
      this.later = window.setTimeout(() => this.settle(), STILL);
    }

    /* Plotly draws what is left to it, what is in sight first, one chart at a time, so that a hand that moves again is not kept waiting. */
    settle() {
      if (!this.drawn()) { this.later = window.setTimeout(() => this.settle()); return; }
      this.sayRest();
      const left = this.charts.filter((chart) => chart.isStale(this.scenario));
      const chart = left.find((one) => one.inSight) || left[0];
      if (!chart) { this.element.dispatchEvent(new CustomEvent("still")); return; }
      chart.draw(this.scenario);
      this.later = window.setTimeout(() => this.settle());
    }

    /* What is seen at once; what is not, once the hand is still. */
    say() {
      this.tell(({ part, aloud }) => !aloud && (!part || part.open));
      this.levers.forEach((lever) => lever.judge(this.scenario));
      if (this.atOpening) this.atOpening.hidden = !Object.keys(this.given).length;
      this.choose();
    }

    sayRest() { this.tell(({ part, aloud }) => aloud || (part !== null && !part.open)); }

    /** @param {(each: { part: HTMLDetailsElement | null, aloud: boolean }) => boolean} which */
    tell(which) {
      const { scenario } = this, moved = Object.keys(this.given).length > 0;
      for (const each of this.words) if (which(each)) {
        const { dataset } = each.node;
        if ("ifMoved" in dataset) { each.node.hidden = !moved; continue; }
        const line = each.chart ? each.chart.told() : "";
        const text = "text" in dataset ? scenario.text(dataset.text) : line && dataset.moved !== "line" ? ` ${line}.` : line;
        if (each.written === text) continue;
        each.written = text;
        window.dashboard.write(each.node, text);
      }
    }

    /* Once the hand is still: the address, one polite sentence. */
    rest() {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.rested(), REST);
    }

    rested() {
      clearTimeout(this.timer);
      this.timer = 0;
      this.address();
      this.live.textContent = this.scenario.text(this.spec.announcement);
      this.element.dispatchEvent(new CustomEvent("scenario"));
    }

    /** @param {boolean} [step] */
    address(step) {
      const { currentScenario, showScenario } = window.dashboard, scenario = currentScenario(), own = Object.keys(this.spec.inputs);
      const others = Object.entries(scenario.inputs).filter(([name]) => !own.includes(name));
      showScenario(scenario.moving({ ...Object.fromEntries(others), ...this.given }), step);
    }
  }

  /* Once the screen shows what was drawn; at once where nobody looks. */
  function painted() {
    return /** @type {Promise<void>} */ (new Promise((done) => (document.hidden ? setTimeout(done) : requestAnimationFrame(() => setTimeout(done)))));
  }

  /** @param {HTMLElement} button */
  function more(button) {
    const group = document.getElementById(String(button.getAttribute("aria-controls")));
    group.hidden = !group.hidden;
    button.setAttribute("aria-expanded", String(!group.hidden));
  }

  document.addEventListener("DOMContentLoaded", () => {
    window.dashboard.startCharts();
    for (const element of document.querySelectorAll("[data-panel]")) panels.push(new Panel(element));
    Promise.all(panels.map((panel) => panel.begun)).then(() => { document.documentElement.dataset.ready = "yes"; });
  });
  /* What the page compares with the scenario on screen; elsewhere what its address brings. */
  function compared() {
    const panel = panels.find(({ fixed }) => !fixed);
    return panel ? panel.kept : window.dashboard.currentScenario().kept;
  }

  window.dashboard = Object.assign(window.dashboard, { panels, compared });
})();
