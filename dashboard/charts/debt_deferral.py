"""When the repayments that Russia put off fall due: two tranches, each from the year of its payments."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.arrows import Change, arrows_figure
from dashboard.charts.core.bars import Scale
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark
from dashboard.core.words import Words
from dashboard.tables.periods import parse

PUT_OFF = Words(fr="Échéances de {year}", en="Payments of {year}")
TO = Words(fr="{start} ou {end}", en="{start} or {end}")


def marks(context: Context) -> list[Mark]:
    """Each year whose payments were put off, and the years that the deferral leads to."""
    figure, language = context.data.figure("debt_deferral_2022"), context.language
    first, last = (day.year for day in parse(figure.time_period).days)
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


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    first, _ = parse(context.data.figure("debt_deferral_2022").time_period).days
    changes = []
    for at, mark in enumerate(marks):
        year = first.year + at
        start = replace(mark, text=str(year), styles=("cited",), low=None, high=None, value=year, note="")
        changes.append(Change(f"{mark.label}, {mark.note}", start, replace(mark, note="")))
    ends = [first.year - 1, max(mark.high for mark in marks) + 2]
    years = list(range(first.year, ends[1], 2))
    ticks = {"tickvals": years, "ticktext": [str(year) for year in years]}
    return arrows_figure(changes, Scale(ends[1], ticks, start=ends[0]))


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
    kind=Words(fr="Deux flèches d'une année à l'autre", en="Two arrows from year to year"),
    claim=Claim(("debt_deferral_2022",), lambda years: 2022 + years >= 2028 and 2023 + years <= 2030),
    marks=marks,
    card=CardSpec(0),
    draw=draw,
)
