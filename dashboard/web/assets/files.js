/* What a page does for itself where no server answers: addresses, cards, the scenario, claims and version of its address.
   Runs before everything else; `site` or a single file, the packaging lays what it needs beside it as JSON. */
(() => {
  "use strict";
  const build = JSON.parse(document.querySelector("script[data-static-build]").textContent);
  const query = new URLSearchParams(location.search);

  /**
   * The file of an address of the site; in a single file, the place on the page or nothing.
   * @param {string} address
   */
  function at(address) {
    if (!address.startsWith("/")) return address;
    const [, path, rest] = /** @type {string[]} */ (/^(\/[^?#]*)(.*)$/.exec(address));
    if (!build.alone) return build.root + path.slice(1) + (/\.\w+$/.test(path) ? "" : ".html") + rest;
    const card = /\/figure\/[a-z0-9_]+$/.exec(path);
    return card ? `#${card[0].slice(1)}` : build.alone.includes(path) ? rest || "#content" : "";
  }

  /* ---- the page under other claims, or as it was */
  const claims = [...new Set(query.getAll("claim"))];
  const rivals = build.disputes.map((/** @type {string[]} */ group) => claims.filter((id) => group.includes(id))).filter((/** @type {string[]} */ named) => named.length > 1).flat();
  const followed = claims.filter((id) => build.disputes.flat().includes(id) && !rivals.includes(id)).sort();
  const asked = new URLSearchParams(followed.map((id) => ["claim", id]));
  if (build.versions.includes(query.get("data"))) {
    asked.set("data", String(query.get("data")));
    if (query.get("then")) asked.set("then", "1");
  }

  /* The scenario without what was left aside, where a server would have printed it: every other script reads it there. Values
     of levers are held against the levers once these stand. */
  const taken = new URLSearchParams([...query].filter(([name]) => !["claim", "data", "then"].includes(name)));
  for (const [name, value] of asked) taken.append(name, value);
  if (query.get("data") === build.version) taken.set("data", build.version);
  document.documentElement.dataset.query = String(taken);

  if (String(asked) && build.variants) document.write(`<script src="${build.variants}"></` + "script>");

  /* What a single file holds inside, found before a variant takes the place of all that the page holds. */
  /** @type {Record<string, HTMLElement>} */
  let inside = {};
  let turned = false;

  function turn() {
    if (!String(asked)) return;
    const held = build.alone ? JSON.parse(inside.variants.textContent) : window.dashboard.variants, found = held?.pages[String(asked)];
    if (!found) return;
    turned = true;
    document.title = found.title;
    Object.assign(document.documentElement.dataset, found.dataset);
    const text = found.body.map((/** @type {Span} */ [first, count]) => held.pieces.slice(first, first + count).join("")).join("");
    const body = new DOMParser().parseFromString(text, "text/html").body;
    for (const node of body.querySelectorAll("script:not([type='application/json'])")) node.remove();
    document.body.replaceChildren(...body.childNodes);
  }

  /* ---- cards: those that the variant changes, else those of the page */
  /** @type {Record<string, Promise<any>>} */
  const laid = {};

  /** @param {"cards" | "otherCards"} name */
  function load(name) {
    return laid[name] = laid[name] || new Promise((done, failed) => {
      if (build.alone) { done(JSON.parse(inside[name].textContent)); return; }
      const script = Object.assign(document.createElement("script"), { src: build[name], onerror: failed });
      script.addEventListener("load", () => done(window.dashboard[name] || {}));
      document.head.append(script);
    });
  }

  /** The scripts that hold the cards of this page, to be kept with it. */
  function cardFiles() {
    return [build.cards, ...(turned ? [build.otherCards] : [])].map((file) => new URL(file, location.href).href);
  }

  /** @param {string} id */
  async function heldCard(id) {
    const other = turned ? (await load("otherCards"))[String(asked)] : {};
    const all = Object.hasOwn(other, id) ? other : await load("cards");
    if (!Object.hasOwn(all, id)) throw new Error(id);
    return all[id];
  }

  /* ---- the scenario of the address: the twin of query/scenario.py */

  /** @param {string} words @param {InputSpec} input @param {Marks} marks */
  function inModelTerms(words, input, marks) {
    const { readWithUnit, significant } = window.dashboard, found = readWithUnit(words, marks, input.affixes);
    return found && (found[1] ? significant(found[0] / input.scale) : found[0]);
  }

  /** @param {Panel} panel */
  function arrive(panel) {
    const { inputs, words } = panel.spec, given = /** @type {Inputs} */ ({}), told = [];
    let asks = false;
    for (const [name, input] of Object.entries(inputs)) {
      if (!query.has(name)) continue;
      asks = true;
      const wanted = String(query.get(name)), found = inModelTerms(wanted, input, panel.spec.marks), [low, high] = input.slider;
      const taken = found === null ? input.central : Math.min(Math.max(found, low), high);
      if (taken !== input.central) given[name] = taken;
      if (found !== taken) told.push([found === null ? words.noticeNumber : words.noticeRange, name, wanted.slice(0, 40)]);
    }
    if (!asks) return;
    panel.load(given, "arrived");
    const lines = told.map(([line, name, found]) => line.replace("{found}", () => found)
      .replace("{lever}", () => inputs[name].label).replace("{taken}", () => panel.scenario.text(`{${name}}`)));
    if (lines.length) panel.element.prepend(notices(lines));
    if (!lines.length && !Object.keys(given).length) return;
    panel.element.closest("details")?.setAttribute("open", "");
    const more = panel.element.querySelector("[data-more]"), group = panel.element.querySelector(".more-levers");
    if (group.hidden && Object.keys(given).some((name) => group.querySelector(`[data-lever="${name}"]`))) more.click();
  }

  /** @param {string[]} lines */
  function notices(lines) {
    const box = Object.assign(document.createElement("div"), { className: "notices" });
    box.setAttribute("role", "status");
    box.append(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
    return box;
  }

  /* Claims and versions that never were, and claims that contradict each other, are left aside, and the page says so. */
  function strange() {
    const version = query.get("data") || "", known = [document.documentElement.dataset.version, build.version, ...build.versions];
    const told = {
      strange: claims.filter((id) => !followed.includes(id) && !rivals.includes(id)).map((id) => id.slice(0, 40)),
      rivals, version: version && !known.includes(version) ? [version.slice(0, 40)] : [],
    };
    const words = document.querySelector("[data-dropped]").dataset;
    const lines = Object.entries(told).flatMap(([name, found]) => (found.length ? [words[name].replace("{found}", () => found.join(", "))] : []));
    if (lines.length) document.querySelector(".opening").after(notices(lines));
  }

  /* ---- Dash asks for three things; what the server would answer lies on the page */
  const ask = window.fetch;
  window.fetch = (address, options) => {
    const answers = document.querySelector("script[data-answers]");
    const name = answers && Object.keys(JSON.parse(answers.textContent)).find((one) => String(address).split("?")[0].endsWith(one));
    if (!name) return ask(address, options);
    const text = JSON.stringify(JSON.parse(answers.textContent)[name]).replace(/\]\((\/[^)]*)\)/g, (_, to) => `](${at(to)})`);
    return Promise.resolve(new Response(text, { headers: { "Content-Type": "application/json" } }));
  };
  /* A part of Dash looks for its own address among the scripts, and a single file has none. */
  if (build.alone) Object.defineProperty(document, "currentScript", { get: () => ({ tagName: "SCRIPT", src: location.href.split(/[?#]/)[0] }) });

  document.addEventListener("DOMContentLoaded", () => {
    if (build.alone) {
      inside = Object.fromEntries(["variants", "cards", "otherCards"].map((name) => [name, document.querySelector(`script[data-${name.toLowerCase()}]`)]));
    }
    turn();
    strange();
    if (window.DashRenderer) window.renderer = new window.DashRenderer();
  });
  window.dashboard = Object.assign(window.dashboard || {}, { at, heldCard, cardFiles, arrive });
})();
