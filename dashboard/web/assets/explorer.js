/* Shows Dash's grid over the plain table once it stands; one form filters both, and chosen rows leave as a file or as citations. */
(() => {
  "use strict";
  const FACETS = ["topic", "origin", "document", "wording", "nature"];
  const FILE = ["what", "low", "number", "high", "unit", "wording", "nature", "period", "origin", "document", "place", "id"];
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true });

  /**
   * The order of two cells: what is empty comes last, whichever way a column is sorted.
   * @param {any} a @param {any} b @param {boolean} isDescending
   * @param {(a: any, b: any) => number} order
   */
  function emptiesLast(a, b, isDescending, order) {
    const [noA, noB] = [a, b].map((cell) => cell === null || cell === undefined || cell === "" || cell === "–");
    if (noA || noB) return noA === noB ? 0 : noA === isDescending ? -1 : 1;
    return order(a, b);
  }

  /** @param {any} a @param {any} b */
  const written = (a, b) => (typeof a === "number" ? a - b : collator.compare(String(a), String(b)));
  const writing = () => JSON.parse(String(document.querySelector("[data-explorer]")?.getAttribute("data-marks")));

  /* What the grid asks by name: dash_parts/explorer.py says where. */
  window.dashAgGridFunctions = Object.assign(window.dashAgGridFunctions || {}, {
    /** @param {any[]} cells */
    inOrder: (...cells) => { const [a, b, , , descending] = cells; return emptiesLast(a, b, descending, written); },
    /** @param {any[]} cells */
    inTime: (...cells) => {
      const [, , one, other, descending] = cells;
      return emptiesLast(one.data.period_order, other.data.period_order, descending, (a, b) => (a < b ? -1 : Number(a > b)));
    },
    /** @param {string | null} text */
    readNumber: (text) => { const value = window.dashboard.read(text || "", writing()); return Number.isNaN(value) ? null : value; },
    /** @param {number | null} value */
    writeNumber: (value) => (value === null || value === undefined ? "" : window.dashboard.asGiven(value, 0, writing())),
  });

  /**
   * Whether a figure's facets fit the form: ids parted by blanks, and a period that meets the years.
   * @param {any} facets
   * @param {Record<string, any>} asked
   */
  function fits(facets, asked) {
    if (!FACETS.every((name) => !asked[name] || facets[name].split(" ").includes(asked[name]))) return false;
    if ((asked.from || asked.to) && !facets.from) return false;
    return (!asked.from || facets.to >= asked.from) && (!asked.to || facets.from <= asked.to);
  }

  class Explorer {
    /** @param {HTMLElement} element */
    constructor(element) {
      this.element = element;
      /** @type {any} The grid's own interface, once Dash has drawn it. */
      this.grid = null;
      /** @type {HTMLFormElement} */
      this.form = element.querySelector("[data-figure-filters]");
      this.plain = element.querySelector(".plain");
      this.island = element.querySelector(".island");
      this.found = element.querySelector("[data-found]");
      this.tools = element.querySelector("[data-tools]");
      this.chosen = element.querySelector("[data-chosen]");
      for (const [name, value] of new URLSearchParams(location.search)) {
        const field = /** @type {any} */ (this.form.elements.namedItem(name));
        if (field && (!field.options || [...field.options].some((/** @type {HTMLOptionElement} */ option) => option.value === value))) field.value = value;
      }
      this.form.addEventListener("input", () => this.filter());
      this.form.addEventListener("reset", () => setTimeout(() => this.filter()));
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.boxes = /** @type {HTMLInputElement[]} */ ([...this.tools.querySelectorAll("[name=column]")]);
      this.opening = this.boxes.filter((box) => box.defaultChecked).map((box) => box.value).join(" ");
      this.tools.addEventListener("change", (/** @type {any} */ event) => this.grid.setColumnsVisible([event.target.value], event.target.checked));
      this.tools.addEventListener("click", (/** @type {Event} */ event) => this.take(event.target?.closest("[data-rows]")));
      this.watch();
    }

    /* Columns that are shown, in one word. */
    get shown() { return this.boxes.filter((box) => box.checked).map((box) => box.value).join(" "); }

    /* Columns and order as the address has them; a browser that comes back would keep boxes of its own. */
    restore() {
      const query = this.asked;
      const columns = (query.columns || this.opening).split(" ");
      for (const box of this.boxes) box.checked = columns.includes(box.value);
      const [chosen, rest] = [true, false].map((is) => this.boxes.filter((box) => box.checked === is).map((box) => box.value));
      this.grid.setColumnsVisible(chosen, true);
      this.grid.setColumnsVisible(rest, false);
      const [colId, sort] = (query.sort || "").split(" ");
      if (colId) this.grid.applyColumnState({ state: [{ colId, sort: sort === "desc" ? "desc" : "asc" }], defaultState: { sort: null } });
    }

    /* What the address says of the grid itself; nothing where it stands as it opens. */
    get arrangement() {
      if (!this.grid) return {};
      const sorted = this.grid.getColumnState().find((/** @type {any} */ column) => column.sort);
      return { columns: this.shown === this.opening ? "" : this.shown, sort: sorted ? `${sorted.colId} ${sorted.sort}` : "" };
    }

    /** @returns {Record<string, string>} */
    get asked() { return Object.fromEntries([...new FormData(this.form)].map(([name, value]) => [name, String(value)])); }

    /* The grid comes when Dash has drawn it. */
    watch() {
      this.island.hidden = false;
      const watch = new MutationObserver(() => {
        if (!this.island.querySelector(".ag-row")) return;
        watch.disconnect();
        this.grid = window.dash_ag_grid.getApi("figures");
        this.grid.setGridOption("isExternalFilterPresent", () => true);
        this.grid.setGridOption("doesExternalFilterPass", (/** @type {any} */ node) => fits(node.data.facets, this.asked));
        this.grid.addEventListener("selectionChanged", () => this.count());
        this.grid.addEventListener("cellClicked", (/** @type {any} */ { data, event, column }) => {
          /* Whoever chooses a row, follows its link or marks text does not ask for its card. */
          if (column.getColDef().field && !event.target.closest("a, input") && !String(getSelection())) window.dashboard.openFigure(data.figure);
        });
        this.restore();
        this.grid.addEventListener("sortChanged", () => this.address());
        this.grid.addEventListener("columnVisible", () => this.address());
        this.grid.addEventListener("cellKeyDown", (/** @type {any} */ { data, event }) => event.key === "Enter" && window.dashboard.openFigure(data.figure));
        this.plain.hidden = true;
        this.tools.hidden = false;
        this.element.dataset.ready = "yes";
        this.filter();
      });
      watch.observe(this.island, { childList: true, subtree: true });
      this.filter();
    }

    filter() {
      const words = window.dashboard.searchKey(String(this.asked.q));
      if (this.grid) {
        this.grid.setGridOption("quickFilterText", words);
        this.grid.onFilterChanged();
        this.say(this.grid.getDisplayedRowCount());
      } else this.say(this.filterPlain(words.split(/\s+/)));
      this.address();
    }

    /** @param {string[]} words */
    filterPlain(words) {
      let count = 0;
      for (const row of this.plain.querySelectorAll("tbody tr")) {
        row.hidden = !(fits(row.dataset, this.asked) && words.every((word) => row.dataset.search.includes(word)));
        count += Number(!row.hidden);
      }
      return count;
    }

    /** @param {number} count */
    say(count) { this.found.textContent = window.dashboard.counted(count, this.found); }

    address() {
      for (const [name, value] of Object.entries(this.arrangement)) /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name)).value = value;
      window.dashboard.showScenario(window.dashboard.currentScenario());
    }

    count() {
      const n = this.grid.getSelectedRows().length;
      this.chosen.textContent = n ? this.chosen.dataset.some.replace("{n}", n) : this.chosen.dataset.none;
    }

    /** @param {HTMLElement | null} button */
    take(button) {
      if (!button) return;
      const some = this.grid.getSelectedRows().length > 0;
      if (button.dataset.rows === "csv")
        this.grid.exportDataAsCsv({ columnKeys: FILE, onlySelected: some, fileName: `${button.dataset.file}.csv`, useValueFormatterForExport: false });
      else this.cite(button, some);
    }

    /** @param {HTMLElement} button @param {boolean} some */
    cite(button, some) {
      const rows = /** @type {any[]} */ ([]);
      if (some) rows.push(...this.grid.getSelectedRows());
      else this.grid.forEachNodeAfterFilterAndSort((/** @type {any} */ node) => rows.push(node.data));
      const words = rows.map((row) => `${row.citation} ${window.dashboard.public(window.dashboard.whole(`/${document.documentElement.lang}/figure/${row.figure}`))}`.trimEnd()).join("\n");
      window.dashboard.copy(words, this.chosen, button.dataset.done);
    }
  }

  document.addEventListener("DOMContentLoaded", () => new Explorer(document.querySelector("[data-explorer]")));
})();
