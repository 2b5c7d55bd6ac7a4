/* Ordinary Plotly figures in the colours of the page: `@ink` in a figure is a colour of the palette, what a figure leaves open is ours. */
(() => {
  "use strict";
  const Plotly = /** @type {any} */ (window).Plotly;
  const plain = { newPlot: Plotly.newPlot, react: Plotly.react };
  /** @type {Map<HTMLElement, any[]>} */
  const shown = new Map();
  const WAYS = ["russia", "europe", "belarus", "unitedstates", "neutral", "edge"];

  /** @param {string} name */
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  /**
   * The same with colours in the place of their names.
   * @param {any} node
   * @returns {any}
   */
  function filled(node) {
    if (typeof node === "string") return /^@[a-z]+$/.test(node) ? colour(node.slice(1)) || node : node;
    if (Array.isArray(node)) return node.map(filled);
    if (!node || Object.getPrototypeOf(node) !== Object.prototype) return node;
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, filled(value)]));
  }

  /* What a figure that names no look of its own is drawn with. */
  function template() {
    const axis = { gridcolor: colour("grid"), linecolor: colour("line"), zerolinecolor: colour("line"), tickcolor: colour("line"), automargin: true };
    const font = { family: getComputedStyle(document.body).fontFamily, color: colour("ink"), size: 14 };
    const scale = [[0, colour("card")], [1, colour("europe")]];
    const bar = { colorbar: { outlinewidth: 0 }, colorscale: scale };
    return {
      layout: {
        font, paper_bgcolor: colour("card"), plot_bgcolor: colour("card"), colorway: WAYS.map(colour), xaxis: axis, yaxis: axis,
        colorscale: { sequential: scale }, legend: { font: { color: colour("ink") } },
        hoverlabel: { bgcolor: colour("card"), bordercolor: colour("line"), font },
      },
      data: { heatmap: [bar], contour: [bar], pie: [{ marker: { line: { color: colour("card"), width: 1 } } }] },
    };
  }

  /** @param {any} layout */
  function themed(layout) {
    const own = layout?.template?.layout, usual = !own || own.paper_bgcolor === "white";
    return filled(usual ? { ...layout, template: template() } : layout);
  }

  /**
   * The arguments of a call of Plotly, which takes a figure in one piece or in several.
   * @param {any[]} given
   */
  function inTheme([data, ...more]) {
    const [layout, ...rest] = more, locale = { locale: document.documentElement.lang };
    if (data && !Array.isArray(data)) return [{ ...data, data: filled(data.data), layout: themed(data.layout), config: { ...locale, ...data.config } }];
    return [filled(data), themed(layout), { ...locale, ...rest[0] }];
  }

  for (const name of /** @type {("newPlot" | "react")[]} */ (["newPlot", "react"]))
    Plotly[name] = (/** @type {HTMLElement} */ place, /** @type {any[]} */ ...given) => {
      shown.set(place, given);
      return plain[name](place, ...inTheme(given));
    };

  document.addEventListener("themechange", () => {
    for (const [place, given] of shown)
      if (place.isConnected) plain.react(place, ...inTheme(given));
      else shown.delete(place);
  });
})();
