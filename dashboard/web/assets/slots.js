/* Puts a scenario into a drawing's slots: the browser's twin of charts/core/slots.py. */
(() => {
  "use strict";
  const PLACE = /\{(-?[a-z0-9_]+)(?:\.(low|high|p5|p50|p95))?(?:\|([n0-9]))?\}/g;
  const BY_RESULT = /\[([a-z0-9_]+)<(\d+(?:\.\d+)?): ([^[\]]*?) \/\/ ([^[\]]*)\]/g;
  const { number, asGiven, withoutZeros, isOne, inPattern, withoutDashesAtMinus } = window.dashboard;
  const NO_RANGE = / \(([^()]+?)–\1\)|^(?:de )?(\S+) (?:à|to) \2(?:\s?[%$])?(?:\s?[;:] |$)/g;
  const ENDLESS = "∞";

  /**
   * A template whose choices are made, the innermost first.
   * @param {string} template @param {(...found: string[]) => string} choose @returns {string}
   */
  function settled(template, choose) {
    const chosen = template.replace(BY_RESULT, choose);
    return chosen === template ? chosen : settled(chosen, choose);
  }

  /* A model with its levers somewhere. `panel` is the JSON that the server writes beside the levers, null where a chart has none. */
  class Evaluation {
    /** @param {PanelSpec | null} panel @param {Model | null} run @param {Palette} palette @param {Inputs} given @param {Compared[]} compared */
    constructor(panel, run, palette, given, compared = []) {
      this.compared = compared;
      /* A chart without levers asks for no result, so that these are never read where they are null. */
      this.panel = /** @type {PanelSpec} */ (panel);
      this.run = /** @type {Model} */ (run);
      this.palette = palette;
      this.given = given;
      /** @type {Record<string, Span>} */
      this.foundRanges = {};
      /** @type {Draws[]} */
      this.foundDraws = [];
      /** @type {Record<string, Inputs[]>} */
      this.foundAlong = {};
      /** @type {{ known: Inputs, found: Record<string, Span> }[]} */
      this.byCase = (panel?.cases.length ? panel.cases : [{}]).map((known) => ({ known, found: {} }));
      /* Made at once: an object that grows name by name is slow to read, and it is read for every corner and draw. */
      /** @type {Inputs} */
      this.inputs = Object.fromEntries(Object.entries(panel ? panel.inputs : {}).map(([name, input]) => [name, name in given ? given[name] : input.central]));
      /** @type {Inputs} */
      this.values = panel ? { ...this.inputs, ...this.run(this.inputs) } : {};

      this.values.moved = Object.keys(given).length ? 1 : 0;
    }

    /**
     * Least and greatest of an output over cases and corners, worked out when first asked for.
     * @param {string} name @returns {Span}
     */
    range(name) {
      if (this.foundRanges[name]) return this.foundRanges[name];
      const value = this.values[name], [low, high] = this.corners(name);
      return (this.foundRanges[name] = Number.isFinite(value) ? [Math.min(low, value), Math.max(high, value)] : [low, high]);
    }

    /**
     * The same without the scenario's own value, which may lie beyond.
     * @param {string} name @returns {Span}
     */
    corners(name) {
      const ends = this.byCase.map(({ known, found }) => this.ends(name, known, found));
      return [Math.min(...ends.map(([low]) => low)), Math.max(...ends.map(([, high]) => high))];
    }

    /* The same of every output. */
    get ranges() { return Object.fromEntries(Object.keys(this.panel ? this.panel.outputs : {}).map((name) => [name, this.range(name)])); }

    /**
     * Least and greatest of an equation over the corners of one case: of the open inputs behind it, and of parts that stand at
     * one of their own ends wherever it does; see models/core/corner_plan.py.
     * @param {string} name @param {Inputs} known @param {Record<string, Span>} found @returns {Span}
     */
    ends(name, known, found) {
      if (found[name]) return found[name];
      const { panel, given } = this, group = /** @type {CornerGroup} */ (panel.corners.find((one) => one.names.includes(name)));
      const { names, open, parts } = group, at = { ...this.inputs, ...known, ...given };
      const limits = panel.kinks.flatMap(([n, limit]) => (open.includes(n) ? [limit] : []));
      const of = (group.of ||= stepsOf(panel, behind(panel, [...names, ...limits], parts), parts));
      const free = open.filter((n) => !(n in given) && !(n in known));
      /** @type {[string, Span][]} */
      const moving = free.map((n) => [n, [panel.inputs[n].low, panel.inputs[n].high]]);
      for (const part of parts) {
        const ends = this.ends(part, known, found);
        [at[part]] = ends;
        if (ends[0] !== ends[1]) moving.push([part, ends]);
      }
      const kinks = panel.kinks.filter(([n]) => free.includes(n));
      for (const n of names) found[n] = [Infinity, -Infinity];
      const take = (/** @type {Inputs} */ out) => {
        for (const n of names) {
          found[n][0] = Math.min(found[n][0], out[n]);
          found[n][1] = Math.max(found[n][1], out[n]);
        }
      };
      for (let corner = 0; corner < 2 ** moving.length; corner++) {
        moving.forEach(([n, ends], bit) => { at[n] = ends[(corner >> bit) & 1]; });
        const out = this.run(at, of);
        take(out);
        for (const [n, limit] of kinks) {
          const { low, high } = panel.inputs[n], value = limit in out ? out[limit] : at[limit];
          if (low < value && value < high) take(this.run({ ...at, [n]: value }, of));
        }
      }
      return found[name];
    }

    /**
     * Draws of some outputs, begun when first asked for; whoever needs them at once lets them work to the end.
     * @param {string[]} names
     */
    drawsOf(names) {
      const known = this.foundDraws.find((draws) => names.every((name) => name in draws.values));
      if (known) return known;
      const draws = new window.dashboard.Draws(this, names);
      this.foundDraws.push(draws);
      return draws;
    }

    /** @param {string} name */
    drawn(name) {
      const draws = this.drawsOf([name]);
      draws.work();
      return draws;
    }

    /** @param {string} name @param {string} [end] */
    raw(name, end) {
      if (end?.startsWith("p")) return this.drawn(name).percentile(name, Number(end.slice(1)));
      if (!end || end === "value" || !(name in this.panel.outputs)) return this.values[name];
      return this.range(name)[end === "high" ? 1 : 0];
    }

    /** @param {string} name @returns {Writing} */
    about(name) { return this.panel.inputs[name] || this.panel.outputs[name]; }

    /** @param {string} name @param {string} [end] */
    amount(name, end) { return this.raw(name, end) * (name === "moved" ? 1 : this.about(name).scale); }

    /** @param {string} template */
    text(template) {
      return withoutDashesAtMinus(settled(template, (_, name, limit, below, others) => {
        if (!(this.amount(name) < Number(limit))) return others;
        return limit === "0" ? below.replaceAll(`{${name}`, `{-${name}`) : below;
      }).replace(PLACE, (_, signed, end, bare) => {
        const name = signed.replace("-", "");
        const about = this.about(name);
        const decimals = bare && bare !== "n" ? Number(bare) : about.decimals;
        const amount = (signed === name ? 1 : -1) * this.amount(name, end);
        const { marks } = this.panel;
        if (end && Math.abs(amount) === Infinity) return amount > 0 ? ENDLESS : marks.minus + ENDLESS;
        /* What the reader gave is told as it was given, whatever is written of results. */
        let written = (name in this.given ? asGiven : number)(amount, decimals, marks);
        if (name in this.panel.inputs && (!bare || bare === "n")) written = withoutZeros(written, marks);
        if (bare || !Number.isFinite(amount)) return written;
        return inPattern(isOne(written, amount, marks) ? about.one : about.pattern, written);
      }).replace(NO_RANGE, ""), this.panel?.marks);
    }

    /**
     * Where an input, or all from one value of it to another, lies from what the sources cite; nothing where they cite any of
     * it, or cite nothing at all.
     * @param {string} name @param {number} [from] @param {number} [to] @returns {"" | "below" | "above"}
     */
    side(name, from = this.inputs[name], to = from) {
      const { evidence, alsoCited } = this.panel.inputs[name];
      if (!evidence || [evidence, ...alsoCited].some(([low, high]) => low <= to && from <= high)) return "";
      return to < evidence[0] ? "below" : "above";
    }

    /**
     * The inputs that were moved, each with its value, in the order of the model.
     * @returns {[string, number][]}
     */
    get inOrder() {
      return Object.keys(this.panel ? this.panel.inputs : {}).filter((n) => n in this.given).map((n) => [n, this.given[n]]);
    }

    /* The same in the one order of addresses and file names: by name, as models/core/scenario.py has it. */
    get byName() { return this.inOrder.sort(([a], [b]) => (a < b ? -1 : 1)); }

    /** @param {MovedSlot} slot */
    moved(slot) {
      const known = Object.keys(this.panel ? this.panel.inputs : {}), shown = known.filter((n) => n in this.given && (!slot.of || slot.of.includes(n)));
      const names = known.filter((n) => shown.includes(n) || slot.always?.includes(n));
      const told = names.map((n) => {
        const line = this.text(this.panel.inputs[n].phrase);
        const side = this.side(n);
        return side ? `${line} (${slot.sides[side]})` : line;
      });
      const lead = shown.length ? slot.lead : slot.still || "";
      return told.length ? lead + told.join(slot.join) : "";
    }

    /**
     * Inputs and outputs along the whole lever of one input; many slots of a drawing ask for the same.
     * @param {string} by @param {number} points @returns {Inputs[]}
     */
    along(by, points) {
      const [from, to] = this.panel.inputs[by].slider, step = (to - from) / (points - 1);
      return (this.foundAlong[`${by} ${points}`] ||= Array.from({ length: points }, (_, i) => {
        const at = { ...this.inputs, [by]: i === points - 1 ? to : from + i * step };
        return { ...at, ...this.run(at) };
      }));
    }

    /** @param {{ of: string, by: string, points: number }} slot */
    sweep({ of, by, points }) {
      const { scale } = this.about(of);
      return this.along(by, points).map((at) => finite(at[of] * scale));
    }
  }

  /**
   * The names of all that some outputs rest on, themselves included; below the stops nothing is looked for.
   * @param {PanelSpec} panel @param {string[]} names @param {string[]} [stops]
   */
  function behind({ uses }, names, stops = []) {
    /** @type {Record<string, boolean>} */
    const found = {};
    for (const waiting = [...names]; waiting.length;) {
      const name = /** @type {string} */ (waiting.pop());
      if (found[name] || stops.includes(name)) continue;
      found[name] = true;
      waiting.push(...(uses[name] || []));
    }
    return found;
  }

  /**
   * Which steps of a model are worked out (1) or taken as they are (2), in their order.
   * @param {PanelSpec} panel @param {Record<string, boolean>} names @param {string[]} [given]
   */
  const stepsOf = ({ uses }, names, given = []) => Uint8Array.from(Object.keys(uses), (step) => (given.includes(step) ? 2 : Number(names[step] === true)));

  /** @param {number} value */
  function finite(value) { return Number.isFinite(value) ? value : null; }

  /** @param {string} line @param {number} width @param {string} [glue] */
  function wrapped(line, width, glue = " ") {
    const lines = [""];
    for (const word of line.split(" ")) {
      const last = lines[lines.length - 1];
      if (last && last.length + glue.length + word.length > width) lines.push(word);
      else lines[lines.length - 1] = last ? `${last}${glue}${word}` : word;
    }
    return lines.join("<br>");
  }

  /**
   * A name in a drawing, where tags would be read as such.
   * @param {string} name
   */
  const quoted = (name) => name.replace(/[<>&{}]/g, " ");

  /**
   * A value of a query, as Python writes it.
   * @param {string} value
   */
  const plus = (value) => encodeURIComponent(value).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20", "+");

  /** @param {string} text */
  const lineCount = (text) => (text ? text.split("<br>").length : 0);

  /** @type {SlotFillers} */
  const SLOTS = {
    value: (slot, s) => finite(s.amount(slot.of, slot.end)),
    sum: (slot, s) => finite(slot.of.reduce((/** @type {number} */ sum, /** @type {[string, number, string?]} */ [name, factor, end]) => sum + factor * s.amount(name, end), 0)),
    text: (slot, s, narrow) => { const line = s.text(narrow && slot.narrow ? slot.narrow : slot.text); const whole = slot.wrap ? wrapped(line, slot.wrap) : line; return slot.bold ? `<b>${whole}</b>` : whole; },
    sweep: (slot, s) => { const swept = s.sweep(slot); return slot.place === undefined ? swept : swept[slot.place]; },
    end: (slot, s) => {
      const far = slot.lowest ? Math.min : Math.max, end = slot.lowest ? "low" : "high";
      const most = far(...slot.of.map((/** @type {string} */ n) => s.amount(n, end)));
      return Number.isFinite(most) ? far(slot.least, slot.pad * most) : slot.least;
    },
    histogram: (slot, s) => {
      const scale = s.about(slot.of).scale, ends = /** @type {Span} */ (s.range(slot.of)), [low, high] = ends, { bars, give } = slot;
      const width = ((high - low) * scale) / bars;
      if (give === "width") return finite(width);
      if (give === "x") return Array.from({ length: bars }, (_, i) => finite(low * scale + (i + 0.5) * width));
      const shares = s.drawn(slot.of).histogram(slot.of, ends, bars);
      return give === "y" ? shares : Math.max(...shares) * slot.times;
    },
    choose: (slot, s, narrow) => {
      const at = s.amount(slot.of);
      const found = slot.below.find((/** @type {[number, Json]} */ [limit]) => at < limit);
      return fill(found ? found[1] : slot.else, s, narrow);
    },
    screen: (slot, s, narrow) => fill(narrow ? slot.narrow : slot.wide, s, narrow),
    moved: (slot, s) => { const line = s.moved(slot); return line && slot.wrap ? wrapped(line, slot.wrap) : line; },
    kept: (slot, s) => {
      const lines = s.compared.slice(0, slot.signs.length).map(({ name, scenario }, i) => `${slot.signs[i]} ${quoted(name)}${slot.join}${scenario.text(slot.text)}`);
      if (!lines.length) return "";
      const said = [s.text(slot.lead), ...lines];
      return slot.wrap ? said.map((line) => wrapped(line, slot.wrap)).join("<br>") : said.join(slot.between);
    },
    reach: (slot, s, narrow) => {
      const reached = [s, ...s.compared.map(({ scenario }) => scenario)].map((one) => fill(slot.of, one, narrow));
      return (slot.lowest ? Math.min : Math.max)(...reached);
    },
    link: (slot, s) => {
      const claims = slot.claims.map((/** @type {string} */ id) => ["claim", id]);
      const pairs = [...s.byName, ...claims, ["data", slot.data_version], ...(slot.as_of_version ? [["then", "1"]] : []),
        ...window.dashboard.keptPairs(s.compared.map(({ name, scenario }) => ({ name, given: Object.fromEntries(scenario.byName) })))];
      const query = pairs.map(([name, value]) => `${name}=${plus(String(value))}`).join("&");
      const address = `${slot.path}${query ? `?${query}` : ""}#${slot.anchor}`;
      if (!slot.wrap) return address;
      const shown = `${slot.lead.replaceAll(" ", "\u00a0")} ${address.replaceAll("&", " &").replaceAll("#", " #")}`;
      return wrapped(shown, slot.wrap, "");
    },
    lines: (slot, s, narrow) => {
      const count = slot.of.reduce((/** @type {number} */ sum, /** @type {Slot} */ part) => sum + lineCount(fill(part, s, narrow)), 0);
      const [base, each] = slot.over || [1, 0];
      return (slot.base + slot.each * count) / (base + each * count);
    },
  };

  /**
   * A copy of a drawing for a large or a small screen, with every slot filled and every colour resolved.
   * @param {Json} node
   * @param {Evaluation} scenario
   * @param {boolean} [narrow]
   * @returns {Json}
   */
  function fill(node, scenario, narrow = false) {
    if (Array.isArray(node)) return node.map((item) => fill(item, scenario, narrow));
    if (node && typeof node === "object") {
      if (node.slot) return SLOTS[node.slot](node, scenario, narrow);
      /** @type {Json} */
      const copy = {};
      for (const key in node) copy[key] = fill(node[key], scenario, narrow);
      return copy;
    }
    return typeof node === "string" && node[0] === "@" ? scenario.palette[node.slice(1)] : node;
  }

  window.dashboard = Object.assign(window.dashboard || {}, { Evaluation, behind, stepsOf, fill });
})();
