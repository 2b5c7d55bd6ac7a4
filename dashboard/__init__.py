"""How much of Belarus hangs on Russia, figure by figure: the front door for notebooks.

>>> import dashboard
>>> float(dashboard.table("gas_prices").loc["gas_price_belarus_2025", "value"])
129.0
>>> dashboard.chart("gas_price_gap", "fr").headline
'Minsk paie son gaz environ trois fois moins cher que l’Europe'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    import pandas as pd

    from dashboard.exports.images.picture import Picture

__version__ = "0.1.0"
__all__ = ["chart", "chart_of", "figures", "models", "table"]


def figures() -> pd.DataFrame:
    """Every cited figure, indexed by id; columns as in the CSV files, plus `table`.

    `low`, `value` and `high` are numbers in `unit`; a range has no value.
    """
    from dashboard.tables import default

    return default().frame()


def table(name: str) -> pd.DataFrame:
    """One table indexed by its key, such as `gas_prices`, or `assumptions` for values from outside the five
    documents. Raises UnknownName with the nearest name.
    """
    from dashboard.tables import default

    return default().frame(name)


def chart(
    name: str,
    language: str = "en",
    theme: str = "light",
    *,
    claims: Sequence[str] = (),
    data_version: str = "",
    **inputs: float,
) -> Picture:
    """A chart that shows itself in a notebook, under a scenario: inputs by name, claims, version.

    `claims` are ids of disputed figures to follow; `data_version` gives the tables as they were at it.
    `.figure` is the Plotly figure, `.table` what it draws, `.alt` says it in words, and `.write("x.png")`
    saves it with headline and source, as .svg and .pdf too, at `size="square"` and others. Raises UnknownName
    for a chart, an input, a claim or a version that does not exist.

    >>> chart("stock_reconciled", claims=["prisoners_in_document_000"]).headline
    'Starting from 1,300 held, the two counts can agree within rounding'
    """
    from dashboard.exports.images.picture import picture
    from dashboard.models.core.scenario import reading
    from dashboard.tables import default

    return picture(name, language, theme, inputs, reading(default(), claims, data_version))


def chart_of(
    figures: Sequence[str], headline: str, measure: str, language: str = "en", theme: str = "light"
) -> Picture:
    """A chart of your own choice of figures, by id, in your own words; marks, legend, table and source are
    the project's.

    `headline` says what it shows, `measure` what is measured and in which unit. Raises UnknownName for a
    figure that does not exist, BadDefinition where the figures are not in one unit.

    >>> figures = ["oppose_troops_2025", "oppose_munitions_2025"]
    >>> chart_of(figures, "Most say no", "Share of those asked, %, 2025").table["Value"].tolist()
    ['64', '79']
    """
    from dashboard.exports.images.picture import own_picture

    return own_picture(figures, headline, measure, language, theme)


def __getattr__(name: str) -> ModuleType:
    if name == "models":
        import importlib

        return importlib.import_module("dashboard.models")
    raise AttributeError(f"module 'dashboard' has no attribute {name!r}")
