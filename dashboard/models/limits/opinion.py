"""What the model of opinion does not say."""

from __future__ import annotations

from dashboard.core.words import Words

LIMITS = (
    Words(
        fr=(
            "Aucun des documents ne donne la taille des échantillons ni la façon d'interroger : les"
            " tailles viennent d'ailleurs, et celle de 2025, {outside:poll_sample_2025_11}, est estimée sur"
            " les vagues précédentes."
        ),
        en=(
            "Not one of the documents gives the size of the samples or how people were asked: the sizes"
            " come from elsewhere, and that of 2025, {outside:poll_sample_2025_11}, is estimated from earlier"
            " waves."
        ),
    ),
    Words(
        fr=(
            "L'erreur d'échantillonnage n'est pas toute l'erreur. Dans un pays où l'on emprisonne pour une"
            " opinion, une réponse peut en cacher une autre, et un panel urbain sur internet n'est pas le"
            " pays."
        ),
        en=(
            "Sampling error is not the whole error. Where opinions lead to prison an answer may hide"
            " another, and an urban web panel is not the country."
        ),
    ),
    Words(
        fr=(
            "Deux sondages ne font pas une tendance : entre les {oppose_nuclear_weapons_2022} de mars 2022"
            " et les {oppose_nuclear_weapons_2025} de novembre 2025, les documents ne citent rien, et rien"
            " n'est prolongé au-delà."
        ),
        en=(
            "Two polls make no trend: between the {oppose_nuclear_weapons_2022} of March 2022 and the"
            " {oppose_nuclear_weapons_2025} of November 2025 the documents cite nothing, and nothing is"
            " drawn beyond."
        ),
    ),
    Words(
        fr=(
            "Le document attribue le recul à la propagande d'État [004 III.A § 1] ; le modèle ne peut ni le"
            " confirmer ni l'écarter. La formulation des questions a pu changer."
        ),
        en=(
            "The document puts the fall down to state propaganda [004 III.A § 1]; the model can neither"
            " confirm nor dismiss that. The wording of the questions may have changed."
        ),
    ),
    Words(
        fr=(
            "Sur les troupes, le texte parle d'une légère baisse depuis 2022, sans chiffre [004 III.A § 1] :"
            " aucun trait n'est tracé."
        ),
        en=(
            "On troops, the text speaks of a slight fall since 2022, without a number [004 III.A § 1]: no"
            " line is drawn."
        ),
    ),
    Words(
        fr="La langue maternelle reste hors du modèle : ce n'est pas un sondage.",
        en="Mother tongue stays out of the model: it is no poll.",
    ),
)
