"""Break-evens in exact terms: SymPy where it can be trusted, a careful search where it cannot."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from dashboard.models.core.equations import symbol
from dashboard.models.core.scan import Span, solutions

if TYPE_CHECKING:
    import sympy

    from dashboard.models.core.part import Part


HIGHEST, MOST_PIECES = 4, 4
"""The highest order of a root, and the most corners of one lever, that are solved exactly."""


class FoundByScan(UserWarning):
    """The answer is no exact one: it was found by looking along the lever, to about twelve digits."""


def exact(
    expression: sympy.Expr, value: float, by: str, at: Mapping[str, float], low: float, high: float
) -> sympy.Set | None:
    """The set of `by` between two ends where the expression is `value`; None where SymPy gives no plain
    answer.
    """
    import sympy

    x = symbol(by)
    held = {symbol(name): rational(number) for name, number in at.items() if name != by}
    lever = sympy.Interval(rational(low), rational(high))
    try:
        gap = expression.subs(held) - rational(value)
        if not tractable(gap, x):
            return None
        found = sympy.solveset(gap, x, lever)
    except Exception:
        # SymPy gives up in many ways (NotImplementedError, ValueError, RecursionError …); the search takes
        # over.
        return None
    return found if plain(found) else None


def rational(value: float) -> sympy.Rational:
    """425.7 as 4257/10, so that an answer is exact."""
    import sympy

    return sympy.nsimplify(value, rational=True)


def tractable(gap: sympy.Expr, x: sympy.Symbol) -> bool:
    """Whether SymPy solves it soon: no more than squares of the lever, one root or exponential, rational
    numbers.

    Beyond that solveset may take all time and all memory there is.
    """
    import sympy

    if gap.has(sympy.nan, sympy.zoo, sympy.oo, -sympy.oo):
        return False
    curved = {p for p in gap.atoms(sympy.Pow) if not p.exp.is_Integer} | gap.atoms(sympy.exp, sympy.log)
    if len(curved) > 1 or not all(c.has(x) and mild(c, x) for c in curved):
        return False
    pieces = [p for p in gap.atoms(sympy.Max, sympy.Min, sympy.Piecewise) if p.has(x)]
    parts = [
        part
        for p in pieces
        for part in (p.args if not isinstance(p, sympy.Piecewise) else [e for e, _ in p.args])
    ]
    parts += [part for c in curved for part in c.args]
    return len(pieces) <= MOST_PIECES and all(squared(part, x, [*pieces, *curved]) for part in [gap, *parts])


def mild(curved: sympy.Expr, x: sympy.Symbol) -> bool:
    """Whether it is a root of a low order, or a power, exponential or logarithm of no fraction of the
    lever.
    """
    if curved.is_Pow and curved.exp.is_Rational:
        return bool(max(abs(curved.exp.p), curved.exp.q) <= HIGHEST)
    return all(part.is_polynomial(x) for part in curved.args)


def squared(expression: sympy.Expr, x: sympy.Symbol, inner: list[sympy.Expr]) -> bool:
    """Whether the lever stands in it as a fraction of no more than squares; what is `inner` counts as the
    lever.
    """
    import sympy

    bare = expression.xreplace({part: x for part in inner if part != expression})
    if bare in inner or not bare.has(x):
        return True
    above, below = sympy.fraction(sympy.together(bare))
    return all(side.is_polynomial(x) and sympy.degree(side, x) <= 2 for side in (above, below) if side.has(x))


def plain(found: sympy.Set) -> bool:
    """Whether a set is made of points and intervals with numbers for ends."""
    import sympy

    if isinstance(found, sympy.Union):
        return all(map(plain, found.args))
    if isinstance(found, sympy.FiniteSet):
        return all(point.is_number and point.is_real for point in found)
    return found is sympy.S.EmptySet or (
        isinstance(found, sympy.Interval) and found.start.is_number and found.end.is_number
    )


def as_set(spans: list[Span]) -> sympy.Set:
    import sympy

    return sympy.Union(
        *(
            sympy.FiniteSet(sympy.Float(a)) if a == b else sympy.Interval(sympy.Float(a), sympy.Float(b))
            for a, b in spans
        )
    )


def as_spans(found: sympy.Set) -> list[Span]:
    """Points and intervals as pairs of numbers, in order."""
    import sympy

    parts = found.args if isinstance(found, sympy.Union) else (found,)
    spans = [
        span
        for part in parts
        for span in (
            [(float(p), float(p)) for p in part]
            if isinstance(part, sympy.FiniteSet)
            else []
            if part is sympy.S.EmptySet
            else [(float(part.start), float(part.end))]
        )
    ]
    return sorted(spans)


def alike(ours: list[Span], theirs: list[Span], length: float) -> bool:
    """Whether two answers are one, to a millionth of the lever."""
    near = [
        math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-6 * length)
        for x, y in zip(ours, theirs, strict=False)
        for a, b in zip(x, y, strict=True)
    ]
    return len(ours) == len(theirs) and all(near)


def looked_for(model: Part, output: str, value: float, by: str, at: Mapping[str, float]) -> list[Span]:
    """The answer by looking along the lever."""
    low, high, _ = model.inputs[by].slider
    held = {name: np.float64(number) for name, number in at.items()}
    return solutions(lambda x: model.numpy(**{**held, by: x})[output], low, high, value)
