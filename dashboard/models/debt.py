"""Who holds the debt, and what delay is worth.

Two tranches were put off, that of 2022 and that of 2024, each with its own years. Once payments resume each
is paid in equal parts, one a year, and what delay is worth is worked out on that very schedule.
"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import FREE, OUTSIDE, Output, Target
from dashboard.models.inputs.debt import INPUTS
from dashboard.models.limits.debt import LIMITS

TRANCHES = ((1, 2022, 0), (2, 2024, 2))
"""Number and year of each deferral, and the years from 2022 to it."""


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
            fr="à emprunter ailleurs, en plus, pour ramener la Russie à la moitié",
            en="to borrow elsewhere, on top, to bring Russia down to one half",
        ),
    ),
    Output(
        # Borrowed to repay Russia: what it holds falls, and the whole stays.
        "refinanced_to_one_half",
        "f_{1/2}",
        "max(0, debt_to_russia_after - debt_public_after/2)",
        "usd_bn",
        Words(
            fr="à emprunter ailleurs pour rembourser la Russie jusqu'à la moitié",
            en="to borrow elsewhere to repay Russia, down to one half",
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
        "payments_put_off",
        "A",
        "put_off_2022 + put_off_2024",
        "usd_bn",
        Words(fr="échéances reportées, en tout", en="payments put off, in all"),
    ),
    *(
        Output(
            f"owed_at_resumption_{year}",
            f"A_{{d,{number}}}",
            f"put_off_{year}*(1 + interest_on_deferral)**years_put_off_{year}",
            "usd_bn",
            Words(
                fr=f"dû quand reprennent les paiements de {year}",
                en=f"owed when the payments of {year} resume",
            ),
            decimals=2,
        )
        for number, year, _ in TRANCHES
    ),
    Output(
        "owed_at_resumption",
        "A_d",
        "owed_at_resumption_2022 + owed_at_resumption_2024",
        "usd_bn",
        Words(fr="dû quand les paiements reprennent, en tout", en="owed when payments resume, in all"),
        decimals=2,
    ),
    *(
        Output(
            f"deferral_paid_{year}",
            f"p_{number}",
            f"min(1, max(0, (years_since_2022 - {start} - years_put_off_{year})/years_to_repay))",
            "percent",
            Words(fr=f"part déjà payée du report de {year}", en=f"part already paid of what {year} put off"),
        )
        for number, year, start in TRANCHES
    ),
    *(
        Output(
            f"deferral_owed_{year}",
            f"L_{number}",
            f"where(years_since_2022 < {start}, 0, put_off_{year}*(1 + interest_on_deferral)**min("
            f"years_put_off_{year}, years_since_2022 - {start})*(1 - deferral_paid_{year}))",
            "usd_bn",
            Words(fr=f"reporté en {year} et encore dû", en=f"put off in {year} and still owed"),
            decimals=2,
        )
        for number, year, start in TRANCHES
    ),
    Output(
        "deferral_owed",
        "L",
        "deferral_owed_2022 + deferral_owed_2024",
        "usd_bn",
        Words(fr="reporté et encore dû", en="put off and still owed"),
        decimals=2,
    ),
    Output(
        "owed_without_deferral",
        "L_0",
        " + ".join(
            f"where(years_since_2022 < {start}, 0, put_off_{year}*max(0, 1 + {start} - years_since_2022))"
            for _, year, start in TRANCHES
        ),
        "usd_bn",
        Words(fr="encore dû, sans report", en="still owed, with no deferral"),
        decimals=2,
    ),
    *(
        Output(
            f"yearly_payment_{year}",
            f"a_{number}",
            f"owed_at_resumption_{year}/years_to_repay",
            "usd_bn",
            Words(
                fr=f"à payer chaque année sur le report de {year}",
                en=f"due each year on what {year} put off",
            ),
            decimals=2,
        )
        for number, year, _ in TRANCHES
    ),
    Output(
        "yearly_payment",
        "a",
        "yearly_payment_2022 + yearly_payment_2024",
        "usd_bn",
        Words(
            fr="à payer les années où les deux reports échoient",
            en="due in the years when both tranches fall due",
        ),
        decimals=2,
    ),
    Output(
        "payment_due",
        "a_t",
        " + ".join(
            f"where(years_since_2022 < {start} + years_put_off_{year}, 0, where(years_since_2022 < {start} +"
            f" years_put_off_{year} + years_to_repay, yearly_payment_{year}, 0))"
            for _, year, start in TRANCHES
        ),
        "usd_bn",
        Words(fr="à payer cette année-là", en="due in that year"),
        decimals=2,
    ),
    Output(
        # Worth, when payments resume, of one dollar a year for as many years as they take.
        "worth_of_payments",
        "\\ddot a",
        "where(eq(discount_rate, 0), years_to_repay, (1 - (1 + discount_rate)**(-years_to_repay))*(1 +"
        " discount_rate)/discount_rate)",
        "number",
        Words(
            fr="valeur, à la reprise, d'un dollar payé chaque année",
            en="worth, when payments resume, of a dollar paid each year",
        ),
        decimals=2,
    ),
    *(
        Output(
            f"worth_of_delay_{year}",
            f"v_{number}",
            f"1 - ((1 + interest_on_deferral)/(1 + discount_rate))**years_put_off_{year}"
            "*worth_of_payments/years_to_repay",
            "percent",
            Words(
                fr=f"ce que vaut le délai de {year}, en part de la somme",
                en=f"what the delay of {year} is worth, as a share of the sum",
            ),
            bounded=False,
        )
        for number, year, _ in TRANCHES
    ),
    Output(
        "worth_of_delay",
        "v",
        "(put_off_2022*worth_of_delay_2022 + put_off_2024*worth_of_delay_2024)/payments_put_off",
        "percent",
        Words(
            fr="ce que valent les délais, en part de la somme",
            en="what the delays are worth, as a share of the sum",
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
            fr="La part, le montant et le total viennent d'une même phrase : elle s'accorde avec elle-même.",
            en="Share, amount and total come from one sentence: it agrees with itself.",
        ),
    ),
    *(
        Target(
            f"years_put_off_{year}",
            OUTSIDE,
            figure="debt_deferral_2022",
            formula=f"years_put_off_in_{year}",
            label=Words(fr=f"années de report, accord de {year}", en=f"years put off, deal of {year}"),
            note=Words(
                fr="La durée rapportée par la presse, face à celle que cite le document pour 2022-2023.",
                en=(
                    "The length that the press reports, against the one that the document cites for"
                    " 2022–2023."
                ),
            ),
        )
        for _, year, _ in TRANCHES
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
