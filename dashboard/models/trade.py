"""When Russia buys less: its share of exports, their total, and the ways left for what is sold elsewhere.

Potash stands apart: its shares are of 2019, those of exports of 2024, and the two are never added.
"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import OUTSIDE, Output, Target
from dashboard.models.inputs.trade import INPUTS
from dashboard.models.limits.trade import LIMITS

OUTPUTS = (
    Output(
        "ways_open",
        "\\omega",
        "share_by_land + port_opened*(1 - share_by_land)",
        "percent",
        Words(fr="part du report qui trouve une voie", en="part of the redirected sales that finds a way"),
    ),
    Output(
        "exports_lost",
        "\\Lambda",
        "share_russia*fall_of_russian_demand",
        "percent",
        Words(fr="ventes perdues en Russie", en="sales lost in Russia"),
        decimals=1,
    ),
    Output(
        "exports_redirected",
        "R",
        "share_redirected*exports_lost*ways_open",
        "percent",
        Words(fr="ventes redirigées", en="sales redirected"),
        decimals=1,
    ),
    Output(
        "potash_regained",
        "\\varphi",
        "potash_lost*(weight_us_sanctions*us_sanctions_lifted + (1 -"
        " weight_us_sanctions)*eu_sanctions_lifted)",
        "percent",
        Words(
            fr="commerce de potasse de 2019 retrouvé, au plus", en="potash trade of 2019 regained, at most"
        ),
        decimals=1,
    ),
    Output(
        "exports_to_russia_today",
        "X_{R,0}",
        "share_russia",
        "percent",
        Words(fr="ventes à la Russie, aujourd'hui", en="sales to Russia, today"),
    ),
    Output(
        "exports_elsewhere_today",
        "X_{O,0}",
        "1 - share_russia",
        "percent",
        Words(fr="ventes ailleurs, aujourd'hui", en="sales elsewhere, today"),
    ),
    Output(
        "exports_to_russia",
        "X_R",
        "share_russia - exports_lost",
        "percent",
        Words(fr="ventes à la Russie, après", en="sales to Russia, after"),
        decimals=1,
    ),
    Output(
        "exports_elsewhere",
        "X_O",
        "1 - share_russia + exports_redirected",
        "percent",
        Words(fr="ventes ailleurs, après", en="sales elsewhere, after"),
        decimals=1,
    ),
    Output(
        "exports_total",
        "X",
        "exports_to_russia + exports_elsewhere",
        "percent",
        Words(fr="exportations totales, en part de 2024", en="total exports, as a share of 2024"),
        decimals=1,
        bounded=False,
    ),
    Output(
        "export_share_after",
        "s_1",
        "exports_to_russia / exports_total",
        "percent",
        Words(fr="part de la Russie, après le choc", en="Russia's share, after the shock"),
        decimals=1,
    ),
    Output(
        "exports_change",
        "\\Delta X",
        "exports_total - 1",
        "percent",
        Words(fr="variation des exportations", en="change of total exports"),
        decimals=1,
        bounded=False,
    ),
    Output(
        "sales_per_dollar_elsewhere_before",
        "c_0",
        "share_russia_before/(1 - share_russia_before)",
        "usd",
        Words(
            fr="ventes à la Russie par dollar vendu ailleurs, avant l'invasion",
            en="sales to Russia for each dollar sold elsewhere, before the invasion",
        ),
        decimals=2,
    ),
    Output(
        "sales_per_dollar_elsewhere",
        "c",
        "share_russia/(1 - share_russia)",
        "usd",
        Words(
            fr="ventes à la Russie par dollar vendu ailleurs, en 2024",
            en="sales to Russia for each dollar sold elsewhere, in 2024",
        ),
        decimals=2,
    ),
    Output(
        # A ratio of two ratios: it says nothing of the amounts.
        "multiple_of_sales_per_dollar",
        "G",
        "sales_per_dollar_elsewhere/sales_per_dollar_elsewhere_before",
        "multiple",
        Words(
            fr="multiple des ventes à la Russie par dollar vendu ailleurs",
            en="multiple of the sales to Russia for each dollar sold elsewhere",
        ),
    ),
    Output(
        "fall_to_old_share_nothing_redirected",
        "\\delta_0",
        "(share_russia - share_russia_before)/(share_russia*(1 - share_russia_before))",
        "percent",
        Words(
            fr="chute qui ramène à l'ancienne part, sans report",
            en="fall that brings the old share back, nothing redirected",
        ),
        bounded=False,
    ),
    Output(
        "fall_to_old_share_all_redirected",
        "\\delta_1",
        "1 - share_russia_before/share_russia",
        "percent",
        Words(
            fr="chute qui ramène à l'ancienne part, tout redirigé",
            en="fall that brings the old share back, all redirected",
        ),
        bounded=False,
    ),
    Output(
        "exports_lost_for_old_share",
        "\\Lambda_0",
        "share_russia*fall_to_old_share_nothing_redirected",
        "percent",
        Words(
            fr="exportations perdues pour revenir à l'ancienne part, sans report",
            en="exports lost for the old share, nothing redirected",
        ),
        bounded=False,
    ),
    Output(
        "intermediates_missing",
        "I_{-}",
        "intermediates_from_russia*cut_of_intermediates*(1 - share_replaced)",
        "percent",
        Words(
            fr="biens intermédiaires qui manquent, en part de tous",
            en="intermediate goods missing, as a share of all",
        ),
        decimals=1,
    ),
    Output(
        # Fixed proportions: a firm that lacks a part of one input makes that much less, whatever it has else.
        "industry_supplied",
        "M",
        "1 - cut_of_intermediates*(1 - share_replaced)",
        "percent",
        Words(
            fr="production maintenue dans les entreprises qui emploient des intrants russes, au moins",
            en="output kept in the firms that use Russian inputs, at least",
        ),
        decimals=1,
    ),
    Output(
        "potash_regained_of_gdp",
        "\\varphi_Y",
        "potash_of_gdp*potash_regained",
        "percent_of_gdp",
        Words(
            fr="potasse retrouvée, en part du PIB de 2019",
            en="potash regained, as a share of the GDP of 2019",
        ),
    ),
    Output(
        "exports_of_gdp_2019",
        "X_Y",
        "potash_of_gdp/(100*potash_of_exports)",
        "percent",
        Words(fr="exportations rapportées au PIB, 2019", en="exports over GDP, 2019"),
        bounded=False,
    ),
)

TARGETS = (
    Target(
        "exports_of_gdp_2019",
        OUTSIDE,
        assumption="exports_of_gdp_2019",
        met=False,
        note=Words(
            fr=(
                "Le document arrondit : une potasse à 4,35 % du PIB, que le document donne pour"
                " {potash_gdp_share_2019}, suffit à expliquer l'écart."
            ),
            en=(
                "The document rounds: potash at 4.35% of GDP, given as {potash_gdp_share_2019}, is enough to"
                " explain the gap."
            ),
        ),
    ),
)

MODEL = Model(
    __name__.rpartition(".")[2],
    Words(fr="Quand la Russie achète moins", en="When Russia buys less"),
    INPUTS,
    OUTPUTS,
    TARGETS,
    LIMITS,
)
