"""Questions on the military."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr="Quelles étapes datées vont d'une neutralité proclamée aux missiles russes ?",
            en="Which dated steps lie between proclaimed neutrality and Russian missiles?",
        ),
        Words(
            fr=(
                "Un référendum annoncé en février 2022, un accord en mai 2023, un traité en décembre 2024"
                " [004 II.B § 4], puis Orechnik à la fin de 2025 [004 I.B § 2]."
            ),
            en=(
                "A referendum announced in February 2022, an agreement in May 2023, a treaty in December"
                " 2024 [004 II.B § 4], then Oreshnik at the end of 2025 [004 I.B § 2]."
            ),
        ),
        "nuclear_steps",
    ),
    Question(
        Words(
            fr="Qui décide de l'emploi des ogives, selon Pavel Podvig ?",
            en="Who decides on the use of the warheads, according to Pavel Podvig?",
        ),
        Words(
            fr=(
                "Moscou, jusqu'au bout : Minsk n'en disposerait qu'une fois les charges montées et l'accord"
                " russe donné [004 I.B § 1]."
            ),
            en=(
                "Moscow, to the last: Minsk would have them only once they are mounted and Russia has"
                " agreed [004 I.B § 1]."
            ),
        ),
        "warheads_under_russian_control",
    ),
    Question(
        Words(
            fr="Sur quoi repose l'hypothèse de vraies ogives, et que vaut-elle ?",
            en="What does the hypothesis of real warheads rest on, and what is it worth?",
        ),
        Words(
            fr=(
                "Sur un mot que Gerassimov n'a pas dit [004 I.C § 3]. C'est l'hypothèse d'un seul analyste"
                " ; rien d'autre dans les textes ne l'appuie."
            ),
            en=(
                "On a word that Gerasimov did not say [004 I.C § 3]. It is one analyst's hypothesis;"
                " nothing else in the texts backs it."
            ),
        ),
        "real_warheads_hypothesis",
    ),
    Question(
        Words(
            fr="Pourquoi deux nombres d'entreprises, et peut-on en faire une fourchette ?",
            en="Why are there two numbers of firms, and do they make a range?",
        ),
        Words(
            fr=(
                "{state_firms_arming_russia_2025} sont certaines, dit BelPol ; ce serait"
                " {firms_in_war_effort} dans un sens plus large [004 II.D § 5]. Ce ne sont pas les deux"
                " bouts d'une même mesure."
            ),
            en=(
                "BelPol is certain of {state_firms_arming_russia_2025}; it would be {firms_in_war_effort} in"
                " a wider sense [004 II.D § 5]. They are not the two ends of one measure."
            ),
        ),
        "arms_industry",
    ),
    Question(
        Words(
            fr="Quelqu'un d'autre que Minsk a-t-il observé Zapad 2025 ?",
            en="Did anyone other than Minsk observe Zapad 2025?",
        ),
        Words(
            fr=(
                "Le renseignement lituanien, dont les observations paraissent s'accorder avec les"
                " {zapad_troops_announced_by_minsk_2025|n} soldats annoncés ; la Lituanie est elle-même dans"
                " l'OTAN [004 III.B § 1]."
            ),
            en=(
                "Lithuanian intelligence, whose observations seem to agree with the"
                " {zapad_troops_announced_by_minsk_2025|n} soldiers announced; Lithuania is itself in NATO"
                " [004 III.B § 1]."
            ),
        ),
        "lithuania_matches_minsk",
    ),
)
