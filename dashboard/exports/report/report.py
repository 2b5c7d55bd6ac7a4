"""The whole site as one PDF: its pages and stories printed one after the other, merged, with bookmarks."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

from dashboard import pages
from dashboard.core.progress import progress
from dashboard.core.site import SITE
from dashboard.core.words import Words
from dashboard.exports.images.headless_browser import HeadlessBrowser
from dashboard.exports.images.provenance import LICENCE
from dashboard.exports.pdf import described, saved
from dashboard.pages import stories
from dashboard.pages.core.page import Page
from dashboard.tables.dataset import Dataset

if TYPE_CHECKING:
    import pikepdf

READY = """(async () => {
    if (document.readyState !== "complete" || !document.querySelector("main")) return false;
    if (document.querySelector("[data-explorer]:not([data-ready])")) return false;
    if (window.dashboard.everything) await window.dashboard.everything();
    await document.fonts.ready;
    return true;
})()"""
"""True in a page once everything of it is drawn."""
HEADING = re.compile(r"<h[1-6]\b[^>]*>(.*?)</h[1-6]>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
ASCII_SPACE, BLANKS = re.compile(r"[ \t\n]+"), re.compile(r"\s+")
TEXT = Words(
    fr="Pages et récits du tableau de bord, avec graphiques, chiffres et sources. Données du {date}.",
    en="Pages and stories of the dashboard, with charts, figures and sources. Data of {date}.",
)


def report(site: str, language: str, data: Dataset, browser: HeadlessBrowser) -> bytes:
    """The PDF in one language, from the site that answers at `site`."""
    import pikepdf

    printed = []
    for page in progress(printed_pages(), f"pages, {language}"):
        address = f"{site}/{language}/{page.slug[language]}"
        with urlopen(address) as answer:
            spelled = spellings(answer.read().decode())
        printed.append((page.title[language], browser.print(address, READY), spelled))
    with pikepdf.new() as whole:
        merge(whole, printed)
        text = TEXT[language].format(date=data.version_written(language))
        described(whole, language, SITE[language], text, LICENCE)
        whole.Root.PageMode = pikepdf.Name.UseOutlines
        return saved(whole)


def printed_pages() -> list[Page]:
    """The pages in their order; after the page that leads to the stories each of them, its steps one under
    another.
    """
    told = [stories.page(story.name) for story in stories.in_order()]
    return [
        printed
        for page in pages.in_order()
        for printed in (page, *(told if page.name == stories.FOLDER else ()))
    ]


def spellings(html: str) -> dict[str, str]:
    """The headings of a page by their letters alone: where a line ends, the browser leaves out the space.

    >>> spellings("<h2 id='a'>Que coûterait <b>le départ</b> ?</h2>")
    {'Quecoûteraitledépart?': 'Que coûterait le départ ?'}
    """
    plain = (unescape(TAG.sub("", words)).strip(" \t\n") for words in HEADING.findall(html))
    found = (" ".join(ASCII_SPACE.split(words)) for words in plain)
    return {BLANKS.sub("", words): words for words in found}


def merge(whole: pikepdf.Pdf, printed: Sequence[tuple[str, bytes, Mapping[str, str]]]) -> None:
    """The pages in their order, each with a bookmark, under which stand its headings as they are spelled."""
    import pikepdf

    with whole.open_outline() as outline:
        for title, content, spelled in printed:
            with pikepdf.open(io.BytesIO(content)) as part:
                first = len(whole.pages)
                found = headings(part)
                whole.pages.extend(part.pages)
                item = pikepdf.OutlineItem(title, first)
                item.children += [
                    pikepdf.OutlineItem(spelled.get(BLANKS.sub("", name), name), first + page)
                    for name, page in found
                ]
                item.is_closed = True
                outline.root.append(item)


def headings(part: pikepdf.Pdf) -> list[tuple[str, int]]:
    """Headings that the browser marked, each with its page, counted from 0; the page's own title is left
    out.
    """
    places = {page.objgen: number for number, page in enumerate(part.pages)}
    found = []

    def walk(items: Sequence[Any], depth: int) -> None:
        for item in items:
            target = item.destination
            if target is None and item.action is not None:
                target = item.action.get("/D")
            where = (
                places.get(target[0].objgen)
                if target is not None and not isinstance(target, str) and len(target)
                else None
            )
            if depth and where is not None:
                found.append((" ".join(ASCII_SPACE.split(item.title.strip(" \t\n"))), where))
            walk(item.children, depth + 1)

    with part.open_outline() as outline:
        walk(outline.root, 0)
    return found
