"""What a model gives back, and what it is asked by: names that answer a misspelling, tables for notebooks."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.core.errors import UnknownName
from dashboard.core.numbers import MISSING, in_pattern, joined, number

if TYPE_CHECKING:
    import pandas as pd


class Named(dict[str, Any]):
    """A dict whose names are attributes too, and whose missing names are answered with the nearest."""

    def __init__(self, kind: str, values: Mapping[str, Any]):
        super().__init__(values)
        self._kind = kind

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            return self[name]
        except UnknownName as error:
            raise AttributeError(str(error)) from None

    def __missing__(self, name: str) -> Any:
        raise UnknownName(self._kind, name, self)

    def __dir__(self) -> list[str]:
        own = [name for name in vars(type(self)) if not name.startswith("_")]
        special = [name for name in super().__dir__() if name.startswith("__")]
        return [*self, *own, "items", "keys", "values", *special]


class Inputs(Named):
    """Inputs by name; a notebook shows them as a table.

    >>> from dashboard import models
    >>> models.energy.inputs.frame().loc["price_europe", ["low", "high"]].tolist()
    [350.0, 430.0]
    """

    def frame(self, language: str = "en") -> pd.DataFrame:
        """One row an input: `meaning`; `low`, `central`, `high` in the model's terms; the ends of its
        lever, `lever_from` and `lever_to`; `unit`, `kind`, `reason` of the range, and the `source`, missing
        for a choice.
        """
        import pandas as pd

        rows = {
            i.name: {
                "meaning": i.label[language],
                "low": i.low,
                "central": i.central,
                "high": i.high,
                "lever_from": i.slider[0],
                "lever_to": i.slider[1],
                "unit": i.unit.id,
                "kind": i.kind,
                "reason": i.reason,
                "source": ";".join(i.source) or None,
            }
            for i in self.values()
        }
        return pd.DataFrame.from_dict(rows, orient="index").rename_axis("input")

    def _repr_html_(self) -> str:
        columns = ("input", "meaning", "low", "opening", "high", "lever", "unit", "kind", "source")
        return html_table(
            columns,
            [
                (
                    i.name,
                    i.label["en"],
                    f"{i.low:.4g}",
                    f"{i.central:.4g}",
                    f"{i.high:.4g}",
                    f"{i.slider[0]:g} – {i.slider[1]:g}",
                    i.unit.name["en"],
                    i.kind,
                    "; ".join(i.source),
                )
                for i in self.values()
            ],
        )


class Outputs(Named):
    """Outputs by name; a notebook shows them as a table."""

    def frame(self, language: str = "en") -> pd.DataFrame:
        """One row an output: `meaning`, `unit` and `equation`."""
        import pandas as pd

        rows = {
            o.name: {"meaning": o.label[language], "unit": o.unit, "equation": o.equation}
            for o in self.values()
        }
        return pd.DataFrame.from_dict(rows, orient="index").rename_axis("output")

    def _repr_html_(self) -> str:
        return html_table(
            ("output", "meaning", "unit", "equation"),
            [(o.name, o.label["en"], o.unit, o.equation) for o in self.values()],
        )


class Result(Named):
    """Outputs by attribute and by key: floats, or arrays where an input was an array.

    Values are in the model's terms: shares, not per cent. `given` holds the inputs that were named; the
    others stand at their opening. Where a Series or a DataFrame was given, outputs are Series with its index.
    Raises UnknownName, with the nearest name, for what is no output.

    >>> from dashboard import models
    >>> result = models.energy(share_switched=[0, 1])
    >>> [round(float(x), 1) for x in result.gas_price_multiple]
    [1.0, 3.3]
    """

    def __init__(
        self, model: Any, values: Mapping[str, Any], given: Mapping[str, Any] | None = None, index: Any = None
    ):
        super().__init__(f"output of {model.name}", with_index(values, index))
        self._model, self._given, self._index = model, dict(given or {}), index

    @property
    def given(self) -> dict[str, Any]:
        """The inputs that were named, as they were given."""
        return dict(self._given)

    def frame(self) -> pd.DataFrame:
        """One row a scenario: columns the inputs that were named, then every output.

        >>> from dashboard import models
        >>> models.energy(share_switched=[0, 1]).frame()[["share_switched", "gas_price_multiple"]].shape
        (2, 2)
        """
        import pandas as pd

        columns = self._given | dict(self)
        return pd.DataFrame(
            dict(zip(columns, np.broadcast_arrays(*map(np.atleast_1d, columns.values())), strict=True)),
            index=self._index,
        )

    def table(self, language: str = "en") -> pd.DataFrame:
        """One row an output: `low`, `high` (the ends of an array; its mean is never taken), `unit`,
        `meaning`.

        >>> from dashboard import models
        >>> models.energy().table().loc["gas_price_multiple", "unit"]
        'multiple'
        """
        import pandas as pd

        rows = {
            name: (
                np.min(value),
                np.max(value),
                self._model.unit(name).id,
                self._model.outputs[name].label[language],
            )
            for name, value in self.items()
        }
        return pd.DataFrame.from_dict(rows, orient="index", columns=["low", "high", "unit", "meaning"])

    def _repr_html_(self) -> str:
        rows = [
            (
                name,
                self._model.outputs[name].label["en"],
                written(self._model, name, np.min(value), np.max(value)),
            )
            for name, value in self.items()
        ]
        return html_table(("output", "meaning", "value"), rows)


def with_index(values: Mapping[str, Any], index: Any) -> dict[str, Any]:
    """Arrays of the index's length as Series with it; all else, and all without an index, as it is."""
    if index is None:
        return dict(values)
    import pandas as pd

    shape = (len(index),)
    return {
        name: pd.Series(value, index, name=name) if np.shape(value) == shape else value
        for name, value in values.items()
    }


def index_of(given: Mapping[str, Any]) -> Any:
    """The index that inputs given as Series share, None without one. Raises ValueError where they differ."""
    found = [value.index for value in given.values() if hasattr(value, "index") and hasattr(value, "iloc")]
    if any(not index.equals(found[0]) for index in found):
        raise ValueError("Series are given with different indexes. Bring them to one, such as with reindex.")
    return found[0] if found else None


def written(model: Any, name: str, *ends: float, language: str = "en") -> str:
    """A value or two ends with the unit, as the pages write them; three significant digits where that is
    more.
    """
    unit, texts = model.unit(name), []
    for end in dict.fromkeys(float(end) * unit.scale for end in ends):
        size = abs(end)
        digits = 0 if not np.isfinite(size) or not size else max(0, 2 - int(np.floor(np.log10(size))))
        texts.append(number(end, max(model.decimals(name), min(digits, 4)), language))
    return MISSING if texts == [MISSING] else in_pattern(unit.pattern[language], joined(texts, language))


def html_table(columns: tuple[str, ...], rows: list[tuple[Any, ...]]) -> str:
    """A plain table, each cell escaped."""
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
