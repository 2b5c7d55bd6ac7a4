/* Opens the card of a number over the page: from a sentence, a table, the explorer or a mark of a chart. */
(() => {
  "use strict";
  const CARD = /^(?!https?:)(?:.*[#/])?figure\/([a-z0-9_]+)(?:\.html)?$/;
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
    const { carried } = document.documentElement.dataset;
    const answer = await fetch(`${at(address(id))}?part=card${carried ? `&${carried}` : ""}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  }

  /** @param {string} id */
  async function open(id) {
    const dialog = document.getElementById("card");
    try {
      const html = new DOMParser().parseFromString(await card(id), "text/html");
      for (const link of html.querySelectorAll("a[href^='/']")) lead(link);
      dialog.querySelector("[data-body]").replaceChildren(...html.body.children);
      if (!dialog.open) dialog.showModal();
      dialog.scrollTop = 0;
    } catch {
      location.href = at(address(id));
    }
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
    if (embedded || !link || event.ctrlKey || event.metaKey || event.shiftKey || event.button || link.closest(".card-actions")) return;
    const [, id] = CARD.exec(link.getAttribute("href")) || [];
    if (!id) return;
    event.preventDefault();
    open(id);
  });

  /* Where a card has no page of its own, its address is this page's with its name. */
  function arrived() {
    const [, id] = location.hash.startsWith("#figure/") ? CARD.exec(location.hash) || [] : [];
    if (id) open(id);
  }
  document.addEventListener("DOMContentLoaded", arrived);
  window.addEventListener("hashchange", arrived);

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
