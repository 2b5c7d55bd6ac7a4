"""Corners that the browser walks: fewer than all, and the same ends."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from dashboard import models
from dashboard.models.core.equations import python, runs
from tests.models.made import lever, made, output


def ends_by_plan(model) -> dict[str, tuple[float, float]]:
    """Least and greatest of every output as the browser seeks them, at the opening."""
    groups = {name: group for group in model.corner_groups for name in group.names}
    every = [*model.inputs, *model.steps]
    steps = {step: runs(python(every, {"found": tree})) for step, tree in model.steps.items()}

    def ends(name: str, case: dict[str, float], known: dict[str, tuple[float, float]]) -> tuple[float, float]:
        group = groups[name]
        if name in known:
            return known[name]
        moving = {n: (model.inputs[n].low, model.inputs[n].high) for n in group.open if n not in case}
        moving |= {part: ends(part, case, known) for part in group.parts}
        corners = np.array(list(itertools.product(*moving.values()))).T
        at = model.opening() | case | dict(zip(moving, corners, strict=True))
        for step in steps:
            if step not in group.parts:
                at[step] = steps[step](**{n: np.asarray(at.get(n, 0.0), float) for n in every})["found"]
        known[name] = (float(np.min(at[name])), float(np.max(at[name])))
        return known[name]

    found: dict[str, tuple[float, float]] = {}
    with np.errstate(all="ignore"):
        for case in model.cases.values() or [{}]:
            known: dict[str, tuple[float, float]] = {}
            for name in model.outputs:
                low, high = ends(name, case, known)
                before = found.get(name, (np.inf, -np.inf))
                found[name] = (min(before[0], low), max(before[1], high))
    return found


@pytest.mark.parametrize("name", [n for n in models.names() if not models.get(n).kinks])
def test_the_plan_reaches_the_same_ends_as_all_corners(name):
    model = models.get(name)
    found = ends_by_plan(model)
    for result, (low, at, high) in model.spread().items():
        ends = (min(found[result][0], at), max(found[result][1], at))
        assert ends == pytest.approx((low, high), nan_ok=True), result


def test_a_sum_of_channels_takes_few_corners():
    groups = {name: group for group in models.leaving.corner_groups for name in group.names}
    assert len(groups["whole_bill"].open) + len(groups["whole_bill"].parts) == 4


def opened(*names: str):
    return tuple(lever(name, choice=1.0, bounds=(0.5, 2.0)) for name in names)


@pytest.mark.parametrize(
    ("equation", "is_part"),
    [
        ("c*part + 1", True),
        ("part/c", True),
        ("-part", True),
        ("min(part, 3)", True),
        ("min(part, c)", False),
        ("c/part", False),
        ("part**2", False),
        ("part*part", False),
        ("part + a*c", False),
        ("where(part > 1, c, 2)", False),
        ("exp(part) + c", False),
    ],
)
def test_only_what_cannot_turn_on_the_way_is_a_part(equation, is_part):
    model = made(inputs=opened("a", "b", "c"), outputs=(output("a - b", "part"), output(equation, "result")))
    groups = {name: group for group in model.corner_groups for name in group.names}
    assert (groups["result"].parts == ("part",)) == is_part
