"""Charts, one file each: a table or a model's result in, a figure out.

>>> from dashboard import charts
>>> charts.build("gas_price_gap", "en").headline
'Minsk pays about a third of Europe’s price for gas'
"""

from __future__ import annotations

from dashboard.charts.core import built
from dashboard.charts.core.built import Built
from dashboard.charts.core.chart import Chart
from dashboard.core.registry import Registry
from dashboard.tables import default
from dashboard.tables.dataset import Dataset

REGISTRY = Registry(__name__, "chart", "CHART")


def names() -> list[str]:
    """Names of all charts."""
    return REGISTRY.names()


def get(name: str) -> Chart:
    """The definition of a chart. Raises UnknownName."""
    found: Chart = REGISTRY.get(name)
    return found


def build(name: str, language: str, dataset: Dataset | None = None) -> Built:
    """A chart in one language on `dataset`, by default the project's own. Raises UnknownName."""
    data = dataset or default()
    return data.once(("chart", name, language), lambda: built.build(get(name), language, data))
