"""The words of a scenario: what the reader moved, what was chosen, and which of it a chart rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dashboard.charts.core.evaluation import PLACE
from dashboard.core.words import SEMICOLON, Words
from dashboard.models.core.inputs import ABOVE, BELOW

SCENARIO = Words(fr="Avec ", en="With ")
SIDES = {
    BELOW: Words(fr="en deçà de ce que citent les sources", en="below what is cited"),
    ABOVE: Words(fr="au-delà de ce que citent les sources", en="above what is cited"),
}
STILL = Words(fr="Choix de départ : ", en="Choices made here: ")


def moved_words(language: str, wrap: int = 0) -> dict[str, Any]:
    """The slot that tells which inputs the reader moved."""
    return {
        "slot": "moved",
        "lead": SCENARIO[language],
        # A comma, the mark of decimals in French, would run the numbers of two inputs together.
        "join": SEMICOLON[language],
        "sides": {side: words[language] for side, words in SIDES.items()},
        "wrap": wrap,
    }


def names_in(node: Any) -> Iterator[str]:
    """The names in what a slot is of: one, or some, perhaps each with its factor."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list | tuple):
        for part in node:
            yield from names_in(part)


def parts(node: Any) -> Iterator[str | dict[str, Any]]:
    """Every text and every dict in a drawing, however deep it lies, in no order."""
    left = [node]
    while left:
        part = left.pop()
        if isinstance(part, str | dict):
            yield part
        if isinstance(part, dict):
            left += part.values()
        elif isinstance(part, list | tuple):
            left += part


def results_shown(node: Any) -> set[str]:
    """Names of inputs and outputs that a drawing or a text with slots asks for."""
    found: set[str] = set()
    for part in parts(node):
        if isinstance(part, str):
            found.update(name for name, _, _ in PLACE.findall(part))
        elif "slot" in part:
            found.update(names_in([part.get("of", ()), part.get("by", ())]))
    return found


def drawn_in(node: Any) -> set[str]:
    """The outputs whose draws a drawing or a text with slots asks for."""
    found: set[str] = set()
    for part in parts(node):
        if isinstance(part, str):
            found.update(
                name.removeprefix("-") for name, end, _ in PLACE.findall(part) if end.startswith("p")
            )
        elif part.get("slot") == "histogram" or ("slot" in part and str(part.get("end", "")).startswith("p")):
            found.add(part["of"])
    return found
