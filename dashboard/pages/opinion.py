"""What do Belarusians say?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words, same
from dashboard.pages.core.blocks import ChartCard, Heading, Headline, Lead, Limits, Prose, WhatIf
from dashboard.pages.core.page import Page

PAGE = Page(
    __name__.rpartition(".")[2],
    order=7,
    slug=Words(fr="opinion", en="opinion"),
    title=Words(fr="Opinion", en="Opinion"),
    kicker=Words(fr="Opinion · sondages et langue", en="Opinion · polls and language"),
    headline=Words(
        fr=(
            "Les Biélorusses interrogés refusent d'envoyer troupes et munitions, moins nettement les armes"
            " nucléaires russes"
        ),
        en="Belarusians polled oppose sending troops and munitions, Russian nuclear arms less clearly",
    ),
    lede=Words(
        fr=(
            "{oppose_troops_2025} s'opposent à l'envoi de troupes en Ukraine, {oppose_munitions_2025} à celui"
            " de munitions. Sur les armes nucléaires russes, le refus est passé de"
            " {oppose_nuclear_weapons_2022} en mars 2022 à {oppose_nuclear_weapons_2025} en novembre 2025."
        ),
        en=(
            "{oppose_troops_2025} oppose sending troops to Ukraine, {oppose_munitions_2025} munitions. On"
            " Russian nuclear arms, refusal went from {oppose_nuclear_weapons_2022} in March 2022 to"
            " {oppose_nuclear_weapons_2025} in November 2025."
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
                            "de {change_low|n} à {change_high|n} à 95 % ; {sample_for_change} sondés"
                            " suffiraient à le voir"
                        ),
                        en=(
                            "{change_low|n} to {change_high|n} at 95%; {sample_for_change} people asked would"
                            " show it"
                        ),
                    ),
                ),
                Headline(
                    Words(fr="Marge du dernier sondage", en="Margin of the last poll"),
                    same("± {margin_last}"),
                    Words(
                        fr=(
                            "soit {last_low|n}–{last_high} d'opposés ; une majorité demande"
                            " {sample_for_majority} sondés"
                        ),
                        en=(
                            "that is {last_low|n}–{last_high} opposed; a majority takes {sample_for_majority}"
                            " people asked"
                        ),
                    ),
                ),
                Headline(
                    Words(
                        fr="Entre les deux, si la pente était régulière",
                        en="Between the two, if the slope were even",
                    ),
                    same("{share_on_curve}"),
                    Words(
                        fr="années après mars 2022 : {years_after_first|n} ; sur une droite, {share_on_line}",
                        en=(
                            "years after March 2022: {years_after_first|n}; on a straight line,"
                            " {share_on_line}"
                        ),
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
        Heading(Words(fr="Et la langue ?", en="And the language?"), "language"),
        Prose(
            Words(
                fr=(
                    "La langue n'est pas une affaire de sondage : le premier chiffre est de 1999, l'année"
                    " d'un recensement, le second n'a pas de date, et rien ne dit qu'ils portent sur les"
                    " mêmes personnes. Ils sont donc posés côte à côte, sans trait entre eux."
                ),
                en=(
                    "Language was not polled: the first number is from 1999, the year of a census, the second"
                    " has no date, and nothing says that both are about the same people. So they stand side"
                    " by side, with no line between them."
                ),
            )
        ),
        ChartCard("mother_tongue"),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Limits("opinion"),
        Lead("sources", Words(fr="D'où vient chaque chiffre ?", en="Where does each number come from?")),
    ),
)
