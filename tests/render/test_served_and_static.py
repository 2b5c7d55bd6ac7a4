"""Served by a server, kept as a site, kept in one file: the same words, the same drawings, the same
results.
"""

from __future__ import annotations

import json
import random
from urllib.parse import parse_qs

import pytest
from broken import Copy
from covering import covering
from watching import until

from dashboard import models, pages
from dashboard.core.words import LANGUAGES
from dashboard.exports.static_site.single_file import page_file
from dashboard.exports.static_site.static_build import StaticBuild
from dashboard.tables import load
from dashboard.web import StaticAsk
from dashboard.web.serve import on_loopback

PLAIN, ODD = "plain", "odd"
VIEWS = [
    *((page.name, language, PLAIN) for page in pages.in_order() if not page.model for language in LANGUAGES),
    *covering([page.name for page in pages.in_order() if page.model], LANGUAGES, (ODD, PLAIN)),
]
STATE = """async () => {
    if (window.dashboard.everything) await window.dashboard.everything();
    /* What nobody sees is drawn a moment later: typefaces, and what a scenario moved. */
    const rests = ({ dirty, charts, scenario }) => !dirty && !charts.some((chart) => chart.isStale(scenario));
    const moves = () => document.documentElement.dataset.fonts || document.querySelector("[data-waits]")
        || !(window.dashboard.panels || []).every(rests);
    for (let i = 0; i < 6000 && moves(); i++) await new Promise((done) => setTimeout(done, 20));
    const grid = document.querySelector("[data-explorer]") && window.dash_ag_grid.getApi("figures");
    const rows = [];
    /* The grid draws the rows in sight only, and when it gets to it: all of them are compared as they are. */
    document.querySelectorAll(".island").forEach((island) => { island.hidden = true; });
    /* What a server writes when it is asked. */
    document.querySelectorAll("[data-served]").forEach((part) => { part.hidden = true; });
    /* Ways on to other pages, which a single file does not have. */
    const leads = [...document.querySelectorAll(".leading, .related")].map((lead) => {
    const words = lead.innerText; lead.hidden = true; return words; });
    if (grid) grid.forEachNodeAfterFilterAndSort(({ data }) => rows.push({ ...data, link: "" }));
    return JSON.stringify({
        title: document.title, leads, words: document.querySelector("main").innerText.replace(/\\s+/g, " "),
        rows,
        charts: (window.dashboard.charts || []).map(({ spec, plot }) => [spec.name, plot.data, plot.layout]),
        results: (window.dashboard.panels || []).map((place) => [place.given, place.scenario.values,
        place.scenario.ranges]),
        levers: [...document.querySelectorAll("[data-lever] input")].map((input) => [input.value,
        input.ariaValueText]),
        open: [...document.querySelectorAll("details[open] > summary, "
            + ".more-levers:not([hidden]) label")].map((node) => node.textContent),
        pressed: [...document.querySelectorAll("[aria-pressed=true], [data-claim][aria-current]")]
            .map((node) => node.textContent),
        cited: [...document.querySelectorAll("[data-cited]")].map(({ dataset }) => [dataset.cite,
        dataset.bibtex, dataset.ris, dataset.csl]),
    });
}"""


@pytest.fixture(scope="module")
def states() -> dict[tuple[str, ...], dict]:
    """States of served pages that were read already."""
    return {}


@pytest.fixture
def shown(tabs, site, states):
    """The state of a served page under a query, read once."""

    def read(name: str, language: str, query: str = "") -> dict:
        key = name, language, query
        if key not in states:
            page = tabs("served", viewport={"width": 1280, "height": 900})
            states[key] = state(page, served(site, name, language) + query)
        return states[key]

    return read


@pytest.fixture
def disk(tabs):
    """A page for files that lie on a disk, in a process of its own as `shown` has one."""
    return tabs("disk", viewport={"width": 1280, "height": 900})


def state(page, address: str) -> dict:
    """All that a tab is shown at an address, once everything of it is drawn."""
    page.goto(address)
    if page.locator("[data-chart]").count():
        page.wait_for_selector("html[data-ready=yes]", state="attached")
    if page.locator("[data-explorer]").count():
        page.wait_for_selector("[data-explorer][data-ready]")
    return json.loads(page.evaluate(STATE))


def served(site: str, name: str, language: str) -> str:
    return f"{site}/{language}/{pages.get(name).slug[language]}"


def kept(files, name: str, language: str) -> str:
    return f"{files.as_uri()}/{language}/{pages.get(name).slug[language]}.html"


STRANGE = ("abc", "1e9", "-1e9", "0,5", "%20")
"""What an address may ask of a lever: no number, beyond its ends, another language's number, nothing."""


def odd_query(name: str, language: str, data) -> str:
    """Up to half of a page's levers asked for something strange, some others for a value anywhere on them,
    the rest for nothing; and perhaps a claim to follow.
    """
    lot = random.Random(f"{name} {language}")
    inputs = list(models.get(pages.get(name).model).inputs.values())
    lot.shuffle(inputs)
    strange = lot.sample(STRANGE, min(len(STRANGE), len(inputs) // 2))
    moved = inputs[len(strange) :][: lot.randint(1, 4)]
    pairs = [f"{lever.name}={value}" for lever, value in zip(inputs, strange, strict=False)]
    pairs += [f"{lever.name}={lot.uniform(*lever.slider[:2]):.6g}" for lever in moved]
    if data.disputed and lot.random() < 0.5:
        pairs.append(f"claim={lot.choice(sorted(data.disputed))}")
    return "?" + "&".join([*pairs, f"data={data.version}"])


@pytest.mark.parametrize(("name", "language", "asked"), VIEWS)
def test_a_page_kept_as_files_shows_what_the_served_page_shows(
    disk, shown, files, data, name, language, asked
):
    """Every page in each language; one with levers as it opens in one and under an odd scenario in the
    other.
    """
    query = odd_query(name, language, data) if asked == ODD else ""
    assert state(disk, kept(files, name, language) + query) == shown(name, language, query), query


def test_whatever_is_strange_is_asked_of_some_page(data):
    asked = "".join(odd_query(name, language, data) for name, language, asked in VIEWS if asked == ODD)
    assert [value for value in STRANGE if f"={value}&" not in asked] == []
    assert "claim=" in asked


@pytest.mark.parametrize("id", ["prisoners_in_document_000", "prisoners_in_document_001", "no_such_claim"])
def test_whom_to_believe_is_chosen_without_a_server_too(page, site, files, one_file, id):
    query = f"claim={id}&data=1999.01.01"
    shown = state(page, f"{served(site, 'prisoners', 'en')}?{query}")
    assert state(page, f"{kept(files, 'prisoners', 'en')}?{query}") == shown
    assert state(page, f"{one_file('prisoners', 'en').as_uri()}?{query}")["words"] == shown["words"]


@pytest.mark.parametrize("id", ["prisoners_in_document_001", ""])
@pytest.mark.parametrize("name", ["overview", "prisoners", "timeline"])
def test_cards_open_in_one_file_under_a_claim_too(page, one_file, data, name, id):
    """Those that the claim does not touch are held once, beside the page."""
    problems = []
    page.on(
        "console",
        lambda message: problems.append(message.text) if message.type in ("error", "warning") else None,
    )
    state(page, f"{one_file(name, 'fr').as_uri()}?claim={id}")
    for figure in ("gas_price_belarus_2025", "prisoners_in_document_000"):
        page.evaluate("(id) => dashboard.openFigure(id)", figure)
        until(
            page,
            "document.querySelector('#card[open] h2')?.textContent ==="
            f" {data.figure(figure).written('fr')!r}",
        )
        page.keyboard.press("Escape")
    assert problems == []


def test_claims_that_contradict_each_other_are_both_shown(page, site, files, one_file):
    query = "claim=prisoners_in_document_000&claim=prisoners_in_document_001&price_europe=abc"
    shown = state(page, f"{served(site, 'prisoners', 'fr')}?{query}")
    assert "se contredisent" in shown["words"] and "les deux" in shown["pressed"]
    for address in (kept(files, "prisoners", "fr"), one_file("prisoners", "fr").as_uri()):
        assert state(page, f"{address}?{query}")["words"] == shown["words"]


@pytest.mark.parametrize("strange", ["", "&fbclid=1&claim=no_such_claim&data=1999.01.01&then=1"])
def test_links_take_along_what_was_understood_with_and_without_a_server(page, site, files, data, strange):
    """What nobody disputes, versions that never were and names of no lever go no further."""
    query = f"price_europe=1e9&subsidy_kept=abc&share_switched=0.5{strange}"
    asked = {"price_europe": ["700"], "share_switched": ["0.5"], "data": [data.version]}
    for address in (kept(files, "energy", "fr"), served(site, "energy", "fr")):
        page.goto(f"{address}?{query}")
        page.wait_for_selector("html[data-ready=yes]", state="attached")
        links = page.evaluate(
            "[...document.querySelectorAll('.languages a, #pages a, a.number')].map((link) => link.search)"
        )
        assert len(links) > len(pages.names())
        assert [link for link in links if parse_qs(link[1:]) != asked] == []
        assert parse_qs(page.evaluate("location.search.slice(1)")) == asked


def test_a_citation_names_no_place_on_the_tabs_disk(page, one_file):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    state(page, f"{one_file('energy', 'en').as_uri()}?price_europe=390")
    card = page.locator("#heat_cost_split")
    card.locator(".menu summary").nth(1).click()
    for kind in ("cite", "bibtex"):
        card.locator(f"[data-action={kind}]").click()
        until(page, "document.querySelector('#heat_cost_split [data-cited]').textContent !== ''")
        words = page.evaluate("navigator.clipboard.readText()")
        assert "heat" in words and "file:" not in words and "url" not in words


# English where other tests have the file written: what looks like a link does so in every language.
@pytest.mark.parametrize(
    ("name", "language"),
    [*((name, "fr") for name in pages.names()), ("energy", "en"), ("prisoners", "en")],
)
def test_a_page_in_one_file_shows_what_the_served_page_shows(disk, shown, one_file, data, name, language):
    """And nothing in it looks like a link that leads nowhere."""
    query = odd_query(name, language, data) if pages.get(name).model else ""
    held = state(disk, one_file(name, language).as_uri() + query)
    assert held == shown(name, language, query) | {"leads": []}
    dead = disk.locator("main a:not([href])")
    assert [words for words in dead.all_inner_texts() if "→" in words] == []
    drawn = "(links) => links.filter((link) => getComputedStyle(link).textDecorationLine !== 'none').length"
    assert dead.evaluate_all(drawn) == 0


def test_moving_a_lever_and_choosing_a_claim_goes_on_from_each_other(page, files):
    page.goto(kept(files, "prisoners", "fr"))
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    page.locator("[data-lever] input[type=range]").first.press("ArrowRight")
    until(page, "location.search.includes('data=')")
    moved = page.evaluate("window.dashboard.panels[0].given")
    page.locator("[data-claim=prisoners_in_document_000]").first.click()
    until(page, "location.search.includes('claim=')")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert page.evaluate("window.dashboard.panels[0].given") == moved
    assert page.locator("[data-claim=prisoners_in_document_000][aria-current]").count()


@pytest.mark.parametrize("kind", ["site", "one_file"])
def test_a_card_opens_over_the_page_and_leads_on_to_another(page, files, one_file, site, kind):
    address = kept(files, "energy", "fr") if kind == "site" else one_file("energy", "fr").as_uri()
    page.goto(address)
    page.locator("a.number").first.click()
    page.wait_for_selector("#card[open] .figure-card")
    first = page.locator("#card h2").inner_text()
    page.goto(served(site, "energy", "fr"))
    page.locator("a.number").first.click()
    page.wait_for_selector("#card[open] .figure-card")
    assert page.locator("#card h2").inner_text() == first
    page.goto(address)
    page.locator("a.number").first.click()
    other = page.locator("#card li a").first
    name = other.inner_text()
    other.click()
    until(page, f"document.querySelector('#card h2').innerText === {json.dumps(name)}")


def test_a_link_of_a_card_in_one_file_opens_that_card(page, one_file):
    address = f"{one_file('energy', 'en').as_uri()}#figure/gas_price_belarus_2025"
    page.goto(address)
    page.wait_for_selector("#card[open] .figure-card")


@pytest.fixture(scope="module")
def older(tmp_path_factory):
    """Tables of three versions, a page that holds them in one file, and the address of it served."""
    folder = tmp_path_factory.mktemp("older")
    tables, path = three_versions(folder), folder / "energy.html"
    held = page_file(StaticBuild(StaticAsk(tables, "page"), tables), "/en/energy", "en")
    path.write_text(held, encoding="utf-8")
    with on_loopback(tables) as site:
        yield tables, path.as_uri(), f"{site}/en/energy"


@pytest.mark.parametrize(
    "query", ["data={old}", "data={old}&then=1", "data={middle}&then=1&price_europe=500"]
)
def test_a_link_made_on_older_tables_opens_without_a_server_too(page, older, query):
    tables, held, served = older
    query = query.format(old=tables.versions[0], middle=tables.versions[1])
    assert state(page, f"{held}?{query}") == state(page, f"{served}?{query}") | {"leads": []}


def three_versions(folder):
    """The tables with a price that was cited as 45, then as 46, before it stood as it does."""
    copy = Copy(folder)
    copy.json("datapackage.json", lambda package: package.update(created="2026-01-01T00:00:00Z"))
    for version, before, after in (("2026-05-01", "45", "46"), ("2026-11-20", "46", "46.68")):
        copy.add(
            "changes.csv",
            version=version,
            figure="gas_price_belarus_2006",
            column="value",
            before=before,
            after=after,
        )
    return load(copy.folder)
