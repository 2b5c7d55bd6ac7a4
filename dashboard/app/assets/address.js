/* The address of what is on screen: it pins the version of the data, and a choice of claims keeps the levers' inputs. */
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

  window.dashboard = Object.assign(window.dashboard || {}, { pinned, link });
})();
