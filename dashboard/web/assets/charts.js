/* Draws every chart of a page with Plotly, again when the theme turns, and hands it out as an image or a table. */
(() => {
  "use strict";
  const { SvgPatcher, MarkKeys, Evaluation, fill } = window.dashboard;
  const CONFIG = { displayModeBar: false, displaylogo: false, responsive: true, plotlyServerURL: "", typesetMath: false, modeBarButtonsToRemove: ["sendChartToCloud"] };
  /** @type {Chart[]} */
  const charts = [];
  const palette = () => window.dashboard.palettes[window.dashboard.theme()];
  /* A chart without levers, as it stands. */
  const still = () => new Evaluation(null, null, palette(), {});

  /* Whether a drawing is on the screen, or nearly. */
  /** @type {WeakMap<Element, Chart>} */
  const watched = new WeakMap();
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) /** @type {Chart} */ (watched.get(target)).inSight = isIntersecting;
  }, { rootMargin: "100px" });

  /* What had no width when it was to be drawn, in a hidden tab, a closed box or a frame without room, is drawn once it has. */
  const widths = new ResizeObserver((entries) => {
    for (const { target } of entries) /** @type {any} */ (watched.get(target)).widened();
  });

  class Chart {
    /** @param {HTMLElement} card */
    constructor(card) {
      this.card = card;
      /** @type {ChartSpec} */
      this.spec = JSON.parse(card.querySelector("script[type='application/json']").textContent);
      /** @type {any} */
      this.plot = card.querySelector(".plot");
      /** @type {HTMLElement} */
      this.alt = card.querySelector("[data-alt]");
      this.panelElement = card.closest("[data-panel]");
      /** @type {ScenarioSource | null} The panel of levers that the chart stands in. */
      this.source = null;
      /** @type {Evaluation | null} What is drawn, by Plotly or by a patch. */
      this.scenario = null;
      this.narrow = false;
      /* The drawing with the outlines of what is compared, for one screen. */
      this.figure = this.spec.figure;
      /** @type {{ compared: Compared[], narrow: boolean } | null} */
      this.outlined = null;
      this.patcher = new SvgPatcher(this.figure, this.plot);
      this.started = this.patched = this.drawing = this.undrawn = false;
      this.inSight = true;
      /** @type {Set<string> | null} */
      this.strong = null;
      watched.set(this.plot, this);
      sight.observe(this.plot);
      widths.observe(this.plot);
      this.plot.addEventListener("pointerenter", () => this.settle());
    }

    /* Whether it shows draws, which are made once levers rest. */
    get waits() { return this.spec.draws.length > 0; }

    /* What is compared with the scenario that is drawn: names, and the inputs of its own model. */
    get compared() { return (this.scenario || still()).compared.map(({ name, scenario }) => ({ name, given: Object.fromEntries(scenario.byName) })); }

    /**
     * Outlines and their names stay while levers move: they are laid into the drawing anew for others to compare, or for another
     * screen.
     * @param {Evaluation} scenario
     */
    outline(scenario) {
      const { compared } = scenario, before = this.outlined;
      if (before ? before.compared === compared && (before.narrow === this.narrow || !compared.length) : !compared.length) return;
      this.outlined = { compared, narrow: this.narrow };
      this.figure = window.dashboard.withOutlines(this.spec, scenario, this.narrow);
      this.patcher = new SvgPatcher(this.figure, this.plot);
    }

    /* The scenario to be drawn. */
    get asked() { return this.source?.scenario || still(); }

    /**
     * Whether Plotly has not drawn that scenario yet.
     * @param {Evaluation} scenario
     */
    isStale(scenario) { return this.patched || this.scenario !== scenario; }

    /**
     * What the quick way would write for that scenario, null where Plotly has to draw it.
     * @param {Evaluation} scenario
     */
    patch(scenario) {
      const outlined = scenario.compared === (this.outlined?.compared || scenario.compared);
      const patch = this.started && !this.strong && outlined ? this.patcher.patch(scenario, this.narrow) : null;
      if (patch) { this.scenario = scenario; this.patched = true; }
      return patch;
    }

    /* What was written the quick way is drawn by Plotly too, so that hover and zoom know it. */
    settle() { if (this.patched && this.scenario) this.draw(this.scenario); }

    /** @param {Evaluation} scenario @returns {Promise<any> | undefined} */
    draw(scenario) {
      this.scenario = scenario;
      this.patched = false;
      this.card.removeAttribute("data-waits");
      /* A closed panel has no width to draw for; what stands in it is drawn when it opens. */
      this.undrawn = !this.plot.clientWidth;
      if (this.undrawn) return undefined;
      if (!("Plotly" in window)) { this.plot.textContent = this.plot.dataset.undrawn; return undefined; }
      this.narrow = this.plot.clientWidth < window.dashboard.narrow;
      this.outline(scenario);
      const figure = fill(this.figure, scenario, this.narrow);
      if (this.strong) figure.data = figure.data.map((/** @type {Json} */ trace) => this.faded(trace));
      this.drawing = true;
      const drawn = this.started ? Plotly.react(this.plot, figure.data, figure.layout, CONFIG) : this.first(figure);
      this.drawing = false;
      this.patcher.drawn(scenario, this.narrow);
      return drawn;
    }

    widened() { if (this.undrawn && this.scenario && this.plot.clientWidth) this.draw(this.scenario); }

    /** @param {Json} figure */
    first({ data, layout }) {
      this.started = true;
      this.plot.textContent = "";
      const drawn = Plotly.newPlot(this.plot, data, layout, CONFIG);
      drawn.then((/** @type {any} */ plot) => {
        const open = (/** @type {string} */ mark) => follow(mark, String(this.card.dataset.events));
        plot.on("plotly_click", (/** @type {any} */ { points }) => open(points[0]?.customdata));
        plot.on("plotly_afterplot", () => this.redrawn());
        new MarkKeys(this, open);
      });
      /* The caption says it in words; the ticks of the drawing would be read as noise. */
      this.plot.querySelectorAll(".main-svg").forEach((/** @type {Element} */ svg) => svg.setAttribute("aria-hidden", "true"));
      return drawn;
    }

    /* Plotly has drawn by itself, for another width: what it knows, not what was written since. */
    redrawn() {
      if (this.drawing) return;
      this.patcher.forget();
      this.settle();
    }

    /**
     * Draws as they are only the marks of the page's own things that are named; the others stay, faint and silent.
     * @param {string[]} marks
     */
    emphasise(marks) {
      this.strong = new Set(marks);
      if (this.started && this.scenario) this.draw(this.scenario);
    }

    /** @param {Json} trace */
    faded(trace) {
      const mark = trace.customdata?.[0];
      return !mark?.startsWith("#") || this.strong?.has(mark) ? trace : { ...trace, opacity: 0.12, hoverinfo: "skip" };
    }

    /**
     * The image as composed in Python: the drawing with headline, legend and source around it, on the canvas of its size.
     * @param {string} size
     * @param {Evaluation} scenario
     */
    image(size, scenario) {
      const frame = this.spec.frames[size], drawing = (frame.short && this.spec.short) || this.spec;
      const figure = window.dashboard.withOutlines(drawing, scenario, frame.narrow);
      const layout = { ...figure.layout, ...frame.layout, shapes: [...(figure.layout.shapes || []), ...frame.shapes], annotations: [...(figure.layout.annotations || []), ...frame.annotations] };
      const data = figure.data.map((/** @type {Json} */ trace, /** @type {number} */ i) => ({ ...trace, uid: String(i) }));
      return fill({ data, layout }, scenario, frame.narrow);
    }

    /**
     * The same as the text of an SVG, as large as that size says.
     * @param {string} size
     * @param {Evaluation} scenario
     * @returns {Promise<string>}
     */
    svg(size, scenario, scale = this.spec.frames[size].scale) {
      const figure = this.image(size, scenario), { width, height } = figure.layout;
      /* A hair more than the scale, since a pixel of which a rounding error is missing is cut. */
      return Plotly.toImage({ ...figure, config: CONFIG }, { format: "svg", width, height, scale: scale * (1 + 1e-9), imageDataOnly: true });
    }

    /* What the image carries of itself. */
    record() {
      this.source?.sayRest();
      const scenario = this.scenario || still();
      return { ...fill(this.spec.provenance, scenario), alternative: String(this.alt.textContent).trim(), scenario: Object.fromEntries(scenario.byName) };
    }

    /** @param {"png" | "svg"} format */
    async save(format) {
      const size = this.card.querySelector("[data-size]").value;
      const scenario = this.scenario || still();
      if (!this.spec.frames[size]) { download(this.cardAddress(format, size), `${this.looks(size)}.${format}`); return; }
      const { width, height } = this.image(size, scenario).layout;
      const { scale, density } = this.spec.frames[size];
      const svg = await this.svg(size, scenario, format === "svg" ? scale : 1);
      const dots = scale * density * (1 + 1e-9);
      const drawn = format === "png" ? await rasterise(svg, width * dots, height * dots) : svg;
      keep(window.dashboard.embedMetadata[format](drawn, this.record()), `${this.looks(size)}.${format}`);
    }

    /* A number alone is drawn by the server, which writes the same file on the command line. */
    /** @param {string} format @param {string} size */
    cardAddress(format, size) {
      const asked = new URL(window.dashboard.link(this.card.id)).searchParams;
      asked.set("size", size);
      asked.set("theme", window.dashboard.theme());
      return window.dashboard.at(`/${document.documentElement.lang}/card/${this.spec.name}.${format}?${asked}`);
    }

    /* What a file is called: chart, language, version and claims, then inputs; an image adds theme and size. */
    get stem() { return window.dashboard.stem(this.spec.file, (this.scenario || still()).byName, this.compared); }

    /* What the reader moved of what the chart rests on; with its choices, all that it would not say of itself. */
    told(choices = false) {
      if (!this.source) return choices ? this.spec.choices : "";
      return this.source.scenario.moved({ ...this.spec.told, ...(choices ? {} : { always: [] }) });
    }

    /** @param {string} size */
    looks(size) { return [this.stem, ...(window.dashboard.theme() === "dark" ? ["dark"] : []), ...(size === "seen" ? [] : [size])].join("-"); }
  }

  /**
   * A mark carries ids of figures, or the anchor of its event: on this page, or on the one at `events`.
   * @param {string} mark @param {string} events
   */
  function follow(mark, events) {
    if (!mark?.startsWith("#")) { window.dashboard.openFigure(mark); return; }
    const whole = document.querySelector("a[data-whole]");
    if (events || whole) {
      const link = Object.assign(document.createElement("a"), { href: events ? events + mark : whole.href.replace(/#.*/, mark) });
      window.dashboard.take(link);
      /* A frame in somebody else's page has no room for a whole one. */
      if (whole) window.open(link.href, "_blank", "noopener");
      else location.assign(link.href);
      return;
    }
    location.hash = mark;
    /* An address that already ends so does not scroll a second time. */
    document.getElementById(mark.slice(1)).scrollIntoView({ block: "center" });
  }

  /* The page's typefaces as rules that hold them; a page on a disk may not read its stylesheet, and has them in a script too. */
  async function typefaces() {
    const { faces } = document.documentElement.dataset;
    if (!faces) {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      return rules.filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => rule.cssText).join("");
    }
    if (!window.dashboard.faces) await new Promise((loaded, failed) => {
      document.head.append(Object.assign(document.createElement("script"), { src: faces, onload: loaded, onerror: failed }));
    });
    return window.dashboard.faces;
  }

  /* An SVG as the bytes of a PNG in base64. It takes the page's typefaces in, since an image sees no stylesheet of the page. */
  /** @param {string} svg @param {number} width @param {number} height */
  async function rasterise(svg, width, height) {
    const faces = await typefaces();
    const image = new Image();
    /* A browser takes an image to be of whole pixels: with a view box, one of half a pixel would be drawn larger by it. */
    const own = svg.replace(/<svg[^>]*>/, (/** @type {string} */ root) => `${root.replace(/ viewBox="[^"]*"/, "")}<style>${faces}</style>`);
    image.src = URL.createObjectURL(new Blob([own], { type: "image/svg+xml" }));
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")).drawImage(image, 0, 0, width, height);
    URL.revokeObjectURL(image.src);
    return canvas.toDataURL("image/png").split(",")[1];
  }

  /** @param {string} url @param {string} name */
  function download(url, name) {
    const link = document.createElement("a");
    Object.assign(link, { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
  }

  /** @param {Blob} blob @param {string} name */
  function keep(blob, name) {
    const url = URL.createObjectURL(blob);
    download(url, name);
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }

  /** @param {Chart} chart */
  function redraw(chart) { if (chart.scenario) chart.draw(chart.scenario); }

  function start() {
    for (const card of document.querySelectorAll("[data-chart]")) charts.push(new Chart(card));
    document.addEventListener("click", (event) => {
      const button = event.target?.closest("[data-action]");
      const chart = button && charts.find((c) => c.card.contains(button));
      if (chart) window.dashboard.chartActions[button.dataset.action](chart, button);
    });
    document.addEventListener("change", (event) => {
      const size = event.target?.closest("[data-size]"), chart = size && charts.find((c) => c.card.contains(size));
      if (chart) chart.card.querySelector("[data-action=pdf]").disabled = !chart.spec.frames[size.value];
    });
    const seen = new IntersectionObserver((entries) => entries.forEach((entry) => {
      const chart = charts.find((c) => c.card === entry.target);
      if (chart && entry.isIntersecting && !chart.started) { seen.unobserve(entry.target); chart.draw(still()); }
    }), { rootMargin: "300px" });
    charts.filter((chart) => !chart.panelElement).forEach((chart) => seen.observe(chart.card));
    window.addEventListener("resize", () => charts.forEach((c) => c.settle()));
    window.addEventListener("resize", () => charts
      .filter((c) => c.started && c.narrow !== c.plot.clientWidth < window.dashboard.narrow).forEach(redraw));
    document.addEventListener("emphasis", (event) => charts.forEach((chart) => chart.emphasise(/** @type {CustomEvent} */ (event).detail)));
    document.addEventListener("toggle", (event) => charts
      .filter((c) => /** @type {Element} */ (event.target).contains(c.card)).forEach(redraw), true);
    document.addEventListener("themechange", () => charts.filter((c) => !c.panelElement && c.started).forEach((c) => c.draw(still())));
  }

  /* All that is not in sight yet is drawn too: what is printed is the whole page. */
  const everything = () => Promise.all(charts.filter((chart) => !chart.started).map((chart) => chart.draw(chart.asked)));

  window.dashboard = Object.assign(window.dashboard, { charts, palette, still, keep, startCharts: start, everything });
})();
