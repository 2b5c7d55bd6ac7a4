"""What the model of debt and delay takes."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import InputSpec
from dashboard.models.inputs import GDP

INPUTS = (
    InputSpec(
        "loans_from_russia",
        "b_R",
        Words(fr="Nouveaux prêts de la Russie", en="New loans from Russia"),
        (0, 5, 0.1),
        phrase=Words(
            fr="[<0.05: aucun nouveau prêt russe // {} de nouveaux prêts russes]",
            en="[<0.05: no // {} in] new Russian loans",
        ),
        choice=0,
        unit="usd_bn",
        decimals=1,
        note=Words(
            fr="Pour mesure : le prêt de 2020 était de {loan_russia_2020}.",
            en="For scale: the loan of 2020 was {loan_russia_2020}.",
        ),
    ),
    InputSpec(
        "loans_from_others",
        "b_O",
        Words(fr="Nouveaux prêts d'ailleurs", en="New loans from elsewhere"),
        (0, 8, 0.1),
        phrase=Words(
            fr="[<0.05: aucun nouveau prêt // {} de nouveaux prêts] d'ailleurs",
            en="[<0.05: no // {} in] new loans from elsewhere",
        ),
        choice=0,
        unit="usd_bn",
        decimals=1,
        note=Words(fr="Aucun n'est annoncé dans les documents.", en="The documents announce none."),
    ),
    InputSpec(
        "repaid_to_russia",
        "r_R",
        Words(fr="Remboursé à la Russie", en="Repaid to Russia"),
        (0, 11, 0.1),
        phrase=Words(
            fr="[<0.05: rien de remboursé // {} de remboursements] à la Russie",
            en="[<0.05: nothing // {}] repaid to Russia",
        ),
        choice=0,
        unit="usd_bn",
        decimals=1,
        note=Words(
            fr="Le calendrier des remboursements n'est pas cité.",
            en="The schedule of repayments is not cited.",
        ),
    ),
    InputSpec(
        "years_since_2022",
        "t",
        Words(fr="Années depuis 2022", en="Years since 2022"),
        (0, 15, 0.5),
        phrase=Words(fr="un bilan dressé {} après 2022", en="a reckoning {} after 2022"),
        choice=8,
        unit="years",
        decimals=1,
        note=Words(
            fr="8 : une fois les paiements repris.",
            en="8: once payments have resumed.",
        ),
    ),
    InputSpec(
        "repaid_to_others",
        "r_O",
        Words(fr="Remboursé ailleurs", en="Repaid elsewhere"),
        (0, 5, 0.1),
        phrase=Words(
            fr="[<0.05: rien de remboursé // {} de remboursements] ailleurs",
            en="[<0.05: nothing // {}] repaid elsewhere",
        ),
        choice=0,
        unit="usd_bn",
        decimals=1,
        main=False,
        note=Words(
            fr="Rembourser les autres accroît la part de la Russie.",
            en="Repaying the others makes Russia's share grow.",
        ),
    ),
    InputSpec(
        "debt_to_russia",
        "D_R",
        Words(fr="Dette détenue par la Russie", en="Debt held by Russia"),
        (5, 15, 0.1),
        phrase=Words(fr="une dette envers la Russie de {}", en="a debt to Russia of {}"),
        figure="debt_held_by_russia_2024",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "debt_public",
        "D",
        Words(fr="Dette publique extérieure", en="Public external debt"),
        (15, 30, 0.1),
        phrase=Words(fr="une dette publique extérieure de {}", en="a public external debt of {}"),
        figure="external_public_debt_2024",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "put_off_2022",
        "A_1",
        Words(fr="Échéances reportées en 2022", en="Payments put off in 2022"),
        (0, 5, 0.1),
        phrase=Words(fr="{} d'échéances reportées en 2022", en="{} put off in 2022"),
        assumption="put_off_in_2022",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "put_off_2024",
        "A_2",
        Words(fr="Échéances reportées en 2024", en="Payments put off in 2024"),
        (0, 5, 0.1),
        phrase=Words(fr="{} d'échéances reportées en 2024", en="{} put off in 2024"),
        assumption="put_off_in_2024",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "years_put_off_2022",
        "d_1",
        Words(fr="Années de report, accord de 2022", en="Years put off, deal of 2022"),
        (0, 10, 0.5),
        phrase=Words(fr="un report de {} convenu en 2022", en="a delay of {} agreed in 2022"),
        assumption="years_put_off_in_2022",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "years_put_off_2024",
        "d_2",
        Words(fr="Années de report, accord de 2024", en="Years put off, deal of 2024"),
        (0, 10, 0.5),
        phrase=Words(fr="un report de {} convenu en 2024", en="a delay of {} agreed in 2024"),
        assumption="years_put_off_in_2024",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "years_to_repay",
        "n",
        Words(fr="Années pour payer ensuite", en="Years to pay it back afterwards"),
        (1, 10, 1),
        phrase=Words(fr="un paiement étalé ensuite sur {}", en="repayment over {} afterwards"),
        assumption="years_to_repay",
        main=False,
    ),
    InputSpec(
        "interest_on_deferral",
        "r",
        Words(fr="Intérêt sur le report, en dollars", en="Interest on what is put off, in dollars"),
        (0, 0.15, 0.005),
        phrase=Words(fr="un report à {} d'intérêt", en="interest of {} on what is put off"),
        choice=0.06,
        unit="percent",
        decimals=1,
        main=False,
        note=Words(
            fr=(
                "Notre choix : aucun taux en dollars n'est connu. Les {outside:interest_in_roubles} que"
                " donne Reuters sont en roubles et ne s'y comparent pas."
            ),
            en=(
                "Our choice: no rate in dollars is known. The {outside:interest_in_roubles} that Reuters"
                " gives is in roubles and does not compare."
            ),
        ),
    ),
    InputSpec(
        "discount_rate",
        "q",
        Words(fr="Taux d'un autre prêt, en dollars", en="Rate of another loan, in dollars"),
        (0, 0.2, 0.005),
        phrase=Words(fr="un autre prêt à {}", en="another loan at {}"),
        choice=0.1,
        unit="percent",
        decimals=1,
        main=False,
        note=Words(
            fr="Ce que coûterait un autre prêt ; aucun document n'en donne.",
            en="What another loan would cost; no document gives it.",
        ),
    ),
    GDP,
)
