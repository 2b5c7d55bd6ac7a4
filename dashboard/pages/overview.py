"""How much of Belarus hangs on Russia?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words, same
from dashboard.pages.core.blocks import ChartCard, Headline, Lead, Prose, WhatIf
from dashboard.pages.core.page import Page

PAGE = Page(
    __name__.rpartition(".")[2],
    order=1,
    slug=Words(fr="vue-ensemble", en="overview"),
    title=Words(fr="Vue d'ensemble", en="Overview"),
    kicker=Words(fr="Biélorussie · ce qui la lie à la Russie", en="Belarus · what ties it to Russia"),
    headline=Words(
        fr="Énergie, commerce, dette : dans les six domaines cités, plus de la moitié tient à la Russie",
        en="Energy, trade, debt: in each of six domains cited, more than half hangs on Russia",
    ),
    lede=Words(
        fr=(
            "{energy_share_russia} de l'énergie, {export_share_russia_2024} des exportations,"
            " {debt_share_russia_2024} de la dette publique extérieure. Rompre coûterait cher : les 1000 m³"
            " de gaz valent {gas_price_europe_2025} en Europe, quand Minsk les paie"
            " {gas_price_belarus_2025}. Avec Washington, le pays échange des prisonniers contre l'allègement"
            " des sanctions. Chaque chiffre cité renvoie à l'endroit du document où nous l'avons lu."
        ),
        en=(
            "{energy_share_russia} of the energy, {export_share_russia_2024} of exports,"
            " {debt_share_russia_2024} of the public external debt. Leaving would be costly: 1000 m³ of gas"
            " is worth {gas_price_europe_2025} in Europe, while Minsk pays {gas_price_belarus_2025}. With"
            " Washington, the country trades prisoners for sanctions relief. Each cited figure leads to the"
            " place in the document where we read it."
        ),
    ),
    claim=Claim(
        (
            "energy_share_russia",
            "export_share_russia_2024",
            "import_share_russia_2024",
            "debt_share_russia_2024",
        ),
        lambda *shares: min(shares) > 50,
    ),
    blocks=(
        ChartCard("dependency_profile", wide=False),
        ChartCard("releases_and_stock", wide=False),
        Prose(
            Words(
                fr=(
                    "Les six parts viennent d'un seul document, et toutes ne sont pas indépendantes : les"
                    " biens intermédiaires sont une partie des importations [004 II.D § 1], et aucun"
                    " document ne dit si le combustible nucléaire est compté dans l'énergie. Ce ne sont pas"
                    " six preuves."
                ),
                en=(
                    "The six shares come from one document, and not all are independent: intermediate goods"
                    " are a part of imports [004 II.D § 1], and no document says whether nuclear fuel is"
                    " counted in energy. They are not six proofs."
                ),
            )
        ),
        ChartCard("then_and_now"),
        WhatIf(
            "profile",
            charts=("profile_by_weights",),
            results=(
                Headline(
                    Words(fr="Ce que les poids seuls permettent", en="What weights alone allow"),
                    Words(
                        fr="{lowest_share|1}–{highest_share|0} %", en="{lowest_share|1}–{highest_share|0}%"
                    ),
                    Words(
                        fr="d'un domaine compté seul à un autre",
                        en="from one domain counted alone to another",
                    ),
                ),
                Headline(
                    Words(
                        fr="Moyenne arithmétique, avec ces poids", en="Arithmetic mean, with these weights"
                    ),
                    same("{mean}"),
                    Words(fr="de {mean.low|n} à {mean.high|n}", en="{mean.low|n} to {mean.high|n}"),
                ),
                Headline(
                    Words(fr="Moyenne géométrique, avec ces poids", en="Geometric mean, with these weights"),
                    same("{geometric_mean}"),
                    Words(
                        fr="et {one_minus_independence} si l'on multiplie les indépendances",
                        en="and {one_minus_independence} if independences are multiplied",
                    ),
                ),
            ),
            announcement=Words(
                fr=(
                    "De {lowest_share|1} à {highest_share|0} % par les poids seuls ; moyenne arithmétique"
                    " {mean}, géométrique {geometric_mean}."
                ),
                en=(
                    "{lowest_share|1} to {highest_share|0}% by the weights alone; arithmetic mean {mean},"
                    " geometric {geometric_mean}."
                ),
            ),
            closed=Words(
                fr="Vos propres poids : que vaut une moyenne de ces six parts ?",
                en="Your own weights: what is an average of these six shares worth?",
            ),
        ),
        Lead(
            "energy",
            Words(fr="Que coûterait l'abandon du gaz russe ?", en="What would giving up Russian gas cost?"),
        ),
        Lead("oil", Words(fr="Le brut peut-il venir d'ailleurs ?", en="Can the crude come from elsewhere?")),
        Lead(
            "trade",
            Words(
                fr="Qui achète, qui vend, par quels ports ?", en="Who buys, who sells, through which ports?"
            ),
        ),
        Lead(
            "debt",
            Words(
                fr="Qui détient la dette, et que vaut un délai ?",
                en="Who holds the debt, and what does delay buy?",
            ),
        ),
        Lead(
            "military",
            Words(fr="Jusqu'où les armées sont-elles mêlées ?", en="How far are the armed forces merged?"),
        ),
        Lead(
            "prisoners",
            Words(
                fr="Des prisonniers contre un allègement des sanctions : à quel rythme ?",
                en="Prisoners for sanctions relief: at what pace?",
            ),
        ),
        Lead("opinion", Words(fr="Qu'en disent les Biélorusses ?", en="What do Belarusians say?")),
        Lead("timeline", Words(fr="Que s'est-il passé, et quand ?", en="What happened, and when?")),
        Lead("sources", Words(fr="D'où vient chaque chiffre ?", en="Where does each number come from?")),
    ),
)
