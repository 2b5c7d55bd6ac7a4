"""What a model says of itself when it is asked how to call it: its inputs by name, with units and ranges."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

from dashboard.models.core.guard import lever_words
from dashboard.models.core.result import written

if TYPE_CHECKING:
    from dashboard.models.core.inputs import Input
    from dashboard.models.core.model import Model


class InputsSignature:
    """The signature of a model as an attribute: `models.energy(` completes the names of its inputs."""

    def __get__(self, model: Model | None, owner: type) -> inspect.Signature | None:
        if model is None:
            # None has Python work out the signature of the class itself.
            return None
        kinds = inspect.Parameter
        named = [
            kinds(name, kinds.KEYWORD_ONLY, default=known.central) for name, known in model.inputs.items()
        ]
        return inspect.Signature(
            [
                kinds("table", kinds.POSITIONAL_ONLY, default=None),
                *named,
                kinds("claims", kinds.KEYWORD_ONLY, default=()),
                kinds("unchecked", kinds.KEYWORD_ONLY, default=False),
            ]
        )


class ModelDoc:
    """The docstring of a model as an attribute: that of the class, with the model's inputs and outputs."""

    def __init__(self, of_class: str | None) -> None:
        self.of_class = of_class or ""

    def __get__(self, model: Model | None, owner: type) -> str:
        return self.of_class if model is None else described(model)


def described(model: Model) -> str:
    """Title, inputs, outputs and limits of a model in English, a line each.

    >>> from dashboard import models
    >>> print(*described(models.opinion).splitlines()[:1])
    What two polls can carry.
    """
    lines = [
        f"{model.title['en']}.",
        "",
        "Call it with inputs by name, numbers or arrays; what is not named stands as below. Results are",
        "attributes and keys. Shares are shares (0.5), not per cent.",
        "",
        "Inputs",
        "------",
    ]
    for known in model.inputs.values():
        lines += [f"{known.name} = {known.central:.6g}", f"    {input_words(known)}"]
    lines += ["", "Results", "-------"]
    for output in model.outputs.values():
        lines += [output.name, f"    {output.label['en']} ({model.unit(output.name).name['en']})"]
    lines += [
        "",
        "What it does not say",
        "--------------------",
        *(f"* {filled(said['en'], model)}" for said in model.limits),
    ]
    return "\n".join(lines)


def filled(said: str, model: Model) -> str:
    """A sentence with the numbers that it names: cited, from outside, or of the model where it opens."""
    data = model.data

    def put(found: re.Match[str]) -> str:
        outside, name, bare = found.groups()
        if outside:
            return data.assumptions[name].written("en")
        if name in data.figures:
            figure = data.figures[name]
            return figure.bare("en") if bare else figure.in_prose("en")
        return written(model, name, (model.opening() | model())[name])

    return re.sub(r"\{(outside:)?(\w+)(?:\|(\w))?\}", put, said)


def input_words(known: Input) -> str:
    """« Price of gas in Europe: a number from 100 to 700 (…); cited, 350 to 430 (gas_price_europe_2025) »."""
    left_open = f", {known.low:.4g} to {known.high:.4g}" if known.open else ""
    source = f" ({'; '.join(known.source)})" if known.source else ""
    return f"{known.label['en']}: {lever_words(known)}; {known.kind}{left_open}{source}."


def completed(instance: Any, names: tuple[str, ...]) -> list[str]:
    """What completion offers of an object: these names, and what Python itself looks for."""
    return [*names, *(name for name in object.__dir__(instance) if name.startswith("__"))]
