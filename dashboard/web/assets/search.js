/* Where a function of one lever takes a value: points, plateaus, or nowhere. The twin of models/core/scan.py, step for step. */
(() => {
  "use strict";
  const GRID = 512, ZERO = 1e-12, SHORT = 1e-4, FINEST = 1e-17, NEAR = 0.6, GOLDEN = (Math.sqrt(5) - 1) / 2;

  /* Every [from, to] between two ends where f is the value; a point has both ends alike. */
  class Search {
    /** @param {(x: number) => number} f @param {number} low @param {number} high @param {number} value */
    constructor(f, low, high, value) {
      this.low = low;
      this.high = high;
      this.value = value;
      /** @param {number} x */
      this.gap = (x) => f(x) - value;
      const xs = Array.from({ length: GRID + 1 }, (_, i) => (i === GRID ? high : low + (i * (high - low)) / GRID));
      const found = xs.map(f);
      const sizes = found.filter(Number.isFinite).map(Math.abs).sort((a, b) => a - b);
      this.tolerance = ZERO * Math.max(Math.abs(value), sizes.length ? sizes[Math.floor(sizes.length / 2)] : 0);
      /** @param {number} gap */
      this.reached = (gap) => Math.abs(gap) <= this.tolerance;
      this.points = this.withEdges(xs.map((x, i) => [x, found[i] - value]));
    }

    /** @param {Span[]} points @returns {Span[]} */
    withEdges(points) {
      return points.flatMap((b, i) => {
        const a = points[i - 1];
        if (!a || Number.isNaN(a[1]) === Number.isNaN(b[1])) return [b];
        const [inside, outside] = Number.isNaN(b[1]) ? [a, b] : [b, a];
        const x = this.edge(inside[0], outside[0], (gap) => !Number.isNaN(gap));
        return x === a[0] || x === b[0] ? [b] : [/** @type {Span} */ ([x, this.gap(x)]), b];
      });
    }

    /**
     * The last place, on the way from inside to outside, where something holds of the gap.
     * @param {number} inside
     * @param {number} outside
     * @param {(gap: number) => boolean} holds
     */
    edge(inside, outside, holds) {
      while (Math.abs(outside - inside) > FINEST * (this.high - this.low)) {
        const middle = (inside + outside) / 2;
        if (middle === inside || middle === outside) break;
        if (holds(this.gap(middle))) inside = middle;
        else outside = middle;
      }
      return inside;
    }

    /** @param {number} left @param {number} first @param {number} last @param {number} right @returns {Span} */
    grown(left, first, last, right) {
      const start = left === first ? first : this.edge(first, left, this.reached);
      const end = right === last ? last : this.edge(last, right, this.reached);
      if (end - start > SHORT * (this.high - this.low)) return [start, end];
      const point = this.gap(first) === 0 || start === left || end === right ? first : (start + end) / 2;
      return [point, point];
    }

    /** @returns {Span[]} */
    get zeros() {
      const found = /** @type {Span[]} */ ([]), p = this.points;
      for (let i = 0; i < p.length; i++) {
        let j = i;
        while (j < p.length && this.reached(p[j][1])) j++;
        if (j > i) found.push(this.grown(p[Math.max(i - 1, 0)][0], p[i][0], p[j - 1][0], p[Math.min(j, p.length - 1)][0]));
        i = Math.max(j - 1, i);
      }
      return found;
    }

    /** @returns {Span[]} */
    get crossings() {
      return this.points.slice(1).flatMap((b, i) => {
        const a = this.points[i];
        const crosses = !this.reached(a[1]) && !this.reached(b[1]) && ((a[1] < 0 && b[1] > 0) || (a[1] > 0 && b[1] < 0));
        const span = crosses && this.crossed(a, b);
        return span ? [span] : [];
      });
    }

    /**
     * At a pole the gap grows on the way, at a jump it stays.
     * @param {Span} a
     * @param {Span} b
     * @returns {Span | null}
     */
    crossed(a, b) {
      let left = a, right = b;
      for (;;) {
        const middle = (left[0] + right[0]) / 2;
        if (middle === left[0] || middle === right[0]) break;
        const gap = this.gap(middle);
        if (this.reached(gap)) return this.grown(a[0], middle, middle, b[0]);
        if (Number.isNaN(gap)) return null;
        if (gap < 0 === left[1] < 0) left = [middle, gap];
        else right = [middle, gap];
      }
      const nearer = Math.abs(left[1]) <= Math.abs(right[1]) ? left : right;
      const size = Math.max(Math.abs(this.value), ...[a, b].map((end) => Math.abs(end[1])).filter(Number.isFinite));
      return Math.abs(nearer[1]) <= 1e-9 * size ? [nearer[0], nearer[0]] : null;
    }

    /** @returns {Span[]} */
    get touched() {
      return this.points.slice(2).flatMap((c, i) => {
        const [a, b] = [this.points[i], this.points[i + 1]];
        const [here, least, most] = [Math.abs(b[1]), Math.min(Math.abs(a[1]), Math.abs(c[1])), Math.max(Math.abs(a[1]), Math.abs(c[1]))];
        if (!(a[1] * c[1] > 0 && a[1] * b[1] > 0 && here <= least && here <= NEAR * most) || this.reached(b[1])) return [];
        const x = this.nearest(a[0], c[0]);
        return this.reached(this.gap(x)) ? [this.grown(a[0], x, x, c[0])] : [];
      });
    }

    /** @param {number} low @param {number} high */
    nearest(low, high) {
      for (let i = 0; i < 60; i++) {
        const one = high - GOLDEN * (high - low), other = low + GOLDEN * (high - low);
        if (Math.abs(this.gap(one)) <= Math.abs(this.gap(other))) high = other;
        else low = one;
      }
      return (low + high) / 2;
    }

    /** @returns {Span[]} */
    get spans() {
      const made = /** @type {Span[]} */ ([]);
      for (const [start, end] of [...this.zeros, ...this.crossings, ...this.touched].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
        const last = made[made.length - 1];
        if (last && start - last[1] <= 1e-9 * (this.high - this.low)) last[1] = Math.max(last[1], end);
        else made.push([start, end]);
      }
      return made;
    }
  }

  window.dashboard = Object.assign(window.dashboard, { Search });
})();
