"""One reading of a page: language, data, model at a scenario; what every block's view is handed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from latex2mathml.converter import convert
from markupsafe import Markup, escape

from dashboard import models, pages
from dashboard.charts.core.evaluation import PLACE, Evaluation, text, with_figures
from dashboard.core.words import Words
from dashboard.pages.core.page import Page
from dashboard.query.page_query import PageQuery
from dashboard.render import blocks
from dashboard.render.labels import labels
from dashboard.render.urls import Urls, href
from dashboard.tables.dataset import Dataset

REFERENCE = re.compile(r"\[(\d{3}) ([^\[\]]+)\]")
"""A place of a document in a sentence: `[004 II.C § 4]`."""


@dataclass
class RenderContext:
    """A page in one language under one scenario. `notices` say which values of the address were changed,
    `embedded` that a chart stands alone in somebody else's page.
    """

    page: Page
    language: str
    page_query: PageQuery
    evaluation: Evaluation
    urls: Urls
    notices: list[str] = field(default_factory=list)
    embedded: bool = False
    stands_still: bool = False
    """Whether results have been written at the opening, whatever the scenario."""

    @property
    def data(self) -> Dataset:
        """The tables as the address asks for them."""
        return self.page_query.data

    def address(self, page: str, anchor: str = "") -> str:
        """Another page, under the same scenario."""
        return self.urls.page(pages.get(page), self.language, anchor=anchor)

    @cached_property
    def t(self) -> dict[str, str]:
        """The words of the interface, in the language of the page."""
        return labels(self.language)

    @cached_property
    def opening(self) -> Evaluation:
        """The page's own model, if it has one, with every lever where it opens."""
        return self.still(self.page.model)

    def still(self, model: str) -> Evaluation:
        """A model's opening, or no model at all."""
        self.stands_still = self.stands_still or bool(model)
        return self.data.once(
            ("opening", model, self.language),
            lambda: Evaluation(models.get(model, self.data) if model else None, self.language),
        )

    def filled(self, words: Words) -> str:
        """A text with its cited numbers in it; places for results stay."""
        return with_figures(words[self.language], self.data, self.language)

    def words(self, words: Words) -> str:
        """A text with its cited numbers in it, and with results at the opening where the page has a model."""
        return text(self.filled(words), self.opening) if self.page.model else self.filled(words)

    def linked(self, words: Words, evaluation: Evaluation | None = None) -> Markup:
        """The same as HTML, each cited number a link to its card, each place of a document a quiet reference.

        Results are those of `evaluation`, else those of the page's own model at its opening.
        """
        still = evaluation or (self.opening if self.page.model else None)

        def put(found: re.Match[str]) -> str:
            name = found.group(1)
            if name not in self.data.figures:
                return found.group(0)
            number = with_figures(found.group(0), self.data, self.language)
            address = self.urls.figure(name, self.language)
            return f'<a class="number"{href(address)}>{escape(number)}</a>'

        def refer(found: re.Match[str]) -> str:
            document = self.data.documents[found[1]]
            title = f"{document.label[self.language]}, {found[2]}"
            link = f'class="reference"{href(self.address("sources", "documents"))} title="{escape(title)}"'
            return f"<a {link}>[{escape(found[2])}]</a>"

        html = PLACE.sub(put, str(escape(words[self.language])))
        html = with_figures(html, self.data, self.language)
        return Markup(REFERENCE.sub(refer, text(html, still) if still else html))

    def views(self) -> list[tuple[str, dict[str, Any]]]:
        """Each block's template, and what it is given."""
        kinds = [blocks.kind(block) for block in self.page.blocks]
        return [
            (name, blocks.REGISTRY.get(name)(block, self))
            for name, block in zip(kinds, self.page.blocks, strict=True)
        ]


def slot(template: str, evaluation: Evaluation, live: bool = True) -> dict[str, Any]:
    """A text as it stands now, and its template where a lever may change it."""
    return {"text": text(template, evaluation), "template": template if live and "{" in template else ""}


@lru_cache(maxsize=1024)
def mathml(latex: str) -> Markup:
    """An equation that browsers draw themselves, without a script."""
    return Markup(str(convert(latex, display="block")))
