/* Keeps what a reader opened, and what its page leads to, for when there is no network. SETTINGS stand before it: offline.py. */
(() => {
  "use strict";
  const worker = /** @type {any} */ (self), { version, pages: mostPages, files: mostFiles } = worker.SETTINGS;
  const scope = worker.registration.scope, own = `dashboard ${scope} `;
  const PAGES = `${own}pages ${version}`, FILES = `${own}files ${version}`;
  const FILE = /\/(?:assets|_dash-component-suites)\//, NAMED = /(?:src|href|data-sound|data-search)="([^"]*\/assets\/[^"]*)"/g;
  /** @type {Map<string, string>} When the pages were kept that clients show from the store. */
  const shown = new Map();

  /**
   * A cache with a response laid into it, and no more in it than `most`: the oldest go.
   * @param {string} name @param {Request | string} request @param {Response} response @param {number} most
   */
  async function keep(name, request, response, most) {
    /* What only this reader may see is nobody's to keep. */
    if (/no-store/.test(response.headers.get("Cache-Control") || "")) return;
    const cache = await caches.open(name);
    await cache.delete(request);
    await cache.put(request, response);
    const all = await cache.keys();
    for (const old of all.slice(0, Math.max(0, all.length - most))) await cache.delete(old);
  }

  /* What has its content in its address never changes. */
  /** @param {Request | string} request */
  async function file(request) {
    const known = await caches.match(request, { cacheName: FILES });
    if (known) return known;
    const answer = await fetch(request);
    if (answer.ok) await keep(FILES, request, answer.clone(), mostFiles);
    return answer;
  }

  /** @param {Request} request */
  async function known(request) {
    return (await caches.match(request, { cacheName: PAGES })) || caches.match(request, { cacheName: PAGES, ignoreSearch: true });
  }

  /* A page or a card: as it is now, else as it was kept, under the same scenario if that was. */
  /** @param {any} event */
  async function page(event) {
    try {
      const answer = await fetch(event.request);
      if (answer.ok) event.waitUntil(keep(PAGES, event.request.url, answer.clone(), mostPages));
      return answer;
    } catch (error) {
      const answer = await known(event.request);
      if (!answer) throw error;
      if (event.resultingClientId) shown.set(event.resultingClientId, String(answer.headers.get("Date") || ""));
      return answer;
    }
  }

  /* What a page leads to is fetched once, one after the other, with the scripts that it names. */
  /** @param {string[]} addresses */
  async function fetchAhead(addresses) {
    const cache = await caches.open(PAGES);
    for (const address of addresses.slice(0, mostPages / 2)) {
      try {
        if (FILE.test(address)) { await file(address); continue; }
        if (await cache.match(address)) continue;
        const answer = await fetch(address);
        if (!answer.ok) continue;
        const text = await answer.clone().text();
        await keep(PAGES, address, answer, mostPages);
        for (const [, named] of text.matchAll(NAMED)) await file(new URL(named.replaceAll("&amp;", "&"), address).href);
      } catch { return; }
    }
  }

  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(own) && ![PAGES, FILES].includes(name)) await caches.delete(name);
    await worker.clients.claim();
  })()));
  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const { request } = event, url = new URL(request.url);
    if (request.method !== "GET" || url.origin !== worker.location.origin || !url.href.startsWith(scope)) return;
    if (FILE.test(url.pathname)) event.respondWith(file(request));
    else if (request.mode === "navigate" || url.searchParams.has("part")) event.respondWith(page(event));
  });
  worker.addEventListener("message", (/** @type {any} */ event) => {
    if (event.data.shown && shown.has(event.source.id)) event.source.postMessage({ kept: shown.get(event.source.id) });
    const addresses = (event.data.ahead || []).filter((/** @type {string} */ address) => address.startsWith(scope));
    if (addresses.length) event.waitUntil(fetchAhead(addresses));
  });
})();
