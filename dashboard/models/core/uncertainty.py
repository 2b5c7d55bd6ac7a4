"""How sure a result is, and why it changed: percentiles of draws, shares of a width, shares of a change."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, overload

import numpy as np

from dashboard.core.errors import BadInput
from dashboard.models.core.guard import one_scenario
from dashboard.models.core.inputs import CASES, CITED, DERIVED, REASON_WORDS, Input
from dashboard.models.core.outputs import Channel
from dashboard.models.core.part import Part
from dashboard.models.core.random_numbers import triangular, uniform

if TYPE_CHECKING:
    import pandas as pd

PERCENTILES = (5, 50, 95)
DRAWS, SEED = 20_000, 1
"""How often the pages draw, and from which seed."""
SCENARIOS, OUTPUTS = 4, 32
"""Of how many scenarios the draws are remembered, and of how many outputs their order: those asked for last,
of all models together. A scenario takes five million bytes, and some milliseconds to draw again.
"""
NO_PART = 1e-12
"""A part of a width below this is rounding of the arithmetic."""
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

    def draw(self, given: Input, n: int, seed: int) -> np.ndarray:
        """`n` values of an input: triangular about the middle that its source gives, else uniform."""
        u = uniform(seed, given.name, n)
        if self.has_middle(given) and given.low <= given.central <= given.high:
            return triangular(u, given.low, given.central, given.high)
        return given.low + (given.high - given.low) * u

    def percentiles(self, output: str, n: int = DRAWS, seed: int = SEED, **given: Any) -> dict[str, float]:
        """Output at the 5th, 50th and 95th percentile of `n` draws, in the model's terms; with `n` and `seed`
        as they are, those of the pages.

        >>> from dashboard import models
        >>> {name: round(value, 1) for name, value in models.leaving.percentiles("whole_bill").items()}
        {'P5': 6.8, 'P50': 7.7, 'P95': 8.5}
        """
        values = self._in_order(output, n, seed, given, "a percentile")
        # Between two draws without end there is no number, and no warning about it.
        with np.errstate(invalid="ignore"):
            found = np.percentile(values, PERCENTILES)
        return {f"P{p}": float(value) for p, value in zip(PERCENTILES, found, strict=True)}

    def shares_of_draws(
        self, output: str, low: float, high: float, bars: int, **given: Any
    ) -> tuple[float, ...]:
        """Which part of the draws of an output lies in each of `bars` equal stretches from `low` to `high`,
        in per cent.

        >>> from dashboard import models
        >>> shares = models.leaving.shares_of_draws("whole_bill", 5, 11, 3)
        >>> [round(share) for share in shares], round(sum(shares), 9)
        ([10, 90, 0], 100.0)
        """
        values = self._in_order(output, DRAWS, SEED, given, "a histogram")
        with np.errstate(all="ignore"):
            places = np.nan_to_num(np.floor((values - low) / (high - low) * bars))
        counts = np.bincount(np.clip(places, 0, bars - 1).astype(int), minlength=bars)
        return tuple(100 * float(count) / len(values) for count in counts)

    def _in_order(
        self, output: str, n: int, seed: int, given: Mapping[str, Any], question: str
    ) -> np.ndarray:
        """The draws of an output at one scenario, least first."""
        self.known_output(output)
        one_scenario(self.name, question, given)
        # A number in an array of no dimension has no hash.
        key = tuple((name, np.asarray(value).item()) for name, value in sorted(given.items()))
        return _sorted_draws(self, output, n, seed, key)

    def width_shares(self, output: str, by: str = "reason", **given: Any) -> dict[str, float]:
        """Which part of the width between low and high goes when some of what is open is held.

        With `by="reason"` all inputs of one reason are held, reasons as in `reasons`; with `by="input"` one
        input, largest part first. Held inputs stand at their opening; the parts need not sum to one. Empty
        where there is no width. Raises BadInput for another `by`.

        >>> from dashboard import models
        >>> max(shares := models.leaving.width_shares("whole_bill"), key=shares.get)
        'cited_range'
        >>> next(iter(models.leaving.width_shares("whole_bill", by="input")))
        'price_europe'
        """
        self.known_output(output)
        if by not in ("reason", "input"):
            raise BadInput(
                f'{self.name}: widths are not shared out by {by!r}. Use by="reason" or by="input".'
            )

        def width(held: Mapping[str, Any]) -> float:
            runs = [
                self.vertices(output, **{**case, **given, **held})[output]
                for case in self.cases.values() or [{}]
            ]
            return float(max(map(np.max, runs)) - min(map(np.min, runs)))

        free = [name for name in self.dependencies(output) if name not in given]
        groups = {reason: self.of_reason(reason, free) for reason in REASON_WORDS}
        if by == "input":
            groups = {name: {name} for name in dict.fromkeys(n for held in groups.values() for n in held)}
        whole, shares = width({}), {}
        for group, names in groups.items() if math.isfinite(whole) and whole > 0 else ():
            part = 1 - width({name: self.inputs[name].central for name in names}) / whole if names else 0.0
            if part > NO_PART:
                shares[group] = part
        return dict(sorted(shares.items(), key=lambda one: -one[1])) if by == "input" else shares

    def of_reason(self, reason: str, names: Iterable[str]) -> set[str]:
        """Those of the inputs whose range comes from a reason: cases, or the input's own."""
        if reason == CASES:
            return {name for name in names if name in self.varying}
        return {name for name in names if self.inputs[name].open and self.inputs[name].reason == reason}

    @overload
    def shapley(
        self, before: Mapping[str, float], after: Mapping[str, float], output: str
    ) -> dict[str, float]: ...
    @overload
    def shapley(self, before: Mapping[str, float], after: Mapping[str, float]) -> pd.DataFrame: ...
    def shapley(
        self, before: Mapping[str, float], after: Mapping[str, float], output: str = ""
    ) -> dict[str, float] | pd.DataFrame:
        """How much of the change between two scenarios each input that moved has made.

        A table with a row for each input that moved and a column for each output; with an `output`, its
        column as a dict. Each part is the mean over all orders in which the inputs could have moved
        (Shapley's value), so that the parts sum to the change; exact for up to eight inputs. Numbers are in
        the model's terms. Raises UnknownName, and BadInput for more inputs.

        >>> from dashboard import models
        >>> parts = models.leaving.shapley({}, {"price_europe": 350, "share_switched": 0.5}, "whole_bill")
        >>> {name: round(part, 2) for name, part in parts.items()}
        {'price_europe': -1.02, 'share_switched': -2.33}
        """
        if output:
            self.known_output(output)
        self.known_input(*before, *after)
        start, end = self.opening() | dict(before), self.opening() | dict(after)
        moved = [name for name in self.inputs if start[name] != end[name]]
        if len(moved) > MOST_MOVED:
            found = f"{self.name}: {len(moved)} inputs move."
            raise BadInput(f"{found} Compare scenarios that differ by at most {MOST_MOVED}.")
        # One row for each set of inputs that have moved, as the bits of its number.
        sets = np.arange(2 ** len(moved))
        has = {name: (sets >> bit & 1).astype(bool) for bit, name in enumerate(moved)}
        values = self(start | {name: np.where(has[name], end[name], start[name]) for name in moved})
        weights = orders_before(len(moved))[sum(has.values(), np.zeros(len(sets), int))]

        def part(name: str, value: Any) -> float:
            column = np.broadcast_to(value, len(sets))
            return float(np.sum(weights[~has[name]] * (column[has[name]] - column[~has[name]])))

        parts = {
            name: {column: part(name, value) for column, value in values.items() if output in ("", column)}
            for name in moved
        }
        if output:
            return {name: part[output] for name, part in parts.items()}
        # A page asks for one output, and need not wait for pandas.
        import pandas as pd

        return pd.DataFrame.from_dict(parts, orient="index", columns=list(self.outputs))

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


def orders_before(n: int) -> np.ndarray:
    """Which part of all orders of `n` inputs lets a set of 0, 1, … others move before a given one.

    >>> orders_before(2).tolist()
    [0.5, 0.5, 0.0]
    """
    counts = [math.factorial(k) * math.factorial(n - k - 1) / math.factorial(n) for k in range(n)]
    return np.array([*counts, 0.0])


Given = tuple[tuple[str, Any], ...]


@lru_cache(SCENARIOS)
def _draws(model: Any, n: int, seed: int, given: Given) -> dict[str, Any]:
    """Every output over draws."""
    return dict(model.sample(n, seed, **dict(given)))


@lru_cache(OUTPUTS)
def _sorted_draws(model: Any, output: str, n: int, seed: int, given: Given) -> np.ndarray:
    """An output over draws, least first."""
    return np.sort(np.broadcast_to(_draws(model, n, seed, given)[output], n))
