"""Models as records: what they ask for, and what they give under a scenario, with ranges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard import models
from dashboard.core.words import LANGUAGES
from dashboard.exports.records import Address, Links, Named, ScenarioRecord, Text, finite, text
from dashboard.models.core.inputs import Input
from dashboard.models.core.model import Model
from dashboard.models.core.result import written
from dashboard.models.core.scenario import Scenario
from dashboard.pages import dossiers
from dashboard.tables.dataset import Dataset


@dataclass(frozen=True)
class Lever:
    """From where to where an input may be set, and in which steps."""

    least: float
    greatest: float
    step: float


@dataclass(frozen=True)
class InputRecord:
    """An input in the model's terms: a share is 0.2, not 20.

    `value` is where it stands, `opening` where it stands unless it is moved; `low` and `high` are what the
    sources leave open, equal where nothing is. `kind` is cited, derived, external (from outside the
    documents) or choice (the reader's own); `source` holds ids of figures or of an outside value; `reason`
    says where the range comes from.
    """

    name: str
    label: Text
    value: float
    opening: float
    low: float
    high: float
    lever: Lever
    unit: Named
    written: Text
    kind: str
    source: list[str]
    reason: str


@dataclass(frozen=True)
class OutputRecord:
    """A result in the model's terms: `value`, and `low` to `high` over what the sources leave open and was
    not moved; null where it is infinite or there is none. `reasons` say where the width comes from, `inputs`
    what it rests on, `equation` how it is computed. `written` is the value with its unit, `range` both ends.
    """

    name: str
    label: Text
    value: float | None
    low: float | None
    high: float | None
    unit: Named
    written: Text
    range: Text
    reasons: list[str]
    inputs: list[str]
    equation: str


@dataclass(frozen=True)
class ModelSummary:
    """A model by its name, with the names of its inputs and outputs."""

    name: str
    title: Text
    inputs: list[str]
    outputs: list[str]
    links: Links


@dataclass(frozen=True)
class ModelResult:
    """What a model gives under a scenario. `limits` are what it does not say."""

    name: str
    title: Text
    scenario: ScenarioRecord
    inputs: list[InputRecord]
    outputs: list[OutputRecord]
    limits: list[Text]
    links: Links


def scenario_record(scenario: Scenario) -> ScenarioRecord:
    """A scenario as programs read it."""
    return ScenarioRecord(
        dict(scenario.inputs),
        list(scenario.claims),
        scenario.data_version,
        scenario.as_of_version,
        scenario.query(),
    )


def model_summary(name: str, data: Dataset, address: Address) -> ModelSummary:
    """A model without its numbers."""
    model = models.get(name, data)
    return ModelSummary(
        name,
        text(model.title),
        list(model.inputs),
        list(model.outputs),
        links(name, Scenario(), address),
    )


def model_result(name: str, scenario: Scenario, data: Dataset, address: Address) -> ModelResult:
    """A model under the inputs of a scenario, on a reading of the tables.

    >>> from dashboard.tables import default
    >>> result = model_result("energy", Scenario({"price_europe": 390}), default(), lambda path: path)
    >>> next((one.value, one.written.en) for one in result.outputs if one.name == "gas_price_multiple")
    (3.02325581395, '×3.02')
    """
    model = models.get(name, data)
    moved: dict[str, Any] = dict(scenario.only(model.inputs).inputs)
    pinned = Scenario.on(data, moved)
    values = model.opening() | moved
    return ModelResult(
        name=name,
        title=text(model.title),
        scenario=scenario_record(pinned),
        inputs=[input_record(one, values[one.name], model) for one in model.inputs.values()],
        outputs=[output_record(output, ends, model, moved) for output, ends in model.spread(**moved).items()],
        limits=[text(limit) for limit in model.limits],
        links=links(name, pinned, address),
    )


def input_record(lever: Input, value: float, model: Model) -> InputRecord:
    least, greatest, step = lever.slider
    return InputRecord(
        name=lever.name,
        label=text(lever.label),
        value=value,
        opening=lever.central,
        low=lever.low,
        high=lever.high,
        lever=Lever(least, greatest, step),
        unit=Named(lever.unit.id, text(lever.unit.name)),
        written=Text(*(written(model, lever.name, value, language=language) for language in LANGUAGES)),
        kind=lever.kind,
        source=list(lever.source),
        reason=lever.reason,
    )


def output_record(
    name: str, ends: tuple[float, float, float], model: Model, moved: dict[str, Any]
) -> OutputRecord:
    low, value, high = ends
    output, unit = model.outputs[name], model.unit(name)
    return OutputRecord(
        name=name,
        label=text(output.label),
        value=finite(value),
        low=finite(low),
        high=finite(high),
        unit=Named(unit.id, text(unit.name)),
        written=Text(*(written(model, name, value, language=language) for language in LANGUAGES)),
        range=Text(*(written(model, name, low, high, language=language) for language in LANGUAGES)),
        reasons=list(model.reasons(name, **moved)),
        inputs=list(model.dependencies(name)),
        equation=f"{name} = {output.equation}",
    )


def links(name: str, scenario: Scenario, address: Address) -> Links:
    """A model under a scenario: for programs, and the page that has its levers."""
    page, query = dossiers.page_with_levers(name), scenario.query()
    asked = f"?{query}" if query else ""
    slugs = {language: page.slug[language] for language in LANGUAGES} if page else {}
    for_readers = [address(f"/{language}/{slug}{asked}#what-if") for language, slug in slugs.items()]
    return Links(address(f"/api/models/{name}{asked}"), *for_readers)
