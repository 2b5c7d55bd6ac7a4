"""Releases above, prisoners held below, on one axis of time; each scale its own panel."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.rows import circle, point
from dashboard.core.words import Words
from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse

WAVES = (
    ("released_2025_06_in_document_000", "released_2025_06_in_document_001"),
    ("released_2025_09_in_document_003", "released_2025_09_in_document_002"),
    (
        "released_2025_12_in_document_000",
        "released_2025_12_belta",
        "released_2025_12_presidency",
        "released_2025_12_in_document_004",
    ),
    ("released_2026_03",),
)
STOCKS = ("prisoners_in_document_001", "prisoners_in_document_000", "prisoners_left_in_document_004")
SHORT = {"more_than": "> {n}", "at_least": "≥ {n}", "about": "≈ {n}"}
FREED = Words(fr="Libérés, {period}", en="Freed, {period}")
HELD = Words(fr="Détenus, {period}", en="Held, {period}")
AIM = Words(fr="Visé fin 2026", en="Aimed at for the end of 2026")
SINCE = "released_since_2024_07_in_document_003"
SINCE_2024 = Words(fr="Depuis juillet 2024", en="Since July 2024")
NONE_LEFT = Words(fr="0, contre {n} des sanctions américaines levées", en="0, for {n} of US sanctions lifted")


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    waves = [dated(figure(ids[0]), FREED, "@belarus", context, ids) for ids in WAVES]
    stocks = [
        dated(figure(id), HELD, "@neutral", context, (id,)) for id in STOCKS if context.data.follows(id)
    ]
    since = cited(figure(SINCE), language, "@belarus", SINCE_2024)
    aim = cited(figure("us_sanctions_to_be_lifted"), language, "@unitedstates", AIM, NONE_LEFT)
    # The total since 2024 may hold some of the waves, so it has no place on their scale: it is told in words.
    return [*waves, *stocks, replace(since, styles=(), low=None), aim]


def dated(figure: Figure, label: Words, colour: str, context: Context, claims: tuple[str, ...]) -> Mark:
    """A mark that names its period; hollow where the date was deduced."""
    named = label.map(lambda text: text.format(period=figure.period(context.language)))
    mark = cited(figure, context.language, colour, named)
    styles = (
        ("hollow",)
        if figure.time_basis in ("deduced", "publication") and mark.styles == ("dot",)
        else mark.styles
    )
    return replace(mark, styles=styles, figures=claims)


def middle(figure: Figure) -> str:
    """The middle day of a period, as the axis of time takes it."""
    period = parse(figure.time_period)
    days = [day.toordinal() for day in (period.start, period.end) if day]
    return date.fromordinal(sum(days) // len(days)).isoformat()


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    figure = context.data.figure
    waves, stocks, aim = marks[: len(WAVES)], marks[len(WAVES) : -2], marks[-1]
    data, shapes, notes = (
        [],
        [],
        [
            panel(Words(fr="Libérés à chaque vague", en="Freed in each wave"), 1, context),
            panel(Words(fr="Prisonniers politiques détenus", en="Political prisoners held"), 0.5, context),
        ],
    )
    for mark in waves:
        at, height = middle(figure(mark.figures[0])), mark.value if mark.value is not None else mark.low
        shapes.append(
            {
                "type": "line",
                "x0": at,
                "x1": at,
                "y0": 0,
                "y1": height,
                "layer": "below",
                "line": {"color": mark.colour, "width": 3},
            }
        )
        data.append(dot(at, height, mark, "y"))
        notes.append(
            number_label(
                at,
                height,
                SHORT.get(mark.qualifier, "{n}").replace(
                    "{n}", figure(mark.figures[0]).plain(context.language)
                ),
                "y",
            )
        )
    for mark in stocks:
        at = middle(figure(mark.figures[0]))
        data.append(dot(at, mark.value, mark, "y2"))
        # The first count stands under its mark: the second is too near for both to stand above.
        notes.append(number_label(at, mark.value, mark.text, "y2", below=mark is stocks[0]))
    end = parse(figure(aim.figures[0]).time_period).days[1].isoformat()
    shapes.append({**circle(end, 0, 7, {"color": aim.colour, "width": 2.2, "dash": "3px,2px"}), "yref": "y2"})
    data.append({**point(end, 0, aim, symbol="circle", size=12, color=aim.colour, opacity=0), "yaxis": "y2"})
    notes.append(
        number_label(end, 0, Words(fr="visé : 0", en="aim: 0")[context.language], "y2", anchor="right")
    )
    months = ["2025-06-15", "2025-12-15", "2026-06-15", "2026-12-15"]
    names = Words(fr="juin 2025|déc. 2025|juin 2026|déc. 2026", en="June 2025|Dec 2025|June 2026|Dec 2026")[
        context.language
    ].split("|")
    return {
        "data": data,
        "layout": look.layout(
            430,
            margin={"l": 48, "r": 24, "t": 26, "b": 30},
            shapes=shapes,
            annotations=notes,
            xaxis=look.axis(
                type="date",
                range=["2025-05-10", "2027-01-25"],
                tickvals=months,
                ticktext=names,
                anchor="y2",
                tickangle=0,
                showgrid=False,
            ),
            yaxis=look.axis(
                range=[0, 310],
                domain=[0.6, 1],
                **context.ticks([0, 100, 200, 300], "persons"),
                showline=False,
            ),
            yaxis2=look.axis(
                range=[-130, 1620],
                domain=[0, 0.43],
                **context.ticks([0, 500, 1000, 1500], "persons"),
                showline=False,
            ),
        ),
    }


def dot(x: str, y: float, mark: Mark, axis: str) -> dict[str, Any]:
    """A marker by the wording and dating of its figure."""
    symbol = "triangle-up" if "more" in mark.styles else "circle"
    fill = "@card" if "hollow" in mark.styles else mark.colour
    made = point(x, y, mark, symbol=symbol, size=13, color=fill, line={"width": 2.5, "color": mark.colour})
    return {**made, "yaxis": axis}


def panel(words: Words, y: float, context: Context) -> dict[str, Any]:
    """The title of one panel, above it."""
    return {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "xshift": -40,
        "xanchor": "left",
        "y": y,
        "yanchor": "bottom",
        "yshift": 8 if y == 1 else 0,
        "showarrow": False,
        "font": {"size": look.SIZE, "color": "@ink"},
        "text": f"<b>{words[context.language]}</b>",
    }


def number_label(
    x: str, y: float, words: str, axis: str, anchor: str = "center", below: bool = False
) -> dict[str, Any]:
    """The number above its mark, or below it."""
    return {
        "x": x,
        "y": y,
        "yref": axis,
        "yanchor": "top" if below else "bottom",
        "yshift": -9 if below else 9,
        "xanchor": anchor,
        "xshift": 10 if anchor == "right" else 0,
        "showarrow": False,
        "font": {"size": look.SMALL, "color": "@ink"},
        "text": words,
    }


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Les quatre vagues citées depuis juin 2025 vont croissant, et des centaines restent détenus",
        en="The four waves cited since June 2025 grow, and hundreds are still held",
    ),
    measure=Words(
        fr=(
            "Personnes libérées par vague et personnes détenues, selon chaque source, juin 2025 à fin 2026 ;"
            " {released_since_2024_07_in_document_003} libérés depuis juillet 2024, non additionnés"
        ),
        en=(
            "People freed in each wave and people held, by each source, June 2025 to the end of 2026;"
            " {released_since_2024_07_in_document_003} freed since July 2024, not added"
        ),
    ),
    kind=Words(fr="Deux panneaux sur un axe de temps", en="Two panels on one axis of time"),
    claim=Claim(
        (
            "released_2025_06_in_document_000",
            "released_2025_12_in_document_000",
            "released_2026_03",
            "prisoners_left_in_document_004",
        ),
        lambda june, december, march, left: june < december < march and left >= 200,
    ),
    marks=marks,
    draw=draw,
)
