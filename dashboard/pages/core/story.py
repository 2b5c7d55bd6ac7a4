"""A story: steps that lead through the site's charts, each under a scenario of that chart's model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words
from dashboard.models.core.formulas import formula_value
from dashboard.tables.dataset import Dataset


@dataclass(frozen=True)
class Step:
    """One step: a few words, two sentences, and a chart under a scenario.

    `name` is the step's anchor, unique in its story. `inputs` are those of the chart's model that stand
    elsewhere than at their opening, each a choice in the model's terms (a share, not per cent) or a formula
    over figure ids; `start` are those that the picture moves from when the step opens. `text` may hold
    `{figure id}` and results of the chart's model under these inputs. `claim` is what the sentences assert:
    of figures, at every corner of what their wording leaves open; of results, at the step's scenario.
    """

    name: str
    title: Words
    text: Words
    chart: str
    claim: Claim
    inputs: Mapping[str, float | str] = field(default_factory=dict)
    start: Mapping[str, float | str] | None = None


@dataclass(frozen=True)
class Story:
    """Steps in their order under one question. `slug` is the end of its address in each language, `order` its
    place among the stories.
    """

    name: str
    order: int
    slug: Words
    title: Words
    lede: Words
    steps: tuple[Step, ...]


def values_of(inputs: Mapping[str, float | str], data: Dataset) -> dict[str, float]:
    """The inputs of a step in the models' terms. Raises BadDefinition for what is no formula.

    >>> from dashboard.tables import default
    >>> values_of({"price_europe": "low:gas_price_europe_2025", "subsidy_kept": 0}, default())
    {'price_europe': 350.0, 'subsidy_kept': 0.0}
    """
    return {
        name: formula_value(value, data) if isinstance(value, str) else float(value)
        for name, value in inputs.items()
    }
