"""What a tool of the workbench is, what it is asked and what it answers."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dashboard.charts.core.marks import Mark
from dashboard.charts.core.sources import assumptions_behind, figures_behind, source_line
from dashboard.core.numbers import in_pattern, number
from dashboard.core.words import Words, in_first_case
from dashboard.dash_parts.tools.core.question import Question, bound
from dashboard.models.core.model import Model
from dashboard.models.core.scenario import shortest
from dashboard.tables.dataset import Dataset

LETTERS = "ABC"
COLOURS = ("@ink", "@neutral", "@soft")
"""Of scenarios, which are no country's; a dash and a mark of its own tell each from the others."""
DASHES = ("solid", "dash", "dot")
CITED = Words(fr="ce que citent les sources", en="what the sources cite")
SCENARIO = Words(fr="Scénario {letter}", en="Scenario {letter}")
ENDLESS = Words(fr="aucune valeur finie", en="no finite value")


class Gone(Exception):
    """The reader no longer waits for the answer."""


@dataclass(frozen=True)
class Asked:
    """A question in the language of its reader, on the tables as its scenario reads them. `check` is called
    between the steps of a long work and raises Gone where nobody waits for it.
    """

    question: Question
    today: Dataset
    language: str
    check: Callable[[], None] = lambda: None

    @cached_property
    def data(self) -> Dataset:
        return self.question.scenario.dataset(self.today)

    @cached_property
    def model(self) -> Model:
        return bound(self.question.model, self.data)

    def given(self, place: int) -> dict[str, float]:
        """The inputs of the model that a scenario moves, by its place: 0 for the first."""
        moved = self.question.scenarios[place]
        return {name: value for name, value in moved.items() if name in self.model.inputs}

    # ---- words

    def name(self, name: str) -> str:
        """An input or a result in words: « Prix en Europe »."""
        found = self.model.inputs.get(name) or self.model.outputs[name]
        return in_first_case(found.label[self.language])

    def named(self, name: str) -> str:
        """The same with its unit: « Prix en Europe ($ les 1000 m³) »."""
        return f"{self.name(name)} ({self.model.unit(name).name[self.language]})"

    def shown(self, name: str, value: Any) -> Any:
        """A value or an array of the model in the unit that is written: shares in per cent."""
        return value * self.model.unit(name).scale

    def written(self, name: str, value: float) -> str:
        """A value of the model with its unit; words where it has no end."""
        if not math.isfinite(value):
            return ENDLESS[self.language]
        amount = number(float(self.shown(name, value)), self.model.decimals(name), self.language)
        return in_pattern(self.model.unit(name).pattern[self.language], amount)

    def axis(self, name: str) -> dict[str, Any]:
        """The axis of a lever, with its name; what is measured stands over the drawing."""
        return {"title": {"text": in_lines(self.named(name), 34)}}

    def scenario_name(self, place: int) -> str:
        return SCENARIO[self.language].format(letter=LETTERS[place])

    # ---- where it comes from, and how Python gives it

    def source(self, outputs: Iterable[str] = (), figures: Iterable[str] = ()) -> str:
        """The source line of results, or of figures."""
        marks = [mark(figures=tuple(figures), outputs=tuple(outputs))]
        return source_line(marks, self.model if outputs else None, self.data, self.language)

    def outside(self, outputs: Iterable[str]) -> list[str]:
        """Who gives the values from outside the documents that results rest on."""
        ids = assumptions_behind([mark(outputs=tuple(outputs))], self.model)
        return [self.data.assumptions[id].source[self.language] for id in ids]

    def figures(self, outputs: Iterable[str]) -> tuple[str, ...]:
        """Ids of the figures that results rest on."""
        return figures_behind([mark(outputs=tuple(outputs))], self.model)

    @property
    def python_model(self) -> str:
        """The model as Python names it, on the claims and the version of the scenario."""
        scenario = self.question.scenario
        told = [f'"{id}"' for id in scenario.claims]
        told += [f'data_version="{scenario.data_version}"'] if scenario.as_of_version else []
        follows = f".following({', '.join(told)})" if told else ""
        return f"models.{self.question.model}{follows}"


def in_lines(words: str, letters: int = 24) -> str:
    """Words of a drawing in lines of about so many letters, so that they fit on a phone.

    >>> in_lines("Oil bought elsewhere", 14)
    'Oil bought<br>elsewhere'
    """
    return "<br>".join(textwrap.wrap(words, letters, break_long_words=False, break_on_hyphens=False))


def mark(figures: tuple[str, ...] = (), outputs: tuple[str, ...] = ()) -> Mark:
    """A mark that stands for what an answer rests on."""
    status = "" if outputs else "observed"
    return Mark("", "", (), "@ink", obs_status=status, figures=figures, outputs=outputs)


def arguments(inputs: Mapping[str, float]) -> str:
    """Inputs as the last arguments of a call in Python.

    >>> arguments({"gdp": 80.0, "share_switched": 0.5})
    ', gdp=80, share_switched=0.5'
    """
    return "".join(f", {name}={shortest(value)}" for name, value in inputs.items())


Rows = Sequence[Sequence[float | str | None]]
Table = tuple[Sequence[str], Rows]


@dataclass(frozen=True)
class Panel:
    """One drawing with what it says: a Plotly figure as a dict, whose colours are names of the palette, the
    same as a table of numbers and texts, and in words for who cannot see it. `figures` are ids of those that
    it rests on alone, where the answer rests on more; `file_tables` are columns and rows of files, where the
    table on screen leaves out points that are drawn.
    """

    title: str
    measure: str
    figure: Mapping[str, Any]
    columns: Sequence[str]
    rows: Rows
    alt: str
    height: int = 420
    decimals: int = 2
    figures: tuple[str, ...] = ()
    file_tables: Sequence[Table] = ()

    def __post_init__(self) -> None:
        """No table has numbers without end: neither a CSV nor an office program knows them."""
        object.__setattr__(self, "rows", finite_rows(self.rows))
        tables = self.file_tables or [(self.columns, self.rows)]
        object.__setattr__(self, "file_tables", [(columns, finite_rows(rows)) for columns, rows in tables])


def finite_rows(rows: Rows) -> list[list[float | str | None]]:
    return [[finite(cell) for cell in row] for row in rows]


def finite(cell: float | str | None) -> float | str | None:
    """A cell of a table; nothing in place of a number without end."""
    return None if isinstance(cell, float) and not math.isfinite(cell) else cell


@dataclass(frozen=True)
class Answer:
    """What a tool answers: drawings, sentences before them, their source, and Python that gives the same.
    `examples` are questions to begin with, each by its name.
    """

    panels: Sequence[Panel]
    source: str
    python: str
    lines: Sequence[str] = ()
    figures: tuple[str, ...] = ()
    outside: Sequence[str] = field(default_factory=list)
    examples: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def on_result(
        cls, asked: Asked, output: str, panels: Sequence[Panel], python: str, lines: Sequence[str]
    ) -> Answer:
        """An answer that rests on one result of the model, and on whatever that result rests on."""
        rests = [output]
        return cls(
            panels, asked.source(outputs=rests), python, lines, asked.figures(rests), asked.outside(rests)
        )


@dataclass(frozen=True)
class Tool:
    """A way to ask. `asks` names the controls that it needs beside the choice of the tool, `scenarios` how
    many scenarios it looks at.
    """

    name: str
    order: int
    title: Words
    text: Words
    answer: Callable[[Asked], Answer]
    asks: tuple[str, ...] = ("model", "output")
    scenarios: int = 1
