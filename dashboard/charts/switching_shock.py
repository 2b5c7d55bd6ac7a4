"""What iSANS says a switch would do, beside what the model makes of the same prices."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.bars import Again, Row, Scale, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.derived import at_opening
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.core.words import COLON, Words

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
    rows = []
    for figure, output, colour, label in ROWS:
        rows.append(
            as_multiple(cited(context.data.figure(figure), context.language, colour, label, note=CITED))
        )
        rows.append(at_opening(computed(context.model, output, label, context.language, colour), context))
    return [replace(mark, note=MODEL[context.language]) if mark.outputs else mark for mark in rows]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    rows: list[Row] = []
    for at, mark in enumerate(marks):
        value, bracket, spread = mark.text.partition(" (")
        who = f"{value} ({mark.note}{COLON[context.language] + spread if bracket else ')'}"
        told = replace(mark, note="", text=who)
        rows.append(Again(told) if at % 2 else told)
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
    card=CardSpec(2, (0, 4, 2)),
    draw=draw,
    model="energy",
)
