"""What the model of releases does not say."""

from __future__ import annotations

from dashboard.core.words import Words

LIMITS = (
    Words(
        fr=(
            "Le taux de {us_sanctions_to_be_lifted} ne vaut que pour la libération de tous ; le texte n'en"
            " donne pas pour une partie, et rien ici n'en calcule."
        ),
        en=(
            "The rate of {us_sanctions_to_be_lifted} holds only if all are released; the text gives none"
            " for a part of them, and nothing here works one out."
        ),
    ),
    Words(
        fr=(
            "Un rythme constant est une hypothèse, et il compte des fractions de vague quand les vagues"
            " sont entières. Les vagues citées depuis juin 2025 vont croissant, jusqu'à {released_2026_03}"
            " : deux vagues bien plus grandes suffiraient."
        ),
        en=(
            "A constant pace is an assumption, and it counts fractions of a wave where waves are whole. The"
            " waves cited since June 2025 grow, up to {released_2026_03}: two much larger ones would do."
        ),
    ),
    Words(
        fr=(
            "« Tous les deux ou trois mois » est pris en son milieu [004 III.B § 4]. À deux mois tout"
            " juste, et depuis le plus haut décompte, la date serait presque à portée."
        ),
        en=(
            "“Every two or three months” is taken at its middle [004 III.B § 4]. At exactly two months, and"
            " starting from the larger count, the date would be almost within reach."
        ),
    ),
    Words(
        fr=(
            "Aucun des deux décomptes de 2025, {prisoners_in_document_001} et {prisoners_in_document_000},"
            " n'est daté par son texte. Chacun garde ici sa date et ses nouveaux prisonniers : les"
            " fourchettes ne les mêlent jamais. Le jour de la vague de mars vient d'ailleurs que des"
            " documents."
        ),
        en=(
            "Neither count of 2025, {prisoners_in_document_001} and {prisoners_in_document_000}, is dated by"
            " its text. Each keeps its own date and its own new prisoners here: the ranges never mix them."
            " The day of the March wave comes from outside the documents."
        ),
    ),
    Words(
        fr=(
            "« {released_since_2024_07_in_document_003} depuis juillet 2024 » : le texte ne dit pas si les"
            " {released_2025_12_in_document_000} de décembre en sont, et les vagues ne s'y ajoutent donc"
            " pas. Les vagues que les textes chiffrent n'en font qu'une partie : des autres, ils ne disent"
            " rien."
        ),
        en=(
            "“{released_since_2024_07_in_document_003} since July 2024”: the text does not say whether the"
            " {released_2025_12_in_document_000} of December are among them, so the waves are not added to"
            " it. The waves that have a number in the texts are only part of it: of the others they say"
            " nothing."
        ),
    ),
    Words(
        fr=(
            "Les {released_2025_12_to_ukraine} conduits en Ukraine font partie des"
            " {released_2025_12_in_document_000}, et les {released_2025_06_foreigners} étrangers des"
            " {released_2025_06_in_document_000} : une partie ne s'ajoute pas à son tout."
        ),
        en=(
            "The {released_2025_12_to_ukraine} taken to Ukraine are part of the"
            " {released_2025_12_in_document_000}, and the {released_2025_06_foreigners} foreigners of the"
            " {released_2025_06_in_document_000}: a part is not added to its whole."
        ),
    ),
    Words(
        fr=(
            "Selon un document, les {released_2025_12_in_document_000} libérés de décembre 2025 ont été"
            " expulsés aussitôt : « libéré » ne veut pas dire rentré chez soi. Pour les autres vagues, les"
            " documents ne disent pas combien ont pu rester. « Prisonnier politique » n'est pas un statut"
            " légal, et aucun document ne dit qui a compté."
        ),
        en=(
            "One document says that the {released_2025_12_in_document_000} freed in December 2025 were"
            " expelled at once: “freed” does not mean back home. For the other waves the documents do not"
            " say how many could stay. “Political prisoner” is no legal status, and no document says who"
            " counted."
        ),
    ),
)
