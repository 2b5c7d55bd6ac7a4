"""What the model of leaving Russian gas does not say."""

from __future__ import annotations

from dashboard.core.words import Words

LIMITS = (
    Words(
        fr=(
            "Aucun document ne cite de baisse de la consommation : au départ, l'élasticité vaut"
            " {demand_elasticity|0}. Plus bas, la facture diminue, mais le gaz auquel on renonce manque à"
            " quelqu'un : la perte le compte. Le coût de la chaleur et les tarifs restent ceux d'une même"
            " quantité de chaleur."
        ),
        en=(
            "No document cites a fall in consumption: elasticity starts at {demand_elasticity|0}. Below that"
            " the bill shrinks, but somebody goes without the gas not bought: the loss counts it. The cost"
            " of heat and the tariffs stay those of the same amount of heat."
        ),
    ),
    Words(
        fr="La bascule est instantanée. Ni transport ni regazéification ne s'ajoutent au prix européen cité.",
        en="The switch is instant. No transport or regasification is added to the European price as cited.",
    ),
    Words(
        fr=(
            "Tant qu'une part du gaz reste russe, rien ne dit à quel prix Moscou la vendrait. Au départ elle"
            " garde celui d'aujourd'hui, et c'est notre choix ; au prix européen, ne quitter qu'une part du"
            " gaz coûterait autant que de tout quitter."
        ),
        en=(
            "While a part of the gas stays Russian, nothing says what Moscow would ask for it. At the start"
            " it keeps today's price, which is our choice; at the European price, leaving a part of the gas"
            " would cost as much as leaving all of it."
        ),
    ),
    Words(
        fr="Le « prix européen », {gas_price_europe_2025}, est la fourchette d'un seul analyste, pour 2025.",
        en="The “European price”, {gas_price_europe_2025}, is one analyst's range, for 2025.",
    ),
    Words(
        fr=(
            "Le volume de gaz et le PIB viennent d'ailleurs que des documents ; les multiples, eux,"
            " n'en dépendent pas."
        ),
        en="Gas volume and GDP come from outside the documents; the multiples do not depend on them.",
    ),
    Words(
        fr="L'eau chaude, les cuisinières à gaz et les aides à l'électricité restent hors du calcul.",
        en="Hot water, gas stoves and electricity subsidies are left out.",
    ),
    Words(
        fr="Si l'industrie paie une part de la chaleur des ménages, elle est comptée ici avec l'État.",
        en="If industry pays part of households' heat, that part is counted here with the state's.",
    ),
)
