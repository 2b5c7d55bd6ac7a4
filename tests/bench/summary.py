"""What the rounds gave, by baseline and circumstance: medians, 95th percentiles, the worst."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from statistics import median
from typing import Any

NEVER = 8000.0
"""Milliseconds that count where a page was never right."""


def p95(values: list[float]) -> float:
    """The value below which 95 of 100 lie.

    >>> p95(list(map(float, range(1, 101))))
    95.0
    """
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * 95 // 100) - 1)]


OF = {"median": median, "p95": p95, "worst": max}


@dataclass
class Summary:
    """Every number by baseline, circumstance and field; `beside` holds what is measured once and of ours
    alone.
    """

    values: defaultdict[tuple[str, str, str], list[float]] = field(default_factory=lambda: defaultdict(list))
    beside: dict[str, dict[str, Any]] = field(default_factory=dict)
    never: int = 0

    def add(self, name: str, where: str, **found: float | None) -> None:
        """Note numbers of one baseline; None is what never came."""
        for key, value in found.items():
            self.values[name, where, key].append(NEVER if value is None else float(value))

    def value(self, name: str, where: str, key: str, of: str = "median") -> float | None:
        found = self.values.get((name, where, key))
        return OF[of](found) if found else None
