"""The dashboard without a server: a site of files that any host serves as it is, and a page in one file."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import posixpath
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from watching import SHIFTS, arrived

from dashboard import pages
from dashboard.cli import main
from dashboard.core.files import listed, tidy
from dashboard.core.words import LANGUAGES
from dashboard.exports.static_site.site import embeds
from dashboard.pages.core.every import addresses
from dashboard.tables import default

LOCAL = re.compile(r'(?:href|src|data-slopes-address)="([^"]*)"')
PLACES = [f"{address[1:]}.html" for address in (*addresses(default()), *embeds())]
ONCE = re.compile("/(embed|dossier)/")
OPENED = [place for place in PLACES if not ONCE.search(place) or place.startswith(LANGUAGES[len(place) % 2])]
"""Every page in both languages, every chart to embed and every dossier in one of them."""
VARIANTS = "window.dashboard.variants = "
LARGEST_FILE = 2_000_000
"""Bytes of one page in one file, compressed."""


def every_html(files: Path) -> list[Path]:
    return sorted(files.rglob("*.html"))


def test_every_page_chart_and_card_has_its_file(files, data):
    written = {path.relative_to(files).as_posix() for path in every_html(files)}
    cards = {f"{language}/figure/{id}.html" for language in LANGUAGES for id in data.figures}
    assert written == {"index.html", *PLACES, *cards}
    assert {name for name in data.package.contents} <= {path.name for path in (files / "data").iterdir()}


def test_every_address_in_the_site_leads_to_a_file_of_it(files):
    """Relative to the page that names it, so that the site may lie under any path; and to a place that is
    there.
    """
    places: dict[Path, set[str]] = {}
    for path in every_html(files):
        text = path.read_text("utf-8")
        for found in LOCAL.findall(text):
            if found.startswith(("#", "?", "data:", "https://", "http://")):
                continue
            assert not found.startswith("/"), f"{path.name} names {found}, which holds on one host alone"
            where, _, anchor = unquote(found).partition("#")
            file = Path(posixpath.normpath((path.parent / where.partition("?")[0]).as_posix()))
            assert file.is_file(), f"{path.name} names {found}, and there is no such file"
            if anchor and file.suffix == ".html":
                places.setdefault(file, set(re.findall(r'\bid="([^"]+)"', file.read_text("utf-8"))))
                assert anchor in places[file], f"{path.name} leads to {found}, and there is no such place"


def test_every_page_is_there_as_markdown_whose_links_lead_to_files(files):
    texts = sorted(files.rglob("*.md"))
    assert {path.relative_to(files).as_posix() for path in texts} == {
        f"{address[1:]}.md" for address in addresses(default())
    }
    for path in (files / "llms.txt", *texts):
        for found in re.findall(r"\]\(([^)\s]+)\)", path.read_text("utf-8")):
            if found.startswith(("https://", "http://")):
                continue
            where = unquote(found).partition("#")[0].partition("?")[0]
            file = Path(posixpath.normpath((path.parent / where).as_posix()))
            assert file.is_file(), f"{path.name} names {found}, and there is no such file"


def test_a_page_under_other_claims_and_versions_is_kept_as_what_changes(files):
    """A new version of the tables, which doubles what may be asked of a page, does not double the site."""
    held = whole = 0
    for script in files.glob("assets/*.js"):
        text = script.read_text("utf-8")
        if text.startswith(VARIANTS):
            pieces, asked = json.loads(text.removeprefix(VARIANTS).rstrip(";\n")).values()
            lengths = [len(piece) for piece in pieces]
            spans = [span for page in asked.values() for span in page["body"]]
            held += len(text)
            whole += sum(sum(lengths[first : first + count]) for first, count in spans)
    assert held < whole / 2


def test_files_without_an_address_name_none(files):
    for language in LANGUAGES:
        text = (files / f"{language}/{pages.get('sources').slug[language]}.html").read_text("utf-8")
        assert "ld+json" not in text and "og:image" not in text and "og:url" not in text


def test_a_script_or_style_is_named_by_its_content(files):
    for path in (files / "assets").iterdir():
        assert path.suffixes[-2] == f".{hashlib.sha256(path.read_bytes()).hexdigest()[:12]}", path.name


AGAIN = """
import hashlib, sys
from dashboard.exports.static_site.site import Site
from dashboard.tables import default
from dashboard.web import StaticAsk
site = Site(StaticAsk(default(), "site"), default())
site.documents = sys.argv[1:]
site.varied &= set(site.documents)
for name, content in site.files():
    print(hashlib.sha256(content).hexdigest(), name)
"""
"""Writes nothing: the hash and the name of every file that some documents of the site come with."""


def documents_of_every_kind() -> list[str]:
    """The front page, and in one language a chart to embed, a card, a dossier, and so many pages that every
    kind of block is on one of them.
    """
    kinds: set[type] = set()
    chosen = []
    for page in pages.in_order():
        if not kinds >= (its_own := {type(block) for block in page.blocks}):
            kinds |= its_own
            chosen.append(f"/en/{page.slug['en']}")
    embed, dossier = (
        next(address for address in every if address.startswith("/en/") and ONCE.search(address))
        for every in (embeds(), addresses(default()))
    )
    return ["/", *chosen, dossier, embed, f"/en/figure/{next(iter(default().figures))}"]


def test_the_same_tables_give_the_same_bytes(files):
    """In another process, which has another order of whatever has none."""
    done = subprocess.run(
        [sys.executable, "-c", AGAIN, *documents_of_every_kind()],
        env=os.environ | {"PYTHONHASHSEED": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    again = [line.split(" ", 1) for line in done.stdout.splitlines()]
    assert len(again) > len(documents_of_every_kind())
    assert [
        name for digest, name in again if hashlib.sha256((files / name).read_bytes()).hexdigest() != digest
    ] == []


def test_what_only_an_earlier_export_wrote_goes_and_nothing_else(tmp_path):
    def digest(name: str) -> str:
        return hashlib.sha256((tmp_path / "site" / name).read_bytes()).hexdigest()

    (tmp_path / "site/assets").mkdir(parents=True)
    for name in ("assets/old.js", "assets/edited.js", "assets/own.js", "kept.html", "../beside.txt"):
        (tmp_path / "site" / name).write_text(name, encoding="utf-8")
    names = ["assets/old.js", "assets/edited.js", "kept.html", "../beside.txt", "gone.js"]
    listed = "".join(f"{digest(name) if name != 'gone.js' else '0' * 64}  {name}\n" for name in names)
    (tmp_path / "site/.files").write_text(f"no line of such a list\n{listed}", encoding="utf-8")
    (tmp_path / "site/assets/edited.js").write_text("by hand", encoding="utf-8")
    tidy(tmp_path / "site", {"kept.html": digest("kept.html")})
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {
        "beside.txt",
        "site/.files",
        "site/kept.html",
        "site/assets/edited.js",
        "site/assets/own.js",
    }
    assert (tmp_path / "site/.files").read_text(encoding="utf-8") == f"{digest('kept.html')}  kept.html\n"


def test_a_site_lists_all_its_files(files):
    there = {path.relative_to(files).as_posix() for path in files.rglob("*") if path.is_file()}
    assert set(listed(files)) == there - {".files"}


def test_every_page_gives_itself_a_strict_policy(files):
    for path in every_html(files):
        found = re.search(
            r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', path.read_text("utf-8")
        )
        assert found, f"{path} has no policy"
        rules = dict(rule.strip().split(" ", 1) for rule in found[1].split(";"))
        assert rules["connect-src"] == rules["object-src"] == rules["base-uri"] == "'none'"
        assert "unsafe" not in rules["script-src"] and "http" not in found[1]


@pytest.mark.parametrize("name", pages.names())
def test_a_page_in_one_file_names_nothing_outside_itself_and_is_small(name, one_file):
    text = one_file(name, "fr").read_text("utf-8")
    shown = re.sub(r"<script\b[^>]*>.*?</script>", "", text, flags=re.DOTALL)
    outside = [
        found
        for found in LOCAL.findall(shown)
        if not found.startswith(("#", "?", "data:", "https://", "http://"))
    ]
    assert outside == []
    fetched = re.findall(
        r"<(?:script|img|iframe|link)\b[^>]*\s(?:src|href)=\"(?!data:)[^\"]*", text.replace("\\u003c", "")
    )
    assert [tag for tag in fetched if tag in shown] == [], "a page in one file fetches nothing"
    assert len(gzip.compress(text.encode(), 9)) < LARGEST_FILE


def watched(page, allowed: str) -> list[str]:
    """What a page complains of or asks for, other than what begins with `allowed`; filled while it lives."""
    found: list[str] = []
    page.on("console", lambda said: found.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on(
        "request",
        lambda asked: (
            found.append(asked.url) if not asked.url.startswith((allowed, "data:", "blob:")) else None
        ),
    )
    return found


@pytest.fixture
def offline(tabs, files):
    """A page without a network."""

    def watch(page) -> None:
        page.found = watched(page, f"{files.as_uri()}/")

    return tabs("offline", watch, offline=True, viewport={"width": 1280, "height": 900})


@pytest.mark.parametrize("place", OPENED)
def test_a_page_opens_from_a_disk_with_the_network_off(offline, files, place):
    page = offline
    page.found.clear()
    page.goto(f"{files.as_uri()}/{place}")
    page.wait_for_selector(
        "html[data-ready=yes]" if page.locator("[data-chart]").count() else "main", state="attached"
    )
    if page.locator("[data-explorer]").count():
        page.wait_for_selector("[data-explorer][data-ready]")
    if page.locator("[data-chart]").count():
        page.wait_for_selector("[data-chart] .main-svg", state="attached")
    assert len(page.locator("main").inner_text()) > 40
    assert page.found == []


def test_the_front_page_leads_on_in_the_language_of_the_browser(browser, host):
    for locale, slug in (
        ("en-GB", "en/overview"),
        ("fr-FR", "fr/vue-ensemble"),
        ("de-DE", "fr/vue-ensemble"),
    ):
        context = browser.new_context(locale=locale)
        page = context.new_page()
        page.goto(f"{host}/")
        page.wait_for_url(f"**/{slug}.html")
        context.close()


@pytest.fixture
def arrival(browser, host):
    """Bytes, compressed, and requests of a page that arrives cold from a plain file server, and what moved
    while it did.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    bodies: list[bytes] = []
    page.on("requestfinished", lambda asked: bodies.append(asked.response().body()))
    page.add_init_script(SHIFTS)
    page.goto(f"{host}/en/energy.html", wait_until="networkidle")
    arrived(page)
    yield sum(len(gzip.compress(body, 6)) for body in bodies), len(bodies), page.evaluate("window.shifted")
    context.close()


def test_a_page_kept_as_files_arrives_within_the_budget_of_the_served_one(arrival):
    size, requests, shifted = arrival
    assert size <= 2_000_000 and requests <= 18 and shifted <= 0.02


@pytest.mark.parametrize(
    ("name", "theme", "width"),
    [(name, *[("light", 360), ("dark", 1280)][at % 2]) for at, name in enumerate(pages.names())],
)
def test_axe_finds_nothing_in_a_page_kept_as_files(tab, host, name, theme, width):
    tab.set_viewport_size({"width": width, "height": 900})
    tab.emulate_media(color_scheme=theme)
    tab.goto(f"{host}/fr/{pages.get(name).slug['fr']}.html")
    arrived(tab)
    result = Axe().run(tab)
    assert result.violations_count == 0, result.generate_report()


def test_the_command_writes_the_same_page_in_one_file(one_file, tmp_path):
    """Alone, or after others from one build."""
    path = tmp_path / "page.html"
    one_file("overview", "fr")
    assert main(["export", "page", "method", "--lang", "fr", "--out", str(path)]) == 0
    assert path.read_bytes() == one_file("method", "fr").read_bytes()


def test_axe_finds_nothing_in_a_page_in_one_file(page, one_file):
    page.goto(one_file("energy", "en").as_uri())
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()
