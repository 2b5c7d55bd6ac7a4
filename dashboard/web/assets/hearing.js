/* A chart for the ear and the finger: its line of braille follows the levers; its sound is asked for by a button or a key. */
(() => {
  "use strict";
  const { fill } = window.dashboard;
  const CELLS = 20, EMPTY = 0x2800, LEFT = [0, 0x40, 0x44, 0x46, 0x47], RIGHT = [0, 0x80, 0xa0, 0xb0, 0xb8];

  /**
   * A cell for each pair: its columns stand as high as the two values. The twin of `braille` in heard.py.
   * @param {Ends[]} ends
   */
  function braille(ends) {
    const known = ends.flat().filter((value) => value !== null), bottom = Math.min(0, ...known), top = Math.max(0, ...known);
    /** @param {number | null} value */
    const level = (value) => (value === null || top === bottom ? 0 : Math.ceil(((value - bottom) / (top - bottom)) * 4 - 1e-9));
    return ends.map(([low, high]) => String.fromCharCode(EMPTY + LEFT[level(low)] + RIGHT[level(high)])).join("");
  }

  /**
   * A curve as pairs of neighbours, evenly chosen among its points.
   * @param {(number | null)[]} values
   */
  function ofCurve(values) {
    const last = 2 * CELLS - 1, chosen = Array.from({ length: 2 * CELLS }, (_, i) => values[Math.floor((2 * i * (values.length - 1) + last) / (2 * last))]);
    return Array.from({ length: CELLS }, (_, i) => /** @type {Ends} */ ([chosen[2 * i], chosen[2 * i + 1]]));
  }

  /**
   * The rows that are played: the ends that the table writes, and what is said of each.
   * @param {Chart} chart @returns {HeardRow[]}
   */
  function rows(chart) {
    const marks = window.dashboard.marks[document.documentElement.lang], scenario = chart.scenario || chart.asked;
    return [...chart.card.querySelectorAll("tr[data-heard]:not([data-kept-row])")].map((row) => {
      const cells = [...row.querySelectorAll("td[data-number]")].map((cell) => window.dashboard.read(cell.textContent, marks));
      const found = cells.filter((value) => Number.isFinite(value));
      const ends = /** @type {Ends} */ (found.length ? [Math.min(...found), Math.max(...found)] : [null, null]);
      return { ends, words: `${row.cells[0].textContent.trim()}, ${scenario.text(row.dataset.heard)}` };
    });
  }

  /**
   * The points of the curve, null where the chart has none.
   * @param {Chart} chart @returns {HeardCurve | null}
   */
  function curve(chart) {
    const [found] = chart.spec.curves, scenario = chart.scenario || chart.asked;
    return found ? { names: found.names, values: fill(found.y, scenario), decimals: scenario.about(found.y.of).decimals } : null;
  }

  /** @param {Chart} chart */
  function write(chart) {
    const line = curve(chart);
    chart.card.querySelector("[data-braille]").textContent = braille(line ? ofCurve(line.values) : rows(chart).map(({ ends }) => ends));
  }

  /** @type {Promise<unknown> | null} */
  let loading = null;

  /** @param {string} address */
  function load(address) {
    loading = loading || new Promise((done, failed) => {
      document.head.append(Object.assign(document.createElement("script"), { src: address, onload: done, onerror: failed }));
    });
    return loading;
  }

  /** @param {Chart} chart */
  async function listen(chart) {
    try {
      if (!window.dashboard.hear) await load(String(document.getElementById("content").dataset.sound));
      window.dashboard.hear?.(chart);
    } catch {
      loading = null;
      const status = chart.card.querySelector("[data-mark]");
      status.textContent = chart.card.querySelector("[data-listen]").dataset.failed;
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || event.altKey || event.ctrlKey || event.metaKey || !("AudioContext" in window)) return;
    const plot = event.target?.closest(".plot"), chart = window.dashboard.charts.find((one) => one.plot === plot);
    if (!chart?.card.querySelector("[data-listen]")) return;
    event.preventDefault();
    listen(chart);
  });
  document.addEventListener("click", ({ target }) => {
    const button = target?.closest("[data-listen]"), chart = button && window.dashboard.charts.find(({ card }) => card.contains(button));
    if (chart) listen(chart);
  });
  /* After the charts and their panels, which begin then too. */
  document.addEventListener("DOMContentLoaded", () => {
    for (const part of document.querySelectorAll("[data-sounds]")) part.hidden = !("AudioContext" in window);
    for (const chart of window.dashboard.charts.filter(({ panelElement, card }) => panelElement && card.querySelector("[data-braille]"))) {
      const table = chart.card.querySelector(".twin tbody");
      new MutationObserver(() => write(chart)).observe(table, { subtree: true, childList: true, characterData: true });
    }
  });

  window.dashboard = Object.assign(window.dashboard, { heardRows: rows, heardCurve: curve });
})();
