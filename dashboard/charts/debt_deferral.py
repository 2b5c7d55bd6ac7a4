"""When the repayments that Russia put off fall due: each year's payments along a row of years."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.grid import said, sheet
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, target
from dashboard.charts.core.screens import on_screens
from dashboard.core.words import Words
from dashboard.tables.periods import parse

PUT_OFF = Words(fr="Échéances de {year}", en="Payments of {year}")
TO = Words(fr="{start} ou {end}", en="{start} or {end}")
RESUME = Words(fr="reprise en {years}", en="resume in {years}")
TALL, SPAN, APART = 44, 34, 16
"""Heights in pixels: of a cell, of the span below it, and between two rows."""
INSET = 0.003
"""Half of what is left between two cells, in parts of the width."""


def marks(context: Context) -> list[Mark]:
    """Each year whose payments were put off, and the years that the deferral leads to."""
    figure, language = context.data.figure("debt_deferral_2022"), context.language
    first, last = put_off_years(context)
    low, high = round(figure.interval.low), round(figure.interval.high)
    return [
        Mark(
            label=PUT_OFF[language].format(year=year),
            text=TO[language].format(start=year + low, end=year + high),
            styles=("computed",),
            colour="@russia",
            note=figure.plain(language),
            low=year + low,
            high=year + high,
            unit="calendar_year",
            figures=(figure.id,),
        )
        for year in range(first, last + 1)
    ]


def put_off_years(context: Context) -> tuple[int, int]:
    """The first and the last year whose payments were put off."""
    first, last = parse(context.data.figure("debt_deferral_2022").time_period).days
    return first.year, last.year


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    first, _ = put_off_years(context)
    years = range(first, max(mark.high for mark in marks) + 1)
    return on_screens(lambda narrow: rows_of_years(marks, years, context.language, narrow))


def rows_of_years(marks: tuple[Mark, ...], years: range, language: str, narrow: bool) -> dict[str, Any]:
    """One row for each year of payments: the payment, the years without one, the years of its return."""
    data: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    y = -2.0
    for due, mark in zip(years, marks, strict=False):
        end = (mark.high + 1 - years.start) / len(years)
        when = mark.text if narrow else RESUME[language].format(years=mark.text)
        notes.append(said(f"<b>{mark.label}</b>", 0, y))
        size = look.SIZE if narrow else look.SIZE + 2
        notes.append({**said(f"<b>{when}</b>", end, y, size, mark.colour), "xanchor": "right"})
        middle = y - 26 - TALL / 2
        for at, year in enumerate(years):
            state = "cited" if year == due else "computed" if mark.low <= year <= mark.high else "waits"
            shapes.append(cell(state, mark.colour, at / len(years), (at + 1) / len(years), middle))
            notes.append(year_in(state, year, (at + 0.5) / len(years), middle, narrow))
        data.append(target((mark.low + 0.5 - years.start) / len(years), middle, mark))
        below = middle - TALL / 2
        places = [(year + 0.5 - years.start) / len(years) for year in (due, mark.low, mark.high)]
        shapes += span(places, below - 6, below - SPAN / 2 - 3)
        across = (places[0] + places[1]) / 2
        words = said(f" {mark.note} ", across, below - SPAN / 2 - 3, colour="@ink")
        notes.append({**words, "xanchor": "center", "yanchor": "middle", "bgcolor": "@card"})
        y = below - SPAN - APART
    return sheet(data, shapes, notes, y + APART)


def cell(state: str, colour: str, x0: float, x1: float, middle: float) -> dict[str, Any]:
    """One year: solid where a payment was due, tinted where it may return, pale between the two."""
    fill = {"fillcolor": "@ground", "line": {"width": 0}} if state == "waits" else fills.face(state, colour)
    return {**fills.bar("cited", colour, x0 + INSET, x1 - INSET, middle, TALL / 2), **fill}


def year_in(state: str, year: int, x: float, middle: float, narrow: bool) -> dict[str, Any]:
    """The year inside its cell; two of its figures where there is no room for four."""
    colour = {"cited": "@card", "computed": "@ink", "waits": "@soft"}[state]
    shown = f"’{year % 100}" if narrow else str(year)
    words = said(shown if state == "waits" else f"<b>{shown}</b>", x, middle, colour=colour)
    return {**words, "xanchor": "center", "yanchor": "middle"}


def span(places: list[float], top: float, y: float) -> list[dict[str, Any]]:
    """From the middle of the first year along to that of each other, with an arrowhead up to it."""
    line = {"color": "@ink", "width": 1.5}
    start, *ends = places
    across = {"type": "line", "x0": start, "x1": ends[-1], "y0": y, "y1": y, "line": line, "layer": "below"}
    drawn = [across, {**across, "x1": start, "y1": top}]
    for x in ends:
        head = {"type": "path", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": top}
        drawn.append({**across, "x0": x, "x1": x, "y1": top - 6})
        drawn.append({**head, "path": "M0,0L5,-8L-5,-8Z", "fillcolor": "@ink", "line": {"width": 0}})
    return drawn


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Reportés en 2022 et 2023, les remboursements reprendraient entre 2028 et 2030",
        en="Put off in 2022 and 2023, repayments would resume between 2028 and 2030",
    ),
    measure=Words(
        fr=(
            "Années du report et années où les remboursements reprendraient, {debt_deferral_2022} après"
            " 2022 ou 2023"
        ),
        en=(
            "Years of the deferral, and years when repayments would resume,"
            " {debt_deferral_2022} after 2022 or 2023"
        ),
    ),
    kind=Words(fr="Deux rangées d'années, une case par année", en="Two rows of years, one cell a year"),
    claim=Claim(("debt_deferral_2022",), lambda years: 2022 + years >= 2028 and 2023 + years <= 2030),
    colours=(
        Key("cited", "@russia", Words(fr="échéances reportées, cité", en="payments put off, as cited")),
        Key("computed", "@russia", Words(fr="reprise, calculée ici", en="resumption, computed here")),
    ),
    marks=marks,
    card=CardSpec(0),
    draw=draw,
)
