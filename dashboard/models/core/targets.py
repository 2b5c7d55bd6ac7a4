"""What the sources publish beside what a model gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.core.errors import UnknownName
from dashboard.models.core.formulas import formula_ends, formula_value
from dashboard.models.core.ledger import openness, verdict
from dashboard.models.core.outputs import Target
from dashboard.models.core.part import Part

if TYPE_CHECKING:
    import pandas as pd


class Targets(Part):
    """The part of a model that is held against published numbers; `Model` has it."""

    def check(self) -> pd.DataFrame:
        """Each published number beside what the model gives, one row a target.

        Columns: `output`; `cited_low`, `cited_high`, what the words of the source leave open; `model`, and
        `model_low`, `model_high`, what the inputs that the target does not name leave open of it;
        `difference` from the nearer end, 0 within; `kind` (free: no input was fitted to it; fitted: agreement
        proves nothing; external); `ok`, whether the model lies within; `verdict`, as the ledger has it;
        `openness`, by how much of its value the model is open where it agrees and could also not; `source`, a
        figure id or an assumption. Numbers are in the model's terms.

        >>> from dashboard import models
        >>> table = models.energy.check()
        >>> int(table.ok.sum()), len(table)
        (8, 9)
        """
        import pandas as pd

        return pd.DataFrame(self.checks())

    def checks(self) -> list[dict[str, Any]]:
        """The rows of `check`, in the order of the targets."""
        rows = []
        for target in self.targets:
            low, high, source = self.published(target)
            got = self.given_back(target)
            least, most = self.left_open(target, got)
            judged = verdict(least, got, most, low, high)
            rows.append(
                {
                    "output": target.output,
                    "cited_low": low,
                    "cited_high": high,
                    "model": got,
                    "model_low": least,
                    "model_high": most,
                    "difference": got - min(max(got, low), high),
                    "kind": target.kind,
                    "ok": low <= got <= high,
                    "verdict": judged,
                    "openness": openness(judged, (least, got, most), (low, high)),
                    "source": source,
                }
            )
        return rows

    def given_back(self, target: Target) -> float:
        """What the model, or the target's own formula, gives for the published number."""
        if target.formula:
            return formula_value(target.formula, self.data)
        return float(self(self.inputs_of(target), unchecked=True)[target.output]) - (
            1 if target.minus_one else 0
        )

    def left_open(self, target: Target, got: float) -> tuple[float, float]:
        """The least and greatest that the model gives at the corners of what the target does not name."""
        if target.formula:
            low, _, high = formula_ends(target.formula, self.data, target.output)
            return low, high
        run = self.vertices(target.output, **self.inputs_of(target))[target.output] - target.minus_one
        return float(min(np.min(run), got)), float(max(np.max(run), got))

    def inputs_of(self, target: Target) -> dict[str, float]:
        """The inputs that a target is read at, formulas worked out."""
        return dict(target.at) | {
            name: formula_value(text, self.data) for name, text in target.at_formula.items()
        }

    def published(self, target: Target) -> tuple[float, float, str]:
        """The least and greatest that the source's words leave open, and the id of the source."""
        if target.figure:
            figure = self.data.figure(target.figure)
            ends = figure.interval
            return figure.unit.to_model(ends.low), figure.unit.to_model(ends.high), figure.id
        if target.assumption not in self.data.assumptions:
            raise UnknownName("value from outside", target.assumption, self.data.assumptions)
        row = self.data.assumptions[target.assumption]
        told = [end for end in (row.low, row.value, row.high) if end is not None]
        return row.unit.to_model(told[0]), row.unit.to_model(told[-1]), row.id
