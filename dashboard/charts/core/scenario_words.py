"""The words of a scenario: what the reader moved, what was chosen, and which of it a chart rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    elif isinstance(node, Sequence):
        for part in node:
            yield from names_in(part)


def results_shown(node: Any) -> Iterator[str]:
    """Names of inputs and outputs that a drawing or a text with slots asks for."""
    if isinstance(node, str):
        yield from (name for name, _, _ in PLACE.findall(node))
    elif isinstance(node, dict):
        if "slot" in node:
            yield from names_in([node.get("of", ()), node.get("by", ())])
        for part in node.values():
            yield from results_shown(part)
    elif isinstance(node, Sequence):
        for part in node:
            yield from results_shown(part)


def drawn_in(node: Any) -> set[str]:
    """The outputs whose draws a drawing or a text with slots asks for."""
    if isinstance(node, str):
        return {name.removeprefix("-") for name, end, _ in PLACE.findall(node) if end.startswith("p")}
    if isinstance(node, dict):
        drawn = node.get("slot") == "histogram" or str(node.get("end", "")).startswith("p")
        found = {node["of"]} if drawn and "slot" in node else set()
        return found.union(*map(drawn_in, node.values()))
    return set().union(*map(drawn_in, node)) if isinstance(node, list | tuple) else set()
