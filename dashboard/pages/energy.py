"""What would leaving Russian gas cost?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words, same
from dashboard.models.energy import TRIPLED
from dashboard.pages.core.blocks import ChartCard, Heading, Headline, Lead, Limits, Prose, Readings, WhatIf
from dashboard.pages.core.page import Page

PAGE = Page(
    __name__.rpartition(".")[2],
    order=2,
    slug=Words(fr="energie", en="energy"),
    title=Words(fr="Énergie", en="Energy"),
    kicker=Words(fr="Énergie · scénario : quitter le gaz russe", en="Energy · scenario: leaving Russian gas"),
    headline=Words(
        fr=(
            "Sans le gaz russe, le tarif du chauffage serait multiplié par {tariff_multiple_rate_kept.low|n}"
            " à {tariff_multiple_no_subsidy.high|n}, selon la subvention que garde l'État"
        ),
        en=(
            "Without Russian gas, the heating tariff would be multiplied by {tariff_multiple_rate_kept.low|n}"
            " to {tariff_multiple_no_subsidy.high|n}, depending on the subsidy that the state keeps"
        ),
    ),
    lede=Words(
        fr=(
            "Minsk paie {gas_price_belarus_2025} les 1000 m³ de gaz ; les marchés européens en demandent"
            " {gas_price_europe_2025}. Les ménages ne règlent que {heat_share_paid_by_households} du coût de"
            " leur chaleur : tout dépend donc de ce que l'État garde à sa charge. S'il ne dépense pas un"
            " dollar de plus qu'aujourd'hui, le tarif est multiplié par {tariff_multiple_subsidy_held|n}."
        ),
        en=(
            "Minsk pays {gas_price_belarus_2025} for 1000 m³ of gas; European markets ask"
            " {gas_price_europe_2025}. Households pay only {heat_share_paid_by_households} of what their heat"
            " costs, so everything hangs on what the state keeps paying. If it spends not one dollar more"
            " than today, the tariff is multiplied by {tariff_multiple_subsidy_held|n}."
        ),
    ),
    claim=Claim(
        ("tariff_multiple_rate_kept", "tariff_multiple_subsidy_held", "tariff_multiple_no_subsidy"),
        lambda rate, held, full: 2 <= rate <= held <= full < 14.5,
    ),
    model="energy",
    blocks=(
        WhatIf(
            "energy",
            charts=("heat_cost_split", "tariff_by_gas_price", "extra_gas_bill"),
            results=(
                Headline(
                    Words(
                        fr="Tarif des ménages, subvention gardée en dollars",
                        en="Households' tariff, subsidy kept in dollars",
                    ),
                    same("{tariff_multiple_subsidy_held}"),
                    Words(
                        fr="de {tariff_multiple_subsidy_held.low|n} à {tariff_multiple_subsidy_held.high|n}",
                        en="{tariff_multiple_subsidy_held.low|n} to {tariff_multiple_subsidy_held.high|n}",
                    ),
                ),
                Headline(
                    Words(fr="Subvention, si les tarifs restent gelés", en="Subsidy, if tariffs stay frozen"),
                    same("{subsidy_multiple_tariffs_frozen}"),
                    Words(
                        fr=(
                            "de {subsidy_multiple_tariffs_frozen.low|n} à"
                            " {subsidy_multiple_tariffs_frozen.high|n}"
                        ),
                        en=(
                            "{subsidy_multiple_tariffs_frozen.low|n} to"
                            " {subsidy_multiple_tariffs_frozen.high|n}"
                        ),
                    ),
                ),
                Headline(
                    Words(fr="Surcoût pour le pays, par an", en="Extra cost for the country, a year"),
                    same("{extra_gas_bill}"),
                    Words(
                        fr=(
                            "de {extra_gas_bill.low|n} à {extra_gas_bill.high|n} ; {extra_gas_bill_of_gdp}, "
                            "{extra_gas_bill_per_inhabitant} par habitant"
                        ),
                        en=(
                            "{extra_gas_bill.low|n} to {extra_gas_bill.high|n}; {extra_gas_bill_of_gdp}, "
                            "{extra_gas_bill_per_inhabitant} per inhabitant"
                        ),
                    ),
                ),
            ),
            announcement=Words(
                fr=(
                    "Tarif des ménages {tariff_multiple_subsidy_held} ; surcoût annuel {extra_gas_bill}, "
                    "{extra_gas_bill_of_gdp}."
                ),
                en=(
                    "Households' tariff {tariff_multiple_subsidy_held}; extra bill a year {extra_gas_bill}, "
                    "{extra_gas_bill_of_gdp}."
                ),
            ),
        ),
        Heading(
            Words(
                fr="Que veut dire « équilibrer les comptes » ?", en="What does “balance the accounts” mean?"
            ),
            "readings",
        ),
        Prose(
            Words(
                fr=(
                    "L'iSANS avance qu'il faudrait multiplier le tarif du chauffage par"
                    " {heat_tariff_multiple_to_balance|n}. Il ne dit pas quel compte serait équilibré. Trois"
                    " lectures sont possibles ; la deuxième est la plus proche, sans qu'aucune entrée y soit"
                    " calée. Elle a toutefois été retenue pour cela, et le texte lie ce chiffre à un gaz"
                    " triplé, où elle donne moins."
                ),
                en=(
                    "iSANS says that the heat tariff would have to be multiplied by"
                    " {heat_tariff_multiple_to_balance|n}. It does not say which account would balance. Three"
                    " readings are possible; the second comes closest, with no input fitted to it. It was"
                    " kept, though, because it does, and the text ties the figure to gas tripled, where it"
                    " gives less."
                ),
            )
        ),
        Readings(
            "energy",
            "heat_tariff_multiple_to_balance",
            ("tariff_multiple_rate_kept", "tariff_multiple_subsidy_held", "tariff_multiple_no_subsidy"),
            also=("price_europe", TRIPLED, Words(fr="Si le gaz triple", en="If gas triples")),
        ),
        Heading(Words(fr="D'où part-on ?", en="Where does it start from?"), "evidence"),
        ChartCard("gas_price_gap", wide=False),
        ChartCard("energy_origin", wide=False),
        ChartCard("switching_shock"),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Limits("energy"),
        Lead(
            "method",
            Words(fr="Les équations et leur mise à l'épreuve", en="The equations, and how they were tested"),
        ),
    ),
)
