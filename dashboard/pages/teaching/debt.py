"""Questions on debt."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr="Quelle part de la dette publique extérieure est due à la Russie ?",
            en="What share of the public external debt is owed to Russia?",
        ),
        Words(
            fr=(
                "{debt_share_russia_2024}, soit {debt_held_by_russia_2024} sur {external_public_debt_2024},"
                " selon Dzmitry Kruk [004 II.D § 4]."
            ),
            en=(
                "{debt_share_russia_2024}, that is {debt_held_by_russia_2024} of"
                " {external_public_debt_2024}, according to Dzmitry Kruk [004 II.D § 4]."
            ),
        ),
        "debt_holders",
    ),
    Question(
        Words(
            fr="Pourquoi un report est-il aussi un moyen de pression, selon le texte ?",
            en="Why is a deferral also a means of pressure, according to the text?",
        ),
        Words(
            fr=(
                "Tant que la dette court, Moscou peut en changer les termes et demander des contreparties"
                " pour un nouveau délai [004 II.D § 4]."
            ),
            en=(
                "As long as the debt runs, Moscow can change its terms and ask for returns for another"
                " delay [004 II.D § 4]."
            ),
        ),
        "time",
    ),
    Question(
        Words(
            fr="Qu'est-ce que l'accise inversée ?",
            en="What is the reverse excise?",
        ),
        Words(
            fr=(
                "Une part de l'écart entre le prix payé pour le brut russe et le cours mondial, que Moscou"
                " reverse au budget de Minsk : {inverse_excise_2023} en 2023 [004 II.D § 3]."
            ),
            en=(
                "A part of the gap between the price paid for Russian crude and the world price, which"
                " Moscow pays back to Minsk's budget: {inverse_excise_2023} in 2023 [004 II.D § 3]."
            ),
        ),
        "transfers",
    ),
    Question(
        Words(
            fr="Que perd la banque centrale quand le rouble suit le rouble russe ?",
            en="What does the central bank lose when the rouble follows the Russian one?",
        ),
        Words(
            fr=(
                "Presque toute marge : si l'économie russe se dégrade, le déficit se creuse mécaniquement"
                " [004 II.D § 4]."
            ),
            en=(
                "Nearly all room: if the Russian economy worsens, the deficit widens by itself [004 II.D §"
                " 4]."
            ),
        ),
        "rouble",
    ),
    Question(
        Words(
            fr="Pourquoi les deux issues de la guerre inquiètent-elles Minsk, et que dit Kruk ?",
            en="Why do both ends of the war worry Minsk, and what does Kruk say?",
        ),
        Words(
            fr=(
                "Victorieuse, la Russie n'aurait plus guère intérêt à ménager Minsk ; affaiblie, elle"
                " risquerait de ne plus pouvoir payer. Kruk parle d'une tempête que la situation présente"
                " pourrait annoncer [004 Conclusion § 3]."
            ),
            en=(
                "Victorious, Russia would have little reason left to spare Minsk; weakened, it might no"
                " longer be able to pay. Kruk speaks of a storm that the present situation may herald [004"
                " Conclusion § 3]."
            ),
        ),
        "macroeconomic_storm",
    ),
)
