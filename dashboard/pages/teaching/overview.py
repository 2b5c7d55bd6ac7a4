"""Questions on the overview."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr=(
                "De quel domaine la dépendance envers la Russie est-elle citée comme la plus forte, et par"
                " qui ?"
            ),
            en="In which area is the dependence on Russia cited as greatest, and by whom?",
        ),
        Words(
            fr=(
                "Le combustible nucléaire : {nuclear_fuel_share_russia} [004 II.C § 6]. Vient ensuite"
                " l'énergie, {energy_share_russia}, selon l'iSANS [004 II.C § 1]."
            ),
            en=(
                "Nuclear fuel: {nuclear_fuel_share_russia} [004 II.C § 6]. Energy comes next,"
                " {energy_share_russia}, according to iSANS [004 II.C § 1]."
            ),
        ),
        "dependency_profile",
    ),
    Question(
        Words(
            fr=("Que signifie le trait du milieu dans le premier graphique, et qu'est-ce qu'il ne dit pas ?"),
            en="What does the line in the middle of the first chart mean, and what does it not say?",
        ),
        Words(
            fr=(
                "La moitié. Au-delà, la Russie pèse plus que tous les autres ensemble dans ce domaine ;"
                " cela ne dit pas ce que coûterait d'en changer. Pour le brut, les textes n'ajoutent qu'un"
                " surcoût de {crude_bill_rise_after_switch} [004 II.C § 5]."
            ),
            en=(
                "One half. Beyond it Russia weighs more in that area than all others together; that does"
                " not say what changing would cost. For crude the texts add only"
                " {crude_bill_rise_after_switch} [004 II.C § 5]."
            ),
        ),
        "dependency_profile",
    ),
    Question(
        Words(
            fr="Quelle part des exportations allait en Russie avant l'invasion, et en 2024 ?",
            en="What share of exports went to Russia before the invasion, and in 2024?",
        ),
        Words(
            fr=(
                "{export_share_russia_before_invasion} avant, {export_share_russia_2024} en 2024 [004 II.D"
                " § 1]."
            ),
            en=(
                "{export_share_russia_before_invasion} before, {export_share_russia_2024} in 2024 [004 II.D"
                " § 1]."
            ),
        ),
        "then_and_now",
    ),
    Question(
        Words(
            fr=(
                "Pourquoi une part qui monte ne suffit-elle pas à dire que les ventes à la Russie ont"
                " augmenté ?"
            ),
            en="Why is a rising share not enough to say that sales to Russia have grown?",
        ),
        Words(
            fr=(
                "Une part peut aussi monter parce que les ventes ailleurs baissent. Les textes donnent la"
                " part, {export_share_russia_2024}, et aucun montant [004 II.D § 1]."
            ),
            en=(
                "A share may also rise because sales elsewhere fall. The texts give the share,"
                " {export_share_russia_2024}, and no amount [004 II.D § 1]."
            ),
        ),
        "then_and_now",
    ),
    Question(
        Words(
            fr=(
                "Combien de documents portent les six parts du premier graphique, et pourquoi cela"
                " compte-t-il ?"
            ),
            en="How many documents carry the six shares of the first chart, and why does it matter?",
        ),
        Words(
            fr=(
                "Un seul, l'analyse pour BARA, qui cite d'autres auteurs : l'iSANS pour l'énergie [004 II.C"
                " § 1], le BEROC pour le commerce [004 II.D § 1]. Où un nombre se lit et qui l'a mesuré"
                " sont deux choses distinctes."
            ),
            en=(
                "One alone, the analysis for BARA, which cites other authors: iSANS for energy [004 II.C §"
                " 1], BEROC for trade [004 II.D § 1]. Where a number was read and who measured it are two"
                " things."
            ),
        ),
        "subjects",
    ),
)
