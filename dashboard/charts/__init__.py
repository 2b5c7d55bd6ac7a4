"""Charts, one file each: a table or a model's result in, a figure out.

>>> from dashboard import charts
>>> charts.build("gas_price_gap", "en").headline
'Minsk pays about a third of Europe’s price for gas'
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from dashboard.charts.core import built
from dashboard.charts.core.built import Built
from dashboard.charts.core.chart import Chart
from dashboard.core.edition import own_package
from dashboard.core.errors import UnknownName
from dashboard.core.listed import ListedPackage
from dashboard.core.registry import Registry
from dashboard.core.words import LANGUAGES
from dashboard.tables import default
from dashboard.tables.dataset import Dataset

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["build", "get", "listing", "names"]
REGISTRY = Registry(own_package(__name__), "chart", "CHART")


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


def listing(language: str = "en") -> pd.DataFrame:
    """Every chart by name, which is what `dashboard.charts()` gives, in one language.

    Columns: `headline` as it stands without a scenario, `measure`, `kind` (how it is drawn); `model`, and
    the `inputs` of it that move the chart, joined by `;`; both are missing where nothing does. `figures`
    counts the cited figures that it shows or rests on. Raises UnknownName for a language that is not there.

    >>> from dashboard import charts
    >>> charts().model["heat_cost_split"], "price_europe" in charts().inputs["heat_cost_split"].split(";")
    ('energy', True)
    """
    from dashboard.tables import frames

    if language not in LANGUAGES:
        raise UnknownName("language", language, LANGUAGES)
    rows = {}
    for name in names():
        made = build(name, language)
        rows[name] = {
            "headline": made.drawn(made.opening).headline,
            "measure": made.measure,
            "kind": made.chart.kind[language],
            "model": made.chart.model if made.chart.live else "",
            "inputs": ";".join(made.dependencies) if made.chart.live else "",
            "figures": len(made.figures),
        }
    return frames.listing(rows, "chart")


def __dir__() -> list[str]:
    return __all__


sys.modules[__name__].__class__ = ListedPackage
