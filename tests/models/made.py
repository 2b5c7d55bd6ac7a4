"""A small model to spoil, and to ask what the models on the shelf do not happen to show."""

from __future__ import annotations

from dashboard.core.words import same
from dashboard.models.core.inputs import InputSpec
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import Case, Output, Target

LEVER = (0, 10, 0.5)


def lever(name: str = "a", **changes) -> InputSpec:
    """An input that is a choice, unless a source is given."""
    sourced = {"figure", "formula", "claims", "assumption"} & set(changes)
    given = {"unit": "number"} | ({} if sourced else {"choice": 4})
    return InputSpec(name, name, **{"label": same(f"Lever {name}"), "slider": LEVER, **given, **changes})


def output(equation: str, name: str = "result", **changes) -> Output:
    return Output(
        **{
            "name": name,
            "tex": "r",
            "equation": equation,
            "unit": "number",
            "label": same(f"output {name}"),
            **changes,
        }
    )


def made(
    *equations: str, inputs: tuple[InputSpec, ...] | None = None, outputs: tuple[Output, ...] = (), **changes
) -> Model:
    """A model of two levers, `a` and `b`, whose last output is `result`."""
    names = [f"step_{n}" for n in range(len(equations) - 1)] + ["result"]
    written = tuple(output(text, name) for text, name in zip(equations, names, strict=False))
    return Model(
        "made", same("Made"), inputs or (lever("a"), lever("b", choice=2)), outputs or written, **changes
    )


def target(**changes) -> Target:
    return Target(**{"output": "result", "kind": "free", "figure": "gas_price_belarus_2025", **changes})


def case(name: str = "one", **at: str) -> Case:
    return Case(name, same(name), at)
