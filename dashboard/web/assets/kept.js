/* Scenarios that are compared, drawn beside the one on screen: the browser's twin of charts/core/kept.py, which lays the outlines of
   each drawing beside it, with their names where there is room. */
(() => {
  "use strict";
  const { fill, outlineNames } = window.dashboard;
  const DASHES = ["solid", "6px,3px", "1.5px,2.5px"];

  /** @param {Json} drawn @param {string} dash */
  const dashed = (drawn, dash) => (drawn.line ? { ...drawn, line: { ...drawn.line, dash } } : drawn);

  /**
   * Whether such a slot gives a number, on one of the screens at least.
   * @param {any} node @param {string[]} kinds @returns {boolean}
   */
  const isSlot = (node, kinds) => kinds.includes(node?.slot) || (node?.slot === "screen" && (isSlot(node.wide, kinds) || isSlot(node.narrow, kinds)));

  /* The ends of an axis over all scenarios; the height of a histogram stays that of the one on screen. */
  /** @param {Json} ends */
  const reaching = (ends) => ends.map((/** @type {Json} */ of, /** @type {number} */ place) => (
    ["end", "sum", "value"].includes(of?.slot) ? { slot: "reach", of, lowest: place === 0 } : of));

  /* Words that stand where a result puts them, on a ground of their own: outlines pass behind them. */
  /** @param {Json} words */
  const grounded = (words) => (["x", "y"].some((axis) => isSlot(words[axis], ["value", "sum", "sweep"])) ? { ...words, bgcolor: "@card" } : words);

  /**
   * The drawing with the outlines of the scenarios that are compared, its axes long enough for them.
   * @param {Drawing} spec @param {Evaluation} shown @param {boolean} narrow
   * @returns {Json}
   */
  function withOutlines({ figure, outlines }, shown, narrow) {
    const { compared } = shown;
    if (!compared.length) return figure;
    const layout = { ...figure.layout }, drawn = compared.slice(0, DASHES.length).map(({ scenario }, i) => {
      const { shapes, data } = fill(outlines, scenario, narrow);
      return [shapes, data].map((all) => all.map((/** @type {Json} */ one) => dashed(one, DASHES[i])));
    });
    for (const name in layout) if (/^[xy]axis/.test(name) && Array.isArray(layout[name].range)) layout[name] = { ...layout[name], range: reaching(layout[name].range) };
    layout.shapes = [...(layout.shapes || []), ...drawn.flatMap(([shapes]) => shapes)];
    layout.annotations = (layout.annotations || []).map(grounded);
    const made = { data: [...figure.data, ...drawn.flatMap(([, data]) => data)], layout };
    const outlined = drawn.map(([shapes, data], i) => ({ name: quoted(compared[i].name), shapes, data }));
    layout.annotations.push(...outlineNames(fill(made, shown, narrow), outlined, narrow));
    return made;
  }

  /**
   * What a card says of them beside its drawing: a line each, a sentence to be read aloud, the rows of the table.
   * @param {Chart} chart @param {Compared[]} compared
   */
  function say({ card, spec }, compared) {
    const lines = card.querySelector("[data-kept]"), said = card.querySelector("[data-kept-said]");
    if (!lines || !said || !spec.kept) return;
    const { signs, text, join } = spec.kept, shown = compared.slice(0, signs.length);
    lines.hidden = !shown.length;
    lines.querySelector("ul").replaceChildren(...shown.map(({ name, scenario }, i) => {
      const line = document.createElement("li");
      line.append(Object.assign(document.createElement("span"), { textContent: signs[i], ariaHidden: "true" }), ` ${name}${join}${scenario.text(text)}`);
      return line;
    }));
    said.textContent = shown.map(({ name, scenario }) => scenario.text(spec.keptSaid.replace("{name}", () => quoted(name)))).join("");
    const body = card.querySelector("tbody");
    body.querySelectorAll("[data-kept-row]").forEach((/** @type {Element} */ row) => row.remove());
    const rows = [...body.rows].filter((row) => row.querySelector("[data-number] [data-text]"));
    body.append(...shown.flatMap(({ name, scenario }) => rows.map((row) => rowOf(row, name, scenario))));
  }

  /** @param {HTMLTableRowElement} row @param {string} name @param {Evaluation} scenario */
  function rowOf(row, name, scenario) {
    const made = /** @type {HTMLTableRowElement} */ (row.cloneNode(true));
    made.dataset.keptRow = "";
    for (const cell of made.querySelectorAll("[data-text]")) cell.replaceWith(scenario.text(cell.dataset.text));
    made.cells[0].textContent = `${made.cells[0].textContent.trim()}, ${name}`;
    return made;
  }

  /**
   * A name in a text, where brackets would be read as places of results.
   * @param {string} name
   */
  const quoted = (name) => name.replace(/[<>&{}]/g, " ");

  window.dashboard = Object.assign(window.dashboard, { withOutlines, sayKept: say });
})();
