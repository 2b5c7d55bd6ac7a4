/* Watches a page from inside: what it shows in each frame, and since when. Laid into every page before its own scripts. */
(() => {
  "use strict";
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => waiting.splice(0).forEach((then) => then());

  /* A frame is looked at after all of its animation callbacks, right before it is painted: an element that grows and
     shrinks in an animation callback has its observer called then. `look` may give back what is to be done once the
     frame is painted; messages come after that. */
  const pulse = document.createElement("i");
  pulse.style.cssText = "position:fixed;left:0;top:0;height:1px;width:1px;opacity:0;contain:strict;pointer-events:none";
  let looking = [];
  new ResizeObserver(() => looking.splice(0).forEach((look) => {
    const then = look();
    if (then) { waiting.push(then); channel.port2.postMessage(0); }
  })).observe(pulse);
  function frame(look) {
    looking.push(look);
    if (looking.length > 1) return;
    requestAnimationFrame(() => {
      if (!pulse.isConnected) document.documentElement.append(pulse);
      pulse.style.width = pulse.style.width === "1px" ? "2px" : "1px";
    });
  }
  let held, known = {};

  /* Elements in the order of the page, in shadow trees too where the page has them; `a >>> b` is b in the tree of a. */
  function all(selector, root = document) {
    const [host, inner] = selector.split(" >>> ");
    if (inner) return all(host, root).flatMap((node) => all(inner, node.shadowRoot));
    const found = [...root.querySelectorAll(selector)];
    if (held.shadow) for (const node of root.querySelectorAll("*")) if (node.shadowRoot) found.push(...all(selector, node.shadowRoot));
    return found;
  }

  let parts = null;
  function page() {
    if (parts && parts.every((node) => node.isConnected)) return parts;
    const text = all(held.text)[0], charts = all(held.chart).slice(0, 3);
    return text && charts.length === 3 ? (parts = [text, ...charts]) : (parts = null);
  }

  const NAMES = { path: ["d", "transform"], text: ["x", "y", "transform"], circle: ["cx", "cy", "r"] };
  const drawn = (chart) => [...chart.querySelectorAll(held.marks)].map((node) => {
    const values = NAMES[node.tagName].map((name) => node.getAttribute(name) || "").join("|");
    if (node.tagName !== "text") return values;
    return `${values}|${node.parentNode.getAttribute("transform") || ""}|${node.textContent}`;
  }).join("\n");

  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();

  function state() {
    const at = page();
    return at && { text: words(at[0]), charts: at.slice(1).map(drawn) };
  }

  /* The same drawing to within a pixel's fraction: numbers may be written with more or fewer digits. */
  const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;
  function alike(one, other) {
    if (one === other) return true;
    if (one.replace(NUMBER, "#") !== other.replace(NUMBER, "#")) return false;
    const mine = one.match(NUMBER) || [], theirs = other.match(NUMBER) || [];
    return mine.length === theirs.length && mine.every((value, i) => Math.abs(value - theirs[i]) < 0.6);
  }

  const same = (one, other) => one.text === other.text && one.charts.every((chart, i) => alike(chart, other.charts[i]));

  /* What the page shows once it has not changed for a while. */
  function settled(quiet, text) {
    return new Promise((resolve) => {
      let last = null, since = 0;
      const look = () => {
        const now = state(), time = performance.now();
        if (!now || (text && now.text !== text) || !last || !same(now, last)) { last = now; since = time; }
        if (now && (!text || now.text === text) && time - since > quiet) resolve(now);
        else frame(look);
      };
      frame(look);
    });
  }

  /* From the next key press: milliseconds to the first frame with the right text, and with right charts too. */
  function arm(name, patience) {
    const wanted = known[name];
    window.probe.answer = new Promise((resolve) => {
      window.addEventListener("keydown", (event) => {
        const found = { text: null, all: null };
        const look = () => {
          const now = state(), told = now && now.text === wanted.text, right = told && same(now, wanted);
          if (!right && performance.now() - event.timeStamp < patience) frame(look);
          else if (!right) resolve(found);
          return () => {
            const passed = performance.now() - event.timeStamp;
            if (told && found.text === null) found.text = passed;
            if (right) resolve(Object.assign(found, { all: passed }));
          };
        };
        frame(look);
      }, { capture: true, once: true });
    });
  }

  /* Every change that a frame shows, with the times of the pointer, until `stop`. */
  function follow() {
    const moves = [], frames = [], start = state();
    let last = start, on = true;
    const move = (event) => moves.push(event.timeStamp);
    window.addEventListener("pointermove", move, true);
    const look = () => {
      const now = state();
      if (now && (now.text !== last.text || now.charts.some((chart, i) => chart !== last.charts[i]))) {
        frames.push([performance.now(), now]);
        last = now;
      }
      if (on) frame(look);
    };
    frame(look);
    window.probe.stop = async (quiet) => {
      await new Promise((resolve) => setTimeout(resolve, quiet));
      const end = await settled(quiet);
      on = false;
      window.removeEventListener("pointermove", move, true);
      const from = moves[0], until = moves[moves.length - 1];
      /* An update is a frame in which the text and every chart are others than in the update before. */
      let before = start;
      const updates = frames.filter(([, now]) => {
        const whole = now.text !== before.text && now.charts.every((chart, i) => chart !== before.charts[i]);
        if (whole) before = now;
        return whole;
      }).map(([time]) => time);
      const during = updates.filter((time) => time <= until);
      const points = [from, ...during, until];
      let first = frames.length;
      while (first && same(frames[first - 1][1], end)) first--;
      return {
        moves: moves.length, seconds: (until - from) / 1000, updates: during.length, moved: end.text !== start.text,
        freeze: Math.max(...points.slice(1).map((time, i) => time - points[i])),
        late: first < frames.length ? Math.max(0, frames[first][0] - until) : null,
      };
    };
  }

  /* How the page arrived: when charts stood there, and how much it jumped. */
  const arrival = { first: null, all: null, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) arrival.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  const stands = (chart) => [...chart.querySelectorAll("path")].some((path) => { const box = path.getBoundingClientRect(); return box.width > 20 || box.height > 20; });
  function arrive() {
    const charts = all(held.chart).slice(0, 3), there = charts.filter(stands).length;
    if (there && arrival.first === null) arrival.first = performance.now();
    if (there === 3) { arrival.all = performance.now(); return; }
    frame(arrive);
  }

  window.probe = {
    settled, arm, follow, arrival,
    becomes: (name) => new Promise((resolve) => {
      const look = () => { const now = state(); if (now && same(now, known[name])) resolve(true); else frame(look); };
      frame(look);
    }),
    /* In words: what of the page is not as it should be. */
    differs: (name) => {
      const now = state(), wanted = known[name];
      if (!now) return "no sentence or not three charts";
      if (now.text !== wanted.text) return `the sentence is “${now.text}”`;
      const i = now.charts.findIndex((chart, i) => !alike(chart, wanted.charts[i]));
      const mine = (now.charts[i] || "").split("\n"), theirs = (wanted.charts[i] || "").split("\n");
      const at = mine.findIndex((line, j) => !alike(line, theirs[j] || ""));
      return `chart ${i + 1} of ${mine.length} parts for ${theirs.length}, part ${at + 1}: ${mine[at]} for ${theirs[at]}`;
    },
    learn: async (name, quiet, text) => { known[name] = await settled(quiet, text); return known[name]; },
    remember: (learnt) => { known = learnt; },
    rect: (selector) => { const { x, y, width, height } = all(selector)[0].getBoundingClientRect(); return { x, y, width, height }; },
    focus: (selector) => all(selector)[0].focus(),
    start: (settings) => { held = settings; if (window === window.top) frame(arrive); },
  };
})();
