"""What the tests of the workbench ask of its tools."""

from __future__ import annotations

import numpy as np
import pytest
from dash.development.base_component import Component
from hypothesis import settings
from hypothesis import strategies as st

from dashboard import models
from dashboard.core.words import LANGUAGES
from dashboard.dash_parts import tools
from dashboard.dash_parts.tools.core.controls import PART
from dashboard.dash_parts.tools.core.question import (
    FORMS,
    LAST_SEED,
    PREFIXES,
    from_address,
    levers_of,
)
from dashboard.dash_parts.tools.core.tool import Asked
from dashboard.tables import default

DATA = default()
TOOLS = tools.REGISTRY.names()
FEW = settings(max_examples=25)
MOVED = "&".join(
    ["model=energy", "output=extra_gas_bill", "along=price_europe", "b_share_switched=0.5", "gdp=80"]
)
every_tool = pytest.mark.parametrize("tool", TOOLS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def asked(query: str, language: str = "en", **more) -> Asked:
    question, notices = from_address(f"?{query}", DATA, language)
    assert notices == []
    return Asked(question, DATA, language, **more)


def query_of(tool: str) -> str:
    """A question that a tool has an answer with a drawing to."""
    rivals = next(iter(DATA.disputed))
    return f"tool={tool}&{MOVED}&figure={rivals}&figure=gas_price_belarus_2025"


@st.composite
def addresses(draw) -> str:
    """Any question of any tool: names that are there, values anywhere on their levers."""
    model = models.get(draw(st.sampled_from(models.names())))
    output = draw(st.sampled_from(list(model.outputs)))
    pairs = [("tool", draw(st.sampled_from(TOOLS))), ("model", model.name), ("output", output)]
    pairs += [(name, draw(st.sampled_from(levers_of(model, output)))) for name in ("along", "across")]
    pairs.append(("seed", str(draw(st.integers(0, LAST_SEED)))))
    pairs.append(("level", str(draw(st.integers(-900, 900)) / 8)))
    pairs.append(("form", draw(st.sampled_from(FORMS))))
    pairs += [("figure", id) for id in draw(st.lists(st.sampled_from(sorted(DATA.figures)), max_size=3))]
    for prefix in ("", *PREFIXES):
        for name in draw(st.lists(st.sampled_from(list(model.inputs)), max_size=2, unique=True)):
            low, high, _ = model.inputs[name].slider
            share = draw(st.integers(0, 64)) / 64
            pairs.append((prefix + name, f"{low + share * (high - low):.6g}"))
    if draw(st.booleans()):
        pairs.append(("claim", draw(st.sampled_from(sorted(DATA.disputed)))))
    return "&".join(f"{name}={value}" for name, value in pairs)


def values_of(node) -> list[tuple[str, object]]:
    """Names and values of the controls in a layout."""
    if isinstance(node, list | tuple):
        return [one for item in node for one in values_of(item)]
    if not isinstance(node, Component):
        return []
    id = getattr(node, "id", None)
    own = (
        [(id["index"], getattr(node, "value", None))]
        if isinstance(id, dict) and id["kind"] == f"{PART}-control"
        else []
    )
    return own + [one for name in node._prop_names for one in values_of(getattr(node, name, None))]


def numbers_of(panel) -> list[list[float]]:
    """The numbers of its table on screen, row by row."""
    return [[cell for cell in row if isinstance(cell, float)] for row in panel.rows]


def points_of(panel) -> set[float]:
    """What lines, surfaces and columns of a drawing stand at."""
    traces = [trace for trace in panel.figure["data"] if trace["type"] in ("contour", "bar", "scatter")]
    values = [
        trace["z"] if trace["type"] == "contour" else trace["y"]
        for trace in traces
        if (trace["type"] != "scatter" or trace.get("mode") == "lines") and trace.get("orientation") != "h"
    ]
    numbers = [np.asarray(each).ravel() for each in values if np.asarray(each).dtype.kind == "f"]
    return {float(number) for each in numbers for number in each if np.isfinite(number)}
