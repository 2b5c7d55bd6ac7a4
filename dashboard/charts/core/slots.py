"""A drawing with slots, and the filler that puts a scenario's results into them.

A slot is a dict with the key `slot`; the browser's filler in web/assets/slots.js knows the same kinds:

- `value`   `of` an input or output, `end` low, value or high: a number in the written unit (per cent)
- `sum`     `of` a name, a factor and an end (the value where none is named) each: their sum in the written
unit, where one part begins and ends
- `text`    `text` a template, `narrow` another for small screens, `wrap` a width in characters, `bold`
- `sweep`   `of` a name, `by` an input, `points`: a list of numbers along the whole lever of `by`, or the one
at `place` of them
- `end`     `of` names, `least`, `pad`: where an axis ends; with `lowest`, where it begins
- `choose`  `of` a name, `below` a list of [limit, node], `else` a node
- `histogram` `of` an output, `bars` their number: draws between the ends of its range; `give` x (where the
bars stand), y (the share of draws in each, in per cent), width, or most (the tallest, `times` a factor)
- `screen`  `wide` a node, `narrow` another for small screens
- `moved`   `lead`, `join`, `sides`, `wrap`: the inputs that the reader moved, in words, of those named in
`of`; nothing at the opening, or the inputs named in `always` after the words of `still`
- `link`    `lead`, `path`, `claims`, `data_version`, `as_of_version`, `anchor`, `wrap`: a chart's address
with the inputs that the reader moved
- `kept`    `lead` and `text` templates, `signs`, `join`, `wrap`: one line for each scenario that is
compared, with the sign of its outlines and its name; nothing where none is
- `reach`   `of` a slot, `lowest` or not: the farthest of it over the scenario and those that are compared
- `lines`   `of` slots of text, `base`, `each`: a number that grows by `each` with every line of them, `over`
another

A string that begins with `@` is a colour of the theme; evaluation.py says what templates hold.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.charts.core.histogram import histogram
from dashboard.charts.core.look import PALETTES
from dashboard.models.core.scenario import Scenario

Amount = float | dict[str, Any]
"""A number of a drawing, or the slot that gives it."""


@lru_cache(maxsize=2048)
def wrapped(line: str, width: int, glue: str = " ") -> str:
    """Words broken into lines of at most `width` characters, joined as Plotly breaks lines; `glue` joins
    those of a line.
    """
    lines = [""]
    for word in line.split(" "):
        if lines[-1] and len(lines[-1]) + len(glue) + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]}{glue}{word}" if lines[-1] else word
    return "<br>".join(lines)


def fill(node: Any, evaluation: Evaluation, *, narrow: bool = False) -> Any:
    """A copy of a drawing for a large or a small screen, with every slot filled and every colour resolved."""
    if isinstance(node, dict):
        if "slot" in node:
            return filled(node, evaluation, narrow=narrow)
        return {key: fill(value, evaluation, narrow=narrow) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [fill(item, evaluation, narrow=narrow) for item in node]
    if isinstance(node, str) and node.startswith("@"):
        return PALETTES[evaluation.theme][node[1:]]
    return node


def filled(slot: Mapping[str, Any], evaluation: Evaluation, *, narrow: bool = False) -> Any:
    """What one slot holds under a scenario."""
    kind = slot["slot"]
    if kind == "value":
        return finite(evaluation.amount(slot["of"], slot.get("end", "value")))
    if kind == "sum":
        return finite(sum(factor * evaluation.amount(name, *end) for name, factor, *end in slot["of"]))
    if kind == "text":
        line = text(slot["narrow"] if narrow and "narrow" in slot else slot["text"], evaluation)
        line = wrapped(line, slot["wrap"]) if slot.get("wrap") else line
        return f"<b>{line}</b>" if slot.get("bold") else line
    if kind == "sweep":
        swept = sweep(slot, evaluation)
        return swept[slot["place"]] if "place" in slot else swept
    if kind == "histogram":
        return histogram(slot, evaluation)
    if kind == "end":
        far, end = (min, "low") if slot.get("lowest") else (max, "high")
        most = far((evaluation.amount(n, end) for n in slot["of"]), default=0.0)
        return far(slot["least"], slot["pad"] * most) if math.isfinite(most) else slot["least"]
    if kind == "choose":
        at = evaluation.amount(slot["of"])
        chosen = next((node for limit, node in slot["below"] if at < limit), slot["else"])
        return fill(chosen, evaluation, narrow=narrow)
    if kind == "screen":
        return fill(slot["narrow" if narrow else "wide"], evaluation, narrow=narrow)
    if kind == "moved":
        line = moved(slot, evaluation)
        return wrapped(line, slot["wrap"]) if line and slot.get("wrap") else line
    if kind == "kept":
        return kept(slot, evaluation)
    if kind == "reach":
        reached = [filled(slot["of"], one) for one in (evaluation, *evaluation.compared.values())]
        return (min if slot["lowest"] else max)(reached)
    if kind == "link":
        return link(slot, evaluation)
    if kind == "lines":
        count = sum(line_count(filled(part, evaluation, narrow=narrow)) for part in slot["of"])
        base, each = slot.get("over", (1, 0))
        return (slot["base"] + slot["each"] * count) / (base + each * count)
    raise KeyError(
        f"slot {kind!r}; known: value, sum, text, sweep, histogram, end, choose, screen, moved, kept, reach,"
        " link, lines"
    )


def line_count(text: str) -> int:
    """Lines of a text that `wrapped` made; none where there is nothing.

    >>> line_count("one<br>two"), line_count("")
    (2, 0)
    """
    return text.count("<br>") + 1 if text else 0


def link(slot: Mapping[str, Any], evaluation: Evaluation) -> str:
    """« /fr/energie?price_europe=390&data=2026.11.20#heat_cost_split », broken before & and #."""
    version = (slot["claims"], slot["data_version"], slot["as_of_version"])
    kept = {name: other.moved for name, other in evaluation.compared.items()}
    query = Scenario(evaluation.moved, *version, kept).query()
    address: str = slot["path"] + (f"?{query}" if query else "") + f"#{slot['anchor']}"
    return wrapped(breakable(slot["lead"], address), slot["wrap"], glue="") if slot.get("wrap") else address


def breakable(lead: str, address: str) -> str:
    """An address after its lead, with a space wherever it may break: before & and #, and before its path."""
    return lead.replace(" ", "\u00a0") + " " + address.replace("&", " &").replace("#", " #")


def moved(slot: Mapping[str, Any], evaluation: Evaluation) -> str:
    """« Avec un gaz européen à 600 $ (au-delà de ce que citent les sources) », or nothing."""
    told = []
    known = evaluation.own.inputs if evaluation.model else {}
    shown = [name for name in evaluation.moved if name in slot.get("of", known)]
    for name, lever in known.items():
        if name not in shown and name not in slot.get("always", ()):
            continue
        side = lever.side(evaluation.values[name])
        line = text(lever.phrase[evaluation.language], evaluation)
        told.append(f"{line} ({slot['sides'][side]})" if side else line)
    lead = slot["lead"] if shown else slot.get("still", "")
    return lead + slot["join"].join(told) if told else ""


def kept(slot: Mapping[str, Any], evaluation: Evaluation) -> str:
    """« ––– Winter: $9.9bn (6.1–12) », a line for each scenario that is compared."""
    lines = [f"{sign} {words}" for sign, words in kept_lines(slot, evaluation)]
    if not lines:
        return ""
    said = [text(slot["lead"], evaluation), *lines]
    return (
        "<br>".join(wrapped(line, slot["wrap"]) for line in said)
        if slot["wrap"]
        else slot["between"].join(said)
    )


def kept_lines(slot: Mapping[str, Any], evaluation: Evaluation) -> list[tuple[str, str]]:
    """The same, each the sign of its outlines and its words."""
    named = zip(slot["signs"], evaluation.compared.items(), strict=False)
    return [
        (sign, f"{quoted(name)}{slot['join']}{text(slot['text'], other)}") for sign, (name, other) in named
    ]


def quoted(name: str) -> str:
    """A name in a drawing, where tags would be read as such."""
    return re.sub("[<>&{}]", " ", name)


def sweep(slot: Mapping[str, Any], evaluation: Evaluation) -> list[float | None]:
    """The numbers of `of` along the lever of `by`, everything else as the scenario has it."""
    values = evaluation.along(slot["by"], slot["points"])[slot["of"]]
    return [finite(float(v) * evaluation.own.unit(slot["of"]).scale) for v in values]


def finite(value: float) -> float | None:
    """A number that a drawing can hold: what is infinite or not a number leaves a gap."""
    return value if math.isfinite(value) else None
