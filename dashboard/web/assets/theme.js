/* Light or dark: the reader's choice if there is one, else the system's. Runs before the first paint. */
(() => {
  "use strict";
  const KEY = "theme";
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const read = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
  /* In somebody else's page, that page knows best: its address says the theme (auto: the system's), and whether there are levers. */
  const query = new URLSearchParams("embed" in document.documentElement.dataset ? location.search : "");
  const asked = query.get("theme");
  if (query.get("levers") === "0") document.documentElement.dataset.levers = "0";
  const current = () => (asked === "auto" ? "" : [asked, read()].find((one) => one === "light" || one === "dark")) || (system.matches ? "dark" : "light");
  const apply = () => {
    document.documentElement.dataset.theme = current();
    document.dispatchEvent(new CustomEvent("themechange"));
  };
  /* What only scripts can do shows itself where there are some. */
  document.documentElement.dataset.scripts = "yes";
  apply();
  system.addEventListener("change", apply);
  /* The typefaces lie in the stylesheet and are decoded in a moment: words wait for them, so that no line moves. */
  const faces = [...document.fonts].map((face) => face.load());
  const patience = new Promise((done) => { setTimeout(done, 500); });
  document.documentElement.dataset.fonts = "awaited";
  Promise.race([Promise.allSettled(faces), patience]).then(() => { delete document.documentElement.dataset.fonts; });
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector(".top nav a[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
    const choice = document.getElementById("theme");
    if (!choice) return;
    choice.value = ["light", "dark"].includes(String(read())) ? read() : "auto";
    choice.addEventListener("change", () => {
      try {
        if (choice.value === "auto") localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, choice.value);
      } catch { /* A browser without storage keeps the choice for this page. */ }
      document.documentElement.dataset.theme = choice.value === "auto" ? (system.matches ? "dark" : "light") : choice.value;
      document.dispatchEvent(new CustomEvent("themechange"));
    });
  });
  const plural = new Intl.PluralRules(document.documentElement.lang);
  /**
   * A number with its noun, in the form that the language gives it: both stand on what shows it.
   * @param {number} n
   * @param {HTMLElement} element
   */
  const counted = (n, { dataset }) => `${n} ${plural.select(n) === "one" ? dataset.one : dataset.other}`;
  window.dashboard = Object.assign(window.dashboard || {}, { theme: () => document.documentElement.dataset.theme, counted });
})();
