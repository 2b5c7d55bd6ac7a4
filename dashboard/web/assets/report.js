/* A report of an error, prefilled: a link opens it where the site names somebody to send it to; else it is copied. */
(() => {
  "use strict";

  /**
   * The address that opens a report; the twin of `report_address` in report.py.
   * @param {string} to @param {string} title @param {string} text
   */
  function address(to, title, text) {
    return to.replace("{title}", () => encodeURIComponent(title)).replace("{body}", () => encodeURIComponent(text.replace(/\n/g, "\r\n")));
  }

  /**
   * A link is led to the report and then does what links do; a button copies the report and says to whom it may go.
   * @type {Dashboard["report"]}
   */
  async function report(opener, settings, text, status) {
    const { reportTo, reportTitle, reported, nobody } = settings.dataset;
    if (opener instanceof HTMLAnchorElement) {
      opener.href = address(String(reportTo), String(reportTitle), text);
      return;
    }
    await window.dashboard.copy(text, status, reported);
    status.textContent = `${status.textContent === reported ? reported : ""} ${nobody} ${status.textContent === reported ? "" : text}`.trim();
  }

  document.addEventListener("click", (event) => {
    const opener = event.target?.closest(".card-actions [data-report]");
    if (!opener) return;
    const own = opener.parentElement.querySelector("a").href, { link, public: named } = window.dashboard;
    /* Over a page, the page is what its reader sees; a card of its own has its own address. */
    const shown = opener.closest("dialog") ? link(location.hash.slice(1)) : own;
    report(opener, opener, opener.dataset.report.replace("{link}", () => named(shown)), opener.parentElement.querySelector("[role=status]"));
  });

  window.dashboard = Object.assign(window.dashboard || {}, { report });
})();
