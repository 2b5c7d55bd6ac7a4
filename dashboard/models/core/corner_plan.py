"""How the browser finds an equation's least and greatest value without walking all corners of a whole model.

Corners double with each open input. A part of an equation whose inputs move nothing else, and in which the
equation only rises or only falls, is at one of its own two ends wherever the equation is at one of its: it
counts as one input. The whole bill is the sum of four channels, each over few inputs: 16 corners, not 1,024.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dashboard.models.core.equations import Steps
from dashboard.models.core.language import word_called

LEAST = 2
"""Open inputs behind a part, from which on it is worth its own ends."""


@dataclass(frozen=True)
class CornerGroup:
    """Equations with the same corners: those of `open` inputs and of the ends of `parts`, which are groups of
    their own.
    """

    names: tuple[str, ...]
    open: tuple[str, ...]
    parts: tuple[str, ...]


@dataclass
class CornerPlan:
    """The groups for `wanted` equations of `steps`, whose `open_inputs` are sought from end to end. `whole`
    are inputs of which more than the ends counts: what rests on them is no part.
    """

    steps: Steps
    open_inputs: Sequence[str]
    whole: Collection[str] = ()

    def __post_init__(self) -> None:
        self.uses = {name: names_used(step) for name, step in self.steps.items()}
        self.behind: dict[str, frozenset[str]] = {}
        for name, used in self.uses.items():
            self.behind[name] = frozenset({name}).union(*(self.behind.get(one, {one}) for one in used))

    def groups(self, wanted: Sequence[str]) -> list[CornerGroup]:
        plans: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        waiting = list(wanted)
        while waiting:
            name = waiting.pop(0)
            if name not in plans:
                plans[name] = self.plan(name)
                waiting += plans[name][1]
        by_plan: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}
        for name, plan in plans.items():
            by_plan.setdefault(plan, []).append(name)
        return [CornerGroup(tuple(names), inputs, parts) for (inputs, parts), names in by_plan.items()]

    def plan(self, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The open inputs and the parts over whose ends an equation is sought."""
        parts = [one for one in self.steps if one in self.behind[name] and self.is_part(one, name)]
        # Of parts within parts the outermost count.
        seen = self.reached([name], parts)
        parts = [part for part in parts if part in seen]
        return tuple(one for one in self.open_inputs if one in seen), tuple(parts)

    def reached(self, names: Sequence[str], stops: Collection[str] = ()) -> set[str]:
        """What equations rest on, themselves included; below the stops nothing is looked for."""
        found: set[str] = set()
        waiting = list(names)
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += [] if one in stops else self.uses.get(one, [])
        return found

    def is_part(self, part: str, name: str) -> bool:
        inputs = self.behind[part].intersection(self.open_inputs)
        if part == name or len(inputs) < LEAST or inputs.intersection(self.whole):
            return False
        return self.moves_one_way(part, name) and not inputs & self.reached([name], [part])

    def moves_one_way(self, part: str, name: str) -> bool:
        """Whether the equation names the part once, and between them nothing can turn."""
        while name != part:
            via = [one for one in self.uses[name] if part in self.behind.get(one, ())]
            if len(via) != 1 or not rises_or_falls(self.steps[name], via[0]):
                return False
            name = via[0]
        return True


def names_used(step: ast.expr) -> list[str]:
    """Names in an expression, each as often as it stands there."""
    return list(_names_used(step))


@lru_cache(maxsize=4096)
def _names_used(step: ast.expr) -> tuple[str, ...]:
    functions = {id(node.func) for node in ast.walk(step) if isinstance(node, ast.Call)}
    return tuple(n.id for n in ast.walk(step) if isinstance(n, ast.Name) and id(n) not in functions)


def rises_or_falls(expression: ast.expr, name: str) -> bool:
    """Whether an expression that names something once only rises with it or only falls, all else fixed.

    >>> rises_or_falls(ast.parse("a*min(b, c)/d", mode="eval").body, "b")
    True
    >>> rises_or_falls(ast.parse("a/b", mode="eval").body, "b")
    False
    """
    if isinstance(expression, ast.Name):
        return True
    parts = [part for part in ast.iter_child_nodes(expression) if isinstance(part, ast.expr)]
    (inner,) = [part for part in parts if name in names_used(part)]
    if isinstance(expression, ast.Call):
        turns = word_called(expression) not in ("sum", "min", "max")
    elif isinstance(expression, ast.BinOp):
        straight = isinstance(expression.op, ast.Add | ast.Sub | ast.Mult)
        turns = not straight and not (isinstance(expression.op, ast.Div) and inner is expression.left)
    else:
        turns = not isinstance(expression, ast.UnaryOp)
    return not turns and rises_or_falls(inner, name)
