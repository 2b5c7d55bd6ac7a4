"""What a chart shows under a scenario, as files for programs: JSON, and a workbook."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from dashboard.charts.core.built import Built
from dashboard.charts.core.columns import NUMBERS
from dashboard.charts.core.drawn import Drawn
from dashboard.charts.core.evaluation import ENDLESS
from dashboard.charts.core.slots import fill, moved
from dashboard.core.numbers import read, significant
from dashboard.core.words import Words, in_first_case
from dashboard.exports.images.provenance import provenance
from dashboard.exports.workbook.workbook import as_text, bold, content_of, new_book, widen

CURVE = Words(fr="Courbe", en="Curve")


def curves(built: Built) -> list[dict[str, Any]]:
    """The curves of a drawing, whose points no table holds: slots of both axes, and what they are of."""
    found = {}
    for trace in built.figure["data"]:
        x, y = trace.get("x"), trace.get("y")
        if all(isinstance(axis, dict) and axis["slot"] == "sweep" for axis in (x, y)):
            found[x["of"], y["of"]] = {"x": x, "y": y, "names": [named(axis["of"], built) for axis in (x, y)]}
    return list(found.values())


def named(name: str, built: Built) -> str:
    """An input or output in words, with its unit."""
    model = built.model
    assert model is not None, "only charts of a model have curves"
    label = (model.inputs.get(name) or model.outputs[name]).label[built.language]
    return f"{in_first_case(label)} ({model.unit(name).name[built.language]})"


def contents(drawn: Drawn) -> dict[str, Any]:
    """What is drawn: `provenance`, `measure`, `scenario` in words with the choices that the result rests on,
    `source`, `columns` with their titles, `rows` with numbers as numbers, and `curves` as lists of points.

    >>> import dashboard
    >>> drawn = dashboard.chart("tariff_by_gas_price", price_europe=390).drawn
    >>> contents(drawn)["provenance"]["scenario"], len(contents(drawn)["rows"]) == len(drawn.built.rows)
    ({'price_europe': 390}, True)
    """
    built = drawn.built
    scenarios = {"": drawn.evaluation, **drawn.evaluation.compared}

    def cell(key: str, written: str) -> str | float | None:
        return read(written, built.language) if key in NUMBERS else written

    return {
        "provenance": asdict(provenance(drawn)),
        "measure": built.measure,
        "scenario": moved(built.scenario_words(choices=True), drawn.evaluation),
        "source": built.source,
        "columns": built.columns,
        "rows": [{key: cell(key, written) for key, written in row.items()} for row in drawn.rows],
        "curves": [
            {
                "names": [f"{said}, {name}" if name else said for said in curve["names"]],
                "points": [
                    [None if end is None else significant(end) for end in point]
                    for point in zip(*(fill(curve[axis], evaluation) for axis in ("x", "y")), strict=True)
                ],
            }
            for name, evaluation in scenarios.items()
            for curve in curves(built)
        ],
    }


def endless(written: str) -> str | None:
    """What a cell without a number holds: the sign of a result without end, as CSV has it, or nothing.

    >>> endless("∞"), endless("−∞"), endless("–")
    ('∞', '−∞', None)
    """
    return written if written.endswith(ENDLESS) else None


def chart_json(drawn: Drawn) -> bytes:
    """The same as JSON, which knows no number without end: null."""
    return json.dumps(contents(drawn), ensure_ascii=False, indent=1).encode()


def chart_workbook(drawn: Drawn) -> bytes:
    """The same as a workbook: what it is and under which scenario, an empty row, the table; curves on sheets
    of their own. A result without end is written as the page writes it, ∞.
    """
    held, data = contents(drawn), drawn.built.data
    record = held["provenance"]
    book = new_book(data, record["headline"])
    first = book.active
    first.title = drawn.built.name[:31]
    head = [record["headline"], held["measure"], held["scenario"], held["source"], record["link"]]
    lines: list[list[Any]] = [*([line] for line in head if line), []]
    rows = [
        [
            endless(written) if key in NUMBERS and row[key] is None else row[key]
            for key, written in shown.items()
        ]
        for row, shown in zip(held["rows"], drawn.rows, strict=True)
    ]
    table = [list(held["columns"].values()), *rows]
    for row in [*lines, *table]:
        first.append(row)
    as_text(first)
    bold(first[1] + first[len(lines) + 1])
    widen(first, table)
    for place, curve in enumerate(held["curves"], 1):
        sheet = book.create_sheet(f"{CURVE[drawn.built.language]} {place}")
        for row in [curve["names"], *curve["points"]]:
            sheet.append(row)
        bold(sheet[1])
        widen(sheet, [curve["names"]])
    return content_of(book)


FILES = {"json": chart_json, "xlsx": chart_workbook}
"""What makes each kind of file, by its suffix."""
