/* What the parts that Dash draws need of the page: where plotly.js lies, an address that says what is on screen, questions that can be called off and asked again, and buttons that take an answer away. */
(() => {
  "use strict";
  const own = /** @type {any} */ (window);
  const KEPT = "scenarios", MOST_KEPT = 3;
  /* Scripts of Dash ask for it when a graph is drawn, and would name a copy of their own that knows no theme. */
  const plotly = document.querySelector("link[data-plotly]")?.getAttribute("href");
  Object.defineProperty(own, "_dashPlotlyJSURL", { get: () => plotly, set: () => {} });

  /* ---- the address: written when an answer arrives, before Dash has drawn it, so that no later question comes between */

  const ANSWER = "workbench-query", OTHER = "workbench-other", WANTED = "workbench-wanted", SHAPE = "workbench-shape", CONTROLS = "workbench-controls.children";
  const STEPS = ["tool", "model", "output"];

  /* How often an entry of the history was gone to. What was asked by controls of an earlier visit says nothing about the present address. */
  let visit = 0;
  /* Since then: whether the reader has turned a control, and, since the address was written, one that makes an entry. */
  let turned = false, stepped = false;

  /**
   * Whose controls ask, and whether the reader has turned one of them. Those that were just made ask all at once; where one is turned before they have asked, Dash asks once for both.
   * @param {{ inputs: any[], state: any[], changedPropIds: string[] }} question
   */
  function asking({ inputs: [controls], state, changedPropIds }) {
    const made = state.flat().find(({ id }) => id.kind === SHAPE)?.value ?? {}, first = String(made.shape ?? "").split("|");
    /** @type {Record<string, any>} */
    const now = Object.fromEntries(controls.map((/** @type {any} */ { id, value }) => [id.index, value]));
    const step = STEPS.some((name, n) => name in now && now[name] !== first[n]);
    return { visit: made.visit ?? 0, step, turn: step || changedPropIds.length < controls.length, made: now.rest };
  }

  /* What a question says beside the scenario stands in the page's form, from which the address is printed. */
  /** @param {string} query */
  function write(query) {
    const { Scenario, showScenario, inputNames } = window.dashboard, form = document.querySelector("[data-part-query]");
    const site = new Set([...inputNames, "claim", "data", "then"]), pairs = [...new URLSearchParams(query)].filter(([name]) => !/^kept\d/.test(name));
    form.replaceChildren(...pairs.filter(([name]) => !site.has(name)).map(([name, value]) => Object.assign(document.createElement("input"), { type: "hidden", name, value })));
    /* An address that asks nothing stays as it is until something is asked. */
    if (turned || location.search) showScenario(/** @type {any} */ (Scenario).read(query), stepped);
    stepped = false;
  }

  /* Other controls for a question. Through a store: Dash's own address would make an entry of what it is told. */
  /** @param {string} query */
  const others = (query) => own.dash_clientside.set_props(OTHER, { data: { query, visit } });

  window.addEventListener("popstate", () => {
    /* Where Dash is not there yet, it will find the address that it comes to. */
    if (!own.dash_clientside?.set_props) return;
    visit += 1;
    turned = stepped = false;
    others(location.search || "?");
  });

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

  /** @typedef {{ control: AbortController, answer: Promise<Response>, asks: ReturnType<typeof asking> | null, overtaken: boolean }} Waiting */
  const ask = window.fetch.bind(window), EMPTY = { status: 204 };
  /** @type {Map<string, Waiting>} */
  const waiting = new Map();
  /** @type {Waiting | undefined} */
  let latest;

  /**
   * The answer to a question: its address, and other controls where it wants them.
   * @param {Waiting} question @param {string | null} wanted @param {string | null} answered
   */
  function arrived(question, wanted, answered) {
    const query = wanted || answered, isPresent = () => question === latest && question.asks?.visit === visit;
    if (!query || !isPresent()) return;
    turned ||= query !== question.asks?.made;
    write(query);
    /* Once Dash has done with the present ones. */
    if (wanted || question.overtaken) setTimeout(() => isPresent() && others(query));
  }

  /* ---- a question without an answer, because the server gave none or the reader called it off, is said: what is on screen is the answer to another */

  const REST = { index: "rest", kind: "workbench-control" };
  /* The control that holds the whole question is told what it holds already. */
  const askAgain = () => own.dash_clientside.set_props(REST, { value: /** @type {HTMLInputElement} */ (document.getElementById(JSON.stringify(REST))).value });
  /** @type {(() => void) | null} */
  let again = null;

  /**
   * What a question came to that no later one replaced: its output, and how to ask it again where it has no answer.
   * @param {string} output @param {(() => void) | null} how
   */
  function ended(output, how) {
    const told = /** @type {HTMLElement | null} */ (document.querySelector("[data-unanswered]"));
    if (!told) return;
    if (output !== CONTROLS && !output.includes(ANSWER)) {
      const place = document.querySelector("[data-told]");
      if (how && place) place.textContent = told.dataset.unanswered ?? "";
      return;
    }
    again = how;
    told.hidden = !how;
    if (how && document.activeElement?.matches("[data-cancel]")) told.querySelector("button")?.focus();
  }

  /** @param {RequestInfo | URL} target @param {RequestInit} [options] */
  window.fetch = async (target, options) => {
    if (!String(target).endsWith("/_dash-update-component") || !options) return ask(target, options);
    const question = JSON.parse(String(options.body)), { output } = question, earlier = waiting.get(output);
    const asks = output.includes(ANSWER) ? asking(question) : null;
    const isPresent = asks?.visit === visit;
    if (isPresent && asks.turn) {
      turned = true;
      stepped ||= asks.step;
      /* Controls on their way would replace those in hand. */
      const replaced = waiting.get(CONTROLS);
      waiting.delete(CONTROLS);
      replaced?.control.abort();
    }
    /* The reader turned one of the controls that these replace: its answer says which controls to show. */
    if (isPresent && !asks.turn && earlier?.asks?.turn && earlier.asks.visit === visit) {
      earlier.overtaken = true;
      await earlier.answer.catch(() => {});
      return new Response(null, EMPTY);
    }
    const control = new AbortController();
    const answer = async () => {
      const response = await ask(target, { ...options, signal: control.signal });
      if (asks && response.status === 200) {
        const { response: { [WANTED]: wanted, [ANSWER]: answered } } = await response.clone().json();
        arrived(own, wanted?.data, answered?.data);
      }
      return response;
    };
    /** @type {Waiting} */
    const own = { control, answer: answer(), asks, overtaken: false };
    waiting.set(output, own);
    if (asks) latest = own;
    earlier?.control.abort();
    let isAnswered = false;
    try {
      const response = await own.answer;
      isAnswered = response.ok;
      return response;
    } catch (error) {
      if (!control.signal.aborted) throw error;
      /* Dash takes the end of one for the end of all that write the same, and would not show that the later is waited for. */
      for (let later = waiting.get(output); later && later !== own; later = waiting.get(output)) await later.answer.catch(() => {});
      return new Response(null, EMPTY);
    } finally {
      if (waiting.get(output) === own) {
        waiting.delete(output);
        const wanted = question.inputs[1]?.value?.query ?? (location.search || "?");
        ended(output, isAnswered ? null : asks ? askAgain : () => others(wanted));
      }
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
    askAgain: () => again?.(),
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
