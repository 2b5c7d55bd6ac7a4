"""Questions on energy."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr="Combien Minsk paie-t-elle son gaz, et combien le paierait-elle en Europe ?",
            en="What does Minsk pay for its gas, and what would it pay in Europe?",
        ),
        Words(
            fr=(
                "{gas_price_belarus_2025} les 1000 m³ contre {gas_price_europe_2025}, selon l'iSANS [004"
                " II.C § 4]."
            ),
            en=(
                "{gas_price_belarus_2025} for 1000 m³ against {gas_price_europe_2025}, according to iSANS"
                " [004 II.C § 4]."
            ),
        ),
        "gas_price_gap",
    ),
    Question(
        Words(
            fr="Quelle menace Gazprom formule-t-elle en mars 2006, et qu'en sort-il ?",
            en="What does Gazprom threaten in March 2006, and what comes of it?",
        ),
        Words(
            fr=(
                "Passer de {gas_price_belarus_2006} à {gas_price_threatened_2006}. L'accord signé en"
                " décembre double le prix et ouvre à Gazprom la majorité de Beltransgaz [004 II.C § 2]."
            ),
            en=(
                "To go from {gas_price_belarus_2006} to {gas_price_threatened_2006}. The agreement signed"
                " in December doubles the price and opens the majority of Beltransgaz to Gazprom [004 II.C"
                " § 2]."
            ),
        ),
        "gas_price_gap",
    ),
    Question(
        Words(
            fr="Pourquoi le tarif multiplié par dix peut-il se lire de quatre façons ?",
            en="Why can the tariff multiplied by ten be read in four ways?",
        ),
        Words(
            fr=(
                "L'iSANS parle d'équilibrer les comptes, sans dire lesquels :"
                " {heat_tariff_multiple_to_balance} [004 II.C § 4]. Tout dépend de la subvention que l'État"
                " garde."
            ),
            en=(
                "iSANS speaks of balancing the accounts without saying which:"
                " {heat_tariff_multiple_to_balance} [004 II.C § 4]. Everything hangs on the subsidy that"
                " the state keeps."
            ),
        ),
        "tariff_readings",
    ),
    Question(
        Words(
            fr="D'où vient l'énergie du pays, et qu'en était-il à l'époque soviétique ?",
            en="Where does the country's energy come from, and how was it in Soviet times?",
        ),
        Words(
            fr=(
                "{energy_from_russia} sur {energy_total} viennent de Russie. Sous l'URSS,"
                " {energy_share_local_soviet} étaient produits sur place [004 II.C § 1]."
            ),
            en=(
                "{energy_from_russia} of {energy_total} come from Russia. Under the USSR"
                " {energy_share_local_soviet} was produced at home [004 II.C § 1]."
            ),
        ),
        "energy_origin",
    ),
    Question(
        Words(
            fr="Pourquoi la chaleur renchérit-elle moins que le gaz ?",
            en="Why does heat rise less in price than gas?",
        ),
        Words(
            fr=(
                "Le gaz n'est qu'une part de son coût : le gaz serait à {gas_cost_multiple_after_switch},"
                " la chaleur à {heat_cost_multiple_after_switch} [004 II.C § 4]."
            ),
            en=(
                "Gas is only a part of its cost: gas would be at {gas_cost_multiple_after_switch}, heat at"
                " {heat_cost_multiple_after_switch} [004 II.C § 4]."
            ),
        ),
        "switching_shock",
    ),
)
