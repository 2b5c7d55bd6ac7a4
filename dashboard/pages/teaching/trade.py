"""Questions on trade."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr="De combien la part russe des exportations a-t-elle bougé ?",
            en="How far has Russia's share of exports moved?",
        ),
        Words(
            fr=(
                "De {export_share_russia_before_invasion} à {export_share_russia_2024}, dit le BEROC [004"
                " II.D § 1]."
            ),
            en=(
                "From {export_share_russia_before_invasion} to {export_share_russia_2024}, says BEROC [004"
                " II.D § 1]."
            ),
        ),
        "export_share_change",
    ),
    Question(
        Words(
            fr="Pourquoi les biens intermédiaires sont-ils cités à part ?",
            en="Why are intermediate goods cited apart?",
        ),
        Words(
            fr=(
                "L'industrie ne produit pas sans eux, et {intermediate_goods_share_russia_2024} viennent de"
                " Russie, plus que des importations en général [004 II.D § 1]."
            ),
            en=(
                "Industry cannot produce without them, and {intermediate_goods_share_russia_2024} come from"
                " Russia, more than of imports at large [004 II.D § 1]."
            ),
        ),
        "import_shares",
    ),
    Question(
        Words(
            fr="Les ports russes suffisent-ils ?",
            en="Are Russian ports enough?",
        ),
        Words(
            fr=(
                "Non, dit le BEROC : {port_capacity_in_russia} obtenus restent en deçà du besoin, dont le"
                " texte ne donne pas le chiffre [004 II.D § 2]."
            ),
            en=(
                "No, says BEROC: the {port_capacity_in_russia} secured fall short of the need, for which"
                " the text gives no figure [004 II.D § 2]."
            ),
        ),
        "port_capacity",
    ),
    Question(
        Words(
            fr="Quel pouvoir ces ports donnent-ils à Moscou ?",
            en="What power do these ports give Moscow?",
        ),
        Words(
            fr=(
                "Même pour vendre à d'autres, Minsk a besoin de son accord tacite, puisque la Russie tient"
                " l'accès à la mer [004 II.D § 2]."
            ),
            en=(
                "Even to sell to others Minsk needs its tacit consent, since Russia holds the way to the"
                " sea [004 II.D § 2]."
            ),
        ),
        "ports",
    ),
    Question(
        Words(
            fr="La levée américaine sur la potasse rend-elle ce commerce rentable ?",
            en="Does the US lifting on potash make that trade pay?",
        ),
        Words(
            fr=(
                "Pas selon Shraibman, tant que les voies européennes sont fermées [004 III.B § 3]. Un autre"
                " texte y voit, au conditionnel, un gain notable [000 I § 4]."
            ),
            en=(
                "Not according to Shraibman, as long as European routes are closed [004 III.B § 3]. Another"
                " text sees in it, in the conditional, a notable gain [000 I § 4]."
            ),
        ),
        "potash_chain",
    ),
)
