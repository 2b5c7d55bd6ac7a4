/* The front page of a site kept as files: on to the first page, in the language that the browser prefers. */
(() => {
  "use strict";
  document.addEventListener("DOMContentLoaded", () => {
    const links = [...document.querySelectorAll("a[hreflang]")];
    const wanted = navigator.languages.map((name) => name.slice(0, 2)).find((name) => links.some((link) => link.hreflang === name));
    location.replace((links.find((link) => link.hreflang === wanted) || links[0]).href);
  });
})();
