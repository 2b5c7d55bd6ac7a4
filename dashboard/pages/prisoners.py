"""Prisoners for sanctions: at what pace?"""

from __future__ import annotations

from dashboard.charts.frame.chart import Claim
from dashboard.pages.frame.blocks import Caveats, ChartCard, Heading, Lead, Prose
from dashboard.pages.frame.page import Page
from dashboard.words import Words

PAGE = Page(
    __name__.rpartition(".")[2],
    order=8,
    slug=Words(fr="prisonniers", en="prisoners"),
    title=Words(fr="Prisonniers", en="Prisoners"),
    kicker=Words(fr="Prisonniers · libérations contre sanctions", en="Prisoners · releases for sanctions"),
    headline=Words(
        fr="Minsk libère par vagues, Washington allège ses sanctions, et des centaines restent en prison",
        en="Minsk frees in waves, Washington eases its sanctions, and hundreds stay in prison",
    ),
    lede=Words(
        fr="{released_2025_06_in_document_000} personnes en juin 2025, plus de cinquante en septembre, "
        "{released_2025_12_in_document_000} en décembre, {released_2026_03} en mars 2026. Il en resterait environ "
        "{prisoners_left_in_document_004}. L'envoyé américain vise la libération de tous d'ici la fin de 2026, contre la levée "
        "de {us_sanctions_to_be_lifted} des sanctions américaines.",
        en="{released_2025_06_in_document_000} people in June 2025, more than fifty in September, "
        "{released_2025_12_in_document_000} in December, {released_2026_03} in March 2026. About "
        "{prisoners_left_in_document_004} are said to remain. The US envoy aims at the release of them all by the end of 2026, "
        "for {us_sanctions_to_be_lifted} of US sanctions.",
    ),
    claim=Claim(("prisoners_left_in_document_004",), lambda left: left >= 200),
    blocks=(
        ChartCard("releases_and_stock"),
        Heading(Words(fr="Combien étaient-ils ?", en="How many were there?"), "stock"),
        Prose(
            Words(
                fr="Deux textes donnent un nombre pour l'été 2025, et aucun ne le date : {prisoners_in_document_001} chez l'un, "
                "{prisoners_in_document_000} chez l'autre. Retirons de chacun les libérations rapportées depuis : ce qui reste "
                "devrait rejoindre les quelque {prisoners_left_in_document_004} du dernier texte. L'écart, ce sont de nouvelles "
                "arrestations, une autre façon de compter, ou une erreur ; les documents ne tranchent pas.",
                en="Two texts give a number for the summer of 2025 and neither dates it: {prisoners_in_document_001} in one, "
                "{prisoners_in_document_000} in the other. Take from each the releases reported since: what remains should meet the "
                "{prisoners_left_in_document_004} or so of the last text. The gap is new arrests, another way of counting, or an "
                "error; the documents do not settle it.",
            )
        ),
        ChartCard("stock_reconciled"),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Caveats(
            (
                Words(
                    fr="« Plus de {released_since_2024_07_in_document_003} libérés depuis juillet 2024 » ne dit pas si les "
                    "{released_2025_12_in_document_000} de décembre en sont : les vagues ne s'y ajoutent donc pas.",
                    en="“More than {released_since_2024_07_in_document_003} freed since July 2024” does not say whether the "
                    "{released_2025_12_in_document_000} of December are among them, so the waves are not added to it.",
                ),
                Words(
                    fr="Les {released_2025_12_to_ukraine} conduits en Ukraine font partie des {released_2025_12_in_document_000}, et les "
                    "{released_2025_06_foreigners} étrangers des {released_2025_06_in_document_000} : une partie ne s'ajoute pas à son tout.",
                    en="The {released_2025_12_to_ukraine} taken to Ukraine are part of the {released_2025_12_in_document_000}, and the "
                    "{released_2025_06_foreigners} foreigners of the {released_2025_06_in_document_000}: a part is not added to its whole.",
                ),
                Words(
                    fr="Le taux de {us_sanctions_to_be_lifted} ne vaut que pour la libération de tous ; le texte n'en donne pas pour une partie.",
                    en="The rate of {us_sanctions_to_be_lifted} holds only for the release of all; the text gives none for a part.",
                ),
                Words(
                    fr="Beaucoup sont expulsés en sortant. « Libéré » ne veut pas dire revenu chez soi.",
                    en="Many are expelled as they leave. “Freed” does not mean back home.",
                ),
            )
        ),
        Lead("opinion", Words(fr="Ce qu'en disent les Biélorusses", en="What Belarusians say")),
    ),
)
