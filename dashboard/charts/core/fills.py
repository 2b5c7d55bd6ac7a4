"""How a bar is filled: the status of what it shows. The same fills make the keys of every legend.

Solid: as cited. Hatched: between two cited ends. Outlined: claimed, announced, planned, aimed at, threatened
or conditional. Lighter with an edge: computed here; with a dashed edge, from
a value outside the documents too.
"""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.slots import Amount

DASH = "4px,3px"
EDGE = 1.5
"""Width in pixels of the edge of a bar that is not solid."""
HATCH = {"shape": "/", "size": 6, "solidity": 0.3}


def tint(colour: str) -> str:
    """The lighter twin of a colour of the theme.

    >>> tint("@russia")
    '@russiatint'
    """
    return f"{colour}tint"


def face(fill: str, colour: str) -> dict[str, Any]:
    """Colour and edge of a shape that is filled so."""
    if fill in ("computed", "outside", "tint"):
        edge = {"color": colour, "width": EDGE} | ({"dash": DASH} if fill == "outside" else {})
        return {"fillcolor": tint(colour), "line": edge}
    if fill == "outlined":
        return {"fillcolor": "@card", "line": {"color": colour, "width": EDGE}}
    return {"fillcolor": colour, "line": {"width": 0}}


def bar(
    fill: str, colour: str, start: Amount, end: Amount, y: float, half: float, **more: Any
) -> dict[str, Any]:
    """A lying bar from `start` to `end`, `half` its thickness in units of y, as a shape."""
    return {
        "type": "rect",
        "x0": start,
        "x1": end,
        "y0": y - half,
        "y1": y + half,
        "layer": "between",
        **face(fill, colour),
        **more,
    }


def hatched(colour: str, start: float, end: Amount, y: float, half: float) -> dict[str, Any]:
    """A lying bar between two cited ends, or from zero to a result, as a trace: shapes know no pattern."""
    return {
        "type": "bar",
        "orientation": "h",
        "base": [start],
        "x": [end if isinstance(end, dict) else end - start],
        "y": [y],
        "width": [2 * half],
        "hoverinfo": "skip",
        "marker": {
            "color": "@card",
            "line": {"color": colour, "width": 1},
            "pattern": {**HATCH, "fgcolor": colour, "bgcolor": "@card"},
        },
    }


# ---- keys of a legend, in pixels

SIGN_PATHS = {
    "travels": ((8, 1), (14, 11), (2, 11)),
    "comes": ((2, 1), (14, 1), (8, 11)),
    "talks": ((8, 0), (14, 6), (8, 12), (2, 6)),
    "message": ((3, 1), (13, 1), (13, 11), (3, 11)),
    "handover": ((8, 0), (13, 3), (13, 9), (8, 12), (3, 9), (3, 3)),
}
"""Corners of the signs of contacts, from the upper left corner of a key."""

WIDE, HIGH = 16, 12
"""Size of a key."""


def key(fill: str, colour: str, left: float, top: float) -> list[dict[str, Any]]:
    """The shapes of one key, from a left upper corner in pixels, downwards negative as in a figure."""

    def rect(x0: float, x1: float, y0: float, y1: float, **more: Any) -> dict[str, Any]:
        return {"type": "rect", "x0": left + x0, "x1": left + x1, "y0": top - y0, "y1": top - y1, **more}

    def path(points: str, **more: Any) -> dict[str, Any]:
        return {"type": "path", "path": points, **more}

    whole = (0.0, float(WIDE), 0.0, float(HIGH))
    if fill in ("between", "conditional"):
        lines = "".join(
            f"M{left + x0:g},{top - HIGH:g}L{left + x1:g},{top:g}" for x0, x1 in ((0, 6), (5, 11), (10, WIDE))
        )
        return [
            rect(*whole, fillcolor="@card", line={"color": colour, "width": 1}),
            path(lines, line={"color": colour, "width": 1.3}),
        ]
    if fill == "range":
        ends = "".join(f"M{left + x:g},{top - 2:g}L{left + x:g},{top - 10:g}" for x in (0, WIDE))
        line = f"M{left:g},{top - 6:g}L{left + WIDE:g},{top - 6:g}"
        return [path(line + ends, line={"color": "@range", "width": 2})]
    if fill == "opening":
        return [rect(7, 9, 0, HIGH, fillcolor="@soft", line={"width": 0})]
    if fill == "evidence":
        return [rect(*whole, fillcolor="@evidence", line={"width": 0})]
    if fill in ("line", "lasting"):
        return [rect(0, WIDE, 5, 7 if fill == "line" else 8, fillcolor=colour, line={"width": 0})]
    if fill in SIGN_PATHS:
        corners = "L".join(f"{left + x:g},{top - y:g}" for x, y in SIGN_PATHS[fill])
        return [path(f"M{corners}Z", fillcolor=colour, line={"width": 0})]
    if fill in ("told", "retold", "vague", "scenario", "call", "hollow"):
        kind = "rect" if fill == "retold" else "circle"
        edge = {"color": colour, "width": 2 if fill in ("vague", "scenario", "hollow") else 0}
        inner = colour if fill in ("told", "retold", "call") else "@card"
        outer = {**rect(3, 13, 1, 11, fillcolor=inner, line=edge), "type": kind}
        dot = {**rect(6, 10, 4, 8, fillcolor=colour, line={"width": 0}), "type": "circle"}
        return [outer, dot] if fill == "scenario" else [outer]
    if fill == "ongoing":
        points = f"M{left + 3:g},{top - 1:g}L{left + 14:g},{top - 6:g}L{left + 3:g},{top - 11:g}Z"
        return [path(points, fillcolor=colour, line={"width": 0})]
    return [rect(*whole, **face(fill, colour))]


def svg(fill: str, colour: str) -> str:
    """The same key as an element of a page, its colours taken from the stylesheet."""

    def paint(value: str) -> str:
        return f"var(--{value[1:]})" if value.startswith("@") else value

    def look(shape: dict[str, Any]) -> str:
        line = shape.get("line", {})
        filling = paint(shape["fillcolor"]) if "fillcolor" in shape else "none"
        dash = ' stroke-dasharray="3 2"' if "dash" in line else ""
        stroke = (
            f' stroke="{paint(line["color"])}" stroke-width="{line["width"]}"{dash}' if line["width"] else ""
        )
        return f'fill="{filling}"{stroke}'

    parts = []
    for shape in key(fill, colour, 1, -1):
        if shape["type"] == "path":
            parts.append(f'<path d="{shape["path"].replace(",-", ",")}" {look(shape)}/>')
            continue
        x, y = shape["x0"], -shape["y0"]
        width, height = shape["x1"] - x, -shape["y1"] - y
        round_ = f' rx="{width / 2:g}"' if shape["type"] == "circle" else ""
        parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"{round_} {look(shape)}/>'
        )
    size = f'width="{WIDE + 2}" height="{HIGH + 2}" viewBox="0 0 {WIDE + 2} {HIGH + 2}"'
    return f'<svg class="key" {size}>{"".join(parts)}</svg>'
