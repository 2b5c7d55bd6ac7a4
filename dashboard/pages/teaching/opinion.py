"""Questions on opinion."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr="À quoi les personnes interrogées s'opposent-elles le plus ?",
            en="What do those polled oppose most?",
        ),
        Words(
            fr=(
                "À l'envoi de munitions, {oppose_munitions_2025}, puis de troupes, {oppose_troops_2025},"
                " selon Chatham House [004 III.A § 1]."
            ),
            en=(
                "Sending munitions, {oppose_munitions_2025}, then troops, {oppose_troops_2025}, according to"
                " Chatham House [004 III.A § 1]."
            ),
        ),
        "poll_answers",
    ),
    Question(
        Words(
            fr="Quelle cause le document donne-t-il au recul, et comment la mesure-t-il ?",
            en="What cause does the document give for the fall, and how does it measure it?",
        ),
        Words(
            fr="La propagande d'État ; il ne la mesure pas [004 III.A § 1].",
            en="State propaganda; it does not measure it [004 III.A § 1].",
        ),
        "causes",
    ),
    Question(
        Words(
            fr="Être contre l'envoi de troupes, est-ce être contre la Russie ?",
            en="Is opposing the sending of troops the same as opposing Russia?",
        ),
        Words(
            fr=(
                "Non : l'attachement à la Russie et le refus de l'OTAN restent assez stables dans la même"
                " étude [004 III.A § 1]."
            ),
            en=(
                "No: closeness to Russia and the refusal of NATO stay fairly stable in the same study [004"
                " III.A § 1]."
            ),
        ),
        "what_stays_stable",
    ),
    Question(
        Words(
            fr="Quel souvenir Astapenia met-il derrière ce refus ?",
            en="Which memory does Astapenia see behind this refusal?",
        ),
        Words(
            fr=(
                "L'Afghanistan : {belarusian_soldiers_in_afghanistan} Biélorusses mobilisés,"
                " {belarusians_killed_in_afghanistan} morts, une guerre qui n'était pas la leur [004 III.A"
                " § 2]."
            ),
            en=(
                "Afghanistan: {belarusian_soldiers_in_afghanistan} Belarusians mobilised,"
                " {belarusians_killed_in_afghanistan} dead, a war that was not theirs [004 III.A § 2]."
            ),
        ),
        "afghanistan",
    ),
    Question(
        Words(
            fr="Peut-on relier d'un trait les deux parts sur la langue maternelle ?",
            en="May the two shares on mother tongue be joined by a line?",
        ),
        Words(
            fr=(
                "Non : {mother_tongue_belarusian_1999} valent pour 1999, {mother_tongue_belarusian_undated}"
                " n'ont pas de date, et rien ne dit que l'on a interrogé les mêmes personnes [004 II.E §"
                " 2]."
            ),
            en=(
                "No: {mother_tongue_belarusian_1999} is for 1999, {mother_tongue_belarusian_undated} has no"
                " date, and nothing says that the same people were asked [004 II.E § 2]."
            ),
        ),
        "mother_tongue",
    ),
)
