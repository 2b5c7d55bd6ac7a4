"""How far are the armed forces merged?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words
from dashboard.pages.core.blocks import Caveats, ChartCard, Heading, Lead, Prose
from dashboard.pages.core.page import Page

PAGE = Page(
    __name__.rpartition(".")[2],
    order=6,
    slug=Words(fr="armee", en="military"),
    title=Words(fr="Armée", en="Military"),
    kicker=Words(fr="Armée · exercices, troupes, industrie", en="Military · exercises, troops, industry"),
    headline=Words(
        fr="La Biélorussie s'exerce avec l'armée russe, l'héberge et l'équipe",
        en="Belarus trains with the Russian army, hosts it and equips it",
    ),
    lede=Words(
        fr=(
            "En mai 2026, les deux ministères annoncent au moins {exercise_2026_05_troops_in_summary} soldats"
            " pour un exercice nucléaire. Selon l'opposition, au moins {state_firms_arming_russia_2025|n}"
            " entreprises publiques produisent des armes pour la Russie. Presque chaque nombre vient ici"
            " d'une des parties : il est montré avec celui qui l'avance."
        ),
        en=(
            "In May 2026 both ministries announce at least {exercise_2026_05_troops_in_summary} soldiers for"
            " a nuclear exercise. The opposition says that at least {state_firms_arming_russia_2025|n} state"
            " firms make arms for Russia. Nearly every number here comes from one of the parties: it is shown"
            " with who puts it forward."
        ),
    ),
    claim=Claim(
        (
            "exercise_2026_05_troops_in_summary",
            "russian_soldiers_in_belarus_2025_06",
            "state_firms_arming_russia_2025",
        ),
        lambda exercise, hosted, firms: exercise >= 65_000 and hosted > 0 and firms >= 287,
    ),
    blocks=(
        ChartCard("exercises"),
        ChartCard("exercise_may_2026", wide=False),
        ChartCard("russian_troops", wide=False),
        Prose(
            Words(
                fr=(
                    "Deux nombres très différents sont donnés pour Zapad 2021, et le texte n'explique pas"
                    " l'écart : il ne dit pas où chacun est compté. Ils ne sont donc jamais reliés."
                ),
                en=(
                    "Two very different numbers are given for Zapad 2021, and the text does not explain the"
                    " gap: it does not say where each is counted. So they are never joined."
                ),
            )
        ),
        Heading(Words(fr="Un atelier pour la guerre", en="A workshop for the war"), "industry"),
        ChartCard("arms_industry"),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Caveats(
            (
                Words(
                    fr=(
                        "L'OTAN n'a rien estimé ici pour 2021 : son plafond de {zapad_earlier_troops} porte"
                        " sur les sessions précédentes."
                    ),
                    en=(
                        "NATO estimates nothing here for 2021: its ceiling of {zapad_earlier_troops} is for"
                        " earlier sessions."
                    ),
                ),
                Words(
                    fr="Un plancher et une estimation du même groupe ne font pas une fourchette.",
                    en="A floor and an estimate by the same group do not make a range.",
                ),
                Words(
                    fr=(
                        "Aucun document ne dit que des soldats biélorusses combattent en Ukraine aux côtés de"
                        " la Russie ; l'un dit le contraire."
                    ),
                    en=(
                        "No document says that Belarusian soldiers fight in Ukraine beside Russia; one says"
                        " the opposite."
                    ),
                ),
            )
        ),
        Lead("opinion", Words(fr="Ce qu'en disent les Biélorusses", en="What Belarusians say")),
    ),
)
