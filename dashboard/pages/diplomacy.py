"""To whom does Minsk talk, and what does it offer?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words
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
from dashboard.pages.teaching.diplomacy import QUESTIONS

PAGE = Page(
    __name__.rpartition(".")[2],
    order=8,
    slug=Words(fr="diplomatie", en="diplomacy"),
    card=PageCard(
        question=Words(fr="Diplomatie", en="Diplomacy"),
        value=Words(fr="{us_sanctions_to_be_lifted}", en="{us_sanctions_to_be_lifted}"),
        line=Words(
            fr="des sanctions américaines seraient levées contre tous les prisonniers restants : un objectif",
            en="of US sanctions would be lifted for all remaining prisoners: an aim",
        ),
        drawing=Drawing(
            "shares", (Part("unitedstates", "us_sanctions_to_be_lifted", label=Words(fr="visé", en="aim")),)
        ),
    ),
    title=Words(fr="Diplomatie", en="Diplomacy"),
    kicker=Words(fr="Diplomatie · à qui parle Minsk", en="Diplomacy · whom Minsk talks to"),
    headline=Words(
        fr="Minsk libère des prisonniers pour Washington, et n'envoie pas de troupes pour Moscou",
        en="Minsk frees prisoners for Washington, and sends no troops for Moscow",
    ),
    lede=Words(
        fr=(
            "L'envoyé américain vise la levée de {us_sanctions_to_be_lifted} des sanctions de Washington"
            " contre la libération de tous les prisonniers restants ; {released_2026_03} sont sortis en mars"
            " 2026. À Moscou, Minsk prête son sol et ses usines, et n'a jamais envoyé d'hommes se battre [004"
            " III.A § 1]. En février 2026, averti par Moscou, Loukachenko renonce à un voyage à Washington"
            " [004 III.C § 2]."
        ),
        en=(
            "The US envoy aims at lifting {us_sanctions_to_be_lifted} of Washington's sanctions for the"
            " release of all remaining prisoners; {released_2026_03} got out in March 2026. To Moscow Minsk"
            " lends its soil and its plants, and it has never sent men to fight [004 III.A § 1]. In February"
            " 2026, warned by Moscow, Lukashenko gives up a journey to Washington [004 III.C § 2]."
        ),
    ),
    claim=Claim(
        ("released_2026_03", "us_sanctions_to_be_lifted"), lambda freed, lifted: freed > 0 and lifted > 50
    ),
    blocks=(
        ChartCard("contacts"),
        Arguments(
            (
                "pompeo_angered_moscow",
                "in_the_wake_of_moscow",
                "some_trust_was_made",
                "normal_relations_are_the_aim",
                "relay_to_moscow",
                "calm_may_serve_negotiations",
                "claims_a_role",
            )
        ),
        Heading(Words(fr="Avant et après 2020", en="Before and after 2020"), "before-and-after-2020"),
        Arguments(
            (
                "union_treaty_held_back",
                "neutral_while_it_served",
                "interest_more_than_law",
                "rescue_had_a_price",
                "fear_for_independence",
                "loan_pays_for_repression",
                "dependence_turns_against_him",
            )
        ),
        Heading(Words(fr="Donner et recevoir", en="Give and take"), "bargain"),
        ChartCard("give_and_take"),
        Arguments(
            (
                "sanctions_lifted_people_freed",
                "sanctions_hurt",
                "not_to_be_forgotten",
                "petrochemical_relief_sought",
                "emigration_and_sanctions",
                "out_of_isolation_first",
                "gains_against_a_risk",
                "two_kinds_of_sanctions",
            )
        ),
        Heading(Words(fr="La ligne rouge : les troupes", en="The red line: troops"), "red-line"),
        Arguments(
            (
                "never_sent_to_fight",
                "army_weak_country_unwilling",
                "opposition_takes_up_the_refusal",
                "opponents_acted_against_the_war",
                "marginal_yet_heard",
                "likelier_than_in_2022",
            )
        ),
        Heading(
            Words(fr="La permission d'avoir l'air raisonnable", en="Permission to look reasonable"), "leave"
        ),
        Arguments(("restraint_is_a_facade", "a_state_that_wants_to_exist")),
        Heading(Words(fr="Flatter l'un, rassurer l'autre", en="Flatter one, reassure the other"), "balance"),
        Arguments(
            (
                "finds_the_sensitive_point",
                "wagner_mediation_debated",
                "brotherhood_in_words",
                "offers_to_trump",
                "thaws_end_with_elections",
                "advice_to_putin",
                "putin_may_not_follow",
                "not_against_russia_or_china",
                "neither_side_slighted",
            )
        ),
        Heading(Words(fr="Février 2026", en="February 2026"), "february-2026"),
        Arguments(("warning_of_a_coup", "visit_called_off")),
        Heading(
            Words(fr="Le dégel, lu de deux façons", en="The thaw, read in two ways"),
            "thaw",
        ),
        Prose(
            Words(
                fr=(
                    "Deux lectures s'opposent, et aucun document ne les départage : le dégel gêne Moscou,"
                    " ou il la sert [000 III § 2] [000 III § 3]."
                ),
                en=(
                    "Two readings stand against each other and no document settles between them: the thaw"
                    " troubles Moscow, or it serves Moscow [000 III § 2] [000 III § 3]."
                ),
            )
        ),
        Arguments(
            (
                "thaw_is_not_mediation",
                "thaw_presses_moscow",
                "thaw_may_serve_moscow",
                "thaw_may_stay_shallow",
            )
        ),
        Heading(Words(fr="Une opposition divisée", en="A divided opposition"), "opposition"),
        Arguments(
            (
                "tactics_not_strategy",
                "policy_has_not_changed",
                "opposition_may_split",
                "hard_line_and_freed_prisoners",
                "thaw_gives_legitimacy",
            )
        ),
        Heading(
            Words(fr="L'Europe, le Vatican, l'Ukraine", en="Europe, the Vatican, Ukraine"),
            "europe",
        ),
        Arguments(
            (
                "neighbours_stay_wary",
                "message_to_europeans",
                "europeans_divided",
                "kyiv_was_cautious",
                "european_relief_hoped_for",
            )
        ),
        Heading(Words(fr="La Chine", en="China"), "china"),
        ChartCard("visits_to_china"),
        Arguments(
            (
                "highest_rank_of_partners",
                "visits_show_weight_of_beijing",
                "machines_and_modernisation",
                "china_as_alternative",
            ),
            beside=True,
        ),
        Heading(
            Words(
                fr="Trois tournants dont Minsk ne décide pas",
                en="Three turning points that Minsk does not decide",
            ),
            "turning-points",
        ),
        Arguments(
            (
                "survivor_not_puppet",
                "three_turning_points",
                "two_sources_of_stability",
                "both_ends_of_the_war_are_bad",
                "vassalage_by_consent",
                "a_society_that_did_not_choose",
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
                        "Un contact absent d'ici n'est mentionné dans aucun des textes ; il a pu avoir lieu."
                    ),
                    en="A contact missing here appears in none of the texts; it may have taken place.",
                ),
                Words(
                    fr=(
                        "Les rencontres de Tianjin et de Pékin sont annoncées en juillet 2025"
                        " [001 I § 5] ; aucun document ne dit si Loukachenko s'y est rendu."
                    ),
                    en=(
                        "The meetings in Tianjin and Beijing are announced in July 2025 [001 I § 5]; no"
                        " document says whether Lukashenko went."
                    ),
                ),
                Words(
                    fr=(
                        "Qu'un allègement suive une libération ne dit pas ce qui a été promis : les accords"
                        " ne sont pas publics, et les documents datent autrement le début du dialogue"
                        " [000 I § 1] [004 III.B § 3]."
                    ),
                    en=(
                        "That relief follows a release does not say what was promised: the deals are not"
                        " public, and the documents date the start of the dialogue differently [000 I § 1]"
                        " [004 III.B § 3]."
                    ),
                ),
                Words(
                    fr=(
                        "Minsk n'a pas dit de quoi Kellogg et Loukachenko ont parlé ; que ce soit de"
                        " l'Ukraine est une supposition du texte [001 II § 3]."
                    ),
                    en=(
                        "Minsk has not said what Kellogg and Lukashenko spoke of; that it was Ukraine is the"
                        " text's supposition [001 II § 3]."
                    ),
                ),
                Words(
                    fr=(
                        "Les mobiles prêtés à Loukachenko sont des lectures d'analystes, ou des documents"
                        " eux-mêmes : aucun texte ne les tient de lui."
                    ),
                    en=(
                        "The motives ascribed to Lukashenko are readings by analysts, or by the documents"
                        " themselves: no text has them from him."
                    ),
                ),
            )
        ),
        ForTeachers(QUESTIONS),
        Lead(
            "prisoners",
            Words(fr="À quel rythme les prisonniers sortent", en="At what pace prisoners get out"),
        ),
    ),
)
