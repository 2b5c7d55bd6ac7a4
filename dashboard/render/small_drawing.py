"""Small drawings for cards of pages, made from the figures that a page shows: numbers for their template."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dashboard.charts.core.evaluation import text
from dashboard.pages.core.cards import Drawing, Part
from dashboard.render.context import RenderContext

DOTS = 15
"""Dots in a row of a stack; a stack alone takes the width of its card."""
ALONE = 44


def small_drawing(drawing: Drawing, context: RenderContext) -> dict[str, Any]:
    """What the template of a drawing is given. The words beside it say what it shows, so that it is hidden
    from reading aloud.
    """
    caption = context.filled(drawing.caption) if drawing.caption else ""
    return {"form": drawing.form, "caption": caption, **FORMS[drawing.form](drawing, context)}


def ends(part: Part, context: RenderContext) -> tuple[float, float]:
    """The least and the greatest value of a part, equal where one number is cited; in the written unit."""
    if part.output:
        model, _, output = part.output.partition(".")
        value = context.still(model).amount(output, "value")
        return value, value
    figure = context.data.figure(part.figure)
    low = figure.low if figure.low is not None else figure.central
    high = figure.high if figure.high is not None else figure.central
    return low, high


def amount(part: Part, context: RenderContext, form: str = "") -> str:
    """The value of a part with its unit and wording; a result bare, to one decimal, with the form `|1`."""
    if part.output:
        model, _, output = part.output.partition(".")
        return text("{%s%s}" % (output, form), context.still(model))
    return context.data.figure(part.figure).written(context.language)


def row(part: Part, context: RenderContext, most: float, start: float = 0) -> dict[str, Any]:
    """A bar from `start`, both in parts of `most`; what lies between two cited ends is outlined."""
    low, high = ends(part, context)
    return {
        "label": part.label[context.language] if part.label else "",
        "amount": amount(part, context),
        "colour": part.colour,
        "start": round(start / most, 4),
        "size": round(low / most, 4),
        "open": round((high - low) / most, 4),
    }


def bars(drawing: Drawing, context: RenderContext) -> dict[str, Any]:
    """Bars from zero on one scale; a gold line where a document cites a value."""
    cited = [Part("evidence", drawing.cited)] if drawing.cited else []
    most = max(ends(part, context)[1] for part in (*drawing.parts, *cited))
    return {
        "rows": [row(part, context, most) for part in drawing.parts],
        "cited": [row(part, context, most) for part in cited],
    }


def shares(drawing: Drawing, context: RenderContext) -> dict[str, Any]:
    """Bars from 0 to 100 %, the whole pale behind them and the half marked."""
    return {"rows": [row(part, context, 100) for part in drawing.parts], "cited": []}


def waterfall(drawing: Drawing, context: RenderContext) -> dict[str, Any]:
    """Parts one after the other, and at last what they come to."""
    *parts, total = drawing.parts
    most, reached, rows = ends(total, context)[1], 0.0, []
    for part in parts:
        rows.append(row(part, context, most, reached))
        reached += ends(part, context)[0]
    rows.append(row(total, context, most))
    # One unit for all: the card's number has it.
    bare = ({"amount": amount(part, context, "|1")} for part in drawing.parts)
    return {"rows": [drawn | written for drawn, written in zip(rows, bare, strict=True)], "cited": []}


def whole(drawing: Drawing, context: RenderContext) -> dict[str, Any]:
    """One bar of its parts."""
    total = sum(ends(part, context)[0] for part in drawing.parts)
    return {"rows": [row(part, context, total) for part in drawing.parts]}


def rest(drawing: Drawing, context: RenderContext) -> dict[str, Any]:
    """A part, and the rest of the whole that the second figure gives."""
    part, all_of_it = (row(p, context, ends(drawing.parts[1], context)[0]) for p in drawing.parts)
    return {"rows": [part, all_of_it | {"size": round(1 - part["size"], 4)}]}


def arrow(drawing: Drawing, context: RenderContext) -> dict[str, Any]:
    """From an earlier share to a later one, between 0 and 100 %."""
    before, after = (row(part, context, 100) for part in drawing.parts)
    return {"before": before, "after": after, "back": after["size"] < before["size"]}


def dots(drawing: Drawing, context: RenderContext) -> dict[str, Any]:
    """One dot a person, or a cited least number of them, in rows."""
    columns = DOTS if len(drawing.parts) > 1 else ALONE
    stacks = []
    for part in drawing.parts:
        rows, over = divmod(round(ends(part, context)[0]), columns)
        stacks.append(row(part, context, 1) | {"rows": rows, "over": over})
    return {"stacks": stacks, "columns": columns}


def columns(drawing: Drawing, context: RenderContext) -> dict[str, Any]:
    """Counts along time or a list, the first and the last named."""
    counts = drawing.tally(context.data, context.language)
    most = max(n for _, n in counts)
    return {
        "rows": [{"size": round(n / most, 4)} for _, n in counts],
        "names": (counts[0][0], counts[-1][0]),
    }


FORMS: dict[str, Callable[[Drawing, RenderContext], dict[str, Any]]] = {
    "bars": bars,
    "shares": shares,
    "waterfall": waterfall,
    "whole": whole,
    "rest": rest,
    "arrow": arrow,
    "dots": dots,
    "columns": columns,
}
