"""What would leaving cost, all told, and who would pay?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words, same
from dashboard.models.limits.leaving import NEVER_ADDED
from dashboard.pages.core.blocks import (
    AssumptionTable,
    Caveats,
    ForTeachers,
    Heading,
    Headline,
    Lead,
    Limits,
    Prose,
    WhatIf,
)
from dashboard.pages.core.cards import Drawing, PageCard, Part
from dashboard.pages.core.page import Page
from dashboard.pages.teaching.leaving import QUESTIONS

CHANNELS = (
    Part("europe", output="leaving.gas_channel", label=Words(fr="gaz", en="gas")),
    Part("russia", output="leaving.excise_channel", label=Words(fr="accise", en="excise")),
    Part("europe", output="leaving.refinancing_channel", label=Words(fr="dette", en="debt")),
    Part("europe", output="leaving.crude_channel", label=Words(fr="brut", en="crude")),
)
"""The bill's channels, as parts of a small drawing."""

PAGE = Page(
    __name__.rpartition(".")[2],
    order=2,
    slug=Words(fr="partir", en="leaving"),
    card=PageCard(
        question=Words(fr="Partir", en="Leaving"),
        value=same("{whole_bill}†"),
        line=Words(
            fr=(
                "par an au cas publié pour rompre d'un coup avec la Russie ; fourchette :"
                " {whole_bill.low|n} à {whole_bill.high}"
            ),
            en=(
                "a year at the published case to break with Russia all at once; range: {whole_bill.low} to"
                " {whole_bill.high}"
            ),
        ),
        moved_line=Words(
            fr=("par an pour rompre avec la Russie ; fourchette : {whole_bill.low|n} à {whole_bill.high}"),
            en="a year to break with Russia; range: {whole_bill.low} to {whole_bill.high}",
        ),
        drawing=Drawing(
            "whole", (*CHANNELS[:2], *(Part("neutral", output=part.output) for part in CHANNELS[2:]))
        ),
        model="leaving",
    ),
    title=Words(fr="Partir", en="Leaving"),
    kicker=Words(fr="Partir · la facture entière", en="Leaving · the whole bill"),
    headline=Words(
        fr=(
            "Rompre d'un coup avec la Russie coûterait de {whole_bill.low|n} à {whole_bill.high|n}"
            " milliards de dollars par an, et le gaz en serait le premier poste"
        ),
        en=(
            "Breaking with Russia all at once would cost {whole_bill.low|n} to {whole_bill.high|n} billion"
            " dollars a year, with gas the largest item"
        ),
    ),
    lede=Words(
        fr=(
            "Au cas publié, {whole_bill} par an, soit {whole_bill_of_gdp} : d'abord le gaz, que Minsk"
            " paie {gas_price_belarus_2025} les 1000 m³, contre {gas_price_europe_2025} sur les"
            " marchés européens, puis l'accise que la Russie reverse sur le pétrole,"
            " {inverse_excise_2023} en 2023, un montant inédit. Étalé sur huit ans, le même départ"
            " coûterait {present_value_eight_years} sur dix ans au lieu de {present_value_at_once}, en"
            " valeur actualisée."
        ),
        en=(
            "At the published case, {whole_bill} a year, or {whole_bill_of_gdp}: first gas, for which"
            " Minsk pays {gas_price_belarus_2025} per 1000 m³, against {gas_price_europe_2025} on"
            " European markets, then the excise that Russia pays back on oil, {inverse_excise_2023} in"
            " 2023, an unprecedented amount. Spread over eight years, the same break would cost"
            " {present_value_eight_years} over ten years instead of {present_value_at_once}, in"
            " present value."
        ),
    ),
    claim=Claim(
        ("gas_channel", "crude_channel", "excise_channel", "refinancing_channel"),
        lambda gas, *others: gas > max(others),
    ),
    model="leaving",
    blocks=(
        WhatIf(
            "leaving",
            charts=("whole_bill", "bill_retaliation", "bill_by_payer", "bill_path", "bill_draws"),
            levers=(
                "price_europe",
                "share_switched",
                "crude_share",
                "inverse_excise",
                "refinancing_spread",
                "years_to_leave",
            ),
            results=(
                Headline(
                    Words(fr="La facture entière, par an", en="The whole bill, a year"),
                    same("{whole_bill}"),
                    Words(
                        fr="de {whole_bill.low|n} à {whole_bill.high|n}",
                        en="{whole_bill.low|n} to {whole_bill.high|n}",
                    ),
                ),
                Headline(
                    Words(fr="En part du PIB", en="As a share of GDP"),
                    same("{whole_bill_of_gdp}"),
                    Words(
                        fr=(
                            "de {whole_bill_of_gdp.low|n} à {whole_bill_of_gdp.high|n} ;"
                            " {whole_bill_per_inhabitant} par habitant"
                        ),
                        en=(
                            "{whole_bill_of_gdp.low|n} to {whole_bill_of_gdp.high|n};"
                            " {whole_bill_per_inhabitant} per inhabitant"
                        ),
                    ),
                ),
                Headline(
                    Words(
                        fr="Charges du logement de deux retraités, en part du revenu",
                        en="Two pensioners' utilities, as a share of income",
                    ),
                    same("{burden_two_pensioners}"),
                    Words(
                        fr=(
                            "de {burden_two_pensioners.low|n} à {burden_two_pensioners.high|n} ; à deux"
                            " salaires {burden_two_earners}"
                        ),
                        en=(
                            "{burden_two_pensioners.low|n} to {burden_two_pensioners.high|n}; two earners"
                            " {burden_two_earners}"
                        ),
                    ),
                ),
            ),
            announcement=Words(
                fr="La facture entière {whole_bill} par an, {whole_bill_of_gdp}.",
                en="The whole bill {whole_bill} a year, {whole_bill_of_gdp}.",
            ),
        ),
        Heading(Words(fr="De quoi est-elle faite ?", en="What is it made of?"), "channels"),
        Prose(
            Words(
                fr=(
                    "Quatre flux annuels, et rien d'autre. Les prix du gaz sont cités, son volume vient"
                    " d'ailleurs [004 II.C § 4]. Le brut acheté ailleurs coûterait"
                    " {crude_bill_rise_after_switch} de plus, écrit l'analyse de BARA, pour un besoin de"
                    " {crude_to_carry_per_year} par an [004 II.C § 5] ; le prix du baril vient d'ailleurs."
                    " L'accise est citée pour 2023, un montant inédit [004 II.D § 3] : c'est un plafond. Le"
                    " ministre des Finances, lui, en attendait {outside:inverse_excise_minister_2023} :"
                    " c'est le point de départ « Accise du ministre ». La dette due à la Russie est citée,"
                    " {debt_held_by_russia_2024} ; ce qu'il en coûterait de plus d'emprunter ailleurs est"
                    " notre choix."
                ),
                en=(
                    "Four annual flows, and nothing else. Gas prices are cited; the volume comes from"
                    " elsewhere [004 II.C § 4]. Crude bought elsewhere would cost"
                    " {crude_bill_rise_after_switch} more, the BARA analysis writes, for a need of"
                    " {crude_to_carry_per_year} a year [004 II.C § 5]; the price of a barrel comes from"
                    " elsewhere. The excise is cited for 2023, an unprecedented amount [004 II.D § 3]: it"
                    " is a ceiling. The finance minister expected {outside:inverse_excise_minister_2023}:"
                    " that is the starting point “The minister's excise”. The debt owed to Russia is"
                    " cited, {debt_held_by_russia_2024}; the extra cost of borrowing elsewhere is our"
                    " choice."
                ),
            )
        ),
        Heading(Words(fr="Et les ménages ?", en="And households?"), "households"),
        Prose(
            Words(
                fr=(
                    "Leur part n'est pas un poste de plus : elle est comprise dans celui du gaz. Si l'État"
                    " maintient sa subvention en dollars, le tarif du chauffage serait multiplié par"
                    " {heat_tariff_multiple|n}, et les charges de deux retraités absorberaient"
                    " {burden_two_pensioners} de leur revenu, contre"
                    " {outside:utilities_share_two_pensioners} aujourd'hui ; celles d'une famille à deux"
                    " salaires, {burden_two_earners}, contre {outside:utilities_share_two_earners}. L'État"
                    " verse déjà une aide au-delà de {outside:housing_subsidy_threshold} du revenu : ce"
                    " seuil serait franchi avec un tarif multiplié par"
                    " {tariff_multiple_at_threshold_two_pensioners|n} pour les premiers, par"
                    " {tariff_multiple_at_threshold_two_earners|n} pour les seconds. La part du chauffage"
                    " dans les charges, {heat_share_of_utilities}, est notre choix."
                ),
                en=(
                    "Their share is not one more item: it is included in that of gas. If the state keeps"
                    " its subsidy in dollars, the heating tariff would be multiplied by"
                    " {heat_tariff_multiple|n}, and the utilities of two pensioners would take"
                    " {burden_two_pensioners} of their income, against"
                    " {outside:utilities_share_two_pensioners} today; those of a family with two earners"
                    " {burden_two_earners}, against {outside:utilities_share_two_earners}. The state"
                    " already helps above {outside:housing_subsidy_threshold} of income: that threshold"
                    " would be crossed with a tariff multiplied by"
                    " {tariff_multiple_at_threshold_two_pensioners|n} for the former, by"
                    " {tariff_multiple_at_threshold_two_earners|n} for the latter. Heating's share of"
                    " utilities, {heat_share_of_utilities}, is our choice."
                ),
            )
        ),
        Heading(Words(fr="À quel point est-ce sûr ?", en="How sure is it?"), "doubt"),
        Prose(
            Words(
                fr=(
                    "Les bornes de la fourchette, {whole_bill.low|n} et {whole_bill.high}, supposent que"
                    " chaque valeur est à celle de ses bornes qui allège le plus la facture, ou qui"
                    " l'alourdit le plus. L'histogramme tire ces valeurs au hasard, plus souvent près du"
                    " milieu que donne leur source ; il est refait quand les leviers s'arrêtent."
                ),
                en=(
                    "The ends of the range, {whole_bill.low} and {whole_bill.high}, put every value at the"
                    " end that makes the bill smallest, or largest. The histogram draws these values at"
                    " random, more often near the middle that their source gives; it is drawn again"
                    " once levers rest."
                ),
            )
        ),
        Heading(Words(fr="Ce que d'autres ont estimé", en="What others have estimated"), "others"),
        Prose(
            Words(
                fr=(
                    "Nous n'avons trouvé aucune autre estimation de cette facture. Des textes plus anciens"
                    " chiffrent ce que valait l'énergie russe à bas prix. En 2007, le FMI attribuait à son"
                    " renchérissement une perte de {outside:dearer_energy_loss_2007} du PIB cette"
                    " année-là, qui pourrait atteindre {outside:dearer_energy_loss_until_2012} au"
                    " total d'ici à 2012. Selon un séminaire de CASE Belarus, la subvention valait"
                    " {outside:energy_subsidies_until_2008} du PIB par an jusqu'en 2008. Une subvention"
                    " d'alors n'est pas une facture d'aujourd'hui : ni les prix, ni le PIB, ni les postes"
                    " ne sont les mêmes."
                ),
                en=(
                    "We have found no other estimate of this bill. Older texts put a number on what cheap"
                    " Russian energy was worth. In 2007 the IMF put the loss from its rise in price at"
                    " {outside:dearer_energy_loss_2007} of GDP that year, and held that it might reach"
                    " {outside:dearer_energy_loss_until_2012} in all through 2012. A seminar of CASE"
                    " Belarus put the subsidy at {outside:energy_subsidies_until_2008} of GDP a year until"
                    " 2008. A subsidy then is not a bill now: prices, GDP and items are all different."
                ),
            )
        ),
        AssumptionTable(
            (
                "dearer_energy_loss_2007",
                "dearer_energy_loss_until_2012",
                "energy_subsidies_until_2008",
                "exports_of_gdp_2019",
                "inverse_excise_minister_2023",
            )
        ),
        Heading(Words(fr="Si Moscou riposte", en="If Moscow retaliates"), "retaliation"),
        Prose(
            Words(
                fr=(
                    "La Russie achète {export_share_russia_2024} des exportations [004 II.D § 1]. Si elle"
                    " en achetait {fall_of_russian_demand} de moins et que rien ne se vendait ailleurs, la"
                    " perte serait de {retaliation_of_gdp}, de {retaliation_of_gdp.low|n} à"
                    " {retaliation_of_gdp.high|n} : la chute, le report et le contenu importé sont nos"
                    " choix, et la part des exportations dans le PIB se déduit de deux chiffres sur la"
                    " potasse. Nous ne l'ajoutons pas : cette perte dépend de Moscou, et recoupe peut-être"
                    " le reste. De même, si le combustible nucléaire, russe à {nuclear_fuel_share_russia},"
                    " n'arrivait plus, le gaz qui le remplacerait coûterait {nuclear_stress} par an ; les"
                    " chiffres de l'électricité viennent d'ailleurs."
                ),
                en=(
                    "Russia buys {export_share_russia_2024} of exports [004 II.D § 1]. If it bought"
                    " {fall_of_russian_demand} less and nothing were sold elsewhere, the loss would be"
                    " {retaliation_of_gdp}, {retaliation_of_gdp.low|n} to {retaliation_of_gdp.high|n}: the"
                    " fall, the redirection and the import content are our choices, and the share of"
                    " exports in GDP is derived from two figures on potash. We do not add it: it is for"
                    " Moscow to decide, and it may overlap with the rest. Likewise, if nuclear fuel,"
                    " {nuclear_fuel_share_russia} Russian, stopped arriving, the gas to replace it would"
                    " cost {nuclear_stress} a year; the electricity figures come from elsewhere."
                ),
            )
        ),
        Heading(
            Words(
                fr="Ce qu'il ne faut pas y ajouter, et pourquoi",
                en="What must not be added, and why",
            ),
            "never-added",
        ),
        Caveats(NEVER_ADDED),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Limits("leaving"),
        ForTeachers(QUESTIONS),
        Lead(
            "method",
            Words(fr="Les équations et leur mise à l'épreuve", en="The equations and how they are tested"),
        ),
    ),
)
