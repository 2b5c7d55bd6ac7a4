"""What Russia hands over: the reverse excise of 2023, and the loan of 2020, in one unit."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.bar_rows import Gap
from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.derived import derived
from dashboard.charts.core.marks import Mark, cited
from dashboard.core.numbers import number
from dashboard.core.words import Words

WORTH = Words(fr="{} fois le prêt", en="{} times the loan")


def marks(context: Context) -> list[Mark]:
    loan = cited(
        context.data.figure("loan_russia_2020"),
        context.language,
        "@russia",
        Words(fr="Prêt russe", en="Russian loan"),
        note=Words(fr="septembre 2020, une fois", en="September 2020, once"),
    )
    excise = derived(
        context,
        "inverse_excise_2023 * gdp / 100",
        Words(fr="Accise inversée", en="Reverse excise"),
        "usd_bn",
        "@russia",
        Words(fr="2023 : {inverse_excise_2023}", en="2023: {inverse_excise_2023}"),
    )
    return [loan, excise]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    loan, excise = marks
    more = WORTH[context.language].format(number(excise.value / loan.value, 1, context.language))
    between = Gap(loan.value, excise.value, more)
    return bars_figure([loan, between, excise], Scale(2.8, context.ticks([0, 1, 2], "usd_bn")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Un an d'accise inversée vaut plus que le prêt de 2020",
        en="One year of reverse excise is worth more than the loan of 2020",
    ),
    measure=Words(
        fr=(
            "En milliards de dollars, 2020 et 2023 ; l'accise est citée en part du PIB, et le PIB vient"
            " d'ailleurs"
        ),
        en=(
            "Billions of dollars, 2020 and 2023; the excise is cited as a share of GDP, and GDP comes from"
            " elsewhere"
        ),
    ),
    kind=Words(
        fr="Deux barres en milliards de dollars, et l'écart entre elles",
        en="Two bars in billions of dollars, and the gap between them",
    ),
    claim=Claim(
        ("inverse_excise_2023", "gdp", "loan_russia_2020"),
        lambda excise, gdp, loan: excise / 100 * gdp > loan,
    ),
    marks=marks,
    card=CardSpec(1, (0, 1)),
    draw=draw,
)
