"""What stands in the rows of a drawing of bars beside the bars themselves."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.core.marks import Mark


@dataclass(frozen=True)
class Header:
    """Words over a group of rows: what they have in common, in bold, and a softer line below."""

    title: str
    note: str = ""


@dataclass(frozen=True)
class Reference:
    """An upright line through some rows at a cited value, with its words; gold, since it is cited."""

    at: float
    words: str
    mark: Mark


@dataclass(frozen=True)
class Total:
    """An ink line through the whole drawing: what stands below it is the sum of what stands above. With
    `apart`, words, the line is dotted and says that what stands below is never added.
    """

    apart: str = ""


@dataclass(frozen=True)
class Gap:
    """A bracket between two bars, from the end of the upper one to that of the lower, with its words."""

    low: float
    high: float
    words: str


@dataclass(frozen=True)
class Again:
    """The same thing by another account: a bar close under the one before, whose name stands for both."""

    mark: Mark


Row = Mark | Header | Total | Gap | Again
