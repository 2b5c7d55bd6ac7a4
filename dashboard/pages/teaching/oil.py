"""Questions on oil."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr="Acheter son brut ailleurs ruinerait-il Minsk ?",
            en="Would buying its crude elsewhere ruin Minsk?",
        ),
        Words(
            fr=(
                "Par le prix, non : la facture monterait de {crude_bill_rise_after_switch} [004 II.C § 5]."
                " Ce sont les routes qui manquent."
            ),
            en=(
                "Not by its price: the bill would rise by {crude_bill_rise_after_switch} [004 II.C § 5]. It"
                " is routes that are lacking."
            ),
        ),
        "crude_price_gap",
    ),
    Question(
        Words(
            fr="Quelles sont les trois routes examinées, et qu'est-ce qui barre chacune ?",
            en="What are the three routes examined, and what bars each of them?",
        ),
        Words(
            fr=(
                "Le rail lituanien, pour de petits volumes seulement ; la Pologne, dont l'oléoduc est plein"
                " ; l'Ukraine, coupée par la guerre. Il faudrait {crude_to_carry_per_year} par an [004 II.C"
                " § 5]."
            ),
            en=(
                "Lithuanian rail, for small volumes only; Poland, whose pipeline is full; Ukraine, cut off"
                " by the war. {crude_to_carry_per_year} a year would be needed [004 II.C § 5]."
            ),
        ),
        "crude_routes",
    ),
    Question(
        Words(
            fr="Qu'a fait Moscou après la crise de janvier 2007 ?",
            en="What did Moscow do after the crisis of January 2007?",
        ),
        Words(
            fr=(
                "Elle a engagé {druzhba_bypass_cost} dans une dérivation qui évite la Biélorussie, ce qui"
                " affaiblit Minsk [004 II.C § 2] [004 II.C § 3]."
            ),
            en=(
                "It put {druzhba_bypass_cost} into a branch that goes round Belarus, which weakens Minsk"
                " [004 II.C § 2] [004 II.C § 3]."
            ),
        ),
        "evidence",
    ),
    Question(
        Words(
            fr="Les rapports avec les voisins comptent-ils autant que les tuyaux ?",
            en="Do relations with neighbours count as much as pipes?",
        ),
        Words(
            fr=(
                "Oui, selon le texte : Minsk a des relations tendues avec les trois capitales dont il"
                " faudrait l'accord, surtout depuis la crise migratoire de 2021 [004 II.C § 5]."
            ),
            en=(
                "Yes, according to the text: Minsk is on bad terms with the three capitals whose consent it"
                " would need, above all since the migration crisis of 2021 [004 II.C § 5]."
            ),
        ),
        "ways_out",
    ),
    Question(
        Words(
            fr="Que perdrait encore Minsk en renonçant au brut russe ?",
            en="What else would Minsk lose by giving up Russian crude?",
        ),
        Words(
            fr=(
                "L'accise inversée, {inverse_excise_2023} en 2023, que la Russie reverse au budget [004"
                " II.D § 3]."
            ),
            en=(
                "The reverse excise, {inverse_excise_2023} in 2023, which Russia pays back to the budget"
                " [004 II.D § 3]."
            ),
        ),
        "oil_switch_cost",
    ),
)
