"""What stands in the cells of a table, for a result and for a cited figure."""

from __future__ import annotations

from dashboard.charts.core.marks import Mark
from dashboard.charts.core.sources import origin_label, place
from dashboard.core.numbers import number
from dashboard.core.words import Words
from dashboard.tables.dataset import Dataset
from dashboard.tables.figure import Figure

DEDUCED = Words(fr=" (déduite)", en=" (deduced)")


def cell(mark: Mark, end: str) -> str:
    """A cell that tells the number drawn at one end of a mark: that of its slot, else that of its output."""
    drawn = getattr(mark, end)
    slot = drawn if isinstance(drawn, dict) else {"of": mark.outputs[0], "end": end}
    named = slot.get("end", "value")
    return "{%s%s|n}" % (slot["of"], "" if named == "value" else f".{named}")


def figure_cells(figure: Figure, data: Dataset, language: str) -> dict[str, str]:
    """A figure's cells in one language, as every table shows them."""
    digits = figure.decimals()
    ends = {"low": figure.low, "value": figure.value, "high": figure.high}
    basis = DEDUCED[language] if figure.time_basis == "deduced" else ""
    return {
        **{name: "" if end is None else number(end, digits, language) for name, end in ends.items()},
        "unit": figure.unit.name[language],
        "wording": data.term(figure.qualifier, language),
        "nature": data.term(figure.obs_status, language),
        "period": figure.period(language) + basis if figure.time_period else data.term("none", language),
        "origin": origin_label(figure, data, language) or data.origins["unstated"].name[language],
        "document": data.documents[figure.document].label[language],
        "place": place(figure),
        "figure": figure.id,
    }
