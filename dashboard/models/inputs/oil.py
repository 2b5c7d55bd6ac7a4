"""What the model of oil takes."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import InputSpec
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
