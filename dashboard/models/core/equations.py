"""One text for an equation; NumPy, the browser and the slopes are printed from its tree.

`language.py` says what an equation may use. Python and JavaScript write sums, products, comparisons and calls
alike, so that the tree is printed by Python's own printer after what differs has been put in place.
"""

from __future__ import annotations

import ast
import functools
import math
import operator
from collections.abc import Callable, Container, Iterable, Mapping
from typing import Any

import numpy as np

from dashboard.core.errors import BadDefinition
from dashboard.models.core.language import check, power, word_called

Steps = Mapping[str, ast.expr]
"""Expressions by the name of what they give, each in the names above it."""

FUNCTIONS: dict[str, Callable[..., Any]] = {
    "min": lambda *values: functools.reduce(np.minimum, values),
    "max": lambda *values: functools.reduce(np.maximum, values),
    "exp": np.exp,
    "log": np.log,
    "sqrt": np.sqrt,
    "eq": np.equal,
    "where": lambda condition, a, b: np.asarray(np.where(condition, a, b))[()],
    "sum": lambda *values: functools.reduce(operator.add, values),
    "power": power,
    "float64": np.float64,
}
"""The words of the language over arrays."""


def parse(text: str, known: Iterable[str], where: str) -> ast.expr:
    """The tree of an equation. Raises BadDefinition for what the language does not have."""
    check(text, known, where)
    return ast.parse(text.strip(), mode="eval").body


def substituted(expression: ast.expr, by_name: Steps) -> ast.expr:
    """An expression with other expressions in the place of names."""
    if isinstance(expression, ast.Name):
        return by_name.get(expression.id, expression)
    return rebuilt(expression, lambda part: substituted(part, by_name))


def rebuilt(node: ast.expr, each: Callable[[ast.expr], ast.expr]) -> ast.expr:
    """The same expression with something done to each of its parts."""
    if isinstance(node, ast.BinOp):
        return ast.BinOp(each(node.left), node.op, each(node.right))
    if isinstance(node, ast.UnaryOp):
        return ast.UnaryOp(node.op, each(node.operand))
    if isinstance(node, ast.Compare):
        return ast.Compare(each(node.left), node.ops, [each(part) for part in node.comparators])
    return call(word_called(node), *map(each, node.args)) if isinstance(node, ast.Call) else node


def call(name: str, *arguments: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(name), list(arguments), [])


def in_python(expression: ast.expr) -> str:
    """The text of an expression where powers are the browser's, and numbers may be divided by nothing."""
    return ast.unparse(python_tree(expression))


def python_tree(node: ast.expr) -> ast.expr:
    made = rebuilt(node, python_tree)
    if not isinstance(made, ast.BinOp):
        return made
    if isinstance(made.op, ast.Pow) and not (is_number(made.right) and has_names(made.left)):
        return call("power", made.left, made.right)
    if isinstance(made.op, ast.Div) and not has_names(made.right):
        # Python's own numbers refuse to be divided by 0.
        return ast.BinOp(made.left, made.op, call("float64", made.right))
    return made


def in_javascript(expression: ast.expr) -> str:
    return ast.unparse(javascript_tree(expression))


def javascript_tree(node: ast.expr) -> ast.expr:
    """The tree that Python's printer prints as JavaScript: what JavaScript alone has stands as a name."""
    made = rebuilt(node, javascript_tree)
    if isinstance(made, ast.UnaryOp):
        # Two signs in a row would count down a variable.
        if isinstance(made.op, ast.UAdd):
            return made.operand
        return made.operand.operand if isinstance(made.operand, ast.UnaryOp) else made
    if isinstance(made, ast.BinOp):
        return call("Math.pow", made.left, made.right) if isinstance(made.op, ast.Pow) else made
    if not isinstance(made, ast.Call):
        return made
    name, texts = word_called(made), [ast.unparse(value) for value in made.args]
    if name == "where":
        return ast.Name("({} ? {} : {})".format(*texts))
    if name == "eq":
        return ast.Name("({} === {})".format(*texts))
    return ast.Name(f"({' + '.join(texts)})") if name == "sum" else call(f"Math.{name}", *made.args)


def is_number(node: ast.expr) -> bool:
    """Whether it is a number as it is written, with or without a sign."""
    return isinstance(node.operand if isinstance(node, ast.UnaryOp) else node, ast.Constant)


def has_names(node: ast.expr) -> bool:
    return any(isinstance(part, ast.Name) for part in ast.walk(node))


def python(inputs: Iterable[str], steps: Steps) -> str:
    """Python for a function of named inputs, scalars or arrays, that returns every step by name; `runs`
    makes it one.
    """
    lines = [f"def run({', '.join(inputs)}):"]
    lines += [f"    {name} = {in_python(expression)}" for name, expression in steps.items()]
    return "\n".join([*lines, f"    return dict({', '.join(f'{name}={name}' for name in steps)})"])


def runs(text: str) -> Callable[..., dict[str, Any]]:
    """The function that `python` printed."""
    scope: dict[str, Any] = dict(FUNCTIONS)
    # What is run was printed from checked trees: names that are declared, numbers and the language's words.
    exec(text, scope)
    run: Callable[..., dict[str, Any]] = scope["run"]
    return run


def javascript(inputs: Iterable[str], steps: Steps) -> str:
    """An arrow function from an object of inputs to an object of every step.

    A second argument says at the place of each step whether it is worked out (1), taken as the first argument
    has it (2) or left out (0).
    """
    lines = [
        f"  const {name} = !of || of[{place}] === 1 ? {in_javascript(expression)} : of[{place}] && at.{name};"
        for place, (name, expression) in enumerate(steps.items())
    ]
    head = f"(at, of) => {{\n  const {{{', '.join(inputs)}}} = at;\n"
    return head + "\n".join(lines) + f"\n  return {{{', '.join(steps)}}};\n}}"


def javascript_columns(inputs: Iterable[str], steps: Steps) -> str:
    """The same over many rows: from columns of inputs to columns of steps, each of `n` numbers.

    The second argument says at the place of each step whether it is worked out; the others are null.
    """
    names = {*inputs, *steps}
    rows = {name: in_javascript(in_row(expression, names)) for name, expression in steps.items()}
    # A loop for each step: what they share, such as a function of the row, browsers do not make fast.
    lines = [
        f"  const {name} = column({place}); if ({name}) for (let i = 0; i < n; i++) {name}[i] = {row};"
        for place, (name, row) in enumerate(rows.items())
    ]
    head = (
        f"(at, of, n) => {{\n  const {{{', '.join(inputs)}}} = at;\n"
        "  const column = (place) => (of[place] ? new Float64Array(n) : null);\n"
    )
    return head + "\n".join(lines) + f"\n  return {{{', '.join(steps)}}};\n}}"


def in_row(node: ast.expr, names: Container[str]) -> ast.expr:
    """An expression whose names stand for a number of their column."""
    if isinstance(node, ast.Name) and node.id in names:
        return ast.Name(f"{node.id}[i]")
    return rebuilt(node, lambda part: in_row(part, names))


def evaluate(text: str, values: Mapping[str, float], where: str) -> float:
    """The number that a formula over named values gives; used for what is derived from figures.

    An open end is infinite and may stay so; what is not a number raises BadDefinition.

    >>> evaluate("max(a, 2)*a", {"a": 3}, "here")
    9.0
    """
    function = compiled(text, tuple(values), where)
    with np.errstate(all="ignore"):
        result = float(function(**{name: np.float64(value) for name, value in values.items()})["result"])
    if math.isnan(result):
        raise BadDefinition(
            f"{where}: {text!r} gives {result} at {dict(values)}. Change the formula or the figures."
        )
    return result


@functools.cache
def compiled(text: str, names: tuple[str, ...], where: str) -> Callable[..., dict[str, Any]]:
    """A formula as a function of its names, which gives its `result`. Raises BadDefinition."""
    return runs(python(names, {"result": parse(text, names, where)}))
