/* The address of what is on screen: it pins the version of the data, a choice of claims keeps the levers' inputs, and it can be copied. */
(() => {
  "use strict";
  const root = document.documentElement;

  /**
   * Where an address of the site leads from this page: to itself, where a server answers it. Empty where it leads nowhere.
   * @type {Dashboard["at"]}
   */
  const at = window.dashboard?.at || ((address) => (root.dataset.prefix || "") + address);

  /**
   * The same, whole: for whoever takes it elsewhere.
   * @param {string} address
   */
  const whole = (address) => new URL(at(address), location.href).href;

  /**
   * An address as a citation may name it: a place on the reader's own disk is nobody else's.
   * @param {string} address
   */
  const open = (address) => (address.startsWith("file:") ? "" : address);

  /**
   * The whole address with its version, for whoever copies it.
   * @param {string} anchor
   */
  function link(anchor) {
    const { currentScenario, queryOf, compared } = window.dashboard, scenario = currentScenario();
    return `${location.href.split(/[?#]/)[0]}?${queryOf(scenario.comparing(compared ? compared() : scenario.kept).pinned)}#${anchor}`;
  }

  /**
   * Words to the clipboard, and a word that they are there; where that is not allowed, the words themselves to select.
   * @param {string} words
   * @param {Element} status
   * @param {string} [done]
   */
  async function copy(words, status, done) {
    try {
      await navigator.clipboard.writeText(words);
      status.textContent = done || "";
    } catch {
      status.textContent = words;
    }
  }

  document.addEventListener("click", (event) => {
    const option = event.target?.closest("a[data-claim]");
    if (!option || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const { currentScenario, queryOf, Scenario } = window.dashboard, { inputs, dataVersion, asOfVersion, kept } = currentScenario();
    const claims = new URLSearchParams(option.search).getAll("claim");
    const text = queryOf(new Scenario(inputs, claims, dataVersion, asOfVersion, kept).shown);
    location.assign(option.pathname + (text ? `?${text}` : "") + option.hash);
  });

  window.dashboard = Object.assign(window.dashboard || {}, { link, copy, at, whole, public: open });
})();
