"""What a model gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.errors import UnknownName

if TYPE_CHECKING:
    import pandas as pd


class Result(dict):
    """Outputs by attribute and by key: floats, or arrays where an input was an array."""

    def __init__(self, model: Any, values: dict):
        super().__init__(values)
        self._model = model

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(name)
        return self[name]

    def __missing__(self, name: str):
        raise UnknownName(f"output of {self._model.name}", name, self)

    def table(self) -> pd.DataFrame:
        """One row an output: value (the mean of an array is never taken: arrays give their ends), unit, meaning."""
        import pandas as pd

        rows = {
            name: (np.min(value), np.max(value), self._model.unit(name).id, self._model.outputs[name].label["en"])
            for name, value in self.items()
        }
        return pd.DataFrame.from_dict(rows, orient="index", columns=["low", "high", "unit", "meaning"])

    def _repr_html_(self) -> str:
        return self.table().to_html(float_format=lambda value: f"{value:.4g}")
