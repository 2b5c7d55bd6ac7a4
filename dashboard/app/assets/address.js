/* The address of what is on screen: it pins the version of the data, a choice of claims keeps the levers' inputs, and it can be copied. */
(() => {
  "use strict";
  const root = document.documentElement;

  /* A query that says what it was made on; a page that says nothing else needs no version. */
  function pinned(query) {
    const own = [...query.keys()].filter((name) => name !== "data");
    if (!own.length && query.get("data") === root.dataset.version) query.delete("data");
    else if (own.length && !query.has("data")) query.set("data", root.dataset.version);
    return query;
  }

  /* The whole address with its version, for whoever copies it. */
  function link(anchor) {
    const query = new URLSearchParams(location.search);
    if (!query.has("data")) query.set("data", root.dataset.version);
    return `${location.origin}${location.pathname}?${query}#${anchor}`;
  }

  /* Words to the clipboard, and a word that they are there; where that is not allowed, the words themselves to select. */
  async function copy(words, status, done) {
    try {
      await navigator.clipboard.writeText(words);
      status.textContent = done;
    } catch {
      status.textContent = words;
    }
  }

  document.addEventListener("click", (event) => {
    const option = event.target.closest("a[data-claim]");
    if (!option || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const query = new URLSearchParams(location.search);
    const group = option.dataset.group.split(" ");
    const others = query.getAll("claim").filter((id) => !group.includes(id));
    query.delete("claim");
    for (const id of [...others, option.dataset.claim]) if (id) query.append("claim", id);
    const text = pinned(query).toString();
    location.assign(location.pathname + (text ? `?${text}` : "") + option.hash);
  });

  window.dashboard = Object.assign(window.dashboard || {}, { pinned, link, copy });
})();
