"""The scenario in an address: read with care, since anyone may have typed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from werkzeug.datastructures import MultiDict

from dashboard import models
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.core.numbers import read_with_unit, significant
from dashboard.models.core.inputs import Input
from dashboard.models.core.model import Model
from dashboard.models.core.scenario import CLAIM, DATA, KEPT, LONGEST_NAME, MOST_KEPT, THEN, Scenario
from dashboard.query.notices import NOTICES
from dashboard.tables.dataset import Dataset

SHOWN = 40
"""Characters of what an address says that are told back."""


def from_query(query: MultiDict[str, str], data: Dataset, language: str) -> tuple[Scenario, list[str]]:
    """The scenario that an address asks for, and one polite line for each claim or version that is left
    aside.

    Names that are no input of any model are dropped. A version is pinned where the address names one, or
    says anything else. `notices_of` tells which inputs were taken otherwise than as they were written.
    """
    claims, version = query.getlist(CLAIM), query.get(DATA, "")
    strange = [id[:SHOWN] for id in claims if id not in data.disputed]
    notices = [NOTICES["claim"][language].format(found=", ".join(strange))] if strange else []
    rivals = [id for id in dict.fromkeys(claims) if len({*data.disputed.get(id, ())} & {*claims}) > 1]
    notices += [NOTICES["rivals"][language].format(found=", ".join(rivals))] if rivals else []
    if version and version not in data.versions:
        notices.append(NOTICES["version"][language].format(found=version[:SHOWN]))
        version = ""
    followed = tuple(id for id in claims if id in data.disputed and id not in rivals)
    as_of_version = bool(version and query.get(THEN)) and version != data.version
    asked = Scenario({}, followed, version, as_of_version)
    asked = asked.moving(inputs_in(query, asked.dataset(data), language))
    asked = replace(asked, kept=kept_in(query, asked.dataset(data), language))
    pins = asked.inputs or asked.claims or asked.kept or version not in ("", data.version)
    return replace(asked, data_version=(version or data.version) if pins else ""), notices


def kept_in(query: Mapping[str, str], data: Dataset, language: str) -> dict[str, dict[str, float]]:
    """The scenarios that a query brings to be compared, by name: `kept1`, its inputs `kept1_price_europe`. A
    name that is taken already bears its place.
    """
    found: dict[str, dict[str, float]] = {}
    for place in range(1, MOST_KEPT + 1):
        name = " ".join(query.get(f"{KEPT}{place}", "").split())[:LONGEST_NAME].strip()
        if name:
            start, own = f"{KEPT}{place}_", len(found) + 1
            while name in found:
                name = f"{name} ({own})"
            inputs = {key.removeprefix(start): value for key, value in query.items() if key.startswith(start)}
            found[name] = inputs_in(inputs, data, language)
    return found


def inputs_in(query: Mapping[str, str], data: Dataset, language: str) -> dict[str, float]:
    """The inputs of all models that a query moves away from their opening, each within its lever."""
    moved = {}
    for name, model in models.input_names().items():
        if name in query:
            try:
                lever = models.get(model, data).inputs[name]
            except (UnknownName, BadDefinition):
                # The model needs what these tables do not have; a page that shows it says so.
                continue
            taken = within(lever, value_in(query[name], lever, language))
            if taken != lever.central:
                moved[name] = taken
    return moved


def within(lever: Input, found: float | None) -> float:
    """The nearest value that a lever allows; its opening for what is no number."""
    low, high, _ = lever.slider
    return lever.central if found is None else min(max(found, low), high)


def notices_of(query: Mapping[str, str], model: Model, language: str) -> list[str]:
    """One polite line for each input of a model whose value in the address could not be taken."""
    notices = []
    for name, lever in model.inputs.items():
        if name not in query:
            continue
        found = value_in(query[name], lever, language)
        taken = within(lever, found)
        if found != taken:
            at = Evaluation(model, language, scenario=Scenario({name: taken}))
            label = "number" if found is None else "range"
            notices.append(
                NOTICES[label][language].format(
                    found=query[name][:SHOWN], lever=lever.label[language], taken=text("{%s}" % name, at)
                )
            )
    return notices


def value_in(words: str, lever: Input, language: str) -> float | None:
    """What a query gives an input, in the model's terms, by the rule of `numbers.read`; None for no number.

    Addresses hold the model's terms, a share as 0.2; with its sign a number is in the unit: 20 % is 0.2.
    """
    found = read_with_unit(words, language, lever.unit.affixes)
    if found is None:
        return None
    value, unit = found
    return significant(lever.unit.to_model(value)) if unit else value
