"""Questions on prisoners."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr="Combien de personnes sortent en décembre 2025, et où vont-elles ?",
            en="How many people get out in December 2025, and where do they go?",
        ),
        Words(
            fr=(
                "{released_2025_12_in_document_000}, dont {released_2025_12_to_ukraine} vers l'Ukraine [000"
                " I § 3]."
            ),
            en=(
                "{released_2025_12_in_document_000}, of whom {released_2025_12_to_ukraine} to Ukraine [000"
                " I § 3]."
            ),
        ),
        "releases_and_stock",
    ),
    Question(
        Words(
            fr="Pourquoi les décomptes de l'été 2025 ne s'accordent-ils pas ?",
            en="Why do the counts of the summer of 2025 not agree?",
        ),
        Words(
            fr=(
                "L'un donne {prisoners_in_document_001} [001 III § 2], l'autre {prisoners_in_document_000}"
                " [000 Description § 1]. Aucun n'est daté, et rien ne dit qu'ils comptent de la même façon."
            ),
            en=(
                "One gives {prisoners_in_document_001} [001 III § 2], the other {prisoners_in_document_000}"
                " [000 Description § 1]. Neither is dated, and nothing says that they count in the same"
                " way."
            ),
        ),
        "stock_reconciled",
    ),
    Question(
        Words(
            fr="Qui appelle ces personnes des prisonniers politiques, et qui ne le fait pas ?",
            en="Who calls these people political prisoners, and who does not?",
        ),
        Words(
            fr=("Les documents, oui [004 III.B § 4] ; la présidence parle de condamnés graciés [002 § 5]."),
            en=("The documents do [004 III.B § 4]; the presidency speaks of pardoned convicts [002 § 5]."),
        ),
        "releases_and_stock",
    ),
    Question(
        Words(
            fr="Que vise l'envoyé américain, et pour quand ?",
            en="What does the US envoy aim at, and by when?",
        ),
        Words(
            fr=(
                "La libération des {prisoners_left_in_document_004|n} restants d'ici la fin de 2026, contre"
                " {us_sanctions_to_be_lifted} des sanctions américaines [004 III.B § 4]."
            ),
            en=(
                "The release of the {prisoners_left_in_document_004|n} who remain by the end of 2026, for"
                " {us_sanctions_to_be_lifted} of US sanctions [004 III.B § 4]."
            ),
        ),
        "release_pace",
    ),
    Question(
        Words(
            fr="Libérer, est-ce changer de politique ?",
            en="Does freeing people mean a change of policy?",
        ),
        Words(
            fr=(
                "Tikhanovskaïa répond que non : la répression continue [002 § 26]. De nouvelles"
                " arrestations peuvent donc remplacer les départs."
            ),
            en=(
                "Tsikhanouskaya says no: repression goes on [002 § 26]. So new arrests may take the place"
                " of those who leave."
            ),
        ),
        "limits",
    ),
)
