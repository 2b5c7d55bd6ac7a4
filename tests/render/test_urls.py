"""One object prints every address: of the site, of the files of a static build, of one file."""

from __future__ import annotations

import posixpath
import re

import pytest

from dashboard import pages
from dashboard.core.words import LANGUAGES
from dashboard.exports.static_site.named_files import Answer, NamedFiles, file_of
from dashboard.render.static_urls import PageUrls, SiteUrls
from dashboard.render.urls import Urls, href

PATHS = ["/", *pages.addresses(), "/fr/figure/gas_price_belarus_2025", "/data/gas_prices.csv"]


class Assets:
    """Two scripts, one of which would end the element around it."""

    def address(self, name: str) -> str:
        return f"/assets/0a1b/{name}"

    def inline(self, name: str) -> str:
        return f"data:,{name}"


@pytest.fixture
def files() -> NamedFiles:
    return NamedFiles(lambda path: Answer(f"{path}</script>".encode(), "text/plain", ""))


def test_a_prefix_stands_before_every_address_of_the_site():
    urls = Urls(Assets(), prefix="/under")
    page = pages.in_order()[0]
    for language in LANGUAGES:
        assert urls.page(page, language, "a=1", "b") == f"/under/{language}/{page.slug[language]}?a=1#b"
    assert urls.figure("x", "fr") == "/under/fr/figure/x"
    assert urls.data("x.csv") == "/under/data/x.csv"
    assert 'src="/under/assets/0a1b/page.js"' in urls.script("page.js")
    assert 'href="/under/assets/0a1b/look.css"' in urls.style("look.css")


@pytest.mark.parametrize("here", pages.addresses())
def test_a_relative_address_leads_from_file_to_file(files, here):
    urls = SiteUrls(Assets(), here, files=files)
    for path in PATHS:
        led = posixpath.normpath(posixpath.join(posixpath.dirname(file_of(here)), urls.to(path)))
        assert led == files.place(path)
    assert urls.to("/fr/energie", "price_europe=390", "x").endswith("?price_europe=390#x")
    assert urls.anywhere().to("/fr/energie") == "/fr/energie"


def test_files_that_documents_named_are_kept_by_place(files):
    urls = SiteUrls(Assets(), "/", files=files)
    urls.script("page.js"), urls.data("a.csv"), urls.page(pages.in_order()[0], "fr")
    places = sorted(files.written())
    assert places[1:] == ["data/a.csv"] and re.fullmatch(r"assets/page\.[0-9a-f]{12}\.js", places[0])


def test_one_file_leads_to_itself_its_cards_and_its_tables_alone(files):
    urls = PageUrls(Assets(), "/fr/energie", files=files)
    assert urls.to("/fr/energie") == "#content" and urls.to("/fr/energie", anchor="x") == "#x"
    assert urls.figure("gas_price_belarus_2025", "fr") == "#figure/gas_price_belarus_2025"
    assert urls.data("a.csv").startswith("data:text/plain;base64,")
    assert urls.to("/fr/petrole") == "" and href(urls.to("/fr/petrole")) == ""


def test_one_file_holds_its_scripts_in_the_order_in_which_they_run_and_none_ends_early(files):
    urls = PageUrls(Assets(), "/fr/energie", files=files)
    assert "first.js" in urls.script("first.js", wait=False)
    assert [urls.script("second.js"), urls.script_at("/_dash/third.js"), urls.later("fourth.js")] == [""] * 3
    held = urls.held()
    assert re.findall(r"(\w+)\.js", held) == ["second", "third", "fourth"]
    assert held.count("</script>") == held.count("<script>") == 3
