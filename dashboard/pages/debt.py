"""Who holds the debt, what does delay buy?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words, same
from dashboard.pages.core.blocks import (
    Arguments,
    ChartCard,
    ForTeachers,
    Heading,
    Headline,
    Lead,
    Limits,
    Prose,
    WhatIf,
)
from dashboard.pages.core.cards import Drawing, PageCard, Part
from dashboard.pages.core.page import Page
from dashboard.pages.teaching.debt import QUESTIONS

PAGE = Page(
    __name__.rpartition(".")[2],
    order=6,
    slug=Words(fr="dette", en="debt"),
    card=PageCard(
        question=Words(fr="Dette", en="Debt"),
        value=Words(fr="{debt_held_by_russia_2024}", en="{debt_held_by_russia_2024}"),
        line=Words(
            fr="de dette publique extérieure, sur {external_public_debt_2024}, sont dus à la Russie",
            en="of public external debt, out of {external_public_debt_2024}, is owed to Russia",
        ),
        drawing=Drawing(
            "rest",
            (
                Part("russia", "debt_held_by_russia_2024", label=Words(fr="Russie", en="Russia")),
                Part("rest", "external_public_debt_2024", label=Words(fr="autres", en="others")),
            ),
        ),
    ),
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
            " publique extérieure : {debt_held_by_russia_2024} sur {external_public_debt_2024} en 2024. En"
            " 2022 et 2023, elle a reporté des remboursements de {debt_deferral_2022}, et rien ne dit à"
            " quelles conditions elle le referait. Pour qu'elle n'en tienne plus que la moitié, il faudrait"
            " emprunter ailleurs {loans_to_one_half} de plus, ou {refinanced_to_one_half|n} pour la"
            " rembourser."
        ),
        en=(
            "Russia, or entities that it controls, holds {debt_share_russia_2024} of the public external"
            " debt: {debt_held_by_russia_2024} of {external_public_debt_2024} in 2024. In 2022 and 2023 it"
            " put repayments off by {debt_deferral_2022}, and nothing says on what terms it would do so"
            " again. For it to hold no more than half, {loans_to_one_half} more would have to be borrowed"
            " elsewhere, or {refinanced_to_one_half|n} to repay it."
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
                    Words(
                        fr="À emprunter ailleurs, en plus, pour la moitié",
                        en="To borrow elsewhere, on top, for half",
                    ),
                    same("{loans_to_one_half}"),
                    Words(
                        fr=(
                            "de {loans_to_one_half.low|n} à {loans_to_one_half.high|n} ; ou"
                            " {refinanced_to_one_half} pour rembourser la Russie, à qui seraient dus"
                            " {debt_to_russia_after}, {debt_to_russia_of_gdp}"
                        ),
                        en=(
                            "{loans_to_one_half.low|n} to {loans_to_one_half.high|n}; or"
                            " {refinanced_to_one_half} to repay Russia, to which {debt_to_russia_after}"
                            " would be owed, {debt_to_russia_of_gdp}"
                        ),
                    ),
                ),
                Headline(
                    Words(
                        fr="Ce que valent les délais, en part de la somme",
                        en="What the delays are worth, as a share of the sum",
                    ),
                    same("{worth_of_delay}"),
                    Words(
                        fr=(
                            "de {worth_of_delay.low|n} à {worth_of_delay.high} selon le nombre d'échéances ;"
                            " deux reports, {payments_put_off} en tout, puis jusqu'à {yearly_payment} par an"
                        ),
                        en=(
                            "{worth_of_delay.low|n} to {worth_of_delay.high} by the number of payments; two"
                            " deferrals, {payments_put_off} in all, then up to {yearly_payment} a year"
                        ),
                    ),
                ),
            ),
            announcement=Words(
                fr=(
                    "Part de la Russie {debt_share_after} ; à emprunter ailleurs pour la moitié"
                    " {loans_to_one_half} ; encore dû sur les reports {deferral_owed}."
                ),
                en=(
                    "Russia's share {debt_share_after}; to borrow elsewhere for one half"
                    " {loans_to_one_half}; still owed on what was put off {deferral_owed}."
                ),
            ),
        ),
        Prose(
            Words(
                fr=(
                    "Un délai vaut de l'argent tant que l'intérêt reste sous le taux d'un autre prêt. La"
                    " presse parle de deux reports : {outside:put_off_in_2022} en 2022, payables à partir de"
                    " 2028, et {outside:put_off_in_2024} en 2024, à partir de 2031. Chacun est rendu par"
                    " parts égales, année après année : aux valeurs de départ ils font gagner"
                    " {worth_of_delay} de la somme. Reuters donne un intérêt de"
                    " {outside:interest_in_roubles}, mais en roubles : il ne se compare pas à un taux en"
                    " dollars, et les deux taux des leviers sont nos choix. De nouveaux prêts russes, eux,"
                    " ne font que monter la part de la Russie."
                ),
                en=(
                    "A delay is worth money as long as its interest stays under the rate of another loan."
                    " The press reports two deferrals: {outside:put_off_in_2022} in 2022, to be paid from"
                    " 2028 on, and {outside:put_off_in_2024} in 2024, from 2031 on. Each is paid back in"
                    " equal parts, year by year: at the starting values they gain {worth_of_delay} of the"
                    " sum. Reuters gives an interest of {outside:interest_in_roubles}, but in roubles: it"
                    " does not compare with a rate in dollars, and both rates on the levers are our choices."
                    " New Russian loans only make Russia's share grow."
                ),
            )
        ),
        Heading(Words(fr="D'où part-on ?", en="Where does it start from?"), "evidence"),
        ChartCard("debt_holders"),
        Prose(
            Words(
                fr=(
                    "Le rapport des deux montants, {debt_held_by_russia_2024} sur"
                    " {external_public_debt_2024}, est de {debt_share_today} ; l'arrondi de chaque montant"
                    " laisse la part entre {debt_share_today.low|n} et {debt_share_today.high}. La part"
                    " citée s'y trouve."
                ),
                en=(
                    "The ratio of the two amounts, {debt_held_by_russia_2024} of"
                    " {external_public_debt_2024}, is {debt_share_today}; the rounding of each amount leaves"
                    " the share between {debt_share_today.low|n} and {debt_share_today.high}. The share"
                    " cited lies there."
                ),
            )
        ),
        Heading(Words(fr="Du temps et de l'argent", en="Time and money"), "time"),
        Prose(
            Words(
                fr=(
                    "L'accise inversée rend à Minsk une partie de l'écart entre le prix du brut russe et les"
                    " cours mondiaux [004 II.D § 3]. En 2023 elle a atteint {inverse_excise_2023}, un"
                    " montant inédit."
                ),
                en=(
                    "The reverse excise hands Minsk a part of the gap between the price of Russian crude and"
                    " world prices [004 II.D § 3]. In 2023 it reached {inverse_excise_2023}, more than ever."
                    ""
                ),
            )
        ),
        ChartCard("debt_deferral", wide=False),
        ChartCard("transfers", wide=False),
        Arguments(("delay_is_a_lever", "could_not_do_without", "help_costs_room_to_move")),
        Heading(Words(fr="Un rouble attaché à l'autre", en="One rouble tied to the other"), "rouble"),
        Arguments(("rouble_follows_rouble", "both_ends_of_the_war_are_bad", "macroeconomic_storm")),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Limits("debt"),
        ForTeachers(QUESTIONS),
        Lead(
            "prisoners",
            Words(fr="Ce que Minsk échange avec Washington", en="What Minsk trades with Washington"),
        ),
    ),
)
