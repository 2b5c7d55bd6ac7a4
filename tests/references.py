"""What every chart draws and every model gives, by structure: written by one command, compared by a test.

    python tests/references.py        (make references)

writes tests/references/charts/<chart>.json and tests/references/models/<model>.json as they are now. A change
that is meant is written anew and committed with it, so that whoever reviews sees what moved.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dashboard import charts, models
from dashboard.charts.core.slots import fill
from dashboard.core.words import LANGUAGES
from dashboard.tables import default

FOLDER = Path(__file__).parent / "references"
DIGITS = 9
"""Digits that a number keeps: more than any reader sees, fewer than processors agree on."""
MOVED = 40
"""Differences that a failure prints."""


def plain(node: Any) -> Any:
    """The same with rounded numbers, as JSON holds it."""
    if isinstance(node, dict):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [plain(item) for item in node]
    if isinstance(node, bool) or node is None or isinstance(node, str):
        return node
    return float(f"{float(node):.{DIGITS}g}")


def chart(name: str) -> dict[str, Any]:
    """Words, table, positions and colours of a chart at its opening, in each language."""
    found = {}
    for language in LANGUAGES:
        built = charts.build(name, language, default())
        drawn = built.drawn(built.opening)
        found[language] = {
            "headline": drawn.headline,
            "measure": built.measure,
            "source": built.source,
            "alt": drawn.alt,
            "legend": [f"{key.fill} {key.colour}: {words}" for key, words in built.legend],
            "table": json.loads(drawn.table.to_json(orient="split", index=False, force_ascii=False))["data"],
            "figure": fill(built.figure, built.opening),
        }
        if built.short:
            found[language]["short"] = fill(built.short.figure, built.opening)
    return plain(found)


def model(name: str) -> dict[str, Any]:
    """Levers, and results of a model at its opening, in each of its cases, and at each published number."""
    bound = models.get(name, default())
    return plain(
        {
            "levers": {
                lever.name: [lever.low, lever.central, lever.high, *lever.slider]
                for lever in bound.inputs.values()
            },
            "opening": dict(bound()),
            "ranges": {output: [ends[0], ends[2]] for output, ends in bound.spread().items()},
            "cases": {case: dict(bound(given, unchecked=True)) for case, given in bound.cases.items()},
            "published": {
                f"{number} {row['output']}": [row["cited_low"], row["model"], row["cited_high"]]
                for number, row in enumerate(bound.checks())
            },
        }
    )


KINDS = {"charts": (charts.names, chart), "models": (models.names, model)}


def text(content: dict[str, Any]) -> str:
    """A reference as its file holds it: one value a line, so that a change is a line of its diff."""
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def moved(before: Any, after: Any, place: str = "") -> Iterator[str]:
    """Every value that differs, as « place: old → new »."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys([*before, *after]):
            yield from moved(before.get(key), after.get(key), f"{place}.{key}" if place else key)
    elif isinstance(before, list) and isinstance(after, list):
        for number in range(max(len(before), len(after))):
            pair = (each[number] if number < len(each) else None for each in (before, after))
            yield from moved(*pair, f"{place}[{number}]")
    elif before != after:
        yield f"{place}: {json.dumps(before, ensure_ascii=False)} → {json.dumps(after, ensure_ascii=False)}"


def write() -> None:
    """Write every reference, and take away those of what is no more."""
    for kind, (names, content) in KINDS.items():
        folder = FOLDER / kind
        folder.mkdir(parents=True, exist_ok=True)
        for old in set(folder.glob("*.json")) - {folder / f"{name}.json" for name in names()}:
            old.unlink()
        for name in names():
            (folder / f"{name}.json").write_text(text(content(name)), encoding="utf-8")
    print(f"Written to {FOLDER}: git diff says what moved.")


if __name__ == "__main__":
    sys.exit(write())
