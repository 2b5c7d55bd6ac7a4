"""Cases of a page: what is chosen, and by what."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from test_answers import PLACES, every_language

from dashboard import models, pages
from dashboard.render.labels import labels
from dashboard.render.panel import starts

CASES = [name for name in PLACES if models.get(name).cases]


def arrived(url: str, inputs: dict[str, float]) -> bool:
    """Whether the address has these inputs where they stand, and no other."""
    asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items() if name != "data"}
    return asked.keys() == inputs.keys() and all(
        float(asked[name]) == pytest.approx(value) for name, value in inputs.items()
    )


@pytest.mark.parametrize("name", CASES)
@every_language
def test_a_case_sets_its_levers_and_is_chosen_until_one_moves(page, site, name, language):
    model, errors = models.get(name), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    address = f"{site}/{language}/{pages.get(PLACES[name][0]).slug[language]}"
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    offered = starts(model, language)
    choice = page.get_by_label(labels(language)["starts" if model.presets else "cases"], exact=True)
    assert choice.locator("option:not([disabled])").all_inner_texts() == [label for label, _ in offered]
    for number, (_, case) in enumerate(offered):
        choice.select_option(str(number))
        for lever, value in case.items():
            assert float(
                page.locator(f"[data-lever={lever}] input[type=range]").input_value()
            ) == pytest.approx(value)
        assert choice.input_value() == str(number)
    moved = [n for n, v in case.items() if v != model.inputs[n].central]
    page.wait_for_url(lambda url: arrived(url, {lever: case[lever] for lever in moved}))
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert choice.input_value() == str(len(offered) - 1)
    page.locator("[data-lever] input[type=range]").first.focus()
    page.keyboard.press("ArrowRight")
    expect(choice).to_have_value("")
    page.locator("[data-reset]").click()
    assert float(page.locator(f"[data-lever={moved[0]}] input[type=range]").input_value()) == pytest.approx(
        model.inputs[moved[0]].central
    )
    assert errors == []


@pytest.mark.parametrize("name", CASES)
def test_a_linked_case_arrives_chosen(client, name):
    model = models.get(name)
    slug = pages.get(PLACES[name][0]).slug["en"]
    for number, (_, start) in enumerate(starts(model, "en")):
        html = client.get(f"/en/{slug}", query_string={n: repr(v) for n, v in start.items()}).get_data(
            as_text=True
        )
        offered = html[html.index("data-cases") :].partition("</select>")[0]
        assert re.findall(r'value="(\d*)" *(?:disabled )?selected', offered) == [str(number)]
