"""The language of equations and formulas: closed, read as a tree, never run as code.

A line may use names declared before it, numbers, `+ - * / **`, comparisons with `<` and `>`, and
`min max exp log sqrt where(condition, a, b) eq(a, b) sum`. Nothing else is read.
"""

from __future__ import annotations

import ast
import difflib
import keyword
import math
from collections.abc import Iterable
from typing import Any

import numpy as np

from dashboard.core.errors import BadDefinition

WORDS = {
    "min": (1, None),
    "max": (1, None),
    "exp": (1, 1),
    "log": (1, 1),
    "sqrt": (1, 1),
    "eq": (2, 2),
    "where": (3, 3),
    "sum": (1, None),
}
"""The words of the language, and the fewest and most arguments that each takes."""

JAVASCRIPT = """
    arguments await break case catch class const continue debugger default delete do else enum eval export
    extends false finally for function if implements import in instanceof interface let new null package
    private protected public return static super switch this throw true try typeof undefined var void while
    with yield Math NaN Infinity Number
"""
RESERVED = {
    *keyword.kwlist,
    *JAVASCRIPT.split(),
    *["power", "float64", "run", "dict", "at", "of", "case"],
}
"""Words of Python, of JavaScript, and of what is printed from the equations."""


def power(base: Any, exponent: Any) -> Any:
    """`base ** exponent` as a browser has it: what is no number, and 1 to an infinite power, give no number.

    >>> [float(power(*pair)) for pair in [(1, np.nan), (2, 3), (-1, np.inf), (np.nan, 0)]]
    [nan, 8.0, nan, 1.0]
    """
    base, exponent = np.asarray(base, np.float64), np.asarray(exponent, np.float64)
    lost = np.isnan(exponent) | (np.isinf(exponent) & (np.abs(base) == 1))
    return np.where(lost, np.nan, np.float_power(base, exponent))[()]


ALLOWED = (
    ast.Expression,
    ast.BinOp,
    ast.UnaryOp,
    ast.Call,
    ast.Name,
    ast.Load,
    ast.Constant,
    ast.Compare,
    ast.USub,
    ast.UAdd,
    ast.Eq,
    ast.NotEq,
    ast.Add,
    ast.Sub,
    ast.Mult,
    ast.Div,
    ast.Pow,
    ast.Lt,
    ast.Gt,
    ast.LtE,
    ast.GtE,
)
IN_WORDS = "Equations have names, numbers, + - * / **, < and >, and " + " ".join(WORDS) + "."


def faults(text: str, known: Iterable[str], where: str) -> list[str]:
    """Everything in a line that the language does not have; each sentence says where, what, and what to do.

    >>> faults("2*pric - 1", ["price"], "energy.bill")[0]
    "energy.bill: 'pric' is declared nowhere above. Did you mean 'price'?"
    """
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError) as error:
        said = getattr(error, "msg", None) or str(error)
        return [
            f"{where}: {text!r} is not an equation ({said}). Write what stands right of the equals sign, and"
            " only that."
        ]
    known = list(known)
    found = [said for node in ast.walk(tree) for said in _faults_of(node, known)]
    if not found and is_condition(tree.body):
        found.append("gives yes or no, not a number. Write where(condition, a, b).")
    return [f"{where}: {said}" for said in dict.fromkeys(found)]


def _faults_of(node: ast.AST, known: list[str]) -> Iterable[str]:
    """What is wrong with one node of the tree, without what stands below it."""
    if not isinstance(node, ALLOWED):
        yield f"uses {type(node).__name__}, which equations do not have. {IN_WORDS}"
    elif isinstance(node, ast.Compare):
        if any(isinstance(sign, ast.Eq | ast.NotEq) for sign in node.ops):
            yield "'==' is not in the language, since it would compare texts and not values. Write eq(a, b)."
        elif len(node.ops) > 1:
            yield "compares three things at once. Write one comparison in each where(…)."
    elif isinstance(node, ast.Constant):
        if (
            isinstance(node.value, bool)
            or not isinstance(node.value, int | float)
            or not math.isfinite(node.value)
        ):
            yield f"{node.value!r} is not a number. Only numbers and declared names may stand here."
    elif isinstance(node, ast.Call):
        yield from _faults_of_call(node)
    elif isinstance(node, ast.Name) and node.id not in WORDS and node.id not in known:
        yield f"{node.id!r} is declared nowhere above. {nearest(node.id, known)}"


def _faults_of_call(node: ast.Call) -> Iterable[str]:
    if not isinstance(node.func, ast.Name) or node.func.id not in WORDS:
        yield f"calls {ast.unparse(node.func)!r}, which equations do not have. {IN_WORDS}"
        return
    fewest, most = WORDS[node.func.id]
    if len(node.args) < fewest or (most and len(node.args) > most):
        yield (
            f"{node.func.id} takes {fewest if most else 'one or more'}, found {len(node.args)}. Give it that"
            " many values."
        )
    if node.func.id == "where" and node.args and not is_condition(node.args[0]):
        yield f"{ast.unparse(node.args[0])!r} is no condition. Begin where(…) with a comparison or eq(a, b)."


def is_condition(node: ast.AST) -> bool:
    return isinstance(node, ast.Compare) or (
        isinstance(node, ast.Call) and getattr(node.func, "id", "") == "eq"
    )


def word_called(call: ast.Call) -> str:
    """The word of the language that is called; a checked equation calls nothing else."""
    assert isinstance(call.func, ast.Name)
    return call.func.id


def nearest(name: str, known: Iterable[str]) -> str:
    """What to do about a name that is not there."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"Did you mean '{near[0]}'?" if near else "Declare it first, or use a name that is declared."


def name_faults(name: str, taken: Iterable[str], where: str) -> list[str]:
    """Why a name cannot be given to an input or an output: it must be new, and usable in Python and
    JavaScript.
    """
    if not isinstance(name, str) or not name.isidentifier() or not name.isascii():
        return [
            f"{where}: {name!r} is not a name. Use letters, digits and underscores, beginning with a letter."
        ]
    if name in taken:
        return [f"{where}: {name!r} is declared a second time. Give the second another name."]
    if name in WORDS or name in RESERVED:
        return [
            f"{where}: {name!r} is a word of the language or of what is printed from it. Choose a longer"
            " name."
        ]
    return []


def check(text: str, known: Iterable[str], where: str) -> None:
    """Refuse whatever is not in the language. Raises BadDefinition with all of it."""
    if found := faults(text, known, where):
        raise BadDefinition(*found)


def names_in(text: str) -> list[str]:
    """Names that a formula uses, in the order of their first mention."""
    found = names_below(ast.parse(text, mode="eval"))
    # A name may begin another: with the place alone, their order would be that of a set.
    return sorted(found, key=lambda name: (text.find(name), name))


def names_below(node: ast.AST) -> set[str]:
    """Names that a part of a formula uses."""
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)} - WORDS.keys()


def switches_in(text: str) -> list[tuple[str, str]]:
    """Pairs of names that an equation takes the lesser or greater of.

    >>> switches_in("2*min(needed, carried) + max(0, left)")
    [('needed', 'carried')]
    """
    calls = [
        n.args
        for n in ast.walk(ast.parse(text.strip(), mode="eval"))
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id in ("min", "max")
    ]
    return [
        (args[0].id, args[1].id)
        for args in calls
        if len(args) == 2 and isinstance(args[0], ast.Name) and isinstance(args[1], ast.Name)
    ]


def summed(text: str) -> list[str]:
    """What the calls of `sum` in an equation add, as they are written."""
    if "sum" not in text:
        return []
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError):
        return []
    return [
        ast.unparse(argument)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "sum"
        for argument in node.args
    ]
