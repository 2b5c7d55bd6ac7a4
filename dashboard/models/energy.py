"""Leaving Russian gas: what it costs households, the state and the country.

| table symbol | name | LaTeX | |---|---|---| | `p_ru`, `p_eu`, `x` | `price_russia`, `price_europe`,
`share_switched` | p_R, p_E, x | | `s_h`, `s_e`, `h` | `heat_pass_through`, `electricity_pass_through`,
`share_paid_by_households` | s_h, s_e, h | | `beta`, `V`, `el`, `G`, `pop` | `subsidy_kept`, `gas_volume`,
`demand_elasticity`, `gdp`, `population` | β, V, ε, Y, n | | `p_mix`, `m`, `c_heat`, `c_elec` | `price_mixed`,
`gas_price_multiple`, `heat_cost_multiple`, `electricity_price_multiple` | p, m, C, E | | `k_rate`, `k_hold` |
`tariff_multiple_rate_kept`, `tariff_multiple_subsidy_held` | k_rate, k_held | | `k_full`, `k_now` |
`tariff_multiple_no_subsidy`, `tariff_multiple_no_subsidy_no_switch` | k_full, k_now | | `burden`, `rule10` |
`subsidy_multiple_tariffs_frozen`, `subsidy_share_kept_at_tenfold` | S, β_10 | | `bcm`, `V1` |
`extra_cost_per_bcm`, `gas_volume_after` | Δp, V_1 | | `bill0`, `bill1`, `extra` | `gas_bill_today`,
`gas_bill_after`, `extra_gas_bill` | B_0, B_1, ΔB | | `extra_gdp`, `extra_pc` | `extra_gas_bill_of_gdp`,
`extra_gas_bill_per_inhabitant` | ΔB/Y, ΔB/n |
"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import Declared
from dashboard.models.core.lines import FITTED, FREE, OUTSIDE, Output, Target
from dashboard.models.core.model import Model

# Where the page opens: the cited multiple applied to the cited price, so that it shows the published case.
SWITCH_PRICE = "gas_price_belarus_2025 * gas_cost_multiple_after_switch"

TRIPLED = "gas_price_belarus_2025 * gas_price_multiple_supposed"

INPUTS = (
    Declared(
        "price_europe",
        "p_E",
        Words(fr="Prix du gaz en Europe", en="Gas price in Europe"),
        (100, 700, 5),
        figure="gas_price_europe_2025",
        opening=SWITCH_PRICE,
        note=Words(
            fr=(
                "Valeur de départ : {gas_price_belarus_2025|n} × {gas_cost_multiple_after_switch|n}, le cas"
                " publié par l'iSANS."
            ),
            en=(
                "Starts at {gas_price_belarus_2025|n} × {gas_cost_multiple_after_switch|n}, the case that"
                " iSANS published."
            ),
        ),
    ),
    Declared(
        "share_switched",
        "x",
        Words(fr="Part du gaz achetée ailleurs", en="Share of gas bought elsewhere"),
        (0, 1, 0.05),
        choice=1,
        unit="percent",
        note=Words(fr="Tout, comme dans le cas publié.", en="All of it, as in the published case."),
    ),
    Declared(
        "share_paid_by_households",
        "h",
        Words(fr="Part du chauffage payée par les ménages", en="Share of heating paid by households"),
        (0.05, 1, 0.01),
        figure="heat_share_paid_by_households",
    ),
    Declared(
        "subsidy_kept",
        "\\beta",
        Words(fr="Subvention que l'État garde", en="Subsidy that the state keeps"),
        (0, 3, 0.05),
        choice=1,
        unit="multiple",
        decimals=2,
        note=Words(fr="×1 : autant de dollars qu'aujourd'hui.", en="×1: as many dollars as today."),
    ),
    Declared(
        "price_russia",
        "p_R",
        Words(fr="Prix payé à la Russie", en="Price paid to Russia"),
        (40, 430, 1),
        figure="gas_price_belarus_2025",
        main=False,
    ),
    Declared(
        "heat_pass_through",
        "s_h",
        Words(fr="Répercussion du gaz sur la chaleur", en="Pass-through from gas to heat"),
        (0, 1, 0.01),
        formula="(heat_cost_multiple_after_switch - 1) / (gas_cost_multiple_after_switch - 1)",
        unit="percent",
        main=False,
        note=Words(
            fr=(
                "Déduite de {heat_cost_multiple_after_switch} et {gas_cost_multiple_after_switch}. Une autre"
                " lecture est possible : toute la hausse, au bas de la fourchette européenne."
            ),
            en=(
                "Derived from {heat_cost_multiple_after_switch} and {gas_cost_multiple_after_switch}. Another"
                " reading is possible: the whole rise, at the low end of the European range."
            ),
        ),
    ),
    Declared(
        "electricity_pass_through",
        "s_e",
        Words(fr="Répercussion du gaz sur l'électricité", en="Pass-through from gas to electricity"),
        (0, 1, 0.01),
        formula="electricity_price_rise_after_switch / (gas_cost_multiple_after_switch - 1)",
        unit="percent",
        main=False,
        note=Words(
            fr="Déduite de +{electricity_price_rise_after_switch} et {gas_cost_multiple_after_switch}.",
            en="Derived from +{electricity_price_rise_after_switch} and {gas_cost_multiple_after_switch}.",
        ),
    ),
    Declared(
        "gas_volume",
        "V",
        Words(fr="Gaz acheté par an", en="Gas bought each year"),
        (0, 25, 0.5),
        assumption="gas_volume",
        decimals=1,
        main=False,
    ),
    Declared(
        "demand_elasticity",
        "\\varepsilon",
        Words(fr="Élasticité-prix de la demande", en="Price elasticity of demand"),
        (-0.6, 0, 0.05),
        choice=0,
        unit="number",
        decimals=2,
        main=False,
        note=Words(
            fr="0 : on brûle autant de gaz, quel que soit son prix. Aucun document n'en donne.",
            en="0: as much gas is burnt whatever its price. No document gives one.",
        ),
    ),
    Declared("gdp", "Y", Words(fr="PIB", en="GDP"), (50, 120, 1), assumption="gdp", main=False),
    Declared(
        "population",
        "n",
        Words(fr="Population", en="Population"),
        (8, 10, 0.1),
        figure="population_in_document_003",
        decimals=1,
        main=False,
    ),
)

OUTPUTS = (
    Output(
        "price_mixed",
        "p",
        "(1 - share_switched)*price_russia + share_switched*price_europe",
        "usd_per_1000m3",
        Words(fr="prix moyen d'achat", en="price of the mixed supply"),
    ),
    Output(
        "gas_price_multiple",
        "m",
        "price_mixed / price_russia",
        "multiple",
        Words(fr="multiple du prix du gaz", en="multiple of the gas price"),
    ),
    Output(
        "heat_cost_multiple",
        "C",
        "1 + heat_pass_through*(gas_price_multiple - 1)",
        "multiple",
        Words(fr="multiple du coût de la chaleur", en="multiple of the cost of heat"),
    ),
    Output(
        "electricity_price_multiple",
        "E",
        "1 + electricity_pass_through*(gas_price_multiple - 1)",
        "multiple",
        Words(fr="multiple du prix de l'électricité", en="multiple of the price of electricity"),
        decimals=2,
    ),
    Output(
        "tariff_multiple_rate_kept",
        "k_{\\mathrm{rate}}",
        "heat_cost_multiple",
        "multiple",
        Words(fr="multiple du tarif, taux de subvention gardé", en="tariff multiple, subsidy rate kept"),
    ),
    Output(
        "tariff_multiple_subsidy_held",
        "k_{\\mathrm{held}}",
        "max(0, (heat_cost_multiple - subsidy_kept*(1 - share_paid_by_households))/share_paid_by_households)",
        "multiple",
        Words(
            fr="multiple du tarif, subvention tenue en dollars", en="tariff multiple, subsidy held in dollars"
        ),
    ),
    Output(
        "tariff_multiple_no_subsidy",
        "k_{\\mathrm{full}}",
        "heat_cost_multiple / share_paid_by_households",
        "multiple",
        Words(fr="multiple du tarif, sans subvention", en="tariff multiple, no subsidy"),
    ),
    Output(
        "tariff_multiple_no_subsidy_no_switch",
        "k_{\\mathrm{now}}",
        "1 / share_paid_by_households",
        "multiple",
        Words(
            fr="multiple du tarif, sans subvention ni bascule", en="tariff multiple, no subsidy and no switch"
        ),
    ),
    Output(
        "subsidy_multiple_tariffs_frozen",
        "S",
        "(heat_cost_multiple - share_paid_by_households)/(1 - share_paid_by_households)",
        "multiple",
        Words(fr="multiple de la subvention, tarifs gelés", en="subsidy multiple, tariffs frozen"),
    ),
    Output(
        "subsidy_share_kept_at_tenfold",
        "\\beta_{10}",
        "(heat_cost_multiple - 10*share_paid_by_households)/(1 - share_paid_by_households)",
        "percent",
        Words(
            fr="part de la subvention gardée si le tarif décuple",
            en="share of the subsidy kept if the tariff rises tenfold",
        ),
        bounded=False,
    ),
    Output(
        "household_part_today",
        "H_0",
        "100*share_paid_by_households",
        "index_today_100",
        Words(fr="part des ménages, aujourd'hui", en="households' part, today"),
    ),
    Output(
        "state_part_today",
        "A_0",
        "100*(1 - share_paid_by_households)",
        "index_today_100",
        Words(fr="part de l'État, aujourd'hui", en="state's part, today"),
    ),
    Output(
        "heat_cost_after",
        "T_1",
        "100*heat_cost_multiple",
        "index_today_100",
        Words(fr="coût de la même chaleur, après", en="cost of the same heat, after"),
    ),
    Output(
        "household_part_after",
        "H_1",
        "household_part_today*tariff_multiple_subsidy_held",
        "index_today_100",
        Words(fr="part des ménages, après", en="households' part, after"),
    ),
    Output(
        "state_part_after",
        "A_1",
        "heat_cost_after - household_part_after",
        "index_today_100",
        Words(fr="part de l'État, après", en="state's part, after"),
    ),
    Output(
        "extra_cost_per_bcm",
        "\\Delta p",
        "price_mixed - price_russia",
        "usd_m_per_bcm",
        Words(fr="surcoût d'un milliard de m³", en="extra cost of a billion m³"),
    ),
    Output(
        "gas_volume_after",
        "V_1",
        "gas_volume*gas_price_multiple**demand_elasticity",
        "bcm",
        Words(fr="gaz acheté, après", en="gas bought, after"),
    ),
    Output(
        "gas_bill_today",
        "B_0",
        "price_russia*gas_volume/1000",
        "usd_bn",
        Words(fr="facture de gaz, aujourd'hui", en="gas bill, today"),
    ),
    Output(
        "gas_bill_after",
        "B_1",
        "price_mixed*gas_volume_after/1000",
        "usd_bn",
        Words(fr="facture de gaz, après", en="gas bill, after"),
    ),
    Output(
        "extra_gas_bill",
        "\\Delta B",
        "gas_bill_after - gas_bill_today",
        "usd_bn",
        Words(fr="surcoût annuel du gaz", en="extra gas bill a year"),
    ),
    Output(
        "extra_gas_bill_of_gdp",
        "\\Delta B_{Y}",
        "100*extra_gas_bill/gdp",
        "percent_of_gdp",
        Words(fr="surcoût annuel, en part du PIB", en="extra gas bill, as a share of GDP"),
    ),
    Output(
        "extra_gas_bill_per_inhabitant",
        "\\Delta B_{n}",
        "1000*extra_gas_bill/population",
        "usd",
        Words(fr="surcoût annuel par habitant", en="extra gas bill per inhabitant"),
    ),
)

TARGETS = (
    Target(
        "gas_price_multiple",
        FREE,
        figure="gas_price_ratio_2025",
        at={"price_europe": 390},
        note=Words(fr="Au milieu de la fourchette européenne.", en="At the middle of the European range."),
    ),
    Target(
        "gas_price_multiple",
        FREE,
        figure="gas_cost_multiple_after_switch",
        at={"price_europe": 430},
        note=Words(fr="En haut de la fourchette européenne.", en="At the top of the European range."),
    ),
    Target(
        "heat_cost_multiple",
        FITTED,
        figure="heat_cost_multiple_after_switch",
        note=Words(
            fr="Sert à déduire la répercussion : l'accord ne prouve rien.",
            en="It gives the pass-through: agreement proves nothing.",
        ),
    ),
    Target(
        "electricity_price_multiple",
        FITTED,
        figure="electricity_price_rise_after_switch",
        minus_one=True,
        note=Words(
            fr="Sert à déduire la répercussion : l'accord ne prouve rien.",
            en="It gives the pass-through: agreement proves nothing.",
        ),
    ),
    Target(
        "tariff_multiple_subsidy_held",
        FREE,
        figure="heat_tariff_multiple_to_balance",
        note=Words(
            fr=(
                "Aucune entrée n'y est calée, mais la règle a été choisie parmi trois parce qu'elle en"
                " approche le plus."
            ),
            en="No input is fitted to it, but the rule was chosen among three because it comes closest.",
        ),
    ),
    Target(
        "tariff_multiple_subsidy_held",
        FREE,
        figure="heat_tariff_multiple_to_balance",
        at_formula={"price_europe": TRIPLED},
        met=False,
        note=Words(
            fr=(
                "Le texte lie ce dix à un gaz triplé, et non multiplié par {gas_cost_multiple_after_switch|n}"
                " : le modèle donne alors moins."
            ),
            en=(
                "The text ties this ten to gas tripled, not multiplied by {gas_cost_multiple_after_switch|n}:"
                " the model then gives less."
            ),
        ),
    ),
    Target(
        "tariff_multiple_no_subsidy_no_switch",
        OUTSIDE,
        assumption="heat_tariff_multiple_without_switch",
        note=Words(fr="Hors des cinq documents.", en="From outside the five documents."),
    ),
    Target(
        "energy_in_coal_equivalent",
        OUTSIDE,
        figure="energy_from_russia",
        formula="gas_volume*coal_equivalent_of_gas + crude_to_carry_per_year*coal_equivalent_of_crude",
        label=Words(
            fr="gaz et brut, en tonnes équivalent charbon", en="gas and crude, in tonnes of coal equivalent"
        ),
        note=Words(
            fr=(
                "Le texte parle d'équivalent pétrole ; les volumes n'y mènent qu'en équivalent charbon. La"
                " part de {energy_share_russia} n'en dépend pas."
            ),
            en=(
                "The text speaks of oil equivalent; the volumes lead there only in coal equivalent. The share"
                " of {energy_share_russia} does not depend on it."
            ),
        ),
    ),
)

LIMITS = (
    Words(
        fr=(
            "Aucune baisse de la consommation n'est citée : l'élasticité ouvre à zéro. Son levier montre"
            " combien la facture en dépend."
        ),
        en=(
            "No fall in consumption is cited: the elasticity opens at zero. Its lever shows how much the bill"
            " depends on it."
        ),
    ),
    Words(
        fr="La bascule est instantanée. Ni transport ni regazéification ne s'ajoutent au prix européen cité.",
        en="The switch is instant. No transport or regasification is added to the quoted European price.",
    ),
    Words(
        fr="Le « prix européen » est la fourchette d'un seul analyste, pour 2025.",
        en="The “European price” is one analyst's range, for 2025.",
    ),
    Words(
        fr=(
            "Le volume de gaz et le PIB viennent d'ailleurs que des cinq documents ; les multiples, eux, n'en"
            " dépendent pas."
        ),
        en="Gas volume and GDP come from outside the five documents; the multiples do not depend on them.",
    ),
    Words(
        fr="L'eau chaude, les cuisinières à gaz et les aides à l'électricité restent hors du calcul.",
        en="Hot water, gas stoves and electricity subsidies stay outside the sum.",
    ),
    Words(
        fr="Si l'industrie paie une part de la chaleur des ménages, elle est comptée ici avec l'État.",
        en="If industry pays a part of households' heat, it is counted here with the state.",
    ),
)

MODEL = Model(
    __name__.rpartition(".")[2],
    Words(fr="Quitter le gaz russe", en="Leaving Russian gas"),
    INPUTS,
    OUTPUTS,
    TARGETS,
    LIMITS,
)
