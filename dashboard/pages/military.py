"""How far are the armed forces merged?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words, same
from dashboard.pages.core.blocks import Caveats, ChartCard, Drawing, Heading, Lead, PageCard, Part, Prose
from dashboard.pages.core.page import Page

PAGE = Page(
    __name__.rpartition(".")[2],
    order=7,
    slug=Words(fr="armee", en="military"),
    card=PageCard(
        question=Words(fr="Armée", en="Military"),
        value=Words(
            fr="{zapad_troops_announced_by_minsk_2025|n} soldats",
            en="{zapad_troops_announced_by_minsk_2025|n} troops",
        ),
        line=Words(
            fr="annoncés par Minsk pour Zapad 2025 ; {zapad_troops_announced_by_minsk_2021|n} en 2021",
            en="announced by Minsk for Zapad 2025; {zapad_troops_announced_by_minsk_2021|n} in 2021",
        ),
        drawing=Drawing(
            "bars",
            (
                Part("belarus", "zapad_troops_announced_by_minsk_2021", label=same("2021")),
                Part("belarus", "zapad_troops_announced_by_minsk_2025", label=same("2025")),
            ),
        ),
    ),
    title=Words(fr="Armée", en="Military"),
    kicker=Words(fr="Armée · exercices, troupes, industrie", en="Military · exercises, troops, industry"),
    headline=Words(
        fr="La Biélorussie s'exerce avec l'armée russe, l'héberge et l'équipe",
        en="Belarus trains with the Russian army, hosts it and equips it",
    ),
    lede=Words(
        fr=(
            "En mai 2026, les deux ministères annoncent {exercise_2026_05_troops_in_summary} soldats pour un"
            " exercice nucléaire. Selon l'opposition, {state_firms_arming_russia_2025|n} entreprises"
            " publiques au moins produisent des armes pour la Russie. Beaucoup de ces nombres viennent d'une"
            " des parties : chacun est montré avec celui qui l'avance."
        ),
        en=(
            "In May 2026 both ministries announce {exercise_2026_05_troops_in_summary} soldiers for a"
            " nuclear exercise. The opposition says that at least {state_firms_arming_russia_2025|n} state"
            " firms make arms for Russia. Many of these numbers come from one of the parties: each is shown"
            " with whoever puts it forward."
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
        ChartCard("zapad_halved", wide=False),
        ChartCard("exercises", wide=False),
        ChartCard("nuclear_steps"),
        ChartCard("exercise_may_2026", wide=False),
        ChartCard("russian_troops", wide=False),
        Prose(
            Words(
                fr=(
                    "Deux nombres très différents sont donnés pour Zapad 2021, {zapad_2021_troops} et"
                    " {zapad_troops_announced_by_minsk_2021}, et le texte n'explique pas l'écart : il ne dit"
                    " pas où chacun est compté. Ils ne sont donc jamais reliés."
                ),
                en=(
                    "Two very different numbers are given for Zapad 2021, {zapad_2021_troops} and"
                    " {zapad_troops_announced_by_minsk_2021}, and the text does not explain the gap: it does"
                    " not say where each is counted. So they are never joined."
                ),
            )
        ),
        Heading(Words(fr="Comment les armées se sont mêlées", en="How the armies merged"), "merger"),
        Prose(
            Words(
                fr=(
                    "L'alliance date de 1994 ; un groupement régional de forces est prévu depuis 1998, un"
                    " traité d'union depuis 1999, une défense aérienne unifiée depuis 2016 [004 II.B § 1]."
                    " Après 2020, l'exercice « Union Resolve » sert de préparation à l'invasion, un"
                    " référendum met fin en 2022 à la neutralité et au statut non nucléaire, et un traité de"
                    " décembre 2024 achève, selon le texte, l'intégration à la dissuasion russe [004 II.B §"
                    " 4]."
                ),
                en=(
                    "The alliance dates from 1994; a regional group of forces is provided for since 1998, a"
                    " union treaty since 1999, a unified air defence since 2016 [004 II.B § 1]. After 2020"
                    " the exercise “Union Resolve” prepares the invasion, a referendum ends neutrality and"
                    " the non-nuclear status in 2022, and a treaty of December 2024 completes, in the text's"
                    " view, the integration into Russian deterrence [004 II.B § 4]."
                ),
            )
        ),
        Prose(
            Words(
                fr=(
                    "En mai 2026, l'armée russe annonce la livraison de munitions nucléaires aux brigades"
                    " d'Iskander en Biélorussie [004 I.B § 1]. Selon Pavel Podvig, elles restent sous"
                    " contrôle russe jusqu'à ce qu'elles soient fixées aux lanceurs et que Moscou donne son"
                    " aval [004 I.B § 1] ; il avance aussi l'hypothèse, que rien ne confirme, que de vraies"
                    " ogives aient servi [004 I.C § 3]."
                ),
                en=(
                    "In May 2026 the Russian army announces the delivery of nuclear munitions to Iskander"
                    " brigades in Belarus [004 I.B § 1]. Pavel Podvig holds that they stay under Russian"
                    " control until they are fixed to the launchers and Moscow gives its consent [004 I.B §"
                    " 1]; he also raises the hypothesis, which nothing confirms, that real warheads were"
                    " used [004 I.C § 3]."
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
                        "Pour 2021, aucune estimation de l'OTAN n'est citée : la sienne,"
                        " {zapad_earlier_troops}, porte sur les sessions précédentes, et l'OTAN est aussi"
                        " une partie."
                    ),
                    en=(
                        "No NATO estimate is cited for 2021: the one given, {zapad_earlier_troops}, is for"
                        " earlier sessions, and NATO is a party too."
                    ),
                ),
                Words(
                    fr="Un plancher et une estimation du même groupe ne font pas une fourchette.",
                    en="A floor and an estimate by the same group do not make a range.",
                ),
                Words(
                    fr=(
                        "Aucun document ne dit que des soldats biélorusses combattent en Ukraine aux côtés"
                        " de la Russie ; l'un dit le contraire [004 III.A § 1]."
                    ),
                    en=(
                        "No document says that Belarusian soldiers fight in Ukraine beside Russia; one says"
                        " the opposite [004 III.A § 1]."
                    ),
                ),
            )
        ),
        Lead("opinion", Words(fr="Ce qu'en disent les Biélorusses", en="What Belarusians say")),
    ),
)
