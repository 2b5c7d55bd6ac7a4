"""What do Belarusians say?"""

from __future__ import annotations

from dashboard.charts.frame.chart import Claim
from dashboard.pages.frame.blocks import Caveats, ChartCard, Heading, Lead, Prose
from dashboard.pages.frame.page import Page
from dashboard.words import Words

PAGE = Page(
    __name__.rpartition(".")[2],
    order=7,
    slug=Words(fr="opinion", en="opinion"),
    title=Words(fr="Opinion", en="Opinion"),
    kicker=Words(fr="Opinion · sondages et langue", en="Opinion · polls and language"),
    headline=Words(
        fr="Les Biélorusses interrogés refusent d'envoyer troupes et munitions, moins nettement les armes nucléaires russes",
        en="Belarusians polled oppose sending troops and munitions, Russian nuclear arms less clearly",
    ),
    lede=Words(
        fr="{oppose_troops_2025} s'opposent à l'envoi de troupes en Ukraine, {oppose_munitions_2025} à celui de munitions. Sur les "
        "armes nucléaires russes, le refus est passé de {oppose_nuclear_weapons_2022} en mars 2022 à {oppose_nuclear_weapons_2025} "
        "en novembre 2025.",
        en="{oppose_troops_2025} oppose sending troops to Ukraine, {oppose_munitions_2025} munitions. On Russian nuclear arms, "
        "refusal went from {oppose_nuclear_weapons_2022} in March 2022 to {oppose_nuclear_weapons_2025} in November 2025.",
    ),
    claim=Claim(
        ("oppose_troops_2025", "oppose_munitions_2025", "oppose_nuclear_weapons_2025"),
        lambda troops, munitions, arms: min(troops, munitions) > arms and min(troops, munitions) > 50,
    ),
    blocks=(
        ChartCard("poll_answers"),
        Heading(Words(fr="Et la langue ?", en="And the language?"), "language"),
        Prose(
            Words(
                fr="La langue n'est pas une affaire de sondage : le premier chiffre est de 1999, l'année d'un recensement, le second "
                "n'a pas de date, et rien ne dit qu'ils portent sur les mêmes personnes. Ils sont donc posés côte à côte, sans trait "
                "entre eux.",
                en="Language was not polled: the first number is from 1999, the year of a census, the second has no date, and "
                "nothing says that both are about the same people. So they stand side by side, with no line between them.",
            )
        ),
        ChartCard("mother_tongue"),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Caveats(
            (
                Words(
                    fr="Aucun document ne donne la taille des échantillons ni la façon d'interroger.",
                    en="No document gives the size of the samples or how people were asked.",
                ),
                Words(
                    fr="Deux sondages ne font pas une tendance : entre mars 2022 et novembre 2025, rien n'est cité.",
                    en="Two polls make no trend: between March 2022 and November 2025 nothing is cited.",
                ),
                Words(
                    fr="Sur les troupes, le texte parle d'une légère baisse depuis 2022, sans chiffre : aucun trait n'est tracé.",
                    en="On troops, the text speaks of a slight fall since 2022, without a number: no line is drawn.",
                ),
                Words(
                    fr="Dans un pays où l'on emprisonne pour une opinion, une réponse peut en cacher une autre.",
                    en="In a country where opinions lead to prison, an answer may hide another.",
                ),
            )
        ),
        Lead("sources", Words(fr="D'où vient chaque chiffre ?", en="Where does each number come from?")),
    ),
)
