"""What an input may be: a finite number within its lever, as on the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from dashboard.core.errors import BadInput
from dashboard.models.core.inputs import Input


def checked(
    model: str,
    inputs: Mapping[str, Input],
    given: Mapping[str, Any],
    cases: Iterable[Mapping[str, float]] = (),
) -> dict[str, np.ndarray]:
    """The inputs that are given, as arrays of numbers. Raises BadInput with all that cannot be taken.

    What the sources or a case say may lie beyond a lever, and is taken.
    """
    arrays, found = {}, []
    for name, value in given.items():
        told = [case[name] for case in cases if name in case]
        arrays[name], fault = _read(value, inputs[name], told)
        found += [f"{model}.{name}: {fault}"] if fault else []
    if found:
        raise BadInput(*found)
    return arrays


def numbers(model: str, given: Mapping[str, Any]) -> dict[str, np.ndarray]:
    """The same with nothing asked but that they are numbers, for whoever looks beyond the levers."""
    return {name: _numbers(value, f"{model}.{name}") for name, value in given.items()}


def one_scenario(model: str, question: str, given: Mapping[str, Any]) -> None:
    """Raises BadInput with the inputs that are arrays, for a question that is asked at one scenario."""
    found = [
        f"{model}.{name}: {question} looks at one scenario and takes one number, not {np.size(value)}."
        " Ask it for each of them."
        for name, value in given.items()
        if np.ndim(value)
    ]
    if found:
        raise BadInput(*found)


def positive_count(model: str, question: str, n: Any) -> None:
    """Raises BadInput where a number of draws or steps is not a whole one above nothing."""
    if isinstance(n, bool) or not isinstance(n, int | np.integer) or n < 1:
        raise BadInput(
            f"{model}: {question} takes a whole number from 1, not {n!r}. Give n=1000, for example."
        )


def lever_words(lever: Input) -> str:
    """The range and unit of a lever: « a share from 0 to 1 (0.5 is 50 %) »."""
    low, high, _ = lever.slider
    if lever.unit.scale == 1:
        return f"a number from {low:g} to {high:g} ({lever.unit.name['en']})"
    half = (low + high) / 2
    return f"a share from {low:g} to {high:g}, not per cent ({half:g} is {half * lever.unit.scale:g} %)"


def _read(value: Any, lever: Input, told: Iterable[float]) -> tuple[np.ndarray, str]:
    expected = f"Give {lever_words(lever)}."
    try:
        array = _numbers(value, "")
    except BadInput:
        return np.array(np.nan), f"{value!r} is not a number. {expected}"
    if not np.all(np.isfinite(array)):
        return array, f"{_first(array, ~np.isfinite(array))} is not a finite number. {expected}"
    low, high, _ = lever.slider
    # Sums of decimals miss an end by the last bit.
    slack = 1e-9 * (high - low)
    least, most = (end(low, high, lever.low, lever.high, *told) for end in (min, max))
    outside = (array < least - slack) | (array > most + slack)
    if np.any(outside):
        remedy = f"{expected} unchecked=True looks beyond the lever."
        return array, f"{_first(array, outside)} lies outside the lever. {remedy}"
    return array, ""


def _first(array: np.ndarray, chosen: np.ndarray) -> str:
    return f"{float(np.atleast_1d(array)[np.atleast_1d(chosen)][0]):g}"


def _numbers(value: Any, where: str) -> np.ndarray:
    try:
        array = np.asarray(value, float)
    except (TypeError, ValueError):
        array = np.array(None)
    if array.dtype == object or value is None or isinstance(value, str | bool):
        raise BadInput(f"{where}: {value!r} is not a number. Give a number, or an array of them.")
    return array
