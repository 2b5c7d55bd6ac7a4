"""Leaving Russian gas: what it costs households, the state and the country.

The opening is the case that iSANS publishes: all gas bought elsewhere, 3.3 times dearer. What a dearer gas
does to the cost of heat is read in two ways, as cases; what the state keeps paying is the reader's choice.
"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import Case, Output
from dashboard.models.inputs.energy import INPUTS, PASSED_ON
from dashboard.models.limits.energy import LIMITS
from dashboard.models.targets.energy import TARGETS

OUTPUTS = (
    Output(
        "price_russia_after",
        "p_{R,1}",
        "price_russia_today + repricing_of_the_rest*(price_europe - price_russia_today)",
        "usd_per_1000m3",
        Words(fr="prix du gaz encore russe, après", en="price of the gas still Russian, after"),
    ),
    Output(
        "price_mixed",
        "p",
        "(1 - share_switched)*price_russia_after + share_switched*price_europe",
        "usd_per_1000m3",
        Words(fr="prix moyen d'achat", en="price of the mixed supply"),
    ),
    Output(
        "gas_price_multiple",
        "m",
        "price_mixed / price_russia_today",
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
        "tariff_multiple_frozen",
        "k_0",
        "1",
        "multiple",
        Words(fr="multiple du tarif, gelé", en="tariff multiple, frozen"),
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
        "price_mixed - price_russia_today",
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
        "price_russia_today*gas_volume/1000",
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
        # The area under the demand curve between both prices: what is paid, and the use that is given up.
        "loss_with_less_gas",
        "\\Delta W",
        "gas_bill_today*where(eq(demand_elasticity, -1), log(gas_price_multiple), (gas_price_multiple**(1 +"
        " demand_elasticity) - 1)/(1 + demand_elasticity))",
        "usd_bn",
        Words(
            fr="perte annuelle, y compris l'usage auquel on renonce",
            en="loss a year, with the use that is given up",
        ),
    ),
    Output(
        "gas_given_up",
        "V_{-}",
        "gas_volume - gas_volume_after",
        "bcm",
        Words(fr="gaz auquel on renonce", en="gas given up"),
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

CASES = (
    Case(
        "pass_through_kept",
        Words(fr="Répercussion du cas publié", en="Pass-through of the published case"),
        {"heat_pass_through": PASSED_ON},
    ),
    # The cited 2.7 is also the whole rise at the lowest European price: 350 over 129 is 2.71.
    Case(
        "pass_through_full",
        Words(fr="Répercussion entière", en="Full pass-through"),
        {"heat_pass_through": "1"},
    ),
)

MODEL = Model(
    __name__.rpartition(".")[2],
    Words(fr="Quitter le gaz russe", en="Leaving Russian gas"),
    INPUTS,
    OUTPUTS,
    TARGETS,
    LIMITS,
    CASES,
)
