/* Shows Dash's grid over the plain table once it stands, and lets the search box filter both. */
(() => {
  "use strict";
  document.addEventListener("DOMContentLoaded", () => {
    const explorer = document.querySelector("[data-explorer]");
    const plain = explorer.querySelector(".plain");
    const island = explorer.querySelector(".island");
    const search = explorer.querySelector("input[type=search]");
    const found = explorer.querySelector("[data-found]");
    const api = () => { try { return window.dash_ag_grid.getApi("figures"); } catch { return null; } };
    const say = (count) => { found.textContent = `${count} ${found.dataset.words}`; };

    function filter() {
      const words = search.value.trim().toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
      const grid = api();
      if (grid) {
        grid.setGridOption("quickFilterText", words);
        say(grid.getDisplayedRowCount());
        return;
      }
      let count = 0;
      for (const row of plain.querySelectorAll("tbody tr")) {
        row.hidden = !words.split(/\s+/).every((word) => row.textContent.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").includes(word));
        count += !row.hidden;
      }
      say(count);
    }

    search.value = new URLSearchParams(location.search).get("q") || "";
    search.addEventListener("input", filter);
    island.hidden = false;
    const watch = new MutationObserver(() => {
      if (!island.querySelector(".ag-row")) return;
      watch.disconnect();
      plain.hidden = true;
      explorer.dataset.ready = "yes";
      if (search.value) filter();
    });
    watch.observe(island, { childList: true, subtree: true });
  });
})();
