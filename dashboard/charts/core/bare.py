"""A drawing to be restyled: title and legend are Plotly's own, and the look is a template.

What an image draws in pixels around a drawing (compose.py) looks the same everywhere and follows no
`update_layout`. Here the headline is `layout.title`, the measure its subtitle, the legend has an entry for
each key, and what a template may change is left to the template.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.drawn import Drawn
from dashboard.charts.core.fills import HATCH, tint
from dashboard.charts.core.fonts import SANS, face_of, text_width
from dashboard.charts.core.legend import Key
from dashboard.charts.core.slots import fill, line_count, moved, wrapped

TITLE, SUBTITLE, LINE = 21, 14, 18
"""Sizes of headline and measure, and the height of a line of small words, in pixels."""
TITLE_WIDTH, WORDS_WIDTH, WIDTH = 68, 105, 720
"""Characters of a line of the headline and of small words; pixels of the least width that has room for
them.
"""
EDGE, KEY_LINE, SIGN = 16, 22, 48
"""Pixels: from the edge, of a line of the legend, and of a key with the room around its words."""
SYMBOLS = {
    "told": "circle",
    "retold": "square",
    "vague": "circle-open",
    "hollow": "circle-open",
    "scenario": "circle-open-dot",
    "travels": "triangle-up",
    "comes": "triangle-down",
    "talks": "diamond",
    "message": "square",
    "handover": "hexagon",
    "call": "circle",
    "ongoing": "triangle-right",
    "opening": "line-ns-open",
}
"""Plotly's signs for keys that are neither a fill nor a line."""
LINES = ("line", "lasting", "range")
CLEAR = "rgba(0,0,0,0)"


def bare(drawn: Drawn, *, words: bool = True) -> dict[str, Any]:
    """The drawing as a Plotly figure that fits the width that it is given, with a template for its look.

    Without `words` headline, measure and source are left out, for whoever writes them beside it. What the
    source line says is the annotation named `source`.
    """
    theme = drawn.evaluation.theme
    figure: dict[str, Any] = fill(unpainted(drawn.built.figure), drawn.evaluation)
    layout, palette = figure["layout"], look.PALETTES[theme]
    keys = [(key, said) for key, said in drawn.built.legend if drawn.evaluation.moved or not key.if_moved]
    entries = [fill(entry(key, said), drawn.evaluation) for key, said in keys]
    margin = dict(layout["margin"])
    drawing = layout["height"] - margin["t"] - margin["b"]
    head: list[str] = (
        [wrapped(drawn.headline, TITLE_WIDTH), wrapped(drawn.built.measure, WORDS_WIDTH)] if words else []
    )
    legend = KEY_LINE * legend_lines([said for _, said in keys], WIDTH - margin["l"] - margin["r"])
    foot = said_below(drawn) if words else []
    above = legend + (EDGE + 28 * line_count(head[0]) + 20 * line_count(head[1]) + 16 if words else 0)
    below = LINE * sum(map(line_count, foot)) + 12 if words else 0
    layout |= {
        "template": template(palette),
        "showlegend": bool(keys),
        "legend": {
            "orientation": "h",
            "traceorder": "normal",
            "x": 0,
            "xanchor": "left",
            "y": 1 + (margin["t"] + 2) / drawing,
            "yanchor": "bottom",
            "itemclick": False,
            "itemdoubleclick": False,
        },
        "height": layout["height"] + above + below,
        "margin": margin | {"t": margin["t"] + above, "b": margin["b"] + below},
    }
    if words:
        place = {"xref": "container", "yref": "container", "x": 0, "y": 1, "yanchor": "top"}
        layout["title"] = place | {
            "text": head[0],
            "subtitle": {"text": head[1]},
            "pad": {"l": EDGE, "t": EDGE},
        }
        layout["annotations"] = [*layout.get("annotations", []), source_note("<br>".join(foot), margin)]
    return {
        "data": [*({**trace, "showlegend": False} for trace in figure["data"]), *entries],
        "layout": layout,
    }


def legend_lines(words: Sequence[str], room: float) -> int:
    """How many lines Plotly breaks a legend into: one where all fit, else columns as wide as the widest."""
    if not words:
        return 0
    widths = [SIGN + text_width(said, face_of(SANS, bold=False), look.SIZE) for said in words]
    return 1 if sum(widths) <= room else math.ceil(len(widths) / max(1, int(room / max(widths))))


def said_below(drawn: Drawn) -> list[str]:
    """What the reader moved and the choices that the result rests on, and the source, in lines."""
    scenario = moved(drawn.built.scenario_words(choices=True), drawn.evaluation)
    return [wrapped(line, WORDS_WIDTH) for line in (scenario, drawn.built.source) if line]


def source_note(words: str, margin: dict[str, Any]) -> dict[str, Any]:
    """The source line under the drawing."""
    return {
        "name": "source",
        "text": words,
        "font": {"size": look.SMALL},
        "align": "left",
        "showarrow": False,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": EDGE - margin["l"],
        "yref": "paper",
        "y": 0,
        "yanchor": "top",
        "yshift": -margin["b"],
    }


def template(palette: dict[str, str]) -> dict[str, Any]:
    """The look of the house as a Plotly template."""
    axis = {
        "gridcolor": palette["grid"],
        "linecolor": palette["line"],
        "tickfont": {"color": palette["soft"]},
    }
    return {
        "layout": {
            "paper_bgcolor": palette["card"],
            "plot_bgcolor": palette["card"],
            "font": {"family": look.FONT, "size": look.SIZE, "color": palette["ink"]},
            "title": {
                "font": {"family": look.SERIF, "size": TITLE, "color": palette["ink"], "weight": "bold"},
                "subtitle": {"font": {"family": look.FONT, "size": SUBTITLE, "color": palette["soft"]}},
            },
            "xaxis": axis,
            "yaxis": axis,
            "hoverlabel": {
                "bgcolor": palette["card"],
                "bordercolor": palette["line"],
                "font": {"family": look.FONT, "size": look.SMALL, "color": palette["ink"]},
            },
        }
    }


TEMPLATED = ("paper_bgcolor", "plot_bgcolor", "font", "hoverlabel")


def unpainted(figure: dict[str, Any]) -> dict[str, Any]:
    """A drawing without what a template says: grounds, and the colours of words, ticks and grid."""
    layout = {key: value for key, value in figure["layout"].items() if key not in TEMPLATED}
    for name in [name for name in layout if name.startswith(("xaxis", "yaxis"))]:
        axis = {key: value for key, value in layout[name].items() if key not in ("gridcolor", "linecolor")}
        layout[name] = axis | ({"tickfont": without_colour(axis["tickfont"])} if "tickfont" in axis else {})
    layout["annotations"] = [
        {key: value for key, value in note.items() if not (key == "bgcolor" and value == "@card")}
        | ({"font": without_colour(note["font"])} if "font" in note else {})
        for note in layout.get("annotations", [])
    ]
    layout["shapes"] = clear(layout.get("shapes", []))
    return {"data": clear(figure["data"]), "layout": layout}


def without_colour(font: dict[str, Any]) -> dict[str, Any]:
    """A font whose colour is that of plain or of soft words."""
    return {key: value for key, value in font.items() if key != "color" or value not in ("@ink", "@soft")}


def clear(node: Any) -> Any:
    """A drawing in which what has the colour of the ground lets it through."""
    if isinstance(node, dict):
        return {key: clear(value) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [clear(item) for item in node]
    return CLEAR if isinstance(node, str) and node == "@card" else node


def entry(key: Key, words: str) -> dict[str, Any]:
    """An entry of the legend as a trace without points."""
    trace = {"name": words, "x": [None], "y": [None], "hoverinfo": "skip", "showlegend": True}
    if key.fill in LINES:
        line = {"color": "@range" if key.fill == "range" else key.colour, "width": 2}
        return trace | {"type": "scatter", "mode": "lines", "line": line}
    if key.fill in ("between", "conditional"):
        pattern = {**HATCH, "fgcolor": key.colour, "bgcolor": CLEAR}
        return trace | {
            "type": "bar",
            "marker": {"color": CLEAR, "line": {"color": key.colour, "width": 1}, "pattern": pattern},
        }
    marker: dict[str, Any] = {"symbol": SYMBOLS.get(key.fill, "square"), "size": 12, "color": key.colour}
    if key.fill in ("computed", "outside", "tint", "outlined"):
        marker |= {"color": CLEAR if key.fill == "outlined" else tint(key.colour)}
        marker |= {"line": {"color": key.colour, "width": 1.5}}
    if key.fill == "evidence":
        marker["color"] = "@evidence"
    if key.fill == "opening":
        marker |= {"color": "@soft", "line": {"color": "@soft", "width": 2}}
    return trace | {"type": "scatter", "mode": "markers", "marker": marker}
