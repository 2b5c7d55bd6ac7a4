"""The legend of marks in an image: how many lines it takes, and a trace for each mark."""

from __future__ import annotations

from typing import Any


def lines_of_legend(widths: list[int], line: int) -> int:
    """Lines that Plotly breaks a legend into, widths in characters: one if all fits, else columns as wide as
    the widest.
    """
    return 1 if sum(widths) <= line else -(-len(widths) // max(1, line // max(widths)))


def legend_entry(style: str, words: str) -> dict[str, Any]:
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
    entry = {
        "type": "scatter",
        "x": [None],
        "y": [None],
        "name": words,
        "showlegend": True,
        "hoverinfo": "skip",
    }
    if style == "state":
        pattern = {"shape": "/", "size": 5, "solidity": 0.35, "fgcolor": "@belarus", "bgcolor": "@card"}
        return {
            **entry,
            "type": "bar",
            "marker": {"color": "@card", "line": {"color": "@belarus", "width": 1}, "pattern": pattern},
        }
    if marker:
        return {**entry, "mode": "markers", "marker": marker}
    strokes = {
        "bar": {"color": "@ink", "width": 9},
        "range": {"color": "@range", "width": 5},
        "dashed": {"color": "@ink", "width": 1.6, "dash": "dot"},
        "scenario": {"color": "@ink", "width": 1.5, "dash": "dot"},
        "lasting": {"color": "@ink", "width": 3},
    }
    return {**entry, "mode": "lines", "line": strokes[style]}
