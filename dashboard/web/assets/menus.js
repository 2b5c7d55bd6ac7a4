/* Menus close by Esc, which leaves the focus where it was opened, and by a press outside. What an address leads to is unfolded. */
(() => {
  "use strict";
  const opened = () => [...document.querySelectorAll("details.menu[open]")];

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = opened().find((one) => one.contains(event.target)) || opened()[0];
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  /* Not before the press is over: a menu that closes moves what stands beside it away from under the pointer. */
  document.addEventListener("click", ({ target, isTrusted }) => {
    /* The link by which a script saves a file is nobody's press. */
    if (!isTrusted) return;
    for (const menu of opened()) if (!menu.contains(target)) menu.open = false;
  });

  function unfold() {
    const target = document.querySelector(":target"), fold = target?.closest("details:is(.fold, .when-small)");
    if (!fold || fold.open) return;
    fold.open = true;
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", unfold);
  document.addEventListener("DOMContentLoaded", unfold);
})();
