"""Questions on diplomacy."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr="Qui se déplace : Washington ou Minsk ?",
            en="Who travels: Washington or Minsk?",
        ),
        Words(
            fr=(
                "Des Américains viennent à Minsk, Kellogg en juin 2025 [001 II § 1] et Coale en décembre"
                " [002 § 15]. Le voyage de Loukachenko à Washington, lui, est annulé [004 III.C § 2]."
            ),
            en=(
                "Americans come to Minsk, Kellogg in June 2025 [001 II § 1] and Coale in December [002 §"
                " 15]. Lukashenko's journey to Washington is called off [004 III.C § 2]."
            ),
        ),
        "contacts",
    ),
    Question(
        Words(
            fr="Que reçoit Minsk en mars 2026, et contre quoi ?",
            en="What does Minsk get in March 2026, and for what?",
        ),
        Words(
            fr=(
                "Un allègement pour le ministère des Finances et {banks_relieved_2026_03}, contre"
                " {released_2026_03} prisonniers [004 III.B § 4]."
            ),
            en=(
                "Relief for the finance ministry and {banks_relieved_2026_03}, for {released_2026_03}"
                " prisoners [004 III.B § 4]."
            ),
        ),
        "give_and_take",
    ),
    Question(
        Words(
            fr="Qu'est-ce que Minsk a toujours refusé ?",
            en="What has Minsk refused all along?",
        ),
        Words(
            fr=(
                "D'envoyer des troupes se battre en Ukraine, en plus de quatre ans de guerre [004 III.A § 1]."
            ),
            en="To send troops to fight in Ukraine, in more than four years of war [004 III.A § 1].",
        ),
        "red-line",
    ),
    Question(
        Words(
            fr="En quoi Silaev et Gould-Davies lisent-ils le dégel autrement ?",
            en="How do Silaev and Gould-Davies read the thaw differently?",
        ),
        Words(
            fr=(
                "Pour le premier, il sert à presser Moscou [000 III § 2] ; pour le second, il pourrait lui"
                " donner accès à des pièces d'avion [000 III § 3]."
            ),
            en=(
                "For the former it serves to press Moscow [000 III § 2]; for the latter it might give"
                " Moscow access to aircraft parts [000 III § 3]."
            ),
        ),
        "thaw",
    ),
    Question(
        Words(
            fr="De quoi dépend la marge de Minsk, et qu'en décide-t-elle ?",
            en="What does Minsk's room to move depend on, and how much of that does it decide?",
        ),
        Words(
            fr=(
                "De l'issue de la guerre, de la coopération de la Maison-Blanche et de ce que Moscou"
                " tolère ; elle ne décide d'aucun des trois [004 Conclusion § 2]."
            ),
            en=(
                "On how the war ends, on the White House's cooperation and on what Moscow puts up with; it"
                " decides none of the three [004 Conclusion § 2]."
            ),
        ),
        "turning-points",
    ),
)
