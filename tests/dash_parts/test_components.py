"""Charts and levers in a Dash app of one's own: the example of README.md, and what it rests on."""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dash import Dash, Input, Output, html
from playwright.sync_api import expect
from werkzeug.serving import make_server

import dashboard
from dashboard import charts, models
from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.core.words import LANGUAGES
from dashboard.dash_parts import Chart, Levers, scenario_id
from dashboard.dash_parts.components.parts import opening, scenario

TOP = Path(__file__).resolve().parents[2]
[EXAMPLE] = [
    code
    for code in re.findall(r"```python\n(.*?)```", (TOP / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    if "dashboard.dash_parts" in code
]


def of_type(component: Any, kind: str) -> list[Any]:
    """The components whose id is of that type."""
    return [
        found
        for found in component._traverse()
        if isinstance(getattr(found, "id", None), dict) and found.id["type"] == kind
    ]


def test_importing_registers_nothing():
    code = """
from dash import Dash
from dashboard.dash_parts import Chart, Levers
app = Dash()
app.layout = []
app.server.test_client().get("/_dash-dependencies")
print(sorted(app.callback_map))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=TOP)
    assert done.stdout.strip() == "[]", done.stderr


def test_an_app_has_the_callbacks_once():
    app = Dash()
    Chart("gas_price_gap")
    assert not app.callback_map
    Levers("energy"), Levers("oil", group="second"), Chart("heat_cost_split", levers="energy")
    outputs = [output for key in app.callback_map for output in re.findall("dashboard-[a-z]+", key)]
    assert sorted(outputs) == sorted(set(outputs)) and len(app.callback_map) == 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", models.names())
def test_every_model_has_levers_that_open_where_it_does(name, language):
    Dash()
    model, shown = models.get(name), Levers(name, language, inputs=models.get(name).names)
    sliders = of_type(shown, "dashboard-lever")
    assert [slider.id["input"] for slider in sliders] == model.names
    assert scenario([slider.value for slider in sliders], [slider.id for slider in sliders]) == {}
    for slider in sliders:
        given = model.inputs[slider.id["input"]]
        low, high, _ = given.slider
        assert scenario([slider.max], [slider.id]) in ({given.name: pytest.approx(high)}, {})
        assert slider.min == pytest.approx(low * given.unit.scale) and slider.value == opening(given)


def test_a_chart_follows_the_inputs_that_its_model_has(data):
    app = Dash()
    app.layout = html.Main([Levers("leaving"), Chart("heat_cost_split", "fr", levers="leaving")])
    [graph] = of_type(app.layout, "dashboard-graph")
    moved = {"price_europe": 390.0, "crude_share": 0.5}
    question = {
        "outputs": [
            {"id": {**graph.id, "type": kind}, "property": name}
            for kind, name in (
                ("dashboard-headline", "children"),
                ("dashboard-graph", "figure"),
                ("dashboard-drawing", "aria-label"),
                ("dashboard-caption", "children"),
            )
        ],
        "inputs": [{"id": scenario_id("leaving"), "property": "data", "value": moved}],
        "state": [{"id": graph.id, "property": "id", "value": graph.id}],
        "changedPropIds": [],
    }
    with app.server.test_client() as client:
        client.get("/_dash-dependencies")
        question["output"] = next(key for key in app.callback_map if "dashboard-headline" in key)
        answer = client.post("/_dash-update-component", json=question)
    values = [value for part in answer.get_json()["response"].values() for value in part.values()]
    picture = dashboard.chart("heat_cost_split", "fr", price_europe=390)
    assert picture.headline in values and picture.alt in values


def test_charts_and_levers_follow_a_claim_as_python_does(data):
    Dash()
    shown = {}
    for name in charts.names():
        for claim in set(data.disputed) & set(charts.build(name, "en").figures):
            picture = dashboard.chart(name, claims=[claim])
            if picture.alt != dashboard.chart(name).alt:
                shown[claim, name] = picture
    assert shown, "no claim changes any chart"
    for (claim, name), picture in shown.items():
        chart = Chart(name, claims=[claim])
        assert chart.children[0].children == picture.headline
        [drawing] = of_type(chart, "dashboard-drawing")
        assert getattr(drawing, "aria-label") == picture.alt and drawing.id["claims"] == claim
    claim = next(iter(data.disputed))
    for model in models.names():
        sliders = of_type(Levers(model, inputs=models.get(model).names, claims=[claim]), "dashboard-lever")
        followed = models.get(model).following(claim)
        assert [slider.value for slider in sliders] == [opening(followed.inputs[n]) for n in followed.names]
        assert scenario([slider.value for slider in sliders], [slider.id for slider in sliders]) == {}


def test_what_cannot_be_is_answered():
    Dash()
    with pytest.raises(BadDefinition, match="follows no levers"):
        Chart("gas_price_gap", levers="energy")
    with pytest.raises(UnknownName, match="Did you mean 'price_europe'"):
        Levers("energy", inputs=["price_europ"])
    with pytest.raises(UnknownName, match="disputed figure"):
        Chart("gas_price_gap", claims=["gas_price_belarus_2025"])
    with pytest.raises(UnknownName, match="language"):
        Levers("energy", "de")


@contextlib.contextmanager
def served(app: Dash) -> Iterator[str]:
    """The address of an app that is served meanwhile."""
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def test_a_chart_that_comes_after_levers_were_moved_follows_them(page):
    app = Dash()
    button, place = html.Button("more", id="more"), html.Div(id="place")
    app.layout = html.Main([Levers("energy", inputs=["price_europe"]), button, place])
    more = (Output("place", "children"), Input("more", "n_clicks"))
    app.callback(*more, prevent_initial_call=True)(lambda _: Chart("heat_cost_split", levers="energy"))
    with served(app) as address:
        page.goto(address)
        start = models.energy.inputs.price_europe.slider[0]
        with page.expect_response(re.compile("/_dash-update-component")):
            page.get_by_role("slider").press("Home")
        page.get_by_role("button", name="more").click()
        there = dashboard.chart("heat_cost_split", price_europe=start)
        expect(page.locator("figure h3")).to_have_text(there.headline)


def test_the_example_works_in_a_browser(page):
    made: dict[str, Any] = {"__name__": "own_app"}
    exec(compile(EXAMPLE, "README.md", "exec"), made)
    with served(made["app"]) as address:
        page.goto(address)
        [name] = [name for name in charts.names() if f'Chart("{name}"' in EXAMPLE]
        lever = models.energy.inputs.price_europe
        headline = page.locator("figure h3")
        expect(headline).to_have_text(dashboard.chart(name).headline)
        expect(page.locator("figure .js-plotly-plot .legend .traces").first).to_be_visible()
        thumb = page.get_by_role("group", name=lever.label["en"]).get_by_role("slider")
        thumb.press("Home")
        there = dashboard.chart(name, price_europe=lever.slider[0])
        expect(headline).to_have_text(there.headline)
        expect(page.locator("figure [role=img]")).to_have_attribute("aria-label", there.alt)
        expect(page.locator("#bill")).to_contain_text(f"{models.energy(price_europe=100).extra_gas_bill:.1f}")
        page.get_by_role("button", name="Back to the start").click()
        expect(headline).to_have_text(dashboard.chart(name).headline)
