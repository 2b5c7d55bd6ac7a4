/* Has the browser keep this page and what it leads to, and says so where the page comes from what it kept. */
(() => {
  "use strict";
  const { worker } = document.documentElement.dataset, store = navigator.serviceWorker;
  if (!worker || !store || !location.protocol.startsWith("http")) return;

  /** @param {string} date */
  function told(date) {
    const main = document.getElementById("content"), day = new Date(date);
    const written = Number.isNaN(day.getTime()) ? "–" : new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" }).format(day);
    const line = Object.assign(document.createElement("p"), { className: "notices", textContent: main.dataset.kept.replace("{date}", () => written) });
    line.setAttribute("role", "status");
    main.prepend(line);
  }

  /* Pages of the navigation and beside this one, and the cards of its numbers; what a single script holds, where no server answers. */
  function ahead() {
    const card = /\/figure\/[a-z0-9_]+$/;
    if (/** @type {any} */ (navigator).connection?.saveData) return [];
    const links = [...document.querySelectorAll("main a.number[href], #pages a, .related a")].map(({ href }) => href.split(/[?#]/)[0]);
    if (window.dashboard.cardFiles) return [...window.dashboard.cardFiles(), ...links.filter((href) => !href.includes("/figure/"))];
    const { query } = window.dashboard.currentScenario().shown;
    return links.map((href) => (card.test(href) ? `${href}?part=card${query && `&${query}`}` : href));
  }

  store.addEventListener("message", ({ data }) => { if ("kept" in data) told(data.kept); });
  window.addEventListener("load", async () => {
    try {
      await store.register(worker);
      const { active } = await store.ready;
      active?.postMessage({ shown: true, ahead: [...new Set([location.href.split(/[?#]/)[0], ...ahead()])] });
    } catch { /* A browser that keeps nothing shows the page all the same. */ }
  });
})();
