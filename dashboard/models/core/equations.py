"""One text for an equation; NumPy, the browser, the method page and the slopes are printed from it.

`language.py` says what an equation may use; SymPy is loaded when the first one is read.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.models.core.language import BINARY, check, power

if TYPE_CHECKING:
    import sympy

NUMPY_NAMES = {"reduce": functools.reduce, "inf": np.inf, "power": power} | {
    n: getattr(np, n)
    for n in [
        "maximum",
        "minimum",
        "exp",
        "log",
        "sqrt",
        "select",
        "greater",
        "less",
        "greater_equal",
        "less_equal",
        "equal",
        "not_equal",
        "logical_and",
        "logical_or",
        "logical_not",
        "nan",
    ]
}


@functools.cache
def symbol(name: str) -> sympy.Symbol:
    import sympy

    return sympy.Symbol(name, real=True)


def parse(
    text: str, known: Mapping[str, sympy.Symbol], where: str, *, as_written: bool = False
) -> sympy.Expr:
    """One equation as a SymPy expression; `as_written` keeps the author's order, for LaTeX."""
    check(text, known, where)
    return Reader(known, evaluate=not as_written).read(ast.parse(text.strip(), mode="eval").body)


class Reader:
    """Walks the tree of an equation that has been checked; no text is handed to an evaluator."""

    def __init__(self, known: Mapping[str, sympy.Symbol], *, evaluate: bool):
        import sympy

        self.known, self.evaluate, self.sympy = known, evaluate, sympy
        self.words = {
            "min": sympy.Min,
            "max": sympy.Max,
            "exp": sympy.exp,
            "log": sympy.log,
            "sqrt": sympy.sqrt,
            "eq": sympy.Eq,
            "sum": functools.partial(sympy.Add, evaluate=evaluate),
        }
        self.signs = {ast.Lt: sympy.Lt, ast.Gt: sympy.Gt, ast.LtE: sympy.Le, ast.GtE: sympy.Ge}

    def read(self, node: ast.AST) -> Any:
        return getattr(self, type(node).__name__)(node)

    def Constant(self, node: ast.Constant) -> sympy.Expr:
        return (
            self.sympy.Integer(node.value)
            if isinstance(node.value, int)
            else self.sympy.Float(repr(node.value))
        )

    def Name(self, node: ast.Name) -> sympy.Expr:
        return self.known[node.id]

    def UnaryOp(self, node: ast.UnaryOp) -> sympy.Expr:
        inner = self.read(node.operand)
        return -inner if isinstance(node.op, ast.USub) else inner

    def BinOp(self, node: ast.BinOp) -> sympy.Expr:
        left, right = self.read(node.left), self.read(node.right)
        if self.evaluate:
            return left**right if isinstance(node.op, ast.Pow) else BINARY[type(node.op)](left, right)
        add, mul, power = self.sympy.Add, self.sympy.Mul, self.sympy.Pow
        if isinstance(node.op, ast.Pow):
            return power(left, right, evaluate=False)
        if isinstance(node.op, ast.Sub):
            right = self.joined(mul, self.sympy.Integer(-1), right)
        if isinstance(node.op, ast.Div):
            right = power(right, -1, evaluate=False)
        return self.joined(add if isinstance(node.op, ast.Add | ast.Sub) else mul, left, right)

    def joined(self, kind: type[sympy.Expr], left: sympy.Expr, right: sympy.Expr) -> sympy.Expr:
        """A sum or a product as it is written, one level deep."""
        parts = [
            part for side in (left, right) for part in (side.args if isinstance(side, kind) else (side,))
        ]
        return kind(*parts, evaluate=False)

    def Compare(self, node: ast.Compare) -> sympy.Expr:
        return self.signs[type(node.ops[0])](self.read(node.left), self.read(node.comparators[0]))

    def Call(self, node: ast.Call) -> sympy.Expr:
        values = [self.read(argument) for argument in node.args]
        name = self.named(node.func)
        if name == "where":
            condition, a, b = values
            return self.sympy.Piecewise((a, condition), (b, True), evaluate=self.evaluate)
        return self.words[name](*values)

    def named(self, node: ast.expr) -> str:
        """The word that is called; a checked equation calls nothing else."""
        assert isinstance(node, ast.Name)
        return node.id


@functools.cache
def printers() -> str:
    """What a printed text follows from beside its equations: the code that reads and prints them, and
    SymPy.
    """
    own = (
        Path(__file__).with_name(f"{name}.py").read_text(encoding="utf-8")
        for name in ("language", "equations", "slopes")
    )
    return "\n".join([version("sympy"), *own])


def python(inputs: Iterable[str], steps: Mapping[str, sympy.Expr]) -> str:
    """Python for a function of named inputs, scalars or arrays, that returns every step by name; `runs`
    makes it one.
    """
    from sympy.printing.numpy import NumPyPrinter

    class Printer(NumPyPrinter):  # type: ignore[misc]  # SymPy brings no types
        def _print_Pow(self, expression: sympy.Expr, rational: bool = False) -> str:
            base, exponent = expression.args
            if exponent.is_number:
                written: str = super()._print_Pow(expression, rational=rational)
                return written
            return f"power({self._print(base)}, {self._print(exponent)})"

    show = Printer({"fully_qualified_modules": False}).doprint
    lines = [f"def run({', '.join(inputs)}):"]
    lines += [f"    {name} = {show(expression)}" for name, expression in steps.items()]
    return "\n".join([*lines, f"    return dict({', '.join(f'{name}={name}' for name in steps)})"])


def runs(text: str) -> Callable[..., dict[str, Any]]:
    """The function that `python` printed."""
    scope: dict[str, Any] = dict(NUMPY_NAMES)
    # What is run was printed from checked trees: names that are declared, numbers and the language's words.
    exec(text, scope)
    run: Callable[..., dict[str, Any]] = scope["run"]
    return run


def javascript(inputs: Iterable[str], steps: Mapping[str, sympy.Expr]) -> str:
    """An arrow function from an object of inputs to an object of every step."""
    lines = [f"  const {name} = {in_javascript(e)};" for name, e in steps.items()]
    return f"({{{', '.join(inputs)}}}) => {{\n" + "\n".join(lines) + f"\n  return {{{', '.join(steps)}}};\n}}"


def in_javascript(expression: sympy.Expr) -> str:

    return " ".join(_printer().doprint(expression).split())


def latex(expression: sympy.Expr, symbols: Mapping[str, str]) -> str:
    """LaTeX in the author's order, with each name's own symbol."""
    import sympy

    names = {symbol(name): tex for name, tex in symbols.items()}
    text: str = sympy.latex(expression, symbol_names=names, order="none")
    return text.replace("1 \\frac{1}", "\\frac{1}").replace("1 \\cdot \\frac{1}", "\\frac{1}")


@functools.cache
def _printer() -> Any:
    """SymPy's printer of JavaScript, which can say of a slope that there is none."""
    from sympy.printing.jscode import JavascriptCodePrinter

    class Printer(JavascriptCodePrinter):  # type: ignore[misc]  # SymPy brings no types
        def _print_NaN(self, expression: sympy.Expr) -> str:
            return "NaN"

    return Printer()
