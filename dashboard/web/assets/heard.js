/* Plays a chart: its rows one by one, its curve as a sweep; higher is greater, and sound goes from left to right. Asked for when first used. */
(() => {
  "use strict";
  const { number } = window.dashboard;
  const LOWEST = 220, OCTAVES = 3, LOUD = 0.2;
  /* Seconds: of a row, of the silence after it, of a curve, of a tone's rise and fall. */
  const ROW = 0.4, PAUSE = 0.15, CURVE = 3, EDGE = 0.02;

  /** @type {AudioContext | null} */
  let sound = null;
  /** @type {{ chart: Chart, tones: OscillatorNode[], timers: number[] } | null} */
  let playing = null;

  /**
   * Where a value lies, from 0 to 1, between zero and the greatest of all.
   * @param {(number | null)[]} values
   */
  function scaled(values) {
    const known = values.filter((value) => value !== null), bottom = Math.min(0, ...known), top = Math.max(0, ...known);
    return (/** @type {number} */ value) => (top === bottom ? 0 : (value - bottom) / (top - bottom));
  }

  /** @param {number} height */
  const pitch = (height) => LOWEST * 2 ** (OCTAVES * height);

  /**
   * A tone between two moments, silent at both, from one side to another (-1 left, 1 right).
   * @param {AudioContext} context @param {number} start @param {number} end @param {Span} sides
   */
  function tone(context, start, end, sides) {
    const oscillator = context.createOscillator(), gain = context.createGain();
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(LOUD, start + EDGE);
    gain.gain.setValueAtTime(LOUD, end - EDGE);
    gain.gain.linearRampToValueAtTime(0, end);
    oscillator.connect(gain);
    if (context.createStereoPanner) {
      const panner = context.createStereoPanner();
      panner.pan.setValueAtTime(sides[0], start);
      panner.pan.linearRampToValueAtTime(sides[1], end);
      gain.connect(panner).connect(context.destination);
    } else gain.connect(context.destination);
    oscillator.start(start);
    oscillator.stop(end);
    return oscillator;
  }

  /** @param {Chart} chart */
  const status = (chart) => chart.card.querySelector("[data-mark]");

  /** @param {AudioContext} context @param {HeardRow[]} rows @param {(words: string, seconds: number) => void} say */
  function playRows(context, rows, say) {
    const place = scaled(rows.flatMap(({ ends }) => ends)), start = context.currentTime + 0.05;
    const tones = rows.flatMap(({ ends: [low, high], words }, i) => {
      const at = start + i * (ROW + PAUSE), side = rows.length > 1 ? (2 * i) / (rows.length - 1) - 1 : 0;
      say(words, at - context.currentTime);
      if (low === null || high === null) return [];
      const each = low === high ? [low] : [low, high], long = ROW / each.length;
      return each.map((value, part) => {
        const one = tone(context, at + part * long, at + (part + 1) * long, [side, side]);
        one.frequency.setValueAtTime(pitch(place(value)), at + part * long);
        return one;
      });
    });
    return { tones, seconds: rows.length * (ROW + PAUSE) };
  }

  /** @param {AudioContext} context @param {HeardCurve} curve @param {(words: string, seconds: number) => void} say @param {string} pattern */
  function playCurve(context, { values, names, decimals }, say, pattern) {
    const marks = window.dashboard.marks[document.documentElement.lang], known = values.filter((value) => value !== null);
    /** @type {Record<string, string>} */
    const parts = { x: names[0], y: names[1], first: number(known[0], decimals, marks), last: number(known[known.length - 1], decimals, marks) };
    say(pattern.replace(/\{(x|y|first|last)\}/g, (_, name) => parts[name]), 0);
    const place = scaled(values), start = context.currentTime + 0.05, one = tone(context, start, start + CURVE, [-1, 1]);
    const points = values.map((value, i) => ({ value, at: start + (i * CURVE) / (values.length - 1) })).filter(({ value }) => value !== null);
    one.frequency.setValueAtTime(pitch(place(/** @type {number} */ (points[0].value))), start);
    for (const { value, at } of points.slice(1)) one.frequency.linearRampToValueAtTime(pitch(place(/** @type {number} */ (value))), at);
    return { tones: [one], seconds: CURVE };
  }

  function stop() {
    if (!playing) return;
    const { chart, tones, timers } = playing;
    playing = null;
    timers.forEach(clearTimeout);
    for (const one of tones) { one.stop(); one.disconnect(); }
    chart.card.querySelector("[data-listen]").setAttribute("aria-pressed", "false");
    status(chart).textContent = "";
  }

  /**
   * Plays a chart, or stops it where it plays.
   * @param {Chart} chart
   */
  function hear(chart) {
    const again = playing?.chart === chart;
    stop();
    if (again) return;
    sound = sound || new AudioContext();
    sound.resume();
    const button = chart.card.querySelector("[data-listen]"), curve = window.dashboard.heardCurve(chart);
    /** @type {number[]} */
    const timers = [];
    /** @param {string} words @param {number} seconds */
    const say = (words, seconds) => { timers.push(window.setTimeout(() => { status(chart).textContent = words; }, seconds * 1000)); };
    const { tones, seconds } = curve ? playCurve(sound, curve, say, button.dataset.curve) : playRows(sound, window.dashboard.heardRows(chart), say);
    button.setAttribute("aria-pressed", "true");
    timers.push(window.setTimeout(stop, seconds * 1000 + 1500));
    playing = { chart, tones, timers };
  }

  document.addEventListener("keydown", ({ key }) => { if (key === "Escape") stop(); });
  window.addEventListener("pagehide", stop);

  window.dashboard = Object.assign(window.dashboard, { hear });
})();
