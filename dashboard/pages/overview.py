"""How much of Belarus hangs on Russia?"""

from __future__ import annotations

from dashboard.charts.frame.chart import Claim
from dashboard.pages.frame.blocks import ChartCard, Lead, Prose
from dashboard.pages.frame.page import Page
from dashboard.words import Words

PAGE = Page(
    __name__.rpartition(".")[2],
    order=1,
    slug=Words(fr="vue-ensemble", en="overview"),
    title=Words(fr="Vue d'ensemble", en="Overview"),
    kicker=Words(fr="Biélorussie · ce qui la lie à la Russie", en="Belarus · what ties it to Russia"),
    headline=Words(
        fr="La Biélorussie tire de Russie presque toute son énergie, et la paie bon marché",
        en="Belarus draws nearly all its energy from Russia, and pays little for it",
    ),
    lede=Words(
        fr="{energy_share_russia} de l'énergie, {nuclear_fuel_share_russia} du combustible nucléaire : chaque chiffre "
        "affiché ici vient d'un de cinq documents et mène à la ligne où il se lit. Partir coûterait cher : le gaz vendu en "
        "Europe vaut {gas_price_europe_2025} les 1000 m³, quand Minsk en paie {gas_price_belarus_2025}.",
        en="{energy_share_russia} of the energy, {nuclear_fuel_share_russia} of the nuclear fuel: every figure here comes "
        "from one of five documents and leads to the line it stands on. Leaving would be dear: gas sold in Europe is worth "
        "{gas_price_europe_2025} for 1000 m³, when Minsk pays {gas_price_belarus_2025}.",
    ),
    claim=Claim(
        ("energy_share_russia", "gas_price_belarus_2025", "gas_price_europe_2025"),
        lambda share, minsk, europe: share > 85 and minsk < europe / 2,
    ),
    blocks=(
        ChartCard("dependency_profile", wide=False),
        ChartCard("gas_price_gap", wide=False),
        Prose(
            Words(
                fr="Une seule question est ouverte pour l'instant, mais de bout en bout : que coûterait l'abandon du gaz russe ? "
                "Les leviers répondent sans délai, avec les fourchettes des sources.",
                en="One question is open so far, but from end to end: what would leaving Russian gas cost? The levers answer at "
                "once, with the sources' own ranges.",
            )
        ),
        Lead("energy", Words(fr="Que coûterait l'abandon du gaz russe ?", en="What would leaving Russian gas cost?")),
        Lead("sources", Words(fr="D'où vient chaque chiffre ?", en="Where does each number come from?")),
    ),
)
