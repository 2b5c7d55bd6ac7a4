"""Leaving Russian crude: what the routes could carry, and what the switch would cost.

The excise of 2023 is a ceiling in every sum: the text makes it a part of the gap between the world price and
the price paid, and a gap within the cited limit is worth less.
"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import FITTED, FREE, Output, Target
from dashboard.models.inputs.oil import INPUTS
from dashboard.models.limits.oil import LIMITS

OUTPUTS = (
    Output(
        "routes_capacity",
        "Q",
        "rail_lithuania + gdansk_plock_capacity*gdansk_plock_free +"
        " odesa_brody_capacity*odesa_brody_available",
        "million_tonnes",
        Words(fr="ce que les routes peuvent porter", en="what the routes can carry"),
        decimals=1,
    ),
    Output(
        "crude_replaced",
        "q",
        "min(crude_needed, routes_capacity)",
        "million_tonnes",
        Words(fr="brut vraiment remplacé", en="crude really replaced"),
        decimals=1,
    ),
    Output(
        "share_covered",
        "q_N",
        "crude_replaced / crude_needed",
        "percent",
        Words(fr="part du besoin couverte", en="share of the need covered"),
    ),
    Output(
        "crude_missing",
        "N_{-}",
        "crude_needed - crude_replaced",
        "million_tonnes",
        Words(fr="brut qui manquerait", en="crude that would be missing"),
        decimals=1,
    ),
    Output(
        "price_russian_crude",
        "P_R",
        "price_world*(1 - discount_russian_crude)",
        "usd_per_barrel",
        Words(fr="prix payé à la Russie", en="price paid to Russia"),
    ),
    Output(
        "gap_to_world_price",
        "\\delta",
        "1 - price_russian_crude/price_world",
        "percent",
        Words(fr="écart avec le prix mondial", en="gap to the world price"),
        decimals=1,
    ),
    Output(
        "crude_price_rise",
        "r",
        "(1 + extra_freight)/(1 - discount_russian_crude) - 1",
        "percent",
        Words(fr="hausse de la facture de brut", en="rise of the crude bill"),
        decimals=1,
    ),
    Output(
        "crude_bill_today",
        "B",
        "crude_needed*barrels_per_tonne*price_russian_crude/1000",
        "usd_bn",
        Words(fr="facture de brut, aujourd'hui", en="crude bill, today"),
    ),
    Output(
        "extra_crude_bill",
        "\\Delta B",
        "crude_replaced*barrels_per_tonne*price_world*(extra_freight + discount_russian_crude)/1000",
        "usd_bn",
        Words(fr="brut plus cher, sur ce qui est remplacé", en="dearer crude, on what is replaced"),
        decimals=2,
    ),
    Output(
        "inverse_excise_paid",
        "E",
        "inverse_excise*gdp/100",
        "usd_bn",
        Words(fr="accise inversée de 2023, par an", en="reverse excise of 2023, a year"),
        decimals=2,
    ),
    Output(
        # The excise hands back a part of the gap: no more than the whole of it.
        "price_gap_at_most",
        "B_{\\delta}",
        "crude_needed*barrels_per_tonne*price_world*crude_price_gap_limit/1000",
        "usd_bn",
        Words(fr="valeur de l'écart maximal, par an", en="worth of the largest gap, a year"),
        decimals=2,
    ),
    Output(
        "inverse_excise_lost",
        "\\Delta E",
        "inverse_excise_paid*share_covered",
        "usd_bn",
        Words(fr="accise inversée perdue, au plus", en="reverse excise lost, at most"),
        decimals=2,
    ),
    Output(
        "switch_cost",
        "C",
        "extra_crude_bill + inverse_excise_lost",
        "usd_bn",
        Words(fr="coût annuel de la bascule, au plus", en="cost of the switch a year, at most"),
        decimals=2,
    ),
    Output(
        "switch_cost_of_gdp",
        "C_Y",
        "100*switch_cost/gdp",
        "percent_of_gdp",
        Words(fr="coût de la bascule, en part du PIB", en="cost of the switch, as a share of GDP"),
    ),
    Output(
        "extra_crude_bill_full",
        "\\Delta B_N",
        "crude_needed*barrels_per_tonne*price_world*(extra_freight + discount_russian_crude)/1000",
        "usd_bn",
        Words(fr="brut plus cher, si tout était remplacé", en="dearer crude, were all replaced"),
        decimals=2,
    ),
    Output(
        "switch_cost_full",
        "C_N",
        "extra_crude_bill_full + inverse_excise_paid",
        "usd_bn",
        Words(fr="coût annuel, si tout était remplacé", en="cost a year, were all replaced"),
        decimals=2,
    ),
    Output(
        "switch_cost_full_of_gdp",
        "C_{N,Y}",
        "100*switch_cost_full/gdp",
        "percent_of_gdp",
        Words(
            fr="coût si tout était remplacé, en part du PIB", en="cost were all replaced, as a share of GDP"
        ),
    ),
    Output(
        "excise_per_dollar_of_dearer_crude",
        "E_{\\Delta B}",
        "inverse_excise_paid / extra_crude_bill_full",
        "usd",
        Words(
            fr="accise perdue, au plus, par dollar de brut plus cher",
            en="excise lost, at most, for each dollar of dearer crude",
        ),
        decimals=1,
    ),
    Output(
        "discount_of_gdp",
        "d_Y",
        "crude_needed*barrels_per_tonne*price_world*discount_russian_crude/(10*gdp)",
        "percent_of_gdp",
        Words(fr="ce que vaut le rabais", en="what the discount is worth"),
    ),
    Output(
        "discount_worth_the_excise",
        "d_E",
        "1000*inverse_excise_paid / (crude_needed*barrels_per_tonne*price_world)",
        "percent",
        Words(
            fr="rabais qui vaudrait l'accise de 2023", en="discount that would be worth the excise of 2023"
        ),
        bounded=False,
    ),
)

TARGETS = (
    Target(
        "crude_price_rise",
        FITTED,
        figure="crude_bill_rise_after_switch",
        note=Words(
            fr="Sert à déduire le rabais : l'accord ne prouve rien.",
            en="It gives the discount: agreement proves nothing.",
        ),
    ),
    Target(
        "gap_to_world_price",
        FREE,
        figure="russian_crude_price_gap",
        note=Words(
            fr=(
                "Le rabais déduit de la facture reste sous la limite citée. Un rabais de"
                " {russian_crude_price_gap|n} % l'alourdirait davantage."
            ),
            en=(
                "The discount derived from the bill stays under the limit cited. One of"
                " {russian_crude_price_gap|n}% would add more."
            ),
        ),
    ),
)


MODEL = Model(
    __name__.rpartition(".")[2],
    Words(fr="Quitter le brut russe", en="Leaving Russian crude"),
    INPUTS,
    OUTPUTS,
    TARGETS,
    LIMITS,
)
