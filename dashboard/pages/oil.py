"""Can the crude come from elsewhere?"""

from __future__ import annotations

from dashboard.charts.frame.chart import Claim
from dashboard.pages.frame.blocks import Caveats, ChartCard, Heading, Lead, Prose
from dashboard.pages.frame.page import Page
from dashboard.words import Words

PAGE = Page(
    __name__.rpartition(".")[2],
    order=3,
    slug=Words(fr="petrole", en="oil"),
    title=Words(fr="Pétrole", en="Oil"),
    kicker=Words(fr="Pétrole · prix et routes", en="Oil · price and routes"),
    headline=Words(
        fr="Pour le pétrole, ce n'est pas le prix qui retient Minsk, ce sont les routes",
        en="With oil it is not price that holds Minsk back, it is routes",
    ),
    lede=Words(
        fr="Acheter son brut ailleurs ne renchérirait la facture que de {crude_bill_rise_after_switch}. Mais il faudrait en amener "
        "{crude_to_carry_per_year} par an, et les trois chemins possibles passent par la Lituanie, la Pologne et l'Ukraine.",
        en="Buying its crude elsewhere would raise the bill by only {crude_bill_rise_after_switch}. But "
        "{crude_to_carry_per_year} a year would have to come in, and the three ways lead through Lithuania, Poland and Ukraine.",
    ),
    claim=Claim(("crude_bill_rise_after_switch", "crude_to_carry_per_year"), lambda rise, need: rise < 10 and need >= 12),
    blocks=(
        ChartCard("crude_price_gap", wide=False),
        ChartCard("crude_routes", wide=False),
        Prose(
            Words(
                fr="Minsk raffine à Mozyr et à Novopolotsk du brut russe et en revend les produits. Ce que rapporte cette marge n'est pas "
                "cité. En 2007 déjà, Moscou avait engagé {druzhba_bypass_cost} dans une dérivation de l'oléoduc Droujba qui évite le pays.",
                en="Minsk refines Russian crude at Mazyr and Navapolatsk and sells the products on. What that margin earns is not cited. "
                "As early as 2007 Moscow put {druzhba_bypass_cost} into a branch of the Druzhba pipeline that goes round the country.",
            )
        ),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Caveats(
            (
                Words(
                    fr="« À 10 % près » veut dire que l'écart ne dépasse pas dix pour cent : ce n'est pas un rabais de dix pour cent.",
                    en="“Within 10%” means that the gap is no more than ten per cent: it is not a discount of ten per cent.",
                ),
                Words(
                    fr="Aucune capacité de route n'est citée : on sait ce qui les bloque, non ce qu'elles porteraient.",
                    en="No route's capacity is cited: what blocks them is known, not what they would carry.",
                ),
                Words(
                    fr="L'accise inversée, que la Russie verse sur ce brut, serait perdue avec lui ; elle est sur la page de la dette.",
                    en="The reverse excise that Russia pays on this crude would be lost with it; it is on the debt page.",
                ),
            )
        ),
        Lead("debt", Words(fr="Ce que la Russie verse et prête", en="What Russia pays and lends")),
    ),
)
