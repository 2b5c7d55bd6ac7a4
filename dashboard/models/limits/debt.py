"""What the model of debt and delay does not say."""

from __future__ import annotations

from dashboard.core.words import Words

LIMITS = (
    Words(
        fr=(
            "Il s'agit de la dette publique extérieure. La dette extérieure entière du pays est une autre"
            " grandeur, qu'aucun document ne cite."
        ),
        en=(
            "This is public external debt. The country's whole external debt is another quantity, which no"
            " document cites."
        ),
    ),
    Words(
        fr=(
            "Ce qui a été reporté, ce sont des remboursements, non toute la dette ; les documents n'en"
            " citent que la durée, {debt_deferral_2022} : montants et calendrier viennent d'ailleurs."
        ),
        en=(
            "What was put off is repayments, not the whole debt; of these the documents cite only the"
            " length, {debt_deferral_2022}: sums and schedule come from elsewhere."
        ),
    ),
    Words(
        fr=(
            "Le prêt de 2020, de {loan_russia_2020}, n'est pas la somme reportée en 2022, que des agences"
            " chiffrent au même montant."
        ),
        en=(
            "The loan of 2020, {loan_russia_2020}, is not the sum put off in 2022, which agencies put at the"
            " same amount."
        ),
    ),
    Words(
        fr=(
            "Les sommes reportées sont en roubles ; les compter en dollars laisse le change de côté, et un"
            " taux en roubles ne se compare pas à un taux en dollars. Chaque report,"
            " {outside:put_off_in_2022} en 2022 et {outside:put_off_in_2024} en 2024, est compté comme une"
            " seule somme."
        ),
        en=(
            "The sums put off are in roubles; counting them in dollars leaves the exchange rate aside, and a"
            " rate in roubles does not compare with one in dollars. Each deferral, {outside:put_off_in_2022}"
            " in 2022 and {outside:put_off_in_2024} in 2024, is counted as one sum."
        ),
    ),
    Words(
        fr=(
            "Ni le calendrier des autres échéances ni les entités que Moscou contrôle ne sont connus, et"
            " rien ne dit à quel prix un report serait renouvelé."
        ),
        en=(
            "Neither the schedule of the other payments nor the entities that Moscow controls are known, and"
            " nothing says at what price a deferral would be renewed."
        ),
    ),
    Words(
        fr=(
            "Le prêt de 2020, {loan_russia_2020}, et l'accise de 2023, {inverse_excise_2023}, n'ont ni la"
            " même nature ni la même année ; les mettre sur un axe demande un PIB venu d'ailleurs."
        ),
        en=(
            "The loan of 2020, {loan_russia_2020}, and the excise of 2023, {inverse_excise_2023}, are of"
            " different kinds and years; putting them on one axis takes a GDP from elsewhere."
        ),
    ),
)
