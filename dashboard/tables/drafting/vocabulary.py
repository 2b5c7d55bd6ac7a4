"""What the tables know of words: which unit, quantity, area, origin or actor stands near a number."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from dashboard.core.words import search_key
from dashboard.tables.dataset import Dataset
from dashboard.tables.figure import Figure
from dashboard.tables.proof.reading_words import Number

EMPTY = frozenset(
    re.findall(
        r"\w+",
        "a à au aux avec ce ces cette d dans de depuis des du elle en est et il ils l la le les leur leurs ne"
        " ou par pas plus pour qu que qui s sa se ses son sont sur un une y seul seulement autres nouveaux"
        " and are as at be by for from has have her his in into is it its of on or that the their they this"
        " per to was were which who with only other new",
    )
)
"""Words that name nothing."""
SAYS = re.compile(
    r"\b(?:selon|d['’]après|affirm|annonc|déclar|estim|according to|sa(?:id|ys?)\b|announc|claim"
    r"|étude|enquête|sondage|rapport|stud|survey|poll|report)",
    re.IGNORECASE,
)
"""Words by which somebody who is named says something."""
NEAR = 6
"""Words after a number among which its unit stands."""
LEAST_LIKENESS = 0.45
"""How much of a quantity's name, by the weight of its words, must stand around a number."""


def stems(text: str) -> list[str]:
    """The beginnings of words that name something, in order: « prisonniers » and « prisonnière » are one.

    >>> stems("des prisonniers de l'opposition")
    ['prison', 'opposi']
    """
    words = re.findall(r"[^\W\d_]+|\d+", search_key(text))
    return [word.rstrip("sx")[:6] for word in words if word not in EMPTY]


def names_in(text: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """Ids whose name stands in a text as whole words, in the order of the text."""
    found: dict[str, int] = {}
    key = f" {_spaced(text)} "
    for id, its in names.items():
        for name in its:
            plain = _spaced(name)
            if len(plain) > 2 and f" {plain} " in key:
                found[id] = min(found.get(id, len(key)), key.index(f" {plain} "))
    return sorted(found, key=lambda id: found[id])


@lru_cache(maxsize=4096)
def _spaced(text: str) -> str:
    return " ".join(re.findall(r"[\w-]+", search_key(text)))


class Vocabulary:
    """The words of a data package in one language."""

    def __init__(self, data: Dataset, language: str):
        self.data, self.language = data, language
        own = {row["document"] for row in data.rows("documents") if row["language"] == language}
        self.figures = [figure for figure in data.figures.values() if figure.document in own]
        self.of_indicator: dict[str, list[Figure]] = defaultdict(list)
        for figure in data.figures.values():
            self.of_indicator[figure.indicator].append(figure)

    # ---- units

    @cached_property
    def _unit_words(self) -> dict[str, Counter[str]]:
        """How surely each first word after a number means each unit."""
        words: dict[str, Counter[str]] = defaultdict(Counter)
        for unit in self.data.units.values():
            for stem in {*stems(unit.name[self.language]), *stems(unit.pattern[self.language])} - {"n"}:
                words[stem][unit.id] += 1
        for figure in self.figures:
            for stem in stems(re.sub(r"^.*\d|%", "", figure.as_cited))[:1]:
                words[stem][figure.unit.id] += 1
        return words

    @cached_property
    def _signs(self) -> list[tuple[str, str, list[str]]]:
        """What units write before and after a number, the longest first, and the units that write it so."""
        signs: dict[tuple[str, str], list[str]] = defaultdict(list)
        for unit in self.data.units.values():
            sides = unit.beside(self.language)
            if any(sides.values()):
                signs[search_key(sides["prefix"]), search_key(sides["suffix"])].append(unit.id)
        return sorted(((*sides, units) for sides, units in signs.items()), key=lambda s: -len(s[0] + s[1]))

    def _signed(self, before: str, after: str) -> list[str]:
        """The units whose sign stands beside a number."""
        for prefix, suffix, units in self._signs:
            follows = re.match(rf"{re.escape(suffix)}(?!\w)", search_key(after)) if suffix else True
            if follows and search_key(before).endswith(prefix):
                return units
        return []

    def unit(self, number: Number, before: str, after: str) -> str:
        """The unit that the number and the words beside it mean, else nothing."""
        share = re.match(r"\s*(?:%|pour cent|per ?cent)(?P<gdp>.{0,4}\b(?:PIB|of GDP))?", after)
        if share:
            return "percent_of_gdp" if share["gdp"] else "percent"
        if number.kind in ("sur", "fraction") or number.value < 1:
            return "percent"
        if number.kind == "multiple" or re.match(r"\s*(?:fois|times)\b", after):
            return "multiple"
        if number.kind == "ordinal" or re.match(r"\d+(?:st|nd|rd|th)$", number.words):
            return "rank"
        signed = [] if number.scaled else self._signed(before, after)
        if len(signed) == 1:
            return signed[0]
        if re.match(r"\s(?:une?|an?|one)\b", after):
            # « Ils étaient 1 300 un an plus tôt »: the year has a number of its own.
            return ""
        scored: dict[str, float] = defaultdict(float)
        scale = re.sub(r"[\d.,]", "", number.words) if number.scaled else ""
        words = [*stems(scale), *stems(after)[:NEAR]]
        for place, stem in enumerate(words):
            for unit, count in self._unit_words.get(stem, {}).items():
                magnitude = self.data.units[unit].magnitude
                fits = 0.01 <= number.value / magnitude < 1000 if magnitude > 1 else not number.scaled
                if fits and (not signed or unit in signed):
                    scored[unit] += (2 if place == 0 else 1) * math.log1p(count) / (1 + place / 2)
        if not scored:
            return ""
        whole = {unit: len(stems(self.data.units[unit].name[self.language])) for unit in scored}
        best = max(scored, key=lambda unit: (scored[unit] - whole[unit] / 10, unit))
        near = bool(signed) or any(best in self._unit_words.get(stem, {}) for stem in words[:2])
        return best if near else ""

    # ---- quantities

    @cached_property
    def _indicator_words(self) -> dict[str, set[str]]:
        return {
            id: set(stems(row[self.language])) - self._home_words for id, row in self.data.indicators.items()
        }

    @cached_property
    def _home_words(self) -> set[str]:
        """Words for the country that nearly all figures are of: they tell no quantity from another."""
        home = Counter(figure.ref_area for figure in self.figures if figure.ref_area)
        if not home:
            return set()
        term = self.data.terms[home.most_common(1)[0][0]]
        return set(stems(f"{term[self.language]} {term['aliases']}"))

    @cached_property
    def _weight(self) -> dict[str, float]:
        counts = Counter(stem for words in self._indicator_words.values() for stem in words)
        return {stem: math.log(1 + len(self._indicator_words) / count) for stem, count in counts.items()}

    def indicator(self, near: str, around: str, unit: str) -> str:
        """The quantity whose name the words around a number hold best, else nothing."""
        close, wide = set(stems(near)), set(stems(around))
        scored: dict[str, float] = {}
        for id, words in self._indicator_words.items():
            units = {figure.unit.id for figure in self.of_indicator[id]}
            if units and unit and unit not in units:
                continue
            total = sum(self._weight[stem] for stem in words) or 1
            held = sum(self._weight[s] * (1 if s in close else 0.7) for s in words & (close | wide))
            scored[id] = held / total * (1 if units else 0.85)
        best = max(scored, key=lambda id: scored[id], default="")
        return best if scored.get(best, 0) >= LEAST_LIKENESS else ""

    def unit_of(self, indicator: str) -> str:
        """The unit of all figures of a quantity, where they share one."""
        units = {figure.unit.id for figure in self.of_indicator.get(indicator, ())}
        return units.pop() if len(units) == 1 else ""

    def table(self, indicator: str) -> str:
        """The table of a quantity's figures, else of most figures of its topic."""
        if figures := self.of_indicator.get(indicator):
            return figures[0].table
        row = self.data.indicators.get(indicator)
        tables = Counter(f.table for f in self.data.figures.values() if row and f.topic == row["topic"])
        return tables.most_common(1)[0][0] if tables else ""

    # ---- who and where

    @cached_property
    def _areas(self) -> dict[str, list[str]]:
        terms = [row for row in self.data.terms.values() if row["kind"] == "area"]
        return {row["term"]: stems(f"{row[self.language]} {row['aliases']}") for row in terms}

    def areas(self, indicator: str, around: str) -> tuple[str, str]:
        """The area and the other area of a figure: those of the quantity, else the country that nearly all
        figures are of and another that is named.
        """
        if figures := self.of_indicator.get(indicator):
            return figures[-1].ref_area, figures[-1].counterpart_area
        home = Counter(figure.ref_area for figure in self.data.figures.values()).most_common(1)
        first = home[0][0] if home else ""
        named = {stem[:4] for stem in stems(around)}
        others = [
            area for area, names in self._areas.items() if area != first and {n[:4] for n in names} & named
        ]
        return first, others[0] if len(others) == 1 else ""

    @cached_property
    def _origins(self) -> dict[str, list[str]]:
        places = {search_key(row[f"name_{self.language}"]) for row in self.data.rows("places")}
        made: dict[str, list[str]] = {}
        for id, source in self.data.origins.items():
            name = source.name[self.language]
            parts = [name.partition(" (")[0], *re.findall(r"\((\w+)\)", name), source.author.split(". ")[-1]]
            if source.standing != "unnamed":
                made[id] = [part for part in parts if part and search_key(part) not in places]
        return made

    def origin(self, sentence: str) -> str:
        """Who the sentence names as having said it, of those who are known, else nothing. Whoever acts in
        what is told is not taken for its origin unless a word says so.
        """
        found = names_in(sentence, self._origins)
        if not SAYS.search(sentence):
            found = [id for id in found if id not in self._actors]
        return next(iter(found), "")

    @cached_property
    def _actors(self) -> dict[str, list[str]]:
        rows = [row for row in self.data.terms.values() if row["kind"] == "actor"]
        return {
            r["term"]: [r[self.language], r[self.language].split(" ")[-1], *r["aliases"].split(";")]
            for r in rows
        }

    def actors(self, sentence: str) -> list[str]:
        """The actors that a sentence names."""
        return names_in(sentence, self._actors)
