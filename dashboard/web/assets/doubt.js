/* Where the width of a range comes from, and why a result changed: the twin of render/doubt.py. Worked out once levers rest, and only
   while the section is open; the ranges themselves are words of the panel. */
(() => {
  "use strict";
  const { Evaluation, inPattern, number } = window.dashboard;
  const NO_PART = 1e-12, NO_CHANGE = 1e-9;

  /** @param {Evaluation} scenario @param {Inputs} given */
  const elsewhere = ({ panel, run, palette }, given) => new Evaluation(panel, run, palette, given);

  /** @param {Span} ends */
  const width = ([low, high]) => high - low;

  /**
   * A bar for each open input: what of the width goes when it is held, in per cent, largest first.
   * @param {DoubtSpec} spec @param {Evaluation} scenario @param {string} output @returns {WidthRow[]}
   */
  function widths(spec, scenario, output) {
    const { panel, given } = scenario, whole = width(scenario.corners(output)), rests = window.dashboard.behind(panel, [output]);
    if (!(whole > 0 && Number.isFinite(whole))) return [];
    const open = Object.keys(panel.inputs).filter((name) => rests[name] && !(name in given) && (panel.inputs[name].open || spec.varying.includes(name)));
    const shares = open.map((name) => ({ name, share: 1 - width(elsewhere(scenario, { ...given, [name]: panel.inputs[name].central }).corners(output)) / whole }));
    return shares.filter(({ share }) => share > NO_PART).sort((a, b) => b.share - a.share).map(({ name, share }) => ({
      label: panel.inputs[name].label, reason: spec.reasons[spec.varying.includes(name) ? "cases" : panel.inputs[name].reason],
      width: Math.round(10000 * share) / 100, text: spec.percent.replace("{n}", number(100 * share, 0, panel.marks)),
    }));
  }

  /**
   * The part of each input that moved in the change of an output: the mean over all orders in which they could have moved.
   * @param {Evaluation} scenario @param {string} output @returns {[string, number][]}
   */
  function shapley({ panel, run, inputs }, output) {
    const moved = Object.keys(panel.inputs).filter((name) => inputs[name] !== panel.inputs[name].central), n = moved.length;
    const start = Object.fromEntries(Object.entries(panel.inputs).map(([name, input]) => [name, input.central]));
    const of = window.dashboard.stepsOf(panel, window.dashboard.behind(panel, [output]));
    const values = Array.from({ length: 2 ** n }, (_, set) => {
      const at = { ...start };
      moved.forEach((name, bit) => { if ((set >> bit) & 1) at[name] = inputs[name]; });
      return run(at, of)[output];
    });
    /** @param {number} k */
    const factorial = (k) => { let product = 1; for (let i = 2; i <= k; i++) product *= i; return product; };
    /** @param {number} set */
    const size = (set) => { let count = 0; for (let rest = set; rest; rest &= rest - 1) count++; return count; };
    return moved.map((name, bit) => {
      let part = 0;
      values.forEach((value, set) => {
        if ((set >> bit) & 1) return;
        const others = size(set);
        part += ((factorial(others) * factorial(n - others - 1)) / factorial(n)) * (values[set | (1 << bit)] - value);
      });
      return [name, part];
    });
  }

  /**
   * A waterfall from the published case to the scenario; empty where nothing is to be told.
   * @param {DoubtSpec} spec @param {Evaluation} scenario @param {string} output @returns {ChangeRow[]}
   */
  function change(spec, scenario, output) {
    const { panel, given } = scenario, { scale, decimals: least, pattern } = panel.outputs[output];
    if (Object.keys(given).length > spec.most) return [];
    const start = elsewhere(scenario, {}).values[output], end = scenario.values[output];
    const most = NO_CHANGE * Math.max(Math.abs(start), Math.abs(end), 1e-300);
    const steps = shapley(scenario, output).filter(([, part]) => Math.abs(part) > most).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
    if (!steps.length || !Number.isFinite(start + end)) return [];
    const places = [start];
    for (const [, part] of steps) places.push(places[places.length - 1] + part);
    const low = Math.min(0, ...places), high = Math.max(0, ...places);
    /** @param {number} x */
    const along = (x) => Math.round((10000 * (x - low)) / (high - low)) / 100;
    const decimals = window.dashboard.decimalsApart(Math.max(...steps.map(([, part]) => Math.abs(part))) * scale, least);
    /** @param {string} kind @param {string} label @param {number} a @param {number} b @param {string} text */
    const row = (kind, label, a, b, text) => {
      const left = along(Math.min(a, b)), right = along(Math.max(a, b));
      return { kind, label, left, width: Math.round(100 * (right - left)) / 100, text };
    };
    /** @param {string} label @param {number} value */
    const total = (label, value) => row("total", label, 0, value, inPattern(pattern, number(value * scale, decimals, panel.marks)));
    return [
      total(spec.words.published, start),
      ...steps.map(([name, part], i) => row(part > 0 ? "up" : "down", panel.inputs[name].label, places[i], places[i + 1],
        (part > 0 ? "+" : panel.marks.minus) + number(Math.abs(part * scale), decimals, panel.marks))),
      total(spec.words.here, end),
    ];
  }

  /** @param {DoubtSpec} spec @param {Evaluation} scenario @param {ChangeRow[]} rows */
  function whyNone(spec, { given }, rows) {
    const moved = Object.keys(given).length;
    if (!moved) return spec.words.change_none;
    return moved > spec.most ? spec.words.change_many : rows.length ? "" : spec.words.change_same;
  }

  /** @param {string} tag @param {string} name @param {string} [text] */
  function made(tag, name, text = "") { return Object.assign(document.createElement(tag), { className: name, textContent: text }); }

  /** @param {{ kind?: string, label: string, reason?: string, left?: number, width: number, text: string }} row */
  function bar({ kind = "", label, reason, left = 0, width: long, text }) {
    const item = made("li", kind), words = made("span", "", label), track = made("span", "swing"), reach = made("span", "reach");
    if (reason) words.append(" ", made("span", "of", reason));
    track.ariaHidden = "true";
    Object.assign(reach.style, { left: `${left}%`, width: `${long}%` });
    track.append(reach);
    item.append(words, track, made("span", "ends", text));
    return item;
  }

  class Doubt {
    /** @param {HTMLDetailsElement} element @param {Panel} panel */
    constructor(element, panel) {
      this.element = element;
      this.panel = panel;
      /** @type {DoubtSpec} */
      this.spec = JSON.parse(element.querySelector("script").textContent);
      this.of = element.querySelector("[data-of]");
      this.of.addEventListener("change", () => this.show());
      element.addEventListener("toggle", () => this.show());
      panel.element.addEventListener("still", () => this.show());
    }

    show() {
      if (!this.element.open) return;
      const { scenario } = this.panel, output = this.of.value, wide = widths(this.spec, scenario, output), rows = change(this.spec, scenario, output);
      /** @param {string} name */
      const part = (name) => this.element.querySelector(`[data-${name}]`);
      part("widths").replaceChildren(...wide.map(bar));
      part("widths-none").hidden = wide.length > 0;
      part("change").replaceChildren(...rows.map(bar));
      part("change-none").textContent = whyNone(this.spec, scenario, rows);
      part("change-none").hidden = rows.length > 0;
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const element of document.querySelectorAll("[data-doubt]")) {
      const panel = window.dashboard.panels.find((one) => one.element.contains(element));
      if (panel) new Doubt(element, panel);
    }
  });
  window.dashboard = Object.assign(window.dashboard, { doubt: { widths, change, shapley } });
})();
