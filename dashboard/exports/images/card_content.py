"""What stands on a card, and its files: card_svg.py composes it, resvg draws its dots."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from dashboard import exports
from dashboard.charts.core.marks import DAGGER
from dashboard.charts.core.sizes import CARDS
from dashboard.charts.core.sources import COMPUTED, OUTSIDE, SOURCE, VIA
from dashboard.core.errors import DashboardError, UnknownName
from dashboard.core.files import write_atomic
from dashboard.core.words import COLON, SEMICOLON, Words, in_first_case, listed
from dashboard.exports.images.card_bars import Bar
from dashboard.exports.images.card_svg import composed
from dashboard.exports.images.provenance import Provenance

SPREAD = Words(fr="Fourchette : {n}", en="Range: {n}")
NO_PDF = "A card is written as PNG or SVG. Name a file that ends with .png or .svg, or another size."


@dataclass(frozen=True)
class Card:
    """What stands on a card. `sources` are its source line, from the fullest to the shortest; `provenance` is
    the record that its files carry, `stem` what they are called without size and suffix.
    """

    number: str
    sentence: str
    form: str
    bars: tuple[Bar, ...]
    choices: str
    sources: tuple[str, ...]
    address: str
    theme: str
    provenance: Provenance
    stem: str

    @property
    def language(self) -> str:
        return self.provenance.language

    @property
    def alt(self) -> str:
        """The same in words, for who cannot see it."""
        return self.provenance.alternative

    @cached_property
    def svg(self) -> dict[str, str]:
        """The drawing in each size, text as text."""
        return {size: composed(self, CARDS[size]) for size in CARDS}

    def image(self, format: str, size: str = "card") -> bytes:
        """The content of a file. Raises UnknownName for a size or format that does not exist, DashboardError
        for PDF.

        >>> from dashboard.exports.images.card import card
        >>> card("gas_price_gap", "fr").image("png").startswith(b"\\x89PNG")
        True
        """
        if size not in CARDS:
            raise UnknownName("size of a card", size, CARDS)
        kind = exports.REGISTRY.get(format)
        if format == "pdf":
            raise DashboardError(NO_PDF)
        drawn = dots(self.svg[size]) if kind.dots else self.svg[size].encode()
        image: bytes = kind.embed_metadata(drawn, self.provenance)
        return image

    def write(self, path: str | Path, size: str = "card") -> Path:
        """Save as PNG or SVG, by the end of the path. Returns the path."""
        path = Path(path)
        return write_atomic(path, self.image(path.suffix.lstrip(".").lower(), size))


def dots(svg: str) -> bytes:
    """An SVG as PNG, with the typefaces of the site whatever the machine has."""
    import resvg_py

    from dashboard.charts.core.fonts import FACES

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg, skip_system_fonts=True, font_files=[str(face.path) for face in FACES]
        )
    )


def short_source(record: Provenance, language: str, *, computed: bool) -> str:
    """The source line without places: « Source : iSANS, via BARA, 2026 »."""
    own = [name for name in record.origins if not any(name in label for label in record.documents)]
    via = f", {VIA[language]} " if own and record.documents else ""
    line = listed(own, language) + via + listed(list(record.documents), language)
    return SOURCE[language] + COLON[language] + line + (f" · {COMPUTED[language]}" if computed else "")


def finished(made: Card, spread: str) -> Card:
    """A card with its range and its dagger explained in the source line, and its alternative text."""
    language = made.language
    before = SPREAD[language].format(n=spread) + ". " if spread else ""
    dagger = (
        f" · {DAGGER} {OUTSIDE[language].rstrip(COLON[language]).rstrip()}" if DAGGER in made.number else ""
    )
    sources = tuple(before + line + ("" if OUTSIDE[language] in line else dagger) for line in made.sources)
    said = SEMICOLON[language].join(f"{bar.label}{COLON[language]}{bar.value}" for bar in made.bars)
    parts = (f"{made.number}{COLON[language]}{made.sentence}", said, made.choices, sources[0])
    alternative = " ".join(f"{in_first_case(part).rstrip('.')}." for part in parts if part)
    return replace(made, sources=sources, provenance=replace(made.provenance, alternative=alternative))
