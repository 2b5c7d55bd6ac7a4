"""How little the price of Russian crude differs from the world's, and what a switch would add to the bill."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.parts import Part, Whole, parts_figure
from dashboard.core.words import Words

TODAY = Words(fr="Facture d'aujourd'hui", en="Bill today")
WHOLE = "100"
WITHIN = Words(fr="{n} d'écart avec le cours mondial", en="{n} from the world price")
MORE = Words(fr="{n} de plus", en="{n} more")


def marks(context: Context) -> list[Mark]:
    rows = (
        (
            "russian_crude_price_gap",
            "@russia",
            Words(fr="Prix du brut russe", en="Price of Russian crude"),
        ),
        (
            "crude_bill_rise_after_switch",
            "@belarus",
            Words(fr="Facture après une bascule", en="Bill after a switch"),
        ),
    )
    return [cited(context.data.figure(id), context.language, colour, label) for id, colour, label in rows]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    gap, rise = marks
    language = context.language
    # The pointer finds on it what the rise is, for today's bill is no figure of its own.
    today = replace(rise, colour="@neutral", value=100)
    within, more = (words[language] for words in (WITHIN, MORE))
    bars = [
        Whole(TODAY[language], WHOLE, [Part(today, "tint")]),
        Whole(
            rise.label,
            more.replace("{n}", rise.text),
            [Part(today, "tint"), *open_to(rise, rise.low, rise.high - rise.low, "outlined")],
        ),
        Whole(
            gap.label, within.replace("{n}", gap.text), open_to(gap, 100 - gap.high, 2 * gap.high, "cited")
        ),
    ]
    axis = look.axis(range=[0, 114], tickvals=[0, 25, 50, 75, 100], showgrid=False, showline=False)
    figure = parts_figure(bars, axis)
    line = {"color": "@ink", "width": 1.5}
    at_100 = {"type": "line", "x0": 100, "x1": 100, "yref": "paper", "y0": 0, "y1": 1, "line": line}
    figure["layout"]["shapes"].append(at_100)
    return figure


def open_to(mark: Mark, first: float, more: float, fill: str) -> list[Part]:
    """A bar to its low end, then hatched to its high one."""
    return [Part(replace(mark, value=first), fill), Part(replace(mark, value=more), "between")]


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Changer de brut ne coûterait que quelques pour cent de plus",
        en="Changing crude would cost only a few per cent more",
    ),
    measure=Words(
        fr=(
            "Brut russe, en % de la facture d'aujourd'hui, puis des cours mondiaux, texte de 2026 ;"
            " « à 10 % près » est une limite, et non un rabais de 10 %"
        ),
        en=(
            "Russian crude, % of today's bill, then of world prices, text of 2026; “within 10%” is a limit,"
            " not a discount of 10%"
        ),
    ),
    kind=Words(
        fr="Trois barres, facture d'aujourd'hui et cours mondial valant 100",
        en="Three bars, today's bill and the world price being 100",
    ),
    claim=Claim(("crude_bill_rise_after_switch",), lambda rise: 0 < rise < 10),
    marks=marks,
    card=CardSpec(1),
    draw=draw,
)
