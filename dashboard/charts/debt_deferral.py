"""When the repayments that Russia put off fall due."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.rows import rows_figure
from dashboard.core.words import Words
from dashboard.tables.periods import parse

GRANTED = Words(fr="Report accordé", en="Put off")
DUE = Words(fr="Remboursements attendus", en="Repayments due")
SPAN = Words(fr="{start}–{end}, soit {deferral} plus tard", en="{start}–{end}, {deferral} later")


def marks(context: Context) -> list[Mark]:
    """The deferral's own years as cited, and the years that they lead to: 2022 + 6 to 2023 + 7."""
    figure, language = context.data.figure("debt_deferral_2022"), context.language
    start, end = (day.year for day in parse(figure.time_period).days)
    granted = cited(figure, language, "@russia", GRANTED)
    due = (start + figure.interval.low, end + figure.interval.high)
    told = SPAN[language].format(start=f"{due[0]:.0f}", end=f"{due[1]:.0f}", deferral=figure.plain(language))
    return [
        replace(granted, text=f"{figure.period(language)}", low=start, high=end),
        Mark(
            label=DUE[language],
            text=told,
            styles=("range",),
            colour="@russia",
            low=due[0],
            value=None,
            high=due[1],
            unit="years",
            figures=(figure.id,),
        ),
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    years = [2022, 2024, 2026, 2028, 2030]
    return rows_figure(
        marks, look.axis(range=[2021, 2031], tickvals=years, ticktext=list(map(str, years)), tickangle=0)
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Reportés en 2022 et 2023, les remboursements reprendraient entre 2028 et 2030",
        en="Put off in 2022 and 2023, repayments would resume between 2028 and 2030",
    ),
    measure=Words(
        fr="Années du report et années où les remboursements reprendraient (2022 + 6 ans à 2023 + 7 ans)",
        en="Years of the deferral, and years when repayments would resume (2022 + 6 years to 2023 + 7 years)",
    ),
    kind=Words(fr="Deux barres sur un axe d'années", en="Two bars on an axis of years"),
    claim=Claim(("debt_deferral_2022",), lambda years: 2022 + years >= 2028 and 2023 + years <= 2030),
    marks=marks,
    draw=draw,
)
