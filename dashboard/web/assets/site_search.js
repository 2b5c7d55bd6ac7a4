/* Finds in the whole site what answers to every word that is typed, in whatever spelling, and says where the word stands.
   The index lies before this script in its file: render/search_index.py. */
(() => {
  "use strict";
  const { at, searchKey } = window.dashboard;
  /* Results that are listed, and those that are there at once, more than a screen holds; letters from which the beginning of a name is enough, and from which a word may stand inside another;
     letters of a text that is shown, and how many of them before the word. */
  const MOST = 30, FIRST = 12, BEGINNING = 4, SHOWN = 200, BEFORE = 60;
  const WHOLE = 3, START = 2, INSIDE = 1;
  const WORD = /\d+(?:\.\d+)?|\p{L}+/gu, LETTER = /\p{L}/u, NUMBER = /^\d/;
  /* How much a match counts by where it stands, and by what it finds. */
  /** @type {Record<string, number>} */
  const WEIGHTS = { title: 10, line: 4, kind: 3, spelling: 9, other: 6 };
  const OTHERWISE = 2;
  /** @type {Record<string, number>} */
  const PRIOR = { page: 8, dossier: 8, name: 6, story: 5, document: 5, chart: 4, origin: 4, figure: 3, place: 2, event: 1, disagreement: 1 };
  /* What an option shows of an entry without being asked why. */
  const IN_SIGHT = ["title", "line", "kind"];

  /** @param {number} code */
  const isDigit = (code) => code >= 48 && code <= 57;
  /** @param {number} code */
  const isLetter = (code) => (code < 128 ? code >= 97 && code <= 122 : LETTER.test(String.fromCharCode(code)));

  /**
   * How well a word stands in a key from a place on: as a whole word, as the start of one, or inside; not at all where it is a
   * piece of a number, or too short to stand inside.
   * @param {string} key @param {string} word @param {number} from
   */
  function gradeAt(key, word, from) {
    const to = from + word.length, before = key.charCodeAt(from - 1), after = key.charCodeAt(to);
    if (isDigit(word.charCodeAt(0))) {
      if (isDigit(before) || key[from - 1] === ".") return 0;
      return isDigit(after) || (key[to] === "." && isDigit(key.charCodeAt(to + 1))) ? START : WHOLE;
    }
    if (isLetter(before)) return word.length >= BEGINNING ? INSIDE : 0;
    return isLetter(after) ? START : WHOLE;
  }

  /** @param {string} key @param {string} word */
  function grade(key, word) {
    let best = 0;
    for (let from = key.indexOf(word); from >= 0 && best < WHOLE; from = key.indexOf(word, from + 1)) best = Math.max(best, gradeAt(key, word, from));
    return best;
  }

  class Index {
    /** @param {SearchIndex} content */
    constructor(content) {
      this.content = content;
      this.spellings = content.spellings.map((group) => group.map((name) => ({ name, words: name.match(WORD) || [] })));
      this.entries = content.entries.map(([kind, title, line, address, more], order) => {
        const texts = /** @type {[string, string][]} */ ([["title", title], ["line", line], ["kind", content.kinds[kind]], ...more]);
        const fields = texts.map(([name, text]) => ({ name, text, key: searchKey(text), weight: WEIGHTS[name] || OTHERWISE }));
        return { kind, title, line, address, order, fields, key: fields.map((field) => field.key).join("\n") };
      }).filter(({ address }) => at(address));
    }

    /**
     * What a word may be written as: itself, its singular, the other spellings of a name that it belongs to; each with how much it counts.
     * @param {string} word
     * @returns {Spelled}
     */
    written(word) {
      const found = new Map([[word, 1]]);
      if (/\p{L}{4,}[sx]$/u.test(word)) found.set(word.slice(0, -1), 0.9);
      for (const group of this.spellings) {
        const belongs = group.some(({ words }) => words.some((one) => one === word || (word.length >= BEGINNING && one.startsWith(word))));
        if (belongs) for (const { name } of group) if (!found.has(name)) found.set(name, 0.8);
      }
      return [...found];
    }

    /**
     * Entries that answer to every word, the best first; where none does, those that answer to some.
     * @param {string} query
     * @returns {{ all: boolean, entries: FoundEntry[] }}
     */
    find(query) {
      const whole = searchKey(query), typed = whole.match(WORD) || [], long = typed.filter((word) => word.length > 1 || NUMBER.test(word));
      const words = (long.length ? long : typed).map((word) => this.written(word));
      if (!words.length)
        return { all: true, entries: this.entries.filter(({ kind }) => kind === "page" || kind === "story").map((entry) => ({ entry, words, why: null, score: 0, answered: 0 })) };
      const found = this.entries.flatMap((entry) => this.answer(entry, words, whole) || []);
      const most = Math.max(0, ...found.map(({ answered }) => answered));
      return {
        all: most === words.length,
        entries: found.filter(({ answered }) => answered === most).sort((a, b) => b.score - a.score || a.entry.order - b.entry.order),
      };
    }

    /**
     * How well an entry answers, and to how many words.
     * @param {IndexEntry} entry @param {Spelled[]} words @param {string} whole
     * @returns {FoundEntry | null}
     */
    answer(entry, words, whole) {
      let score = PRIOR[entry.kind] || 0, answered = 0, why = null;
      for (const written of words) {
        const here = written.filter(([word]) => entry.key.includes(word));
        let best = 0, inSight = false, where = null;
        if (here.length) for (const field of entry.fields) for (const [word, counts] of here) {
          const value = field.weight * counts * grade(field.key, word);
          if (!value) continue;
          inSight = inSight || IN_SIGHT.includes(field.name);
          if (value > best) { best = value; where = field; }
        }
        if (!where) continue;
        answered += 1;
        /* The more of a title is what was asked for, the better. */
        score += best + (where.name === "title" ? (10 * written[0][0].length) / where.key.length : 0);
        if (!inSight) why = why || where;
      }
      if (!answered) return null;
      const title = entry.fields[0].key;
      if (title === whole) score += 40;
      else if (whole.length > 2 && title.includes(whole)) score += 5;
      return { entry, words, why, score, answered };
    }
  }

  /** @type {Map<string, { key: string, places: Span[] }>} */
  const folded = new Map();
  /**
   * The same for a text that is shown: most of them are shown again at the next letter.
   * @param {string} text
   */
  function fold(text) {
    const found = folded.get(text) || window.dashboard.fold(text);
    folded.set(text, found);
    return found;
  }

  /**
   * The places of a text that answer to the words, in order; what stands inside a word counts where nothing better is.
   * @param {string} text @param {Spelled[]} words
   * @returns {Span[]}
   */
  function spans(text, words) {
    const { key, places } = fold(text), found = /** @type {Span[]} */ ([]);
    for (const written of words) {
      const best = Math.min(START, Math.max(0, ...written.map(([word]) => grade(key, word))));
      if (best) for (const [word] of written) for (let from = key.indexOf(word); from >= 0; from = key.indexOf(word, from + 1))
        if (gradeAt(key, word, from) >= best) found.push([places[from][0], places[from + word.length - 1][1]]);
    }
    const merged = /** @type {Span[]} */ ([]);
    for (const [from, to] of found.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
      const last = merged[merged.length - 1];
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else merged.push([from, to]);
    }
    return merged;
  }

  /**
   * A text with its words marked, cut to what stands around the first of them.
   * @param {string} text @param {Spelled[]} words
   */
  function marked(text, words) {
    const found = spans(text, words), first = found[0]?.[0] || 0;
    let start = text.length > SHOWN && first > SHOWN - BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
    if (start > first) start = first;
    const cut = text.indexOf(" ", start + SHOWN), end = cut < 0 ? text.length : cut;
    const nodes = /** @type {(Node | string)[]} */ (start ? ["… "] : []);
    let from = start;
    for (const [a, b] of found) {
      if (a >= end) break;
      nodes.push(text.slice(from, a), element("mark", "", text.slice(a, b)));
      from = b;
    }
    return [...nodes, text.slice(from, Math.max(from, end)), ...(end < text.length ? [" …"] : [])];
  }

  /** @param {string} tag @param {string} name @param {...(Node | string)} inside */
  function element(tag, name, ...inside) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...inside);
    return made;
  }

  /**
   * Where an entry leads from this page; what an address asks for stands beside the scenario on screen.
   * @param {string} address
   */
  function leads(address) {
    const [, path, query, anchor] = /** @type {string[]} */ (/^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address));
    const asked = query ? new URLSearchParams([...new URLSearchParams(query), ...window.dashboard.currentScenario().shown.pairs]) : "";
    return at(path + (query ? `?${asked}` : "") + (anchor || ""));
  }

  class SiteSearch {
    /** @param {any} dialog @param {Index} index */
    constructor(dialog, index) {
      this.dialog = dialog;
      this.index = index;
      this.field = dialog.querySelector("[role=combobox]");
      this.list = dialog.querySelector("[role=listbox]");
      this.status = dialog.querySelector("[role=status]");
      this.active = -1;
      this.later = 0;
      this.field.addEventListener("input", () => this.show());
      this.field.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.key(event));
      /* A form in a dialog closes it; Enter opens the result. */
      this.list.addEventListener("click", (/** @type {MouseEvent} */ event) => {
        if (event.target?.closest("[role=option]") && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.button) dialog.close();
      });
    }

    show() {
      const { all, entries } = this.index.find(this.field.value), shown = entries.slice(0, MOST);
      clearTimeout(this.later);
      this.list.replaceChildren(...shown.slice(0, FIRST).map((one, i) => this.option(one, i)));
      this.later = setTimeout(() => this.list.append(...shown.slice(FIRST).map((one, i) => this.option(one, FIRST + i))));
      this.active = -1;
      this.list.hidden = !shown.length;
      this.list.scrollTop = 0;
      this.field.setAttribute("aria-expanded", String(shown.length > 0));
      this.activate(shown.length ? 0 : -1);
      this.say(entries.length, shown.length, all);
    }

    /** @param {number} found @param {number} shown @param {boolean} all */
    say(found, shown, all) {
      const { none, some, most, hint } = this.dialog.dataset, asked = searchKey(this.field.value);
      const count = found > shown ? most.replace("{n}", String(found)).replace("{shown}", String(shown)) : window.dashboard.counted(found, this.status);
      this.status.textContent = !asked ? hint : !found ? none : all ? count : `${some} ${count}`;
    }

    /** @param {FoundEntry} found @param {number} i */
    option({ entry, words, why }, i) {
      const { kinds, fields, colon } = this.index.content;
      const made = /** @type {HTMLAnchorElement} */ (element("a", "", element("span", "kind", ...marked(kinds[entry.kind], words)), " ",
        element("span", "what", ...marked(entry.title, words)), " ", element("span", "line", ...marked(entry.line, words))));
      if (why) made.append(" ", element("span", "line", `${fields[why.name]}${colon}`, ...marked(why.text, words)));
      made.href = leads(entry.address);
      made.id = `found-${i}`;
      made.tabIndex = -1;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      return made;
    }

    /** @param {number} i */
    activate(i) {
      const options = this.list.children;
      options[this.active]?.setAttribute("aria-selected", "false");
      options[i]?.setAttribute("aria-selected", "true");
      this.active = i;
      if (i < 0) { this.field.removeAttribute("aria-activedescendant"); return; }
      this.field.setAttribute("aria-activedescendant", options[i].id);
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      const n = this.list.children.length, by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Enter") {
        event.preventDefault();
        const { ctrlKey, metaKey } = event;
        this.list.children[this.active]?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey }));
      } else if (by && n) {
        event.preventDefault();
        this.activate((this.active + by + n) % n);
        this.list.children[this.active].scrollIntoView({ block: "nearest" });
      }
    }
  }

  /** @type {SiteSearch | null} */
  let made = null;
  const index = new Index(/** @type {SearchIndex} */ (window.dashboard.searchIndex));
  window.dashboard = Object.assign(window.dashboard, {
    /** @param {HTMLElement} dialog */
    search: (dialog) => {
      made = made || new SiteSearch(dialog, index);
      made.show();
      made.field.select();
    },
    /** @param {string} query */
    found: (query) => index.find(query),
  });
})();
