"""Russia's share of what Belarus depends on, one mark a domain; no average is drawn from them."""

from __future__ import annotations

from dashboard.charts.frame import look
from dashboard.charts.frame.chart import Chart, Claim, Context
from dashboard.charts.frame.marks import Mark, cited
from dashboard.charts.frame.rows import rows_figure
from dashboard.words import Words


def marks(context: Context) -> list[Mark]:
    """Every figure whose quantity belongs to the profile, the greatest share first."""
    shares = [f for f in context.data.figures.values() if context.data.indicators[f.indicator]["russian_share"]]
    shares.sort(key=lambda figure: -figure.central)
    return [cited(figure, context.language, "@russia") for figure in shares]


def draw(context: Context, marks: list[Mark]) -> dict:
    return rows_figure(marks, look.axis(range=[0, 100], **context.ticks([0, 25, 50, 75, 100], "percent")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="La Russie fournit l'essentiel de ce dont le pays dépend",
        en="Russia supplies most of what the country depends on",
    ),
    measure=Words(
        fr="Part de la Russie, en %, par domaine ; les dates diffèrent et sont dans le tableau (note de février 2026)",
        en="Russia's share, %, by domain; dates differ and stand in the table (note of February 2026)",
    ),
    kind=Words(fr="Points de 0 à 100 %, un par domaine", en="Dots from 0 to 100%, one for each domain"),
    claim=Claim(("energy_share_russia", "nuclear_fuel_share_russia"), lambda *shares: min(shares) > 50),
    marks=marks,
    draw=draw,
)
