"""Prisoners for relief."""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words
from dashboard.pages.core.story import Step, Story

STORY = Story(
    __name__.rpartition(".")[2],
    order=2,
    slug=Words(fr="prisonniers-contre-allegements", en="prisoners-for-relief"),
    title=Words(
        fr="Des prisonniers contre un allègement des sanctions", en="Prisoners for relief from sanctions"
    ),
    lede=Words(
        fr="Qui sort, ce qui est levé, et ce qu'il faudrait pour que tous sortent.",
        en="Who comes out, what is lifted, and what it would take for all to come out.",
    ),
    steps=(
        Step(
            "waves",
            Words(fr="Par vagues", en="In waves"),
            Words(
                fr=(
                    "Minsk a libéré {released_2025_06_in_document_000} prisonniers politiques en juin 2025,"
                    " {released_2025_09_in_document_003} en septembre, {released_2025_12_in_document_000} en"
                    " décembre et {released_2026_03} en mars 2026. Un texte de mai 2026 en compte"
                    " {prisoners_left_in_document_004} encore détenus [004 III.B § 4]."
                ),
                en=(
                    "Minsk freed {released_2025_06_in_document_000} political prisoners in June 2025,"
                    " {released_2025_09_in_document_003} in September, {released_2025_12_in_document_000} in"
                    " December and {released_2026_03} in March 2026. A text of May 2026 counts"
                    " {prisoners_left_in_document_004} still held [004 III.B § 4]."
                ),
            ),
            chart="releases_and_stock",
            claim=Claim(
                (
                    "released_2025_06_in_document_000",
                    "released_2025_12_in_document_000",
                    "released_2026_03",
                    "prisoners_left_in_document_004",
                ),
                lambda june, december, march, left: june < december < march < left,
            ),
        ),
        Step(
            "relief",
            Words(fr="Ce qui est levé", en="What is lifted"),
            Words(
                fr=(
                    "En face, Washington a levé ses sanctions sur la compagnie Belavia [000 I § 2], annoncé"
                    " la fin de celles sur la potasse, puis allégé celles qui visaient le ministère des"
                    " Finances et {banks_relieved_2026_03} d'État [004 III.B § 4]. La potasse pesait"
                    " {potash_export_share_2019} des exportations de 2019 ; les gains ne sont pourtant pas"
                    " viables, selon l'analyste Artyom Shraibman, tant que les voies européennes restent"
                    " fermées [004 III.B § 3]."
                ),
                en=(
                    "For its part, Washington lifted its sanctions on the airline Belavia [000 I § 2],"
                    " announced the end of those on potash, then eased those on the finance ministry and"
                    " {banks_relieved_2026_03|n} state banks [004 III.B § 4]. Potash was"
                    " {potash_export_share_2019} of exports in 2019; yet the gains are not viable, says the"
                    " analyst Artyom Shraibman, as long as European routes are closed [004 III.B § 3]."
                ),
            ),
            chart="give_and_take",
            claim=Claim(
                ("potash_export_share_2019", "potash_gdp_share_2019"), lambda exports, gdp: gdp < exports < 10
            ),
        ),
        Step(
            "pace",
            Words(fr="À ce rythme", en="At this pace"),
            Words(
                fr=(
                    "L'envoyé américain vise la libération de tous d'ici la fin de 2026, contre"
                    " {us_sanctions_to_be_lifted} des sanctions américaines [004 III.B § 4]. À"
                    " {freed_per_wave|n} par vague, une vague tous les {months_per_wave} et {new_prisoners|n}"
                    " arrestations par mois, il resterait {left_on_date|n} détenus ; selon les sources, de"
                    " {left_on_date.low|n} à {left_on_date.high|n}."
                ),
                en=(
                    "The US envoy aims at the release of all by the end of 2026, for"
                    " {us_sanctions_to_be_lifted} of US sanctions [004 III.B § 4]. At {freed_per_wave|n} a"
                    " wave, a wave every {months_per_wave} and {new_prisoners|n} arrests a month,"
                    " {left_on_date|n} would still be held; depending on the sources, {left_on_date.low|n} to"
                    " {left_on_date.high|n}."
                ),
            ),
            chart="release_pace",
            claim=Claim(
                ("left_on_date", "freed_per_month", "needed_per_month"),
                lambda left, freed, needed: left > 0 and freed < needed,
            ),
            start={"freed_per_wave": "released_2025_12_in_document_000"},
        ),
        Step(
            "needed",
            Words(fr="Pour que tous sortent", en="For all to come out"),
            Words(
                fr=(
                    "Supposons, et ce choix est le nôtre, que plus personne ne soit arrêté : il resterait"
                    " encore {left_on_date|n} détenus. Pour que tous sortent à temps, il faudrait"
                    " {needed_per_wave|n} libérations par vague, plus que les {released_2026_03} de mars"
                    " 2026, la plus grande vague citée."
                ),
                en=(
                    "Suppose, and the choice is ours, that nobody else is arrested: {left_on_date|n} would"
                    " still be held. For all to come out in time, it would take {needed_per_wave|n} releases"
                    " a wave, more than the {released_2026_03} of March 2026, the largest wave cited."
                ),
            ),
            chart="release_pace",
            claim=Claim(
                ("left_on_date", "needed_per_wave", "released_2026_03", "released_2025_12_in_document_000"),
                lambda left, needed, march, december: left > 0 and needed > march > december,
            ),
            inputs={"new_prisoners": 0},
        ),
    ),
)
