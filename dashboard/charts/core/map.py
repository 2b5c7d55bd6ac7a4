"""A map of the region as ordinary shapes: outlines of the tables in an equal-area projection.

No tile, no foreign host. Distances are in kilometres from the middle of the map. The outlines hold Crimea
within Ukraine's recognised borders.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.grid import badge
from dashboard.charts.core.map_labels import Frame, Label, placed
from dashboard.charts.core.marks import Mark, point
from dashboard.charts.core.pieces import note, template
from dashboard.charts.core.slots import line_count
from dashboard.core.words import Words
from dashboard.tables.dataset import Dataset

FOOT = {"xref": "paper", "yref": "paper", "x": 0, "xanchor": "left", "y": 0, "yanchor": "bottom"}
EARTH = 6371.0
"""Radius in kilometres."""


@dataclass(frozen=True)
class Albers:
    """The conic equal-area projection: two standard parallels, and the middle of the map, in degrees.

    >>> Albers(48, 57, 29, 53).at(29, 53)
    (0.0, 0.0)
    """

    south: float
    north: float
    lon: float
    lat: float

    @cached_property
    def cone(self) -> tuple[float, float, float]:
        """The cone's constant, its size, and the distance of the middle from its tip."""
        low, high = math.sin(math.radians(self.south)), math.sin(math.radians(self.north))
        n = (low + high) / 2
        c = math.cos(math.radians(self.south)) ** 2 + 2 * n * low
        return n, c, self.reach(n, c, self.lat)

    @staticmethod
    def reach(n: float, c: float, lat: float) -> float:
        return EARTH * math.sqrt(c - 2 * n * math.sin(math.radians(lat))) / n

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Kilometres east and north of the middle."""
        n, c, middle = self.cone
        r, turn = self.reach(n, c, lat), n * math.radians(lon - self.lon)
        return round(r * math.sin(turn), 1), round(middle - r * math.cos(turn), 1)


@dataclass(frozen=True)
class Region:
    """What a map shows. `wide` and `narrow` are what a large and a small screen show: kilometres from west to
    east, and from south to north; `scales` are the pixels that a kilometre takes on the smallest and the
    largest drawing of each of the two, by whether it is narrow, as `heights` are those of the drawings, in
    pixels. `country` is the area that the map is about, drawn on top with an edge in `colour`; `faces` are
    the colours of areas that have one of their own, every other is ground. `names` stand at a longitude and a
    latitude. Where outlines reach far beyond the frame the land `goes_on`: a drawing wider than the frame
    shows more of it, not margins.
    """

    projection: Albers
    wide: tuple[tuple[float, float], tuple[float, float]]
    narrow: tuple[tuple[float, float], tuple[float, float]]
    scales: Mapping[bool, tuple[float, float]]
    country: str
    colour: str
    faces: Mapping[str, str]
    names: Sequence[tuple[Words, tuple[float, float]]]
    heights: Mapping[bool, int] = field(default_factory=lambda: {False: 640, True: 430})
    goes_on: bool = False


@dataclass(frozen=True)
class Route:
    """A way across the map: its points, its colour, its state, the mark that says what it is, and where the
    badge of its state stands. `width` is what it can carry, in pixels; `filled` the part of that width that
    is in use, a number or a slot.
    """

    points: Sequence[tuple[float, float]]
    colour: str
    state: str
    mark: Mark
    sign_at: tuple[float, float]
    width: float = 4
    filled: Any = None


def rings(region: Region, data: Dataset) -> list[tuple[str, str, list[tuple[float, float]]]]:
    """Every closed line of the outlines: its kind, what it belongs to, and its points in kilometres."""

    def projected() -> list[tuple[str, str, list[tuple[float, float]]]]:
        groups = groupby(data.rows("outlines"), key=lambda row: (row["kind"], row["outline"], row["ring"]))
        at = region.projection.at
        return [
            (kind, name, [at(float(row["lon"]), float(row["lat"])) for row in points])
            for (kind, name, _), points in groups
        ]

    return data.once(("rings", region.projection), projected)


def outlines(region: Region, data: Dataset) -> list[dict[str, Any]]:
    """Countries, then lakes, each a shape of whole kilometres."""
    shapes = []
    for (kind, name), found in groupby(rings(region, data), key=lambda ring: ring[:2]):
        lines = ("L".join(f"{x:.0f},{y:.0f}" for x, y in points) for _, _, points in found)
        path = "".join(f"M{line}Z" for line in lines)
        face = "@water" if kind == "lake" else region.faces.get(name, "@ground")
        own = name == region.country
        edge = {"color": region.colour, "width": 1.5} if own else {"color": "@card", "width": 1}
        shapes.append(
            {"type": "path", "path": path, "fillcolor": face, "line": edge, "layer": "below", "name": name}
        )
    # The country that the map is about stands on top, so that its border is whole.
    shapes.sort(key=lambda shape: (shape["fillcolor"] == "@water", shape["name"] == region.country))
    return [{key: value for key, value in shape.items() if key != "name"} for shape in shapes]


def places(region: Region, data: Dataset) -> Mapping[str, tuple[float, float]]:
    """Where the named places of the documents lie, in kilometres."""
    at = region.projection.at
    return {row["location"]: at(float(row["lon"]), float(row["lat"])) for row in data.rows("places")}


def flow(route: Route) -> float:
    """The way that a route runs where its badge stands, in degrees from east over north."""

    def aside(ends: tuple[tuple[float, float], tuple[float, float]]) -> float:
        return sum(math.dist(end, route.sign_at) for end in ends) - math.dist(*ends)

    (x0, y0), (x1, y1) = min(itertools.pairwise(route.points), key=aside)
    return math.degrees(math.atan2(y1 - y0, x1 - x0))


def path_of(points: Sequence[tuple[float, float]]) -> dict[str, Any]:
    """A line across the map, as a shape without its look."""
    path = "M" + "L".join(f"{x:.0f},{y:.0f}" for x, y in points)
    return {"type": "path", "path": path, "layer": "between"}


def lines_of(route: Route) -> list[dict[str, Any]]:
    """A route by its state: solid where it is open, dashed where it is closed, dotted at war; what may carry
    a part of what it could is a tube, as wide as that, and filled as far as it is used.
    """
    under = path_of(route.points)
    dash = {"closed": "8px,5px", "war": "3px,4px"}.get(route.state)
    drawn = {"color": route.colour, "width": route.width} | ({"dash": dash} if dash else {})
    if route.filled is None:
        return [{**under, "line": drawn}]
    core = {"color": fills.tint(route.colour), "width": max(1.0, route.width - 3)}
    used = {"color": route.colour, "width": route.filled}
    return [{**under, "line": line} for line in (drawn, core, used)]


def map_figure(
    region: Region,
    data: Dataset,
    routes: Sequence[Route],
    points: Iterable[tuple[tuple[float, float], Mark, str]],
    labels: Sequence[Label],
    *,
    narrow: bool,
    below: str = "",
    thin: Sequence[tuple[Sequence[tuple[float, float]], str]] = (),
) -> dict[str, Any]:
    """The map on one screen: land, routes with the badges of their states, points and words, which are placed
    here so that none covers another. `below` are lines under it, for a screen on which they have no room
    beside their routes; `thin` are lines with their colours, for what is only possible.
    """
    (west, east), (south, north) = region.narrow if narrow else region.wide
    shapes = outlines(region, data)
    traces = []
    points = list(points)
    shapes += [{**path_of(line), "line": {"color": colour, "width": 1.2}} for line, colour in thin]
    for route in routes:
        shapes += lines_of(route)
    for route in routes:
        shapes += badge(route.state, *route.sign_at, 9 if narrow else 11, flow(route), route.colour)
        hit = {"symbol": "circle", "size": 22, "color": route.colour, "opacity": 0}
        traces.append({**point(route.sign_at[0], route.sign_at[1], route.mark, **hit)})
    for (x, y), mark, symbol in points:
        size = 15 if symbol.startswith("triangle") else 11
        face = {"size": size, "color": "@card" if symbol == "circle" else region.colour}
        traces.append(point(x, y, mark, symbol=symbol, line={"color": "@ink", "width": 1.5}, **face))
    tall, under = region.heights[narrow], (round(1.3 * look.SIZE * line_count(below)) + 14 if below else 0)
    # First and on both screens, so that a lever changes its words alone.
    foot = {**note(text_of(below), look.SIZE, "@ink"), **FOOT, "visible": bool(below)}
    frame = Frame(
        edges=((west, east), (south, north)),
        points=[*((route.sign_at, 13.0) for route in routes), *((at, 7.0) for at, _, _ in points)],
        lines=[*((r.points, r.width / 2 + 1) for r in routes), *((line, 1.5) for line, _ in thin)],
        scales=region.scales[narrow],
        borders=[points for kind, _, points in rings(region, data) if kind != "lake"],
    )
    labels = placed(labels, frame)
    axis = {"visible": False, "fixedrange": True, "constrain": "domain"}
    return {
        "data": traces,
        "layout": look.layout(
            tall + under,
            margin={"l": 8, "r": 8, "t": 6, "b": 6},
            plot_bgcolor="@water",
            xaxis={**axis, "constrain": "range" if region.goes_on else "domain", "range": [west, east]},
            yaxis={
                **axis,
                "range": [south, north],
                "scaleanchor": "x",
                "scaleratio": 1,
                "domain": [under / (tall + under), 1],
            },
            shapes=shapes,
            annotations=[foot, *(written(label) for label in labels)],
        ),
    }


def text_of(words: str) -> Any:
    """Words as they are, or the slot that fills them where they hold a result."""
    return template(words) if "{" in words else words


def written(label: Label) -> dict[str, Any]:
    """A label as an annotation."""
    at = {"x": label.at[0], "y": label.at[1], "xanchor": label.side, "yanchor": "middle"}
    shift = {"xshift": label.shift[0], "yshift": label.shift[1]}
    words = note(text_of(label.words), label.size, label.colour)
    return {
        **words,
        "font": {**words["font"], **({"family": look.SERIF} if label.serif else {}), "shadow": "@halo"},
        **at,
        **shift,
        "align": label.side,
    }


def country_names(region: Region, language: str) -> list[Label]:
    """Names of the countries around, quiet, where there is room."""
    return [
        Label(
            words[language],
            region.projection.at(*at),
            side="center",
            colour="@soft",
            reach=(0, 20, 40),
            may_be_left_out=True,
        )
        for words, at in region.names
    ]
