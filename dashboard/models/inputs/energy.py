"""What the model of energy takes."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import InputSpec
from dashboard.models.inputs import GDP

# Where the page opens: the cited multiple applied to the cited price, so that it shows the published case.
SWITCH_PRICE = "gas_price_belarus_2025 * gas_cost_multiple_after_switch"

PASSED_ON = "(heat_cost_multiple_after_switch - 1) / (gas_cost_multiple_after_switch - 1)"
"""The part of a dearer gas that the cost of heat takes on, where both multiples belong to one case."""


INPUTS = (
    InputSpec(
        "price_europe",
        "p_E",
        Words(fr="Prix du gaz en Europe", en="Gas price in Europe"),
        (100, 700, 5),
        phrase=Words(fr="un gaz européen à {}", en="European gas at {}"),
        figure="gas_price_europe_2025",
        opening=SWITCH_PRICE,
        also_cited=("gas_price_belarus_2025",),
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
    InputSpec(
        "share_switched",
        "x",
        Words(fr="Part du gaz achetée ailleurs", en="Share of gas bought elsewhere"),
        (0, 1, 0.05),
        phrase=Words(
            fr="[<100: {} du // tout le] gaz acheté ailleurs",
            en="[<100: {} of the // all] gas bought elsewhere",
        ),
        choice=1,
        unit="percent",
        note=Words(fr="Tout, comme dans le cas publié.", en="All of it, as in the published case."),
    ),
    InputSpec(
        "share_paid_by_households",
        "h",
        Words(fr="Part du chauffage payée par les ménages", en="Share of heating paid by households"),
        (0.05, 1, 0.01),
        phrase=Words(fr="{} du chauffage à la charge des ménages", en="households paying {} of heating"),
        figure="heat_share_paid_by_households",
    ),
    InputSpec(
        "repricing_of_the_rest",
        "\\lambda",
        Words(fr="Renchérissement du gaz encore russe", en="Repricing of the gas still Russian"),
        (0, 1, 0.05),
        phrase=Words(
            fr=(
                "un gaz russe [<0.5: au prix d'aujourd'hui //"
                " renchéri de {} de l'écart avec le prix européen]"
            ),
            en="Russian gas [<0.5: at today's price // {} of the way to Europe's price]",
        ),
        choice=0,
        unit="percent",
        main=False,
        note=Words(
            fr="0 % : Moscou ne change pas son prix ; 100 % : elle demande le prix européen.",
            en="0%: Moscow leaves its price as it is; 100%: it asks the European price.",
        ),
    ),
    InputSpec(
        "subsidy_kept",
        "\\beta",
        Words(fr="Subvention que l'État garde", en="Subsidy that the state keeps"),
        (0, 3, 0.05),
        phrase=Words(
            fr=(
                "[<0.025: la subvention supprimée // [<0.975: la subvention ramenée à {|n} fois celle"
                " d'aujourd'hui // [<1.025: la subvention d'aujourd'hui // une subvention {|n} fois plus"
                " grande]]]"
            ),
            en=(
                "[<0.025: no subsidy // [<0.975: a subsidy cut to {|n} times today's // [<1.025: today's"
                " subsidy // a subsidy {|n} times today's]]]"
            ),
        ),
        choice=1,
        unit="multiple",
        decimals=2,
        note=Words(fr="×1 : autant de dollars qu'aujourd'hui.", en="×1: as many dollars as today."),
    ),
    InputSpec(
        "price_russia_today",
        "p_R",
        Words(fr="Prix payé à la Russie", en="Price paid to Russia"),
        (40, 430, 1),
        phrase=Words(fr="un gaz russe payé {} aujourd'hui", en="Russian gas at {} today"),
        figure="gas_price_belarus_2025",
        main=False,
    ),
    InputSpec(
        "heat_pass_through",
        "s_h",
        Words(fr="Répercussion du gaz sur la chaleur", en="Pass-through from gas to heat"),
        (0, 1, 0.01),
        phrase=Words(
            fr="une chaleur qui suit à {} la hausse du gaz", en="heat following {} of the rise in gas"
        ),
        formula=PASSED_ON,
        unit="percent",
        main=False,
        note=Words(
            fr=(
                "Déduite de {heat_cost_multiple_after_switch} et {gas_cost_multiple_after_switch}. Une autre"
                " lecture est possible : toute la hausse, au bas de la fourchette européenne."
            ),
            en=(
                "Derived from {heat_cost_multiple_after_switch} and {gas_cost_multiple_after_switch}."
                " Another reading is possible: the whole rise, at the low end of the European range."
            ),
        ),
    ),
    InputSpec(
        "electricity_pass_through",
        "s_e",
        Words(fr="Répercussion du gaz sur l'électricité", en="Pass-through from gas to electricity"),
        (0, 1, 0.01),
        phrase=Words(
            fr="une électricité qui suit à {} la hausse du gaz",
            en="electricity following {} of the rise in gas",
        ),
        formula="electricity_price_rise_after_switch / (gas_cost_multiple_after_switch - 1)",
        unit="percent",
        main=False,
        note=Words(
            fr="Déduite de +{electricity_price_rise_after_switch} et {gas_cost_multiple_after_switch}.",
            en="Derived from +{electricity_price_rise_after_switch} and {gas_cost_multiple_after_switch}.",
        ),
    ),
    InputSpec(
        "gas_volume",
        "V",
        Words(fr="Gaz acheté par an", en="Gas bought each year"),
        (0, 25, 0.5),
        phrase=Words(fr="{} de gaz par an", en="{} of gas a year"),
        assumption="gas_volume",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "demand_elasticity",
        "\\varepsilon",
        Words(fr="Élasticité-prix de la demande", en="Price elasticity of demand"),
        (-0.6, 0, 0.05),
        phrase=Words(
            fr="[<0: une élasticité-prix de −{|n} // une demande insensible au prix]",
            en="[<0: a price elasticity of −{|n} // demand unmoved by the price]",
        ),
        choice=0,
        unit="number",
        decimals=2,
        main=False,
        note=Words(
            fr="0 : on brûle autant de gaz, quel que soit son prix. Aucun document n'en donne.",
            en="0: as much gas is burnt whatever its price. No document gives one.",
        ),
    ),
    GDP,
    InputSpec(
        "population",
        "n",
        Words(fr="Population", en="Population"),
        (8, 10, 0.1),
        phrase=Words(fr="{} d'habitants", en="{} inhabitants"),
        figure="population_in_document_003",
        decimals=1,
        main=False,
    ),
)
