"""What an equation may add: flows of one year in one unit, under no condition, each of them once.

What a channel is stays with it under another name and times a number; a condition stays with whatever is
worked out from it.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator

from dashboard.models.core.language import names_below, summed
from dashboard.models.core.outputs import SHARE_OUT, Channel, Output


class Additions:
    """The lines of a model, asked for what they add. Equations that cannot be read add nothing here."""

    def __init__(self, outputs: Iterable[Output]) -> None:
        self.by_name = {output.name: output for output in outputs}
        self._trees: dict[str, ast.expr | None] = {}
        self._conditions: dict[str, frozenset[str]] = {}

    def faults(self, name: str, where: str) -> list[str]:
        """What one line adds and must not, with what to do."""
        tree = self._tree(name)
        if tree is None:
            return []
        found = [*self._of_sums(self.by_name[name], where)]
        for terms in _additions(tree):
            found += self._of_terms([term for term in terms if names_below(term)], where)
        return found

    def _of_sums(self, output: Output, where: str) -> Iterator[str]:
        """`sum` adds channels, and nothing else."""
        names = summed(output.equation)
        for name in dict.fromkeys(names):
            added = self.by_name.get(name)
            if not isinstance(added, Channel):
                yield f"{where}: sums {name!r}, which is no channel. Declare it as Channel(…)."
            elif why := self._why_not_added(name):
                yield f"{where}: sums {name!r}, {why}. Leave it out."
            elif added.unit != output.unit:
                yield f"{where}: sums {name!r} in {added.unit}, and gives {output.unit}. Sum one unit."
        for part, times in Counter(part for name in names for part in self._parts(name)).items():
            if times > 1:
                yield f"{where}: counts {part!r} {times} times. Sum each channel once."

    def _of_terms(self, terms: list[ast.expr], where: str) -> Iterator[str]:
        """What `+` and `-` put together; `terms` are those with a name in them."""
        lines = [self.by_name.get(_bare(term)) for term in terms]
        if len(terms) < 2 or all(isinstance(line, Channel) and line.kind == SHARE_OUT for line in lines):
            # Shares of one whole make that whole.
            return
        held = [frozenset().union(*map(self._holds_if, names_below(term))) for term in terms]
        for term, conditions in zip(terms, held, strict=True):
            why = self._why_not_added(_bare(term))
            if not why and any(conditions - other for other in held):
                why = f"which holds only {min(conditions)}"
            if why:
                yield f"{where}: adds {ast.unparse(term)!r}, {why}, to something else. Leave it out."

    def _tree(self, name: str) -> ast.expr | None:
        """The equation of a line; None for inputs, for lines of other models and for what cannot be read."""
        if name in self.by_name and name not in self._trees:
            try:
                self._trees[name] = ast.parse(self.by_name[name].equation.strip(), mode="eval").body
            except (SyntaxError, ValueError):
                self._trees[name] = None
        return self._trees.get(name)

    def _why_not_added(self, name: str) -> str:
        """Why a line is not added, also where it is such a channel under another name."""
        seen: set[str] = set()
        while name not in seen:
            seen.add(name)
            line, tree = self.by_name.get(name), self._tree(name)
            if isinstance(line, Channel) and line.why_not_added:
                return line.why_not_added
            name = _bare(tree) if tree is not None else name
        return ""

    def _parts(self, name: str, path: tuple[str, ...] = ()) -> Iterator[str]:
        """The channels that a channel is put together from by `+` and `-`; itself where it is not."""
        tree = self._tree(name)
        terms = map(_bare, _terms(tree)) if tree is not None and name not in path else ()
        channels = [term for term in terms if isinstance(self.by_name.get(term), Channel)]
        for channel in channels:
            yield from self._parts(channel, (*path, name))
        if not channels:
            yield name

    def _holds_if(self, name: str) -> frozenset[str]:
        """The conditions under which a line holds: its own, and those of what it is worked out from."""
        if name not in self._conditions:
            # A line that names itself is a fault of its own, told elsewhere.
            self._conditions[name] = frozenset()
            line, tree = self.by_name.get(name), self._tree(name)
            own = {line.condition["en"]} if isinstance(line, Channel) and line.condition else set()
            below = map(self._holds_if, names_below(tree) if tree is not None else ())
            self._conditions[name] = frozenset(own).union(*below)
        return self._conditions[name]


def _additions(node: ast.AST) -> Iterator[list[ast.expr]]:
    """The terms of every longest chain of `+` and `-`."""
    terms = _terms(node) if isinstance(node, ast.expr) else []
    if len(terms) > 1:
        yield terms
    for below in terms if len(terms) > 1 else ast.iter_child_nodes(node):
        yield from _additions(below)


def _terms(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        return [*_terms(node.left), *_terms(node.right)]
    return _terms(node.operand) if isinstance(node, ast.UnaryOp) else [node]


def _bare(node: ast.expr) -> str:
    """The name that a term is, whatever numbers it is multiplied or divided by; empty where it is more."""
    if isinstance(node, ast.UnaryOp):
        return _bare(node.operand)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div):
        if not names_below(node.right):
            return _bare(node.left)
        if isinstance(node.op, ast.Mult) and not names_below(node.left):
            return _bare(node.right)
    return node.id if isinstance(node, ast.Name) else ""
