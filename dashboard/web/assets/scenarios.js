/* Scenarios to think with: undo, redo and replay; up to three kept beside the baseline, in this browser alone; copies to take away. */
(() => {
  "use strict";
  const { Evaluation } = window.dashboard;
  const KEY = "scenarios";
  const MOST = 3;
  const PAUSE = 700;

  /* What this browser keeps: read anew each time, since another tab may have written. Anything odd in it is left aside. */
  const store = {
    read() {
      try {
        const kept = JSON.parse(localStorage.getItem(KEY) || "[]");
        return Array.isArray(kept) ? kept.filter((one) => one && typeof one.name === "string" && typeof one.model === "string" && one.given && typeof one.given === "object").slice(0, MOST) : [];
      } catch { return []; }
    },
    /** @param {KeptScenario[]} kept */
    write(kept) {
      try { localStorage.setItem(KEY, JSON.stringify(window.dashboard.Scenario.apart(kept))); return true; } catch { return false; }
    },
  };

  /** @param {Inputs} a @param {Inputs} b */
  const same = (a, b) => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

  /* Scenarios that the address brings stand in the place of those that this browser keeps, and change in the address. */
  const shared = {
    get any() { return window.dashboard.currentScenario().kept.length > 0; },
    /** @returns {KeptScenario[]} */
    read() {
      const { kept, claims, dataVersion, asOfVersion } = window.dashboard.currentScenario();
      return kept.map(({ name, given }) => ({ name, given, claims, asOfVersion, version: dataVersion, model: "" }));
    },
    /** @param {KeptScenario[]} kept */
    write(kept) {
      window.dashboard.showScenario(window.dashboard.currentScenario().comparing(kept), true);
      return true;
    },
  };
  const held = () => (shared.any ? shared : store);

  /**
   * The scenario on screen as it is kept: inputs over the whole site, claims and version.
   * @param {Inputs} given
   */
  function made(given) {
    const { inputs, claims, dataVersion, asOfVersion } = window.dashboard.currentScenario().pinned;
    return { given: { ...inputs, ...given }, claims, version: dataVersion, asOfVersion };
  }

  /** @param {KeptScenario} kept */
  const claimsOf = (kept) => (Array.isArray(kept.claims) ? kept.claims.filter((id) => /^[a-z0-9_]+$/.test(id)) : []);

  /**
   * The inputs that this site has, where a storage holds numbers.
   * @param {Inputs} given
   * @returns {Inputs}
   */
  const numbers = (given) => Object.fromEntries(Object.entries(given).map(([name, value]) => /** @type {[string, number]} */ ([name, Number(value)]))
    .filter(([name, value]) => window.dashboard.inputNames.includes(name) && Number.isFinite(value)));

  class Scenarios {
    /** @param {HTMLElement} element @param {Panel} panel */
    constructor(element, panel) {
      this.element = element;
      this.panel = panel;
      this.now = this.inputs();
      /** @type {Inputs[]} */
      this.back = [];
      /** @type {Inputs[]} */
      this.forth = [];
      /** @type {{ results: { label: string, value: string }[], charts: string[], page: Record<string, string>, words: Record<string, string> }} */
      this.spec = JSON.parse(element.querySelector("script").textContent);
      this.status = element.querySelector("[role=status]");
      this.table = element.querySelector("[data-compare]");
      this.others = element.querySelector("[data-elsewhere]");
      panel.element.addEventListener("scenario", () => this.moved());
      panel.element.addEventListener("click", (event) => this.act(event.target?.closest("[data-do]")));
      element.addEventListener("change", (/** @type {any} */ { target }) => target.dataset.rename !== undefined && this.rename(Number(target.dataset.rename), target.value));
      window.addEventListener("storage", ({ key }) => key === KEY && this.show());
      document.addEventListener("scenariochange", () => this.show());
      this.show();
    }

    /* What is on screen, over the whole site. */
    inputs() { return { ...this.elsewhere(window.dashboard.currentScenario().inputs), ...this.panel.given }; }

    /**
     * Those of other pages, which no lever of this one shows.
     * @param {Inputs} inputs
     */
    elsewhere(inputs) { return Object.fromEntries(Object.entries(inputs).filter(([name]) => !(name in this.panel.spec.inputs))); }

    /* The hand rests: what stood before can be had again. */
    moved() {
      const inputs = this.inputs();
      if (same(inputs, this.now)) return;
      this.back.push(this.now);
      this.forth = [];
      this.now = inputs;
      this.show();
    }

    /**
     * Every lever of the site as these inputs have it.
     * @param {Inputs} inputs
     */
    go(inputs) {
      this.now = { ...inputs };
      this.panel.open(inputs);
      this.show();
    }

    /**
     * A kept scenario with all its levers, those of other pages too.
     * @param {KeptScenario} kept
     */
    open(kept) {
      this.back.push(this.now);
      this.forth = [];
      this.go({ ...this.elsewhere(numbers(kept.given)), ...this.panel.checked(kept.given) });
    }

    /** @param {HTMLElement | null} button */
    act(button) {
      if (!button) return;
      const index = Number(button.dataset.index);
      /** @type {Record<string, () => unknown>} */
      const does = {
        undo: () => this.step(this.back, this.forth),
        redo: () => this.step(this.forth, this.back),
        replay: () => this.replay(),
        keep: () => this.keep(),
        load: () => this.open(held().read()[index]),
        drop: () => this.drop(index),
        link: () => this.copy(window.dashboard.link(this.panel.element.id)),
        python: () => this.copy(this.python()),
        table: () => this.copy(this.rows().map((row) => row.join("\t")).join("\n")),
      };
      does[String(button.dataset.do)]();
    }

    /**
     * One step along what stood before or after; the scenario on screen goes to the other side.
     * @param {Inputs[]} from @param {Inputs[]} to
     */
    step(from, to) {
      const inputs = from.pop();
      if (!inputs) return;
      to.push(this.now);
      this.go(inputs);
    }

    /* Back to what stood before, and forward again, so that the eye sees what moved. */
    replay() {
      const before = this.back.at(-1);
      if (!before) return;
      this.panel.load(this.panel.checked(before), "passing");
      setTimeout(() => this.panel.load(this.panel.checked(this.now), "passing"), PAUSE);
    }

    keep() {
      const kept = held().read();
      if (kept.length >= MOST) { this.say(this.spec.words.full); return; }
      const name = window.dashboard.Scenario.free(this.spec.words.named, kept);
      const done = held().write([...kept, { ...made(this.panel.given), name, model: this.panel.spec.model, page: this.spec.page }]);
      this.say(done ? this.spec.words.kept.replace("{name}", name) : this.spec.words.noStorage);
      this.show();
      this.element.querySelector(`[data-rename="${kept.length}"]`)?.select();
    }

    /** @param {number} index @param {string} name */
    rename(index, name) {
      const kept = held().read(), said = window.dashboard.Scenario.named(name);
      if (!kept[index] || !said) { this.show(); return; }
      kept[index].name = said;
      held().write(kept);
      this.show();
    }

    /** @param {number} index */
    drop(index) {
      const kept = held().read();
      kept.splice(index, 1);
      held().write(kept);
      this.show();
      this.element.querySelector("[data-do=keep]").focus();
    }

    /** @param {Inputs} given */
    scenario(given) { return new Evaluation(this.panel.spec, this.panel.run, window.dashboard.palette(), given); }

    /**
     * Whether this page can work a kept scenario out: one made here or with an input of this model, under the same claims and
     * reading of the tables.
     * @param {KeptScenario} kept
     */
    here(kept) {
      const { claims, asOfVersion, dataVersion } = window.dashboard.currentScenario();
      const { model, inputs } = this.panel.spec, ours = kept.model === model || (!kept.model && !Object.keys(kept.given).length);
      return (ours || Object.keys(kept.given).some((name) => name in inputs)) && String(claimsOf(kept)) === String(claims)
        && (kept.asOfVersion === true) === asOfVersion && (!asOfVersion || kept.version === dataVersion);
    }

    /**
     * Baseline, what is on screen, and what is kept for this model: only inputs that differ somewhere, then the results.
     * @returns {KeptColumn[]}
     */
    columns() {
      const kept = held().read().map((one, index) => ({ ...one, index })).filter((one) => this.here(one));
      return [
        { title: this.spec.words.baseline, given: {} },
        ...(Object.keys(this.panel.given).length ? [{ title: this.spec.words.current, given: this.panel.given }] : []),
        ...kept.map((one) => ({ title: one.name, given: this.panel.checked(one.given), index: one.index })),
      ];
    }

    /** @param {KeptColumn[]} [columns] @returns {string[][]} */
    rows(columns = this.columns()) {
      const scenarios = columns.map((column) => this.scenario(column.given));
      const moved = Object.keys(this.panel.spec.inputs).filter((name) => columns.some((column) => name in column.given));
      const inputs = moved.map((name) => [this.panel.spec.inputs[name].label, ...scenarios.map((s) => s.text(`{${name}}`))]);
      const results = this.spec.results.map((result) => [result.label, ...scenarios.map((s) => s.text(result.value))]);
      return [["", ...columns.map((column) => column.title)], ...inputs, ...results];
    }

    python() {
      const alone = window.dashboard.currentScenario().moving(this.panel.given).comparing([]);
      const scenario = alone.comparing(this.panel.compared.map(({ name, scenario: { byName } }) => ({ name, given: Object.fromEntries(byName) })));
      const charts = this.spec.charts.map((name) => scenario.pythonCall("dashboard.chart", name, document.documentElement.lang));
      return ["import dashboard", "from dashboard import models", "", alone.pythonCall(`models.${this.panel.spec.model}`), ...charts].join("\n");
    }

    /** @param {string} words */
    copy(words) { window.dashboard.copy(words, this.status, this.spec.words.copied); }

    /** @param {string} words */
    say(words) { this.status.textContent = words; }

    show() {
      /** @type {Record<string, number>} */
      const enabled = { undo: this.back.length, redo: this.forth.length, replay: this.back.length };
      for (const name in enabled) this.panel.element.querySelector(`[data-do=${name}]`).disabled = !enabled[name];
      const columns = this.columns(), kept = held().read();
      this.panel.compare(columns.flatMap(({ title, index }) => (index === undefined ? [] : [{ name: title, given: numbers(kept[index].given) }])));
      this.element.querySelector("[data-by-link]").hidden = !shared.any;
      this.table.hidden = columns.length < 2;
      const [head, ...body] = this.rows(columns);
      /** @param {string[]} cells @param {boolean} titles */
      const row = (cells, titles) => {
        const made = document.createElement("tr");
        cells.forEach((cell, at) => {
          if (titles && at) { made.append(this.title(cell, columns[at - 1])); return; }
          const plain = document.createElement(at || titles ? "td" : "th");
          if (!at && !titles) plain.scope = "row";
          window.dashboard.write(plain, cell);
          made.append(plain);
        });
        return made;
      };
      this.table.querySelector("thead").replaceChildren(row(head, true));
      this.table.querySelector("tbody").replaceChildren(...body.map((cells) => row(cells, false)));
      this.keptElsewhere();
    }

    /**
     * The head of a column: a kept scenario bears its name in a field, and can be taken up or dropped.
     * @param {string} words
     * @param {KeptColumn} column
     */
    title(words, column) {
      const cell = Object.assign(document.createElement("th"), { scope: "col" });
      if (column.index === undefined) { cell.textContent = words; return cell; }
      const made = this.element.querySelector("template").content.cloneNode(true);
      const field = made.querySelector("input");
      field.value = words;
      field.dataset.rename = column.index;
      for (const button of made.querySelectorAll("button")) {
        button.dataset.index = column.index;
        button.setAttribute("aria-label", `${button.textContent} ${words}`);
      }
      cell.append(made);
      return cell;
    }

    /* What is kept for other models, each a link to its page. */
    keptElsewhere() {
      const kept = store.read().filter((one) => !this.here(one) && one.page && typeof one.page === "object");
      this.others.replaceChildren(...kept.map((one) => {
        const { query } = new window.dashboard.Scenario(numbers(one.given), claimsOf(one), String(one.version || ""), one.asOfVersion === true);
        const slug = String(one.page[document.documentElement.lang] || "").replace(/[^a-z-]/g, "");
        const to = window.dashboard.at(`/${document.documentElement.lang}/${slug}?${query}`);
        const item = document.createElement("li");
        item.append(to ? Object.assign(document.createElement("a"), { href: to, textContent: one.name }) : one.name);
        return item;
      }));
      this.others.parentElement.hidden = !kept.length;
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const element of document.querySelectorAll("[data-scenarios]")) {
      const panel = window.dashboard.panels.find((one) => one.element.contains(element));
      if (panel) new Scenarios(element, panel);
    }
  });
})();
