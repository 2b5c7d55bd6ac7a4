/* What the parts that Dash draws need of the page: where plotly.js lies, an address that says what is on screen, questions that can be called off, and buttons that take an answer away. */
(() => {
  "use strict";
  const own = /** @type {any} */ (window);
  const KEPT = "scenarios", MOST_KEPT = 3;
  /* Scripts of Dash ask for it when a graph is drawn, and would name a copy of their own that knows no theme. */
  const plotly = document.querySelector("link[data-plotly]")?.getAttribute("href");
  Object.defineProperty(own, "_dashPlotlyJSURL", { get: () => plotly, set: () => {} });

  /* ---- the address */

  /* Whether what is asked came with an address: of the arrival, or of an entry gone back or forward to. */
  let shown = "", arriving = true;

  /* What a question says beside the scenario stands in the page's form, from which the address is printed. */
  /** @param {string | null} query */
  function address(query) {
    if (!query) return;
    const { Scenario, showScenario, inputNames } = window.dashboard, form = document.querySelector("[data-part-query]");
    const site = new Set([...inputNames, "claim", "data", "then"]), pairs = [...new URLSearchParams(query)].filter(([name]) => !/^kept\d/.test(name));
    const step = pairs.filter(([name]) => ["tool", "model", "output"].includes(name)).join("&");
    form.replaceChildren(...pairs.filter(([name]) => !site.has(name)).map(([name, value]) => Object.assign(document.createElement("input"), { type: "hidden", name, value })));
    /* An address that asks nothing stays as it is until something is asked. */
    if (!arriving || location.search) showScenario(/** @type {any} */ (Scenario).read(query), !arriving && step !== shown);
    arriving = false;
    shown = step;
  }

  /* Other controls for a question, once Dash has done with the present one. */
  /** @param {string | null} query */
  function other(query) {
    if (query) setTimeout(() => own.dash_clientside.set_props("workbench-other", { data: query }));
  }

  own.dash_clientside = Object.assign(own.dash_clientside || {}, { dash_part: { address, other } });
  /* Through a store: Dash's own address would make an entry of what it is told. */
  window.addEventListener("popstate", () => { arriving = true; own.dash_clientside.set_props("workbench-other", { data: location.search || "?" }); });

  /* ---- the control in hand stays so where controls are made anew */

  /** @type {Element | null | undefined} */
  let inHand;
  const USABLE = "input:checked, input:not([type=hidden]):not([type=radio]), button";
  document.addEventListener("focusin", ({ target }) => { inHand = target?.closest(".bench-controls [id^='{']"); });
  document.addEventListener("pointerdown", () => { inHand = null; });
  new MutationObserver(() => {
    if (!inHand || inHand.isConnected || document.activeElement !== document.body) return;
    const made = document.getElementById(inHand.id);
    (made?.matches(USABLE) ? made : made?.querySelector(USABLE))?.focus({ preventScroll: true });
  }).observe(document.documentElement, { childList: true, subtree: true });

  /* ---- a question that nobody waits for ends: its connection is closed, which the server notices */

  const ask = window.fetch.bind(window);
  /** @type {Map<string, { control: AbortController, answer: Promise<Response> }>} */
  const waiting = new Map();

  /** @param {RequestInfo | URL} target @param {RequestInit} [options] */
  window.fetch = async (target, options) => {
    if (!String(target).endsWith("/_dash-update-component") || !options) return ask(target, options);
    const { output } = JSON.parse(String(options.body)), control = new AbortController(), earlier = waiting.get(output);
    const own = { control, answer: ask(target, { ...options, signal: control.signal }) };
    waiting.set(output, own);
    earlier?.control.abort();
    try {
      return await own.answer;
    } catch (error) {
      if (!control.signal.aborted) throw error;
      /* Dash takes the end of one for the end of all that write the same, and would not show that the later is waited for. */
      for (let later = waiting.get(output); later && later !== own; later = waiting.get(output)) await later.answer.catch(() => {});
      return new Response(null, { status: 204 });
    } finally {
      if (waiting.get(output) === own) waiting.delete(output);
    }
  };

  /* ---- what leaves the page */

  /**
   * The scenario into the list that this browser keeps; what it was called, or why not.
   * @param {any} carried
   */
  function remember({ scenario, words }) {
    try {
      const found = JSON.parse(localStorage.getItem(KEPT) || "[]"), kept = Array.isArray(found) ? found : [];
      if (kept.length >= MOST_KEPT) return words.full;
      const name = window.dashboard.Scenario.free(words.named, kept);
      localStorage.setItem(KEPT, JSON.stringify([...kept, { ...scenario, name }]));
      return words.kept.replace("{name}", name);
    } catch { return words.noStorage; }
  }

  /** @param {HTMLElement} card @param {"png" | "svg"} format */
  async function taken(card, format) {
    const { image, keep } = window.dashboard.figureImage, carried = JSON.parse(String(card.dataset.carried));
    keep(await image(/** @type {any} */ (card.querySelector(".js-plotly-plot")), carried, format), `${carried.stem}.${format}`);
  }

  /** @type {Record<string, (button: HTMLElement, told: HTMLElement) => unknown>} */
  const ACTS = {
    cancel: () => { for (const { control } of waiting.values()) control.abort(); },
    image: (button) => taken(button.closest("figure"), /** @type {"png" | "svg"} */ (button.dataset.image)),
    copy: (button, told) => window.dashboard.copy(String(document.getElementById(String(button.dataset.copy))?.textContent), told, button.dataset.done),
    copyLink: (button, told) => window.dashboard.copy(window.dashboard.link("workbench"), told, button.dataset.done),
    keepScenario: (button, told) => { told.textContent = remember(JSON.parse(String(button.dataset.keepScenario))); },
  };

  document.addEventListener("click", ({ target }) => {
    const button = target?.closest(".dash-part button");
    const act = button && Object.keys(ACTS).find((name) => name in button.dataset);
    if (act) ACTS[act](button, document.querySelector("[data-told]"));
  });
})();
