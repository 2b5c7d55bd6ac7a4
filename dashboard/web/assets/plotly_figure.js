/* Draws the ordinary Plotly figures of a page in the colours of the theme, and gives them away as images. */
(() => {
  "use strict";

  /** @param {HTMLElement} place */
  const spec = (place) => JSON.parse(place.nextElementSibling?.textContent ?? "{}");

  /** @param {HTMLElement} place */
  function draw(place) {
    const { data, layout } = spec(place), { color } = getComputedStyle(place);
    layout.font = { ...layout.font, color };
    Plotly.react(place, data, layout, { displayModeBar: false, responsive: true });
  }

  function all() {
    for (const place of document.querySelectorAll("[data-plotly-figure]")) draw(/** @type {HTMLElement} */ (place));
  }

  document.addEventListener("DOMContentLoaded", all);
  document.addEventListener("themechange", all);
  document.addEventListener("click", async ({ target }) => {
    const button = target?.closest("[data-figure-image]");
    if (!button) return;
    const place = /** @type {HTMLElement} */ (button.closest("figure").querySelector("[data-plotly-figure]")), { carried } = spec(place);
    const { image, keep, onPaper } = window.dashboard.figureImage, format = button.dataset.figureImage;
    if (format === "pdf") window.dashboard.printSheet(await onPaper(place, carried), carried.stem);
    else keep(await image(place, carried, /** @type {"png" | "svg"} */ (format)), `${carried.stem}.${format}`);
  });
})();
