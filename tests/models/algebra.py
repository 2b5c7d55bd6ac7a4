"""Equations as SymPy reads them: another reader and other rules of derivation, to hold ours against."""

from __future__ import annotations

import numpy as np
import sympy

WORDS = {
    "min": sympy.Min,
    "max": sympy.Max,
    "exp": sympy.exp,
    "log": sympy.log,
    "sqrt": sympy.sqrt,
    "eq": sympy.Eq,
    "where": lambda condition, a, b: sympy.Piecewise((a, condition), (b, True)),
    "sum": sympy.Add,
}


def symbol(name: str) -> sympy.Symbol:
    return sympy.Symbol(name, real=True)


def read(text: str, names) -> sympy.Expr:
    """An equation over names that are real numbers."""
    return sympy.sympify(text, locals=WORDS | {name: symbol(name) for name in names})


def slope(text: str, by: str, names) -> sympy.Expr:
    derived = sympy.diff(read(text, names).rewrite(sympy.Piecewise), symbol(by))
    return derived.replace(sympy.zoo, sympy.nan)


def value(expression: sympy.Expr, at) -> float:
    """The number that it gives where names have these values."""
    names = sorted(symbol.name for symbol in expression.free_symbols)
    with np.errstate(all="ignore"):
        return float(sympy.lambdify(names, expression, "numpy")(*(np.float64(at[name]) for name in names)))
