"""How sure a result is, and why it changed: percentiles of draws, shares of a width, shares of a change."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.core.errors import BadInput
from dashboard.models.core.inputs import CASES, CITED, DERIVED, REASON_WORDS, Input
from dashboard.models.core.outputs import Channel
from dashboard.models.core.part import Part

if TYPE_CHECKING:
    import pandas as pd

PERCENTILES = (5, 50, 95)
MOST_REMEMBERED = 64
MOST_MOVED = 8
"""Inputs over which a change is shared out exactly: their orders are counted by their 2⁸ sets."""


class Uncertainty(Part):
    """The part of a model that says how sure a result is; `Model` has it."""

    def has_middle(self, given: Input) -> bool:
        """Whether the source gives a value between the ends, so that draws near it are likelier."""
        if given.kind == CITED:
            return not given.formula and self.data.figure(given.source[0]).value is not None
        if given.kind == DERIVED:
            return all(
                self.data.figures[id].value is not None for id in given.source if id in self.data.figures
            )
        return True

    def draw(self, given: Input, rng: np.random.Generator, n: int) -> np.ndarray:
        """`n` values of an input: triangular about the middle that its source gives, else uniform."""
        if self.has_middle(given) and given.low <= given.central <= given.high:
            return rng.triangular(given.low, given.central, given.high, n)
        return rng.uniform(given.low, given.high, n)

    def percentiles(self, output: str, n: int = 20_000, seed: int = 1, **given: Any) -> dict[str, float]:
        """Output at the 5th, 50th and 95th percentile of `n` draws, in the model's terms.

        >>> from dashboard import models
        >>> {name: round(value, 1) for name, value in models.leaving.percentiles("whole_bill").items()}
        {'P5': 6.8, 'P50': 7.7, 'P95': 8.5}
        """
        self.known_output(output)
        # Arrays are not told apart by their text, and not remembered.
        plain = all(np.ndim(value) == 0 for value in given.values())
        asked = (output, n, seed, *sorted((name, repr(value)) for name, value in given.items()))
        if plain and asked in self._percentiles:
            return dict(self._percentiles[asked])
        values = np.broadcast_to(self.sample(n, seed, **given)[output], n)
        found = {f"P{p}": float(np.percentile(values, p)) for p in PERCENTILES}
        if plain:
            self._percentiles[asked] = found
        if len(self._percentiles) > MOST_REMEMBERED:
            self._percentiles.pop(next(iter(self._percentiles)), None)
        return dict(found)

    @cached_property
    def _percentiles(self) -> dict[tuple[Any, ...], dict[str, float]]:
        """Percentiles that were asked for last: a page asks for the same ones many times."""
        return {}

    def width_shares(self, output: str, **given: Any) -> dict[str, float]:
        """Which part of the width between low and high goes when the inputs of one reason are held.

        Reasons as in `reasons`; the parts need not sum to one. Empty where there is no width.

        >>> from dashboard import models
        >>> max(shares := models.leaving.width_shares("whole_bill"), key=shares.get)
        'cited_range'
        """
        self.known_output(output)

        def width(held: Mapping[str, Any]) -> float:
            runs = [
                self.vertices(output, **{**case, **given, **held})[output]
                for case in self.cases.values() or [{}]
            ]
            return float(max(map(np.max, runs)) - min(map(np.min, runs)))

        whole, shares = width({}), {}
        for reason in REASON_WORDS if math.isfinite(whole) and whole > 0 else ():
            held = {
                name: i.central
                for name, i in self.inputs.items()
                if name not in given
                and (name in self.varying if reason == CASES else i.open and i.reason == reason)
            }
            if held and (part := 1 - width(held) / whole) > 1e-12:
                shares[reason] = part
        return shares

    def shapley(
        self, output: str, before: Mapping[str, float], after: Mapping[str, float]
    ) -> dict[str, float]:
        """How much of the change of an output between two scenarios each input that moved has made.

        The mean over all orders in which they could have moved (Shapley's value), so that the parts sum to
        the change; exact for up to eight inputs. Raises BadInput for more.

        >>> from dashboard import models
        >>> parts = models.leaving.shapley("whole_bill", {}, {"price_europe": 350, "share_switched": 0.5})
        >>> {name: round(part, 2) for name, part in parts.items()}
        {'price_europe': -1.02, 'share_switched': -2.33}
        """
        self.known_output(output)
        self.known_input(*before, *after)
        start, end = self.opening() | dict(before), self.opening() | dict(after)
        moved = [name for name in self.inputs if start[name] != end[name]]
        if len(moved) > MOST_MOVED:
            found = f"{self.name}: {len(moved)} inputs move."
            raise BadInput(f"{found} Compare scenarios that differ by at most {MOST_MOVED}.")
        size = len(moved)
        sets = [frozenset(s) for k in range(size + 1) for s in itertools.combinations(moved, k)]
        value = {s: float(self(start | {name: end[name] for name in s})[output]) for s in sets}
        return {
            name: sum(
                math.factorial(len(s))
                * math.factorial(size - len(s) - 1)
                / math.factorial(size)
                * (value[s | {name}] - value[s])
                for s in sets
                if name not in s
            )
            for name in moved
        }

    def channels(self, language: str = "en", **given: Any) -> pd.DataFrame:
        """The parts of a bill and what stands beside it, one row a channel.

        Columns: `meaning`; `low`, `central`, `high` in `unit`; `kind` (flow, stock, share_out, credit);
        `evidence` (cited, derived, outside) and its `basis` in words; `condition`; `added`, whether `sum` may
        take it. Empty for a model without channels.

        >>> from dashboard import models
        >>> table = models.leaving.channels()
        >>> table[table.added].evidence.to_dict()["excise_channel"], table.kind["debt_recalled"]
        ('cited', 'stock')
        """
        import pandas as pd

        ends = self.spread(**given)
        rows = {
            name: (
                line.label[language],
                *ends[name],
                line.unit,
                line.kind,
                line.evidence,
                line.basis[language] if line.basis else "",
                line.condition[language] if line.condition else "",
                not line.why_not_added,
            )
            for name, line in self.outputs.items()
            if isinstance(line, Channel)
        }
        columns = ["meaning", "low", "central", "high", "unit", "kind", "evidence", "basis"]
        return pd.DataFrame.from_dict(rows, orient="index", columns=[*columns, "condition", "added"])
