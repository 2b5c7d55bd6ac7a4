"""What a way to a page shows of it: one number, one line and a small drawing, as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.core.words import Words

if TYPE_CHECKING:
    from dashboard.tables.dataset import Dataset


@dataclass(frozen=True)
class Part:
    """One bar, end or stack of dots in a drawing: a cited figure, or `model.output` at the published case."""

    colour: str
    figure: str = ""
    output: str = ""
    label: Words | None = None


@dataclass(frozen=True)
class Drawing:
    """A small drawing. `form` is one of those in render/small_drawing.py:

    - `bars` from zero, with a gold line at the figure `cited`; `shares`, from 0 to 100 %
    - `waterfall`: parts one after the other, the last part their sum
    - `whole`: one bar of its parts; `rest`: a part, and the rest of the second, which is the whole
    - `arrow` from an earlier share to a later one; `dots`, one a person, in a stack a part
    - `columns`: the counts that `tally` gives from the tables in a language, each with its name
    """

    form: str
    parts: tuple[Part, ...] = ()
    caption: Words | None = None
    cited: str = ""
    tally: Callable[[Dataset, str], list[tuple[str, int]]] = lambda data, language: []


@dataclass(frozen=True)
class PageCard:
    """A way to a page: a question or a name, one number, one line, and a small drawing.

    Texts may hold `{figure id}`, outputs of `model` at its published case, and `{N}`, the total of what the
    drawing counts. `page` is where it leads; a page's own card leads to that page. `moved_line` stands for
    `line` on the image of the card under another scenario, where `line` names the published case.
    """

    question: Words
    value: Words
    line: Words
    drawing: Drawing
    model: str = ""
    page: str = ""
    link: Words | None = None
    moved_line: Words | None = None
