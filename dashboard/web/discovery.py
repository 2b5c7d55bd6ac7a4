"""What lets other programs find the site: a sitemap, a feed of what is new, and oEmbed for whoever is given a
link.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit
from xml.etree import ElementTree

from flask import Flask, Response, jsonify, request
from markupsafe import escape
from werkzeug.datastructures import MultiDict

from dashboard import charts
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.core.site import SITE
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.link import shown_on
from dashboard.pages.core.every import every_page
from dashboard.pages.core.page import Page
from dashboard.query.api import Fault
from dashboard.query.own_address import own_address
from dashboard.query.page_query import PageQuery
from dashboard.render.feed import atom
from dashboard.render.urls import with_tail
from dashboard.tables.dataset import Dataset
from dashboard.web.embed import embedded
from dashboard.web.problems import problem
from dashboard.web.response_cache import CachedResponse, respond
from dashboard.web.urls import urls

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
WIDTH, HEIGHT = 720, 560
"""Of an embedded chart in pixels, where whoever asks names no less."""
LEAST = 280


def add_discovery(server: Flask, data: Dataset) -> None:
    """`/sitemap.xml`, `/fr/changes.atom` and `/oembed?url=…`."""
    known = {f"/{code}/{page.slug[code]}": page for page in every_page(data) for code in LANGUAGES}

    @server.get("/sitemap.xml")
    def sitemap_file() -> Response:
        base = base_address()
        return respond(
            ("sitemap",), lambda: CachedResponse(sitemap(data, base), "application/xml"), host=base
        )

    @server.get("/<any(fr, en):language>/changes.atom")
    def feed(language: str) -> Response:
        base = base_address()
        return respond(
            ("feed", language),
            lambda: CachedResponse(atom(data, language, base), "application/atom+xml"),
            host=base,
        )

    @server.get("/oembed")
    def oembed() -> Response:
        if request.args.get("format", "json") != "json":
            return problem(501, [Fault("format", "JSON is the only format: leave it out, or ask for json.")])
        try:
            parts = urlsplit(request.args.get("url", ""))
        except ValueError:
            return problem(404, [Fault("url", "This is no address. Give that of a page with charts.")])
        if urls().site_url and parts.netloc not in ("", urlsplit(urls().site_url).netloc):
            words = f"{parts.netloc} is another site. Give an address of {urls().site_url}."
            return problem(404, [Fault("url", words)])
        lies_under = urlsplit(urls().site_url).path or request.script_root
        path = parts.path.removeprefix(lies_under) or "/"
        language, name = embeddable(path, parts.fragment, known)
        if not name:
            words = f"No chart lies at {path}. Give the address of a page with charts, or of a chart."
            return problem(404, [Fault("url", words)])
        width, height = (
            size_asked(f"max{side}", most) for side, most in (("width", WIDTH), ("height", HEIGHT))
        )
        asked = PageQuery.read(MultiDict(parse_qsl(parts.query)), data, language)
        answer = jsonify(described(name, asked, width, height))
        answer.headers["Access-Control-Allow-Origin"] = "*"
        return answer


def base_address() -> str:
    """The whole address that the site lies at: SITE_URL, else as it was asked for."""
    return urls().site_url or own_address()


def size_asked(parameter: str, most: int) -> int:
    """The size of an embed in pixels: what stands in `parameter`, between the least that can be read and
    `most`.
    """
    try:
        return max(LEAST, min(most, int(request.args.get(parameter, most))))
    except ValueError:
        return most


def embeddable(path: str, anchor: str, known: dict[str, Page]) -> tuple[str, str]:
    """Language and chart of an address: of an embed, what its anchor names, else the first of its page; no
    chart where there is none.
    """
    language, _, rest = path.strip("/").partition("/")
    if language in LANGUAGES and rest.startswith("embed/"):
        name = rest.removeprefix("embed/")
        return language, name if name in charts.names() and embedded(name) else ""
    page = known.get(path)
    shown = shown_on(page) if page else ()
    candidates = [anchor, *shown] if anchor in shown else shown
    return language, next((name for name in candidates if embedded(name)), "")


def described(name: str, asked: PageQuery, width: int, height: int) -> dict[str, object]:
    """What oEmbed says of a chart under a scenario: its headline, and a frame that shows it."""
    language = asked.language
    built = charts.build(name, language, asked.data)
    headline = text(built.headline, Evaluation(built.model, language, scenario=asked.scenario))
    address = base_address() + with_tail(f"/{language}/embed/{name}", asked.scenario.query())
    return {
        "version": "1.0",
        "type": "rich",
        "provider_name": SITE[language],
        "provider_url": base_address(),
        "title": headline,
        "width": width,
        "height": height,
        "html": f'<iframe src="{escape(address)}" title="{escape(headline)}" width="{width}"'
        f' height="{height}" loading="lazy" style="border:0"></iframe>',
    }


def sitemap(data: Dataset, base: str) -> bytes:
    """Every page in each language, each with its twin in the other."""
    ElementTree.register_namespace("", SITEMAP)
    ElementTree.register_namespace("xhtml", XHTML)
    whole = ElementTree.Element(f"{{{SITEMAP}}}urlset")
    for page in every_page(data):
        addresses = {code: f"{base}/{code}/{page.slug[code]}" for code in LANGUAGES}
        for address in addresses.values():
            entry = ElementTree.SubElement(whole, f"{{{SITEMAP}}}url")
            ElementTree.SubElement(entry, f"{{{SITEMAP}}}loc").text = address
            ElementTree.SubElement(entry, f"{{{SITEMAP}}}lastmod").text = data.version.replace(".", "-")
            for code, other in addresses.items():
                link = {"rel": "alternate", "hreflang": code, "href": other}
                ElementTree.SubElement(entry, f"{{{XHTML}}}link", link)
    return bytes(ElementTree.tostring(whole, encoding="utf-8", xml_declaration=True))
