"""The floor: a page written by hand with native inputs and plotly.js, nothing between."""

from __future__ import annotations

import sys

from baselines.core.baseline import Baseline

CONTESTANT = Baseline("hand-written page + plotly.js (the floor)", order=2, package="plotly")

# At once, then at most once a frame, the latest value winning: as good as Plotly's own way gets.
SCRIPT = """
const inputs = [...document.querySelectorAll("input")];
const plots = [...document.querySelectorAll(".chart")];
const config = { displayModeBar: false, responsive: false };
let waiting = false, dirty = false;
function draw() {
  const { sentence, figures } = bench.page(Object.fromEntries(inputs.map((input) => [input.id,
  Number(input.value)])));
  document.getElementById("sentence").textContent = sentence;
  figures.forEach((figure, i) => Plotly.react(plots[i], figure.data, figure.layout, config));
}
function update() {
  if (waiting) { dirty = true; return; }
  waiting = true;
  draw();
  requestAnimationFrame(() => { waiting = false; if (dirty) { dirty = false; update(); } });
}
inputs.forEach((input) => input.addEventListener("input", update));
draw();
"""


def serve(port: int) -> None:
    from pathlib import Path

    import plotly

    from baselines.core import files, page

    library = (Path(plotly.__file__).parent / "package_data" / "plotly.min.js").read_bytes()
    scripts = {"plotly.min.js": library, "page.js": page.browser_script().encode(), "own.js": SCRIPT.encode()}
    at = {name: files.address(name, content) for name, content in scripts.items()}
    head = f"<style>{page.CSS}</style>" + "".join(
        f'<script src="{at[name]}" defer></script>' for name in scripts
    )
    heights = [page.built(name).height() for name in page.names()]
    charts = "".join(f'<div class="chart" style="height:{height}px"></div>' for height in heights)
    sentence, _ = page.page({lever["name"]: lever["value"] for lever in page.levers()})
    body = f'<main><div>{page.native_levers()}</div><div><p id="sentence">{sentence}</p>{charts}</div></main>'
    files.serve(
        port,
        {"/": ("text/html", files.html(head, body))}
        | {at[name]: ("text/javascript", content) for name, content in scripts.items()},
    )


if __name__ == "__main__":
    serve(int(sys.argv[1]))
