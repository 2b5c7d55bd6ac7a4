"""What the country would pay for its gas, today and without Russia, and the gap between."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, computed
from dashboard.charts.core.parts import Part, Whole, parts_figure
from dashboard.charts.core.sources import DOCUMENTS
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    rows = (
        ("gas_bill_today", "@russia", Words(fr="Facture aujourd'hui", en="Bill today")),
        ("gas_bill_after", "@europe", Words(fr="Facture après", en="Bill after")),
        ("extra_gas_bill", "@ink", Words(fr="Surcoût", en="Extra bill")),
    )
    return [
        computed(context.model, output, label, context.language, colour) for output, colour, label in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    today, after, _ = marks
    end = {"slot": "end", "of": ["gas_bill_after"], "least": 9.5, "pad": 1.06}
    more = Words(
        fr="soit [extra_gas_bill<0: {extra_gas_bill} de moins // {extra_gas_bill} de plus]",
        en="[extra_gas_bill<0: {extra_gas_bill} less // {extra_gas_bill} more]",
    )[context.language]
    bars = [
        Whole(today.label, today.text, [Part(today, today.styles[0])], total="gas_bill_today"),
        Whole(
            after.label,
            f"{after.text}, <b>{more}</b>",
            [Part(after, after.styles[0])],
            total="gas_bill_after",
            bracket=("gas_bill_today", "gas_bill_after"),
        ),
    ]
    figure = parts_figure(bars, look.axis(range=[0, end], nticks=6), openings=context.openings)
    return figure


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="La facture de gaz du pays passerait de {gas_bill_today|n} à {gas_bill_after} par an",
        en="The country's gas bill would go from {gas_bill_today} to {gas_bill_after} a year",
    ),
    measure=Words(
        fr=(
            "Facture de gaz, en milliards de dollars par an, Biélorussie, prix de 2025 ; volume et PIB hors"
            f" {DOCUMENTS.fr}"
        ),
        en=(
            "Gas bill, billion US dollars a year, Belarus, prices of 2025; volume and GDP from outside"
            f" {DOCUMENTS.en}"
        ),
    ),
    kind=Words(
        fr="Deux barres calculées et l'écart entre elles", en="Two computed bars and the gap between them"
    ),
    claim=Claim(("gas_bill_today", "gas_bill_after"), lambda today, after: after > 2 * today),
    marks=marks,
    card=CardSpec(2, (0, 1)),
    draw=draw,
    model="energy",
    live=True,
)
