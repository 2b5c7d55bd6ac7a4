"""How much of Belarus hangs on Russia?"""

from __future__ import annotations

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words
from dashboard.pages.core.blocks import Answers, ChartCard, ForTeachers, Heading, PageCards, Prose, StoryCards
from dashboard.pages.core.cards import Drawing, PageCard, Part
from dashboard.pages.core.page import Page
from dashboard.pages.leaving import CHANNELS
from dashboard.pages.teaching.overview import QUESTIONS

WAVES = (
    ("released_2025_06_in_document_000", Words(fr="juin 2025", en="June 2025")),
    ("released_2025_09_in_document_003", Words(fr="sept.", en="Sept.")),
    ("released_2025_12_in_document_000", Words(fr="déc.", en="Dec.")),
    ("released_2026_03", Words(fr="mars 2026", en="March 2026")),
)
"""The four waves cited since June 2025, and how a drawing names them."""

PAGE = Page(
    __name__.rpartition(".")[2],
    order=1,
    slug=Words(fr="vue-ensemble", en="overview"),
    title=Words(fr="Vue d'ensemble", en="Overview"),
    kicker=Words(fr="Biélorussie · ce qui la lie à la Russie", en="Belarus · what ties it to Russia"),
    headline=Words(
        fr="Énergie, commerce, dette : dans les six domaines cités, plus de la moitié dépend de la Russie",
        en="Energy, trade, debt: in each of the six areas cited, more than half hangs on Russia",
    ),
    lede=Words(
        fr=(
            "{energy_share_russia} de l'énergie, {export_share_russia_2024} des exportations,"
            " {debt_share_russia_2024} de la dette publique extérieure : rompre d'un coup coûterait,"
            " au cas publié, {whole_bill} par an, soit {whole_bill_of_gdp} (fourchette :"
            " {whole_bill.low|n} à {whole_bill.high}). Avec Washington, le pays échange des"
            " prisonniers contre l'allègement des sanctions. Chaque chiffre cité renvoie à l'endroit"
            " du document où nous l'avons lu."
        ),
        en=(
            "{energy_share_russia} of the energy, {export_share_russia_2024} of exports,"
            " {debt_share_russia_2024} of the public external debt: breaking away all at once would"
            " cost, at the published case, {whole_bill} a year, or {whole_bill_of_gdp} (range:"
            " {whole_bill.low} to {whole_bill.high}). With Washington, the country trades prisoners"
            " for sanctions relief. Each cited figure leads to the place in the document where we read"
            " it."
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
    model="leaving",
    blocks=(
        ChartCard("dependency_profile"),
        Prose(
            Words(
                fr=(
                    "Les six parts viennent d'un seul document, et toutes ne sont pas indépendantes : les"
                    " biens intermédiaires sont une partie des importations [004 II.D § 1], et aucun"
                    " document ne dit si le combustible nucléaire est compté dans l'énergie. Ce ne sont pas"
                    " six preuves distinctes."
                ),
                en=(
                    "The six shares come from one document, and not all are independent: intermediate goods"
                    " are a part of imports [004 II.D § 1], and no document says whether nuclear fuel is"
                    " counted in energy. They are not six separate proofs."
                ),
            )
        ),
        Answers(
            (
                PageCard(
                    page="leaving",
                    question=Words(
                        fr="Que coûterait le départ, tout compris ?",
                        en="What would leaving cost, all told?",
                    ),
                    value=Words(fr="{whole_bill} par an", en="{whole_bill} a year"),
                    line=Words(
                        fr=(
                            "au cas publié, soit {whole_bill_of_gdp} ; fourchette : {whole_bill.low|n} à"
                            " {whole_bill.high}. Ce n'est pas une baisse du PIB.†"
                        ),
                        en=(
                            "at the published case, or {whole_bill_of_gdp}; range: {whole_bill.low} to"
                            " {whole_bill.high}. It is not a fall in GDP.†"
                        ),
                    ),
                    drawing=Drawing(
                        "waterfall",
                        (
                            *CHANNELS,
                            Part("ink", output="leaving.whole_bill", label=Words(fr="en tout", en="in all")),
                        ),
                        Words(
                            fr="Bleu : payé à d'autres. Rouge : perdu, que la Russie versait.",
                            en="Blue: paid to others. Red: lost, which Russia paid.",
                        ),
                    ),
                    model="leaving",
                    link=Words(fr="Voir qui paierait", en="See who would pay"),
                ),
                PageCard(
                    page="energy",
                    question=Words(fr="Que coûterait le chauffage ?", en="What would heating cost?"),
                    value=Words(fr="{tariff_multiple_subsidy_held}", en="{tariff_multiple_subsidy_held}"),
                    line=Words(
                        fr=(
                            "le tarif actuel des ménages, au cas publié, si l'État maintenait sa subvention"
                            " en dollars ; le document cite {heat_tariff_multiple_to_balance}."
                        ),
                        en=(
                            "the tariff households pay today, at the published case, if the state kept its"
                            " subsidy in dollars; the document cites {heat_tariff_multiple_to_balance}."
                        ),
                    ),
                    drawing=Drawing(
                        "bars",
                        (
                            Part(
                                "belarus",
                                output="energy.tariff_multiple_rate_kept",
                                label=Words(fr="sa part", en="its share"),
                            ),
                            Part(
                                "belarus",
                                output="energy.tariff_multiple_subsidy_held",
                                label=Words(fr="ses dollars", en="its dollars"),
                            ),
                            Part(
                                "belarus",
                                output="energy.tariff_multiple_no_subsidy",
                                label=Words(fr="rien", en="nothing"),
                            ),
                        ),
                        Words(fr="L'État continue de payer…", en="The state keeps paying…"),
                        cited="heat_tariff_multiple_to_balance",
                    ),
                    model="energy",
                    link=Words(fr="Choisir qui paie", en="Choose who pays"),
                ),
                PageCard(
                    page="prisoners",
                    question=Words(fr="Combien sont encore en prison ?", en="How many are still in prison?"),
                    value=Words(fr="{prisoners_left_in_document_004}", en="{prisoners_left_in_document_004}"),
                    line=Words(
                        fr=(
                            "prisonniers politiques restants, selon un texte de mai 2026, après les vagues"
                            " citées depuis juin 2025, dont celle de mars 2026 ({released_2026_03}"
                            " personnes)."
                        ),
                        en=(
                            "political prisoners left, according to a text of May 2026, after the waves"
                            " cited since June 2025, that of March 2026 among them ({released_2026_03}"
                            " people)."
                        ),
                    ),
                    drawing=Drawing(
                        "dots",
                        tuple(Part("belarus", figure, label=when) for figure, when in WAVES),
                        Words(fr="Un point, une personne libérée.", en="One dot, one person freed."),
                    ),
                    link=Words(fr="Voir où mène le rythme", en="See where the pace leads"),
                ),
            ),
        ),
        Prose(
            Words(
                fr=(
                    "† Avec des valeurs hors des documents : volume de gaz acheté par an, prix du"
                    " brut, PIB ; s'y ajoute le surcoût d'un emprunt ailleurs, qui est notre choix. La page"
                    " Partir les nomme."
                ),
                en=(
                    "† With values from outside the documents: gas bought per year, price of crude,"
                    " GDP; and the extra cost of borrowing elsewhere, which is our choice. The Leaving page"
                    " names them."
                ),
            )
        ),
        StoryCards(),
        ChartCard("then_and_now"),
        Heading(Words(fr="Par sujet", en="By subject"), "subjects"),
        PageCards(),
        ForTeachers(QUESTIONS),
    ),
)
