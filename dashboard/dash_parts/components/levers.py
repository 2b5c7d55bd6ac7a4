"""The levers of a model, each with what the sources say of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import models
from dashboard.core.errors import UnknownName
from dashboard.core.words import LANGUAGES
from dashboard.dash_parts.components.ids import lever_id, reset_id, scenario_id
from dashboard.dash_parts.components.parts import opening, tables
from dashboard.dash_parts.components.wiring import wire
from dashboard.models.core.inputs import Input
from dashboard.models.core.model import Model
from dashboard.render.labels import labels
from dashboard.render.panel import says

LEAST_APART = 0.08
"""How far two marks of a slider stand apart, as a part of its length."""


class Levers(html.Div):
    """Sliders for inputs of a model, a button that puts them back, and a store of where they stand.

    `inputs` names those that are shown, in their order; by default the main ones of the model. Charts follow
    with `Chart(…, levers=group)`; `group` is the name of the model unless another is given, as two sets of
    levers on one page need. `claims` are ids of disputed figures to follow, as in `dashboard.chart`: levers
    open where those put them. A callback of one's own takes `Input(scenario_id(group), "data")`. Raises
    UnknownName for a model, input, claim or language that is not there.

    >>> from dash import Dash
    >>> app = Dash()
    >>> [lever.children[1].id["input"] for lever in Levers("energy", inputs=["price_europe"]).children[:1]]
    ['price_europe']
    """

    def __init__(
        self,
        model: str,
        language: str = "en",
        *,
        inputs: Sequence[str] = (),
        group: str = "",
        claims: Sequence[str] = (),
        **attributes: Any,
    ) -> None:
        if language not in LANGUAGES:
            raise UnknownName("language", language, LANGUAGES)
        followed = ";".join(claims)
        bound, group = models.get(model, tables(followed)), group or model
        bound.known_input(*inputs)
        shown = [bound.inputs[name] for name in inputs] or [
            given for given in bound.inputs.values() if given.main
        ]
        super().__init__(
            [
                *(lever(bound, given, language, group, followed) for given in shown),
                html.Button(labels(language)["reset"], id=reset_id(group), type="button"),
                dcc.Store(id=scenario_id(group), data={}),
            ],
            role="group",
            lang=language,
            **{"aria-label": bound.title[language]} | attributes,
        )
        wire()


def lever(model: Model, given: Input, language: str, group: str, claims: str) -> html.Div:
    """The slider of one input, in the unit that is written, with the ends that the sources give as its
    marks.
    """
    start, end, step = (value * given.unit.scale for value in given.slider)
    label = f"{given.label[language]} ({given.unit.name[language]})"
    named: dict[str, Any] = {"aria-label": label}
    ends = [value * given.unit.scale for value in given.evidence or ()]
    if ends and ends[1] - ends[0] < LEAST_APART * (end - start):
        # They would be written over one another; the line below says them.
        ends = []
    return html.Div(
        [
            html.Strong(label),
            dcc.Slider(
                start,
                end,
                step,
                value=opening(given),
                marks={round(value, 10): f"{value:.4g}" for value in sorted({start, end, *ends})},
                id=lever_id(group, model.name, given.name, claims),
                updatemode="drag",
            ),
            html.Small(says(model, given, language, labels(language))),
        ],
        role="group",
        style={"marginBottom": "1rem"},
        **named,
    )
