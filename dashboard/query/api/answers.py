"""The answers of the API: each a function from a question to a record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from dashboard import charts, models
from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.core.words import LANGUAGES
from dashboard.exports.images import card
from dashboard.exports.images.provenance import LICENCE
from dashboard.exports.records import Listing, Single
from dashboard.exports.records.charts import ChartData, ChartSummary, chart_data, chart_summary, drawn_under
from dashboard.exports.records.disagreements import DisagreementRecord, disagreement_record
from dashboard.exports.records.events import EventRecord, event_record
from dashboard.exports.records.figures import (
    FILTERS,
    FigureRecord,
    figure_record,
    matches,
    values_of,
    within_years,
    words_of,
)
from dashboard.exports.records.models import ModelResult, ModelSummary, model_result, model_summary
from dashboard.exports.records.sources import DocumentRecord, Origin, document_record, origin_record
from dashboard.models.core.disagreements import disagreements
from dashboard.models.core.scenario import THEN
from dashboard.query.api import FIRST, Asked, Fault, WrongQuestion
from dashboard.tables.events import events as all_events

T = TypeVar("T")
IMAGES = {"png": "image/png", "svg": "image/svg+xml"}


def listing(items: Sequence[Any], asked: Asked, record: Any) -> Listing[Any]:
    """The part of the items that is asked for, as records."""
    offset, limit = asked.values.get("offset", 0), asked.values.get("limit", max(len(items), FIRST))
    part = [record(item) for item in items[offset : offset + limit]]
    return Listing(asked.data.version, LICENCE, len(items), offset, limit, part)


def single(record: T, asked: Asked) -> Single[T]:
    return Single(asked.data.version, LICENCE, record)


def figures(asked: Asked) -> Listing[FigureRecord]:
    """Figures that have one of the values asked for in each column, every word, a period in those years."""
    data, values = asked.data, asked.values
    found = [
        figure
        for figure in data.figures.values()
        if all(not values[name] or {*values_of(figure, name)} & {*values[name]} for name in FILTERS)
        and within_years(figure.time_period, values["from"], values["to"])
        and (not values["text"] or matches(values["text"], words_of(figure, data)))
    ]
    return listing(found, asked, lambda figure: figure_record(figure, data, asked.address))


def figure(asked: Asked) -> Single[FigureRecord]:
    """One figure; at an earlier version, one that was there."""
    data, id = asked.data, asked.values["figure"]
    if id not in data.figures:
        raise WrongQuestion(
            404, [Fault("figure", f"At version {data.version} this figure was not there. Leave out {THEN}.")]
        )
    return single(figure_record(data.figures[id], data, asked.address), asked)


def events(asked: Asked) -> Listing[EventRecord]:
    """Events of a topic, an actor, a document, certain years, with every word in the title."""
    data, values = asked.data, asked.values
    found = [
        event
        for event in all_events(data)
        if (not values["topic"] or event.topic in values["topic"])
        and (not values["actor"] or {*event.actors} & {*values["actor"]})
        and (not values["document"] or {*event.documents} & {*values["document"]})
        and within_years(event.dates, values["from"], values["to"])
        and (not values["text"] or matches(values["text"], [event.title[code] for code in LANGUAGES]))
    ]
    return listing(found, asked, lambda event: event_record(event, data, asked.address))


def event(asked: Asked) -> Single[EventRecord]:
    found = next(one for one in all_events(asked.data) if one.id == asked.values["event"])
    return single(event_record(found, asked.data, asked.address), asked)


def documents(asked: Asked) -> Listing[DocumentRecord]:
    return listing(list(asked.data.documents), asked, lambda id: document_record(id, asked.data))


def document(asked: Asked) -> Single[DocumentRecord]:
    return single(document_record(asked.values["document"], asked.data), asked)


def origins(asked: Asked) -> Listing[Origin]:
    return listing(list(asked.data.origins), asked, lambda id: origin_record(id, asked.data))


def origin(asked: Asked) -> Single[Origin]:
    return single(origin_record(asked.values["origin"], asked.data), asked)


def disputes(asked: Asked) -> Listing[DisagreementRecord]:
    topics = asked.values["topic"]
    found = [one for one in disagreements(asked.data) if not topics or one.topic in topics]
    return listing(found, asked, lambda one: disagreement_record(one, asked.data))


def every_chart(asked: Asked) -> Listing[ChartSummary]:
    return listing(charts.names(), asked, lambda name: chart_summary(name, asked.data, asked.address))


def chart(asked: Asked) -> Single[ChartData]:
    """The data of what a chart draws under the scenario."""
    name, language = asked.values["chart"], asked.values["lang"]
    only_its_own(asked, charts.get(name).model if charts.get(name).live else "", f"chart {name}")
    try:
        drawn = drawn_under(name, language, asked.under.scenario, asked.data)
    except (UnknownName, BadDefinition):
        raise not_there(asked) from None
    return single(chart_data(drawn, asked.address), asked)


def image(asked: Asked) -> bytes:
    """The picture of a chart's number as a card, drawn here without a browser."""
    values, name = asked.values, asked.values["chart"]
    only_its_own(asked, card.model_of(name), f"chart {name}")
    try:
        shown = card.card(name, values["lang"], values["theme"], asked.under.scenario.inputs, asked.data)
    except (UnknownName, BadDefinition):
        raise not_there(asked) from None
    return shown.image(values["format"], values["size"])


def every_model(asked: Asked) -> Listing[ModelSummary]:
    return listing(models.names(), asked, lambda name: model_summary(name, asked.data, asked.address))


def model(name: str, asked: Asked) -> Single[ModelResult]:
    """What a model gives under the scenario, with ranges."""
    try:
        result = model_result(name, asked.under.scenario, asked.data, asked.address)
    except (UnknownName, BadDefinition):
        raise not_there(asked) from None
    return single(result, asked)


def only_its_own(asked: Asked, model: str, what: str) -> None:
    """Raises WrongQuestion for inputs that move nothing in what is asked for."""
    own = models.get(model, asked.data).inputs if model else {}
    given = [name for name in models.input_names() if asked.values.get(name) is not None]
    strange = [name for name in given if name not in own]
    if strange:
        takes = f"It takes {', '.join(own)}." if own else "It takes no input."
        raise WrongQuestion(
            400, [Fault(name, f"This input moves nothing in {what}. {takes}") for name in strange]
        )


def not_there(asked: Asked) -> WrongQuestion:
    """What is asked for rests on a figure that came later than the version."""
    detail = f"This rests on a figure that was not there at version {asked.data.version}. Leave out {THEN}."
    return WrongQuestion(404, [Fault(THEN, detail)])
