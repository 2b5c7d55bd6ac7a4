/* The one wire: levers of a place → model → slots of that place. Nobody else is asked while a lever moves. */
(() => {
  "use strict";
  const { Lever, Scenario, measure, write } = window.dashboard;
  const REST = 400;
  const STILL = 300;
  const places = [];

  class Place {
    constructor(element) {
      this.element = element;
      this.spec = JSON.parse(element.querySelector("script[data-place-spec]").textContent);
      this.run = window.dashboard.models[this.spec.model];
      this.given = { ...this.spec.given };
      this.levers = [...element.querySelectorAll("[data-lever]")].map((node) => new Lever(node, this));
      const told = [...element.querySelectorAll("[data-text], [data-moved], [data-if-moved]")];
      /* Words that nobody sees now: in a closed part, or only to be read aloud. */
      this.words = told.map((node) => ({ node, part: node.closest("details"), aloud: Boolean(node.closest(".unseen")) }));
      this.charts = window.dashboard.charts.filter((chart) => chart.place === element);
      this.charts.forEach((chart) => Object.assign(chart, { hear: () => this.sayRest(), asked: () => this.scenario }));
      this.live = element.querySelector("[data-announcement]");
      this.cases = [...element.querySelectorAll("[data-case]")];
      this.cases.forEach((button) => button.addEventListener("click", () => this.load(this.moves(button))));
      this.waiting = this.dirty = false;
      element.querySelector("[data-reset]").addEventListener("click", () => this.reset());
      element.querySelectorAll("[data-more]").forEach((button) => button.addEventListener("click", () => more(button)));
      document.addEventListener("themechange", () => { this.current = null; this.draw(); });
      this.levers.forEach((lever) => lever.show());
      this.begun = this.begin();
      window.dashboard.arrive?.(this);
    }

    /* The first drawings, each on the screen before the next is made. */
    async begin() {
      for (const chart of this.charts) if (!chart.started) {
        chart.draw(this.scenario);
        await painted();
      }
    }

    /* One for all that is asked of it until a lever or the theme moves. */
    get scenario() {
      return this.current || (this.current = new Scenario(this.spec, this.run, window.dashboard.palette(), { ...this.given }));
    }

    /* One input to one value, never snapped here. */
    set(name, value) {
      if (value === this.spec.inputs[name].central) delete this.given[name];
      else this.given[name] = value;
      this.current = null;
      this.update();
    }

    reset() { this.load({}); }

    /* The inputs of a case that stand elsewhere than at their opening. */
    moves(button) {
      const { cases, inputs } = this.spec;
      return Object.fromEntries(Object.entries(cases[button.dataset.case]).filter(([name, value]) => value !== inputs[name].central));
    }

    /* A case is on while its own levers stand where it says and no other was moved. */
    press(button) {
      const moves = this.moves(button), names = Object.keys(moves);
      const on = names.length === Object.keys(this.given).length && names.every((name) => this.given[name] === moves[name]);
      button.setAttribute("aria-pressed", String(on));
    }

    /* All levers at once; `passing` leaves no trace in the address and is not announced. */
    load(given, passing = false) {
      this.given = { ...given };
      this.current = null;
      this.levers.forEach((lever) => lever.show());
      this.update(passing);
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
      const sketches = this.sketch();
      this.say();
      this.draw(sketches);
      requestAnimationFrame(() => {
        if (this.dirty) this.show();
        else this.waiting = false;
      });
    }

    /* For every chart in sight what the quick way would write, or null; measured before a word of the page changes. */
    sketch() {
      const found = this.charts.filter((chart) => chart.inSight || !chart.started).map((chart) => [chart, chart.sketch(this.scenario)]);
      measure(found.flatMap(([, sketch]) => sketch || []));
      return found;
    }

    /* The quick way where it is exact, else Plotly; what nobody sees waits until the hand is still for a moment. */
    draw(sketches = this.sketch()) {
      for (const [chart, sketch] of sketches) {
        if (sketch) write(sketch);
        else chart.draw(this.scenario);
      }
      this.element.dispatchEvent(new CustomEvent("moved"));
      clearTimeout(this.later);
      this.later = setTimeout(() => this.settle(), STILL);
    }

    /* Plotly draws what is left to it, what is in sight first, one chart at a time, so that a hand that moves again is not kept waiting. */
    settle() {
      this.sayRest();
      const left = this.charts.filter((chart) => chart.behind(this.scenario));
      const chart = left.find((one) => one.inSight) || left[0];
      if (!chart) return;
      chart.draw(this.scenario);
      this.later = setTimeout(() => this.settle());
    }

    /* What is seen at once; what is not, once the hand is still. */
    say() {
      this.tell(({ part, aloud }) => !aloud && (!part || part.open));
      this.levers.forEach((lever) => lever.judge(this.scenario));
      this.cases.forEach((button) => this.press(button));
    }

    sayRest() { this.tell(({ part, aloud }) => aloud || (part && !part.open)); }

    tell(which) {
      const { scenario } = this, moved = scenario.moved(this.spec.words);
      for (const each of this.words) if (which(each)) {
        const { dataset } = each.node;
        if ("ifMoved" in dataset) { each.node.hidden = !moved; continue; }
        const text = "text" in dataset ? scenario.text(dataset.text) : moved ? ` ${moved}.` : "";
        if (each.said === text) continue;
        each.said = text;
        /* The letters alone, where there are some: nothing around them needs to be built anew. */
        if (each.node.firstChild) each.node.firstChild.data = text;
        else each.node.textContent = text;
      }
    }

    /* Once the hand is still: the address, one polite sentence. */
    rest() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.address();
        this.live.textContent = this.scenario.text(this.spec.announcement);
        this.element.dispatchEvent(new CustomEvent("scenario"));
      }, REST);
    }

    address() {
      const query = new URLSearchParams(location.search);
      for (const name of Object.keys(this.spec.inputs)) query.delete(name);
      for (const name of Object.keys(this.spec.inputs)) if (name in this.given) query.set(name, String(this.given[name]));
      const text = window.dashboard.pinned(query).toString();
      history.replaceState(null, "", location.pathname + (text ? `?${text}` : "") + location.hash);
      document.querySelectorAll("a[data-keeps-query]").forEach((link) => { link.search = text; });
    }
  }

  /* Once the screen shows what was drawn; at once where nobody looks. */
  function painted() {
    return new Promise((done) => (document.hidden ? setTimeout(done) : requestAnimationFrame(() => setTimeout(done))));
  }

  function more(button) {
    const group = document.getElementById(button.getAttribute("aria-controls"));
    group.hidden = !group.hidden;
    button.setAttribute("aria-expanded", String(!group.hidden));
  }

  document.addEventListener("DOMContentLoaded", () => {
    window.dashboard.startCharts();
    for (const element of document.querySelectorAll("[data-place]")) places.push(new Place(element));
    Promise.all(places.map((place) => place.begun)).then(() => { document.documentElement.dataset.ready = "yes"; });
  });
  window.dashboard = Object.assign(window.dashboard, { places });
})();
