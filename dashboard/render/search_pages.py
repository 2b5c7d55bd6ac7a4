"""Entries of the search for pages and what stands on them: sections, charts, results, levers, arguments and
questions; for stories and dossiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dashboard import charts, models, pages
from dashboard.charts.core.evaluation import text
from dashboard.core.words import listed
from dashboard.exports.images.link import shown_on
from dashboard.pages import dossiers, stories
from dashboard.pages.core.blocks import Arguments, Caveats, ForTeachers, Heading, Prose, WhatIf
from dashboard.pages.core.page import Page
from dashboard.render.context import REFERENCE, RenderContext
from dashboard.render.search_entry import Entry, Reading
from dashboard.tables.arguments import arguments

PLACE = re.compile(rf"\s*{REFERENCE.pattern}")
"""A place of a document after the words that it proves."""


def page_entries(reading: Reading) -> Iterator[Entry]:
    """Pages of the navigation with their sections, results and questions; stories; dossiers."""
    data, language = reading.data, reading.language
    for page in pages.in_order():
        at = reading.at(page)
        told = [("text", at.words(page.lede))]
        for block in page.blocks:
            if isinstance(block, Prose):
                told.append(("text", at.words(block.text)))
            elif isinstance(block, Caveats):
                told += [("text", at.words(item)) for item in block.items]
            else:
                yield from on_page(reading, block, page, at)
        address = reading.address(page)
        yield Entry("page", page.title[language], at.words(page.headline), address, (*told,))
    for story in stories.in_order():
        steps = [("step", step.title[language]) for step in story.steps]
        address = reading.address(stories.page(story.name))
        lede = reading.filled(story.lede)
        yield Entry("story", story.title[language], lede, address, (*steps,))
    for theme in dossiers.themes(data).values():
        address = reading.address(dossiers.page(theme))
        line = dossiers.counts(theme, language)
        yield Entry("dossier", theme.name[language], line, address, reading.other(theme.name))


def on_page(reading: Reading, block: object, page: Page, at: RenderContext) -> Iterator[Entry]:
    """What a block holds that can be found by itself."""
    language = reading.language
    title = page.title[language]

    def address(anchor: str) -> str:
        return reading.address(page, anchor)

    if isinstance(block, Heading):
        yield Entry("section", at.words(block.text), title, address(block.anchor))
    elif isinstance(block, WhatIf):
        for result in block.results:
            label, value = (
                reading.opening(words[language], block.model) for words in (result.label, result.value)
            )
            line = f"{title} · {at.t['at_opening']}"
            yield Entry("result", reading.pair(label, value), line, address("what-if"))
    elif isinstance(block, ForTeachers):
        for question in block.questions:
            answer = PLACE.sub("", at.words(question.answer))
            yield Entry("question", at.words(question.ask), title, address(question.at), (("text", answer),))


def chart_entries(reading: Reading) -> Iterator[Entry]:
    """Every chart on the last page that shows it: the overview comes first, and a page of its own says
    more.
    """
    data, language = reading.data, reading.language
    shown = {name: page for page in pages.in_order() for name in shown_on(page)}
    for name, page in shown.items():
        built = charts.build(name, language, data)
        # What is dated or cited is found by itself.
        own = (mark for mark in built.marks if not mark.event and not mark.figures)
        rows = dict.fromkeys(text(mark.label, built.opening) for mark in own)
        drawn = built.drawn(built.opening)
        yield Entry(
            "chart",
            drawn.headline,
            f"{text(built.measure, built.opening)} · {page.title[language]}",
            reading.address(page, name),
            tuple(("row", row) for row in rows),
        )


def lever_entries(reading: Reading) -> Iterator[Entry]:
    """Every lever with its opening value, on the page that has it."""
    data, language = reading.data, reading.language
    for name, owner in models.input_names().items():
        page, lever = dossiers.page_with_levers(owner), models.get(owner, data).inputs[name]
        if page is None:
            continue
        label = reading.pair(lever.label[language], reading.opening("{%s}" % name, owner))
        note = (("note", reading.opening(lever.note[language], owner)),) if lever.note else ()
        address = reading.address(page, "what-if")
        yield Entry("lever", label, page.title[language], address, (*note, *reading.other(lever.label)))


def argument_entries(reading: Reading) -> Iterator[Entry]:
    """What the documents argue, where a page shows it: who says it is the title."""
    data, language = reading.data, reading.language
    shown = {
        id: page
        for page in pages.in_order()
        for block in page.blocks
        if isinstance(block, Arguments)
        for id in block.arguments
    }
    for id, argument in arguments(data).items():
        names = [data.origins[origin].name[language] for origin in argument.origins]
        who = listed(names, language) or data.documents[argument.document].label[language]
        if id in shown:
            yield Entry(
                "argument",
                f"{who}, {data.term(argument.strength, language)}",
                reading.filled(argument.says),
                reading.address(shown[id], id),
                (("source", reading.place(argument.document, argument.place)),),
            )
