"""Equations as LaTeX, in the author's order, with each name's own symbol."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from dashboard.models.core.language import word_called

LOOSE, SUM, PRODUCT, ATOM = range(4)
"""How firmly the parts of what is printed hold together; what is looser than its place gets brackets."""

SIGNS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("<", r"\ge"),
    ast.Gt: (">", r"\le"),
    ast.LtE: (r"\le", ">"),
    ast.GtE: (r"\ge", "<"),
}
"""How a comparison is written, and its opposite."""

Printed = tuple[str, int]
"""A text and how firmly it holds together."""


def latex(expression: ast.expr, symbols: Mapping[str, str]) -> str:
    r"""An expression as LaTeX; `symbols` gives the LaTeX of each name.

    >>> tree = ast.parse("a*(b - 1)/max(2, b**2)", mode="eval").body
    >>> print(latex(tree, {"a": "a", "b": r"\beta"}))
    \frac{a \left(\beta - 1\right)}{\max\left(2, \beta^{2}\right)}
    """
    return Latex(symbols).text(expression)


class Latex:
    """Prints the tree of a checked equation."""

    def __init__(self, symbols: Mapping[str, str]):
        self.symbols = symbols

    def text(self, node: ast.expr, within: int = LOOSE) -> str:
        text, holds = self.printed(node)
        return text if holds >= within else rf"\left({text}\right)"

    def printed(self, node: ast.expr) -> Printed:
        if isinstance(node, ast.Constant):
            return str(node.value), ATOM
        if isinstance(node, ast.Name):
            return self.symbols[node.id], ATOM
        if isinstance(node, ast.UnaryOp):
            sign = "- " if isinstance(node.op, ast.USub) else ""
            return sign + self.text(node.operand, PRODUCT), SUM
        if isinstance(node, ast.BinOp):
            return self.binary(node)
        assert isinstance(node, ast.Call)
        return self.call(node)

    def binary(self, node: ast.BinOp) -> Printed:
        left, right = node.left, node.right
        if isinstance(node.op, ast.Add):
            return f"{self.text(left, SUM)} + {self.text(right, self.after(right))}", SUM
        if isinstance(node.op, ast.Sub):
            return f"{self.text(left, SUM)} - {self.text(right, PRODUCT)}", SUM
        if isinstance(node.op, ast.Div):
            return rf"\frac{{{self.text(left)}}}{{{self.text(right)}}}", PRODUCT
        if isinstance(node.op, ast.Pow):
            base = self.text(left, ATOM)
            # A symbol that bears a superscript already takes no second one.
            base = rf"\left({base}\right)" if "^" in base and not base.startswith(r"\left(") else base
            return f"{base}^{{{self.text(right)}}}", PRODUCT
        first, second = self.text(left, PRODUCT), self.text(right, PRODUCT)
        return first + (r" \cdot " if second[0].isdigit() else " ") + second, PRODUCT

    def after(self, right: ast.expr) -> int:
        """How firmly a summand must hold after a plus: a sign of its own needs brackets."""
        return PRODUCT if isinstance(right, ast.UnaryOp) else SUM

    def call(self, node: ast.Call) -> Printed:
        name = word_called(node)
        if name == "where":
            condition, a, b = node.args
            holds, fails = self.condition(condition)
            rows = rf"{self.text(a)} & {holds} \\ {self.text(b)} & {fails}"
            return rf"\begin{{cases}} {rows} \end{{cases}}", LOOSE
        if name == "sum":
            return " + ".join(self.text(value, self.after(value)) for value in node.args), SUM
        values = [self.text(value) for value in node.args]
        if name == "sqrt":
            return rf"\sqrt{{{values[0]}}}", PRODUCT
        if name == "exp":
            return f"e^{{{values[0]}}}", PRODUCT
        return rf"\{name}\left({', '.join(values)}\right)", PRODUCT

    def condition(self, node: ast.expr) -> tuple[str, str]:
        """A condition and its opposite, which need no word of any language."""
        if isinstance(node, ast.Compare):
            (left, right), signs = (node.left, node.comparators[0]), SIGNS[type(node.ops[0])]
        else:
            assert isinstance(node, ast.Call)
            (left, right), signs = (node.args[0], node.args[1]), ("=", r"\ne")
        a, b = self.text(left), self.text(right)
        return f"{a} {signs[0]} {b}", f"{a} {signs[1]} {b}"
