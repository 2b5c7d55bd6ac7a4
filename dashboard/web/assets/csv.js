/* What a chart shows, as CSV that the office programs of the page's language open by a double click. */
(() => {
  "use strict";
  const { fill } = window.dashboard;
  const language = document.documentElement.lang;
  /** @type {Record<string, { separator: string, decimal: string }>} */
  const OFFICE = { fr: { separator: ";", decimal: "," }, en: { separator: ",", decimal: "." } };
  const { separator, decimal } = OFFICE[language];
  const DIGITS = 6;

  /** @param {string} cell */
  const quoted = (cell) => (/["\n;,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

  /* A number of the page as programs of that language read it: no grouping, a plain minus. */
  /** @param {string} cell */
  function number(cell) {
    const marks = window.dashboard.marks[language];
    return cell === "–" ? "" : cell.replaceAll(marks.group, "").replace(marks.decimal, decimal).replace("\u2212", "-");
  }

  /** @param {HTMLTableCellElement} cell */
  const written = (cell) => {
    const text = String(cell.textContent).trim();
    return "number" in cell.dataset ? number(text) : text;
  };

  /* The table under a chart; where a filter made some of its marks faint, without their rows. */
  /** @param {Chart} chart */
  function table(chart) {
    const rows = [...chart.card.querySelectorAll("table tr")].filter((row) => {
      const anchor = row.querySelector("a[href*='#']")?.hash;
      return !chart.strong || !anchor || chart.strong.has(anchor);
    });
    return rows.map((row) => [...row.cells].map(written));
  }

  /* The points of the curves, each pair of columns under its names. */
  /** @param {Chart} chart @param {Evaluation} scenario */
  function curves(chart, scenario) {
    const all = [{ name: "", scenario }, ...scenario.compared];
    return all.flatMap((one) => chart.spec.curves.map((curve) => ({ ...curve, ...one }))).flatMap(({ x, y, names, name, scenario }) => {
      const [along, up] = [fill(x, scenario), fill(y, scenario)];
      /** @param {number | null} value */
      const plain = (value) => (value === null ? "" : String(Number(value.toPrecision(DIGITS))).replace(".", decimal));
      return [[], name ? names.map((said) => `${said}, ${name}`) : names, ...along.map((/** @type {number} */ value, /** @type {number} */ i) => [plain(value), plain(up[i])])];
    });
  }

  /**
   * What it is, under which scenario, from whom and where, an empty line, the table, and the curves.
   * @param {Chart} chart
   * @returns {string}
   */
  function csv(chart) {
    const record = chart.record();
    const head = [record.headline, chart.card.querySelector(".measure").textContent, chart.told(true), chart.card.querySelector(".source").textContent, record.link];
    const rows = [...head.filter(Boolean).map((line) => [line.trim()]), [], ...table(chart), ...curves(chart, chart.scenario || chart.asked)];
    return "\ufeff" + rows.map((row) => row.map(quoted).join(separator)).join("\r\n") + "\r\n";
  }

  window.dashboard = Object.assign(window.dashboard, { csv });
})();
