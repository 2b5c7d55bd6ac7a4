"""What an image carries of itself: the same record in every format, as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from dashboard.charts.core.built import Built
from dashboard.charts.core.drawn import Drawn
from dashboard.charts.core.slots import fill
from dashboard.charts.core.sources import assumptions_behind
from dashboard.exports.images.link import link
from dashboard.models.core.scenario import Scenario
from dashboard.tables.records import in_order

NAME = "belarus-dependence"
"""The key of a PNG's text, and what an SVG and a PDF name their element."""
NAMESPACE = f"urn:{NAME}:proof"
LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class Provenance:
    """A chart, or a page as `page-energy`, what it says, and what it says it by. Numbers of `scenario` are in
    the model's terms, shares as shares.

    >>> import dashboard
    >>> provenance = dashboard.chart("gas_price_gap").provenance
    >>> Provenance.from_json(provenance.json()) == provenance
    True
    """

    chart: str
    language: str
    headline: str
    alternative: str
    data_version: str
    figures: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    scenario: dict[str, float] = field(default_factory=dict)
    claims: tuple[str, ...] = ()
    licence: str = LICENCE
    link: str = ""

    def json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Provenance | None:
        """The record in a text; None where it is none."""
        try:
            found = json.loads(text)
            return cls._from(found)
        except (ValueError, TypeError):
            return None

    @classmethod
    def _from(cls, values: Mapping[str, Any]) -> Provenance:
        """The record with these values, as JSON has them; what is no field of it is left aside."""
        known: dict[str, Any] = {
            key: tuple(values[key]) if isinstance(values[key], list) else values[key]
            for key in (each.name for each in fields(cls))
            if key in values
        }
        return cls(**known)


def template(built: Built) -> dict[str, Any]:
    """The record of a chart with slots for what a scenario changes; alternative text and scenario are
    added.
    """
    data, language, scenario = built.data, built.language, Scenario.on(built.data)
    told = [data.figure(id) for id in built.figures]
    tellers = {figure.document for figure in told} | {id for mark in built.marks for id in mark.documents}
    return {
        "chart": built.name,
        "language": language,
        "headline": {"slot": "text", "text": built.headline},
        "alternative": "",
        "data_version": scenario.data_version,
        "figures": list(built.figures),
        "origins": [
            data.origins[id].name[language]
            for id in in_order(id for figure in told for id in figure.origins)
            if data.origins[id].standing != "unnamed"
        ],
        "documents": [document.label[language] for id, document in data.documents.items() if id in tellers],
        "outside": list(
            in_order(
                data.assumptions[id].source[language] for id in assumptions_behind(built.marks, built.model)
            )
        ),
        "scenario": {},
        "claims": list(scenario.claims),
        "licence": LICENCE,
        "link": link(built) or "",
    }


def whole_numbers(inputs: Mapping[str, float]) -> dict[str, float]:
    """Inputs as a record holds them: whole numbers without a point, as a browser writes them."""
    return {name: int(value) if value == int(value) else value for name, value in inputs.items()}


def provenance(drawn: Drawn) -> Provenance:
    """The record of a chart under a scenario."""
    scenario = whole_numbers(drawn.scenario.inputs)
    filled = fill(template(drawn.built), drawn.evaluation) | {"alternative": drawn.alt, "scenario": scenario}
    return Provenance._from(filled)
