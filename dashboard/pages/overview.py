"""How much of Belarus hangs on Russia?"""

from __future__ import annotations

from dashboard.charts.frame.chart import Claim
from dashboard.pages.frame.blocks import ChartCard, Lead
from dashboard.pages.frame.page import Page
from dashboard.words import Words

PAGE = Page(
    __name__.rpartition(".")[2],
    order=1,
    slug=Words(fr="vue-ensemble", en="overview"),
    title=Words(fr="Vue d'ensemble", en="Overview"),
    kicker=Words(fr="Biélorussie · ce qui la lie à la Russie", en="Belarus · what ties it to Russia"),
    headline=Words(
        fr="Énergie, commerce, dette : la Russie pèse plus de la moitié dans six domaines cités",
        en="Energy, trade, debt: Russia weighs more than half in six cited domains",
    ),
    lede=Words(
        fr="{energy_share_russia} de l'énergie, près de {export_share_russia_2024} des exportations, {debt_share_russia_2024} de la "
        "dette publique extérieure. En partir coûterait cher : les 1000 m³ de gaz valent {gas_price_europe_2025} en Europe, quand Minsk les "
        "paie {gas_price_belarus_2025}. Avec Washington, le pays échange des prisonniers contre des sanctions. Chaque chiffre vient de "
        "l'un de cinq documents, dont la ligne est donnée.",
        en="{energy_share_russia} of the energy, nearly {export_share_russia_2024} of exports, {debt_share_russia_2024} of the public "
        "external debt. Leaving would be costly: 1000 m³ of gas is worth {gas_price_europe_2025} in Europe, when Minsk pays "
        "{gas_price_belarus_2025}. With Washington, the country trades prisoners for sanctions. Every figure comes from one of "
        "five documents, and its line is given.",
    ),
    claim=Claim(
        ("energy_share_russia", "export_share_russia_2024", "import_share_russia_2024", "debt_share_russia_2024"),
        lambda *shares: min(shares) > 50,
    ),
    blocks=(
        ChartCard("dependency_profile", wide=False),
        ChartCard("releases_and_stock", wide=False),
        ChartCard("then_and_now"),
        Lead("energy", Words(fr="Que coûterait l'abandon du gaz russe ?", en="What would leaving Russian gas cost?")),
        Lead("trade", Words(fr="Qui achète, qui vend, par quels ports ?", en="Who buys, who sells, by which ports?")),
        Lead("debt", Words(fr="Qui détient la dette, que vaut un délai ?", en="Who holds the debt, what does delay buy?")),
        Lead("prisoners", Words(fr="Des prisonniers contre des sanctions : à quel rythme ?", en="Prisoners for sanctions: at what pace?")),
        Lead("opinion", Words(fr="Qu'en disent les Biélorusses ?", en="What do Belarusians say?")),
        Lead("sources", Words(fr="D'où vient chaque chiffre ?", en="Where does each number come from?")),
    ),
)
