"""Where a result breaks even: a level, and where a curve crosses it."""

from __future__ import annotations

import numpy as np

from dashboard.dash_parts.tools.core.tool import Asked


def break_even(asked: Asked) -> float | None:
    """The level that the reader asked for, in the unit that is written; else one for a multiple and zero for
    what may fall below it.
    """
    question = asked.question
    if question.level is not None:
        return question.level
    unit = asked.model.unit(question.output)
    if unit.id == "multiple":
        return 1.0
    return 0.0 if not asked.model.outputs[question.output].bounded or unit.id.startswith("usd") else None


def crossings(x: np.ndarray, y: np.ndarray) -> list[float]:
    """Where a curve crosses zero between its points, by straight lines; where it lies on zero there is no
    crossing.

    >>> crossings(np.array([0.0, 1, 2, 3]), np.array([-1.0, 1, 1, -3]))
    [0.5, 2.25]
    >>> crossings(np.array([0.0, 1, 2]), np.array([0.0, 0, 0]))
    []
    """
    found: list[float] = []
    with np.errstate(all="ignore"):
        for i in range(len(x) - 1):
            low, high = y[i], y[i + 1]
            if not (np.isfinite(low) and np.isfinite(high)) or low == high or low * high > 0:
                continue
            at = float(x[i] + (x[i + 1] - x[i]) * low / (low - high))
            if not found or abs(at - found[-1]) > 1e-12:
                found.append(at)
    return found
