"""The search of the whole site: all that the site holds is found, by every spelling and by numbers however
they are written, and by keyboard alone; served and as files.
"""

from __future__ import annotations

import re
from itertools import pairwise

import brotli
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from watching import until

from dashboard import charts, models, pages
from dashboard.core.words import LANGUAGES, search_key
from dashboard.exports.images.link import page_of
from dashboard.models.core.disagreements import disagreements
from dashboard.pages import dossiers, stories
from dashboard.render.checks.of_pages import NoFiles
from dashboard.render.search_entry import KINDS
from dashboard.render.search_index import entries
from dashboard.render.spellings import spellings
from dashboard.render.urls import Urls
from dashboard.tables.arguments import arguments

LARGEST = 60_000
"""Bytes of the index as it is sent."""
INDEX = re.compile(r'data-search="(/assets/[0-9a-f]{12}/search-(\w\w)\.js)"')
FOUND = """(queries) => queries.map((query) => {
    const { all, entries } = window.dashboard.found(query);
    return { all, found: entries.map(({ entry }) => [entry.kind, entry.title, entry.address]) };
})"""


@pytest.fixture(scope="module")
def index(data):
    """Every entry of a language."""
    made = {language: entries(language, data, Urls(NoFiles())) for language in LANGUAGES}
    return made.__getitem__


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_is_small_as_sent_and_kept_for_ever(client, language):
    html = client.get(f"/{language}/{pages.get('method').slug[language]}").get_data(as_text=True)
    ((address, of),) = INDEX.findall(html)
    answer = client.get(address, headers={"Accept-Encoding": "br"})
    assert of == language and "immutable" in answer.headers["Cache-Control"]
    assert len(answer.data) <= LARGEST
    assert b"window.dashboard.searchIndex" in brotli.decompress(answer.data)


def test_all_that_the_site_holds_is_in_the_index(index, data):
    kinds = {kind: [entry for entry in index("en") if entry.kind == kind] for kind in KINDS}
    assert all(kinds.values()), [kind for kind, found in kinds.items() if not found]
    counted = {
        "page": len(pages.in_order()),
        "story": len(stories.in_order()),
        "dossier": len(dossiers.themes(data)),
        "chart": len([name for name in charts.names() if page_of(name)]),
        "figure": len(data.figures),
        "event": len(data.events),
        "argument": len(arguments(data)),
        "disagreement": len(disagreements(data)),
        "document": len(data.documents),
        "outside": len(data.rows("assumptions")),
        "lever": len([n for n, m in models.input_names().items() if dossiers.page_with_levers(m)]),
    }
    assert {kind: len(kinds[kind]) for kind in counted} == counted
    for entry in index("en"):
        assert "{" not in entry.title + entry.line + str(entry.more), entry


def test_both_languages_hold_the_same(index):
    def anchor(address: str) -> str:
        return re.split("[?#]", address, maxsplit=1)[-1] if re.search("[?#]", address) else ""

    fr, en = ([(entry.kind, anchor(entry.address)) for entry in index(code)] for code in ("fr", "en"))
    assert fr == en


def test_what_an_entry_opens_is_there(index, client):
    """Every page of the site is asked for once, and must have the places that entries name."""
    named: dict[str, set[str]] = {}
    for entry in index("en"):
        path, _, anchor = entry.address.partition("#")
        if entry.kind != "figure":
            named.setdefault(path.partition("?")[0], set()).add(anchor)
    for path, anchors in named.items():
        answer = client.get(path)
        assert answer.status_code == 200, path
        html = answer.get_data(as_text=True)
        assert [anchor for anchor in anchors if anchor and f'id="{anchor}"' not in html] == [], path


def test_a_name_is_one_in_all_its_spellings(data):
    groups = spellings(data)
    for row in (row for row in data.terms.values() if row["kind"] == "actor" and row["aliases"]):
        names = {search_key(name) for name in (row["fr"], row["en"], *row["aliases"].split(";"))}
        for written in (names, {name.split()[-1] for name in names}):
            assert len(written) == 1 or any(written <= group for group in groups), row["term"]


def test_everything_is_found_by_keyboard(page, site, data, index):
    page.goto(f"{site}/fr/{pages.get('method').slug['fr']}")
    page.keyboard.press("/")
    field = page.get_by_role("combobox", name="Chercher dans le site")
    expect(field).to_be_focused()
    expect(page.locator("#search [role=option]").first).to_contain_text(KINDS["page"]["fr"])

    held = index("fr")
    texts = [text for entry in held for text in (entry.title, entry.line, *(more for _, more in entry.more))]
    keys = page.evaluate("texts => texts.map(window.dashboard.searchKey)", texts)
    assert keys == [search_key(text) for text in texts], "the browser folds otherwise than Python"

    def found(queries: list[str]) -> list[dict]:
        return page.evaluate(FOUND, queries)

    titles = [entry.title for entry in held]
    for title, answer in zip(titles, found(titles), strict=True):
        assert answer["all"] and title in [name for _, name, _ in answer["found"]], title
    subjects = [entry.title for entry in held if entry.kind in ("page", "story", "dossier")]
    for title, answer in zip(subjects, found(subjects), strict=True):
        kind, first, _ = answer["found"][0]
        assert search_key(first) == search_key(title) and kind in ("page", "story", "dossier"), title
    for group in spellings(data):
        one = [
            {address for _, _, address in answer["found"]} for answer in found(sorted(group)) if answer["all"]
        ]
        whole = [name for name in group if len(name.split()) == 1 and len(name) > 3]
        if len(whole) == len(group):
            assert all(a & b for a, b in pairwise(one)), group
    large = [figure for figure in data.figures.values() if figure.central >= 1000]
    for figure in large:
        value = f"{figure.central:,.0f}"
        answers = found(
            [value, value.replace(",", " "), value.replace(",", "\u202f"), value.replace(",", "")]
        )
        assert all(answer == answers[0] for answer in answers)
        assert answers[0]["found"][0][0] in ("figure", "chart"), value
        assert any(address.endswith(f"/{figure.id}") for _, _, address in answers[0]["found"])

    value = f"{KINDS['figure']['fr']} {large[0].written('fr')}"
    page.keyboard.type(value)
    active = page.locator("#search [aria-selected=true]")
    expect(active).to_have_count(1)
    expect(active.locator("mark").first).to_be_visible()
    assert Axe().run(page, context="#search").response["violations"] == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") == active.get_attribute("id") == "found-0"
    expect(active).to_have_attribute("href", re.compile("/figure/"))
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open] .figure-card")).to_be_visible()
    expect(page.locator("#search")).to_be_hidden()
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Chercher", exact=False).click()
    page.locator("[data-slash]").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(field).to_be_focused()


def test_files_on_a_disk_are_searched_too(page, files, data):
    (theme, *_) = dossiers.themes(data).values()
    page.goto((files / "en" / f"{pages.get('oil').slug['en']}.html").as_uri() + "?crude_need=13")
    page.keyboard.press("Control+k")
    page.keyboard.type(f"dossier {theme.name['en']}")
    expect(page.locator("#search [aria-selected=true]")).to_contain_text(theme.name["en"])
    page.keyboard.press("Enter")
    place = dossiers.page(theme).slug["en"]
    until(page, lambda: f"/en/{place}.html" in page.url)
    expect(page.get_by_role("heading", level=1)).to_contain_text(theme.name["en"])
