"""Who holds the debt, what does delay buy?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words, same
from dashboard.pages.core.blocks import ChartCard, Heading, Headline, Lead, Limits, Prose, WhatIf
from dashboard.pages.core.page import Page

PAGE = Page(
    __name__.rpartition(".")[2],
    order=5,
    slug=Words(fr="dette", en="debt"),
    title=Words(fr="Dette", en="Debt"),
    kicker=Words(
        fr="Dette · scénario : emprunter, rembourser, reporter",
        en="Debt · scenario: borrowing, repaying, putting off",
    ),
    headline=Words(
        fr="La Russie est le premier créancier extérieur de l'État, et c'est elle qui accorde les délais",
        en="Russia is the state's largest foreign creditor, and it is Russia that grants the delays",
    ),
    lede=Words(
        fr=(
            "La Russie, ou des entités qu'elle contrôle, détient {debt_share_russia_2024} de la dette"
            " publique extérieure : environ {debt_held_by_russia_2024} sur {external_public_debt_2024} en"
            " 2024. En 2022 et 2023 elle a reporté des remboursements de {debt_deferral_2022}, et rien ne dit"
            " à quelles conditions elle le referait. Pour qu'elle n'en tienne que la moitié, il faudrait en"
            " emprunter {loans_to_one_half} ailleurs, ou lui en rendre autant."
        ),
        en=(
            "Russia, or entities that it controls, holds {debt_share_russia_2024} of the public external"
            " debt: about {debt_held_by_russia_2024} of {external_public_debt_2024} in 2024. In 2022 and 2023"
            " it put repayments off by {debt_deferral_2022}, and nothing says on what terms it would do so"
            " again. For it to hold no more than half, {loans_to_one_half} would have to be borrowed"
            " elsewhere, or as much paid back to it."
        ),
    ),
    claim=Claim(("debt_share_today", "loans_to_one_half"), lambda share, loans: share > 0.5 and loans > 0),
    model="debt",
    blocks=(
        WhatIf(
            "debt",
            charts=("debt_share_after_loans", "deferred_payments"),
            results=(
                Headline(
                    Words(fr="Part de la Russie, après", en="Russia's share, after"),
                    same("{debt_share_after}"),
                    Words(
                        fr=(
                            "de {debt_share_after.low|n} à {debt_share_after.high} ; {debt_share_change}"
                            " d'écart"
                        ),
                        en=(
                            "{debt_share_after.low|n} to {debt_share_after.high}; a change of"
                            " {debt_share_change}"
                        ),
                    ),
                ),
                Headline(
                    Words(fr="À emprunter ailleurs pour la moitié", en="To borrow elsewhere for one half"),
                    same("{loans_to_one_half}"),
                    Words(
                        fr=(
                            "de {loans_to_one_half.low|n} à {loans_to_one_half.high|n} ; dû à la Russie :"
                            " {debt_to_russia_after}, {debt_to_russia_of_gdp}"
                        ),
                        en=(
                            "{loans_to_one_half.low|n} to {loans_to_one_half.high|n}; owed to Russia:"
                            " {debt_to_russia_after}, {debt_to_russia_of_gdp}"
                        ),
                    ),
                ),
                Headline(
                    Words(
                        fr="Ce que vaut le délai, en part de la somme",
                        en="What the delay is worth, as a share of the sum",
                    ),
                    same("{worth_of_delay}"),
                    Words(
                        fr=(
                            "de {worth_of_delay.low|n} à {worth_of_delay.high} selon l'intérêt ; puis"
                            " {yearly_payment} à payer par an"
                        ),
                        en=(
                            "{worth_of_delay.low|n} to {worth_of_delay.high} depending on the interest; then"
                            " {yearly_payment} due a year"
                        ),
                    ),
                ),
            ),
            announcement=Words(
                fr=(
                    "Part de la Russie {debt_share_after} ; à emprunter ailleurs pour la moitié"
                    " {loans_to_one_half} ; encore dû du report {deferral_owed}."
                ),
                en=(
                    "Russia's share {debt_share_after}; to borrow elsewhere for one half {loans_to_one_half};"
                    " still owed of the deferral {deferral_owed}."
                ),
            ),
        ),
        Prose(
            Words(
                fr=(
                    "Un délai vaut de l'argent tant que l'intérêt reste sous ce que coûterait un autre prêt ;"
                    " au-delà, il en coûte. Au taux de départ il ferait gagner {worth_of_delay} de la somme,"
                    " et à celui que Reuters donne, en roubles, il pourrait en faire perdre une partie. De"
                    " nouveaux prêts russes ne font que monter la part de la Russie."
                ),
                en=(
                    "A delay is worth money as long as its interest stays under what another loan would cost;"
                    " beyond that it costs. At the starting rate it gains {worth_of_delay} of the sum, and at"
                    " the one that Reuters gives, in roubles, it could lose a part of it. New Russian loans"
                    " only make Russia's share grow."
                ),
            )
        ),
        Heading(Words(fr="D'où part-on ?", en="Where does it start from?"), "evidence"),
        ChartCard("debt_holders"),
        Prose(
            Words(
                fr=(
                    "Onze carrés sur dix-sept font un peu moins de 65 % ; l'arrondi de chaque montant laisse"
                    " la part entre trois cinquièmes et sept dixièmes. La part citée s'y trouve."
                ),
                en=(
                    "Eleven squares of seventeen make a little under 65%; the rounding of each amount leaves"
                    " the share between three fifths and seven tenths. The share cited lies there."
                ),
            )
        ),
        Heading(Words(fr="Du temps et de l'argent", en="Time and money"), "time"),
        Prose(
            Words(
                fr=(
                    "L'accise inversée rend à Minsk une partie de l'écart entre le prix du brut russe et les"
                    " cours mondiaux. En 2023 elle a atteint {inverse_excise_2023}, un record. Ce n'est ni un"
                    " prêt ni une aide votée : elle peut cesser quand Moscou le veut."
                ),
                en=(
                    "The reverse excise hands Minsk a part of the gap between the price of Russian crude and"
                    " world prices. In 2023 it reached {inverse_excise_2023}, a record. It is neither a loan"
                    " nor voted aid: it can end when Moscow wishes."
                ),
            )
        ),
        ChartCard("debt_deferral", wide=False),
        ChartCard("transfers", wide=False),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Limits("debt"),
        Lead(
            "prisoners",
            Words(fr="Ce que Minsk échange avec Washington", en="What Minsk trades with Washington"),
        ),
    ),
)
