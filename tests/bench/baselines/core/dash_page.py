"""What both pages of plain Dash share: layout and server, with Dash's own compression on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from baselines.core import page


def serve(port: int, connect: Callable[[Any, list, list], None], scripts: str = "") -> None:
    """A Dash app with the shared page. `connect` is given the app, its inputs and its outputs."""
    import waitress
    from dash import Dash, Input, Output, dcc, html

    app = Dash("bench", compress=True, update_title=None)
    app.index_string = app.index_string.replace("</head>", f"<style>{page.CSS}</style></head>").replace(
        "<body>", f"<body><script>{scripts}</script>"
    )
    opening = {lever["name"]: lever["value"] for lever in page.levers()}
    sentence, figures = page.page(opening)
    sliders = [
        html.Label(
            [
                lever["label"],
                dcc.Slider(
                    lever["from"],
                    lever["to"],
                    lever["step"],
                    value=lever["value"],
                    marks=None,
                    id=lever["name"],
                    updatemode="drag",
                ),
            ]
        )
        for lever in page.levers()
    ]
    graphs = [
        dcc.Graph(
            id=name,
            figure=figure,
            config={"displayModeBar": False},
            style={"height": figure["layout"]["height"]},
        )
        for name, figure in zip(page.names(), figures, strict=True)
    ]
    app.layout = html.Main([html.Div(sliders), html.Div([html.P(sentence, id="sentence"), *graphs])])
    inputs = [Input(lever["name"], "value") for lever in page.levers()]
    connect(app, inputs, [Output("sentence", "children"), *(Output(name, "figure") for name in page.names())])
    # As our own page is served.
    waitress.serve(app.server, host="127.0.0.1", port=port, threads=8)
