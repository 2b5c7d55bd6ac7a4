"""Charts, one file each: a table or a model's result in, a figure out.

>>> from dashboard import charts
>>> charts.build("gas_price_gap", "en").headline
'Minsk pays about a third of Europe’s price for gas'
"""

from __future__ import annotations

from dashboard.charts.frame import built
from dashboard.charts.frame.built import Built
from dashboard.charts.frame.chart import Chart
from dashboard.shelf import Shelf
from dashboard.tables import default
from dashboard.tables.dataset import Dataset

SHELF = Shelf(__name__, "chart", "CHART")


def names() -> list[str]:
    """Names of all charts."""
    return SHELF.names()


def get(name: str) -> Chart:
    """The definition of a chart. Raises UnknownName."""
    found: Chart = SHELF.get(name)
    return found


def build(name: str, language: str, dataset: Dataset | None = None) -> Built:
    """A chart in one language on `dataset`, by default the project's own. Raises UnknownName."""
    data = dataset or default()
    return data.once(("chart", name, language), lambda: built.build(get(name), language, data))
