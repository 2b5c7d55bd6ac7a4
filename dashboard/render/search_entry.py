"""What an entry of the search is, and what entries are read from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from werkzeug.datastructures import MultiDict

from dashboard import models, pages
from dashboard.charts.core.evaluation import Evaluation, text, with_figures
from dashboard.core.words import COLON, LANGUAGES, Words, locator
from dashboard.pages.core.page import Page
from dashboard.query.page_query import PageQuery
from dashboard.render.context import RenderContext
from dashboard.render.labels import counted
from dashboard.render.urls import Urls
from dashboard.tables.dataset import Dataset

KINDS = {
    "page": Words(fr="Page", en="Page"),
    "story": Words(fr="Récit", en="Story"),
    "dossier": Words(fr="Dossier", en="Dossier"),
    "section": Words(fr="Section", en="Section"),
    "chart": Words(fr="Graphique", en="Chart"),
    "result": Words(fr="Résultat", en="Result"),
    "lever": Words(fr="Levier", en="Lever"),
    "name": Words(fr="Nom", en="Name"),
    "figure": Words(fr="Chiffre", en="Figure"),
    "event": Words(fr="Événement", en="Event"),
    "argument": Words(fr="Argument", en="Argument"),
    "disagreement": Words(fr="Désaccord", en="Disagreement"),
    "origin": Words(fr="Origine", en="Origin"),
    "document": Words(fr="Document", en="Document"),
    "outside": Words(fr="Valeur d'ailleurs", en="Outside value"),
    "place": Words(fr="Lieu", en="Place"),
    "term": Words(fr="Terme", en="Term"),
    "question": Words(fr="Question de classe", en="Classroom question"),
}
"""What an entry is, in the order in which equal matches are listed."""
FIELDS = {
    "spelling": Words(fr="Autre graphie", en="Other spelling"),
    "other": Words(fr="En anglais", en="In French"),
    "cited": Words(fr="Mots du document", en="Words of the document"),
    "note": Words(fr="Remarque", en="Note"),
    "actors": Words(fr="Acteurs", en="Actors"),
    "step": Words(fr="Étape", en="Step"),
    "text": Words(fr="Texte", en="Text"),
    "row": Words(fr="Dans le tableau", en="In its table"),
    "source": Words(fr="Source", en="Source"),
}
"""Where a word may stand that an entry's title and line do not show."""


@dataclass(frozen=True)
class Entry:
    """Something to find: its kind, title and line, the address of the site that it opens, and `more` texts in
    which a word may stand, each under the name of its field.
    """

    kind: str
    title: str
    line: str
    address: str
    more: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Reading:
    """The site in one language; addresses are those of `urls`."""

    language: str
    data: Dataset
    urls: Urls

    @cached_property
    def asked(self) -> PageQuery:
        """A query that asks for nothing."""
        return PageQuery.read(MultiDict(), self.data, self.language)

    def at(self, page: Page) -> RenderContext:
        """A page as it opens."""
        return RenderContext(page, self.language, self.asked, Evaluation(None, self.language), self.urls)

    def address(self, page: Page, anchor: str = "", query: str = "") -> str:
        """Where a page, a place on it or a narrowed list of it stands."""
        return self.urls.page(page, self.language, query, anchor)

    def on(self, page: str, anchor: str = "", query: str = "") -> str:
        """The same by the name of a page of the navigation."""
        return self.address(pages.get(page), anchor, query)

    def other(self, words: Words) -> tuple[tuple[str, str], ...]:
        """The same in the other language, as a field, where it is not the same."""
        (code,) = (code for code in LANGUAGES if code != self.language)
        return (("other", words[code]),) if words[code] != words[self.language] else ()

    def place(self, document: str, place: str) -> str:
        """« BARA, 2026, II.C, § 4 »."""
        return f"{self.data.documents[document].label[self.language]}, {locator(place)}"

    def filled(self, words: Words) -> str:
        """A text with its cited numbers."""
        return with_figures(words[self.language], self.data, self.language)

    def opening(self, template: str, model: str) -> str:
        """A text with its cited numbers, and results at the opening of a model."""
        evaluation = Evaluation(models.get(model, self.data), self.language)
        return text(with_figures(template, self.data, self.language), evaluation)

    def pair(self, name: str, value: str) -> str:
        """A name with its value: « Prix : 9 »."""
        return f"{name}{COLON[self.language]}{value}"

    def count(self, n: int, label: str) -> str:
        """A number of things, in the words of that label."""
        return f"{n} {counted(label, n, self.language)}"
