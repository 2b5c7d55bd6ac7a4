"""One scenario: the address, the history, what is on screen and what leaves the page say the same."""

from __future__ import annotations

import random
import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import expect

from dashboard import models, pages
from dashboard.core.words import LANGUAGES
from dashboard.models.core.scenario import Scenario

CLAIM = "prisoners_in_document_000"
FIGURE = "gas_price_belarus_2025"


@pytest.fixture
def energy(page, site):
    def opened(path: str = "/en/energy"):
        page.goto(f"{site}{path}")
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    return opened


def typed(page, text: str, wanted: str) -> None:
    page.locator("#price_europe").fill(text)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(wanted))


def price(page) -> float | None:
    return page.evaluate("dashboard.panels[0].given.price_europe ?? null")


NAMES = ["Cold winter", "Été ~ 2*3", 'a "b" & c=d+e%', "зима 😀", "'(x)'", "back\\slash"]
"""Names of scenarios that addresses and Python write with care."""


def test_the_browser_prints_a_scenario_as_python_does(energy):
    page, rng = energy(), random.Random(5)
    levers = {name: models.get(model).inputs[name] for name, model in models.input_names().items()}

    def some(most: int) -> dict[str, float]:
        names = rng.sample(list(levers), rng.randrange(most))
        return {name: float(f"{rng.uniform(*levers[name].slider[:2]):.6g}") for name in names}

    for _ in range(60):
        inputs, kept = some(rng.choice([4, len(levers)])), dict.fromkeys(rng.sample(NAMES, rng.randrange(3)))
        kept = {name: some(3) for name in kept}
        claims = rng.sample([CLAIM, "b_claim", "a_claim"], rng.randrange(3))
        version, then = rng.choice([("", False), ("2026.11.20", False), ("2025.01.02", True)])
        ours = Scenario(inputs, tuple(claims), version, then, kept)
        theirs = page.evaluate(
            """([inputs, claims, version, then, kept]) => {
                const scenario = new dashboard.Scenario(inputs, claims, version, then, kept);
                return [scenario.query, scenario.pythonCall("f", "a", "en"), scenario.fileStem("a", "en"),
                    dashboard.Scenario.read(scenario.query).query];
            }""",
            [inputs, claims, version, then, [{"name": name, "given": kept[name]} for name in kept]],
        )
        assert theirs == [
            ours.query(),
            ours.python_call("f", "a", "en"),
            ours.file_stem("a", "en"),
            ours.query(),
        ]


def test_back_and_forward_bring_each_entrys_scenario(energy):
    page = energy()
    typed(page, "390", "price_europe=390")
    page.locator("a.skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#content$"))
    typed(page, "500", "price_europe=500")
    page.go_back()
    page.wait_for_url(re.compile("price_europe=390"))
    assert price(page) == 390
    expect(page.locator("#price_europe")).to_have_value("390")
    page.go_forward()
    page.wait_for_url(re.compile("price_europe=500"))
    assert price(page) == 500


def test_a_reset_is_a_step_that_back_undoes(energy):
    page = energy("/en/energy?price_europe=390")
    page.locator("[data-reset]").click()
    page.wait_for_url(re.compile("/en/energy$"))
    page.go_back()
    page.wait_for_url(re.compile("price_europe=390"))
    assert price(page) == 390


def test_back_closes_a_card_and_the_page_stays(energy):
    page = energy("/en/energy?price_europe=390")
    dialog = page.locator("#card")
    link = page.locator(f"a[href*='figure/{FIGURE}']").first
    link.click()
    expect(dialog).to_be_visible()
    assert page.url.endswith(f"#figure/{FIGURE}") and "price_europe=390" in page.url
    page.go_back()
    expect(dialog).to_be_hidden()
    assert price(page) == 390 and "price_europe=390" in page.url and "#" not in page.url
    page.go_forward()
    expect(dialog).to_be_visible()
    page.reload()
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.wait_for_url(lambda url: "#" not in url)
    assert "price_europe=390" in page.url


def test_a_card_that_no_server_answers_leaves_the_page(energy):
    page = energy()
    page.context.set_offline(True)
    page.locator(f"a[href$='figure/{FIGURE}']").first.click()
    expect(page.locator("#card")).to_contain_text("could not be loaded")
    page.context.set_offline(False)


def test_a_claim_leaves_with_everything(energy, data):
    page = energy(f"/en/prisoners?claim={CLAIM}&fbclid=abc")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    assert "fbclid" not in page.url
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.locator("[data-scenarios] [data-do=python]").click()
    expect(page.locator("[data-scenarios] > [role=status]")).to_have_text("Copied.")
    assert f'models.release(claims=["{CLAIM}"])' in page.evaluate("navigator.clipboard.readText()")
    assert page.evaluate("dashboard.link('x')").endswith(f"?claim={CLAIM}&data={data.version}#x")
    page.locator("[data-do=keep]").click()
    # Without the claim the page cannot work it out: it is a link that takes the claim along.
    page.goto(page.url.partition("?")[0])
    page.wait_for_selector("html[data-ready]", state="attached")
    kept = page.locator("[data-elsewhere] a")
    assert f"claim={CLAIM}" in kept.get_attribute("href")
    assert page.locator("[data-compare] [data-do=load]").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_follow_a_lever_on_a_translated_page(energy, language):
    """A browser's translator puts elements in the place of letters."""
    page = energy({"fr": "/fr/energie", "en": "/en/energy"}[language])
    page.evaluate(
        """() => document.querySelectorAll("[data-text]").forEach((node) => {
            const font = document.createElement("font"), inner = document.createElement("font");
            inner.textContent = node.textContent;
            font.append(inner);
            node.replaceChildren(font);
        })"""
    )
    before = page.locator(".results strong").first.inner_text()
    typed(page, "500", "price_europe=500")
    expect(page.locator(".results strong").first).not_to_have_text(before)


def test_a_menu_closes_by_escape_and_by_a_press_outside(energy):
    page = energy()
    menu = page.locator("[data-chart] details.menu").first
    summary = menu.locator("summary")
    for close in ("key", "press"):
        summary.focus()
        page.keyboard.press("Enter")
        expect(menu).to_have_attribute("open", "")
        if close == "key":
            page.keyboard.press("Escape")
            assert summary.evaluate("node => node === document.activeElement")
        else:
            page.locator("h1").click()
        expect(menu).not_to_have_attribute("open", "")


@pytest.mark.parametrize(
    ("name", "asked"), [("timeline", "topic=drones"), ("sources", "q=potash"), ("timeline", "")]
)
def test_a_list_keeps_its_filter_and_the_scenario_and_drops_strays(page, site, data, name, asked):
    address = f"{site}/en/{pages.get(name).slug['en']}"
    page.goto(f"{address}?fbclid=1&utm_source=x&price_europe=390&{asked}")
    kept = f"{asked}&price_europe=390&data={data.version}".strip("&")
    page.wait_for_url(f"{address}?{kept}")


# ---- links within the site


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", pages.names())
def test_every_link_to_a_page_or_a_card_takes_the_scenario_along(client, data, name, language):
    """Without scripts too; whoever asks for a claim or a version of its own keeps the levers."""
    scenario = Scenario({"price_europe": 390.5, "barrels_per_tonne": 7.25}, (CLAIM,), data.version)
    asked = f"/{language}/{pages.get(name).slug[language]}?{scenario.query()}"
    html = client.get(asked).get_data(as_text=True)
    links = [unescape(link) for link in re.findall(r'<a [^>]*?href="([^"]*)"', html)]
    own = [urlsplit(link) for link in links if re.match(rf"\?|/({'|'.join(LANGUAGES)})/", link)]
    asks = [parse_qsl(link.query) for link in own]
    assert sum(pairs == scenario.pairs() for pairs in asks) > len(pages.names())
    levers = {*Scenario(scenario.inputs).pairs()}
    assert [pairs for pairs in asks if not levers <= {*pairs}] == []


def opened(page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")


def follow(page, link) -> None:
    with page.expect_navigation():
        link.evaluate("node => node.click()")
    page.wait_for_selector("html[data-ready]", state="attached")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scenario_made_on_one_page_stands_on_the_others_and_back(page, door, data, language):
    """By the menu, over a page without levers, by the links of a page to the next, and by those of a card."""
    menu = lambda name: page.locator(f"#pages a[href*='/{pages.get(name).slug[language]}']").or_(  # noqa: E731
        page.locator(f"#pages a[href^='{pages.get(name).slug[language]}']")
    )
    given = lambda name: page.evaluate(f"dashboard.panels[0].given.{name} ?? null")  # noqa: E731
    opened(page, door("energy", language))
    typed(page, "390", "price_europe=390")
    follow(page, menu("overview"))
    follow(page, menu("leaving"))
    assert given("price_europe") == 390
    page.evaluate("dashboard.panels[0].set('barrels_per_tonne', 7.5)")
    page.wait_for_url(re.compile("barrels_per_tonne=7.5&price_europe=390"))
    follow(page, menu("oil"))
    assert given("barrels_per_tonne") == 7.5 and given("price_europe") is None
    page.evaluate("dashboard.panels[0].load({})")
    page.wait_for_url(lambda url: "barrels" not in url)
    follow(page, menu("energy"))
    assert given("price_europe") == 390
    page.locator(f"a[href*='figure/{FIGURE}']").first.click()
    used = page.locator("#card a[href*='#']").first
    expect(page.locator("#card")).to_be_visible()
    page.go_back()
    page.go_forward()
    expect(used).to_be_visible()
    with page.expect_navigation():
        used.click()
    assert "price_europe=390" in page.url
    page.wait_for_selector("html[data-ready]", state="attached")
    page.goto(page.evaluate("document.querySelector('.languages a:not([aria-current])').href"))
    page.wait_for_url(re.compile("price_europe=390"))
