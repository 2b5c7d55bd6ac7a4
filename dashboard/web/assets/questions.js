/* Questions about the scenario on screen: what matters most, what it would take, what one more unit does.
   The twin of render/question_answers.py. Nothing is worked out while the section is shut, and nothing before words and charts. */
(() => {
  "use strict";
  const { asGiven, between, decimalsApart, exponent, inPattern, isOne, number, read, Search, withoutZeros } = window.dashboard;
  const SMALLEST = 1e-7;

  /* ---- how numbers are written */

  /** @param {string} template @param {Record<string, string>} values */
  const put = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  /** @param {Writing} about @param {string} written */
  const withUnit = (about, written) => inPattern(about.pattern, written);

  /**
   * A number as it would be typed, with at most four decimals.
   * @param {number} value @param {Marks} marks
   */
  const typed = (value, marks) => asGiven(Number(value.toFixed(4)), 0, marks);

  /**
   * An amount of change in its unit, without zeros at its end.
   * @param {QuestionsSpec} spec @param {string} name @param {number} amount @param {number} decimals @param {Marks} marks
   */
  function changed(spec, name, amount, decimals, marks) {
    const written = withoutZeros(number(amount, decimals, marks), marks), [one, many] = spec.change[name];
    return inPattern(isOne(written, amount, marks) ? one : many, written);
  }

  /* ---- the three answers, and where a range comes from */

  /** @param {QuestionsSpec} spec @param {Evaluation} scenario @param {string} output @returns {Swing[]} */
  function swings(spec, scenario, output) {
    const { panel, given, inputs, run } = scenario, about = panel.outputs[output], at = scenario.values[output], scale = about.scale;
    const rows = spec.outputs[output].dependencies.filter((name) => panel.inputs[name].open && !(name in given)).map((name) => {
      const [low, high] = [panel.inputs[name].low, panel.inputs[name].high].map((end) => run({ ...inputs, [name]: end })[output]);
      return { name, low: Math.min(low, high), high: Math.max(low, high), swing: Math.abs(high - low) };
    }).filter((row) => row.low !== row.high && Number.isFinite(row.low + row.high)).sort((a, b) => b.swing - a.swing);
    if (!Number.isFinite(at)) return [];
    const ends = rows.flatMap((row) => [row.low, row.high, at]);
    const start = Math.min(...ends), length = Math.max(...ends) - start;
    /** @param {number} x */
    const part = (x) => Math.round((10000 * x) / length) / 100;
    return rows.map((row) => {
      const text = withUnit(about, between([row.low * scale, row.high * scale], decimalsApart(row.swing * scale, about.decimals), panel.marks));
      return { name: row.name, label: panel.inputs[row.name].label, left: part(row.low - start), width: part(row.swing), at: part(at - start), text };
    });
  }

  /** @param {QuestionsSpec} spec @param {Evaluation} scenario @param {string} output @param {number} value @param {string} by */
  function answer(spec, scenario, output, value, by) {
    const { panel, inputs, run } = scenario, lever = panel.inputs[by], about = panel.outputs[output], words = spec.words;
    const [low, high] = lever.slider;
    const found = new Search((x) => run({ ...inputs, [by]: x })[output], low, high, value).spans;
    const said = { lever: lever.label, value: withUnit(about, typed(value * about.scale, panel.marks)) };
    if (!found.length) return never(spec, scenario, output, by);
    if (found[0][0] === low && found[0][1] === high) return put(words.all, said);
    /** @param {number} x */
    const told = (x) => withUnit(lever, withoutZeros(number(x * lever.scale, spec.fine[by], panel.marks), panel.marks, lever.decimals));
    /** @param {Span} span */
    const where = ([start, end]) => {
      const kind = start === end ? null : end === high ? "up" : start === low ? "down" : "between";
      return kind ? put(words[kind], { a: told(start), b: told(end) }) : told(start);
    };
    const sides = found.map((span) => scenario.side(by, ...span)), far = sides.includes("") ? "" : new Set(sides).size > 1 ? "far" : sides[0];
    return put(words.at, { ...said, where: found.map(where).join(words.or) }) + (far ? words[far] : "");
  }

  /** @param {QuestionsSpec} spec @param {Evaluation} scenario @param {string} output @param {string} by */
  function never(spec, scenario, output, by) {
    const { panel } = scenario, lever = panel.inputs[by], about = panel.outputs[output];
    const along = scenario.sweep({ of: output, by, points: 129 }).filter((value) => value !== null);
    if (along.length < 129) return spec.words.never_known;
    const [least, most] = [Math.min(...along), Math.max(...along)], decimals = decimalsApart(most - least, about.decimals);
    const [from, to] = lever.slider.slice(0, 2).map((x) => withUnit(lever, typed(x * lever.scale, panel.marks)));
    const [low, high] = [least, most].map((x) => withUnit(about, number(x, decimals, panel.marks)));
    return put(spec.words.never, { from, to, low, high });
  }

  /**
   * The slopes of the equations, chained from the output back to the inputs.
   * @param {Slopes} local
   * @param {Evaluation} scenario
   * @param {string} output
   * @returns {Inputs}
   */
  function slopes(local, scenario, output) {
    const steps = local(scenario.values), carried = { [output]: 1 };
    for (const step of Object.keys(steps).reverse())
      if (step in carried && carried[step] !== 0) for (const name in steps[step]) carried[name] = (carried[name] || 0) + carried[step] * steps[step][name];
    return carried;
  }

  /** @param {QuestionsSpec} spec @param {Evaluation} scenario @param {string} output */
  function slopeLines(spec, scenario, output) {
    const { panel } = scenario, found = slopes(window.dashboard.slopes[panel.model], scenario, output);
    return spec.outputs[output].dependencies.flatMap((name) => {
      const amount = ((found[name] || 0) * panel.outputs[output].scale) / panel.inputs[name].scale;
      if (!Number.isFinite(amount) || Math.abs(amount) < SMALLEST) return [];
      const decimals = Math.min(8, Math.max(0, 1 - exponent(amount)));
      return [put(spec.words[amount > 0 ? "adds" : "takes"], {
        lever: panel.inputs[name].label, one: changed(spec, name, 1, 0, panel.marks), amount: changed(spec, output, Math.abs(amount), decimals, panel.marks),
      })];
    });
  }

  /** @param {QuestionsSpec} spec @param {Evaluation} scenario @param {string[]} names */
  function why(spec, scenario, names) {
    const { panel, given } = scenario, told = new Set();
    for (const of of names.filter((name) => scenario.range(name)[0] !== scenario.range(name)[1]))
      for (const name of spec.dependencies[of]) if (!(name in given)) {
        if (panel.inputs[name].open && !spec.always.includes(name)) told.add(panel.inputs[name].reason);
        if (spec.varying.includes(name)) told.add("cases");
      }
    const said = Object.keys(spec.reasons).filter((reason) => told.has(reason)).map((reason) => spec.reasons[reason]);
    const last = said.pop();
    return last ? put(spec.words.why, { reasons: (said.length ? said.join(", ") + spec.words.and : "") + last }) : "";
  }

  /** @param {string} tag @param {string} name @param {string} text */
  function made(tag, name, text) { return Object.assign(document.createElement(tag), { className: name, textContent: text }); }

  class Questions {
    /** @param {HTMLDetailsElement} element @param {Panel} panel */
    constructor(element, panel) {
      this.element = element;
      this.panel = panel;
      this.waiting = false;
      /** @type {QuestionsSpec} */
      this.spec = JSON.parse(element.querySelector("script").textContent);
      this.of = element.querySelector("[data-of]");
      this.by = element.querySelector("[data-by]");
      this.value = element.querySelector("[data-value]");
      this.lead = element.querySelector("[data-lead]");
      this.none = element.querySelector("[data-none]");
      this.swings = element.querySelector("[data-swings]");
      this.answer = element.querySelector("[data-answer]");
      this.slopes = element.querySelector("[data-slopes]");
      this.prefix = element.querySelector("[data-prefix]");
      this.suffix = element.querySelector("[data-suffix]");
      this.reasons = [...panel.element.querySelectorAll("[data-why]")];
      element.addEventListener("toggle", () => this.opened());
      panel.element.addEventListener("moved", () => this.moved());
      this.of.addEventListener("change", () => { this.offer(); this.tell(); });
      this.by.addEventListener("change", () => this.tell());
      this.value.addEventListener("change", () => this.tell());
      this.moved();
    }

    opened() {
      if (!this.element.open) return;
      if (!window.dashboard.slopes && !this.asked) {
        this.asked = document.head.appendChild(Object.assign(document.createElement("script"), { src: this.element.dataset.slopesAddress }));
        this.asked.addEventListener("load", () => this.show());
      }
      this.show();
    }

    /* Where ranges come from is said with the words; the answers wait until charts are on the screen. */
    moved() {
      for (const node of this.reasons) {
        const text = why(this.spec, this.panel.scenario, node.dataset.why.split(" "));
        if (node.textContent !== text) node.textContent = text;
      }
      if (!this.element.open || this.waiting) return;
      this.waiting = true;
      requestAnimationFrame(() => setTimeout(() => { this.waiting = false; this.show(); }));
    }

    /* Another result: its own levers, and a value worth asking for. */
    offer() {
      const about = this.spec.outputs[this.of.value], { inputs, outputs, marks } = this.panel.spec;
      this.by.replaceChildren(...about.dependencies.map((name) => Object.assign(document.createElement("option"), { value: name, textContent: inputs[name].label })));
      const widest = swings(this.spec, this.panel.scenario, this.of.value)[0];
      if (widest) this.by.value = widest.name;
      this.value.value = typed(about.value * outputs[this.of.value].scale, marks);
      this.prefix.textContent = about.prefix;
      this.suffix.textContent = about.suffix;
    }

    show() {
      const { scenario } = this.panel, output = this.of.value, rows = swings(this.spec, scenario, output);
      this.swings.replaceChildren(...rows.map((row) => {
        const item = document.createElement("li"), bar = made("span", "swing", ""), reach = made("span", "reach", ""), here = made("span", "here", "");
        bar.ariaHidden = "true";
        Object.assign(reach.style, { left: `${row.left}%`, width: `${row.width}%` });
        here.style.left = `${row.at}%`;
        bar.append(reach, here);
        item.append(made("span", "", row.label), bar, made("span", "ends", row.text));
        return item;
      }));
      this.lead.hidden = !rows.length;
      this.none.hidden = rows.length > 0;
      const { marks, outputs } = this.panel.spec, { affixes, scale } = outputs[output];
      const value = read(this.value.value, marks, affixes) / scale;
      this.answer.textContent = Number.isFinite(value) ? answer(this.spec, scenario, output, value, this.by.value) : this.spec.words.no_number;
      if (!window.dashboard.slopes) return;
      const lines = slopeLines(this.spec, scenario, output);
      this.slopes.replaceChildren(...(lines.length ? lines : [this.spec.words.more_none]).map((line) => made("li", "", line)));
    }

    /* What the reader asked here is read aloud once; what follows a lever is read with the lever. */
    tell() {
      this.show();
      this.panel.live.textContent = this.answer.textContent;
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const element of document.querySelectorAll("[data-questions]")) {
      const panel = window.dashboard.panels.find((one) => one.element.contains(element));
      if (panel) new Questions(element, panel);
    }
  });
  window.dashboard = Object.assign(window.dashboard, { questions: { swings, answer, slopes, slopeLines, why } });
})();
