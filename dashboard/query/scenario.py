"""The scenario in an address: read with care, since anyone may have typed it."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from dashboard.charts.core.slots import Scenario, given, text
from dashboard.models.core.model import Model
from dashboard.query.notices import NOTICES

NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?", re.IGNORECASE)


def scenario_of(query: Mapping[str, str], model: Model, language: str) -> tuple[Scenario, list[str]]:
    """The scenario that a query asks for, and one polite line for each value that could not be taken.

    A value outside its lever gives the nearest allowed, one that is no number the opening value; names
    that are not inputs are left alone.
    """
    values, notices = {}, []
    for name, lever in model.inputs.items():
        if name not in query:
            continue
        found = number_in(query[name])
        low, high, _ = lever.slider
        taken = lever.central if found is None else min(max(found, low), high)
        values[name] = taken
        if found != taken:
            at = Scenario(model, language, given=given(model, {name: taken}))
            label = "number" if found is None else "range"
            notices.append(
                NOTICES[label][language].format(
                    found=query[name][:40], lever=lever.label[language], taken=text("{%s}" % name, at)
                )
            )
    return Scenario(model, language, given=given(model, values)), notices


def number_in(words: str) -> float | None:
    """A finite number, with a point or a comma, as files.js reads it too; None where there is none.

    >>> number_in("0,5"), number_in("1e3"), number_in("1_000"), number_in("nan"), number_in("<b>")
    (0.5, 1000.0, None, None, None)
    """
    text = words[:40].strip().replace(",", ".")
    value = float(text) if NUMBER.fullmatch(text) else math.inf
    return value if math.isfinite(value) else None
