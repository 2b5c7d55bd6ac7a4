/* Names and roles that Dash's components leave out, for readers of screens and for the keyboard. */
(() => {
  "use strict";
  let count = 0;

  /** @param {Element} element */
  function idOf(element) {
    if (!element.id) element.id = `named-${count += 1}`;
    return element.id;
  }

  /**
   * What stands before a control as its name: its label, else the words before it.
   * @param {Element} control @param {Element | null | undefined} outside
   */
  const nameOf = (control, outside) => [...document.querySelectorAll("label[for]")].find((label) => /** @type {HTMLLabelElement} */ (label).htmlFor === control.id) || outside?.previousElementSibling;

  /** @type {Record<string, (found: HTMLElement) => void>} */
  const RULES = {
    /* A button that opens a list: itself reached by Tab, in the place of a hidden box before it. */
    "button.dash-dropdown": (button) => {
      const name = nameOf(button, button.closest(".dash-dropdown-wrapper")), target = button.parentElement?.querySelector(".dash-dropdown-focus-target");
      if (name) button.setAttribute("aria-labelledby", `${idOf(name)} ${button.getAttribute("aria-labelledby") || ""}`.trim());
      target?.setAttribute("tabindex", "-1");
      button.tabIndex = 0;
    },
    ".dash-dropdown-content": (list) => {
      const button = document.querySelector(`[aria-controls="${list.id}"]`), name = button?.getAttribute("aria-labelledby")?.split(" ")[0];
      if (name) list.setAttribute("aria-labelledby", name);
    },
    ".dash-dropdown-search": (box) => box.setAttribute("aria-label", /** @type {HTMLInputElement} */ (box).placeholder),
    /* Options hold native boxes, which say all by themselves. */
    ".dash-options-list": (list) => {
      const name = list.closest("fieldset")?.querySelector("legend") || nameOf(list, list);
      list.setAttribute("role", list.querySelector("input[type=radio]") ? "radiogroup" : "group");
      if (name && !list.closest(".dash-dropdown-content")) list.setAttribute("aria-labelledby", idOf(name));
    },
    ".dash-options-list-option": (option) => { option.removeAttribute("role"); option.removeAttribute("aria-selected"); },
  };

  /** @param {Element} element */
  function mend(element) {
    for (const [selector, rule] of Object.entries(RULES)) {
      if (element.matches(selector)) rule(/** @type {HTMLElement} */ (element));
      for (const found of element.querySelectorAll(selector)) rule(/** @type {HTMLElement} */ (found));
    }
  }

  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) mend(node);
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
