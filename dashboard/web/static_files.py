"""Files that the pages ask for: our own, those printed from Python, and plotly.js.

Each has an address with a hash of its content, so that a browser may keep it for ever.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from flask import Flask, Response, abort

from dashboard import models
from dashboard.charts.core.fonts import font_css
from dashboard.charts.core.look import FONT, NARROW, PALETTES, SERIF
from dashboard.charts.core.plotly_js import WHOLE, plotly_js
from dashboard.core.numbers import marks
from dashboard.core.script_json import script_json
from dashboard.core.words import LANGUAGES
from dashboard.exports.records.citation import SPECIAL
from dashboard.models.core import slopes
from dashboard.render.checks.findings import fingerprint
from dashboard.render.document import EVERY_KIND, PLOTLY
from dashboard.render.search_index import search_index_js
from dashboard.render.unbroken import RUN
from dashboard.render.urls import Urls
from dashboard.tables.dataset import Dataset
from dashboard.web.response_cache import (
    BEST,
    FOR_EVER,
    GOOD,
    REVALIDATE,
    CachedResponse,
    response_cache,
)

FOLDER = Path(__file__).parent / "assets"
MODEL, SLOPES = ".model.js", ".slopes.js"
"""How the files of a model end: its equations, which its page brings, and their slopes, asked for later."""
SEARCH, SEARCH_SCRIPT = {f"search-{language}.js": language for language in LANGUAGES}, "site_search.js"
"""The search of the site by the name of its file, which a page asks for when the search is first opened."""
LOOK = (
    "type.css",  # sizes, typefaces, what every page starts from
    "header.css",
    "flow.css",  # columns and texts of a page
    "page_cards.css",
    "small_drawings.css",
    "charts.css",
    "tables.css",
    "levers.css",
    "results.css",
    "explorer.css",
    "workbench.css",
    "timeline.css",
    "claims.css",
    "dialogs.css",  # the search, and what opens over a page
    "figure_cards.css",
    "questions.css",
    "scenarios.css",
    "ledger.css",  # what was checked, and the foot of every page
    "story.css",
    "embed.css",
    "screens.css",  # widths, motion, colours forced by a system
    "fingers.css",
    "print.css",
)
"""The rooms of the look, in `assets/look`; of two rules that weigh the same the later one holds."""
BUNDLES = {
    "look.css": ("fonts.css", "theme.css", *LOOK),
    "page.js": (
        "numbers.js",
        "folding.js",
        "input_names.js",
        "scenario.js",
        "address.js",
        "cards.js",
        "menus.js",
        "provenance.js",
        "report.js",
        "search_opening.js",
    ),
    "drawing.js": (
        "settings.js",
        "draws.js",
        "slots.js",
        "plotly_geometry.js",
        "svg_patch.js",
        "svg_patcher.js",
        "kept_names.js",
        "kept.js",
        "marks.js",
        "charts.js",
        "chart_actions.js",
        "figure_image.js",
        "plotly_figure.js",
        "csv.js",
        "print.js",
        "lever.js",
        "sheet.js",
        "levers.js",
        "hearing.js",
    ),
    "dash_part.js": ("figure_image.js", "dash_part.js", "dash_names.js"),
    # Every kind of drawing, for what Dash or an ordinary figure may hold.
    "whole.plotly.js": ("plotly_whole.js", "plotly_theme.js"),
    "thinking.js": ("scenarios.js", "search.js", "questions.js", "doubt.js"),
}
"""Files that always go together are sent as one, in this order: each that is asked for alone costs a way to
the server and back.
"""
TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


def theme_css() -> str:
    """The palette of the charts as custom properties, so that page and chart share one look."""
    blocks = []
    for theme, colours in PALETTES.items():
        names = "".join(f"--{name}:{value};" for name, value in colours.items())
        blocks.append(f':root[data-theme="{theme}"]{{color-scheme:{theme};{names}}}')
    paper = "".join(f"--{name}:{value};" for name, value in PALETTES["light"].items())
    blocks.append(f"@media print{{:root:root[data-theme]{{color-scheme:light;{paper}}}}}")
    blocks.append(f":root{{--sans:{FONT};--serif:{SERIF}}}")
    small = ".drawing>.plot{height:var(--narrow)}.marks>.large-only{display:none}"
    blocks.append(f"@container (width < {NARROW}px){{{small}}}")
    return "\n".join(blocks)


def input_names_js() -> str:
    """Every input of every model by name: what an address may hold besides claims and a version."""
    names = json.dumps(sorted(models.input_names()))
    return f"window.dashboard = Object.assign(window.dashboard || {{}}, {{inputNames: {names}}});\n"


def settings_js() -> str:
    """What the browser writes and draws with as Python does, and where a page puts its model."""
    return (
        f"window.dashboard = Object.assign(window.dashboard || {{}}, {{palettes: {json.dumps(PALETTES)},"
        f" narrow: {NARROW},\nmarks: {json.dumps({language: marks(language) for language in LANGUAGES})},"
        f" unbroken: {json.dumps(RUN)}, latex: {json.dumps(SPECIAL)}, models: {{}}, columns: {{}}}});\n"
    )


def model_js(name: str, data: Dataset) -> str:
    """A model, with all that it uses of others, as JavaScript, for one row and for the columns of its draws;
    a file, so that no page evaluates text.
    """
    model = models.get(name, data)
    return (
        f"window.dashboard.models.{name} = {model.js};\n"
        f"window.dashboard.columns.{name} = {model.js_columns};\n"
    )


def slopes_js(name: str, data: Dataset) -> str:
    """The exact slopes of a model as JavaScript, asked for when a reader opens the questions."""
    return f"window.dashboard.slopes = {{{name}: {models.get(name, data).js_slopes}}};\n"


@dataclass(frozen=True)
class StaticFiles:
    """The files of one app, by name."""

    data: Dataset

    @cached_property
    def contents(self) -> dict[str, bytes]:
        own = {path.name: path.read_bytes() for path in sorted(FOLDER.rglob("*")) if path.suffix in TYPES}
        whole = WHOLE.read_bytes()
        made = {
            "fonts.css": font_css().encode(),
            # A page on a disk may not read its own stylesheet, and an image of it needs the typefaces.
            "faces.js": f"window.dashboard.faces = {script_json(font_css())};\n".encode(),
            "theme.css": theme_css().encode(),
            "input_names.js": input_names_js().encode(),
            "settings.js": settings_js().encode(),
            PLOTLY: plotly_js(),
            "plotly_whole.js": whole,
            EVERY_KIND: whole,
        }
        parts = own | made
        parts |= {name + MODEL: model_js(name, self.data).encode() for name in models.names()}
        together = {
            name: b"\n".join(parts[part].removesuffix(b"\n") for part in of) for name, of in BUNDLES.items()
        }
        inside = {part for of in BUNDLES.values() for part in of}
        return {name: content for name, content in parts.items() if name not in inside} | together

    def content(self, name: str) -> bytes:
        """The bytes of a file; slopes and the index of the search are worked out when they are first asked
        for.
        """
        if name in SEARCH:
            index = self.data.once(
                ("search", name), lambda: search_index_js(SEARCH[name], self.data, Urls(self)).encode()
            )
            return index + self.contents[SEARCH_SCRIPT]
        if name.endswith(SLOPES):
            model = name.removesuffix(SLOPES)
            made: bytes = self.data.once(("slopes", model), lambda: slopes_js(model, self.data).encode())
            return made
        return self.contents[name]

    @cached_property
    def hashes(self) -> dict[str, str]:
        # Slopes follow from the models and from how they are derived, the index from code, texts and tables,
        # so that nothing need be worked out for their address.
        derived = Path(slopes.__file__).read_bytes()
        parts = self.contents | {n + SLOPES: self.contents[n + MODEL] + derived for n in models.names()}
        parts |= dict.fromkeys(SEARCH, fingerprint(self.data).encode() + self.contents[SEARCH_SCRIPT])
        return {name: hashlib.sha256(content).hexdigest()[:12] for name, content in parts.items()}

    def address(self, name: str) -> str:
        """Where a file is served; another content has another address."""
        return f"/assets/{self.hashes[name]}/{name}"

    def inline(self, name: str) -> str:
        """A small file as an address that holds it: a browser asks again for an icon whenever the address
        changes.
        """
        return f"data:{TYPES[Path(name).suffix]};base64,{base64.b64encode(self.contents[name]).decode()}"

    def register(self, server: Flask) -> None:
        @server.get("/assets/<digest>/<name>")
        def asset(digest: str, name: str) -> Response:
            if name not in self.hashes:
                abort(404)
            # Of two versions behind one proxy, one may be asked for a file that the other's page names.
            control = FOR_EVER if self.hashes[name] == digest else REVALIDATE
            # The index grows with the tables: as small as can be, which takes a fifth of a second once.
            level = BEST if name in SEARCH else GOOD

            def made() -> CachedResponse:
                return CachedResponse(self.content(name), TYPES[Path(name).suffix], level)

            return response_cache().permanent(("asset", name), made).respond(control)
