"""How much of Belarus hangs on Russia, figure by figure: the front door for notebooks.

`tables()`, `charts()` and `models()` list what there is; `figures()`, `events()`, `origins()`,
`documents()` and `table(name)` are tidy DataFrames; `chart(name)` shows itself;
`models.energy(price_europe=390)` is a what-if.

>>> import dashboard
>>> float(dashboard.table("gas_prices").loc["gas_price_belarus_2025", "value"])
129.0
>>> dashboard.chart("gas_price_gap", "fr").headline
'Minsk paie son gaz environ trois fois moins cher que l’Europe'
>>> "heat_cost_split" in dashboard.charts().index, "energy" in dashboard.models.names()
(True, True)
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from types import ModuleType

    import pandas as pd

    from dashboard.exports.images.picture import Picture

__version__ = "0.1.0"
LISTED = ("charts", "models", "tables")
"""Packages that give the table of what they hold when they are called."""
__all__ = [
    "chart",
    "chart_of",
    "charts",
    "documents",
    "events",
    "figures",
    "models",
    "origins",
    "table",
    "tables",
]


def figures(explode: str = "") -> pd.DataFrame:
    """Every cited figure, one row each, indexed by id.

    Columns are those of the CSV files and some beside them: `name_en`, `name_fr` and `topic` of the
    quantity; `start` and `end`, the first and last day of the period (missing where it is open or not
    known) and `approximate`; `interval_low` and `interval_high`, what the wording leaves open (infinite
    where "more than" gives one end only); `table`; `disputed`, whether documents disagree on it. `low`,
    `value` and `high` are numbers in `unit` as the document gives them: a range has no value, "more than
    430" has a low alone. What is not known is missing.

    Several ids in a cell are joined by `;`. `explode="origin"`, `"reported_by"` or `"condition"` gives a
    row for each of them, so that the index repeats. Raises UnknownName for another column.

    >>> figures().loc["gas_price_europe_2025", ["low", "high"]].tolist()
    [350.0, 430.0]
    >>> bool(figures(explode="origin").origin.str.contains(";").any())
    False
    """
    from dashboard.tables import default, frames

    return frames.figures(default(), explode)


def events(explode: str = "") -> pd.DataFrame:
    """Every dated event, one row each, indexed by id, in the order of time.

    Columns: `title_en`, `title_fr`; `date` as the tables write it, with `start`, `end` and `approximate` as
    in `figures`; `date_is_vague`; `topic`; `actors`, with the countries that they belong to; the
    `documents` that tell it and `confirmations`, their number with two versions of one dispatch counted
    once; `origins`; and the ids of the `figures` that are of it. `explode="actors"`, `"documents"`,
    `"origins"` or `"figures"` gives a row for each id in it. Raises UnknownName for another column.

    >>> later = events()[events().start >= "2025-09"]
    >>> later.index.is_unique, events("actors").index.is_unique
    (True, False)
    """
    from dashboard.tables import default, frames

    return frames.events(default(), explode)


def origins() -> pd.DataFrame:
    """Who measured or said figures, indexed by id: names, `standing` (party or third party), title, year,
    address, and how many `figures` each has in how many `documents`.

    >>> origins().loc["isans", "standing"]
    'third_party'
    """
    from dashboard.tables import default, frames

    return frames.origins(default())


def documents() -> pd.DataFrame:
    """The documents, indexed by their three digits: labels, author, publisher, `date` with `start` and
    `end`, address, `version_of` for another version of one dispatch, and how many `figures` and `events` each
    tells.

    >>> documents().loc["003", "publisher"]
    'The Associated Press'
    """
    from dashboard.tables import default, frames

    return frames.documents(default())


def table(name: str) -> pd.DataFrame:
    """One table indexed by its key, such as `gas_prices`, or `assumptions` for values from outside the
    documents; `tables()` lists them. Cells are as in `figures`. Raises UnknownName with the nearest name.
    """
    from dashboard.tables import default, frames

    return frames.table(default(), name)


def chart(
    name: str,
    language: str = "en",
    theme: str = "light",
    *,
    claims: Sequence[str] = (),
    data_version: str = "",
    kept: Mapping[str, Mapping[str, float]] | None = None,
    **inputs: float,
) -> Picture:
    """A chart that shows itself in a notebook, under a scenario: inputs by name, claims, version.

    `claims` are ids of disputed figures to follow; `data_version` gives the tables as they were at it.
    `kept` are other inputs by a name of yours, at most three, drawn as thin outlines and compared in table
    and words: `kept={"Cold winter": {"price_europe": 500}}`.
    `.table` holds what it draws with numbers as numbers, `.curves` the points of its lines, `.alt` says it
    in words. `.figure` is the Plotly figure with headline and source in it, also for `dcc.Graph`; `.bare`
    the drawing with a title and a legend of Plotly's own, to be restyled. `.write("x.png")` saves it with
    headline and source, as .svg and .pdf too, at `size="square"` and others. Raises UnknownName for a
    chart, an input, a claim or a version that does not exist, BadInput for a value outside its lever.

    >>> chart("stock_reconciled", claims=["prisoners_in_document_000"]).headline
    'Starting from 1,300 held, the two counts can agree within rounding'
    """
    from dashboard.exports.images.picture import picture
    from dashboard.models.core.scenario import reading
    from dashboard.tables import default

    return picture(name, language, theme, inputs, reading(default(), claims, data_version), kept)


def chart_of(
    figures: Iterable[str], headline: str, measure: str, language: str = "en", theme: str = "light"
) -> Picture:
    """A chart of your own choice of figures, by id (also an index of `figures()`), in your own words;
    marks, legend, table and source are the project's.

    `headline` says what it shows, `measure` what is measured and in which unit. Raises UnknownName for a
    figure that does not exist, BadDefinition where the figures are not in one unit.

    >>> figures = ["oppose_troops_2025", "oppose_munitions_2025"]
    >>> chart_of(figures, "Most say no", "Share of those asked, %, 2025").table["value"].tolist()
    [64.0, 79.0]
    """
    from dashboard.exports.images.picture import own_picture

    return own_picture(figures, headline, measure, language, theme)


def __getattr__(name: str) -> ModuleType:
    if name in LISTED:
        return importlib.import_module(f"dashboard.{name}")
    raise AttributeError(f"module 'dashboard' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
