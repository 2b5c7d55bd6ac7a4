/* What is looked at: levers, claims and version of the tables, over the whole site; the browser's twin of models/core/scenario.py.
   It is read once, from the address that the page arrived with; whatever leaves the page is printed from it. */
(() => {
  "use strict";
  const root = document.documentElement;
  const today = String(root.dataset.version);
  /* Paths of pages and cards: as a server answers them, and as the files of a static build lie. */
  const PAGE = /(?:\/(?:fr|en)\/[a-z-]+(?:\/[a-z0-9_-]+(?:\.json|\.xlsx)?)?|\.html)$/;

  /* Scenarios that are compared with the one on screen, and characters of the name of one, at most. */
  const MOST_KEPT = 3, LONGEST_NAME = 60;
  /* Characters of a file name that say what is in it: systems take 255 bytes, size and suffix among them. */
  const LONGEST_STEM = 180;

  const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n;
  });

  /** @param {Uint8Array} bytes */
  function crc(bytes) {
    let sum = 0xffffffff;
    for (const byte of bytes) sum = CRC[(sum ^ byte) & 255] ^ (sum >>> 8);
    return (sum ^ 0xffffffff) >>> 0;
  }

  /** @param {Inputs} inputs @returns {Inputs} */
  const byName = (inputs) => Object.fromEntries(Object.keys(inputs).sort().map((name) => [name, inputs[name]]));

  /* Inputs that stand elsewhere than at their opening, claims that are followed, the version that they were made on; and other
     inputs by name, to be compared. */
  class Scenario {
    /** @param {Inputs} inputs @param {string[]} claims @param {string} dataVersion @param {boolean} asOfVersion @param {Named[]} kept */
    constructor(inputs, claims = [], dataVersion = "", asOfVersion = false, kept = []) {
      /* One order, whatever the page and the machine: two equal scenarios print the same. */
      this.inputs = byName(inputs);
      this.kept = Scenario.apart(kept.slice(0, MOST_KEPT)).map(({ name, given }) => ({ name, given: byName(given) }));
      this.claims = [...new Set(claims)].sort();
      this.dataVersion = dataVersion;
      this.asOfVersion = asOfVersion;
    }

    /**
     * The scenario of a query that this site has printed; names that are no input of any model are dropped.
     * @param {string} search
     */
    static read(search) {
      const query = new URLSearchParams(search), names = window.dashboard.inputNames;
      /** @param {string} start */
      const inputs = (start) => Object.fromEntries(names.flatMap((name) => {
        const value = query.get(start + name);
        return value && Number.isFinite(Number(value)) ? [[name, Number(value)]] : [];
      }));
      const kept = Array.from({ length: MOST_KEPT }, (_, i) => ({ name: Scenario.named(query.get(`kept${i + 1}`)), given: inputs(`kept${i + 1}_`) }));
      return new Scenario(inputs(""), query.getAll("claim"), query.get("data") || "", query.get("then") === "1", kept.filter(({ name }) => name));
    }

    /**
     * A name that a reader gave, as it is shown and sent.
     * @param {string | null} words
     */
    static named(words) { return [...String(words || "").trim().replace(/\s+/g, " ")].slice(0, LONGEST_NAME).join("").trim(); }

    /**
     * The same with names that differ: one that is taken already bears its place.
     * @template {{ name: string }} T
     * @param {T[]} kept
     * @returns {T[]}
     */
    static apart(kept) {
      /** @type {Set<string>} */
      const taken = new Set();
      return kept.map((one, i) => {
        let { name } = one;
        while (taken.has(name)) name = `${name} (${i + 1})`;
        taken.add(name);
        return { ...one, name };
      });
    }

    /**
     * The name of a pattern with `{n}` for one more that is kept: its place among them, or the next number that is free.
     * @param {string} pattern @param {{ name: string }[]} kept
     */
    static free(pattern, kept) {
      let number = kept.length + 1;
      const name = () => pattern.replace("{n}", String(number));
      while (kept.some((one) => one.name === name())) number += 1;
      return name();
    }

    /**
     * The same claims and version with other inputs.
     * @param {Inputs} inputs
     */
    moving(inputs) { return new Scenario(inputs, this.claims, this.dataVersion, this.asOfVersion, this.kept); }

    /**
     * The same, compared with others.
     * @param {Named[]} kept
     */
    comparing(kept) { return new Scenario(this.inputs, this.claims, this.dataVersion, this.asOfVersion, kept); }

    /**
     * The same with those of the inputs alone.
     * @param {string[]} names
     */
    only(names) { return this.moving(Object.fromEntries(Object.entries(this.inputs).filter(([name]) => names.includes(name)))); }

    /* The same, with the version of the tables that the page shows, for whoever takes it elsewhere. */
    get pinned() { return new Scenario(this.inputs, this.claims, this.asOfVersion && this.dataVersion ? this.dataVersion : today, this.asOfVersion, this.kept); }

    /* The same, with the version that its link was made on: what changed since is told again after a reload. */
    get dated() { return new Scenario(this.inputs, this.claims, this.dataVersion || today, this.asOfVersion, this.kept); }

    /* The same as the address shows it: a page that says nothing else needs no version. */
    get shown() {
      const says = Object.keys(this.inputs).length || this.claims.length || this.kept.length || !["", today].includes(this.dataVersion);
      return says ? this.dated : new Scenario({});
    }

    /**
     * Names and values of the query, in their fixed order: inputs, claims, version, what is compared.
     * @returns {[string, string][]}
     */
    get pairs() {
      const inputs = Object.entries(this.inputs).map(([name, value]) => /** @type {[string, string]} */ ([name, String(value)]));
      const claims = this.claims.map((id) => /** @type {[string, string]} */ (["claim", id]));
      return [...inputs, ...claims, ...(this.dataVersion ? [/** @type {[string, string]} */ (["data", this.dataVersion])] : []),
        ...(this.asOfVersion ? [/** @type {[string, string]} */ (["then", "1"])] : []), ...keptPairs(this.kept)];
    }

    get query() { return new URLSearchParams(this.pairs).toString(); }

    /**
     * A call in Python that gives this scenario: `call` with texts as its first arguments.
     * @param {string} call @param {string[]} words
     */
    pythonCall(call, ...words) {
      const claims = this.claims.map((id) => `"${id}"`).join(", ");
      return `${call}(${[
        ...words.map((text) => `"${text}"`), ...Object.entries(this.inputs).map(([name, value]) => `${name}=${value}`),
        ...(claims ? [`claims=[${claims}]`] : []), ...(this.asOfVersion ? [`data_version="${this.dataVersion}"`] : []),
        ...(this.kept.length ? [`kept={${this.kept.map(({ name, given }) => `${JSON.stringify(name)}: ${written(given)}`).join(", ")}}`] : []),
      ].join(", ")})`;
    }

    /**
     * What a file of it is called, without its suffix: names, version, claims, inputs.
     * @param {string[]} names
     */
    fileStem(...names) {
      const start = [...names, ...(this.dataVersion ? [this.dataVersion] : []), ...this.claims].join("-");
      return stem(start, Object.entries(this.inputs), this.kept);
    }
  }

  /**
   * A file name without its suffix: how it begins, then inputs. A checksum of them all stands for the inputs that have no room, and for
   * the scenarios that are compared.
   * @param {string} start @param {[string, number][]} given @param {Named[]} kept
   */
  function stem(start, given, kept) {
    const inputs = given.map(([name, value]) => `${name}_${value}`), said = [start, ...inputs].join("-");
    if (said.length <= LONGEST_STEM && !kept.length) return said;
    let short = start;
    for (const input of inputs) {
      if (short.length + 1 + input.length > LONGEST_STEM) break;
      short += `-${input}`;
    }
    const all = [said, ...keptPairs(kept).map(([name, value]) => `${name}=${value}`)].join("&");
    return `${short}-${crc(new TextEncoder().encode(all)).toString(16).padStart(8, "0")}`;
  }

  /** @param {Named[]} kept @returns {[string, string][]} */
  const keptPairs = (kept) => kept.flatMap(({ name, given }, i) => [
    /** @type {[string, string]} */ ([`kept${i + 1}`, name]),
    ...Object.entries(given).map(([input, value]) => /** @type {[string, string]} */ ([`kept${i + 1}_${input}`, String(value)])),
  ]);

  /** @param {Inputs} inputs */
  const written = (inputs) => `{${Object.entries(inputs).map(([name, value]) => `"${name}": ${value}`).join(", ")}}`;

  /* ---- the one on screen, and the address that holds it */

  let current = Scenario.read(root.dataset.query ?? location.search);
  /* What the links of the page say of the scenario: a server has printed its query on each, a file of a static build none. */
  let carried = root.dataset.query ?? "";

  /* The form of a page that narrows a list: what it asks for stands in the address beside the scenario. */
  const narrows = () => document.querySelector("[data-event-filters], [data-figure-filters], [data-part-query]");

  /** @returns {[string, string][]} */
  function narrowed() {
    const form = narrows();
    return form ? [...new FormData(form)].filter(([, value]) => value).map(([name, value]) => [name, String(value)]) : [];
  }

  /** @param {Scenario} scenario */
  function queryOf(scenario) { return new URLSearchParams([...narrowed(), ...scenario.pairs]).toString(); }

  /**
   * Another scenario on screen: an entry of its own for what a person would call a step, else in place of the present one.
   * @param {Scenario} scenario @param {boolean} [step]
   */
  function show(scenario, step = false) {
    current = scenario;
    /* A narrowed list was narrowed on a version too. */
    const query = queryOf(narrowed().length ? scenario.dated : scenario.shown), address = location.pathname + (query && `?${query}`) + location.hash;
    if (step && query !== location.search.slice(1)) history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
    carry(query);
  }

  /**
   * A link to another page or card of the site takes the scenario along; one that asks for a scenario of its own keeps it.
   * @param {HTMLAnchorElement} link
   */
  function take(link) {
    const { query } = current.shown, asks = link.search.slice(1);
    if (/^[#?]/.test(String(link.getAttribute("href"))) || link.host !== location.host || !PAGE.test(link.pathname)) return;
    if (asks !== query && ["", carried].includes(asks)) link.search = query;
  }

  /**
   * Every link of the page says what is on screen; this page in the other language what the address says.
   * @param {string} query
   */
  function carry(query) {
    for (const link of document.querySelectorAll("a[href]"))
      if ("keepsQuery" in link.dataset) link.search = query;
      else take(link);
    carried = current.shown.query;
    /* A page without levers says that its results stay where they are. */
    const still = document.querySelector("[data-at-opening=page_at_opening]");
    if (still) still.hidden = !Object.keys(current.inputs).length;
  }

  /* Back and forward: the scenario of that entry. */
  window.addEventListener("popstate", () => {
    current = Scenario.read(location.search);
    carry(location.search);
    document.dispatchEvent(new CustomEvent("scenariochange"));
  });

  /* Links that came since, of a card or of the grid, when they are used; the other language opens at the same place. */
  for (const kind of ["click", "auxclick", "contextmenu"]) document.addEventListener(kind, ({ target }) => {
    const link = target?.closest("a[href]");
    if (link?.matches("[hreflang][data-keeps-query]")) link.hash = location.hash;
    else if (link) take(link);
  }, true);

  /* What the address says besides, such as a campaign's name, is not kept; a form of the page reads its own names first. */
  document.addEventListener("DOMContentLoaded", () => { if (!narrows()) show(current); });

  window.dashboard = Object.assign(window.dashboard || {}, {
    Scenario, keptPairs, stem, crc, showScenario: show, currentScenario: () => current, queryOf, take,
  });
})();
