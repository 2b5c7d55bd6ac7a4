"""The two typefaces of the site, brought by packages and cut to the characters that the site writes.

Pages get them inside their stylesheet, so that nothing jumps when they arrive; a headless browser on this
machine finds the same files as fonts of the system.
"""

from __future__ import annotations

import base64
import contextlib
import importlib.resources
import io
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from xml.sax.saxutils import escape

from dashboard.core.disk_cache import remembered

CHARACTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *map(ord, "\u2009\u2011\u202f–—‘’‚“”„†‡•…‹›€−≈≠≤≥×÷→←↑↓½⅓¼¾⅔₀₁₂³²¹′″"),
)
"""Latin letters with every accent that a European name has, figures, and the marks of a newspaper."""
FEATURES = ["kern", "liga", "tnum", "lnum", "ccmp", "locl", "mark", "mkmk"]
THIN = {"\u202f": 0.2, "\u2009": 0.2}
"""Advance of narrow spaces, in parts of the size, in a face that does not have them."""
SANS, SERIF = "Source Sans Pro", "Source Serif Pro"


@dataclass(frozen=True)
class Face:
    """One weight of a family. `weights` are the CSS weights that it serves."""

    family: str
    weights: str
    package: str
    file: str

    @property
    def path(self) -> Path:
        """The file of the whole face, as its package brings it."""
        return Path(str(importlib.resources.files(self.package) / "files" / self.file))

    @property
    def source(self) -> bytes:
        """The whole face."""
        return self.path.read_bytes()


FACES = (
    Face(SANS, "100 500", "font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    Face(SANS, "600 900", "font_source_sans_pro", "SourceSansPro-Bold.ttf"),
    Face(SERIF, "100 500", "font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
    Face(SERIF, "600 900", "font_source_serif_pro", "SourceSerifPro-Bold.ttf"),
)


def subset(face: Face, flavor: str | None) -> bytes:
    """A face with CHARACTERS alone, as WOFF2 (`flavor="woff2"`) or TrueType (None).

    Hints are left out, so that a page and an image draw the same outlines.
    """
    from fontTools import subset as subsetting
    from fontTools.ttLib import TTFont

    # Every copy of the site cuts the same bytes, whenever it does.
    font = TTFont(io.BytesIO(face.source), recalcTimestamp=False)
    options = subsetting.Options(layout_features=FEATURES, hinting=False, notdef_outline=True)
    cutter = subsetting.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    cutter.subset(font)
    font.flavor = flavor
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


@cache
def face_of(family: str, *, bold: bool) -> Face:
    """The face that draws a family in one of its two weights."""
    return next(face for face in FACES if face.family == family and face.weights.startswith("6") == bold)


@cache
def _advances(face: Face) -> tuple[dict[int, float], float]:
    """The advance of each character of a face, in parts of its size, and that of what it does not have."""
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(face.source))
    widths, em = font["hmtx"], font["head"].unitsPerEm
    return {code: widths[name][0] / em for code, name in font.getBestCmap().items()}, widths[".notdef"][
        0
    ] / em


@lru_cache(maxsize=8192)
def text_width(text: str, face: Face, size: float) -> float:
    """Pixels that a line takes in a face at a size, kerning aside.

    >>> face = face_of(SANS, bold=False)
    >>> text_width("22", face, 100) == 2 * text_width("2", face, 100)
    True
    """
    advances, other = _advances(face)
    return size * sum(advances.get(ord(character), THIN.get(character, other)) for character in text)


@cache
def faces(flavor: str | None) -> tuple[bytes, ...]:
    """All of FACES, cut and in that flavor; worked out once an installation, which takes seconds."""
    packages = ("fonttools", "font-source-sans-pro", "font-source-serif-pro")
    recipe = Path(__file__).read_text(encoding="utf-8") + " ".join(map(version, packages))
    encoded = remembered(
        f"fonts as {flavor or 'TrueType'}",
        recipe,
        lambda: " ".join(base64.b64encode(subset(face, flavor)).decode() for face in FACES),
    )
    return tuple(map(base64.b64decode, encoded.split()))


@cache
def font_css() -> str:
    """`@font-face` rules that hold the faces themselves.

    >>> font_css().count("@font-face")
    4
    """
    return "\n".join(
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weights};font-style:normal;'
        f'src:url(data:font/woff2;base64,{base64.b64encode(data).decode()}) format("woff2")}}'
        for face, data in zip(FACES, faces("woff2"), strict=True)
    )


@contextlib.contextmanager
def as_system_fonts() -> Iterator[dict[str, str]]:
    """The environment in which a browser finds the same faces among the fonts of the system.

    Their files last as long as the block. Where fonts are found by other means than fontconfig (Windows,
    macOS) the browser draws with the next family that `look.FONT` and `look.SERIF` name.
    """
    before = os.environ.get("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
    with tempfile.TemporaryDirectory(prefix="fonts-") as name:
        folder = Path(name)
        for face, data in zip(FACES, faces(None), strict=True):
            (folder / face.file).write_bytes(data)
        settings = folder / "fonts.conf"
        settings.write_text(FONTCONFIG.format(before=escape(before), own=escape(name)), encoding="utf-8")
        yield {"FONTCONFIG_FILE": str(settings)}


FONTCONFIG = """<?xml version="1.0"?>
<fontconfig><include ignore_missing="yes">{before}</include><dir>{own}</dir></fontconfig>
"""
