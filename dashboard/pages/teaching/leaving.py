"""Questions on what leaving would cost."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr="Quels sont les quatre postes de la facture, et lequel pèse le plus au cas publié ?",
            en="What are the four items of the bill, and which weighs most at the published case?",
        ),
        Words(
            fr=(
                "Le gaz, le brut, l'accise que la Russie reverse, l'intérêt d'une dette refinancée. Le gaz"
                " pèse le plus : {gas_price_belarus_2025} à Minsk contre {gas_price_europe_2025} en Europe"
                " [004 II.C § 4]."
            ),
            en=(
                "Gas, crude, the excise that Russia pays back, the interest of a refinanced debt. Gas"
                " weighs most: {gas_price_belarus_2025} in Minsk against {gas_price_europe_2025} in Europe"
                " [004 II.C § 4]."
            ),
        ),
        "whole_bill",
    ),
    Question(
        Words(
            fr="Quelles valeurs de la facture ne viennent pas des documents ?",
            en="Which values of the bill do not come from the documents?",
        ),
        Words(
            fr=(
                "Le volume de gaz, le prix du baril, le PIB, et le surcoût d'un emprunt ailleurs, qui est"
                " notre choix. L'accise est citée : {inverse_excise_2023} [004 II.D § 3]."
            ),
            en=(
                "The volume of gas, the price of a barrel, GDP, and the extra cost of borrowing elsewhere,"
                " which is our choice. The excise is cited: {inverse_excise_2023} [004 II.D § 3]."
            ),
        ),
        "channels",
    ),
    Question(
        Words(
            fr="Pourquoi ce que Moscou ferait en riposte n'est-il pas ajouté à la facture ?",
            en="Why is what Moscow might do in return not added to the bill?",
        ),
        Words(
            fr=(
                "Moscou en décide, et la perte recoupe peut-être le reste. La Russie achète"
                " {export_share_russia_2024} des exportations [004 II.D § 1]."
            ),
            en=(
                "Moscow decides on it, and the loss may overlap with the rest. Russia buys"
                " {export_share_russia_2024} of exports [004 II.D § 1]."
            ),
        ),
        "retaliation",
    ),
    Question(
        Words(
            fr="Quelle part du coût de leur chauffage les ménages paient-ils, et qui paie le reste ?",
            en="What part of the cost of their heating do households pay, and who pays the rest?",
        ),
        Words(
            fr=(
                "{heat_share_paid_by_households} ; l'État prend en charge {heat_subsidy_share} [004 II.C §"
                " 4]."
            ),
            en="{heat_share_paid_by_households}; the state bears {heat_subsidy_share} [004 II.C § 4].",
        ),
        "households",
    ),
    Question(
        Words(
            fr="La facture est-elle une baisse du PIB ?",
            en="Is the bill a fall in GDP?",
        ),
        Words(
            fr=(
                "Non : ce sont des flux d'une année, rapportés au PIB pour en donner l'ordre. L'accise"
                " elle-même est citée de cette façon, {inverse_excise_2023} [004 II.D § 3]."
            ),
            en=(
                "No: it is the flows of one year, set against GDP to give their size. The excise itself is"
                " cited that way, {inverse_excise_2023} [004 II.D § 3]."
            ),
        ),
        "limits",
    ),
)
