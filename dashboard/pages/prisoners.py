"""Prisoners for sanctions: at what pace?"""

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
from dashboard.pages.teaching.prisoners import QUESTIONS

PAGE = Page(
    __name__.rpartition(".")[2],
    order=10,
    slug=Words(fr="prisonniers", en="prisoners"),
    card=PageCard(
        question=Words(fr="Prisonniers", en="Prisoners"),
        value=Words(
            fr="{released_since_2024_07_in_document_002}", en="{released_since_2024_07_in_document_002}"
        ),
        line=Words(
            fr="libérés de juillet 2024 à décembre 2025 ; un point, une personne",
            en="freed from July 2024 to December 2025; one dot, one person",
        ),
        drawing=Drawing("dots", (Part("belarus", "released_since_2024_07_in_document_002"),)),
    ),
    title=Words(fr="Prisonniers", en="Prisoners"),
    kicker=Words(fr="Prisonniers · libérations contre allègements", en="Prisoners · releases for relief"),
    headline=Words(
        fr=(
            "Minsk libère des prisonniers par vagues, Washington allège ses sanctions, et des centaines de"
            " détenus restent en prison"
        ),
        en="Minsk frees prisoners in waves, Washington eases sanctions, and hundreds remain in prison",
    ),
    lede=Words(
        fr=(
            "Libérés : {released_2025_06_in_document_000} personnes en juin 2025,"
            " {released_2025_09_in_document_003} en septembre, {released_2025_12_in_document_000} en"
            " décembre, {released_2026_03} en mars 2026 ; il en resterait"
            " {prisoners_left_in_document_004}. L'envoyé américain vise la libération de tous d'ici la"
            " fin de 2026, contre la levée de {us_sanctions_to_be_lifted} des sanctions américaines."
        ),
        en=(
            "Freed: {released_2025_06_in_document_000} people in June 2025,"
            " {released_2025_09_in_document_003} in September, {released_2025_12_in_document_000} in"
            " December, {released_2026_03} in March 2026; some {prisoners_left_in_document_004|n} are"
            " said to remain. The US envoy's aim is to have them all freed by the end of 2026, in"
            " return for lifting {us_sanctions_to_be_lifted} of US sanctions."
        ),
    ),
    claim=Claim(("prisoners_left_in_document_004",), lambda left: left >= 200),
    model="release",
    blocks=(
        ChartCard("releases_and_stock"),
        WhatIf(
            "release",
            charts=("release_pace",),
            results=(
                Headline(
                    Words(fr="Libérés par mois, au rythme retenu", en="Freed a month, at the pace assumed"),
                    same("{freed_per_month|n}"),
                    Words(
                        fr=(
                            "il en faudrait {needed_per_month|n}, soit {needed_per_wave|n} par vague aux"
                            " intervalles retenus"
                        ),
                        en=(
                            "it would take {needed_per_month|n}, that is {needed_per_wave|n} a wave at the"
                            " intervals assumed"
                        ),
                    ),
                ),
                Headline(
                    Words(fr="Encore détenus à la date visée", en="Still held on the target date"),
                    same("{left_on_date}"),
                    Words(
                        fr=(
                            "de {left_on_date.low|n} à {left_on_date.high|n} ; délai jusqu'au dernier, à ce"
                            " rythme : {months_to_last}"
                        ),
                        en=(
                            "{left_on_date.low|n} to {left_on_date.high|n}; time to the last, at that pace:"
                            " {months_to_last}"
                        ),
                    ),
                ),
                Headline(
                    Words(
                        fr="Nouveaux prisonniers par mois, d'après les décomptes",
                        en="New prisoners a month, judging by the counts",
                    ),
                    same("{new_prisoners_seen|n}"),
                    Words(
                        fr=(
                            "de {new_prisoners_seen.low|n} à {new_prisoners_seen.high|n} : les décomptes ne"
                            " disent pas même s'il y en a"
                        ),
                        en=(
                            "{new_prisoners_seen.low|n} to {new_prisoners_seen.high|n}: the counts do not"
                            " even show whether there are any"
                        ),
                    ),
                ),
            ),
            announcement=Words(
                fr=(
                    "{freed_per_month|n} libérés par mois, {needed_per_month|n} nécessaires ; {left_on_date}"
                    " encore détenus à la date visée."
                ),
                en=(
                    "{freed_per_month|n} freed a month, {needed_per_month|n} needed; {left_on_date} still"
                    " held on the target date."
                ),
            ),
        ),
        Heading(Words(fr="Combien étaient-ils ?", en="How many were there?"), "stock"),
        Prose(
            Words(
                fr=(
                    "Deux textes donnent un nombre pour l'été 2025, et aucun ne le date :"
                    " {prisoners_in_document_001} chez l'un, {prisoners_in_document_000} chez l'autre."
                    " Retranchons de chacun les libérations rapportées depuis : le reste devrait rejoindre"
                    " le dernier décompte, {prisoners_left_in_document_004}. L'écart peut venir de"
                    " nouvelles arrestations, d'une autre façon de compter ou d'une erreur ; les documents"
                    " ne tranchent pas. Le nombre d'arrestations qui comblerait l'écart va de"
                    " {new_prisoners_seen.low|n} à {new_prisoners_seen.high|n} par mois."
                ),
                en=(
                    "Two texts give a number for the summer of 2025 and neither dates it:"
                    " {prisoners_in_document_001} in one, {prisoners_in_document_000} in the other."
                    " Subtract from each the releases reported since: what remains should match the last"
                    " count, {prisoners_left_in_document_004}. The gap may come from new arrests, a"
                    " different way of counting, or an error; the documents do not settle it. The arrests"
                    " that would close it range from {new_prisoners_seen.low|n} to"
                    " {new_prisoners_seen.high|n} a month."
                ),
            )
        ),
        ChartCard("stock_reconciled"),
        Heading(Words(fr="Libres, et hors du pays", en="Free, and out of the country"), "conditions"),
        Arguments(
            (
                "case_by_case_deals",
                "what_the_presidency_says_they_serve",
                "seen_as_a_move_to_the_west",
                "expelled_at_once",
                "ill_in_prison",
                "campaign_for_the_prisoners",
                "knows_what_sanctions_cost",
                "policy_has_not_changed",
            )
        ),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Limits("release"),
        ForTeachers(QUESTIONS),
        Lead("opinion", Words(fr="Ce qu'en disent les Biélorusses", en="What Belarusians say")),
    ),
)
