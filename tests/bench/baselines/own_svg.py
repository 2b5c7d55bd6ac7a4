"""A page written by hand with native inputs and its own SVG, without any library: the speed of the screen.

Drawn once from the same figures; then only attributes that changed are written.
"""

from __future__ import annotations

import sys

from baselines.core.baseline import Baseline

CONTESTANT = Baseline(
    "hand-written page + own SVG (the screen)",
    order=1,
    chart="svg",
    marks="path, text, circle",
    plotly=False,
)

SCRIPT = r"""
const inputs = [...document.querySelectorAll("input")];
const charts = [...document.querySelectorAll("svg")];
const axis = (layout, letter, name) => layout[letter + "axis" + (name || letter).slice(1)];
const words = (text) => text.replace(/<[^>]+>/g, " ");

/* Where data stand in the drawing, as the layout's axes say. */
function places(layout, trace) {
  const { l, r, t, b } = layout.margin;
  const w = layout.width - l - r, h = layout.height - t - b;
  const along = (held, value) => (value - held.range[0]) / (held.range[1] - held.range[0]);
  const x = axis(layout, "x", trace.xaxis || trace.xref), y = axis(layout, "y", trace.yaxis || trace.yref);
  const [from, to] = (y && y.domain) || [0, 1];
  return {
    x: (value) => l + w * (trace.xref === "paper" ? value : along(x, value)),
    y: (value) => t + h * (1 - (trace.yref === "paper" ? value : from + (to - from) * along(y, value))),
  };
}

class Drawing {
  constructor(svg) { this.svg = svg; this.nodes = []; this.known = []; }
  begin() { this.at = 0; }
  /* The next element, made when it is first needed; what stands in it already is not written again. */
  put(tag, attributes, text) {
    const i = this.at++;
    if (!this.nodes[i]) {
      this.nodes[i] = this.svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", tag));
      this.known[i] = {};
    }
    const node = this.nodes[i], known = this.known[i];
    for (const name in attributes) {
      const value = String(attributes[name]);
      if (known[name] !== value) { known[name] = value; node.setAttribute(name, value); }
    }
    if (text !== undefined && known.text !== text) { known.text = text; node.textContent = text; }
  }
  shape(layout, shape) {
    const { x, y } = places(layout, shape);
    if (shape.xsizemode === "pixel") {
      const r = (shape.x1 - shape.x0) / 2;
      this.put("circle", { cx: x(shape.xanchor), cy: y(shape.yanchor), r, fill: "none", stroke: "#333" });
      return;
    }
    const [x0, x1, y0, y1] = [x(shape.x0), x(shape.x1), y(shape.y0), y(shape.y1)];
    const d = shape.type === "line" ? `M${x0},${y0}L${x1},${y1}` : `M${x0},${y0}H${x1}V${y1}H${x0}Z`;
    this.put("path", { d, fill: shape.fillcolor || "none", stroke: (shape.line || {}).color || "none",
    opacity: shape.opacity || 1 });
  }
  trace(layout, trace) {
    const { x, y } = places(layout, trace);
    if (trace.type === "bar") {
      trace.x.forEach((value, i) => {
        const base = this.bases[i] || 0;
        this.bases[i] = base + value;
        const top = y(trace.y[i] + trace.width / 2), bottom = y(trace.y[i] - trace.width / 2);
        this.put("path", { d: `M${x(base)},${top}H${x(base + value)}V${bottom}H${x(base)}Z`, fill:
        trace.marker.color, stroke: "#333" });
      });
    } else if ((trace.mode || "").includes("lines")) {
      const d = trace.x.map((value, i) => `${i ? "L" :
      "M"}${x(value).toFixed(2)},${y(trace.y[i]).toFixed(2)}`).join("");
      const { color, width } = trace.line || {};
      this.put("path", { d: trace.visible === false ? "" : d, fill: "none", stroke: color || "#333",
      "stroke-width": width || 1 });
    }
    if ((trace.mode || "").includes("markers")) trace.x.forEach((value, i) => {
      const { size, color } = trace.marker || {};
      this.put("circle", { cx: x(value), cy: y(trace.y[i]), r: size / 2, fill: color, stroke: "#333" });
    });
  }
  note(layout, note) {
    const { x, y } = places(layout, note);
    const anchor = { left: "start", right: "end" }[note.xanchor] || "middle";
    const at = { x: x(note.x) + (note.xshift || 0), y: y(note.y) - (note.yshift || 0), "text-anchor": anchor
    };
    this.put("text", { ...at, fill: (note.font || {}).color || "#333", "font-size": (note.font || {}).size ||
    13 }, words(note.text));
  }
  ticks(layout, letter) {
    for (const number of ["", "2"]) {
      const held = layout[`${letter}axis${number}`];
      if (!held || held.visible === false) continue;
      const [from, to] = held.range;
      const across = letter === "x" ? "y" : "x";
      const { x, y } = places(layout, { [`${letter}axis`]: letter + number, [`${across}ref`]: "paper" });
      const anchored = places(layout, { xaxis: `x${number}`, yaxis: `y${number}` });
      const foot = anchored.y((layout[`yaxis${number}`].range || [0])[0]) + 18;
      (held.tickvals || [0, 1, 2, 3, 4].map((i) => from + (i * (to - from)) / 5)).forEach((value, i) => {
        const at = letter === "x" ? { x: x(value), y: foot } : { x: layout.margin.l - 18, y: y(value) };
        const label = (held.ticktext || [])[i] || (held.tickprefix || "") + String(Math.round(value * 10) /
        10);
        this.put("text", { ...at, "text-anchor": "middle", fill: "#666", "font-size": 13 }, label);
      });
    }
  }
  draw({ data, layout }) {
    this.begin();
    this.bases = [];
    this.svg.setAttribute("height", layout.height);
    this.ticks(layout, "x");
    this.ticks(layout, "y");
    (layout.shapes || []).forEach((shape) => this.shape(layout, shape));
    data.forEach((trace) => this.trace(layout, trace));
    (layout.annotations || []).forEach((note) => this.note(layout, note));
  }
}

const drawings = charts.map((svg) => new Drawing(svg));
function draw() {
  const { sentence, figures } = bench.page(Object.fromEntries(inputs.map((input) => [input.id,
  Number(input.value)])));
  document.getElementById("sentence").textContent = sentence;
  figures.forEach((figure, i) => drawings[i].draw(figure));
}
inputs.forEach((input) => input.addEventListener("input", draw));
draw();
"""


def serve(port: int) -> None:
    from baselines.core import files, page

    scripts = {"page.js": page.browser_script().encode(), "own.js": SCRIPT.encode()}
    at = {name: files.address(name, content) for name, content in scripts.items()}
    head = f"<style>{page.CSS}</style>" + "".join(
        f'<script src="{at[name]}" defer></script>' for name in scripts
    )
    charts = "".join(
        f'<svg width="{page.WIDTH}" height="{page.built(name).height()}"></svg>' for name in page.names()
    )
    sentence, _ = page.page({lever["name"]: lever["value"] for lever in page.levers()})
    body = f'<main><div>{page.native_levers()}</div><div><p id="sentence">{sentence}</p>{charts}</div></main>'
    files.serve(
        port,
        {"/": ("text/html", files.html(head, body))}
        | {at[name]: ("text/javascript", content) for name, content in scripts.items()},
    )


if __name__ == "__main__":
    serve(int(sys.argv[1]))
