"""How far are the armed forces merged?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words, same
from dashboard.pages.core.blocks import (
    Arguments,
    Caveats,
    ChartCard,
    ForTeachers,
    Heading,
    Lead,
    OriginCounts,
    Prose,
)
from dashboard.pages.core.cards import Drawing, PageCard, Part
from dashboard.pages.core.page import Page
from dashboard.pages.teaching.military import QUESTIONS

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
            " publiques au moins produisent des armes pour la Russie. Plus bas, la page compte ce qui vient"
            " d'une partie prenante, d'un tiers, ou d'une source que personne ne nomme."
        ),
        en=(
            "In May 2026 both ministries announce {exercise_2026_05_troops_in_summary} soldiers for a"
            " nuclear exercise. The opposition says that at least {state_firms_arming_russia_2025|n} state"
            " firms make arms for Russia. Further down, the page counts what comes from a party to the"
            " matter, from a third party, or from a source that nobody names."
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
        ChartCard("zapad_halved"),
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
        ChartCard("exercises"),
        ChartCard("russian_troops", beside=True),
        ChartCard("exercise_may_2026"),
        Heading(
            Words(fr="Comment les deux armées se sont imbriquées", en="How the two armies merged"), "merger"
        ),
        Prose(
            Words(
                fr=(
                    "András Rácz compte {alliance_operational_layers|n} couches dans cette alliance : le"
                    " groupement régional, le traité d'union, la défense aérienne unifiée, puis les cadres à"
                    " plusieurs pays [004 II.B § 1]. Elles existaient avant 2020 ; c'est après que, selon le"
                    " texte, l'exercice « Union Resolve » a préparé l'invasion [004 II.B § 4]."
                ),
                en=(
                    "András Rácz counts {alliance_operational_layers|n} layers in this alliance: the"
                    " regional group of forces, the union treaty, the unified air defence, then the"
                    " frameworks of several countries [004 II.B § 1]. They stood before 2020; only"
                    " later, in the text's view, did the exercise “Union Resolve” prepare the invasion [004"
                    " II.B § 4]."
                ),
            )
        ),
        ChartCard("nuclear_steps"),
        Arguments(
            (
                "one_force_if_attacked",
                "attack_on_the_union",
                "deception_before_the_invasion",
                "treaty_completes_integration",
                "doctrine_makes_a_rear_base",
                "airfields_lent",
                "cover_for_deployments",
                "subjugated_not_annexed",
            ),
            beside=True,
        ),
        Heading(Words(fr="Qui commande les ogives ?", en="Who commands the warheads?"), "warheads"),
        Arguments(("warheads_under_russian_control", "real_warheads_hypothesis", "oreshnik_propaganda")),
        Heading(Words(fr="À quoi servent ces exercices ?", en="What are these exercises for?"), "purpose"),
        Arguments(
            (
                "outside_the_calendar",
                "aims_announced",
                "exercise_said_defensive",
                "exercise_as_staging",
                "exercise_hides_setbacks",
                "feared_in_europe",
                "threat_from_the_north",
                "zapad_aims_at_nato",
                "zapad_2021_turns_open",
                "invasion_was_foreseen",
                "away_from_nato_borders",
                "lithuania_matches_minsk",
                "no_threat_to_the_border",
            )
        ),
        Heading(Words(fr="Un territoire prêté ?", en="A territory lent?"), "drones"),
        ChartCard("military_places"),
        Arguments(
            ("border_crossings_by_drones", "pretext_for_drone_strikes", "supply_roads_within_reach"),
            beside=True,
        ),
        Heading(Words(fr="Un atelier pour la guerre", en="A workshop for the war"), "industry"),
        ChartCard("arms_industry"),
        Arguments(
            (
                "workshop_of_the_war",
                "only_what_is_certain",
                "subcontractor_not_supplier",
                "firms_gain_from_orders",
                "output_to_grow",
                "armour_under_repair",
            )
        ),
        Heading(
            Words(
                fr="D'où vient chaque nombre de cette page", en="Where each number on this page comes from"
            ),
            "origins",
        ),
        OriginCounts(),
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
                    fr=(
                        "Que de vraies ogives aient servi reste une hypothèse d'un seul analyste, tirée d'un"
                        " mot absent d'une déclaration [004 I.C § 3]."
                    ),
                    en=(
                        "That real warheads were used remains one analyst's hypothesis, drawn from a word"
                        " missing in a statement [004 I.C § 3]."
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
        ForTeachers(QUESTIONS),
        Lead("opinion", Words(fr="Ce qu'en disent les Biélorusses", en="What Belarusians say")),
    ),
)
