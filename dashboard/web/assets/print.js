/* Paper: one chart on a sheet of its own size, which the browser's print dialog keeps as PDF; and a whole page, light, with its charts as wide as the sheet. */
(() => {
  "use strict";
  const { Evaluation } = window.dashboard;
  const root = document.documentElement;
  /** @type {HTMLElement[]} Elements that stand on the page as long as it is printed. */
  let added = [];
  /** @type {HTMLDetailsElement[]} Parts that were folded before. */
  let unfolded = [];

  /** @param {HTMLElement} element */
  function add(element) {
    document.body.append(element);
    added.push(element);
  }

  /** @param {string} rules */
  const style = (rules) => add(Object.assign(document.createElement("style"), { textContent: rules }));

  /* The same scenario in the colours of paper. */
  /** @param {Evaluation} scenario */
  const light = ({ panel, run, given }) => new Evaluation(panel, run, window.dashboard.palettes.light, given);

  /**
   * A chart by the print dialog: its image of that size alone.
   * @param {Chart} chart
   * @param {string} size
   */
  async function printChart(chart, size) {
    printSheet(await chart.svg(size, light(chart.scenario || chart.asked)), chart.stem);
  }

  /**
   * An SVG by the print dialog, alone on a sheet as large as it is, whose words stay words.
   * @param {string} text
   * @param {string} stem
   */
  function printSheet(text, stem) {
    const svg = /** @type {any} */ (document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true));
    const [width, height] = ["width", "height"].map((side) => Math.round(Number.parseFloat(svg.getAttribute(side))));
    const sheet = Object.assign(document.createElement("div"), { className: "sheet" });
    sheet.style.cssText = `width:${width}px;height:${height}px`;
    sheet.append(svg);
    root.dataset.print = "chart";
    add(sheet);
    style(`@page { size: ${width}px ${height}px; margin: 0 }`);
    /* The dialog names the file after the document. */
    const { title } = document;
    document.title = stem;
    window.addEventListener("afterprint", () => { document.title = title; }, { once: true });
    window.print();
  }

  /* What stands at the foot of every sheet, as a string of CSS. */
  const address = () => JSON.stringify(location.protocol === "file:" ? document.title : `${location.origin}${location.pathname}${location.search}`);

  /* A page: as wide as paper first, so that charts are drawn for it, all of them, and light. */
  function begin() {
    if (root.dataset.print) return;
    /* Where the page is laid out for paper already, its width is the sheet's. */
    if (!matchMedia("print").matches) {
      root.dataset.print = "page";
      style(`@page { margin: 14mm 14mm 18mm; @bottom-left { content: ${address()}; font: 9px sans-serif } @bottom-right { content: counter(page) " / " counter(pages); font: 9px sans-serif } }`);
    }
    /* What stays folded has no bookmarks in a PDF. */
    unfolded = [...document.querySelectorAll("details:is(.fold, .year):not([open])")];
    for (const part of unfolded) part.open = true;
    for (const chart of window.dashboard.charts) chart.draw(light(chart.scenario || chart.asked));
  }

  function end() {
    const whole = root.dataset.print !== "chart";
    delete root.dataset.print;
    added.forEach((element) => element.remove());
    added = [];
    for (const part of unfolded) part.open = false;
    unfolded = [];
    if (whole) document.dispatchEvent(new CustomEvent("themechange"));
  }

  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  window.dashboard = Object.assign(window.dashboard, { printChart, printSheet });
})();
