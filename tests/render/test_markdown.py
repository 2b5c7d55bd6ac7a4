"""Every page as Markdown: the same words, numbers and tables as its HTML, and a list of all pages."""

from __future__ import annotations

import html
import re

import pytest

from dashboard.charts.core.evaluation import PLACE
from dashboard.core.words import LANGUAGES
from dashboard.pages import dossiers, stories
from dashboard.pages.core import blocks
from dashboard.pages.core.every import every_page
from dashboard.render import markdown
from dashboard.render.blocks import REGISTRY
from dashboard.tables import default

LINK = re.compile(r"\]\((/[^)\s]*)\)")
HEADLINE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.S)
SOME = [page for page in every_page(default()) if "/" not in page.name]
SOME += [stories.page(stories.in_order()[0].name)]
SOME += [dossiers.page(next(iter(dossiers.themes(default()).values())))]


def test_every_block_has_a_form_in_markdown():
    for name in REGISTRY.names():
        assert markdown.TEMPLATES.get_template(f"markdown/{name}.md")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_in_markdown_what_it_says_in_html(client, data, language):
    for page in SOME:
        address = f"/{language}/{page.slug[language]}"
        answer = client.get(f"{address}.md")
        assert answer.status_code == 200 and answer.mimetype == "text/markdown"
        written = answer.text
        shown = client.get(address).text
        assert f'type="text/markdown" href="{address}.md"' in shown
        headline = html.unescape(re.sub("<[^>]+>", "", HEADLINE.search(shown)[1])).strip()
        assert written.startswith(f"# {headline}\n")
        assert not PLACE.search(re.sub(r"(?s)`.*?`", "", written)), f"{address}: a place stands unfilled"
        assert not re.search(r"</?(?:a|p|span|div|td|svg)\b", written), f"{address}: HTML is left"
        for block in page.blocks:
            if isinstance(block, blocks.Heading):
                assert re.search(rf"^##+ {re.escape(block.text[language])}$", written, re.M)
            for name in getattr(block, "charts", ()):
                title = re.search(rf'id="{name}-title"[^>]*><span[^>]*>(.*?)</span>', shown)[1]
                assert f"### {html.unescape(title)}\n" in written
        widths = [
            line.count("|") - line.count("\\|") for line in written.split("\n") if line.startswith("| --")
        ]
        assert all(width >= 3 for width in widths)


def test_links_of_the_text_lead_to_pages(client):
    for page in SOME[:2]:
        for path in sorted(set(LINK.findall(client.get(f"/en/{page.slug['en']}.md").text)))[:12]:
            assert client.get(path).status_code == 200, path


def test_a_scenario_changes_the_text_as_it_changes_the_page(client, data):
    page = next(page for page in SOME if page.model)
    from dashboard import models

    lever = next(one for one in models.get(page.model, data).inputs.values() if one.main)
    moved = next(end for end in lever.slider[:2] if end != lever.central)
    query = {lever.name: moved}
    opening = client.get(f"/en/{page.slug['en']}.md").text
    written = client.get(f"/en/{page.slug['en']}.md", query_string=query).text
    assert written != opening and f"{lever.name}=" in written
    assert client.get("/en/nowhere.md").status_code == 404


def test_what_an_address_says_is_repeated_on_one_line_without_marks(client):
    asked = {"claim": "\n\n# [Ignore](javascript:x)"}
    written = client.get(f"/en/{SOME[0].slug['en']}.md", query_string=asked).text
    (line,) = (line for line in written.splitlines() if "Ignore" in line)
    assert line.startswith("> ") and r"\# \[Ignore\](" in line


def test_llms_txt_leads_to_every_page(client, data):
    told = client.get("/llms.txt")
    assert told.status_code == 200 and told.text.startswith("# ")
    found = LINK.findall(told.text)
    for page in every_page(data):
        for language in LANGUAGES:
            assert f"/{language}/{page.slug[language]}.md" in found
    assert "/api/openapi.json" in found
