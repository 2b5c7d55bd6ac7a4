/* What the parts that Dash draws need of the page: where plotly.js lies, and an address that says what is on screen. */
(() => {
  "use strict";
  const own = /** @type {any} */ (window);
  own._dashPlotlyJSURL = document.querySelector("link[data-plotly]")?.getAttribute("href");
})();
