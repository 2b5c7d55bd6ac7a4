"""A chart under one scenario: nothing is open any more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dashboard.charts.core import kept
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.charts.core.kept import with_outlines
from dashboard.charts.core.slots import fill, kept_lines, moved, quoted
from dashboard.core.numbers import MISSING
from dashboard.models.core.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.charts.core.built import Built


@dataclass(frozen=True)
class Drawn:
    """A built chart under one scenario: everything is filled."""

    built: Built
    evaluation: Evaluation

    @property
    def scenario(self) -> Scenario:
        """What its address, file name and record are printed from: the inputs that it follows, claims,
        version.
        """
        compared = {name: other.moved for name, other in self.evaluation.compared.items()}
        return replace(Scenario.on(self.built.data, self.evaluation.moved), kept=compared)

    @cached_property
    def figure(self) -> dict[str, Any]:
        """The Plotly figure as plain data and layout."""
        filled: dict[str, Any] = fill(with_outlines(self.built.figure, self.evaluation), self.evaluation)
        return filled

    @cached_property
    def headline(self) -> str:
        """The headline under the scenario."""
        return text(self.built.headline, self.evaluation)

    @cached_property
    def alt(self) -> str:
        """Alternative text under the scenario, which it tells where a lever was moved."""
        told = moved(self.built.scenario_words(), self.evaluation)
        return text(self.built.alt, self.evaluation) + (f" {told}." if told else "") + self.kept_said

    @property
    def kept_said(self) -> str:
        """The results of what is compared, a sentence each."""
        return "".join(
            text(self.built.kept_said.replace("{name}", quoted(name)), other)
            for name, other in self.evaluation.compared.items()
        )

    @property
    def kept_lines(self) -> list[tuple[str, str]]:
        """Each scenario that is compared, by the sign of its outline: its name, and the chart's result."""
        slot = self.built.kept_words()
        return kept_lines(slot, self.evaluation) if slot else []

    @cached_property
    def rows(self) -> list[dict[str, str]]:
        """The cells of the table: the scenario's rows, then the results of each that is compared."""
        built = self.built
        own = [{key: text(cell, self.evaluation) for key, cell in row.items()} for row in built.rows]
        return own + [
            row
            for name, other in self.evaluation.compared.items()
            for row in kept.rows(name, built.rows, other)
        ]

    @cached_property
    def table(self) -> pd.DataFrame:
        """What is drawn, one row a mark, in the reader's language."""
        import pandas as pd

        return (
            pd.DataFrame(self.rows, columns=list(self.built.columns))
            .rename(columns=self.built.columns)
            .replace("", MISSING)
        )
