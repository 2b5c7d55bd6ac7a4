"""A chart with its headline and its source, following levers or standing still."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import charts
from dashboard.core.errors import BadDefinition
from dashboard.dash_parts.components.ids import CAPTION, DRAWING, GRAPH, HEADLINE, chart_id
from dashboard.dash_parts.components.parts import chart_parts
from dashboard.dash_parts.components.wiring import wire


class Chart(html.Figure):
    """A chart of the project: headline, measure, drawing, source, and the same in words for who cannot see
    it.

    With `levers`, the group of a `Levers` (the name of its model, unless it was given another), it follows
    them. `claims` are ids of disputed figures to follow, as in `dashboard.chart`; give levers the same. Its
    words come from the page's own styles. Raises UnknownName for a chart, language, theme or claim that is
    not there, BadDefinition for a chart that follows no lever.

    >>> from dash import Dash
    >>> app = Dash()
    >>> Chart("gas_price_gap", "fr").children[0].children
    'Minsk paie son gaz environ trois fois moins cher que l’Europe'
    """

    def __init__(
        self,
        name: str,
        language: str = "en",
        theme: str = "light",
        *,
        levers: str = "",
        claims: Sequence[str] = (),
        **attributes: Any,
    ) -> None:
        followed = ";".join(claims)
        made = chart_parts(name, language, theme, {}, followed)
        if levers and not charts.get(name).live:
            raise BadDefinition(f"{name} follows no levers. Leave levers={levers!r} out.")

        def id(part: str) -> dict[str, Any]:
            return chart_id(part, levers, name, language, theme, followed)

        super().__init__(
            [
                html.H3(made["headline"], id=id(HEADLINE)),
                html.P(made["measure"]),
                html.Div(
                    dcc.Graph(
                        figure=made["figure"],
                        id=id(GRAPH),
                        config={"displayModeBar": False, "responsive": True},
                    ),
                    id=id(DRAWING),
                    role="img",
                    **{"aria-label": made["alt"]},
                ),
                html.Figcaption(made["caption"], id=id(CAPTION)),
            ],
            lang=language,
            **attributes,
        )
        if levers:
            wire()
