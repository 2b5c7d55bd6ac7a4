"""What do Belarusians say?"""

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
from dashboard.pages.teaching.opinion import QUESTIONS

PAGE = Page(
    __name__.rpartition(".")[2],
    order=9,
    slug=Words(fr="opinion", en="opinion"),
    card=PageCard(
        question=Words(fr="Opinion", en="Opinion"),
        value=Words(fr="{oppose_nuclear_weapons_2025}", en="{oppose_nuclear_weapons_2025}"),
        line=Words(
            fr="refusent des armes nucléaires russes sur leur sol ; {oppose_nuclear_weapons_2022} en 2022",
            en="oppose Russian nuclear weapons on their soil; {oppose_nuclear_weapons_2022} in 2022",
        ),
        drawing=Drawing(
            "arrow",
            (
                Part("belarus", "oppose_nuclear_weapons_2022", label=same("2022")),
                Part("belarus", "oppose_nuclear_weapons_2025", label=same("2025")),
            ),
        ),
    ),
    title=Words(fr="Opinion", en="Opinion"),
    kicker=Words(fr="Opinion · sondages et langue", en="Opinion · polls and language"),
    headline=Words(
        fr=(
            "Les Biélorusses interrogés s'opposent nettement à l'envoi de troupes et de munitions, moins"
            " nettement aux armes nucléaires russes"
        ),
        en=(
            "Belarusians polled clearly oppose sending troops and munitions, Russian nuclear arms less"
            " clearly"
        ),
    ),
    lede=Words(
        fr=(
            "{oppose_troops_2025} s'opposent à l'envoi de troupes en Ukraine, {oppose_munitions_2025} à"
            " celui de munitions. L'opposition aux armes nucléaires russes est passée de"
            " {oppose_nuclear_weapons_2022} en mars 2022 à {oppose_nuclear_weapons_2025} en novembre 2025 ;"
            " le document y voit l'effet de la propagande d'État."
        ),
        en=(
            "{oppose_troops_2025} oppose sending troops to Ukraine, {oppose_munitions_2025} sending"
            " munitions. Opposition to Russian nuclear arms went from {oppose_nuclear_weapons_2022} in March"
            " 2022 to {oppose_nuclear_weapons_2025} in November 2025; the document puts it down to state"
            " propaganda."
        ),
    ),
    claim=Claim(
        ("oppose_troops_2025", "oppose_munitions_2025", "oppose_nuclear_weapons_2025"),
        lambda troops, munitions, arms: min(troops, munitions) > arms and min(troops, munitions) > 50,
    ),
    model="opinion",
    blocks=(
        ChartCard("poll_answers"),
        WhatIf(
            "opinion",
            charts=("poll_margin",),
            results=(
                Headline(
                    Words(
                        fr="Écart entre mars 2022 et novembre 2025",
                        en="Change from March 2022 to November 2025",
                    ),
                    same("{change}"),
                    Words(
                        fr=(
                            "de {change_low|n} à {change_high|n} à 95 % ; {sample_for_change|n} sondés par"
                            " vague le montreraient une fois sur deux, {sample_for_change_at_80|n} quatre"
                            " fois sur cinq"
                        ),
                        en=(
                            "{change_low|n} to {change_high|n} at 95%; {sample_for_change|n} respondents in"
                            " each poll would show it one time in two, {sample_for_change_at_80|n} four"
                            " times in five"
                        ),
                    ),
                ),
                Headline(
                    Words(fr="Marge du dernier sondage", en="Margin of the last poll"),
                    same("± {margin_last}"),
                    Words(
                        fr=(
                            "soit {last_low|n}–{last_high} d'opposés ; une majorité se verrait une fois sur"
                            " deux avec {sample_for_majority|n} sondés, quatre fois sur cinq avec"
                            " {sample_for_majority_at_80|n}"
                        ),
                        en=(
                            "that is {last_low|n}–{last_high} opposed; a majority would show one time in two"
                            " with {sample_for_majority|n} respondents, four times in five with"
                            " {sample_for_majority_at_80|n}"
                        ),
                    ),
                ),
                Headline(
                    Words(
                        fr="Entre les deux, sur une courbe régulière",
                        en="Between the two, on a smooth curve",
                    ),
                    same("{share_on_curve}"),
                    Words(
                        fr="{years_after_first} après mars 2022 ; sur une droite, {share_on_line}",
                        en="{years_after_first} after March 2022; on a straight line, {share_on_line}",
                    ),
                ),
            ),
            announcement=Words(
                fr=(
                    "Écart {change}, de {change_low|n} à {change_high|n} ; marge du dernier sondage"
                    " {margin_last}."
                ),
                en=(
                    "Change {change}, {change_low|n} to {change_high|n}; margin of the last poll"
                    " {margin_last}."
                ),
            ),
        ),
        Prose(
            Words(
                fr=(
                    "Entre ces deux sondages, d'autres vagues sont publiques hors des documents. Elles"
                    " ne suivent pas une pente régulière ; la page Méthode montre celles qui s'en écartent."
                    " Une droite entre deux points ne prouve rien."
                ),
                en=(
                    "Between these two polls, other waves are public outside the documents. They follow"
                    " no even slope; the Method page shows which stand off it. A line between two points"
                    " proves nothing."
                ),
            )
        ),
        Heading(Words(fr="Ce qui change, ce qui tient", en="What changes, what holds"), "causes"),
        Arguments(
            (
                "propaganda_named_as_cause",
                "what_stays_stable",
                "talks_are_wanted",
                "no_warlike_mood",
                "a_society_that_did_not_choose",
            )
        ),
        Heading(Words(fr="La mémoire de l'Afghanistan", en="The memory of Afghanistan"), "afghanistan"),
        Arguments(("memory_of_afghanistan", "a_war_not_theirs")),
        Heading(Words(fr="Et la langue ?", en="And the language?"), "language"),
        Prose(
            Words(
                fr=(
                    "Ces parts ne viennent pas d'un sondage cité : {mother_tongue_belarusian_1999} valent"
                    " pour 1999, {mother_tongue_belarusian_undated} n'ont pas de date, et rien ne dit"
                    " qu'elles portent sur les mêmes personnes [004 II.E § 2]. Elles sont donc posées côte à"
                    " côte, sans trait entre elles."
                ),
                en=(
                    "These shares come from no poll that is cited: {mother_tongue_belarusian_1999} is for"
                    " 1999, {mother_tongue_belarusian_undated} has no date, and nothing says that both are"
                    " about the same people [004 II.E § 2]. So they stand side by side, with no line between"
                    " them."
                ),
            )
        ),
        ChartCard("mother_tongue"),
        Arguments(
            (
                "trinitarian_nation",
                "a_story_that_prepares_war",
                "language_gives_way",
                "history_rewritten",
                "tacit_agreement",
            )
        ),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Limits("opinion"),
        ForTeachers(QUESTIONS),
        Lead("sources", Words(fr="D'où vient chaque chiffre ?", en="Where does each number come from?")),
    ),
)
