"""Where does each number come from?"""

from __future__ import annotations

from dashboard.core.words import Words, same
from dashboard.pages.core.blocks import DocumentTable, FigureTable, Heading, OpenData
from dashboard.pages.core.page import Page

PAGE = Page(
    __name__.rpartition(".")[2],
    order=2,
    evidence=True,
    slug=same("sources"),
    title=same("Sources"),
    kicker=same("Sources"),
    headline=Words(fr="Chaque chiffre a sa ligne", en="Each figure has its line"),
    lede=Words(fr="Tous viennent d'un court texte.", en="All come from one short text."),
    blocks=(
        Heading(Words(fr="Tous les chiffres", en="All figures"), "figures"),
        FigureTable(),
        Heading(Words(fr="Le document", en="The document"), "documents"),
        DocumentTable(),
        Heading(Words(fr="Les tables", en="The tables"), "tables"),
        OpenData(),
    ),
)
