"""Parts of one whole: each bar a whole, its parts side by side; named inside where they stand still."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.marks import Mark, target
from dashboard.charts.core.pieces import IF_MOVED, bracket, note, rule, template, whisker
from dashboard.charts.core.screens import LINE, NARROWEST, folded, on_screens, width
from dashboard.charts.core.slots import line_count

HALF = 17
"""Half the thickness of a bar in pixels."""


@dataclass(frozen=True)
class Part:
    """One part of a bar: its mark, its fill, the name that is written inside, and a result that is taken off
    it.
    """

    mark: Mark
    fill: str = "cited"
    name: str = ""
    less: str = ""


@dataclass(frozen=True)
class Whole:
    """A bar: its name, what is written beside it, its parts, and the output that they add up to, whose range
    is drawn below; `bracket` names the gap from a value to the bar's end. `half` is what the whole is the
    sum of, for a rule at one half of it with those words; `ground` is what it was before, pale behind it.
    """

    label: str
    text: str
    parts: Sequence[Part]
    total: str = ""
    bracket: tuple[str, str] | None = None
    half: tuple[str, Sequence[str]] | None = None
    ground: float = 0


def parts_figure(
    wholes: Sequence[Whole], axis: dict[str, Any], *, openings: Mapping[str, float] | None = None
) -> dict[str, Any]:
    """A figure of bars on one axis from zero."""
    return on_screens(lambda narrow: drawn(wholes, axis, openings or {}, narrow))


def drawn(
    wholes: Sequence[Whole], axis: dict[str, Any], openings: Mapping[str, float], narrow: bool
) -> dict[str, Any]:
    data: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    room = NARROWEST - 40 if narrow else 640
    y = -2.0
    for whole in wholes:
        words = f"<b>{whole.label}</b>"
        joined = f"{words}  {whole.text}"
        fits = width(f"{whole.label}  {whole.text}") < room
        apart = f"<b>{folded(whole.label, room)}</b><br>{folded(whole.text, room)}"
        words = joined if fits else apart
        at = {
            "xref": "paper",
            "x": 0,
            "xanchor": "left",
            "y": y - LINE * line_count(words) - 2,
            "yanchor": "bottom",
        }
        # The lines of the axis pass behind the words.
        notes.append({**note(template(words), look.SIZE, "@ink"), **at, "bgcolor": "@card"})
        if not whole.parts:
            y -= LINE * line_count(words) + 14
            continue
        centre = y - LINE * line_count(words) - (12 if whole.bracket else 5) - HALF
        if whole.ground:
            shapes.append(fills.bar("cited", "@ground", 0, whole.ground, centre, HALF, layer="below"))
        before: list[list[Any]] = []
        start: Any = 0
        for part in whole.parts:
            begin, middle, start = ends(part, before, start)
            if part.fill == "between":
                data.append(fills.hatched(part.mark.colour, begin, start, centre, HALF))
            else:
                shapes.append(fills.bar(part.fill, part.mark.colour, begin, start, centre, HALF))
            data.append(target(middle, centre, part.mark))
            if part.name and has_room(part, begin, start, axis, room):
                notes.append(inside(part, middle, centre))
        if whole.total:
            low, high = ({"slot": "value", "of": whole.total, "end": end} for end in ("low", "high"))
            shapes += whisker(low, high, centre - HALF - 5)
            if whole.total in openings:
                shapes.append(opening(openings[whole.total], centre))
        if whole.bracket:
            low, high = ({"slot": "value", "of": name} for name in whole.bracket)
            shapes += bracket(low, high, centre + HALF + 4)
        if whole.half:
            words, names = whole.half
            at_half = {"slot": "sum", "of": [[name, 0.5] for name in names]}
            shapes += rule(at_half, centre + HALF + 2, centre - HALF - 4)
            notes.append(below(words, at_half, centre - HALF - 4))
        y = centre - HALF - (30 if whole.half else 22)
    return {
        "data": data,
        "layout": look.layout(
            round(-y) + 36,
            margin={"l": 28, "r": 22, "t": 6, "b": 30},
            xaxis=axis,
            yaxis={"range": [y, 0], "visible": False, "fixedrange": True},
            shapes=shapes,
            annotations=notes,
        ),
    }


def ends(part: Part, before: list[list[Any]], start: Any) -> tuple[Any, Any, Any]:
    """Where a part begins, its middle and its end: numbers, or slots for results. `before` holds the parts
    so far.
    """
    mark = part.mark
    if not mark.outputs:
        size = mark.value if mark.value is not None else mark.low
        return start, start + size / 2, start + size
    begin = {"slot": "sum", "of": [*before]} if before else 0
    middle = {"slot": "sum", "of": [*before, [mark.outputs[0], 0.5]]}
    before.append([mark.outputs[0], 1])
    if part.less:
        before.append([part.less, -1])
    return begin, middle, {"slot": "sum", "of": [*before]}


def has_room(part: Part, begin: Any, end: Any, axis: dict[str, Any], room: float) -> bool:
    """Whether the name of a part has room in it: the legend has it anyway. What levers move is trusted."""
    reach = axis.get("range", [0, 0])[1]
    if part.mark.outputs or not isinstance(reach, int | float) or not reach:
        return True
    return bool(width(part.name) + 10 < (end - begin) / reach * room)


def inside(part: Part, middle: Any, y: float) -> dict[str, Any]:
    colour = "@card" if part.fill == "cited" else "@ink"
    return {
        **note(template(f"<b>{part.name}</b>"), look.SIZE, colour),
        "x": middle,
        "xanchor": "center",
        "y": y,
        "yanchor": "middle",
        "align": "center",
    }


def below(words: str, x: Any, y: float) -> dict[str, Any]:
    """Small words under a place of a bar."""
    place = {"x": x, "xanchor": "center", "y": y, "yanchor": "top"}
    return {**note(words, look.SMALL, "@soft"), **place, "bgcolor": "@card"}


def opening(at: float, y: float) -> dict[str, Any]:
    """Where a bar ended before the levers moved."""
    return {
        "type": "line",
        "x0": at,
        "x1": at,
        "y0": y - HALF - 3,
        "y1": y + HALF + 3,
        "line": {"color": "@soft", "width": 2},
        "opacity": IF_MOVED,
    }
