"""Leaving Russian crude: what the routes could carry, and what the switch would cost.

The excise of 2023 is a ceiling in every sum: the text makes it a part of the gap between the world price and
the price paid, and a gap within the cited limit is worth less.
"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import InputSpec
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import FITTED, FREE, Output, Target
from dashboard.models.inputs import GDP

INPUTS = (
    InputSpec(
        "gdansk_plock_free",
        "f_g",
        Words(fr="Place libre dans l'oléoduc Gdańsk-Płock", en="Room in the Gdańsk–Płock pipeline"),
        (0, 1, 0.01),
        phrase=Words(
            fr="l'oléoduc Gdańsk-Płock [<0.5: plein // libre à {}]",
            en="the Gdańsk–Płock pipeline [<0.5: full // {} free]",
        ),
        choice=0,
        unit="percent",
        note=Words(
            fr=(
                "0 : le texte le dit à plein régime. Son exploitant parlait d'un débit accru de"
                " {outside:gdansk_plock_additive} par un additif ; rien ne dit que cette marge reste à"
                " vendre."
            ),
            en=(
                "0: the text says that it runs full. Its operator spoke of {outside:gdansk_plock_additive}"
                " more flow with an additive; nothing says that this extra capacity is unsold."
            ),
        ),
    ),
    InputSpec(
        "odesa_brody_available",
        "f_o",
        Words(
            fr="Part de l'année où sert l'oléoduc Odessa-Brody", en="Share of the year that Odesa–Brody works"
        ),
        (0, 1, 0.01),
        phrase=Words(
            fr="l'oléoduc Odessa-Brody [<0.5: fermé toute // ouvert {} de] l'année",
            en="the Odesa–Brody pipeline [<0.5: shut all // open {} of the] year",
        ),
        choice=0,
        unit="percent",
        note=Words(fr="0 : la guerre le met hors d'usage.", en="0: the war keeps it out of use."),
    ),
    InputSpec(
        "price_world",
        "P",
        Words(fr="Prix mondial du brut", en="World price of crude"),
        (30, 130, 1),
        phrase=Words(fr="un brut mondial à {}", en="world crude at {}"),
        assumption="crude_price_world",
    ),
    InputSpec(
        "discount_russian_crude",
        "d",
        Words(fr="Rabais réel du brut russe", en="Real discount of Russian crude"),
        (0, 0.3, 0.005),
        phrase=Words(fr="un rabais russe de {}", en="a Russian discount of {}"),
        formula="crude_bill_rise_after_switch / (1 + crude_bill_rise_after_switch)",
        unit="percent",
        decimals=1,
        note=Words(
            fr=(
                "Déduit d'une facture alourdie de {crude_bill_rise_after_switch}. Les"
                " {russian_crude_price_gap|n} % cités sont une limite, non un rabais."
            ),
            en=(
                "Derived from a bill that rises by {crude_bill_rise_after_switch}. The"
                " {russian_crude_price_gap|n}% cited are a limit, not a discount."
            ),
        ),
    ),
    InputSpec(
        "crude_needed",
        "N",
        Words(fr="Brut à acheminer par an", en="Crude to bring in each year"),
        (5, 24, 0.5),
        phrase=Words(fr="{} de brut par an", en="{} of crude a year"),
        figure="crude_to_carry_per_year",
        main=False,
    ),
    InputSpec(
        "extra_freight",
        "\\tau",
        Words(fr="Surcoût d'acheminement", en="Extra freight"),
        (0, 0.2, 0.01),
        phrase=Words(
            fr="un acheminement [<0.5: sans surcoût // plus cher de {}]",
            en="[<0.5: no extra freight // extra freight of {}]",
        ),
        choice=0,
        unit="percent",
        main=False,
        note=Words(
            fr="0 : aucun document n'en donne. En part du prix mondial.",
            en="0: no document gives one. As a share of the world price.",
        ),
    ),
    InputSpec(
        "rail_lithuania",
        "R",
        Words(fr="Brut par le rail lituanien", en="Crude by rail through Lithuania"),
        (0, 16, 0.1),
        phrase=Words(fr="{} de brut par le rail lituanien", en="{} of crude by rail through Lithuania"),
        assumption="lithuanian_rail",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "gdansk_plock_capacity",
        "K_g",
        Words(fr="Capacité de Gdańsk-Płock", en="Capacity of Gdańsk–Płock"),
        (0, 60, 1),
        phrase=Words(fr="un oléoduc Gdańsk-Płock de {}", en="a Gdańsk–Płock pipeline of {}"),
        assumption="gdansk_plock_capacity",
        main=False,
    ),
    InputSpec(
        "odesa_brody_capacity",
        "K_o",
        Words(fr="Capacité d'Odessa-Brody", en="Capacity of Odesa–Brody"),
        (0, 20, 0.5),
        phrase=Words(fr="un oléoduc Odessa-Brody de {}", en="an Odesa–Brody pipeline of {}"),
        assumption="odesa_brody_capacity",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "crude_price_gap_limit",
        "\\bar\\delta",
        Words(fr="Écart maximal avec le prix mondial", en="Largest gap to the world price"),
        (0, 0.3, 0.01),
        phrase=Words(
            fr="un écart maximal de {} avec le prix mondial", en="a gap to the world price of at most {}"
        ),
        formula="high:russian_crude_price_gap",
        unit="percent",
        main=False,
        note=Words(
            fr="Le texte dit : à {russian_crude_price_gap|n} % près. C'est une limite, non un rabais.",
            en="The text says: within {russian_crude_price_gap|n}%. It is a limit, not a discount.",
        ),
    ),
    InputSpec(
        "inverse_excise",
        "e",
        Words(fr="Accise inversée versée par la Russie", en="Reverse excise paid by Russia"),
        (0, 6, 0.1),
        phrase=Words(fr="une accise inversée de {}", en="a reverse excise of {}"),
        figure="inverse_excise_2023",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "barrels_per_tonne",
        "b",
        Words(fr="Barils par tonne", en="Barrels in a tonne"),
        (7, 7.6, 0.01),
        phrase=Words(fr="{} barils par tonne", en="{} barrels a tonne"),
        assumption="barrels_per_tonne",
        decimals=2,
        main=False,
    ),
    GDP,
)

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

LIMITS = (
    Words(
        fr=(
            "« À {russian_crude_price_gap|n} % près » veut dire que l'écart ne dépasse pas ce taux : ce"
            " n'est pas un rabais."
        ),
        en=(
            "“Within {russian_crude_price_gap|n}%” means that the gap is no more than that: it is not a"
            " discount."
        ),
    ),
    Words(
        fr=(
            "Aucune capacité de route n'est citée : on sait ce qui les bloque. Celles des leviers viennent"
            " d'ailleurs que des documents."
        ),
        en=(
            "No route's capacity is cited: what blocks them is known. Those on the levers come from outside"
            " the documents."
        ),
    ),
    Words(
        fr=(
            "L'accise est supposée perdue à proportion du brut remplacé. Celle de 2023,"
            " {inverse_excise_2023}, était inédite : pour une autre année, c'est un plafond."
        ),
        en=(
            "The excise is taken to be lost in proportion to the crude replaced. That of 2023,"
            " {inverse_excise_2023}, was the highest yet: for another year it is a ceiling."
        ),
    ),
    Words(
        fr=(
            "Le texte fait de l'accise une partie de l'écart entre le prix mondial et le prix payé [004 II.D"
            " § 3]. Or un écart d'au plus {crude_price_gap_limit} ne vaudrait que {price_gap_at_most}, moins"
            " que les {inverse_excise_paid} de l'accise : les deux phrases ne décrivent pas une même année,"
            " et l'accise est un plafond partout où elle s'ajoute."
        ),
        en=(
            "The text makes the excise a part of the gap between the world price and the price paid [004"
            " II.D § 3]. Yet a gap of at most {crude_price_gap_limit} would be worth only"
            " {price_gap_at_most}, less than the {inverse_excise_paid} of the excise: the two sentences do"
            " not describe one year, and the excise is a ceiling wherever it is added."
        ),
    ),
    Words(
        fr=(
            "Restent hors du calcul la marge des raffineries, que rien ne chiffre, la qualité du brut, les"
            " frais de port et les sanctions."
        ),
        en=(
            "Outside the sum stay the refineries' margin, which nothing puts a number on, the quality of"
            " crude, port fees and sanctions."
        ),
    ),
    Words(
        fr="Que l'oléoduc polonais ait de la place ne veut pas dire que Varsovie la vendrait.",
        en="Room in the Polish pipeline does not mean that Warsaw would sell it.",
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
