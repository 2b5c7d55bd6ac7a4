"""Every address of the API, with what it takes: read off the tables, models and charts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import Field

from dashboard import charts, models
from dashboard.charts.core.look import THEMES
from dashboard.charts.core.sizes import CARDS
from dashboard.core.words import LANGUAGES, Words
from dashboard.exports.records import Listing, Single
from dashboard.exports.records.charts import ChartData, ChartSummary
from dashboard.exports.records.disagreements import DisagreementRecord
from dashboard.exports.records.events import EventRecord
from dashboard.exports.records.figures import FILTERS, FigureRecord, filter_values
from dashboard.exports.records.models import ModelResult, ModelSummary
from dashboard.exports.records.sources import DocumentRecord, Origin
from dashboard.models.core.disagreements import disagreements
from dashboard.models.core.inputs import Input
from dashboard.models.core.scenario import CLAIM, DATA, THEN
from dashboard.query.api import FIRST, MOST, Endpoint, Parameter, answers
from dashboard.tables.dataset import Dataset
from dashboard.tables.events import events

API = "/api"
WORD = Annotated[str, Field(min_length=1, max_length=100)]
YEAR = Annotated[int, Field(ge=1, le=9999)]
COLUMNS = {
    "topic": Words(fr="thème", en="subject"),
    "indicator": Words(fr="grandeur", en="quantity"),
    "document": Words(fr="document où il a été lu", en="document that it was read in"),
    "origin": Words(fr="qui l'a mesuré ou dit", en="who measured or said it"),
    "unit": Words(fr="unité", en="unit"),
    "qualifier": Words(fr="formulation", en="wording"),
    "obs_status": Words(fr="nature", en="nature of the statement"),
    "ref_area": Words(fr="pays dont il parle", en="country that it is about"),
    "counterpart_area": Words(fr="l'autre pays", en="the other country"),
    "table": Words(fr="table", en="table"),
    "actor": Words(fr="acteur", en="actor"),
}
SHARE = Words(fr="une part : 0.2, non 20 %", en="a share: 0.2, not 20%")
TEXT = Parameter(
    "text", Words(fr="mots qui doivent tous s'y trouver", en="words that must all stand in it"), WORD
)
YEARS = (
    Parameter("from", Words(fr="première année", en="first year"), YEAR),
    Parameter("to", Words(fr="dernière année", en="last year"), YEAR),
)
PART = (
    Parameter(
        "limit",
        Words(fr="combien à la fois", en="how many at once"),
        Annotated[int, Field(ge=1, le=MOST)],
        FIRST,
    ),
    Parameter(
        "offset",
        Words(fr="combien en sauter", en="how many to skip"),
        Annotated[int, Field(ge=0, le=1_000_000)],
        0,
    ),
)
LANG = Parameter("lang", Words(fr="langue des mots", en="language of the words"), Literal[LANGUAGES], "en")
LOOK = (
    Parameter(
        "format",
        Words(fr="format de l'image", en="format of the image"),
        Literal[tuple(answers.IMAGES)],
        "png",
    ),
    Parameter(
        "size",
        Words(fr="taille de l'image", en="size of the image"),
        Literal[tuple(CARDS)],
        next(iter(CARDS)),
    ),
    Parameter("theme", Words(fr="clair ou sombre", en="light or dark"), Literal[THEMES], THEMES[0]),
)


def one_of(values: Iterable[str]) -> Any:
    """One of some ids, in the order of their names; where there are none, no id fits."""
    return Literal[tuple(sorted(values)) or ("",)]


def column(name: str, values: Iterable[str]) -> Parameter:
    """A filter: one of the values that a column has, or several."""
    return Parameter(name, COLUMNS[name], one_of(values), several=True)


def in_path(name: str, words: Words, values: Iterable[str]) -> Parameter:
    """A part of an address."""
    return Parameter(name, words, one_of(values), in_path=True)


def version_parameters(data: Dataset) -> tuple[Parameter, ...]:
    """Claims and version of a scenario, by the names that pages give them."""
    claims = (
        Parameter(
            CLAIM,
            Words(fr="chiffre contesté à suivre", en="disputed figure to follow"),
            one_of(data.disputed),
            several=True,
        ),
    )
    return (
        *(claims if data.disputed else ()),
        Parameter(DATA, Words(fr="version des données", en="version of the data"), Literal[data.versions]),
        Parameter(
            THEN,
            Words(
                fr="lire les tables telles qu'elles étaient à cette version",
                en="read the tables as they were in that version",
            ),
            bool,
            False,
        ),
    )


def input_parameter(lever: Input) -> Parameter:
    """A lever, in the model's terms and within its bounds."""
    least, greatest, _ = lever.slider
    bounds = Field(ge=least, le=greatest, allow_inf_nan=False)
    unit = lever.unit.name if lever.unit.scale == 1 else SHARE
    words = Words(**{code: f"{lever.label[code]} ({unit[code]})" for code in LANGUAGES})
    return Parameter(lever.name, words, Annotated[float, bounds])


def endpoints(data: Dataset) -> list[Endpoint]:
    """Every endpoint on a data package, worked out once."""
    return data.once("endpoints", lambda: [*_of_tables(data), *_of_charts(data), *_of_models(data)])


def _of_tables(data: Dataset) -> list[Endpoint]:
    known, pinned, told = filter_values(data), version_parameters(data), events(data)
    topic, document = (
        column("topic", {event.topic for event in told}),
        column("document", {id for event in told for id in event.documents}),
    )
    actor = column("actor", {id for event in told for id in event.actors})
    contested = column("topic", {one.topic for one in disagreements(data)})
    return [
        Endpoint(
            "figures",
            f"{API}/figures",
            Words(fr="Chiffres cités, filtrés", en="Cited figures, filtered"),
            Listing[FigureRecord],
            (*(column(name, known[name]) for name in FILTERS), TEXT, *YEARS, *PART, *pinned),
            answers.figures,
        ),
        Endpoint(
            "figure",
            f"{API}/figures/{{figure}}",
            Words(fr="Un chiffre", en="One figure"),
            Single[FigureRecord],
            (in_path("figure", Words(fr="identifiant", en="id"), data.figures), *pinned),
            answers.figure,
        ),
        Endpoint(
            "events",
            f"{API}/events",
            Words(fr="Événements datés, filtrés", en="Dated events, filtered"),
            Listing[EventRecord],
            (topic, actor, document, TEXT, *YEARS, *PART),
            answers.events,
        ),
        Endpoint(
            "event",
            f"{API}/events/{{event}}",
            Words(fr="Un événement", en="One event"),
            Single[EventRecord],
            (in_path("event", Words(fr="identifiant", en="id"), data.events),),
            answers.event,
        ),
        Endpoint(
            "documents",
            f"{API}/documents",
            Words(fr="Les documents", en="The documents"),
            Listing[DocumentRecord],
            (),
            answers.documents,
        ),
        Endpoint(
            "document",
            f"{API}/documents/{{document}}",
            Words(fr="Un document", en="One document"),
            Single[DocumentRecord],
            (in_path("document", Words(fr="numéro", en="number"), data.documents),),
            answers.document,
        ),
        Endpoint(
            "origins",
            f"{API}/origins",
            Words(fr="Qui a mesuré ou dit les chiffres", en="Who measured or said the figures"),
            Listing[Origin],
            (),
            answers.origins,
        ),
        Endpoint(
            "origin",
            f"{API}/origins/{{origin}}",
            Words(fr="Une origine", en="One origin"),
            Single[Origin],
            (in_path("origin", Words(fr="identifiant", en="id"), data.origins),),
            answers.origin,
        ),
        Endpoint(
            "disagreements",
            f"{API}/disagreements",
            Words(fr="Là où les documents ne s'accordent pas", en="Where the documents disagree"),
            Listing[DisagreementRecord],
            (contested,),
            answers.disputes,
        ),
    ]


def _of_charts(data: Dataset) -> list[Endpoint]:
    pinned = version_parameters(data)
    owners = {charts.get(name).model for name in charts.names() if charts.get(name).live}
    levers = {
        lever.name: lever for name in sorted(owners) for lever in models.get(name, data).inputs.values()
    }
    inputs = tuple(input_parameter(levers[name]) for name in sorted(levers))
    with_card = [name for name in charts.names() if charts.get(name).card]
    name = Words(fr="nom du graphique", en="name of the chart")
    return [
        Endpoint(
            "charts",
            f"{API}/charts",
            Words(fr="Les graphiques", en="The charts"),
            Listing[ChartSummary],
            (),
            answers.every_chart,
        ),
        Endpoint(
            "chart",
            f"{API}/charts/{{chart}}",
            Words(fr="Les données de ce qu'un graphique dessine", en="The data of what a chart draws"),
            Single[ChartData],
            (in_path("chart", name, charts.names()), LANG, *pinned),
            answers.chart,
            inputs,
        ),
        Endpoint(
            "chart_image",
            f"{API}/charts/{{chart}}/image",
            Words(fr="Le nombre d'un graphique en image", en="The number of a chart as an image"),
            None,
            (in_path("chart", name, with_card), LANG, *LOOK, *pinned),
            answers.image,
            inputs,
            media=tuple(answers.IMAGES.values()),
        ),
    ]


def _of_models(data: Dataset) -> list[Endpoint]:
    pinned = version_parameters(data)
    return [
        Endpoint(
            "models",
            f"{API}/models",
            Words(fr="Les modèles", en="The models"),
            Listing[ModelSummary],
            (),
            answers.every_model,
        ),
        *(
            Endpoint(
                f"model_{name}",
                f"{API}/models/{name}",
                models.get(name, data).title,
                Single[ModelResult],
                pinned,
                partial(answers.model, name),
                tuple(map(input_parameter, models.get(name, data).inputs.values())),
                post=True,
            )
            for name in models.names()
        ),
    ]
