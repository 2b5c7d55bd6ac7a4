"""The sizes that an image comes in."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.core.words import Words


@dataclass(frozen=True)
class Size:
    """`width` and `height` of the finished image in pixels; without a height it is as tall as its drawing
    needs.

    `density` says how many pixels of a PNG stand for one of these, in each direction.
    """

    name: str
    words: Words
    width: int
    height: int = 0
    density: int = 1


SEEN = "seen"
SIZES = {
    size.name: size
    for size in (
        Size(SEEN, Words(fr="Comme à l'écran", en="As seen"), 850, density=2),
        Size("wide", Words(fr="Large, 1200 × 628", en="Wide, 1200 × 628"), 1200, 628),
        Size("square", Words(fr="Carrée, 1080 × 1080", en="Square, 1080 × 1080"), 1080, 1080),
        Size("article", Words(fr="Article, 850 × 600", en="Article, 850 × 600"), 850, 600, density=2),
        Size("screen", Words(fr="Écran, 1600 × 900", en="Screen, 1600 × 900"), 1600, 900),
    )
}

CARDS = {
    size.name: size
    for size in (
        Size("card", Words(fr="Carte, 1200 × 628", en="Card, 1200 × 628"), 1200, 628),
        Size("card-square", Words(fr="Carte carrée, 1080 × 1080", en="Square card, 1080 × 1080"), 1080, 1080),
    )
}
"""Sizes in which a number stands alone: no chart is composed in them, a card is (exports/images/card.py)."""
