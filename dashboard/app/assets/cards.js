/* Opens the card of a number over the page: from a sentence, a table, the explorer or a mark of a chart. */
(() => {
  "use strict";
  const CARD = /^\/(fr|en)\/figure\/([a-z0-9_]+)$/;

  async function open(address) {
    const dialog = document.getElementById("card");
    try {
      const { kept } = document.documentElement.dataset;
      const answer = await fetch(`${address}?part=card${kept ? `&${kept}` : ""}`);
      if (!answer.ok) throw new Error(String(answer.status));
      const html = new DOMParser().parseFromString(await answer.text(), "text/html");
      dialog.querySelector("[data-body]").replaceChildren(...html.body.children);
      if (!dialog.open) dialog.showModal();
      dialog.scrollTop = 0;
    } catch {
      location.href = address;
    }
  }

  function copy(button) {
    const status = button.parentElement.querySelector("[role=status]");
    const words = "whole" in button.dataset ? button.dataset.copy : `${button.dataset.copy} ${location.origin}${button.parentElement.querySelector("a").getAttribute("href")}`;
    window.dashboard.copy(words, status, button.dataset.done);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) { copy(button); return; }
    const link = event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button || link.closest(".card-actions")) return;
    if (!CARD.test(link.getAttribute("href"))) return;
    event.preventDefault();
    open(link.getAttribute("href"));
  });

  /* A mark carries the ids that it shows; the first of a figure opens its card. */
  window.dashboard = Object.assign(window.dashboard || {}, {
    openFigure: (ids) => {
      const id = String(ids || "").split(";").find((name) => name && !name.startsWith("@"));
      if (id) open(`/${document.documentElement.lang}/figure/${id}`);
    },
  });
})();
