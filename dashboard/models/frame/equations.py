"""One text for an equation; NumPy, the browser and the method page are printed from it.

An equation may use the names declared before it, numbers, `+ - * / **`, comparisons with `<` and `>`,
and `min max exp log sqrt where(condition, a, b) eq(a, b)`. Nothing else parses.
"""

from __future__ import annotations

import ast
import functools
import math
from collections.abc import Callable, Mapping

import numpy as np
import sympy
from sympy.parsing.sympy_parser import parse_expr
from sympy.printing.numpy import NumPyPrinter

from dashboard.errors import BadDefinition

VOCABULARY = {
    "min": sympy.Min,
    "max": sympy.Max,
    "exp": sympy.exp,
    "log": sympy.log,
    "sqrt": sympy.sqrt,
    "eq": sympy.Eq,
    "where": lambda condition, a, b: sympy.Piecewise((a, condition), (b, True)),
}
JAVASCRIPT_WORDS = frozenset(
    ["arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "package", "private", "protected", "public", "return", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void", "while", "with", "yield"]
)
ALLOWED = (
    ast.Expression, ast.BinOp, ast.UnaryOp, ast.Call, ast.Name, ast.Load, ast.Constant, ast.Compare, ast.Add,
    ast.Sub, ast.Mult, ast.Div, ast.Pow, ast.USub, ast.UAdd, ast.Lt, ast.Gt, ast.LtE, ast.GtE,
)
PARSER_NAMES = {n: getattr(sympy, n) for n in ["Integer", "Float", "Symbol", "Add", "Mul", "Pow", "Lt", "Le", "Gt", "Ge"]}
NUMPY_NAMES = {"reduce": functools.reduce} | {
    n: getattr(np, n)
    for n in ["maximum", "minimum", "exp", "log", "sqrt", "select", "greater", "less", "greater_equal", "less_equal", "equal", "not_equal", "logical_and", "nan"]
}


@functools.cache
def symbol(name: str) -> sympy.Symbol:
    return sympy.Symbol(name, real=True)


def check(text: str, known: Mapping[str, object], where: str) -> None:
    """Refuse whatever is not in the closed vocabulary. Raises BadDefinition."""
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError as error:
        raise BadDefinition(f"{where}: {text!r} is not an equation. {error.msg}.") from None
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and any(isinstance(o, ast.Eq | ast.NotEq) for o in node.ops):
            raise BadDefinition(f"{where}: '==' compares texts, not values. Write eq(a, b).")
        if not isinstance(node, ALLOWED):
            raise BadDefinition(f"{where}: {text!r} uses {type(node).__name__}, which equations do not have.")
        if isinstance(node, ast.Constant) and (isinstance(node.value, bool) or not isinstance(node.value, int | float)):
            raise BadDefinition(f"{where}: {node.value!r} is not a number.")
        if isinstance(node, ast.Call) and not (isinstance(node.func, ast.Name) and node.func.id in VOCABULARY):
            raise BadDefinition(f"{where}: {text!r} calls something other than {', '.join(VOCABULARY)}.")
        if isinstance(node, ast.Name) and node.id not in VOCABULARY and node.id not in known:
            raise BadDefinition(f"{where}: {node.id!r} is declared nowhere above.")


def check_name(name: str, taken: Mapping[str, object], where: str) -> None:
    """A name must be new and usable in Python and JavaScript. Raises BadDefinition."""
    if not name.isidentifier() or name in JAVASCRIPT_WORDS or name in VOCABULARY or name in taken:
        raise BadDefinition(f"{where}: {name!r} is taken or is not a name.")


def parse(text: str, known: Mapping[str, sympy.Symbol], where: str, *, as_written: bool = False) -> sympy.Expr:
    """One equation as a SymPy expression; `as_written` keeps the author's order, for LaTeX."""
    check(text, known, where)
    return parse_expr(
        text.strip(), local_dict=VOCABULARY | dict(known), global_dict=PARSER_NAMES | {"__builtins__": {}},
        evaluate=not as_written,
    )


def python(inputs: list[str], steps: Mapping[str, sympy.Expr]) -> Callable[..., dict]:
    """A function of named inputs, scalars or arrays, that returns every step by name."""
    show = NumPyPrinter({"fully_qualified_modules": False}).doprint
    lines = [f"def run({', '.join(inputs)}):"]
    lines += [f"    {name} = {show(expression)}" for name, expression in steps.items()]
    lines += [f"    return dict({', '.join(f'{name}={name}' for name in steps)})"]
    scope = dict(NUMPY_NAMES)
    exec("\n".join(lines), scope)
    return scope["run"]


def javascript(inputs: list[str], steps: Mapping[str, sympy.Expr]) -> str:
    """An arrow function from an object of inputs to an object of every step."""
    lines = [f"  const {name} = {' '.join(sympy.jscode(e).split())};" for name, e in steps.items()]
    return f"({{{', '.join(inputs)}}}) => {{\n" + "\n".join(lines) + f"\n  return {{{', '.join(steps)}}};\n}}"


def latex(expression: sympy.Expr, symbols: Mapping[str, str]) -> str:
    """LaTeX in the author's order, with each name's own symbol."""
    names = {symbol(name): tex for name, tex in symbols.items()}
    text = sympy.latex(expression, symbol_names=names, order="none")
    return text.replace("1 \\frac{1}", "\\frac{1}").replace("1 \\cdot \\frac{1}", "\\frac{1}")


def evaluate(text: str, values: Mapping[str, float], where: str) -> float:
    """The number that a formula over named values gives; used for what is derived from figures.

    An open end is infinite and may stay so; what is not a number raises BadDefinition.
    """
    expression = parse(text, {name: symbol(name) for name in values}, where)
    result = float(expression.subs({symbol(n): v for n, v in values.items()}))
    if math.isnan(result):
        raise BadDefinition(f"{where}: {text!r} gives {result} at {values}.")
    return result


def names_in(text: str) -> list[str]:
    """Names that a formula uses, in the order of their first mention."""
    found = [n.id for n in ast.walk(ast.parse(text, mode="eval")) if isinstance(n, ast.Name) and n.id not in VOCABULARY]
    return sorted(set(found), key=text.find)
