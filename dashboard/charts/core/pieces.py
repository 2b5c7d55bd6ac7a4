"""What forms are made of: one bar by its status, arrowheads, whiskers, rules, words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dashboard.charts.core import fills
from dashboard.charts.core.evaluation import MOVED
from dashboard.charts.core.marks import Mark, cited_ends, target
from dashboard.charts.core.slots import Amount

IF_MOVED = {"slot": "choose", "of": MOVED, "below": [[0.5, 0]], "else": 1}
"""The opacity of what only a moved scenario shows: it is drawn from the start, so that a moving lever
changes no more than numbers.
"""


def bar_of(
    mark: Mark, y: float, half: float, start: float = 0
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The shapes and the traces of one bar from where the scale starts, by the status of its mark."""
    ends = cited_ends(mark)
    if not ends or not mark.styles:
        return [], []
    fill = mark.styles[0]
    if fill == "range":
        return whisker(mark.low, mark.high, y, 5, half - 3), [target(mark.high, y, mark)]
    if mark.span:
        shapes = [fills.bar(fill, mark.colour, *mark.span, y, half)]
        if "range" in mark.styles:
            shapes += whisker(*reach(mark), y - half - 4)
        return shapes, [target(mark.span[1], y, mark)]
    if fill == "conditional":
        bar = fills.hatched(mark.colour, start, mark.value, y, half)
        return whisker(mark.low, mark.high, y - half - 4), [bar, target(mark.value, y, mark)]
    if "between" in mark.styles:
        shapes = [fills.bar(fill, mark.colour, start, mark.low, y, half)]
        return shapes, [fills.hatched(mark.colour, mark.low, mark.high, y, half), target(mark.high, y, mark)]
    end = mark.value if mark.value is not None else ends[-1]
    shapes = [fills.bar(fill, mark.colour, start, end, y, half)]
    if "range" in mark.styles:
        shapes += whisker(mark.low, mark.high, y - half - 4)
    if mark.qualifier in ("at_least", "more_than"):
        shapes.append(head(end, y, half, mark.colour, 1))
    if mark.qualifier in ("at_most", "less_than"):
        shapes.append(head(end, y, half, "@card" if fill == "cited" else mark.colour, -1))
    return shapes, [target(end, y, mark)]


def reach(mark: Mark) -> tuple[Amount, Amount]:
    """Where the range of a result lies whose bar begins at its span, as slots."""
    start = mark.span[0]["of"] if mark.span and isinstance(mark.span[0], dict) else []
    low, high = ({"slot": "sum", "of": [*start, [mark.outputs[0], 1, end]]} for end in ("low", "high"))
    return low, high


def waterfall(marks: Sequence[Mark]) -> list[Mark]:
    """Results one after another: each bar begins where the one before ends."""
    before: list[list[Any]] = []
    made = []
    for mark in marks:
        start: Amount = {"slot": "sum", "of": [*before]} if before else 0
        before.append([mark.outputs[0], 1])
        made.append(replace(mark, span=(start, {"slot": "sum", "of": [*before]})))
    return made


def head(x: Amount, y: float, half: float, colour: str, way: int) -> dict[str, Any]:
    """An arrowhead on the open end of a bar: outward for at least, inward for at most."""
    tip = 13 if way > 0 else -13
    start = 2 if way > 0 else -3
    return {
        "type": "path",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": x,
        "yanchor": y,
        "path": f"M{start},{half * 0.7:g}L{tip},0L{start},{-half * 0.7:g}Z",
        "fillcolor": colour,
        "line": {"width": 0},
        "layer": "above",
    }


def whisker(low: Amount, high: Amount, y: float, size: float = 2, tall: float = 3) -> list[dict[str, Any]]:
    """The range of a result: a thin grey line with an upright at each end."""
    line = {"color": "@range", "width": size}
    across = {"type": "line", "x0": low, "x1": high, "y0": y, "y1": y, "line": line}
    uprights = [{**across, "x0": end, "x1": end, "y0": y - tall, "y1": y + tall} for end in (low, high)]
    return [across, *uprights]


def bracket(low: Amount, high: Amount, y: float) -> list[dict[str, Any]]:
    """A gap as a line over it, with an end hanging down at each side."""
    line = {"color": "@ink", "width": 1.5}
    across = {"type": "line", "x0": low, "x1": high, "y0": y, "y1": y, "line": line}
    return [across, *({**across, "x0": at, "x1": at, "y0": y - 5} for at in (low, high))]


def rule(x: Amount, top: float, bottom: float) -> list[dict[str, Any]]:
    """An ink rule with an edge of paper, through all rows."""
    across = {"type": "line", "x0": x, "x1": x, "y0": bottom, "y1": top, "layer": "above"}
    return [
        {**across, "line": {"color": colour, "width": size}} for colour, size in (("@card", 5), ("@ink", 2))
    ]


def note(words: Any, size: int, colour: str) -> dict[str, Any]:
    """Plain words on a drawing."""
    return {
        "text": words,
        "showarrow": False,
        "align": "left",
        "font": {"size": size, "color": colour},
        "xshift": 0,
    }


def template(words: str) -> Any:
    """Words that may hold results."""
    return {"slot": "text", "text": words}


def emphasised(words: str) -> str:
    """A value in bold, what stands in brackets after it as it is."""
    value, bracket, rest = words.partition(" (")
    return f"<b>{value}</b>{bracket}{rest}" if value else words
