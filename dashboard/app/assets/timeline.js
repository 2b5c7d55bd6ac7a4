/* Filters the list of events; the choice stands in the address. */
(() => {
  "use strict";
  document.addEventListener("DOMContentLoaded", () => {
    const timeline = document.querySelector("[data-timeline]");
    if (!timeline) return;
    const form = timeline.querySelector("form");
    const found = timeline.querySelector("[data-found]");
    const has = (list, id) => !id || list.split(" ").includes(id);

    function filter() {
      const { topic, actor, document: source, from, to } = Object.fromEntries(new FormData(form));
      let count = 0;
      for (const year of timeline.querySelectorAll("[data-year]")) {
        const n = Number(year.dataset.year);
        const inside = (!from || n >= Number(from)) && (!to || n <= Number(to));
        let shown = 0;
        for (const event of year.querySelectorAll("li[id]")) {
          const { topic: its, actors, documents } = event.dataset;
          event.hidden = !(inside && (!topic || its === topic) && has(actors, actor) && has(documents, source));
          shown += !event.hidden;
        }
        year.hidden = !shown;
        count += shown;
      }
      found.textContent = `${count} ${found.dataset.words}`;
      const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
      history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
      document.querySelectorAll("a[data-keeps-query]").forEach((link) => { link.search = query; });
    }

    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field && [...field.options].some((option) => option.value === value)) field.value = value;
    }
    form.addEventListener("change", filter);
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("submit", (event) => event.preventDefault());
    if (location.search) filter();
  });
})();
