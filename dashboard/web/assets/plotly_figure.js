/* Draws the ordinary Plotly figures of a page, in the colours of the theme. */
(() => {
  "use strict";

  /** @param {HTMLElement} place */
  function draw(place) {
    const { data, layout } = JSON.parse(place.nextElementSibling?.textContent ?? "{}");
    const color = getComputedStyle(place).color;
    layout.font = { ...layout.font, color };
    Plotly.react(place, data, layout, { displayModeBar: false, responsive: true });
  }

  function all() {
    for (const place of document.querySelectorAll("[data-plotly-figure]")) draw(/** @type {HTMLElement} */ (place));
  }

  document.addEventListener("DOMContentLoaded", all);
  document.addEventListener("themechange", all);
})();
