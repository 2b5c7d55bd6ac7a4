/* Draws of what the sources leave open, in slices that no frame waits for: the twin of models/core/random_numbers.py and of `sample`,
   number by number. Nothing is drawn while a lever moves. */
(() => {
  "use strict";
  const STEP = 0x9e3779b9, OFFSET = 0x811c9dc5, PRIME = 0x01000193, WHICH_CASE = "case";
  /* Draws between two looks at the clock. */
  const CHUNK = 2500;

  /** @param {number} bits */
  function mixed(bits) {
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
  }

  /** @param {number} seed @param {string} name */
  function key(seed, name) {
    let found = OFFSET;
    for (const letter of `${seed} ${name}`) found = Math.imul(found ^ letter.charCodeAt(0), PRIME);
    return found >>> 0;
  }

  /**
   * Numbers between 0 and 1, one for each seed, name and place.
   * @param {number} seed @param {string} name @param {number} n
   */
  function uniform(seed, name, n) {
    const from = key(seed, name), found = new Float64Array(n);
    for (let i = 0; i < n; i++) found[i] = (mixed(Math.imul(i, STEP) + from) + 0.5) / 2 ** 32;
    return found;
  }

  /* An input keeps its draws whatever else is held: worked out once a page. */
  /** @type {Map<string, Float64Array>} */
  const remembered = new Map();

  /** @param {DrawsSpec} spec @param {string} name */
  function uniformOnce({ n, seed }, name) {
    const known = remembered.get(name) || uniform(seed, name, n);
    remembered.set(name, known);
    return known;
  }

  /**
   * An input over all draws: triangular about the middle that its source gives, else uniform.
   * @param {DrawsSpec} spec @param {string} name @param {InputSpec} input
   */
  function column(spec, name, { low, central, high, middle }) {
    const u = uniformOnce(spec, name), found = new Float64Array(spec.n);
    if (!middle || central < low || central > high) {
      for (let i = 0; i < spec.n; i++) found[i] = low + (high - low) * u[i];
      return found;
    }
    const turn = (central - low) / (high - low);
    for (let i = 0; i < spec.n; i++)
      found[i] = u[i] < turn ? low + Math.sqrt(u[i] * (high - low) * (central - low)) : high - Math.sqrt((1 - u[i]) * (high - low) * (high - central));
    return found;
  }

  /**
   * An input that is the same in all draws: one column for all slices.
   * @param {number} value
   */
  const constant = (value) => new Float64Array(CHUNK).fill(value);

  /* Some outputs of a scenario over all draws; `work` goes on until its time is up. */
  class Draws {
    /** @param {Evaluation} scenario @param {string[]} names */
    constructor({ panel, inputs, given }, names) {
      this.spec = panel.draws;
      this.names = names;
      this.run = window.dashboard.columns[panel.model];
      this.done = 0;
      /** @type {Record<string, Float64Array>} */
      this.values = Object.fromEntries(names.map((name) => [name, new Float64Array(this.spec.n)]));
      const behind = window.dashboard.behind(panel, names), { cases } = panel;
      this.of = window.dashboard.stepsOf(panel, behind);
      /* How each input that counts is made: drawn, set by the case that a draw falls to, or the same in all. */
      /** @type {[string, () => Float64Array][]} */
      this.wanted = Object.entries(panel.inputs).filter(([name]) => behind[name]).map(([name, input]) => {
        if (name in given || !cases.some((known) => name in known)) return [name, () => (input.open && !(name in given) ? column(this.spec, name, input) : constant(inputs[name]))];
        const open = input.open ? column(this.spec, name, input) : constant(inputs[name]), which = cases.length > 1 ? uniformOnce(this.spec, WHICH_CASE) : null;
        return [name, () => Float64Array.from({ length: this.spec.n }, (_, i) => cases[which ? Math.floor(which[i] * cases.length) : 0][name] ?? open[i % open.length])];
      });
      /** @type {[string, Float64Array][]} */
      this.columns = [];
    }

    /* Whether all is drawn, and in order. */
    get ready() { return this.done > this.spec.n; }

    /** @param {number} [milliseconds] */
    work(milliseconds = Infinity) {
      const { n } = this.spec, until = performance.now() + milliseconds;
      while (this.columns.length < this.wanted.length) {
        const [name, make] = this.wanted[this.columns.length];
        this.columns.push([name, make()]);
        if (performance.now() > until) return false;
      }
      while (this.done < n) {
        const end = Math.min(n, this.done + CHUNK);
        this.rows(this.done, end);
        this.done = end;
        if (performance.now() > until) return false;
      }
      if (this.done === n) for (const name of this.names) this.values[name].sort();
      this.done = n + 1;
      return true;
    }

    /**
     * All that is asked for from one draw to another.
     * @param {number} from @param {number} end
     */
    rows(from, end) {
      const at = Object.fromEntries(this.columns.map(([name, drawn]) => [name, drawn.length === CHUNK ? drawn : drawn.subarray(from, end)]));
      const out = this.run(at, this.of, end - from);
      for (const name of this.names) this.values[name].set(out[name] || at[name], from);
    }

    /**
     * Between two draws as NumPy has it.
     * @param {string} name @param {number} percent
     */
    percentile(name, percent) {
      const sorted = this.values[name], place = (percent / 100) * (sorted.length - 1), before = Math.floor(place), part = place - before;
      const a = sorted[before], b = sorted[Math.min(before + 1, sorted.length - 1)];
      return part >= 0.5 ? b - (b - a) * (1 - part) : a + (b - a) * part;
    }

    /**
     * The share of draws in each of some bars of one width between two values, in per cent.
     * @param {string} name @param {Span} ends @param {number} bars
     */
    histogram(name, [low, high], bars) {
      const counts = new Array(bars).fill(0);
      for (const value of this.values[name]) counts[Math.max(0, Math.min(bars - 1, Math.floor(((value - low) / (high - low)) * bars) || 0))]++;
      return counts.map((count) => (100 * count) / this.spec.n);
    }
  }

  window.dashboard = Object.assign(window.dashboard || {}, { Draws, uniform });
})();
