"""The whole bill: what leaving would cost each year, all told, and who would pay.

Annual flows only, one GDP. What must not be added is refused by `sum`; limits/leaving.py says why.
"""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.core.words import Words
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import CREDIT, SHARE_OUT, STOCK, Case, Channel, Output
from dashboard.models.inputs.leaving import INPUTS
from dashboard.models.limits.leaving import LIMITS
from dashboard.models.paths.leaving import PATHS
from dashboard.models.targets.leaving import TARGETS

HOUSEHOLDS = {
    "two_earners": ("2", Words(fr="deux salaires", en="two earners")),
    "two_pensioners": ("p", Words(fr="deux retraités", en="two pensioners")),
}
"""By the end of their names: the sign of a household in equations, and who it is."""


def household(name: str, sign: str, who: Words) -> Iterator[Output]:
    """What a household pays for utilities, and the tariff at which the state begins to help."""
    yield Output(
        f"burden_{name}",
        f"\\beta_{sign}",
        f"utilities_share_{name}*(1 + heat_share_of_utilities*(heat_tariff_multiple - 1))",
        "percent",
        Words(fr=f"part du revenu pour les charges, {who.fr}", en=f"share of income for utilities, {who.en}"),
        decimals=1,
        bounded=False,
    )
    yield Output(
        f"tariff_multiple_at_threshold_{name}",
        f"k_{sign}",
        f"1 + (housing_subsidy_threshold/utilities_share_{name} - 1)/heat_share_of_utilities",
        "multiple",
        Words(
            fr=f"multiple du tarif où l'aide commence, {who.fr}",
            en=f"tariff multiple at which help begins, {who.en}",
        ),
    )


CHANNELS = (
    Channel(
        "gas_channel",
        "G",
        "energy.extra_gas_bill + extra_transport*(energy.share_switched + energy.repricing_of_the_rest*(1 -"
        " energy.share_switched))*energy.gas_volume_after/1000",
        "usd_bn",
        Words(fr="gaz acheté au prix européen", en="gas bought at European prices"),
        decimals=2,
        evidence="derived",
        basis=Words(fr="prix cités, volume d'ailleurs", en="prices cited, volume from outside"),
    ),
    Channel(
        "crude_channel",
        "K",
        "crude_share*oil.extra_crude_bill_full",
        "usd_bn",
        Words(fr="brut acheté ailleurs", en="crude bought elsewhere"),
        decimals=2,
        evidence="derived",
        basis=Words(
            fr="besoin et hausse cités, cours et barils d'ailleurs",
            en="need and rise cited, price and barrels from outside",
        ),
    ),
    Channel(
        "excise_channel",
        "E",
        "crude_share*oil.inverse_excise_paid",
        "usd_bn",
        Words(fr="accise que la Russie ne reverserait plus", en="excise no longer paid back by Russia"),
        decimals=2,
        evidence="cited",
        basis=Words(fr="citée, et un plafond ; PIB d'ailleurs", en="cited, and a ceiling; GDP from outside"),
    ),
    Channel(
        "refinancing_channel",
        "D",
        "refinancing_spread*debt.debt_to_russia_today",
        "usd_bn",
        Words(fr="refinancement de la dette due à la Russie", en="refinancing of the debt that Russia holds"),
        decimals=2,
        evidence="outside",
        basis=Words(fr="dette citée, surcoût choisi", en="debt cited, spread chosen"),
    ),
    Channel(
        "retaliation_of_gdp",
        "R_Y",
        "100*trade.exports_lost*(1 - share_sold_elsewhere)*trade.exports_of_gdp_2019*(1 - import_content)",
        "percent_of_gdp",
        Words(fr="perte si la Russie riposte sur le commerce", en="loss if Russia retaliates on trade"),
        evidence="derived",
        basis=Words(
            fr="part des exportations citée, exportations sur PIB déduites de la potasse, le reste choisi",
            en="export share cited, exports over GDP derived from potash, the rest chosen",
        ),
        condition=Words(fr="si la Russie riposte", en="if Russia retaliates"),
    ),
    Channel(
        "nuclear_stress",
        "N",
        "nuclear_share_of_electricity*electricity_used/electricity_per_bcm*energy.price_europe/1000",
        "usd_bn",
        Words(
            fr="gaz qui remplacerait le nucléaire sans combustible",
            en="gas to replace nuclear power left without fuel",
        ),
        evidence="outside",
        basis=Words(
            fr="combustible russe à 100 % cité, électricité d'ailleurs",
            en="100% Russian fuel cited, electricity from outside",
        ),
        condition=Words(fr="si le combustible n'arrive plus", en="if the fuel stops coming"),
    ),
    Channel(
        "debt_recalled",
        "D_0",
        "debt.debt_to_russia_today",
        "usd_bn",
        Words(fr="dette que la Russie pourrait rappeler", en="debt that Russia could recall"),
        kind=STOCK,
        evidence="cited",
        basis=Words(fr="citée", en="cited"),
    ),
    Channel(
        "heat_tariff_multiple",
        "k",
        "energy.tariff_multiple_subsidy_held",
        "multiple",
        Words(fr="multiple du tarif du chauffage", en="multiple of the heating tariff"),
        kind=SHARE_OUT,
        evidence="derived",
        basis=Words(fr="partage le canal du gaz", en="shares out the gas channel"),
    ),
    Channel(
        "paid_by_importers",
        "P_i",
        "gas_channel + crude_channel",
        "usd_bn",
        Words(
            fr="payé par les importateurs de gaz et de brut, puis par leurs clients",
            en="paid by importers of gas and crude, then by their customers",
        ),
        kind=SHARE_OUT,
        basis=Words(
            fr="le gaz des ménages y reste compris : aucun document ne le sépare",
            en="households' gas is included: no document sets it apart",
        ),
    ),
    Channel(
        "paid_by_budget",
        "P_b",
        "excise_channel + refinancing_channel",
        "usd_bn",
        Words(fr="payé par le budget de l'État", en="paid by the state's budget"),
        kind=SHARE_OUT,
        basis=Words(fr="accise et refinancement", en="excise and refinancing"),
    ),
    Channel(
        "gas_discount_worth",
        "W",
        "(energy.price_europe - energy.price_russia_today)*energy.gas_volume/1000",
        "usd_bn",
        Words(fr="ce que le gaz bon marché vaut pour Minsk", en="what cheap gas is worth to Minsk"),
        kind=SHARE_OUT,
        evidence="derived",
        basis=Words(
            fr="le canal du gaz vu de l'autre côté ; non ce qu'il coûte à Moscou",
            en="the gas channel from the other side; not what it costs Moscow",
        ),
    ),
    Channel(
        "potash_credit_of_gdp",
        "\\varphi_Y",
        "trade.potash_regained_of_gdp",
        "percent_of_gdp",
        Words(fr="potasse revendue si des sanctions tombent", en="potash sold again if sanctions are lifted"),
        kind=CREDIT,
        evidence="derived",
        basis=Words(fr="en part du PIB de 2019", en="as a share of the GDP of 2019"),
    ),
)

OUTPUTS = (
    *CHANNELS,
    Output(
        "whole_bill",
        "C",
        "sum(gas_channel, crude_channel, excise_channel, refinancing_channel)",
        "usd_bn",
        Words(fr="facture entière, par an", en="the whole bill, a year"),
        decimals=1,
    ),
    Output(
        "whole_bill_of_gdp",
        "C_Y",
        "100*whole_bill/energy.gdp",
        "percent_of_gdp",
        Words(fr="facture entière, en part du PIB", en="the whole bill, as a share of GDP"),
    ),
    Output(
        "whole_bill_per_inhabitant",
        "C_n",
        "1000*whole_bill/energy.population",
        "usd",
        Words(fr="facture entière, par habitant", en="the whole bill, per inhabitant"),
    ),
    Output(
        "gas_discount_worth_of_gdp",
        "W_Y",
        "100*gas_discount_worth/energy.gdp",
        "percent_of_gdp",
        Words(fr="ce que vaut le gaz bon marché, en part du PIB", en="what cheap gas is worth, over GDP"),
    ),
    *(line for name, (sign, who) in HOUSEHOLDS.items() for line in household(name, sign, who)),
    Output(
        "repriced_gas",
        "G_\\lambda",
        "(energy.price_russia_after + energy.repricing_of_the_rest*extra_transport)*energy.gas_volume"
        "*(energy.price_russia_after/energy.price_russia_today)**energy.demand_elasticity/1000 -"
        " energy.gas_bill_today",
        "usd_bn",
        Words(fr="surcoût du gaz tant que tout reste russe", en="extra gas bill while all of it is Russian"),
    ),
    *PATHS,
)

PRESETS = (
    Case("published", Words(fr="Cas publié", en="Published case")),
    Case("middle", Words(fr="Milieu des fourchettes", en="Middle of the ranges"), middle=True),
    Case(
        "todays_routes",
        Words(fr="Routes d'aujourd'hui", en="Today's routes"),
        {"crude_share": "lithuanian_rail/crude_to_carry_per_year"},
    ),
    Case(
        "ministers_excise",
        Words(fr="Accise du ministre", en="The minister's excise"),
        {"inverse_excise": "inverse_excise_minister_2023"},
    ),
)

MODEL = Model(
    __name__.rpartition(".")[2],
    Words(fr="Partir, tout compris", en="Leaving, all told"),
    INPUTS,
    OUTPUTS,
    TARGETS,
    LIMITS,
    presets=PRESETS,
)
