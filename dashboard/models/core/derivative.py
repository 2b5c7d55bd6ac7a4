"""Exact derivatives of expressions: trees of the language again."""

from __future__ import annotations

import ast

from dashboard.models.core.equations import call, is_number
from dashboard.models.core.language import word_called

NONE: ast.expr = ast.Constant(0)
ONE: ast.expr = ast.Constant(1)
TWO: ast.expr = ast.Constant(2)


def derivative(expression: ast.expr, by: str) -> ast.expr:
    """The exact derivative by a name; that of a `min` or a `max` is the one of the value that it takes.

    >>> ast.unparse(derivative(ast.parse("max(0, 3*a)/b", mode="eval").body, "a"))
    'where(3 * a >= 0, 3, 0) / b'
    """
    return Derivative(by).of(expression)


class Derivative:
    """By one name; expressions that stand in several places are derived once."""

    def __init__(self, by: str):
        self.by = by
        self.done: dict[ast.expr, ast.expr] = {}

    def of(self, node: ast.expr) -> ast.expr:
        if node not in self.done:
            self.done[node] = self.derived(node)
        return self.done[node]

    def derived(self, node: ast.expr) -> ast.expr:
        if isinstance(node, ast.Name | ast.Constant):
            return ONE if isinstance(node, ast.Name) and node.id == self.by else NONE
        if isinstance(node, ast.UnaryOp):
            inner = self.of(node.operand)
            return negative(inner) if isinstance(node.op, ast.USub) else inner
        if isinstance(node, ast.BinOp):
            return self.binary(node, node.left, node.right)
        assert isinstance(node, ast.Call)
        return self.call(node)

    def binary(self, node: ast.BinOp, a: ast.expr, b: ast.expr) -> ast.expr:
        da, db = self.of(a), self.of(b)
        if isinstance(node.op, ast.Add):
            return added(da, db)
        if isinstance(node.op, ast.Sub):
            return added(da, negative(db))
        if isinstance(node.op, ast.Mult):
            return added(times(da, b), times(a, db))
        if isinstance(node.op, ast.Div):
            return added(over(da, b), negative(over(times(a, db), raised(b, TWO))))
        return added(times(times(b, raised(a, less_one(b))), da), times(times(node, call("log", a)), db))

    def call(self, node: ast.Call) -> ast.expr:
        name, values = word_called(node), node.args
        if name == "where":
            return either(values[0], self.of(values[1]), self.of(values[2]))
        if name in ("min", "max"):
            return self.chosen(node)
        derived = [self.of(value) for value in values]
        if name == "sum":
            total: ast.expr = NONE
            for one in derived:
                total = added(total, one)
            return total
        if name == "exp":
            return times(node, derived[0])
        return over(derived[0], values[0] if name == "log" else times(TWO, node))

    def chosen(self, node: ast.Call) -> ast.expr:
        """Of values that the name moves, the one that is taken; of all others nothing comes."""
        name, found = word_called(node), NONE
        sign = ast.GtE() if name == "max" else ast.LtE()
        for value in reversed(node.args):
            others = [other for other in node.args if other is not value]
            slope = self.of(value)
            if not others:
                return slope
            if slope is not NONE:
                rest = others[0] if len(others) == 1 else call(name, *others)
                found = either(ast.Compare(value, [sign], [rest]), slope, found)
        return found


# ---- expressions without what adds nothing


def number(node: ast.expr) -> float | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, int | float) else None


def negative(a: ast.expr) -> ast.expr:
    if isinstance(a, ast.UnaryOp) and isinstance(a.op, ast.USub):
        return a.operand
    return NONE if number(a) == 0 else ast.UnaryOp(ast.USub(), a)


def added(a: ast.expr, b: ast.expr) -> ast.expr:
    if number(a) == 0 or number(b) == 0:
        return b if number(a) == 0 else a
    if isinstance(b, ast.UnaryOp) and isinstance(b.op, ast.USub):
        return ast.BinOp(a, ast.Sub(), b.operand)
    return ast.BinOp(a, ast.Add(), b)


def times(a: ast.expr, b: ast.expr) -> ast.expr:
    if number(a) == 0 or number(b) == 0:
        return NONE
    if number(a) == 1 or number(b) == 1:
        return b if number(a) == 1 else a
    for one, other in ((a, b), (b, a)):
        if isinstance(one, ast.UnaryOp) and isinstance(one.op, ast.USub):
            return negative(times(one.operand, other))
    return ast.BinOp(a, ast.Mult(), b)


def over(a: ast.expr, b: ast.expr) -> ast.expr:
    if isinstance(a, ast.UnaryOp) and isinstance(a.op, ast.USub):
        return negative(over(a.operand, b))
    return a if number(a) == 0 or number(b) == 1 else ast.BinOp(a, ast.Div(), b)


def raised(a: ast.expr, exponent: ast.expr) -> ast.expr:
    if number(exponent) in (0, 1):
        return ONE if number(exponent) == 0 else a
    return ast.BinOp(a, ast.Pow(), exponent)


def less_one(exponent: ast.expr) -> ast.expr:
    if is_number(exponent):
        less = ast.literal_eval(exponent) - 1
        return ast.Constant(less) if less >= 0 else ast.UnaryOp(ast.USub(), ast.Constant(-less))
    return ast.BinOp(exponent, ast.Sub(), ONE)


def either(condition: ast.expr, a: ast.expr, b: ast.expr) -> ast.expr:
    return a if a is b else call("where", condition, a, b)
