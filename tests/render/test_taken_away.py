"""What a reader takes from a page, and drops on one, is the same with and without a server."""

from __future__ import annotations

import base64

import pytest
from test_served_and_static import kept, served, state
from watching import until


def taken(page, address: str, chart: str) -> dict[str, bytes]:
    """What the page at an address gives away of a chart, by kind."""
    state(page, address)
    card, found = page.locator(f"#{chart}"), {}
    for kind in ("png", "svg", "csv", "ris"):
        menu = card.locator("details.menu:not([open])", has=page.locator(f"[data-action={kind}]"))
        if menu.count():
            menu.locator("summary").click()
        with page.expect_download() as download:
            card.locator(f"[data-action={kind}]").click()
        found[f"{kind} {download.value.suggested_filename}"] = download.value.path().read_bytes()
    return found


def test_what_is_taken_away_is_the_same_with_and_without_a_server(page, site, files, one_file):
    query = "?price_europe=390&data=2026.11.20"
    shown = taken(page, served(site, "energy", "fr") + query, "heat_cost_split")
    for address in (kept(files, "energy", "fr"), one_file("energy", "fr").as_uri()):
        held = taken(page, address + query, "heat_cost_split")
        # A citation names the address that it was taken from.
        assert held.keys() == shown.keys() and {kind for kind in held if held[kind] != shown[kind]} == {
            name for name in held if name.startswith("ris")
        }
    assert len(shown) == 4 and all(shown.values())


def test_the_rows_of_the_explorer_are_taken_away_alike(page, site, files, one_file):
    rows = []
    for address in (
        served(site, "sources", "en"),
        kept(files, "sources", "en"),
        one_file("sources", "en").as_uri(),
    ):
        state(page, f"{address}?q=gazprom")
        page.evaluate("document.querySelectorAll('.island').forEach((island) => { island.hidden = false; })")
        with page.expect_download() as download:
            page.locator("[data-rows=csv]").click()
        rows.append(download.value.path().read_text("utf-8"))
    assert rows[0] == rows[1] == rows[2] and 1 < len(rows[0].splitlines()) < 20


@pytest.fixture
def image(page, site) -> bytes:
    """A chart of the energy page under a scenario, in English."""
    given = taken(page, f"{served(site, 'energy', 'en')}?price_europe=390", "heat_cost_split")
    return next(content for name, content in given.items() if name.startswith("png"))


def drop(page, image: bytes) -> None:
    page.evaluate(
        """(text) => {
            const carried = new DataTransfer();
            carried.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], "image.png", {
            type: "image/png" }));
            document.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable:
            true }));
        }""",
        base64.b64encode(image).decode(),
    )


def test_an_image_dropped_on_one_file_opens_where_the_file_holds_its_page(page, one_file, image):
    page.goto(one_file("energy", "fr").as_uri())
    drop(page, image)
    page.wait_for_url("**/energy-fr.html?price_europe=390&*")
    page.goto(one_file("oil", "fr").as_uri())
    drop(page, image)
    until(page, "document.querySelector('[data-dropped]').textContent.includes('/en/energy')")


def test_an_image_dropped_on_a_page_kept_as_files_opens_its_scenario(page, files, image):
    page.goto(kept(files, "overview", "fr"))
    drop(page, image)
    page.wait_for_url("**/en/energy.html?price_europe=390&*")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert page.evaluate("window.dashboard.panels[0].given") == {"price_europe": 390}


def test_every_table_of_the_data_lies_beside_the_pages(page, files, data):
    page.goto(kept(files, "sources", "fr"))
    named = page.locator("a[href*='data/']").evaluate_all("(links) => links.map((link) => link.href)")
    assert {name.rpartition("/")[2] for name in named} >= {
        resource.path for resource in data.package.resources
    }
    for name, content in data.package.contents.items():
        assert (files / "data" / name).read_bytes() == content
