"""When Russia buys less: its share of exports, the total, ports and potash.

| table symbol | name | LaTeX | |---|---|---| | `s`, `s0` | `share_russia`, `share_russia_before` | s, s_0 | |
`delta`, `rho` | `fall_of_russian_demand`, `share_redirected` | δ, ρ | | `K`, `Np` | `port_room`,
`port_volume_needed` | K, N_p | | `pot`, `pot_y` | `potash_of_exports`, `potash_of_gdp` | κ, κ_Y | | `gone`,
`w_us` | `potash_lost`, `weight_us_sanctions` | g, w | | `L_us`, `L_eu` | `us_sanctions_lifted`,
`eu_sanctions_lifted` | L_US, L_EU | | `im`, `cut`, `sub` | `intermediates_from_russia`,
`cut_of_intermediates`, `share_replaced` | i, c, σ | | `port`, `ways` | `port_need_met`, `ways_open` | π, ω |
| `lost`, `back` | `exports_lost`, `exports_redirected` | Λ, R | | `phi`, `potash`, `pot_gdp` |
`potash_regained`, `potash_sold_again`, `potash_regained_of_gdp` | φ, X_κ, φ_Y | | `to_ru`, `other`, `total` |
`exports_to_russia`, `exports_elsewhere`, `exports_total` | X_R, X_O, X | | –, – | `exports_to_russia_today`,
`exports_elsewhere_today` | X_{R,0}, X_{O,0} | | `share`, `change` | `export_share_after`, `exports_change` |
s_1, ΔX | | `rise` | `growth_of_sales_to_russia` | G | | `back0`, `back1` |
`fall_to_old_share_nothing_redirected`, `fall_to_old_share_all_redirected` | δ_0, δ_1 | | – |
`exports_lost_for_old_share` | Λ_0 | | `ceil` | `share_with_all_potash` | s_κ | | `make` | `industry_supplied`
| M | | `open_x` | `exports_of_gdp_2019` | X_Y |
"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import Declared
from dashboard.models.core.lines import OUTSIDE, Output, Target
from dashboard.models.core.model import Model

INPUTS = (
    Declared(
        "fall_of_russian_demand",
        "\\delta",
        Words(fr="Chute de la demande russe", en="Fall of Russian demand"),
        (0, 1, 0.01),
        choice=0.3,
        unit="percent",
        note=Words(
            fr="Aucun document n'en prévoit : trois dixièmes montrent l'effet.",
            en="No document foresees one: three tenths show the effect.",
        ),
    ),
    Declared(
        "share_redirected",
        "\\rho",
        Words(fr="Part de la perte revendue ailleurs", en="Share of the loss sold elsewhere"),
        (0, 1, 0.01),
        choice=0.25,
        unit="percent",
        note=Words(
            fr="Avant la limite des ports. Aucun document n'en donne.",
            en="Before the limit of the ports. No document gives one.",
        ),
    ),
    Declared(
        "us_sanctions_lifted",
        "L_{\\mathrm{US}}",
        Words(fr="Sanctions américaines levées", en="US sanctions lifted"),
        (0, 1, 0.05),
        choice=1,
        unit="percent",
        note=Words(
            fr="Toutes celles sur la potasse, comme annoncé en décembre 2025.",
            en="All those on potash, as announced in December 2025.",
        ),
    ),
    Declared(
        "eu_sanctions_lifted",
        "L_{\\mathrm{EU}}",
        Words(fr="Sanctions européennes levées", en="EU sanctions lifted"),
        (0, 1, 0.05),
        choice=0,
        unit="percent",
        note=Words(
            fr="Aucune ne l'est. Les lever rouvrirait aussi la route de Klaipėda.",
            en="Not one is. Lifting them would also open the route through Klaipėda again.",
        ),
    ),
    Declared(
        "share_russia",
        "s",
        Words(fr="Part des exportations vers la Russie", en="Share of exports going to Russia"),
        (0.1, 0.95, 0.01),
        figure="export_share_russia_2024",
        main=False,
    ),
    Declared(
        "share_russia_before",
        "s_0",
        Words(fr="La même avant l'invasion", en="The same before the invasion"),
        (0.1, 0.9, 0.01),
        figure="export_share_russia_before_invasion",
        decimals=1,
        main=False,
    ),
    Declared(
        "port_room",
        "K",
        Words(fr="Place dans les ports russes", en="Room in Russian ports"),
        (0, 40, 0.5),
        figure="port_capacity_in_russia",
        decimals=1,
        main=False,
    ),
    Declared(
        "port_volume_needed",
        "N_p",
        Words(fr="Volume portuaire nécessaire", en="Port volume needed"),
        (14, 40, 0.5),
        choice=18,
        unit="million_tonnes",
        decimals=1,
        main=False,
        note=Words(
            fr="Le texte dit seulement : plus que {port_capacity_in_russia}.",
            en="The text says only: more than {port_capacity_in_russia}.",
        ),
    ),
    Declared(
        "potash_of_exports",
        "\\kappa",
        Words(fr="Potasse dans les exportations, 2019", en="Potash in exports, 2019"),
        (0.01, 0.15, 0.005),
        figure="potash_export_share_2019",
        decimals=1,
        main=False,
    ),
    Declared(
        "potash_of_gdp",
        "\\kappa_Y",
        Words(fr="Potasse dans le PIB, 2019", en="Potash in GDP, 2019"),
        (0, 6, 0.1),
        figure="potash_gdp_share_2019",
        decimals=1,
        main=False,
    ),
    Declared(
        "potash_lost",
        "g",
        Words(fr="Part de la potasse perdue par les sanctions", en="Share of potash that sanctions took"),
        (0, 1, 0.05),
        choice=0.5,
        unit="percent",
        main=False,
        note=Words(
            fr="Une chute drastique, dit le texte, sans la chiffrer.",
            en="A drastic fall, the text says, with no number.",
        ),
    ),
    Declared(
        "weight_us_sanctions",
        "w",
        Words(fr="Poids des sanctions américaines", en="Weight of US sanctions"),
        (0, 0.5, 0.05),
        choice=0.25,
        unit="percent",
        main=False,
        note=Words(
            fr="Celles de l'Union pèsent bien plus, dit l'opposition : la moitié est donc un plafond.",
            en="The Union's weigh far more, the opposition says: one half is therefore the most.",
        ),
    ),
    Declared(
        "intermediates_from_russia",
        "i",
        Words(fr="Part russe des biens intermédiaires", en="Russian share of intermediate goods"),
        (0, 1, 0.01),
        figure="intermediate_goods_share_russia_2024",
        main=False,
    ),
    Declared(
        "cut_of_intermediates",
        "c",
        Words(fr="Coupure des biens intermédiaires russes", en="Cut in Russian intermediate goods"),
        (0, 1, 0.01),
        choice=0.1,
        unit="percent",
        main=False,
        note=Words(
            fr="Aucune n'est annoncée : un dixième montre l'effet.",
            en="No cut is announced: one tenth shows the effect.",
        ),
    ),
    Declared(
        "share_replaced",
        "\\sigma",
        Words(fr="Part remplacée aussitôt", en="Share replaced at once"),
        (0, 1, 0.05),
        choice=0.25,
        unit="percent",
        main=False,
        note=Words(fr="Aucun document n'en donne.", en="No document gives one."),
    ),
)

OUTPUTS = (
    Output(
        "port_need_met",
        "\\pi",
        "min(1, port_room/port_volume_needed)",
        "percent",
        Words(fr="part du besoin portuaire servie", en="share of the port need that is met"),
    ),
    Output(
        "ways_open",
        "\\omega",
        "port_need_met + eu_sanctions_lifted*(1 - port_need_met)",
        "percent",
        Words(fr="part des voies ouvertes", en="share of the ways that are open"),
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
        "potash_lost*min(ways_open, weight_us_sanctions*us_sanctions_lifted + (1 -"
        " weight_us_sanctions)*eu_sanctions_lifted)",
        "percent",
        Words(fr="potasse de 2019 retrouvée", en="potash of 2019 regained"),
        decimals=1,
    ),
    Output(
        "potash_sold_again",
        "X_{\\kappa}",
        "potash_of_exports*potash_regained",
        "percent",
        Words(fr="potasse revendue, en part des exportations", en="potash sold again, as a share of exports"),
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
        "1 - share_russia + exports_redirected + potash_sold_again",
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
        "growth_of_sales_to_russia",
        "G",
        "share_russia*(1 - share_russia_before)/((1 - share_russia)*share_russia_before)",
        "multiple",
        Words(
            fr="croissance des ventes à la Russie, relative au reste",
            en="growth of sales to Russia, relative to the rest",
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
        "share_with_all_potash",
        "s_{\\kappa}",
        "share_russia/(1 + potash_of_exports)",
        "percent",
        Words(
            fr="part russe si toute la potasse de 2019 s'ajoutait",
            en="Russia's share were all the potash of 2019 added",
        ),
        decimals=1,
    ),
    Output(
        "industry_supplied",
        "M",
        "1 - intermediates_from_russia*cut_of_intermediates*(1 - share_replaced)",
        "percent",
        Words(fr="industrie qui garde ses intrants", en="industry that keeps its inputs"),
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
                "Le document arrondit : une potasse à 4,35 % du PIB, donnée pour {potash_gdp_share_2019|n},"
                " suffit à l'écart."
            ),
            en=(
                "The document rounds: potash at 4.35% of GDP, told as {potash_gdp_share_2019|n}, makes up the"
                " gap."
            ),
        ),
    ),
)

LIMITS = (
    Words(
        fr=(
            "Ni la valeur ni le volume des échanges ne sont cités : tout est en part des exportations de"
            " 2024, sans prix ni change."
        ),
        en=(
            "Neither the value nor the volume of trade is cited: all is in shares of the exports of 2024,"
            " without prices or exchange rates."
        ),
    ),
    Words(
        fr="Une part russe qui baisse n'est pas un gain : elle peut venir de ventes perdues.",
        en="A falling Russian share is no gain: it may come from sales that are lost.",
    ),
    Words(
        fr=(
            "Les biens intermédiaires sont déjà dans les importations : ces deux parts ne s'ajoutent pas."
            " L'industrie approvisionnée est une borne, comme si rien ne remplaçait une pièce qui manque ; ce"
            " n'est pas une prévision."
        ),
        en=(
            "Intermediate goods are already in imports: the two shares do not add up. Industry supplied is a"
            " bound, as if nothing could stand in for a missing part; it is not a forecast."
        ),
    ),
    Words(
        fr=(
            "Le cinquième de la production mondiale de potasse et celui des exportations mondiales sont deux"
            " mesures, à deux dates ; ni l'une ni l'autre n'est d'aujourd'hui."
        ),
        en=(
            "The fifth of world potash production and that of world exports are two measures, at two dates;"
            " neither is of today."
        ),
    ),
    Words(
        fr=(
            "Les États-Unis ont annoncé lever leurs sanctions sur la potasse en décembre 2025 ; celles de"
            " l'Union européenne demeurent, et la route lituanienne reste fermée. Les textes disent"
            " lesquelles pèsent le plus, non de combien."
        ),
        en=(
            "The United States announced the end of its potash sanctions in December 2025; the European"
            " Union's remain, and the Lithuanian route stays closed. The texts say which weigh more, not by"
            " how much."
        ),
    ),
    Words(
        fr=(
            "Services, contournements et effets en chaîne sur les revenus des habitants restent hors du"
            " calcul."
        ),
        en="Services, circumvention and knock-on effects on people's incomes stay outside the sum.",
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
