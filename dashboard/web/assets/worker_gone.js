/* Takes the place of a worker that kept pages, where the site keeps none any more: it empties its store and goes. */
(() => {
  "use strict";
  const worker = /** @type {any} */ (self), own = `dashboard ${worker.registration.scope} `;
  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name);
    await worker.registration.unregister();
  })()));
})();
