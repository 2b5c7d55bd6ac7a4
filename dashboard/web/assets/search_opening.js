/* Opens the search of the site: by its button, by Ctrl-K, and by the slash unless the reader turned that key off.
   What it searches in is asked for then; a single file holds it. */
(() => {
  "use strict";
  const SLASH = "slash", TYPING = "input, select, textarea, [contenteditable]";

  /** @type {Promise<unknown> | null} */
  let loading = null;

  /** @param {string} address */
  function load(address) {
    loading = loading || new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), { src: address, onload: done, onerror: failed });
      document.head.append(script);
    });
    return loading;
  }

  async function open() {
    const dialog = document.getElementById("search");
    if (!dialog || dialog.open) return;
    dialog.showModal();
    const status = dialog.querySelector("[role=status]");
    try {
      if (!window.dashboard.search) {
        status.textContent = dialog.dataset.loading;
        await load(dialog.dataset.search);
      }
      window.dashboard.search?.(dialog);
    } catch {
      loading = null;
      status.textContent = dialog.dataset.failed;
    }
  }

  const slash = () => { try { return localStorage.getItem(SLASH) !== "no"; } catch { return true; } };

  document.addEventListener("keydown", (event) => {
    const control = event.ctrlKey || event.metaKey;
    const asks = control && !event.shiftKey && !event.altKey ? event.key.toLowerCase() === "k"
      : event.key === "/" && !control && !event.altKey && !event.target?.closest(TYPING) && slash();
    if (!asks || !document.getElementById("search")) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", ({ target }) => { if (target?.closest("[data-search-open]")) open(); });
  document.addEventListener("change", (event) => {
    const box = event.target?.closest("[data-slash]");
    if (!box) return;
    try { localStorage.setItem(SLASH, box.checked ? "yes" : "no"); } catch { /* A browser without storage keeps the key. */ }
  });
  document.addEventListener("DOMContentLoaded", () => {
    const box = document.querySelector("[data-slash]");
    if (box) box.checked = slash();
  });
})();
