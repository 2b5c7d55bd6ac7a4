/* Draws every chart of a page with Plotly, again when the theme turns, and hands it out as an image or a table. */
(() => {
  "use strict";
  const { Scenario, fill } = window.dashboard;
  const CONFIG = { displayModeBar: false, displaylogo: false, responsive: true, plotlyServerURL: "", modeBarButtonsToRemove: ["sendChartToCloud"] };
  const charts = [];
  const palette = () => window.dashboard.palettes[window.dashboard.theme()];
  const still = () => new Scenario(null, null, palette(), {});

  class Chart {
    constructor(card) {
      this.card = card;
      this.spec = JSON.parse(card.querySelector("script[type='application/json']").textContent);
      this.plot = card.querySelector(".plot");
      this.alt = card.querySelector("[data-alt]");
      this.place = card.closest("[data-place]");
      this.started = false;
      this.strong = null;
    }

    /* Whether the drawing is on the screen, or nearly. */
    get inSight() {
      const { top, bottom } = this.plot.getBoundingClientRect();
      return bottom > -100 && top < window.innerHeight + 100;
    }

    draw(scenario) {
      this.scenario = scenario;
      /* A closed panel has no width to draw for; what stands in it is drawn when it opens. */
      if (!this.plot.clientWidth) return undefined;
      this.narrow = this.plot.clientWidth < window.dashboard.narrow;
      scenario.narrow = this.narrow;
      const figure = fill(this.spec.figure, scenario);
      if (this.strong) figure.data = figure.data.map((trace) => this.faded(trace));
      if (this.started) return Plotly.react(this.plot, figure.data, figure.layout, CONFIG);
      this.started = true;
      this.plot.textContent = "";
      const drawn = Plotly.newPlot(this.plot, figure.data, figure.layout, CONFIG);
      /* The caption says it in words; the ticks of the drawing would be read as noise. */
      drawn.then((plot) => plot.on("plotly_click", ({ points }) => follow(points[0]?.customdata)));
      this.plot.querySelectorAll(".main-svg").forEach((svg) => svg.setAttribute("aria-hidden", "true"));
      return drawn;
    }

    /* Draws as they are only the marks of the page's own things that are named; the others stay, faint and silent. */
    emphasise(places) {
      this.strong = new Set(places);
      if (this.started) this.draw(this.scenario);
    }

    faded(trace) {
      const mark = trace.customdata?.[0];
      return !mark?.startsWith("#") || this.strong.has(mark) ? trace : { ...trace, opacity: 0.12, hoverinfo: "skip" };
    }

    /* The image as composed in Python: the drawing with headline, legend and source around it. */
    image() {
      const { figure, frame } = this.spec;
      const layout = { ...figure.layout, ...frame.layout, annotations: [...(figure.layout.annotations || []), ...frame.annotations] };
      const data = [...figure.data.map((trace) => ({ ...trace, showlegend: false })), ...frame.data];
      this.scenario.narrow = false;
      return fill({ data, layout }, this.scenario);
    }

    async save(format) {
      const figure = this.image();
      const { width, height } = figure.layout;
      const url = await Plotly.toImage({ ...figure, config: CONFIG }, { format, width, height, scale: format === "png" ? 2 : 1 });
      download(url, `${this.spec.file}.${format}`);
    }
  }

  /* A mark carries ids of figures, or the place on the page where its event is told. */
  function follow(mark) {
    if (!mark?.startsWith("#")) return window.dashboard.openFigure(mark);
    location.hash = mark;
    /* An address that already ends so does not scroll a second time. */
    document.getElementById(mark.slice(1)).scrollIntoView({ block: "center" });
  }

  function download(url, name) {
    const link = document.createElement("a");
    Object.assign(link, { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
  }

  function table(chart) {
    const quote = (cell) => (/[",\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    /* Numbers as programs read them: a point, no grouping. */
    const { group, decimal } = window.dashboard.marks[document.documentElement.lang];
    const plain = (cell) => cell === "–" ? "" : cell.replaceAll(group, "").replace(decimal, ".").replace("\u2212", "-");
    const written = (cell) => ("number" in cell.dataset ? plain : String)(cell.textContent.trim());
    const rows = [...chart.card.querySelectorAll("table tr")].map((row) => [...row.cells].map(written));
    const text = "\ufeff" + rows.map((row) => row.map(quote).join(",")).join("\r\n") + "\r\n";
    const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    download(url, `${chart.spec.file}.csv`);
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }

  async function cite(chart, button) {
    const status = chart.card.querySelector("[data-cited]");
    const moved = chart.card.querySelector("[data-moved]")?.textContent || "";
    const ids = chart.spec.figures.length ? ` [${chart.spec.figures.join(", ")}]` : "";
    const words = `${status.dataset.cite}${moved}${ids} ${window.dashboard.link(chart.spec.name)}`;
    try {
      await navigator.clipboard.writeText(words);
      status.textContent = status.dataset.done;
    } catch {
      status.textContent = words;
    }
    button.focus();
  }

  const ACTIONS = { png: (c) => c.save("png"), svg: (c) => c.save("svg"), csv: table, cite };

  function start() {
    for (const card of document.querySelectorAll("[data-chart]")) charts.push(new Chart(card));
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-action]");
      const chart = button && charts.find((c) => c.card.contains(button));
      if (chart) ACTIONS[button.dataset.action](chart, button);
    });
    const seen = new IntersectionObserver((entries) => entries.forEach((entry) => {
      const chart = charts.find((c) => c.card === entry.target);
      if (entry.isIntersecting && !chart.started) { seen.unobserve(entry.target); chart.draw(still()); }
    }), { rootMargin: "300px" });
    charts.filter((chart) => !chart.place).forEach((chart) => seen.observe(chart.card));
    window.addEventListener("resize", () => charts
      .filter((c) => c.started && c.narrow !== c.plot.clientWidth < window.dashboard.narrow).forEach((c) => c.draw(c.scenario)));
    document.addEventListener("emphasis", ({ detail }) => charts.forEach((chart) => chart.emphasise(detail)));
    document.addEventListener("toggle", (event) => charts
      .filter((c) => c.scenario && event.target.contains(c.card)).forEach((c) => c.draw(c.scenario)), true);
    document.addEventListener("themechange", () => charts.filter((c) => !c.place && c.started).forEach((c) => c.draw(still())));
  }

  window.dashboard = Object.assign(window.dashboard, { charts, palette, startCharts: start });
})();
