"""Who buys, who sells, by which ports?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words, same
from dashboard.pages.core.blocks import (
    Arguments,
    ChartCard,
    ForTeachers,
    Heading,
    Headline,
    Lead,
    Limits,
    Prose,
    StillChart,
    WhatIf,
)
from dashboard.pages.core.cards import Drawing, PageCard, Part
from dashboard.pages.core.page import Page
from dashboard.pages.teaching.trade import QUESTIONS

PAGE = Page(
    __name__.rpartition(".")[2],
    order=5,
    slug=Words(fr="commerce", en="trade"),
    card=PageCard(
        question=Words(fr="Commerce", en="Trade"),
        value=Words(fr="{export_share_russia_2024}", en="{export_share_russia_2024}"),
        line=Words(
            fr="des exportations vont en Russie ; {export_share_russia_before_invasion} avant l'invasion",
            en="of exports go to Russia; {export_share_russia_before_invasion} before the invasion",
        ),
        drawing=Drawing(
            "arrow",
            (
                Part("russia", "export_share_russia_before_invasion", label=Words(fr="avant", en="before")),
                Part("russia", "export_share_russia_2024", label=same("2024")),
            ),
        ),
    ),
    title=Words(fr="Commerce", en="Trade"),
    kicker=Words(
        fr="Commerce · scénario : quand la Russie achète moins", en="Trade · scenario: when Russia buys less"
    ),
    headline=Words(
        fr="La Russie achète plus de la moitié de ce que le pays exporte, bien plus qu'avant l'invasion",
        en="Russia buys more than half of what the country exports, far more than before the invasion",
    ),
    lede=Words(
        fr=(
            "En 2024, {export_share_russia_2024} des exportations allaient en Russie, contre"
            " {export_share_russia_before_invasion} avant l'invasion de l'Ukraine : pour un dollar vendu"
            " ailleurs, les ventes à la Russie sont passées d'environ {sales_per_dollar_elsewhere_before|n}"
            " à {sales_per_dollar_elsewhere|n} dollar. Les importations en viennent pour"
            " {import_share_russia_2024}. Et ce qui part par la mer doit passer par des ports que Moscou"
            " contrôle."
        ),
        en=(
            "In 2024, {export_share_russia_2024} of exports went to Russia, against"
            " {export_share_russia_before_invasion} before the invasion of Ukraine: for each dollar sold"
            " elsewhere, sales to Russia went from about {sales_per_dollar_elsewhere_before|n} to"
            " {sales_per_dollar_elsewhere|n} dollars. {import_share_russia_2024} of imports come from there."
            " And what leaves by sea must pass through ports that Moscow controls."
        ),
    ),
    claim=Claim(
        ("exports_to_russia_today", "multiple_of_sales_per_dollar"),
        lambda share, multiple: share > 0.5 and multiple > 2,
    ),
    model="trade",
    blocks=(
        WhatIf(
            "trade",
            charts=("export_share_after_shock",),
            results=(
                Headline(
                    Words(fr="Part de la Russie après le choc", en="Russia's share after the shock"),
                    same("{export_share_after}"),
                    Words(
                        fr="de {export_share_after.low|n} à {export_share_after.high}",
                        en="{export_share_after.low|n} to {export_share_after.high}",
                    ),
                ),
                Headline(
                    Words(fr="Variation de toutes les exportations", en="Change of all exports"),
                    same("{exports_change}"),
                    Words(
                        fr=(
                            "{exports_lost} perdus en Russie, {exports_redirected} vendus ailleurs, si"
                            " {ways_open} de ce report trouve une voie"
                        ),
                        en=(
                            "{exports_lost} lost in Russia, {exports_redirected} sold elsewhere, if"
                            " {ways_open} of what is redirected finds a way"
                        ),
                    ),
                ),
                Headline(
                    Words(fr="Potasse retrouvée, au plus, à part", en="Potash regained, at most, apart"),
                    same("{potash_regained_of_gdp}"),
                    Words(
                        fr=(
                            "en part du PIB de 2019 ; {potash_regained} du commerce de potasse de 2019, si"
                            " les sanctions américaines pèsent {weight_us_sanctions} de la perte"
                        ),
                        en=(
                            "of the GDP of 2019; {potash_regained} of the potash trade of 2019, if US"
                            " sanctions weigh {weight_us_sanctions} of the loss"
                        ),
                    ),
                ),
            ),
            announcement=Words(
                fr=(
                    "Part de la Russie {export_share_after} ; exportations {exports_change} ; potasse"
                    " retrouvée {potash_regained_of_gdp}."
                ),
                en=(
                    "Russia's share {export_share_after}; exports {exports_change}; potash regained"
                    " {potash_regained_of_gdp}."
                ),
            ),
        ),
        Prose(
            Words(
                fr=(
                    "Pour retrouver la part d'avant, aux valeurs de départ, il faudrait que la Russie achète"
                    " {fall_to_old_share_all_redirected} de moins si tout se revendait ailleurs, et"
                    " {fall_to_old_share_nothing_redirected} de moins si rien ne se revendait : le pays"
                    " perdrait alors {exports_lost_for_old_share} de ses exportations. La potasse ne s'y"
                    " ajoute pas : ses parts, {potash_export_share_2019} des exportations, sont de 2019. Et"
                    " selon Shraibman, ce que rapporterait la levée des sanctions américaines n'est de toute"
                    " façon pas viable tant que les voies européennes restent fermées [004 III.B § 3]."
                ),
                en=(
                    "To bring the old share back, at the starting values, Russia would have to buy"
                    " {fall_to_old_share_all_redirected} less if everything were sold elsewhere, and"
                    " {fall_to_old_share_nothing_redirected} less if nothing were: the country would then"
                    " lose {exports_lost_for_old_share} of its exports. Potash is not added: its shares,"
                    " {potash_export_share_2019} of exports, are of 2019. And Shraibman holds that what the"
                    " end of US sanctions would earn is not viable anyway while European routes stay closed"
                    " [004 III.B § 3]."
                ),
            )
        ),
        Heading(Words(fr="D'où part-on ?", en="Where does it start from?"), "evidence"),
        ChartCard("export_share_change", wide=False),
        ChartCard("import_shares", wide=False),
        Prose(
            Words(
                fr=(
                    "Une part qui monte peut venir de ventes russes en hausse ou de ventes ailleurs en"
                    " baisse : les documents donnent la part, non les montants. Le rapport des unes aux"
                    " autres, lui, a été multiplié par {multiple_of_sales_per_dollar.low|n} à"
                    " {multiple_of_sales_per_dollar.high|n}, quels qu'aient été les montants."
                ),
                en=(
                    "A rising share may come from more sales to Russia or from fewer elsewhere: the"
                    " documents give the share, not the amounts. The ratio of the one to the other has been"
                    " multiplied by {multiple_of_sales_per_dollar.low|n} to"
                    " {multiple_of_sales_per_dollar.high|n}, whatever the amounts were."
                ),
            )
        ),
        Heading(Words(fr="Par où sortir ?", en="Which way out?"), "ports"),
        Prose(
            Words(
                fr=(
                    "La route lituanienne de Klaipėda s'est fermée. Restent Saint-Pétersbourg et Oust-Louga,"
                    " plus lointains, avec {port_capacity_in_russia} de capacité obtenue. C'est moins que"
                    " nécessaire, dit le BEROC, sans dire combien il faudrait [004 II.D § 2]."
                ),
                en=(
                    "The Lithuanian route through Klaipėda has closed. Saint Petersburg and Ust-Luga remain,"
                    " further away, with {port_capacity_in_russia} of capacity secured. That is less than"
                    " needed, says BEROC, without saying how much is needed [004 II.D § 2]."
                ),
            )
        ),
        StillChart("ways_out", wide=True),
        ChartCard("potash_chain"),
        ChartCard("port_capacity", beside=True),
        Arguments(
            (
                "exports_need_consent",
                "potash_industry_weakened",
                "potash_for_the_budget",
                "potash_as_a_way_from_moscow",
                "out_of_isolation_first",
                "european_relief_hoped_for",
                "european_sanctions_hurt_more",
            )
        ),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Limits("trade"),
        ForTeachers(QUESTIONS),
        Lead("debt", Words(fr="Qui détient la dette ?", en="Who holds the debt?")),
    ),
)
