"""What the bill of leaving does not say, and what is never added to it."""

from __future__ import annotations

from dashboard.core.words import Words

LIMITS = (
    Words(
        fr="La facture n'est pas une baisse du PIB : aucun effet de second tour n'y est compté.",
        en="The bill is not a fall of GDP: no second-round effect is counted in it.",
    ),
    Words(
        fr=(
            "L'accise de 2023, {inverse_excise_2023}, était un record, donc un plafond ; le ministre en"
            " attendait bien moins."
        ),
        en=(
            "The excise of 2023, {inverse_excise_2023}, was a record, and so a ceiling; the minister"
            " expected far less."
        ),
    ),
    Words(
        fr="Les bouts de la fourchette additionnent tous les minima ou tous les maxima : c'est peu probable.",
        en="The ends of the range add up all the lows, or all the highs: both are unlikely.",
    ),
    Words(
        fr="À demande égale, l'écart de prix du gaz dit ce que le gaz bon marché vaut pour Minsk, non ce"
        " qu'il coûte à Moscou.",
        en="At unchanged demand the price gap is what cheap gas is worth to Minsk, not what it costs Moscow.",
    ),
    Words(
        fr=(
            "Les prix et les quantités restent ceux d'aujourd'hui : ni coupure, ni nouveau gazoduc, ni"
            " énergie économisée, ni aide d'un autre pays."
        ),
        en=(
            "Prices and quantities stay as they are today: no cut-off, no new pipeline, no energy saved, no"
            " help from another country."
        ),
    ),
    Words(
        fr=(
            "Tout le brut y est remplacé, ce que les routes d'aujourd'hui ne permettent pas : le bouton"
            " « Routes d'aujourd'hui » n'en garde que ce qui passe."
        ),
        en=(
            "All the crude is replaced in it, which today's routes do not allow: the button “Today's routes”"
            " keeps only what passes."
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
            " ménages, selon les tarifs qu'il fixe."
        ),
        en=(
            "What importers pay does not say who pays in the end: the state, firms or households, by the"
            " tariffs that it sets."
        ),
    ),
    Words(
        fr="Restent hors du calcul la marge des raffineries, les saisons, le change du rouble, et un prix"
        " pour un prisonnier.",
        en="Outside the sum: the refineries' margin, seasons, the rouble's rate, a price for a prisoner.",
    ),
)

NEVER_ADDED = (
    Words(
        fr="Le tarif du chauffage, la subvention et l'électricité plus chère : ils se partagent le gaz.",
        en="The heating tariff, the subsidy and dearer electricity: they share out the gas channel.",
    ),
    Words(
        fr="La dette, ou son rappel : c'est un stock, et la facture compte des flux d'une année.",
        en="The debt, or its recall: a stock, and the bill counts flows of one year.",
    ),
    Words(
        fr="La valeur du report à côté du refinancement : c'est la même dette.",
        en="The worth of delay beside refinancing: it is the same debt.",
    ),
    Words(
        fr=(
            "Un rabais sur le brut russe à côté de l'accise : le document fait de l'une une part de l'autre"
            " [004 II.D § 3]."
        ),
        en=(
            "A discount on Russian crude beside the excise: the document makes one a part of the other [004"
            " II.D § 3]."
        ),
    ),
    Words(
        fr="La riposte commerciale : elle dépend de Moscou, et recoupe peut-être le reste.",
        en="Retaliation on trade: it is Moscow's to decide, and may overlap the rest.",
    ),
    Words(
        fr="L'industrie sans intrants à côté des exportations perdues ; les biens intermédiaires à côté des"
        " importations.",
        en="Industry short of inputs beside lost exports, intermediate goods beside imports.",
    ),
    Words(
        fr=(
            "La potasse : un gain de sanctions levées. Et le prêt russe de 2020, {loan_russia_2020} : un"
            " stock d'une autre année."
        ),
        en=(
            "Potash: a gain of lifted sanctions. And Russia's loan of 2020, {loan_russia_2020}: a stock of"
            " another year."
        ),
    ),
)
"""What stands beside the bill and is no part of it, each with the reason."""
