"""The whole bill of leaving: what each channel adds, and their sum, each with its range."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.bar_rows import Total
from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import DAGGER, Mark, computed
from dashboard.charts.core.pieces import waterfall
from dashboard.core.words import Words
from dashboard.models.core.outputs import Channel

ROWS = (
    ("gas_channel", "@europe", Words(fr="Gaz", en="Gas")),
    ("crude_channel", "@europe", Words(fr="Brut", en="Crude")),
    ("excise_channel", "@russia", Words(fr="Accise perdue", en="Excise lost")),
    ("refinancing_channel", "@europe", Words(fr="Refinancement", en="Refinancing")),
)
ALL = Words(fr="En tout", en="In all")
OF_GDP = Words(fr="par an ; {whole_bill_of_gdp}", en="a year; {whole_bill_of_gdp}")
FILLS = {"cited": "cited", "derived": "computed", "outside": "outside"}
"""How a channel is filled, by its evidence."""


def marks(context: Context) -> list[Mark]:
    channels = [channel_mark(context, *row) for row in ROWS]
    total = computed(context.model, "whole_bill", ALL, context.language, "@ink", note=OF_GDP)
    return [*channels, total]


def channel_mark(context: Context, output: str, colour: str, label: Words) -> Mark:
    """A channel with what it rests on; a value from outside gives a dashed edge, unless what decides is
    cited.
    """
    line = context.model.outputs[output]
    assert isinstance(line, Channel)
    made = computed(context.model, output, label, context.language, colour, note=line.basis)
    if line.evidence == "derived":
        return made
    text = made.text if DAGGER in made.text or line.evidence == "cited" else made.text.replace("}", "}†", 1)
    return replace(made, text=text, styles=(FILLS[line.evidence], "range"))


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    *channels, total = marks
    names = [mark.outputs[0] for mark in channels]
    end = {"slot": "end", "of": ["whole_bill", *names], "least": 8, "pad": 1.05}
    start: Any = {"slot": "end", "of": ["whole_bill", *names], "least": 0, "pad": 1.1, "lowest": True}
    return bars_figure(
        [*waterfall(channels), Total(), total],
        Scale(end, {"nticks": 7}, start=start),
        openings={"whole_bill": context.openings["whole_bill"]},
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "[whole_bill<0: Partir rapporterait {whole_bill} // Partir coûterait {whole_bill}] par"
            " an[gas_channel<0: , {gas_channel|1} économisés sur le gaz // , dont {gas_channel|1} de gaz et"
            " {excise_channel|1} d'accise]"
        ),
        en=(
            "[whole_bill<0: Leaving would bring in {whole_bill} // Leaving would cost {whole_bill}] a"
            " year[gas_channel<0: , with {gas_channel|1} saved on gas // , {gas_channel|1} for gas and"
            " {excise_channel|1} in excise]"
        ),
    ),
    measure=Words(
        fr="Surcoût par an, en milliards de dollars, Biélorussie, prix de 2025",
        en="Extra cost a year, billion US dollars, Belarus, prices of 2025",
    ),
    kind=Words(
        fr="Cascade de barres, chacune avec sa fourchette, et leur somme",
        en="Waterfall of bars, each with its range, and their sum",
    ),
    claim=Claim(
        ("gas_channel", "excise_channel", "crude_channel", "refinancing_channel"),
        lambda gas, excise, *others: gas > excise > max(others),
    ),
    colours=(
        Key("outside", "@europe", Words(fr="payé à d'autres †", en="paid to others †")),
        Key(
            "cited",
            "@russia",
            Words(fr="perdu : ce que versait la Russie", en="lost: what Russia used to pay"),
        ),
    ),
    marks=marks,
    card=CardSpec(4, (0, 1, 2, 3)),
    draw=draw,
    model="leaving",
    live=True,
)
