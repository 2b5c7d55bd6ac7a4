/* What the buttons of a chart do: images, its table, citations, a link, Python, and HTML for somebody else's page. */
(() => {
  "use strict";
  const { fill, keep, still } = window.dashboard;

  /** @param {Chart} chart */
  const cited = (chart) => chart.card.querySelector("[data-cited]");
  /** @param {Chart} chart */
  const link = (chart) => window.dashboard.link(chart.card.id);
  const special = () => new RegExp(`[${Object.keys(window.dashboard.latex).map((letter) => `\\${letter}`).join("")}]`, "g");
  /**
   * The twin of `escaped` in exports/records/citation.py.
   * @param {string} text
   */
  const escaped = (text) => text.replace(/[\u202f\u00a0]/g, " ").replace(special(), (letter) => window.dashboard.latex[letter]);

  /**
   * Today, as a form writes a day.
   * @param {string} kind
   */
  function today(kind) {
    const now = new Date(), parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    if (kind === "csl") return parts.join(", ");
    return parts.map((part) => String(part).padStart(2, "0")).join(kind === "ris" ? "/" : "-");
  }

  /** @type {Record<string, (text: string) => string>} */
  const writing = { bibtex: escaped, csl: (text) => JSON.stringify(text).slice(1, -1) };

  /**
   * A citation under the scenario on screen; the twin of `filled` in exports/records/citation.py.
   * @param {Chart} chart
   * @param {"cite" | "bibtex" | "ris" | "csl" | "report"} kind
   */
  function citation(chart, kind) {
    const { headline } = fill(chart.spec.provenance, chart.scenario || still()), ids = chart.spec.figures, told = chart.told(true), moved = told && ` ${told}.`;
    const written = writing[kind] || String;
    /** @type {Record<string, string>} */
    const parts = {
      headline: written(headline), moved: written(moved),
      ids: ids.length ? ` [${ids.join(", ")}]` : "", link: window.dashboard.public(link(chart)), accessed: today(kind),
    };
    const template = cited(chart).dataset[kind];
    // Without an address, nothing was read at one.
    const kept = parts.link ? template : template.replace(/,?\r?\n[^\r\n]*\{(?:link|accessed)\}[^\r\n]*/g, "");
    const text = kept.replace(/\{(headline|moved|ids|link|accessed)\}/g, (/** @type {string} */ _, /** @type {string} */ name) => parts[name]);
    return kind === "cite" ? text.trimEnd() : text;
  }

  /** @param {Chart} chart */
  function python(chart) {
    const scenario = window.dashboard.currentScenario().moving(Object.fromEntries((chart.scenario || still()).byName)).comparing(chart.compared);
    return `import dashboard\n\n${scenario.pythonCall("dashboard.chart", chart.spec.name, document.documentElement.lang)}`;
  }

  /**
   * HTML for somebody else's page: the chart under this scenario, in a frame that is as tall as the chart says.
   * @param {Chart} chart
   */
  function embedding(chart) {
    const scenario = window.dashboard.currentScenario(), own = Object.fromEntries((chart.scenario || still()).byName);
    const { query } = scenario.moving({ ...scenario.inputs, ...own }).comparing(chart.compared).pinned;
    const address = `${window.dashboard.whole(`/${document.documentElement.lang}/embed/${chart.spec.name}`)}?${query}`;
    const frame = document.createElement("iframe");
    Object.assign(frame, { src: address, title: chart.card.querySelector(".title").textContent.trim(), loading: "lazy" });
    frame.style.cssText = `border:0;width:100%;height:${Math.ceil(chart.card.getBoundingClientRect().height) + 80}px`;
    const grow = "addEventListener('message',({data,source})=>{for(const frame of document.querySelectorAll('iframe'))"
      + "if(data&&data.embed&&frame.contentWindow===source)frame.style.height=data.height+'px'})";
    return `${frame.outerHTML}\n<script>${grow}</` + "script>";
  }

  /** @param {Chart} chart @param {HTMLElement} button @param {string} words */
  async function copy(chart, button, words) {
    await window.dashboard.copy(words, cited(chart), cited(chart).dataset.done);
    button.focus();
  }

  /** @type {Record<string, (chart: Chart, button: HTMLElement) => unknown>} */
  const chartActions = {
    png: (c) => c.save("png"), svg: (c) => c.save("svg"),
    csv: (c) => keep(new Blob([window.dashboard.csv(c)], { type: "text/csv" }), `${c.stem}.csv`),
    pdf: (c) => window.dashboard.printChart(c, c.card.querySelector("[data-size]").value),
    cite: (c, button) => copy(c, button, citation(c, "cite")), bibtex: (c, button) => copy(c, button, citation(c, "bibtex")),
    embed: (c, button) => window.dashboard.copy(embedding(c), cited(c), cited(c).dataset.embedded).then(() => button.focus()),
    report: (c, button) => window.dashboard.report(button, cited(c), citation(c, "report"), cited(c)),
    link: (c, button) => copy(c, button, link(c)), python: (c, button) => copy(c, button, python(c)),
    // HTML holds the end of a line as one character, RIS as two.
    ris: (c) => keep(new Blob([citation(c, "ris").replace(/\r?\n/g, "\r\n")], { type: "application/x-research-info-systems" }), `${c.stem}.ris`),
    csl: (c) => keep(new Blob([citation(c, "csl")], { type: "application/vnd.citationstyles.csl+json" }), `${c.stem}.csl.json`),
  };

  window.dashboard = Object.assign(window.dashboard, { chartActions });
})();
