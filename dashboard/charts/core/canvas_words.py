"""What a canvas sets around a drawing, before it is broken into lines: one for all widths that are tried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dashboard.charts.core.built import Built
from dashboard.charts.core.evaluation import Evaluation
from dashboard.charts.core.slots import breakable, fill, line_count, wrapped
from dashboard.core.site import SITE
from dashboard.core.words import Words

VERSION = Words(fr="données du {date}, CC\u00a0BY\u00a04.0", en="data of {date}, CC\u00a0BY\u00a04.0")

LONGER = "\u00a0" * 8
"""What a headline with results in it may grow by."""


def unbroken(words: str) -> str:
    """Words whose lines break after a dot between two parts and before a place, never within one.

    >>> unbroken("BARA (II.C, § 4) · as cited")
    'BARA (II.C,\xa0§ 4)\xa0· as cited'
    """
    return words.replace(" ·", "\u00a0·").replace(", §", ",\u00a0§")


@dataclass(frozen=True)
class CanvasWords:
    """The words of a chart's image, and the room that its drawing takes in pixels.

    `link` is the slot of its link, or nothing; `evaluation` says where the levers stand, else they stand at
    their opening.
    """

    built: Built
    link: Mapping[str, Any] | None = None
    evaluation: Evaluation | None = None

    @cached_property
    def headline(self) -> str:
        # A headline with results in it may grow by a few characters, so its lines are counted a little long.
        longer = " " * 3 if "{" in self.built.headline else ""
        return self.built.drawn(self.evaluation or self.built.opening).headline + longer

    @cached_property
    def opening_headline(self) -> str:
        """The headline as it opens, with room for what results may add to it in its last line."""
        return self.built.drawn(self.built.opening).headline + LONGER

    @cached_property
    def source(self) -> str:
        language = self.built.language
        version = VERSION[language].format(date=self.built.data.version_written(language))
        site = SITE[language].replace(" ", "\u00a0")
        return unbroken(f"{self.built.source} · {site}, {version}")

    @property
    def measure(self) -> str:
        return unbroken(self.built.measure)

    def moving(self, width: int) -> list[dict[str, Any]]:
        """The slots under the source whose lines a scenario adds to, each broken after `width` characters:
        what the reader moved, what is compared, then the link.
        """
        built = self.built
        moved = [built.scenario_words(choices=True, wrap=width)] if built.chart.live else []
        compared = built.kept_words(width)
        return (
            moved + ([compared] if compared else []) + ([{**self.link, "wrap": width}] if self.link else [])
        )

    def moving_lines(self, width: int) -> int:
        """How many lines those slots fill where the levers stand."""
        compared, evaluation = self.built.kept_words(width), self.evaluation or self.built.opening
        kept = line_count(fill(compared, evaluation)) if compared else 0
        return kept + sum(
            line_count(wrapped(words, width, glue)) for words, glue in self._moving_words if words
        )

    @cached_property
    def _moving_words(self) -> list[tuple[str, str]]:
        """What those slots hold where the levers stand, with what joins the words of a line."""
        evaluation = self.evaluation or self.built.opening
        filled = [(slot, fill(slot, evaluation)) for slot in self.moving(0)]
        return [
            (breakable(slot["lead"], words), "") if slot["slot"] == "link" else (words, " ")
            for slot, words in filled
            if slot["slot"] != "kept"
        ]

    @cached_property
    def _margins(self) -> dict[bool, dict[str, float]]:
        margin, still = self.built.figure["layout"]["margin"], self.built.opening
        return {narrow: fill(margin, still, narrow=narrow) for narrow in (False, True)}

    def margin(self, *, narrow: bool) -> dict[str, float]:
        """The drawing's own margins, on a small or a large screen."""
        return self._margins[narrow]

    @cached_property
    def _heights(self) -> dict[bool, float]:
        return {
            narrow: self.built.height(narrow=narrow) - margin["t"] - margin["b"]
            for narrow, margin in self._margins.items()
        }

    @cached_property
    def least_height(self) -> float:
        """The height of the drawing alone, on the screen where it is the least."""
        return min(
            self._heights[narrow] + margin["t"] + margin["b"] for narrow, margin in self._margins.items()
        )

    def drawing(self, *, narrow: bool) -> float:
        """The height of the drawing without its margins."""
        return self._heights[narrow]
