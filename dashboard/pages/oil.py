"""Can the crude come from elsewhere?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words, same
from dashboard.pages.core.blocks import (
    Arguments,
    ChartCard,
    ForTeachers,
    Heading,
    Headline,
    Lead,
    Limits,
    Prose,
    WhatIf,
)
from dashboard.pages.core.cards import Drawing, PageCard, Part
from dashboard.pages.core.page import Page
from dashboard.pages.teaching.oil import QUESTIONS

PAGE = Page(
    __name__.rpartition(".")[2],
    order=4,
    slug=Words(fr="petrole", en="oil"),
    card=PageCard(
        question=Words(fr="Pétrole", en="Oil"),
        value=Words(fr="{crude_to_carry_per_year}", en="{crude_to_carry_per_year}"),
        line=Words(
            fr=(
                "de brut à faire venir autrement chaque année ; les routes d'aujourd'hui en portent"
                " {share_covered}†"
            ),
            en="of crude a year to bring in another way; today's routes carry {share_covered} of it†",
        ),
        drawing=Drawing(
            "shares", (Part("europe", output="oil.share_covered", label=Words(fr="routes", en="routes")),)
        ),
        model="oil",
    ),
    title=Words(fr="Pétrole", en="Oil"),
    kicker=Words(fr="Pétrole · scénario : quitter le brut russe", en="Oil · scenario: leaving Russian crude"),
    headline=Words(
        fr=(
            "Pour le pétrole, ce n'est pas le prix qui retient Minsk : ce sont les routes, et ce que Moscou"
            " lui reverse"
        ),
        en="With oil it is not price that holds Minsk back: it is routes, and what Moscow pays back to it",
    ),
    lede=Words(
        fr=(
            "Acheter son brut ailleurs ne renchérirait la facture que de"
            " {crude_bill_rise_after_switch}, mais il faudrait en amener {crude_to_carry_per_year} par"
            " an par la Lituanie, la Pologne ou l'Ukraine. Sans oléoduc, reste le rail :"
            " {share_covered.low|n} à {share_covered.high} du besoin, d'après un seul article polonais"
            " sur l'année 2020. Et avec le brut russe partirait l'accise inversée, que Moscou reverse"
            " à Minsk."
        ),
        en=(
            "Buying its crude elsewhere would raise the bill by only {crude_bill_rise_after_switch},"
            " but {crude_to_carry_per_year} a year would have to come in through Lithuania, Poland or"
            " Ukraine. With no pipeline open there is rail: {share_covered.low|n} to"
            " {share_covered.high} of the need, according to a single Polish article about 2020. And"
            " with Russian crude would go the reverse excise that Moscow pays back to Minsk."
        ),
    ),
    claim=Claim(
        ("share_covered", "excise_per_dollar_of_dearer_crude"),
        lambda covered, excise: covered < 0.25 and excise > 1,
    ),
    model="oil",
    blocks=(
        WhatIf(
            "oil",
            charts=("oil_switch_cost", "ways_out"),
            results=(
                Headline(
                    Words(
                        fr="Part du besoin que portent les routes",
                        en="Share of the need that the routes carry",
                    ),
                    same("{share_covered}"),
                    Words(
                        fr=(
                            "de {share_covered.low|n} à {share_covered.high} ; il manquerait {crude_missing}"
                            " ; capacités hors des documents"
                        ),
                        en=(
                            "{share_covered.low|n} to {share_covered.high}; {crude_missing} would be"
                            " missing; capacities from outside the documents"
                        ),
                    ),
                ),
                Headline(
                    Words(
                        fr="Coût de ce qui est remplacé, par an, au plus",
                        en="Cost of what is replaced, a year, at most",
                    ),
                    same("{switch_cost}"),
                    Words(
                        fr=(
                            "de {switch_cost.low|n} à {switch_cost.high|n} ; {switch_cost_full} si tout"
                            " l'était, soit {switch_cost_full_of_gdp}"
                        ),
                        en=(
                            "{switch_cost.low|n} to {switch_cost.high|n}; {switch_cost_full} were all of it"
                            " replaced, {switch_cost_full_of_gdp}"
                        ),
                    ),
                ),
                Headline(
                    Words(
                        fr="Accise perdue, au plus, par dollar de brut plus cher",
                        en="Excise lost, at most, for each dollar of dearer crude",
                    ),
                    same("{excise_per_dollar_of_dearer_crude}"),
                    Words(
                        fr=(
                            "de {excise_per_dollar_of_dearer_crude.low|n} à"
                            " {excise_per_dollar_of_dearer_crude.high|n} ; l'accise vaut un rabais de"
                            " {discount_worth_the_excise}"
                        ),
                        en=(
                            "{excise_per_dollar_of_dearer_crude.low|n} to"
                            " {excise_per_dollar_of_dearer_crude.high|n}; the excise is worth a discount of"
                            " {discount_worth_the_excise}"
                        ),
                    ),
                ),
            ),
            announcement=Words(
                fr=(
                    "Part du besoin couverte {share_covered} ; coût annuel {switch_cost}, dont"
                    " {inverse_excise_lost} d'accise perdue."
                ),
                en=(
                    "Share of the need covered {share_covered}; cost a year {switch_cost}, of which"
                    " {inverse_excise_lost} in lost excise."
                ),
            ),
        ),
        Prose(
            Words(
                fr=(
                    "La bascule coûte peu ici parce que presque rien ne passe. Que l'oléoduc polonais"
                    " s'ouvre, et la dépense vient moins du prix du brut que de l'accise que Moscou cesserait"
                    " de verser : en 2023 elle valait {inverse_excise_2023}, autant, aux valeurs de départ,"
                    " qu'un rabais de {discount_worth_the_excise} sur tout le brut. C'est un plafond : le"
                    " texte en fait une partie de l'écart de prix [004 II.D § 3], et un écart d'au plus"
                    " {crude_price_gap_limit} n'en vaut que {price_gap_at_most}, de {price_gap_at_most.low|n}"
                    " à {price_gap_at_most.high|n}, alors que l'accise en représente {inverse_excise_paid}."
                ),
                en=(
                    "The switch costs little here because next to nothing gets through. Should the Polish"
                    " pipeline open, the money would go less on the price of crude than on the excise that"
                    " Moscow would stop paying: in 2023 it was {inverse_excise_2023}, as much, at the"
                    " starting values, as a discount of {discount_worth_the_excise} on all the crude. It is a"
                    " ceiling: the text makes it a part of the price gap [004 II.D § 3], and a gap of at most"
                    " {crude_price_gap_limit} is worth no more than {price_gap_at_most}, from"
                    " {price_gap_at_most.low|n} to {price_gap_at_most.high|n}, while the excise comes to"
                    " {inverse_excise_paid}."
                ),
            )
        ),
        Heading(Words(fr="D'où part-on ?", en="Where does it start from?"), "evidence"),
        ChartCard("crude_price_gap", wide=False),
        ChartCard("crude_routes", wide=False),
        Prose(
            Words(
                fr=(
                    "Minsk raffine à Mozyr et à Novopolotsk du brut russe et en revend les produits [004"
                    " II.C § 5]. Ce que rapporte cette marge n'est pas cité. En 2007 déjà, Moscou avait"
                    " engagé {druzhba_bypass_cost} dans une dérivation de l'oléoduc Droujba qui évite le"
                    " pays."
                ),
                en=(
                    "Minsk refines Russian crude at Mazyr and Navapolatsk and sells the products on [004"
                    " II.C § 5]. What that margin earns is not cited. As early as 2007 Moscow put"
                    " {druzhba_bypass_cost} into a branch of the Druzhba pipeline that goes round the"
                    " country."
                ),
            )
        ),
        Arguments(("bypass_weakens_minsk", "no_choice_for_crude")),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Limits("oil"),
        ForTeachers(QUESTIONS),
        Lead("debt", Words(fr="Ce que la Russie verse et prête", en="What Russia pays and lends")),
    ),
)
