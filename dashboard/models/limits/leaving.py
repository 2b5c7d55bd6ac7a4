"""What the bill of leaving does not say, and what is never added to it."""

from __future__ import annotations

from dashboard.core.words import Words

LIMITS = (
    Words(
        fr="La facture n'est pas une baisse du PIB : aucun effet de second tour n'y est compté.",
        en="The bill is not a fall in GDP: it counts no second-round effect.",
    ),
    Words(
        fr=(
            "L'accise de 2023, {inverse_excise_2023}, était un montant inédit, que nous prenons donc pour"
            " plafond [004 II.D § 3] ; le ministre en attendait bien moins,"
            " {outside:inverse_excise_minister_2023}."
        ),
        en=(
            "The excise of 2023, {inverse_excise_2023}, was an unprecedented amount, which we therefore"
            " take as a ceiling [004 II.D § 3]; the minister expected far less,"
            " {outside:inverse_excise_minister_2023}."
        ),
    ),
    Words(
        fr=(
            "Les bornes de la fourchette additionnent tous les minima ou tous les maxima : l'un et l'autre"
            " sont peu probables."
        ),
        en="The ends of the range add up all the lows or all the highs: neither is likely.",
    ),
    Words(
        fr="À demande égale, l'écart de prix du gaz dit ce que le gaz bon marché vaut pour Minsk, non ce"
        " qu'il coûte à Moscou.",
        en=(
            "At unchanged demand, the gas price gap is what cheap gas is worth to Minsk, not what it costs"
            " Moscow."
        ),
    ),
    Words(
        fr=(
            "Ni coupure, ni nouveau gazoduc, ni aide d'un autre pays ; prix et quantités restent ceux"
            " d'aujourd'hui tant qu'aucun levier ne les déplace, et au départ aucune énergie n'est"
            " économisée."
        ),
        en=(
            "No cut-off, no new pipeline, no help from another country; prices and quantities stay as they"
            " are today unless a lever moves them, and at the start no energy is saved."
        ),
    ),
    Words(
        fr=(
            "Au départ, tout le brut y est remplacé, ce que les routes d'aujourd'hui ne permettent pas : le"
            " point de départ « Routes d'aujourd'hui » n'en garde que ce qui passe."
        ),
        en=(
            "At the start it replaces all the crude, which today's routes do not allow: the starting point"
            " “Today's routes” keeps only what they can carry."
        ),
    ),
    Words(
        fr=(
            "Le surcoût d'un emprunt ailleurs est notre choix, et aucun document ne dit que la dette serait à"
            " refinancer du jour au lendemain."
        ),
        en=(
            "The extra cost of borrowing elsewhere is our choice, and no document says that the debt would"
            " have to be refinanced at once."
        ),
    ),
    Words(
        fr=(
            "Ce que paient les importateurs ne dit pas qui finit par payer : l'État, les entreprises ou les"
            " ménages, selon les tarifs que fixe l'État."
        ),
        en=(
            "What importers pay does not say who pays in the end: the state, firms or households, depending"
            " on the tariffs that the state sets."
        ),
    ),
    Words(
        fr=(
            "Restent hors du calcul la marge des raffineries, les saisons, le change du rouble, et le prix"
            " que l'on mettrait sur un prisonnier."
        ),
        en=(
            "Left out: the refineries' margin, seasons, the rouble's exchange rate, and any price put on a"
            " prisoner."
        ),
    ),
)

NEVER_ADDED = (
    Words(
        fr=(
            "Le tarif du chauffage, la subvention et l'électricité plus chère : ils répartissent la facture"
            " de gaz, ils n'y ajoutent rien."
        ),
        en=(
            "The heating tariff, the subsidy and dearer electricity: they divide up the gas bill and add"
            " nothing to it."
        ),
    ),
    Words(
        fr="La dette, ou son rappel : c'est un stock, et la facture compte des flux d'une année.",
        en="The debt, or its recall: it is a stock, and the bill counts the flows of one year.",
    ),
    Words(
        fr="La valeur du report à côté du refinancement : c'est la même dette.",
        en="The value of delay alongside refinancing: it is the same debt.",
    ),
    Words(
        fr=(
            "Un rabais sur le brut russe à côté de l'accise : le document fait de l'accise une part de cet"
            " écart [004 II.D § 3]."
        ),
        en=(
            "A discount on Russian crude alongside the excise: the document makes the excise a part of that"
            " gap [004 II.D § 3]."
        ),
    ),
    Words(
        fr="La riposte commerciale : elle dépend de Moscou, et recoupe peut-être le reste.",
        en="Retaliation on trade: it is for Moscow to decide, and may overlap with the rest.",
    ),
    Words(
        fr=(
            "L'industrie privée d'intrants à côté des exportations perdues ; les biens intermédiaires à"
            " côté des importations."
        ),
        en="Industry short of inputs alongside lost exports; intermediate goods alongside imports.",
    ),
    Words(
        fr=(
            "La potasse : c'est un gain si des sanctions sont levées. Et le prêt russe de 2020,"
            " {loan_russia_2020} : un stock, et d'une autre année."
        ),
        en=(
            "Potash: it is a gain if sanctions are lifted. And Russia's loan of 2020, {loan_russia_2020}: a"
            " stock, and of another year."
        ),
    ),
)
"""What stands beside the bill and is no part of it, each with the reason."""
