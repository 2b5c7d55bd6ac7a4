"""The page in Panel: a session a reader, the answer over a WebSocket."""

from __future__ import annotations

import sys

from baselines.core.baseline import Baseline

CONTESTANT = Baseline(
    "Panel",
    order=5,
    package="panel",
    lever=".price_europe >>> .noUi-handle",
    rail=".price_europe >>> .noUi-target",
    thumb=".price_europe >>> .noUi-handle",
    shadow=True,
)


def session():
    import panel

    from baselines.core import page

    sliders = {
        lever["name"]: panel.widgets.FloatSlider(
            name=lever["label"],
            start=lever["from"],
            end=lever["to"],
            step=lever["step"],
            value=lever["value"],
            css_classes=[lever["name"]],
            width=306,
        )
        for lever in page.levers()
    }
    sentence, figures = page.page({name: slider.value for name, slider in sliders.items()})
    told = panel.pane.HTML(f'<p id="sentence">{sentence}</p>')
    panes = [
        panel.pane.Plotly(
            figure, config={"displayModeBar": False}, width=page.WIDTH, height=figure["layout"]["height"]
        )
        for figure in figures
    ]

    def update(*of_events: object) -> None:
        sentence, figures = page.page({name: slider.value for name, slider in sliders.items()})
        told.object = f'<p id="sentence">{sentence}</p>'
        for pane, figure in zip(panes, figures, strict=True):
            pane.object = figure

    for slider in sliders.values():
        slider.param.watch(update, "value")
    return panel.Row(panel.Column(*sliders.values()), panel.Column(told, *panes))


def serve(port: int) -> None:
    import panel

    panel.extension("plotly")
    panel.serve(session, port=port, address="127.0.0.1", show=False, websocket_origin=["*"])


if __name__ == "__main__":
    serve(int(sys.argv[1]))
