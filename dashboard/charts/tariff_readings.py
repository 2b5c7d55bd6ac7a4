"""The multiple of the heat tariff under four readings of what the state keeps paying, beside the cited."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.bar_rows import Reference
from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.core.words import Words

FROZEN = (
    Words(fr="Tarif gelé", en="Tariff frozen"),
    Words(
        fr="l'État paie ×{subsidy_multiple_tariffs_frozen|n}",
        en="the state pays ×{subsidy_multiple_tariffs_frozen|n}",
    ),
)
READINGS = (
    (
        "tariff_multiple_rate_kept",
        Words(fr="Taux de subvention gardé", en="Subsidy rate kept"),
        Words(fr="l'État paie la même part", en="the state pays the same share"),
    ),
    (
        "tariff_multiple_subsidy_held",
        Words(fr="Subvention gardée", en="Subsidy kept"),
        Words(
            fr=(
                "l'État paie [subsidy_kept<0.975: {subsidy_kept|n} fois  // ][subsidy_kept<1.025:  //"
                " {subsidy_kept|n} fois ]autant"
            ),
            en=(
                "the state pays [subsidy_kept<0.975: {subsidy_kept|n} times  // ][subsidy_kept<1.025:  //"
                " {subsidy_kept|n} times ]as much"
            ),
        ),
    ),
    (
        "tariff_multiple_no_subsidy",
        Words(fr="Sans subvention", en="No subsidy"),
        Words(fr="l'État ne paie rien", en="the state pays nothing"),
    ),
)


def marks(context: Context) -> list[Mark]:
    language = context.language
    label, note = FROZEN
    frozen = Mark(
        label=label[language],
        text=context.data.units["multiple"].written(1, language),
        styles=("computed",),
        colour="@belarus",
        note=note[language],
        value=1,
        unit="multiple",
    )
    tariff = cited(
        context.data.figure("heat_tariff_multiple_to_balance"),
        language,
        "@edge",
        Words(fr="Tarif cité", en="Tariff cited"),
        Words(fr="cité {n}, iSANS", en="cited {n}, iSANS"),
    )
    made = [
        computed(context.model, output, name, language, "@belarus", note=words)
        for output, name, words in READINGS
    ]
    return [frozen, *made, replace(tariff, styles=("evidence",))]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    *rows, tariff = marks
    end = {"slot": "end", "of": ["tariff_multiple_no_subsidy"], "least": 12, "pad": 1.05}
    return bars_figure(
        rows,
        Scale(end, {"tickprefix": "×", "nticks": 6}),
        references=[Reference(tariff.value, tariff.text, tariff)],
        openings={output: context.openings[output] for output, _, _ in READINGS},
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Selon ce que l'État garde à sa charge, le tarif va de ×1 à {tariff_multiple_no_subsidy}",
        en="By what the state keeps paying, the tariff goes from ×1 to {tariff_multiple_no_subsidy}",
    ),
    measure=Words(
        fr="Multiple du tarif de chauffage des ménages, Biélorussie, prix de 2025, sans gaz russe",
        en="Multiple of households' heat tariff, Belarus, prices of 2025, without Russian gas",
    ),
    kind=Words(fr="Quatre barres et une ligne d'or", en="Four bars and a line of gold"),
    claim=Claim(
        ("tariff_multiple_rate_kept", "tariff_multiple_no_subsidy"), lambda rate, none: 1 < rate < none
    ),
    colours=(Key("evidence", "@edge", Words(fr="cité", en="as cited")),),
    marks=marks,
    card=CardSpec(2, (0, 1, 2, 3)),
    draw=draw,
    model="energy",
    live=True,
)
