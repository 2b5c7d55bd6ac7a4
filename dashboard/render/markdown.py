"""A page as Markdown, for assistants and for whoever reads text: made of its blocks, as its HTML is."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from dashboard import models
from dashboard.charts.core.evaluation import PLACE, Evaluation, text, with_figures
from dashboard.core.edition import edition
from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.core.site import SITE
from dashboard.core.words import COLON, LANGUAGES, Words, in_first_case
from dashboard.pages.core.blocks import WhatIf
from dashboard.pages.core.every import every_page
from dashboard.pages.core.page import Page
from dashboard.query.page_query import PageQuery
from dashboard.render.context import REFERENCE, RenderContext
from dashboard.render.labels import labels
from dashboard.render.templating import TEMPLATES
from dashboard.render.urls import Urls
from dashboard.tables.dataset import Dataset

SUFFIX = ".md"
"""What follows the address of a page where it is Markdown."""
MARKS = re.compile(r"[\\`*_\[\]<>#]")
LANGUAGE_NAMES = {"fr": "Français", "en": "English"}
ABOUT = (
    f"{edition().description} Each figure keeps its wording (“about”, “more than”), its range, who said it,"
    " the document and the place. Quote a figure with its wording and its source; results of models"
    " follow from assumptions and are no forecast."
)


def cell(value: object) -> str:
    """What stands in a cell of a table, on one line.

    >>> cell("a|b")
    'a\\\\|b'
    """
    return " ".join(str(value).split("\n")).replace("|", "\\|")


def verbatim(value: object) -> str:
    """A text that may repeat what an address says, on one line and with no mark of Markdown in it.

    >>> verbatim("“[a](b)” asked")
    '“\\\\[a\\\\](b)” asked'
    """
    return MARKS.sub(r"\\\g<0>", " ".join(str(value).splitlines()))


TEMPLATES.filters["cell"] = cell
TEMPLATES.filters["verbatim"] = verbatim


class MarkdownContext(RenderContext):
    """A page whose links are written in Markdown."""

    def linked(self, words: Words, evaluation: Evaluation | None = None) -> Markup:
        still = evaluation or (self.opening if self.page.model else None)

        def refer(found: re.Match[str]) -> str:
            return f"({self.data.documents[found[1]].label[self.language]}, {found[2]})"

        def put(found: re.Match[str]) -> str:
            if found[1] not in self.data.figures:
                return found[0]
            number = with_figures(found[0], self.data, self.language)
            address = self.urls.figure(found[1], self.language)
            return f"[{number}]({address})" if address else number

        # References first: a linked number stands in brackets too.
        written = PLACE.sub(put, REFERENCE.sub(refer, words[self.language]))
        written = with_figures(written, self.data, self.language)
        return Markup(text(written, still) if still else written)


def page_markdown(page: Page, language: str, query: MultiDict[str, str], data: Dataset, urls: Urls) -> str:
    """A page as Markdown, under the scenario, the claims and the version that the query asks for."""
    asked = PageQuery.read(query, data, language)
    try:
        return _page_markdown(page, language, asked, urls)
    except (UnknownName, BadDefinition):
        if not asked.then:
            raise
        return _page_markdown(page, language, asked.as_it_is(labels(language)["notice_then"]), urls)


def _page_markdown(page: Page, language: str, asked: PageQuery, urls: Urls) -> str:
    panel = next((block for block in page.blocks if isinstance(block, WhatIf)), None)
    model = models.get(panel.model, asked.data) if panel else None
    evaluation = Evaluation(model, language, scenario=asked.scenario)
    urls = urls.carrying(asked.scenario.query())
    notices = [*asked.notices, *(asked.notices_of(model, language) if model else [])]
    reading = MarkdownContext(page, language, asked, evaluation, urls, notices)
    t, blocks = labels(language), reading.views()
    if panel and evaluation.moved and PLACE.search(reading.filled(page.headline) + reading.filled(page.lede)):
        notices.append(t["words_at_opening"])
    if not panel and reading.stands_still and asked.scenario.inputs:
        notices.append(t["page_at_opening"])
    given: dict[str, Any] = {
        "urls": urls,
        "t": t,
        "language": language,
        "notices": notices,
        "headline": reading.words(page.headline),
        "lede": reading.linked(page.lede),
        "blocks": blocks,
        "version": in_first_case(t["version"].format(date=asked.data.version_written(language))),
        "address": urls.published(f"/{language}/{page.slug[language]}"),
    }
    return tidied(TEMPLATES.get_template("markdown/page.md").render(given))


def tidied(written: str) -> str:
    """Without blanks at the ends of lines, and with one empty line where there are several.

    >>> tidied("# a \\n\\n\\n\\nb")
    '# a\\n\\nb\\n'
    """
    lines = (line.rstrip(" ") for line in written.strip().split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"


def llms_text(data: Dataset, urls: Urls) -> str:
    """`/llms.txt`: what the site is, and where each page lies as Markdown, by the proposal of llmstxt.org."""
    parts = [f"# {SITE['en']}", f"> {ABOUT} Data of {data.version}."]
    for language in reversed(LANGUAGES):
        listed = [llms_line(page, language, urls) for page in every_page(data)]
        parts.append("\n".join([f"## {LANGUAGE_NAMES[language]}", "", *listed]))
    address = urls.api("/api/openapi.json")
    if address:
        parts.append(f"## Optional\n\n- [OpenAPI]({address}): figures, events, charts and models as JSON")
    return "\n\n".join(parts) + "\n"


def llms_line(page: Page, language: str, urls: Urls) -> str:
    """A page in the list, with what it is about."""
    path = f"/{language}/{page.slug[language]}{SUFFIX}"
    address = urls.published(path) or urls.to(path)
    return f"- [{page.title[language]}]({address}){COLON['en']}{page.kicker[language]}"
