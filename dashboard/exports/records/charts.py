"""Charts as records: which there are, and the data of what one draws under a scenario."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard import charts
from dashboard.charts.core.drawn import Drawn
from dashboard.charts.core.evaluation import Evaluation
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.link import page_of
from dashboard.exports.records import Address, Links, ScenarioRecord, Text
from dashboard.exports.records.models import scenario_record
from dashboard.exports.workbook.chart_files import contents
from dashboard.models.core.scenario import Scenario
from dashboard.tables.dataset import Dataset


@dataclass(frozen=True)
class ChartSummary:
    """A chart by its name, with its headline where levers open. `model` is the one whose inputs move it,
    empty where none does; `links.image` is its picture as a card, empty where it has none.
    """

    name: str
    headline: Text
    model: str
    figures: list[str]
    links: Links


@dataclass(frozen=True)
class Curve:
    """Points of a curve, whose two coordinates `names` says."""

    names: list[str]
    points: list[list[float | None]]


@dataclass(frozen=True)
class ChartData:
    """What a chart draws under a scenario, in one language: one row a mark, numbers as numbers, under the
    `columns`; `alternative` says it in words, `choices` what was moved and what nobody's figure gives,
    `provenance` is what an image of it carries.
    """

    name: str
    language: str
    headline: str
    alternative: str
    measure: str
    choices: str
    source: str
    scenario: ScenarioRecord
    columns: dict[str, str]
    rows: list[dict[str, str | float | None]]
    curves: list[Curve]
    provenance: dict[str, Any]
    links: Links


def drawn_under(name: str, language: str, scenario: Scenario, data: Dataset) -> Drawn:
    """A chart under a scenario, on a reading of the tables; one that follows no lever, as it stands.

    Raises UnknownName where it rests on what those tables do not have.
    """
    built = charts.build(name, language, data)
    return built.drawn(
        Evaluation(built.model, language, scenario=scenario if built.chart.live else Scenario())
    )


def chart_summary(name: str, data: Dataset, address: Address) -> ChartSummary:
    """A chart where its levers open."""
    drawn = [drawn_under(name, language, Scenario(), data) for language in LANGUAGES]
    chart = charts.get(name)
    return ChartSummary(
        name,
        Text(*(one.headline for one in drawn)),
        chart.model if chart.live else "",
        list(drawn[0].built.figures),
        links(name, Scenario(), address),
    )


def chart_data(drawn: Drawn, address: Address) -> ChartData:
    """The data of what is drawn."""
    held = contents(drawn)
    return ChartData(
        name=drawn.built.name,
        language=drawn.built.language,
        headline=drawn.headline,
        alternative=drawn.alt,
        measure=held["measure"],
        choices=held["scenario"],
        source=held["source"],
        scenario=scenario_record(drawn.scenario),
        columns=held["columns"],
        rows=held["rows"],
        curves=[Curve(**curve) for curve in held["curves"]],
        provenance=held["provenance"],
        links=links(drawn.built.name, drawn.scenario, address, drawn.built.language),
    )


def links(name: str, scenario: Scenario, address: Address, language: str = "") -> Links:
    """A chart under a scenario: for programs, on its page, and its picture; for programs in one language, if
    that is said.
    """
    page, query = page_of(name), scenario.query()
    asked = f"?{query}" if query else ""
    fr, en = (
        address(f"/{language}/{page.slug[language]}{asked}#{name}") if page else "" for language in LANGUAGES
    )
    query = "&".join(filter(None, (f"lang={language}" if language else "", query)))
    asked = f"?{query}" if query else ""
    image = address(f"/api/charts/{name}/image{asked}") if charts.get(name).card else ""
    return Links(address(f"/api/charts/{name}{asked}"), fr, en, image)
