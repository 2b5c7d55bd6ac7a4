/* Opens the card of a number over the page: from a sentence, a table, the explorer or a mark of a chart. */
(() => {
  "use strict";
  const CARD = /^(?:.*[#/])?figure\/([a-z0-9_]+)(?:\.html)?(?:\?[^#]*)?$/;
  const { at } = window.dashboard;
  /* A frame in somebody else's page has no room for a card: it opens beside. */
  const embedded = "embed" in document.documentElement.dataset;
  /** @param {string} id */
  const address = (id) => `/${document.documentElement.lang}/figure/${id}`;

  /**
   * The card as HTML: asked of the server, or taken from where the page keeps it.
   * @param {string} id
   */
  async function card(id) {
    if (window.dashboard.heldCard) return window.dashboard.heldCard(id);
    const { query } = window.dashboard.currentScenario().shown;
    const answer = await fetch(`${at(address(id))}?part=card${query && `&${query}`}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  }

  /** An entry of the history that is being left; what is opened meanwhile waits, or going back would close it. */
  let leaving = Promise.resolve();

  /* A card is an entry of the history: Back closes it and leaves the page as it is; reload and another tab open it again. */
  /** @param {string} id @param {boolean} [anew] Whether the card is opened here, not come back to. */
  async function open(id, anew = true) {
    const dialog = document.getElementById("card");
    try {
      const html = new DOMParser().parseFromString(await card(id), "text/html");
      for (const link of html.querySelectorAll("a[href^='/']")) lead(link);
      await leaving;
      dialog.querySelector("[data-body]").replaceChildren(...html.body.children);
      enter(dialog, id, anew);
    } catch (error) {
      /* An answer that is no card has a page that says why; no answer at all would put the browser's own page in the place of this one. */
      if (!(error instanceof TypeError)) { location.href = at(address(id)); return; }
      dialog.querySelector("[data-body]").replaceChildren(Object.assign(document.createElement("p"), { textContent: dialog.dataset.unreachable }));
      enter(dialog, id, anew);
    }
  }

  /** @param {any} dialog @param {string} id @param {boolean} anew */
  function enter(dialog, id, anew) {
    const hash = `#figure/${id}`, url = location.pathname + location.search + hash;
    if (anew && location.hash !== hash) {
      if (history.state?.card) history.replaceState({ card: id }, "", url);
      else history.pushState({ card: id }, "", url);
    }
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
  }

  const named = () => CARD.exec(location.hash.startsWith("#figure/") ? location.hash : "")?.[1];

  /* Closed by hand: the entry that opened it is left, or, where the page arrived with it, loses the card's name. */
  /** @this {any} */
  function closed() {
    if (!named() || this.open) return;
    if (history.state?.card) {
      leaving = new Promise((left) => { window.addEventListener("popstate", () => left(), { once: true }); });
      history.back();
    } else history.replaceState(null, "", location.pathname + location.search);
  }

  /**
   * A link of a card from this page; words alone where it leads nowhere.
   * @param {HTMLAnchorElement} link
   */
  function lead(link) {
    const to = at(String(link.getAttribute("href")));
    if (to) link.setAttribute("href", to);
    else if (link.closest(".follow")) link.closest(".follow").remove();
    else link.removeAttribute("href");
  }

  /** @param {HTMLElement} button */
  function copy(button) {
    const status = button.parentElement?.querySelector("[role=status]");
    const words = "whole" in button.dataset ? String(button.dataset.copy) : `${button.dataset.copy} ${window.dashboard.public(button.parentElement?.querySelector("a").href)}`.trimEnd();
    window.dashboard.copy(words, status, button.dataset.done);
  }

  document.addEventListener("click", (event) => {
    const button = event.target?.closest("[data-copy]");
    if (button) { copy(button); return; }
    const link = event.target?.closest("a[href]");
    if (embedded || !link || link.origin !== location.origin || event.ctrlKey || event.metaKey || event.shiftKey || event.button || link.closest(".card-actions")) return;
    const [, id] = CARD.exec(link.getAttribute("href")) || [];
    if (!id) return;
    event.preventDefault();
    open(id);
  });

  /* Where a card has no page of its own, its address is this page's with its name. */
  function arrived() {
    const id = named(), dialog = document.getElementById("card");
    if (id) open(id, false);
    else if (dialog?.open) dialog.close();
  }
  document.addEventListener("DOMContentLoaded", () => {
    document.getElementById("card")?.addEventListener("close", closed);
    arrived();
  });
  window.addEventListener("popstate", arrived);

  /* A mark carries the ids that it shows; the first of a figure opens its card. */
  window.dashboard = Object.assign(window.dashboard || {}, {
    /** @param {string | undefined} ids */
    openFigure: (ids) => {
      const id = String(ids || "").split(";").find((name) => name && !name.startsWith("@"));
      if (id && embedded) window.open(at(address(id)), "_blank", "noopener");
      else if (id) open(id);
    },
  });
})();
