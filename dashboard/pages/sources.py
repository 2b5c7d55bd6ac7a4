"""Where does each number come from?"""

from __future__ import annotations

from collections import Counter

from dashboard.core.words import Words
from dashboard.pages.core.blocks import (
    AssumptionTable,
    Contents,
    Disagreements,
    DocumentTable,
    FigureTable,
    ForTeachers,
    Heading,
    Ledger,
    OpenData,
    Prose,
    Unused,
)
from dashboard.pages.core.cards import Drawing, PageCard
from dashboard.pages.core.page import Page
from dashboard.pages.teaching.sources import QUESTIONS
from dashboard.tables.dataset import Dataset


def by_document(data: Dataset, language: str) -> list[tuple[str, int]]:
    """How many figures each document gives, the most first."""
    count = Counter(figure.document for figure in data.figures.values())
    return [(data.documents[id].label[language], n) for id, n in count.most_common()]


PAGE = Page(
    __name__.rpartition(".")[2],
    order=12,
    evidence=True,
    slug=Words(fr="sources", en="sources"),
    card=PageCard(
        question=Words(fr="Sources", en="Sources"),
        value=Words(fr="{N} chiffres", en="{N} figures"),
        line=Words(
            fr="chacun avec son document, son endroit et ses mots",
            en="each with its document, its place and its words",
        ),
        drawing=Drawing("columns", tally=by_document),
    ),
    title=Words(fr="Sources", en="Sources"),
    kicker=Words(
        fr="Sources · chaque chiffre cité et sa ligne", en="Sources · each cited figure and its line"
    ),
    headline=Words(
        fr="Chaque chiffre cité a son document et sa ligne",
        en="Each cited figure has its document and its line",
    ),
    lede=Words(
        fr=(
            "Qui l'a dit et où nous l'avons lu sont deux choses : l'origine, puis le document et sa ligne."
            " La formulation et la fourchette sont celles du texte."
        ),
        en=(
            "Who said it and where we read it are two things: the origin, then the document and its line."
            " The wording and the range are those of the text."
        ),
    ),
    blocks=(
        Contents(),
        Heading(Words(fr="Tous les chiffres", en="All figures"), "figures"),
        FigureTable(),
        Unused(),
        Heading(Words(fr="Les documents", en="The documents"), "documents"),
        DocumentTable(),
        Heading(
            Words(fr="Là où les documents ne s'accordent pas", en="Where the documents disagree"),
            "disagreements",
            folded=True,
        ),
        Prose(
            Words(
                fr="Les deux côtés sont montrés, chacun avec son endroit. Nous ne tranchons pas.",
                en="Both sides are shown, each with its place. We do not say which is right.",
            )
        ),
        Disagreements(),
        Heading(Words(fr="Le registre de cohérence", en="The consistency ledger"), "ledger", folded=True),
        Prose(
            Words(
                fr=(
                    "Chaque rapport, somme, multiple ou durée que donnent les textes, recalculé à partir de"
                    " leurs autres chiffres. La tolérance est celle de la formulation. « Tient sous une"
                    " lecture » : seul l'arrondi des parties permet l'accord. « Au bord » : le calcul tombe"
                    " sur une borne de ce qui est donné. Un piège est un calcul qu'aucun document ne fait"
                    " et qu'un lecteur pourrait faire : il ne prouve rien, ni pour les textes ni contre"
                    " eux."
                ),
                en=(
                    "Each ratio, sum, multiple or duration that the texts state, recomputed from their"
                    " other figures. The tolerance is that of the wording. “Holds under a reading”: only"
                    " the rounding of the parts allows agreement. “At the edge”: the result falls on an end"
                    " of what is stated. A trap is a calculation that no document makes and that a reader"
                    " might make: it says nothing for or against the texts."
                ),
            )
        ),
        Ledger(),
        Heading(Words(fr="Ce qui vient d'ailleurs", en="What comes from elsewhere"), "outside", folded=True),
        Prose(
            Words(
                fr=(
                    "Ces valeurs ne sont dans aucun des documents. Elles fixent la valeur de départ"
                    " d'un levier, servent de contrôle, donnent un cas ou une date, et partout où l'une"
                    " d'elles sert, c'est dit."
                ),
                en=(
                    "These values are not in the documents. They set where a lever starts, serve as"
                    " a check, give a case or a date, and wherever one is used it says so."
                ),
            )
        ),
        AssumptionTable(),
        Heading(Words(fr="Les tables, à emporter", en="The tables, to take away"), "tables", folded=True),
        Prose(
            Words(
                fr=(
                    "Sous licence CC BY 4.0. Un programme peut aussi les lire : chaque réponse indique la"
                    " version des données."
                ),
                en=(
                    "Under the CC BY 4.0 licence. Programs can read them too: every answer states the"
                    " version of the data."
                ),
            )
        ),
        OpenData(),
        ForTeachers(QUESTIONS),
    ),
)
