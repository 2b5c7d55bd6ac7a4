"""What is looked at: levers, claims and version of the tables, over the whole site.

Addresses, citations, file names, lines of Python and the records of images are printed from a `Scenario`; the
browser prints the same from its own (assets/scenario.js).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import quote_plus
from zlib import crc32

import numpy as np

from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.tables.dataset import Dataset

CLAIM, DATA, THEN, KEPT = "claim", "data", "then", "kept"
"""Names of the query that are no inputs; those of scenarios that are kept have their number after it:
`kept1` is the name of the first, `kept1_price_europe` an input of it.
"""
MOST_KEPT = 3
"""Scenarios that are compared with the one on screen, at most."""
LONGEST_NAME = 60
"""Characters of the name of one."""
LONGEST_STEM = 180
"""Characters of a file name that say what is in it: systems take 255 bytes, size and suffix among them."""


@dataclass(frozen=True)
class Scenario:
    """Inputs that stand elsewhere than at their opening, claims that are followed, and a version.

    `inputs` holds values by input name over all models, in the models' terms (shares, not per cent); `claims`
    ids of disputed figures. `data_version` is the version of the tables that the scenario was made on, empty
    where nothing pins one; `as_of_version` asks for the tables as they were at it.

    >>> Scenario({"price_europe": 390}, data_version="2026.11.20").query()
    'price_europe=390&data=2026.11.20'
    """

    inputs: Mapping[str, float] = field(default_factory=dict)
    claims: tuple[str, ...] = ()
    data_version: str = ""
    as_of_version: bool = False
    kept: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if len(self.kept) > MOST_KEPT:
            raise BadDefinition(
                f"{len(self.kept)} scenarios are to be compared, and can be {MOST_KEPT} at most."
                " Leave some out."
            )
        # One order, whatever the page and the machine: two equal scenarios print the same.
        object.__setattr__(self, "inputs", by_name(self.inputs))
        object.__setattr__(self, "kept", {name: by_name(inputs) for name, inputs in self.kept.items()})
        object.__setattr__(self, "claims", tuple(sorted(set(self.claims))))

    @classmethod
    def on(cls, data: Dataset, inputs: Mapping[str, float] | None = None) -> Scenario:
        """The scenario of a reading of the tables, with these inputs moved."""
        return cls(inputs or {}, data.followed, data.version, bool(data.then))

    def moving(self, inputs: Mapping[str, float]) -> Scenario:
        """The same claims and version with other inputs."""
        return replace(self, inputs=inputs)

    def only(self, names: Iterable[str]) -> Scenario:
        """The same with those of the inputs alone."""
        known = set(names)
        return self.moving({name: value for name, value in self.inputs.items() if name in known})

    def dataset(self, data: Dataset) -> Dataset:
        """The tables as this scenario reads them. Raises UnknownName for a version that never was."""
        return data.view(self.claims, self.data_version if self.as_of_version else "")

    # ---- what is printed from it

    def pairs(self) -> list[tuple[str, str]]:
        """Names and values of the query, in their fixed order: inputs, claims, version."""
        return [
            *((name, shortest(value)) for name, value in self.inputs.items()),
            *((CLAIM, id) for id in self.claims),
            *([(DATA, self.data_version)] if self.data_version else []),
            *([(THEN, "1")] if self.as_of_version else []),
            *self._kept_pairs(),
        ]

    def _kept_pairs(self) -> list[tuple[str, str]]:
        return [
            pair
            for place, (name, inputs) in enumerate(self.kept.items(), 1)
            for pair in [
                (f"{KEPT}{place}", name),
                *((f"{KEPT}{place}_{input}", shortest(value)) for input, value in inputs.items()),
            ]
        ]

    def query(self) -> str:
        """The query of an address, without its question mark; empty where nothing is asked."""
        return "&".join(f"{name}={_as_a_form(value)}" for name, value in self.pairs())

    def python_call(self, call: str, *arguments: str) -> str:
        """A call in Python that gives this scenario: `call` with texts as its first arguments.

        >>> Scenario({"gdp": 80}, ("prisoners_in_document_001",)).python_call("dashboard.chart", "x", "fr")
        'dashboard.chart("x", "fr", gdp=80, claims=["prisoners_in_document_001"])'
        """
        claims = ", ".join(f'"{id}"' for id in self.claims)
        written = [
            *(f'"{argument}"' for argument in arguments),
            *(f"{name}={shortest(value)}" for name, value in self.inputs.items()),
            *([f"claims=[{claims}]"] if claims else []),
            *([f'data_version="{self.data_version}"'] if self.as_of_version else []),
            *([f"kept={{{kept}}}"] if (kept := self._kept_as_python()) else []),
        ]
        return f"{call}({', '.join(written)})"

    def _kept_as_python(self) -> str:
        return ", ".join(
            f"{json.dumps(name, ensure_ascii=False)}: {literal(inputs)}" for name, inputs in self.kept.items()
        )

    def file_stem(self, *names: str) -> str:
        """What a file of it is called, without its suffix: names, version, claims, inputs.

        A checksum of them all stands for the inputs that a file name has no room for, and for the scenarios
        that are compared, so that scenarios keep apart.

        >>> Scenario({"gdp": 80}, data_version="2026.11.20").file_stem("gas_price_gap", "fr")
        'gas_price_gap-fr-2026.11.20-gdp_80'
        """
        inputs = [f"{name}_{shortest(value)}" for name, value in self.inputs.items()]
        stem = "-".join([*names, *([self.data_version] if self.data_version else []), *self.claims])
        said = "-".join([stem, *inputs])
        if len(said) <= LONGEST_STEM and not self.kept:
            return said
        for input in inputs:
            if len(stem) + 1 + len(input) > LONGEST_STEM:
                break
            stem += f"-{input}"
        compared = (f"{name}={value}" for name, value in self._kept_pairs())
        return f"{stem}-{crc32('&'.join([said, *compared]).encode()):08x}"


def _as_a_form(value: str) -> str:
    """A value as browsers write it in a query."""
    return quote_plus(value, safe="*").replace("~", "%7E")


def literal(inputs: Mapping[str, float]) -> str:
    """Inputs as a dict in Python.

    >>> literal({"gdp": 80.0})
    '{"gdp": 80}'
    """
    return "{" + ", ".join(f'"{name}": {shortest(value)}' for name, value in inputs.items()) + "}"


def by_name(inputs: Mapping[str, float]) -> dict[str, float]:
    return {name: float(inputs[name]) for name in sorted(inputs)}


def reading(data: Dataset, claims: Iterable[str] = (), data_version: str = "") -> Dataset:
    """The tables where these claims are followed, as they were at a version.

    Raises UnknownName for a claim that nobody disputes, or a version that never was.
    """
    for id in claims:
        if id not in data.disputed:
            raise UnknownName("disputed figure", id, data.disputed)
    return data.view(claims, data_version)


def shortest(value: float) -> str:
    """A number as addresses hold it: the fewest digits that give it back, as a browser writes them.

    >>> shortest(390.0), shortest(0.5), shortest(1e-7)
    ('390', '0.5', '1e-7')
    """
    if value == 0:
        return "0"
    if 1e-6 <= abs(value) < 1e21:
        return np.format_float_positional(value, trim="-")
    return np.format_float_scientific(value, trim="-", exp_digits=1)
