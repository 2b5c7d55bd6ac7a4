"""The whole bill: what leaving would cost each year, all told, and who would pay.

Annual flows only, one GDP. What must not be added is refused by `sum`; limits/leaving.py says why.
"""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.core.words import Words
from dashboard.models.core.inputs import InputSpec
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import CREDIT, SHARE_OUT, STOCK, Case, Channel, Output
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


INPUTS = (
    InputSpec(
        "crude_share",
        "c",
        Words(fr="Part du brut achetée ailleurs", en="Share of crude bought elsewhere"),
        (0, 1, 0.01),
        phrase=Words(
            fr="[<100: {} du // tout le] brut acheté ailleurs",
            en="[<100: {} of the // all] crude bought elsewhere",
        ),
        choice=1,
        unit="percent",
        note=Words(
            fr="Tout : les routes d'aujourd'hui n'en porteraient qu'une petite part.",
            en="All of it: today's routes would carry a small part only.",
        ),
    ),
    InputSpec(
        "years_to_leave",
        "T",
        Words(fr="Durée du départ", en="Years to leave"),
        (1, 15, 1),
        phrase=Words(fr="un départ en {}", en="a departure within {}"),
        choice=1,
        unit="years",
        note=Words(
            fr="1 an : tout d'un coup. Sinon par étapes égales, à prix inchangés.",
            en="1 year: all at once. Otherwise in equal steps, at unchanged prices.",
        ),
    ),
    InputSpec(
        "refinancing_spread",
        "s",
        Words(fr="Surcoût d'un emprunt ailleurs", en="Extra cost of borrowing elsewhere"),
        (0, 0.15, 0.005),
        phrase=Words(
            fr="un emprunt ailleurs plus cher de {|n} point[<2:  // s]",
            en="a spread of {} on borrowing elsewhere",
        ),
        choice=0.04,
        bounds=(0, 0.08),
        unit="percent",
        decimals=1,
        main=False,
        note=Words(
            fr="En points au-dessus du taux russe. Aucun document n'en donne ; ici 4, entre 0 et 8.",
            en="In points above what Russia charges. No document gives one; here 4, between 0 and 8.",
        ),
    ),
    InputSpec(
        "extra_transport",
        "f",
        Words(fr="GNL et transit en plus du prix européen", en="LNG and transit on top of Europe's price"),
        (0, 200, 5),
        phrase=Words(
            fr="[<0.5: rien en plus // un supplément de {}] pour le GNL et le transit",
            en="[<0.5: nothing // {}] extra for LNG and transit",
        ),
        choice=0,
        unit="usd_per_1000m3",
        main=False,
        note=Words(
            fr="0 : aucun document n'en donne. Un gaz russe renchéri le suit.",
            en="0: no document gives one. Repriced Russian gas follows it.",
        ),
    ),
    InputSpec(
        "year",
        "t",
        Words(fr="Année considérée", en="Year considered"),
        (1, 10, 1),
        phrase=Words(fr="un bilan de l'année {|n}", en="a reckoning for year {|n}"),
        choice=1,
        unit="years",
        main=False,
        note=Words(fr="1 : la première année.", en="1: the first year."),
    ),
    InputSpec(
        "share_sold_elsewhere",
        "\\sigma",
        Words(fr="Part des ventes perdues retrouvée ailleurs", en="Share of lost sales made up elsewhere"),
        (0, 1, 0.05),
        phrase=Words(
            fr="[<0.5: aucune vente perdue retrouvée // {} des ventes perdues retrouvées] ailleurs",
            en="[<0.5: none // {}] of the lost sales made up elsewhere",
        ),
        choice=0,
        unit="percent",
        main=False,
        note=Words(
            fr="Ports et frontières une fois passés. Aucun document n'en donne.",
            en="Once through ports and borders. No document gives one.",
        ),
    ),
    InputSpec(
        "import_content",
        "\\mu",
        Words(fr="Contenu importé des exportations", en="Import content of exports"),
        (0, 0.9, 0.05),
        phrase=Words(
            fr="un contenu importé de {} dans les exportations", en="an import content of {} in exports"
        ),
        choice=0.4,
        unit="percent",
        main=False,
        note=Words(
            fr="Ce qui ne serait plus importé faute d'exporter. Aucun document n'en donne.",
            en="What would no longer be imported for want of exports. No document gives one.",
        ),
    ),
    InputSpec(
        "heat_share_of_utilities",
        "\\omega",
        Words(fr="Part du chauffage dans les charges", en="Heating's share of utilities"),
        (0.05, 0.6, 0.01),
        phrase=Words(fr="un chauffage à {} des charges", en="heating at {} of utilities"),
        choice=0.2,
        bounds=(0.15, 0.3),
        unit="percent",
        main=False,
        note=Words(
            fr="Aucun document n'en donne ; ici 15 à 30 %.",
            en="No document gives one; here 15 to 30%.",
        ),
    ),
    InputSpec(
        "utilities_share_two_earners",
        "u_2",
        Words(fr="Charges, famille à deux salaires", en="Utilities, family with two earners"),
        (0.01, 0.15, 0.001),
        phrase=Words(fr="des charges à {} de deux salaires", en="utilities at {} of two wages"),
        assumption="utilities_share_two_earners",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "utilities_share_two_pensioners",
        "u_p",
        Words(fr="Charges, deux retraités", en="Utilities, two pensioners"),
        (0.01, 0.2, 0.001),
        phrase=Words(fr="des charges à {} de deux retraites", en="utilities at {} of two pensions"),
        assumption="utilities_share_two_pensioners",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "housing_subsidy_threshold",
        "\\theta",
        Words(fr="Seuil de l'aide au logement", en="Threshold of the housing subsidy"),
        (0.1, 0.3, 0.01),
        phrase=Words(fr="une aide au logement dès {}", en="a housing subsidy from {}"),
        assumption="housing_subsidy_threshold",
        main=False,
    ),
    InputSpec(
        "nuclear_share_of_electricity",
        "n_e",
        Words(fr="Part du nucléaire dans l'électricité", en="Nuclear share of electricity"),
        (0, 0.6, 0.005),
        phrase=Words(fr="{} d'électricité nucléaire", en="{} of electricity from nuclear power"),
        assumption="nuclear_share_of_electricity",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "electricity_used",
        "E_l",
        Words(fr="Électricité consommée par an", en="Electricity used per year"),
        (30, 60, 0.1),
        phrase=Words(fr="{} d'électricité par an", en="{} of electricity a year"),
        assumption="electricity_used",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "electricity_per_bcm",
        "\\eta",
        Words(fr="Électricité tirée d'un milliard de m³", en="Electricity from a billion m³ of gas"),
        (3, 6, 0.01),
        phrase=Words(fr="{} par milliard de m³ de gaz", en="{} from a billion m³ of gas"),
        assumption="electricity_per_bcm",
        decimals=2,
        main=False,
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
