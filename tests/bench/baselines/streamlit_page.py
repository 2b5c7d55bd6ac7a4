"""The page in Streamlit: the script is run again for every answer, which Streamlit gives when the hand lets
go.
"""

from __future__ import annotations

import os
import sys

from baselines.core.baseline import Baseline

CONTESTANT = Baseline(
    "Streamlit",
    order=6,
    package="streamlit",
    lever=".st-key-price_europe input[type=range]",
    rail=".st-key-price_europe [role=group]",
    thumb=".st-key-price_europe [data-rac]:has(> div > input)",
)
RUN_BY_STREAMLIT = "BENCH_STREAMLIT"


def serve(port: int) -> None:
    os.environ[RUN_BY_STREAMLIT] = "yes"
    settings = {
        "server.port": port,
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
        "server.runOnSave": "false",
    }
    options = [part for name, value in settings.items() for part in (f"--{name}", str(value))]
    os.execv(sys.executable, [sys.executable, "-m", "streamlit", "run", __file__, *options])


def show() -> None:
    import streamlit as st

    from baselines.core import page

    st.set_page_config(layout="wide")
    with st.sidebar:
        values = {
            lever["name"]: st.slider(
                lever["label"],
                float(lever["from"]),
                float(lever["to"]),
                float(lever["value"]),
                float(lever["step"]),
                key=lever["name"],
            )
            for lever in page.levers()
        }
    sentence, figures = page.page(values)
    st.html(f'<p id="sentence">{sentence}</p>')
    for name, figure in zip(page.names(), figures, strict=True):
        st.plotly_chart(figure, theme=None, key=name, width=page.WIDTH, config={"displayModeBar": False})


if __name__ == "__main__":
    if os.environ.get(RUN_BY_STREAMLIT):
        show()
    else:
        serve(int(sys.argv[1]))
