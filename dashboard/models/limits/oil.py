"""What the model of oil does not say."""

from __future__ import annotations

from dashboard.core.words import Words

LIMITS = (
    Words(
        fr=(
            "« À {russian_crude_price_gap|n} % près » veut dire que l'écart ne dépasse pas ce taux : ce"
            " n'est pas un rabais."
        ),
        en=(
            "“Within {russian_crude_price_gap|n}%” means that the gap is no more than that: it is not a"
            " discount."
        ),
    ),
    Words(
        fr=(
            "Aucune capacité de route n'est citée : on sait ce qui les bloque. Celles des leviers viennent"
            " d'ailleurs que des documents."
        ),
        en=(
            "No route's capacity is cited: what blocks them is known. Those on the levers come from outside"
            " the documents."
        ),
    ),
    Words(
        fr=(
            "L'accise est supposée perdue à proportion du brut remplacé. Celle de 2023,"
            " {inverse_excise_2023}, était inédite : pour une autre année, c'est un plafond."
        ),
        en=(
            "The excise is taken to be lost in proportion to the crude replaced. That of 2023,"
            " {inverse_excise_2023}, was the highest yet: for another year it is a ceiling."
        ),
    ),
    Words(
        fr=(
            "Le texte fait de l'accise une partie de l'écart entre le prix mondial et le prix payé [004 II.D"
            " § 3]. Or un écart d'au plus {crude_price_gap_limit} ne vaudrait que {price_gap_at_most}, moins"
            " que les {inverse_excise_paid} de l'accise : les deux phrases ne décrivent pas une même année,"
            " et l'accise est un plafond partout où elle s'ajoute."
        ),
        en=(
            "The text makes the excise a part of the gap between the world price and the price paid [004"
            " II.D § 3]. Yet a gap of at most {crude_price_gap_limit} would be worth only"
            " {price_gap_at_most}, less than the {inverse_excise_paid} of the excise: the two sentences do"
            " not describe one year, and the excise is a ceiling wherever it is added."
        ),
    ),
    Words(
        fr=(
            "Restent hors du calcul la marge des raffineries, que rien ne chiffre, la qualité du brut, les"
            " frais de port et les sanctions."
        ),
        en=(
            "Outside the sum stay the refineries' margin, which nothing puts a number on, the quality of"
            " crude, port fees and sanctions."
        ),
    ),
    Words(
        fr="Que l'oléoduc polonais ait de la place ne veut pas dire que Varsovie la vendrait.",
        en="Room in the Polish pipeline does not mean that Warsaw would sell it.",
    ),
)
