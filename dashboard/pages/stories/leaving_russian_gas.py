"""What if Minsk left Russian gas?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words
from dashboard.pages.core.story import Step, Story

STAYING = {"share_switched": 0}
"""Where the pictures move from: all gas still comes from Russia."""

STORY = Story(
    __name__.rpartition(".")[2],
    order=1,
    slug=Words(fr="quitter-le-gaz-russe", en="leaving-russian-gas"),
    title=Words(fr="Et si Minsk quittait le gaz russe ?", en="What if Minsk left Russian gas?"),
    lede=Words(
        fr="Du prix que paie Minsk à la facture entière : chaque étape montre un graphique du site.",
        en="From the price that Minsk pays to the whole bill: each step shows a chart of this site.",
    ),
    steps=(
        Step(
            "paid",
            Words(fr="Ce que paie Minsk", en="What Minsk pays"),
            Words(
                fr=(
                    "Minsk paie son gaz {gas_price_belarus_2025} les 1000 m³, un tarif que la Russie lui"
                    " accorde, écrit le document, en échange de sa loyauté politique [004 II.C § 4]. En 2006"
                    " déjà, Gazprom menaçait de porter ce prix de {gas_price_belarus_2006} à"
                    " {gas_price_threatened_2006} [004 II.C § 2]."
                ),
                en=(
                    "Minsk pays {gas_price_belarus_2025} for 1000 m³ of gas, a price that Russia grants it,"
                    " the document writes, in exchange for its political loyalty [004 II.C § 4]. As early as"
                    " 2006, Gazprom threatened to raise that price from {gas_price_belarus_2006} to"
                    " {gas_price_threatened_2006} [004 II.C § 2]."
                ),
            ),
            chart="gas_price_gap",
            claim=Claim(
                ("gas_price_belarus_2006", "gas_price_threatened_2006"), lambda paid, threat: paid < threat
            ),
        ),
        Step(
            "europe",
            Words(fr="Ce que demande l'Europe", en="What Europe asks"),
            Words(
                fr=(
                    "Le même volume coûterait {gas_price_europe_2025} sur les marchés européens, estime"
                    " l'iSANS [004 II.C § 4]. Au cas publié, un gaz {gas_cost_multiple_after_switch|n} fois"
                    " plus cher, et pour {gas_volume} achetés par an, valeur prise hors des documents,"
                    " la facture du pays passerait de {gas_bill_today|n} à {gas_bill_after}."
                ),
                en=(
                    "The same volume would cost {gas_price_europe_2025} on European markets, iSANS estimates"
                    " [004 II.C § 4]. At the published case, gas {gas_cost_multiple_after_switch|n} times as"
                    " dear, and for {gas_volume} bought a year, a value from outside the documents, the"
                    " country's bill would go from {gas_bill_today} to {gas_bill_after|n}."
                ),
            ),
            chart="extra_gas_bill",
            claim=Claim(
                ("gas_price_belarus_2025", "gas_price_europe_2025", "gas_bill_today", "gas_bill_after"),
                lambda minsk, europe, today, after: minsk < europe and today < after,
            ),
            start=STAYING,
        ),
        Step(
            "heat",
            Words(fr="La même chaleur", en="The same heat"),
            Words(
                fr=(
                    "Le chauffage urbain coûterait {heat_cost_multiple_after_switch|n} fois plus cher, estime"
                    " l'iSANS ; à ce que laissent ouvert ses chiffres, notre modèle donne de"
                    " {heat_cost_multiple.low|n} à {heat_cost_multiple.high|n}. Les ménages ne règlent"
                    " aujourd'hui que {heat_share_paid_by_households} du coût réel, l'État paie le reste [004"
                    " II.C § 4]."
                ),
                en=(
                    "District heating would cost {heat_cost_multiple_after_switch|n} times as much, iSANS"
                    " estimates; over what its figures leave open, our model gives {heat_cost_multiple.low|n}"
                    " to {heat_cost_multiple.high|n}. Households pay only {heat_share_paid_by_households} of"
                    " the real cost today, and the state pays the rest [004 II.C § 4]."
                ),
            ),
            chart="heat_cost_split",
            claim=Claim(
                ("heat_cost_multiple", "heat_share_paid_by_households"),
                lambda cost, households: cost > 2 and households < 50,
            ),
            start=STAYING,
        ),
        Step(
            "payers",
            Words(fr="Qui paie ?", en="Who pays?"),
            Words(
                fr=(
                    "Si l'État garde sa subvention en dollars, le tarif des ménages serait multiplié par"
                    " {tariff_multiple_subsidy_held|n} au cas publié ; s'il n'en garde rien, par"
                    " {tariff_multiple_no_subsidy|n} ; s'il gèle le tarif, c'est la subvention qui le serait"
                    " par {subsidy_multiple_tariffs_frozen|n}. L'iSANS parle de"
                    " {heat_tariff_multiple_to_balance|n} pour « équilibrer les comptes », sans dire lesquels"
                    " [004 II.C § 4]."
                ),
                en=(
                    "If the state keeps its subsidy in dollars, households' tariff would be multiplied by"
                    " {tariff_multiple_subsidy_held|n} at the published case; if it keeps nothing, by"
                    " {tariff_multiple_no_subsidy|n}; if it freezes the tariff, the subsidy would be, by"
                    " {subsidy_multiple_tariffs_frozen|n}. iSANS speaks of"
                    " {heat_tariff_multiple_to_balance|n} to “balance the accounts”, without saying which"
                    " [004 II.C § 4]."
                ),
            ),
            chart="tariff_readings",
            claim=Claim(
                ("tariff_multiple_frozen", "tariff_multiple_subsidy_held", "tariff_multiple_no_subsidy"),
                lambda frozen, held, none: frozen < held < none,
            ),
            start=STAYING,
        ),
        Step(
            "bill",
            Words(fr="Tout compris", en="All told"),
            Words(
                fr=(
                    "Avec le brut plus cher, l'accise que la Russie ne reverserait plus et la dette à"
                    " refinancer ailleurs, partir coûterait {whole_bill} par an au cas publié, soit"
                    " {whole_bill_of_gdp} : une facture, pas une baisse du PIB. Les sources laissent de"
                    " {whole_bill.low|n} à {whole_bill.high|n} ; volumes, prix du brut et PIB viennent"
                    " d'ailleurs que des documents."
                ),
                en=(
                    "With dearer crude, the excise that Russia would no longer pay back and debt to refinance"
                    " elsewhere, leaving would cost {whole_bill} a year at the published case, or"
                    " {whole_bill_of_gdp}: a bill, not a fall in GDP. The sources leave {whole_bill.low|n} to"
                    " {whole_bill.high|n}; volumes, the price of crude and GDP come from outside the"
                    " documents."
                ),
            ),
            chart="whole_bill",
            claim=Claim(
                ("whole_bill", "gas_channel", "crude_channel", "excise_channel", "refinancing_channel"),
                lambda whole, *channels: abs(whole - sum(channels)) < 1e-6 and min(channels) >= 0,
            ),
            start={**STAYING, "crude_share": 0},
        ),
    ),
)
