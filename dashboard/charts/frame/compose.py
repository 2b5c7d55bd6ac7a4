"""A chart as an image: headline, measure, legend of marks, scenario and source line around the drawing.

The browser's image button and the command line use what is composed here, so the two pictures are one.
"""

from __future__ import annotations

from dashboard.charts.frame import look
from dashboard.charts.frame.built import IF_MOVED, Built, moved_words
from dashboard.charts.frame.rows import IF_MOVED as SHOWN_IF_MOVED
from dashboard.charts.frame.slots import Scenario, wrapped
from dashboard.words import Words

WIDTH = 850
EDGE = 16
BIG, LINE_BIG, LINE = 21, 27, 18
"""Headline size, and the heights of a headline's line and of a small line, in pixels."""
BIG_WIDTH, SMALL_WIDTH = 10.4, 6.5
"""Widths of a character of the headline and of a small line, in pixels, on the generous side."""

VERSION = Words(fr="Données du {date}, CC\u00a0BY\u00a04.0", en="Data of {date}, CC\u00a0BY\u00a04.0")


def frame(built: Built, width: int = WIDTH) -> dict:
    """What an image adds to a drawing: `data` for the legend, and the `layout` keys that change.

    Annotations here are added to those of the drawing; every other key replaces its own.
    """
    language, inner = built.language, width - 2 * EDGE
    small = int(inner / SMALL_WIDTH)
    big = int(inner / BIG_WIDTH)
    # A headline with results in it may grow by a few characters, so its lines are counted a little long.
    headline = wrapped(built.drawn(Scenario(built.model, language)).headline + " " * 3, big)
    measure = wrapped(built.measure, small)
    version = VERSION[language].format(date=built.data.version_written(language))
    source = wrapped(f"{built.source} · {version}", small)
    own = built.figure["layout"]
    legend_lines = lines_of_legend([len(words) + 6 for _, words in built.legend], small)
    head = EDGE + LINE_BIG * lines(headline) + LINE * lines(measure) + 12
    foot = LINE * (legend_lines + lines(source) + (2 if built.chart.live else 0)) + EDGE + 8
    margin = own["margin"]
    top, bottom = margin["t"] + head, margin["b"] + foot
    left = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": min(0, EDGE - margin["l"]), "align": "left", "showarrow": False}
    under = -margin["b"] - 6
    annotations = [
        {**left, "yref": "paper", "y": 1, "yanchor": "top", "yshift": top - EDGE, "text": {"slot": "text", "text": built.headline, "wrap": big, "bold": True},
         "font": {"size": BIG, "color": "@ink", "family": look.SERIF}},
        {**left, "yref": "paper", "y": 1, "yanchor": "top", "yshift": top - EDGE - LINE_BIG * lines(headline) - 2,
         "text": measure, "font": {"size": look.SIZE, "color": "@soft"}},
        {**left, "yref": "paper", "y": 0, "yanchor": "top", "yshift": under - LINE * legend_lines - 6, "text": source,
         "font": {"size": look.SMALL, "color": "@soft"}},
    ]
    if built.chart.live:
        annotations.append({
            **left, "yref": "paper", "y": 0, "yanchor": "top", "yshift": under - LINE * (legend_lines + lines(source)) - 6,
            "text": moved_words(language, small), "font": {"size": look.SMALL, "color": "@ink"},
        })
    height = built.height() + head + foot
    return {
        "data": [
            legend_entry(style, words) | ({"visible": SHOWN_IF_MOVED} if style in IF_MOVED else {}) for style, words in built.legend
        ],
        "annotations": annotations,
        "layout": {
            "width": width, "height": height, "autosize": False, "showlegend": True,
            "margin": {**margin, "l": max(EDGE, margin["l"]), "t": top, "b": bottom},
            "legend": {
                "orientation": "h", "xref": "container", "x": EDGE / width, "xanchor": "left", "yref": "container",
                "y": (bottom - margin["b"] - 2) / height, "yanchor": "top", "font": {"size": look.SMALL, "color": "@soft"},
                "traceorder": "normal", "itemclick": False, "itemdoubleclick": False, "bgcolor": "rgba(0,0,0,0)",
            },
        },
    }


def lines_of_legend(widths: list[int], line: int) -> int:
    """Lines that Plotly breaks a legend into, widths in characters: one if all fits, else columns as wide as the widest."""
    return 1 if sum(widths) <= line else -(-len(widths) // (line // max(widths)))


def lines(text: str) -> int:
    return text.count("<br>") + 1


def legend_entry(style: str, words: str) -> dict:
    """A trace without points that shows one mark in the legend."""
    marker = {
        "dot": {"symbol": "circle", "size": 11, "color": "@ink"},
        "hollow": {"symbol": "circle-open", "size": 11, "color": "@ink", "line": {"width": 2.5}},
        "more": {"symbol": "triangle-right", "size": 12, "color": "@ink"},
        "less": {"symbol": "triangle-left", "size": 12, "color": "@ink"},
        "party": {"symbol": "diamond", "size": 11, "color": "@ink"},
        "computed": {"symbol": "circle-open-dot", "size": 12, "color": "@ink", "line": {"width": 2}},
        "households": {"symbol": "square", "size": 12, "color": "@belarus"},
        "fill": {"symbol": "square", "size": 12, "color": "@ink"},
        "opening": {"symbol": "circle", "size": 7, "color": "@soft"},
        "russia": {"symbol": "square", "size": 12, "color": "@russia"},
        "others": {"symbol": "square", "size": 12, "color": "@neutral"},
        "elsewhere": {"symbol": "square", "size": 12, "color": "@europe"},
        "evidence": {"symbol": "square", "size": 12, "color": "@evidence"},
        "told": {"symbol": "circle", "size": 10, "color": "@ink"},
        "retold": {"symbol": "square", "size": 11, "color": "@ink"},
        "vague": {"symbol": "circle-open", "size": 9, "color": "@ink", "line": {"width": 2}},
        "ongoing": {"symbol": "triangle-right", "size": 11, "color": "@ink"},
    }.get(style)
    entry = {"type": "scatter", "x": [None], "y": [None], "name": words, "showlegend": True, "hoverinfo": "skip"}
    if style == "state":
        pattern = {"shape": "/", "size": 5, "solidity": 0.35, "fgcolor": "@belarus", "bgcolor": "@card"}
        return {**entry, "type": "bar", "marker": {"color": "@card", "line": {"color": "@belarus", "width": 1}, "pattern": pattern}}
    if marker:
        return {**entry, "mode": "markers", "marker": marker}
    strokes = {
        "bar": {"color": "@ink", "width": 9}, "range": {"color": "@range", "width": 5},
        "dashed": {"color": "@ink", "width": 1.6, "dash": "dot"}, "scenario": {"color": "@ink", "width": 1.5, "dash": "dot"},
        "lasting": {"color": "@ink", "width": 3},
    }
    return {**entry, "mode": "lines", "line": strokes[style]}


def composed(built: Built, width: int = WIDTH) -> dict:
    """The whole image as a figure with slots."""
    added, own = frame(built, width), built.figure
    layout = {**own["layout"], **added["layout"]}
    layout["annotations"] = [*own["layout"].get("annotations", []), *added["annotations"]]
    quiet = [{**trace, "showlegend": False} for trace in own["data"]]
    return {"data": [*quiet, *added["data"]], "layout": layout}
