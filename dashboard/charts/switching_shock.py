"""What iSANS says a switch would do, beside what the model makes of the same prices."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.bar_rows import Again
from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.derived import at_opening
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.core.words import COLON, Words, same

ROWS = (
    ("gas_cost_multiple_after_switch", "gas_price_multiple", "@europe", Words(fr="Gaz", en="Gas")),
    (
        "heat_tariff_multiple_to_balance",
        "tariff_multiple_subsidy_held",
        "@belarus",
        Words(fr="Tarif de chauffage", en="Heat tariff"),
    ),
    (
        "heat_cost_multiple_after_switch",
        "heat_cost_multiple",
        "@belarus",
        Words(fr="Chauffage urbain", en="District heating"),
    ),
    (
        "electricity_price_rise_after_switch",
        "electricity_price_multiple",
        "@belarus",
        Words(fr="Électricité", en="Electricity"),
    ),
)
CITED = Words(fr="cité", en="cited")
MODEL = Words(fr="modèle", en="model")


def as_multiple(mark: Mark) -> Mark:
    """A rise in per cent, drawn on the axis of multiples: +33 % is ×1.33."""
    if mark.unit != "percent":
        return mark
    low, high = (1 + end / 100 for end in (mark.low, mark.high))
    return replace(mark, low=low, high=high, text=f"+{mark.text}")


def marks(context: Context) -> list[Mark]:
    """For each price what is cited and, below it, what the model makes of it."""
    language = context.language
    rows = []
    for figure, output, colour, label in ROWS:
        rows.append(
            by(CITED, as_multiple(cited(context.data.figure(figure), language, colour, label)), language)
        )
        made = at_opening(computed(context.model, output, label, language, colour), context)
        rows.append(by(MODEL, made, language))
    return rows


def by(whose: Words, mark: Mark, language: str) -> Mark:
    """« ×3,3 (cité) », « ×3,3 (modèle : 2,7–3,3) »: who says so stands beside the number."""
    value, bracket, spread = mark.text.partition(" (")
    after = COLON[language] + spread if bracket else ")"
    return replace(mark, text=f"{value} ({whose[language]}{after}")


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    rows = [Again(mark) if at % 2 else mark for at, mark in enumerate(marks)]
    return bars_figure(rows, Scale(13.4, context.ticks([1, 3, 5, 10], "multiple"), start=1))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Le tarif du chauffage monterait plus que le gaz lui-même",
        en="The heat tariff would rise more than gas itself",
    ),
    measure=Words(
        fr="Multiple du prix d'aujourd'hui (×1) si tout le gaz venait d'Europe, Biélorussie, prix de 2025",
        en="Multiple of today's price (×1) if all gas came from Europe, Belarus, prices of 2025",
    ),
    kind=Words(
        fr="Barres citées, et en dessous ce que donne le modèle",
        en="Cited bars, and below each what the model makes of it",
    ),
    claim=Claim(("gas_price_multiple", "tariff_multiple_subsidy_held"), lambda gas, tariff: tariff > gas),
    marks=marks,
    card=CardSpec(same("{heat_tariff_multiple_to_balance}"), (0, 4, 2)),
    draw=draw,
    model="energy",
)
