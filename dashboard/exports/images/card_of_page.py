"""The card of a page under a scenario."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard import models
from dashboard.charts.core.evaluation import PLACE, Evaluation, text, with_figures
from dashboard.charts.core.look import THEMES
from dashboard.charts.core.scenario_words import moved_words
from dashboard.charts.core.slots import moved
from dashboard.charts.core.sources import COMPUTED, SOURCE, told
from dashboard.core.errors import UnknownName
from dashboard.core.numbers import number as number_of
from dashboard.core.site import published_at
from dashboard.core.words import COLON, Words, listed
from dashboard.exports.images.card_bars import bars_of_drawing
from dashboard.exports.images.card_content import Card, finished, short_source
from dashboard.exports.images.provenance import Provenance, whole_numbers
from dashboard.models.core.model import Model
from dashboard.models.core.scenario import Scenario
from dashboard.pages.core.cards import PageCard
from dashboard.pages.core.page import Page
from dashboard.tables.dataset import Dataset
from dashboard.tables.records import in_order

PAGE = "page-"
"""What the name of a page begins with where it could be that of a chart."""


def of_page(
    page: Page, spec: PageCard, language: str, theme: str, inputs: Mapping[str, float], data: Dataset
) -> Card:
    """The card of a page with inputs moved. Raises UnknownName for an input that its model does not have."""
    model = models.get(spec.model, data) if spec.model else None
    known = model.inputs if model else {}
    for name in inputs:
        if name not in known:
            raise UnknownName(f"input of page {page.name}", name, known)
    evaluation = Evaluation(model, language, theme, Scenario(inputs))

    def filled(words: Words) -> str:
        template = with_figures(words[language], data, language)
        if "{N}" in template:
            total = sum(n for _, n in spec.drawing.tally(data, language))
            template = template.replace("{N}", number_of(total, 0, language))
        return text(template, evaluation) if model else template

    figures, outputs = named_in(spec, model, data)
    behind = [data.figure(id) for id in figures]
    # What is counted is read in all documents.
    documents = [figure.document for figure in behind] or list(data.documents)
    outside = [
        id
        for name in (model.dependencies(*outputs) if model and outputs else ())
        for id in known[name].source
        if id in data.assumptions
    ]
    pinned = Scenario.on(data, evaluation.moved)
    address = f"/{language}/{page.slug[language]}" + (f"?{query}" if (query := pinned.query()) else "")
    choices = moved(moved_words(language), evaluation) if model else ""
    line = spec.moved_line if evaluation.moved and spec.moved_line else spec.line
    number, sentence = filled(spec.value), filled(line)
    record = Provenance(
        chart=PAGE + page.name,
        language=language,
        headline=f"{number} {sentence}",
        alternative="",
        data_version=data.version,
        figures=tuple(figures),
        origins=in_order(
            data.origins[id].name[language]
            for figure in behind
            for id in figure.origins
            if data.origins[id].standing != "unnamed"
        ),
        documents=in_order(data.documents[id].label[language] for id in documents),
        outside=in_order(data.assumptions[id].source[language] for id in outside),
        scenario=whole_numbers(evaluation.moved),
        claims=tuple(pinned.claims),
        link=address,
    )
    computed = bool(outputs)
    form, bars = bars_of_drawing(spec.drawing, evaluation, data)
    full = (
        SOURCE[language]
        + COLON[language]
        + (told(behind, data, language) or listed(list(record.documents), language))
    )
    made = Card(
        number=number,
        sentence=sentence,
        form=form,
        bars=bars,
        choices=choices,
        sources=(
            full + (f" · {COMPUTED[language]}" if computed else ""),
            short_source(record, language, computed=computed),
        ),
        address=published_at(language) + address,
        theme=theme,
        provenance=record,
        stem=pinned.file_stem(PAGE + page.name, language) + ("" if theme == THEMES[0] else f"-{theme}"),
    )
    return finished(made, "")


def named_in(spec: PageCard, model: Model | None, data: Dataset) -> tuple[list[str], list[str]]:
    """Ids of the figures, and names of the outputs, that a page's card shows or rests on."""
    named = [name for name, _, _ in PLACE.findall(spec.value.en + spec.line.en)]
    figures = [name for name in named if name in data.figures]
    figures += [part.figure for part in spec.drawing.parts if part.figure]
    outputs = [name for name in named if model and name in model.outputs]
    if model and outputs:
        figures += [
            id
            for name in model.dependencies(*outputs)
            for id in model.inputs[name].source
            if id in data.figures
        ]
    return list(in_order(figures)), outputs
