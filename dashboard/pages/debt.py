"""Who holds the debt, what does delay buy?"""

from __future__ import annotations

from dashboard.charts.frame.chart import Claim
from dashboard.pages.frame.blocks import Caveats, ChartCard, Heading, Lead, Prose
from dashboard.pages.frame.page import Page
from dashboard.words import Words

PAGE = Page(
    __name__.rpartition(".")[2],
    order=5,
    slug=Words(fr="dette", en="debt"),
    title=Words(fr="Dette", en="Debt"),
    kicker=Words(fr="Dette · créancier, délais, transferts", en="Debt · creditor, delays, transfers"),
    headline=Words(
        fr="La Russie est le premier créancier extérieur de l'État, et c'est elle qui accorde les délais",
        en="Russia is the state's largest foreign creditor, and it is Russia that grants the delays",
    ),
    lede=Words(
        fr="La Russie, ou des entités qu'elle contrôle, détient {debt_share_russia_2024} de la dette publique extérieure : environ "
        "{debt_held_by_russia_2024} sur {external_public_debt_2024} en 2024. En 2022 et 2023 elle a reporté des remboursements de "
        "{debt_deferral_2022}, et rien ne dit à quelles conditions elle le referait.",
        en="Russia, or entities that it controls, holds {debt_share_russia_2024} of the public external debt: about "
        "{debt_held_by_russia_2024} of {external_public_debt_2024} in 2024. In 2022 and 2023 it put repayments off by "
        "{debt_deferral_2022}, and nothing says on what terms it would do so again.",
    ),
    claim=Claim(("debt_share_russia_2024",), lambda share: share > 50),
    blocks=(
        ChartCard("debt_holders"),
        Prose(
            Words(
                fr="Onze carrés sur dix-sept font un peu moins de 65 % ; l'arrondi de chaque montant laisse la part entre trois "
                "cinquièmes et sept dixièmes. La part citée s'y trouve.",
                en="Eleven squares of seventeen make a little under 65%; the rounding of each amount leaves the share between three "
                "fifths and seven tenths. The share cited lies there.",
            )
        ),
        Heading(Words(fr="Du temps et de l'argent", en="Time and money"), "time"),
        Prose(
            Words(
                fr="L'accise inversée rend à Minsk une partie de l'écart entre le prix du brut russe et les cours mondiaux. En 2023 "
                "elle a atteint {inverse_excise_2023}, un record. Ce n'est ni un prêt ni une aide votée : elle peut cesser quand "
                "Moscou le veut.",
                en="The reverse excise hands Minsk a part of the gap between the price of Russian crude and world prices. In 2023 it "
                "reached {inverse_excise_2023}, a record. It is neither a loan nor voted aid: it can end when Moscow wishes.",
            )
        ),
        ChartCard("debt_deferral", wide=False),
        ChartCard("transfers", wide=False),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Caveats(
            (
                Words(
                    fr="Il s'agit de la dette publique extérieure. La dette extérieure entière du pays est une autre grandeur, "
                    "qu'aucun document ne cite.",
                    en="This is public external debt. The country's whole external debt is another quantity, which no document cites.",
                ),
                Words(
                    fr="Ce qui a été reporté, ce sont des remboursements, non les onze milliards ; le montant reporté n'est pas cité.",
                    en="What was put off is repayments, not the eleven billion; the sum put off is not cited.",
                ),
                Words(
                    fr="Le prêt de 2020 et l'accise de 2023 n'ont ni la même nature ni la même année ; les mettre sur un axe demande "
                    "un PIB venu d'ailleurs.",
                    en="The loan of 2020 and the excise of 2023 are of different kinds and years; putting them on one axis takes a GDP "
                    "from elsewhere.",
                ),
            )
        ),
        Lead("prisoners", Words(fr="Ce que Minsk échange avec Washington", en="What Minsk trades with Washington")),
    ),
)
