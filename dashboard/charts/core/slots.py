"""A drawing with slots, and the filler that puts a scenario's results into them.

A slot is a dict with the key `slot`; the browser's filler in web/assets/slots.js knows the same kinds:

- `value`   `of` an input or output, `end` low, value or high: a number in the written unit (per cent)
- `sum`     `of` a name, a factor and an end (the value where none is named) each: their sum in the written
unit, where one part begins and ends
- `text`    `text` a template, `narrow` another for small screens, `wrap` a width in characters, `bold`
- `sweep`   `of` a name, `by` an input, `points`: a list of numbers along the whole lever of `by`
- `end`     `of` names, `least`, `pad`: where an axis ends; with `lowest`, where it begins
- `choose`  `of` a name, `below` a list of [limit, node], `else` a node
- `histogram` `of` an output, `bars` their number: draws between the ends of its range; `give` x (where the
bars stand), y (the share of draws in each, in per cent), width, or most (the tallest, `times` a factor)
- `screen`  `wide` a node, `narrow` another for small screens
- `moved`   `lead`, `join`, `sides`, `wrap`: the inputs that the reader moved, in words, of those named in
`of`; nothing at the opening, or the inputs named in `always` after the words of `still`
- `link`    `lead`, `path`, `claims`, `data_version`, `as_of_version`, `anchor`, `wrap`: a chart's address
with the inputs that the reader moved
- `lines`   `of` slots of text, `base`, `each`: a number that grows by `each` with every line of them, `over`
another

A string that begins with `@` is a colour of the theme. In templates `{name}` is a value with its unit,
`{name|n}` the bare number, `{name|0}` the same with so many decimals, `{name.low}` and `{name.high}` the
ends of its range: `∞` where nothing bounds it. `{name.p5}`, `{name.p50}` and `{name.p95}` are percentiles of
draws; a chart that has them waits until levers rest. An input is written without zeros at its end. A range
whose ends are written alike is left out. `[name<0: words // others]` has the first words where the result is
below the number, the others elsewhere; words for what is below 0 say its amount without the sign.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from dashboard.charts.core.histogram import histogram
from dashboard.charts.core.look import PALETTES
from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.core.numbers import (
    MISSING,
    as_given,
    in_pattern,
    is_one,
    marks,
    number,
    without_dashes_at_minus,
    without_zeros,
)
from dashboard.models.core.model import Model
from dashboard.models.core.scenario import Scenario
from dashboard.tables.dataset import Dataset
from dashboard.tables.unit import singular

PLACE = re.compile(r"\{(-?[a-z0-9_]+)(?:\.(low|high|p5|p50|p95))?(?:\|([n0-9]))?\}")
BY_RESULT = re.compile(r"\[([a-z0-9_]+)<(\d+(?:\.\d+)?): ([^\[\]]*?) // ([^\[\]]*)\]")
"""Words for a result below a number, and those for any other."""
NO_RANGE = re.compile(r" \(([^()]+?)–\1\)|^(?:de )?(\S+) (?:à|to) \2(?:\s?[%$])?(?:\s?[;:] |$)")
"""A range whose two ends are written alike, after a value or before what else is told: it says nothing."""
ENDLESS = "∞"
"""An end of a range that nothing bounds."""
Amount = float | dict[str, Any]
"""A number of a drawing, or the slot that gives it."""
MOVED = "moved"
"""A name that every scenario knows: 1 when a lever stands elsewhere than at its opening, else 0."""


NOTHING_MOVED = Scenario()


@dataclass(frozen=True)
class Evaluation:
    """A model evaluated at a scenario, to be written in one language and drawn in one theme.

    Of the scenario's inputs those of the model count.
    """

    model: Model | None
    language: str
    theme: str = "light"
    scenario: Scenario = NOTHING_MOVED

    @cached_property
    def moved(self) -> dict[str, float]:
        """The inputs of the model that stand elsewhere than at their opening, in the model's order."""
        if self.model is None:
            return {}
        asked = self.scenario.inputs
        return {
            name: asked[name]
            for name, known in self.model.inputs.items()
            if name in asked and asked[name] != known.central
        }

    @property
    def own(self) -> Model:
        """The model. Raises BadDefinition where there is none: a text or a drawing asks for a result and its
        chart names no model.
        """
        if self.model is None:
            raise BadDefinition("a result is asked for where no model is named. Name one: model=…")
        return self.model

    @cached_property
    def values(self) -> dict[str, float]:
        """Inputs and outputs by name, in the model's terms."""
        if self.model is None:
            return {MOVED: 0.0}
        inputs = self.model.opening() | self.moved
        # A published number may be read beyond a lever; what a reader asks was brought within it before.
        return inputs | dict(self.model(inputs, unchecked=True)) | {MOVED: float(bool(self.moved))}

    @cached_property
    def ranges(self) -> dict[str, tuple[float, float]]:
        """Low and high of every output, over what the sources leave open and the reader did not move."""
        if self.model is None:
            return {}
        return {name: (low, high) for name, (low, _, high) in self.model.spread(**self.moved).items()}

    def raw(self, name: str, end: str = "value") -> float:
        """A value, an end of its range or a percentile, in the model's terms; an input has no range."""
        if end.startswith("p"):
            moved: dict[str, Any] = dict(self.moved)
            return self.own.percentiles(name, **moved)[end.upper()]
        if end == "value" or name not in self.ranges:
            return self.values[name]
        return self.ranges[name][end == "high"]

    def amount(self, name: str, end: str = "value") -> float:
        """The same in the unit that is written: shares as per cent."""
        return self.raw(name, end) * (1.0 if name == MOVED else self.own.unit(name).scale)


FROM_OUTSIDE = re.compile(r"\{outside:([a-z0-9_]+)\}")
"""The place of a value from outside the five documents; a bare name could be that of an input."""


def with_figures(template: str, data: Dataset, language: str) -> str:
    """A template whose `{figure id}` places hold the cited numbers with their wording, and `{outside:id}`
    those from elsewhere; other places stay. Raises UnknownName for a value from outside that is not there.
    """

    def put_outside(found: re.Match[str]) -> str:
        if found[1] not in data.assumptions:
            raise UnknownName("value from outside", found[1], data.assumptions)
        return data.assumptions[found[1]].written(language)

    template = FROM_OUTSIDE.sub(put_outside, template)

    def put(found: re.Match[str]) -> str:
        name, _, bare = found.groups()
        if name not in data.figures:
            return found.group(0)
        figure = data.figures[name]
        return figure.bare(language) if bare else figure.in_prose(language)

    return PLACE.sub(put, template)


def text(template: str, evaluation: Evaluation) -> str:
    """A template filled at a scenario. Raises KeyError for a name that the model does not have."""

    def choose(found: re.Match[str]) -> str:
        name, limit, below, others = found.groups()
        if not evaluation.amount(name) < float(limit):
            return others
        return below.replace(f"{{{name}", f"{{-{name}") if limit == "0" else below

    def put(found: re.Match[str]) -> str:
        name, end, bare = found.groups()
        sign, name = (-1, name[1:]) if name.startswith("-") else (1, name)
        decimals = int(bare) if bare and bare.isdigit() else evaluation.own.decimals(name)
        amount, language = sign * evaluation.amount(name, end or "value"), evaluation.language
        if end and math.isinf(amount):
            return ENDLESS if amount > 0 else marks(language)["minus"] + ENDLESS
        # What the reader gave is told as it was given, whatever is written of results.
        written = (as_given if name in evaluation.moved else number)(amount, decimals, language)
        if name in evaluation.own.inputs and bare in (None, "n"):
            written = without_zeros(written, language)
        if bare or written == MISSING:
            return written
        pattern = evaluation.own.unit(name).pattern[language]
        one = is_one(written, amount, language)
        return in_pattern(singular(pattern) if one else pattern, written)

    filled = NO_RANGE.sub("", PLACE.sub(put, BY_RESULT.sub(choose, template)))
    return without_dashes_at_minus(filled, evaluation.language)


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
        return sweep(slot, evaluation)
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
    if kind == "link":
        return link(slot, evaluation)
    if kind == "lines":
        count = sum(line_count(filled(part, evaluation, narrow=narrow)) for part in slot["of"])
        base, each = slot.get("over", (1, 0))
        return (slot["base"] + slot["each"] * count) / (base + each * count)
    raise KeyError(
        f"slot {kind!r}; known: value, sum, text, sweep, histogram, end, choose, screen, moved, link, lines"
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
    query = Scenario(evaluation.moved, *version).query()
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


def sweep(slot: Mapping[str, Any], evaluation: Evaluation) -> list[float | None]:
    """The numbers of `of` along the lever of `by`, everything else as the scenario has it."""
    model = evaluation.own
    inputs = {name: evaluation.values[name] for name in model.inputs if name != slot["by"]}
    values = model.along(slot["by"], slot["points"], **inputs)[slot["of"]]
    return [finite(float(v) * model.unit(slot["of"]).scale) for v in values]


def finite(value: float) -> float | None:
    """A number that a drawing can hold: what is infinite or not a number leaves a gap."""
    return value if math.isfinite(value) else None
