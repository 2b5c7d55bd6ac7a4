"""What would leaving Russian gas cost?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words, same
from dashboard.models.targets.energy import TRIPLED
from dashboard.pages.core.blocks import (
    Arguments,
    ChartCard,
    ForTeachers,
    Heading,
    Headline,
    Lead,
    Limits,
    Prose,
    Readings,
    WhatIf,
)
from dashboard.pages.core.cards import Drawing, PageCard, Part
from dashboard.pages.core.page import Page
from dashboard.pages.teaching.energy import QUESTIONS

PAGE = Page(
    __name__.rpartition(".")[2],
    order=3,
    slug=Words(fr="energie", en="energy"),
    card=PageCard(
        question=Words(fr="Énergie", en="Energy"),
        value=Words(fr="{gas_price_belarus_2025}", en="{gas_price_belarus_2025}"),
        line=Words(
            fr="les 1000 m³ de gaz ; {gas_price_europe_2025} en Europe",
            en="for 1000 m³ of gas; {gas_price_europe_2025} in Europe",
        ),
        drawing=Drawing(
            "bars",
            (
                Part("belarus", "gas_price_belarus_2025", label=Words(fr="Minsk", en="Minsk")),
                Part("europe", "gas_price_europe_2025", label=Words(fr="Europe", en="Europe")),
            ),
        ),
    ),
    title=Words(fr="Énergie", en="Energy"),
    kicker=Words(fr="Énergie · scénario : quitter le gaz russe", en="Energy · scenario: leaving Russian gas"),
    headline=Words(
        fr=(
            "Sans le gaz russe, le tarif du chauffage serait multiplié par {tariff_multiple_rate_kept|n} à"
            " {tariff_multiple_no_subsidy|n} au cas publié, selon la subvention que garde l'État"
        ),
        en=(
            "Without Russian gas, the heating tariff would be multiplied by {tariff_multiple_rate_kept|n} to"
            " {tariff_multiple_no_subsidy|n} at the published case, depending on the subsidy that the state"
            " keeps"
        ),
    ),
    lede=Words(
        fr=(
            "Minsk paie {gas_price_belarus_2025} les 1000 m³ de gaz ; les marchés européens en"
            " demandent {gas_price_europe_2025}. Les ménages ne règlent que"
            " {heat_share_paid_by_households} du coût de leur chaleur, et tout dépend de ce que l'État"
            " garde à sa charge : pour équilibrer les comptes, il faudrait selon l'iSANS multiplier"
            " leur tarif par {heat_tariff_multiple_to_balance|n}."
        ),
        en=(
            "Minsk pays {gas_price_belarus_2025} for 1000 m³ of gas; European markets ask"
            " {gas_price_europe_2025}. Households pay only {heat_share_paid_by_households} of what"
            " their heat costs, so everything hangs on what the state keeps paying: to balance the"
            " accounts, says iSANS, their tariff would have to be multiplied by"
            " {heat_tariff_multiple_to_balance|n}."
        ),
    ),
    claim=Claim(
        (
            "tariff_multiple_frozen",
            "tariff_multiple_rate_kept",
            "tariff_multiple_subsidy_held",
            "tariff_multiple_no_subsidy",
        ),
        lambda frozen, rate, held, full: frozen < rate < held < full,
        published=True,
    ),
    model="energy",
    blocks=(
        WhatIf(
            "energy",
            charts=("heat_cost_split", "tariff_readings", "tariff_by_gas_price", "extra_gas_bill"),
            results=(
                Headline(
                    Words(
                        fr="Tarif des ménages, selon la subvention gardée",
                        en="Households' tariff, by the subsidy kept",
                    ),
                    same("{tariff_multiple_subsidy_held}"),
                    Words(
                        fr=(
                            "de {tariff_multiple_subsidy_held.low|n} à {tariff_multiple_subsidy_held.high|n}"
                            " ; subvention en dollars {subsidy_kept}"
                        ),
                        en=(
                            "{tariff_multiple_subsidy_held.low|n} to {tariff_multiple_subsidy_held.high|n};"
                            " subsidy in dollars {subsidy_kept}"
                        ),
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
                    Words(fr="Facture de gaz du pays, en plus par an", en="Added to the gas bill, a year"),
                    same("{extra_gas_bill}"),
                    Words(
                        fr=(
                            "de {extra_gas_bill.low|n} à {extra_gas_bill.high|n} ; {extra_gas_bill_of_gdp},"
                            " {extra_gas_bill_per_inhabitant} par habitant ; perte, avec le gaz auquel on"
                            " renonce, {loss_with_less_gas}"
                        ),
                        en=(
                            "{extra_gas_bill.low|n} to {extra_gas_bill.high|n}; {extra_gas_bill_of_gdp},"
                            " {extra_gas_bill_per_inhabitant} per inhabitant; loss, with the gas given up,"
                            " {loss_with_less_gas}"
                        ),
                    ),
                ),
            ),
            announcement=Words(
                fr=(
                    "Tarif des ménages {tariff_multiple_subsidy_held} ; surcoût annuel {extra_gas_bill},"
                    " {extra_gas_bill_of_gdp}."
                ),
                en=(
                    "Households' tariff {tariff_multiple_subsidy_held}; extra bill a year {extra_gas_bill},"
                    " {extra_gas_bill_of_gdp}."
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
                    " {heat_tariff_multiple_to_balance|n}, sans dire quel compte serait équilibré [004 II.C"
                    " § 4]. Quatre lectures sont possibles. La subvention gardée en dollars est la plus"
                    " proche sans qu'aucune entrée y soit calée ; c'est justement pour cela que nous"
                    " l'avons retenue, et le texte lie ce chiffre à un gaz multiplié par"
                    " {gas_price_multiple_supposed|n}, où elle donne moins. Garder le tarif d'aujourd'hui"
                    " en est une aussi : c'est alors la subvention qui serait multipliée, au cas publié,"
                    " par {subsidy_multiple_tariffs_frozen|n}."
                ),
                en=(
                    "iSANS says that the heating tariff would have to be multiplied by"
                    " {heat_tariff_multiple_to_balance|n}, without saying which account would balance [004"
                    " II.C § 4]. Four readings are possible. Keeping the subsidy in dollars comes closest,"
                    " with no input fitted to it; but we chose it for that very reason, and the text ties"
                    " the figure to a gas price multiplied by {gas_price_multiple_supposed|n}, where it"
                    " gives less. Keeping today's tariff is a reading too: then it is the subsidy that"
                    " would be multiplied, at the published case by {subsidy_multiple_tariffs_frozen|n}."
                ),
            )
        ),
        Readings(
            "energy",
            "heat_tariff_multiple_to_balance",
            (
                "tariff_multiple_frozen",
                "tariff_multiple_rate_kept",
                "tariff_multiple_subsidy_held",
                "tariff_multiple_no_subsidy",
            ),
            also=("price_europe", TRIPLED, Words(fr="Si le gaz triple", en="If gas triples")),
        ),
        Prose(
            Words(
                fr=(
                    "L'écart entre ces lectures vient de la subvention, non du prix. Le prix y ajoute sa part"
                    " : sur toute la fourchette européenne, et que la chaleur prenne la même part de la"
                    " hausse ou toute la hausse, le tarif à subvention gardée va de"
                    " {tariff_multiple_subsidy_held.low|n} à {tariff_multiple_subsidy_held.high|n}. Le cas"
                    " publié n'est pas non plus le milieu : pour la facture de gaz il est près du haut,"
                    " {extra_gas_bill_of_gdp} quand les sources laissent de {extra_gas_bill_of_gdp.low|n} à"
                    " {extra_gas_bill_of_gdp.high|n}. Sur des tirages entre ces bornes, la médiane est de"
                    " {extra_gas_bill_of_gdp.p50} et neuf tirages sur dix vont de"
                    " {extra_gas_bill_of_gdp.p5|n} à {extra_gas_bill_of_gdp.p95|n} ; pour le tarif à"
                    " subvention gardée, la médiane est de {tariff_multiple_subsidy_held.p50}, de"
                    " {tariff_multiple_subsidy_held.p5|n} à {tariff_multiple_subsidy_held.p95|n}."
                ),
                en=(
                    "What sets these readings apart is the subsidy, not the price. The price adds its share:"
                    " over the whole European range, and whether heat takes the same part of the rise or all"
                    " of it, the tariff with the subsidy kept runs from {tariff_multiple_subsidy_held.low|n}"
                    " to {tariff_multiple_subsidy_held.high|n}. Nor is the published case the middle: for the"
                    " gas bill it is near the top, {extra_gas_bill_of_gdp} where the sources leave"
                    " {extra_gas_bill_of_gdp.low|n} to {extra_gas_bill_of_gdp.high|n}. Over draws between"
                    " these ends the median is {extra_gas_bill_of_gdp.p50}, and nine draws in ten run from"
                    " {extra_gas_bill_of_gdp.p5|n} to {extra_gas_bill_of_gdp.p95|n}; for the tariff with the"
                    " subsidy kept the median is {tariff_multiple_subsidy_held.p50}, from"
                    " {tariff_multiple_subsidy_held.p5|n} to {tariff_multiple_subsidy_held.p95|n}."
                ),
            )
        ),
        Heading(Words(fr="D'où part-on ?", en="Where does it start from?"), "evidence"),
        ChartCard("gas_price_gap"),
        ChartCard("energy_origin", beside=True),
        ChartCard("switching_shock"),
        Arguments(("price_for_loyalty", "dear_heat_is_a_social_risk", "energy_is_a_means_of_influence")),
        Heading(Words(fr="Le combustible d'Astraviets", en="The fuel of Astravets"), "fuel"),
        Arguments(("plant_meant_to_free", "reactor_data_withheld")),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Limits("energy"),
        ForTeachers(QUESTIONS),
        Lead(
            "method",
            Words(fr="Les équations et leur mise à l'épreuve", en="The equations and how they are tested"),
        ),
    ),
)
