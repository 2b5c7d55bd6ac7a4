/* Menus close by Esc, which leaves the focus where it was opened, and by a press outside. */
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
  document.addEventListener("pointerdown", ({ target }) => {
    for (const menu of opened()) if (!menu.contains(target)) menu.open = false;
  });
})();
