"""Who holds the debt, and what delay is worth.

| table symbol | name | LaTeX | |---|---|---| | `D_ru`, `D` | `debt_to_russia`, `debt_public` | D_R, D | |
`b_ru`, `b_ot` | `loans_from_russia`, `loans_from_others` | b_R, b_O | | `r_ru`, `r_ot` | `repaid_to_russia`,
`repaid_to_others` | r_R, r_O | | `A`, `d`, `n` | `payments_put_off`, `years_put_off`, `years_to_repay` | A,
d, n | | `r`, `q` | `interest_on_deferral`, `discount_rate` | r, q | | `t`, `G` | `years_since_2022`, `gdp` |
t, Y | | `s_now` | `debt_share_today` | s | | –, –, – | `debt_to_russia_today`, `debt_to_others`,
`debt_to_others_after` | D_{R,0}, D_O, D_{O,1} | | `hold`, `stock` | `debt_to_russia_after`,
`debt_public_after` | D_{R,1}, D_1 | | `s_new`, `points` | `debt_share_after`, `debt_share_change` | s_1, Δs |
| `half` | `loans_to_one_half` | b_½ | | – | `owed_at_resumption` | A_d | | `paid`, `left` | `deferral_paid`,
`deferral_owed` | p, L | | `plain` | `owed_without_deferral` | L_0 | | –, `pay` | `yearly_payment`,
`payment_due` | a, a_t | | `gift` | `worth_of_delay` | v | | `gdp` | `debt_to_russia_of_gdp` | D_Y |
"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import Declared
from dashboard.models.core.lines import FREE, Output, Target
from dashboard.models.core.model import Model

INPUTS = (
    Declared(
        "loans_from_russia",
        "b_R",
        Words(fr="Nouveaux prêts de la Russie", en="New loans from Russia"),
        (0, 5, 0.1),
        choice=0,
        unit="usd_bn",
        decimals=1,
        note=Words(
            fr="Pour mesure : le prêt de 2020 était de {loan_russia_2020}.",
            en="For scale: the loan of 2020 was {loan_russia_2020}.",
        ),
    ),
    Declared(
        "loans_from_others",
        "b_O",
        Words(fr="Nouveaux prêts d'ailleurs", en="New loans from elsewhere"),
        (0, 8, 0.1),
        choice=0,
        unit="usd_bn",
        decimals=1,
        note=Words(fr="Aucun n'est annoncé dans les documents.", en="The documents announce not one."),
    ),
    Declared(
        "repaid_to_russia",
        "r_R",
        Words(fr="Remboursé à la Russie", en="Repaid to Russia"),
        (0, 11, 0.1),
        choice=0,
        unit="usd_bn",
        decimals=1,
        note=Words(
            fr="Le calendrier des remboursements n'est pas cité.",
            en="The calendar of repayments is not cited.",
        ),
    ),
    Declared(
        "years_since_2022",
        "t",
        Words(fr="Années depuis 2022", en="Years since 2022"),
        (0, 15, 0.5),
        choice=8,
        unit="years",
        decimals=1,
        note=Words(
            fr="8 : l'an 2030, une fois les paiements repris.",
            en="8: the year 2030, once payments have resumed.",
        ),
    ),
    Declared(
        "repaid_to_others",
        "r_O",
        Words(fr="Remboursé ailleurs", en="Repaid elsewhere"),
        (0, 5, 0.1),
        choice=0,
        unit="usd_bn",
        decimals=1,
        main=False,
        note=Words(
            fr="Rembourser les autres accroît la part de la Russie.",
            en="Repaying the others makes Russia's share grow.",
        ),
    ),
    Declared(
        "debt_to_russia",
        "D_R",
        Words(fr="Dette détenue par la Russie", en="Debt held by Russia"),
        (5, 15, 0.1),
        figure="debt_held_by_russia_2024",
        decimals=1,
        main=False,
    ),
    Declared(
        "debt_public",
        "D",
        Words(fr="Dette publique extérieure", en="Public external debt"),
        (15, 30, 0.1),
        figure="external_public_debt_2024",
        decimals=1,
        main=False,
    ),
    Declared(
        "payments_put_off",
        "A",
        Words(fr="Échéances reportées", en="Payments put off"),
        (0, 11, 0.1),
        assumption="payments_put_off",
        decimals=1,
        main=False,
    ),
    Declared(
        "years_put_off",
        "d",
        Words(fr="Années de report", en="Years put off"),
        (0, 10, 0.5),
        figure="debt_deferral_2022",
        decimals=1,
        main=False,
    ),
    Declared(
        "years_to_repay",
        "n",
        Words(fr="Années pour payer ensuite", en="Years to pay it then"),
        (1, 10, 1),
        assumption="years_to_repay",
        main=False,
    ),
    Declared(
        "interest_on_deferral",
        "r",
        Words(fr="Intérêt sur le report", en="Interest on what is put off"),
        (0, 0.15, 0.005),
        assumption="interest_on_deferral",
        decimals=1,
        main=False,
    ),
    Declared(
        "discount_rate",
        "q",
        Words(fr="Coût de l'argent ailleurs", en="What money costs elsewhere"),
        (0, 0.2, 0.005),
        choice=0.1,
        unit="percent",
        decimals=1,
        main=False,
        note=Words(
            fr="Ce que coûterait un autre prêt ; aucun document n'en donne.",
            en="What another loan would cost; no document gives it.",
        ),
    ),
    Declared("gdp", "Y", Words(fr="PIB", en="GDP"), (50, 120, 1), assumption="gdp", main=False),
)

OUTPUTS = (
    Output(
        "debt_share_today",
        "s",
        "debt_to_russia / debt_public",
        "percent",
        Words(fr="part de la Russie, en 2024", en="Russia's share, in 2024"),
        decimals=1,
    ),
    Output(
        "debt_to_others",
        "D_O",
        "max(0, debt_public - debt_to_russia)",
        "usd_bn",
        Words(fr="dû à d'autres, en 2024", en="owed to others, in 2024"),
    ),
    Output(
        "debt_to_russia_today",
        "D_{R,0}",
        "debt_to_russia",
        "usd_bn",
        Words(fr="dû à la Russie, en 2024", en="owed to Russia, in 2024"),
    ),
    # Nobody repays more than is owed.
    Output(
        "debt_to_russia_after",
        "D_{R,1}",
        "max(0, debt_to_russia + loans_from_russia - repaid_to_russia)",
        "usd_bn",
        Words(fr="dû à la Russie, après", en="owed to Russia, after"),
    ),
    Output(
        "debt_to_others_after",
        "D_{O,1}",
        "max(0, debt_to_others + loans_from_others - repaid_to_others)",
        "usd_bn",
        Words(fr="dû à d'autres, après", en="owed to others, after"),
    ),
    Output(
        "debt_public_after",
        "D_1",
        "debt_to_russia_after + debt_to_others_after",
        "usd_bn",
        Words(fr="dette publique extérieure, après", en="public external debt, after"),
    ),
    Output(
        "debt_share_after",
        "s_1",
        "debt_to_russia_after / debt_public_after",
        "percent",
        Words(fr="part de la Russie, après", en="Russia's share, after"),
        decimals=1,
    ),
    Output(
        "debt_share_change",
        "\\Delta s",
        "100*(debt_share_after - debt_share_today)",
        "points",
        Words(fr="variation de la part", en="change of the share"),
    ),
    Output(
        "loans_to_one_half",
        "b_{1/2}",
        "max(0, 2*debt_to_russia_after - debt_public_after)",
        "usd_bn",
        Words(
            fr="à emprunter ailleurs pour ramener la Russie à la moitié",
            en="to borrow elsewhere to bring Russia down to one half",
        ),
    ),
    Output(
        "debt_to_russia_of_gdp",
        "D_Y",
        "100*debt_to_russia_after/gdp",
        "percent_of_gdp",
        Words(fr="dû à la Russie, en part du PIB", en="owed to Russia, as a share of GDP"),
    ),
    Output(
        "owed_at_resumption",
        "A_d",
        "payments_put_off*(1 + interest_on_deferral)**years_put_off",
        "usd_bn",
        Words(fr="dû quand les paiements reprennent", en="owed when payments resume"),
        decimals=2,
    ),
    Output(
        "deferral_paid",
        "p",
        "min(1, max(0, (years_since_2022 - years_put_off)/years_to_repay))",
        "percent",
        Words(fr="part du report déjà payée", en="share of the deferral already paid"),
    ),
    Output(
        "deferral_owed",
        "L",
        "payments_put_off*(1 + interest_on_deferral)**min(years_put_off, years_since_2022)*(1 -"
        " deferral_paid)",
        "usd_bn",
        Words(fr="reporté et encore dû", en="put off and still owed"),
        decimals=2,
    ),
    Output(
        "owed_without_deferral",
        "L_0",
        "payments_put_off*max(0, 1 - years_since_2022)",
        "usd_bn",
        Words(fr="encore dû, sans report", en="still owed, with no deferral"),
        decimals=2,
    ),
    Output(
        "yearly_payment",
        "a",
        "owed_at_resumption/years_to_repay",
        "usd_bn",
        Words(
            fr="à payer chaque année, une fois les paiements repris",
            en="due each year, once payments have resumed",
        ),
        decimals=2,
    ),
    Output(
        "payment_due",
        "a_t",
        "where(years_since_2022 < years_put_off, 0, where(years_since_2022 < years_put_off + years_to_repay,"
        " yearly_payment, 0))",
        "usd_bn",
        Words(fr="à payer cette année-là", en="due in that year"),
        decimals=2,
    ),
    Output(
        "worth_of_delay",
        "v",
        "1 - ((1 + interest_on_deferral)/(1 + discount_rate))**years_put_off",
        "percent",
        Words(
            fr="ce que vaut le délai, en part de la somme",
            en="what the delay is worth, as a share of the sum",
        ),
        bounded=False,
    ),
)

TARGETS = (
    Target(
        "debt_share_today",
        FREE,
        figure="debt_share_russia_2024",
        note=Words(
            fr="Les trois chiffres viennent d'une même phrase : elle s'accorde avec elle-même.",
            en="The three figures come from one sentence: it agrees with itself.",
        ),
    ),
)

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
            "Ce qui a été reporté, ce sont des remboursements, non les {debt_held_by_russia_2024} ; le"
            " montant reporté n'est pas cité : celui du levier vient d'ailleurs."
        ),
        en=(
            "What was put off is repayments, not the {debt_held_by_russia_2024}; the sum put off is not"
            " cited: the lever's comes from elsewhere."
        ),
    ),
    Words(
        fr=(
            "Le prêt de 2020, de {loan_russia_2020}, n'est pas la somme reportée en 2022, que des agences"
            " disent du même montant."
        ),
        en=(
            "The loan of 2020, {loan_russia_2020}, is not the sum put off in 2022, which agencies put at the"
            " same amount."
        ),
    ),
    Words(
        fr=(
            "Les sommes reportées sont en roubles ; les compter en dollars laisse le change de côté. Tout est"
            " compté depuis 2022, comme si le report s'était fait d'un coup."
        ),
        en=(
            "The sums put off are in roubles; counting them in dollars leaves the exchange rate aside. All is"
            " counted from 2022, as if the deferral had been made at one stroke."
        ),
    ),
    Words(
        fr=(
            "Ni le calendrier des autres échéances ni les entités que Moscou contrôle ne sont connus, et rien"
            " ne dit à quel prix un report serait renouvelé."
        ),
        en=(
            "Neither the calendar of the other payments nor the entities that Moscow controls are known, and"
            " nothing says at what price a deferral would be renewed."
        ),
    ),
    Words(
        fr=(
            "Le prêt de 2020 et l'accise de 2023 n'ont ni la même nature ni la même année ; les mettre sur un"
            " axe demande un PIB venu d'ailleurs."
        ),
        en=(
            "The loan of 2020 and the excise of 2023 are of different kinds and years; putting them on one"
            " axis takes a GDP from elsewhere."
        ),
    ),
)

MODEL = Model(
    __name__.rpartition(".")[2],
    Words(fr="Emprunter, rembourser, reporter", en="Borrowing, repaying, putting off"),
    INPUTS,
    OUTPUTS,
    TARGETS,
    LIMITS,
)
