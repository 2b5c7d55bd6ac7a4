/* Narrows the dated events, in the list and in every drawing of them; the choice stands in the address. */
(() => {
  "use strict";
  document.addEventListener("DOMContentLoaded", () => {
    const timeline = document.querySelector("[data-timeline]");
    const form = document.querySelector("[data-event-filters]");
    const found = form.querySelector("[data-found]");
    /** @param {string} list @param {string} id */
    const has = (list, id) => !id || list.split(" ").includes(id);

    function filter() {
      const { topic, actor, document: source, from, to } = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)));
      const shown = [];
      for (const year of timeline.querySelectorAll("[data-year]")) {
        const n = Number(year.dataset.year);
        const inside = (!from || n >= Number(from)) && (!to || n <= Number(to));
        const before = shown.length;
        for (const event of year.querySelectorAll("li[id]")) {
          const { topic: its, actors, documents } = event.dataset;
          event.hidden = !(inside && (!topic || its === topic) && has(actors, actor) && has(documents, source));
          if (!event.hidden) shown.push(`#${event.id}`);
        }
        year.hidden = shown.length === before;
        if (topic || actor || source || from || to) year.querySelector("details.year").open = true;
      }
      timeline.querySelector("[data-none]").hidden = shown.length > 0;
      found.textContent = window.dashboard.counted(shown.length, found);
      document.dispatchEvent(new CustomEvent("emphasis", { detail: shown }));
      address();
    }

    /* The form beside the scenario; what else the address said is not kept. */
    function address() { window.dashboard.showScenario(window.dashboard.currentScenario()); }

    /* Who comes to one event sees at once who tells it; who comes to a year sees its events. */
    function open() {
      const target = timeline.querySelector(":target");
      target?.closest("details.year")?.setAttribute("open", "");
      target?.querySelector("details")?.setAttribute("open", "");
      target?.scrollIntoView();
    }

    /* On a small screen years are folded, until somebody narrows them. */
    if (window.matchMedia("(max-width: 620px)").matches) for (const year of timeline.querySelectorAll("details.year")) year.open = false;

    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field && [...field.options].some((/** @type {HTMLOptionElement} */ option) => option.value === value)) field.value = value;
    }
    form.addEventListener("change", filter);
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
    window.addEventListener("hashchange", open);
    const asked = [...new FormData(form).values()].some(Boolean);
    form.querySelector("details").open = asked;
    if (asked) filter();
    else address();
    open();
  });
})();
