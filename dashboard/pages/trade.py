"""Who buys, who sells, by which ports?"""

from __future__ import annotations

from dashboard.charts.frame.chart import Claim
from dashboard.pages.frame.blocks import Caveats, ChartCard, Heading, Lead, Prose
from dashboard.pages.frame.page import Page
from dashboard.words import Words

PAGE = Page(
    __name__.rpartition(".")[2],
    order=4,
    slug=Words(fr="commerce", en="trade"),
    title=Words(fr="Commerce", en="Trade"),
    kicker=Words(fr="Commerce · acheteurs, fournisseurs, ports", en="Trade · buyers, suppliers, ports"),
    headline=Words(
        fr="Depuis l'invasion de l'Ukraine, la Russie achète plus de la moitié de ce que le pays exporte",
        en="Since the invasion of Ukraine, Russia buys more than half of what the country exports",
    ),
    lede=Words(
        fr="En 2024, près de {export_share_russia_2024} des exportations allaient en Russie, contre "
        "{export_share_russia_before_invasion} avant l'invasion. Les importations en viennent pour {import_share_russia_2024}. "
        "Et les marchandises qui partent ailleurs doivent d'abord traverser des ports que Moscou contrôle.",
        en="In 2024 nearly {export_share_russia_2024} of exports went to Russia, against "
        "{export_share_russia_before_invasion} before the invasion. {import_share_russia_2024} of imports come from there. And "
        "goods bound elsewhere must first pass through ports that Moscow controls.",
    ),
    claim=Claim(
        ("export_share_russia_2024", "export_share_russia_before_invasion"), lambda now, before: now > 50 > before
    ),
    blocks=(
        ChartCard("export_share_change", wide=False),
        ChartCard("import_shares", wide=False),
        Prose(
            Words(
                fr="Une part qui monte peut venir de ventes russes en hausse ou de ventes ailleurs en baisse : les documents "
                "donnent la part, non les montants. Ce qui est sûr, c'est que le rapport des ventes à la Russie aux autres "
                "ventes a environ triplé.",
                en="A rising share may come from more sales to Russia or from fewer elsewhere: the documents give the share, not "
                "the amounts. What is certain is that sales to Russia, relative to all others, have about tripled.",
            )
        ),
        Heading(Words(fr="Par où sortir ?", en="Which way out?"), "ports"),
        Prose(
            Words(
                fr="La route lituanienne de Klaipėda s'est fermée. Restent Saint-Pétersbourg et Oust-Louga, plus lointains, avec "
                "{port_capacity_in_russia} de capacité obtenue. C'est moins que nécessaire, dit le BEROC, sans dire combien il "
                "faudrait.",
                en="The Lithuanian route through Klaipėda has closed. Saint Petersburg and Ust-Luga remain, further away, with "
                "{port_capacity_in_russia} of capacity secured. That is less than needed, says BEROC, without saying how much "
                "would be.",
            )
        ),
        ChartCard("port_capacity", wide=False),
        ChartCard("potash_chain", wide=False),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Caveats(
            (
                Words(
                    fr="Ni la valeur ni le volume des échanges ne sont cités : une part ne dit pas si le pays vend plus ou moins.",
                    en="Neither the value nor the volume of trade is cited: a share does not say whether the country sells more or less.",
                ),
                Words(
                    fr="Les biens intermédiaires sont déjà dans les importations : ces deux parts ne s'ajoutent pas.",
                    en="Intermediate goods are already in imports: the two shares do not add up.",
                ),
                Words(
                    fr="Le cinquième de la production mondiale de potasse et celui des exportations mondiales sont deux mesures, à "
                    "deux dates ; ni l'une ni l'autre n'est d'aujourd'hui.",
                    en="The fifth of world potash production and that of world exports are two measures, at two dates; neither is "
                    "of today.",
                ),
                Words(
                    fr="Les États-Unis ont annoncé lever leurs sanctions sur la potasse en décembre 2025 ; celles de l'Union "
                    "européenne demeurent, et la route lituanienne avec elles.",
                    en="The United States announced the end of its potash sanctions in December 2025; the European Union's remain, "
                    "and so does the closed Lithuanian route.",
                ),
            )
        ),
        Lead("debt", Words(fr="Qui détient la dette ?", en="Who holds the debt?")),
    ),
)
