"""Scenarios that a reader keeps, drawn beside the one on screen: a thin outline of all that a result places,
its line solid, dashed or dotted; a list names each by its line, and so does the drawing where there is room.

What is outlined is found in the drawing itself, so that a chart needs to say nothing: bars and parts of bars,
hatched bars, the main curves, the scenario's point on them, and histograms.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dashboard.charts.core.columns import NUMBERS
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.charts.core.marks import Mark
from dashboard.charts.core.outline_names import names
from dashboard.charts.core.slots import fill, quoted
from dashboard.core.words import COLON, SEMICOLON, Words

if TYPE_CHECKING:
    from dashboard.charts.core.chart import Chart

SAID = Words(fr=" Scénario gardé, {name} : {results}.", en=" Kept scenario, {name}: {results}.")
LEAD = Words(fr="Scénarios gardés · {label}", en="Kept scenarios · {label}")
SIGNS = ("\u2013\u2013\u2013", "-\u00a0-\u00a0-", "·\u00a0·\u00a0·")
"""How words show the line of each kept scenario."""
DASHES = ("solid", "6px,3px", "1.5px,2.5px")
THIN, BESIDE = 1.25, 2
"""Width of an outline, and how far it stands around its bar, in pixels."""
MAIN = 2
"""Curves that are thinner show what stands still or what is beside the point: they have no outline."""
RESULTS = ("value", "sum", "sweep")


def outlines(figure: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The shapes and traces of one kept scenario, with the slots of the drawing; `line.dash` is to be set."""
    shapes = [outline for shape in figure["layout"].get("shapes", ()) for outline in of_shape(shape)]
    traces: list[dict[str, Any]] = []
    for trace in figure["data"]:
        if trace.get("type") == "bar" and trace.get("orientation") == "h":
            shapes += of_hatched(trace)
        else:
            traces += of_trace(trace)
    return {"shapes": shapes, "data": traces}


def with_outlines(
    figure: Mapping[str, Any], evaluation: Evaluation, *, narrow: bool = False
) -> dict[str, Any]:
    """The drawing with the outlines of the scenarios that are compared, its axes long enough for them.

    Without any it is as it was.
    """
    if not evaluation.compared:
        return dict(figure)
    layout, data = {**figure["layout"]}, [*figure["data"]]
    shapes, wanted, outlined = [*layout.get("shapes", ())], outlines(figure), []
    for dash, (name, other) in zip(DASHES, evaluation.compared.items(), strict=False):
        drawn = fill(wanted, other, narrow=narrow)
        shapes += [dashed(shape, dash) for shape in drawn["shapes"]]
        data += [dashed(trace, dash) for trace in drawn["data"]]
        outlined.append((quoted(name), drawn))
    for name, axis in layout.items():
        if name.startswith(("xaxis", "yaxis")) and isinstance(axis.get("range"), list):
            layout[name] = {**axis, "range": reaching(axis["range"])}
    notes = [grounded(words) for words in layout.get("annotations", ())]
    made = {"data": data, "layout": {**layout, "shapes": shapes, "annotations": notes}}
    notes += names(fill(made, evaluation, narrow=narrow), outlined, narrow=narrow)
    return made


def dashed(drawn: Mapping[str, Any], dash: str) -> dict[str, Any]:
    """An outline in the line of one scenario; a point has none."""
    return {**drawn, "line": {**drawn["line"], "dash": dash}} if "line" in drawn else dict(drawn)


def reaching(ends: list[Any]) -> list[Any]:
    """The ends of an axis over all scenarios; the height of a histogram stays that of the one on screen."""
    return [
        {"slot": "reach", "of": end, "lowest": place == 0}
        if isinstance(end, dict) and end.get("slot") in ("end", "sum", "value")
        else end
        for place, end in enumerate(ends)
    ]


def grounded(words: Mapping[str, Any]) -> dict[str, Any]:
    """Words that stand where a result puts them, on a ground of their own: outlines pass behind them."""
    placed = any(is_result(words.get(axis)) for axis in ("x", "y"))
    return {**words, "bgcolor": "@card"} if placed else dict(words)


def is_result(node: Any) -> bool:
    """Whether a result gives a number, on one of the screens at least."""
    if not isinstance(node, Mapping):
        return False
    return node.get("slot") in RESULTS or any(is_result(node.get(screen)) for screen in ("wide", "narrow"))


def of_shape(shape: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    """The outline of a lying bar that a result ends; a band through the whole plot has none."""
    if (
        shape.get("type") == "rect"
        and shape.get("yref") != "paper"
        and (is_result(shape["x0"]) or is_result(shape["x1"]))
    ):
        yield around(shape, shape["x0"], shape["x1"], shape["y0"], shape["y1"])


def of_hatched(trace: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    """The outline of a hatched bar from its base to a result."""
    [end] = trace["x"]
    if is_result(end):
        half = halves(trace["width"])
        yield around({}, trace["base"][0], end, *(moved(trace["y"], half, sign) for sign in (-1, 1)))


def halves(width: Any) -> Any:
    """Half the thickness of a bar, or one for each screen."""
    if isinstance(width, Mapping):
        return {screen: halves(width[screen]) for screen in ("wide", "narrow")}
    return width[0] / 2


def around(shape: Mapping[str, Any], x0: Any, x1: Any, y0: Any, y1: Any) -> dict[str, Any]:
    """An outline a little larger than its bar, in the same panel."""
    return {
        **{name: shape[name] for name in ("xref", "yref") if name in shape},
        "type": "rect",
        "x0": x0,
        "x1": x1,
        "y0": moved(y0, BESIDE, -1),
        "y1": moved(y1, BESIDE),
        "layer": "above",
        "fillcolor": "rgba(0,0,0,0)",
        "line": {"color": "@ink", "width": THIN},
    }


def moved(y: Any, by: Any, sign: int = 1) -> Any:
    """A place in pixels, or one for each screen, moved up or down by so many."""
    if isinstance(y, Mapping) or isinstance(by, Mapping):
        screens = {}
        for screen in ("wide", "narrow"):
            at, shift = (one[screen] if isinstance(one, Mapping) else one for one in (y, by))
            screens[screen] = moved(at, shift, sign)
        return {"slot": "screen", **screens}
    return (y[0] if isinstance(y, list) else y) + sign * by


def of_trace(trace: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    """A main curve or the fan of a result again, thin; the scenario's point, small; a histogram as steps."""
    y = trace.get("y")
    line = {"color": "@ink", "width": THIN, "simplify": False}
    if trace.get("type") == "bar" and isinstance(y, Mapping) and y.get("slot") == "histogram":
        yield {**quiet(trace), "mode": "lines", "line": {**line, "shape": "hvh"}}
    if trace.get("mode") == "lines" and trace["line"]["width"] >= MAIN and follows(y):
        yield {
            **quiet(trace),
            "mode": "lines",
            "line": {**line, "shape": trace["line"].get("shape", "linear")},
        }
    if trace.get("mode") == "markers" and trace["marker"].get("color") == "@card" and follows(y):
        edge = {"color": "@ink", "width": THIN}
        yield {
            **quiet(trace),
            "mode": "markers",
            "cliponaxis": False,
            "marker": {"symbol": "circle", "size": 8, "color": "@card", "line": edge},
        }


def follows(y: Any) -> bool:
    """Whether results, and not the ends of their range, place a trace."""
    if isinstance(y, list):
        return any(is_result(one) for one in y) and not any("end" in one for one in y if is_result(one))
    return is_result(y)


def quiet(trace: Mapping[str, Any]) -> dict[str, Any]:
    """Where a trace stands, silent under the pointer."""
    place = {name: trace[name] for name in ("x", "y", "xaxis", "yaxis") if name in trace}
    return {"type": "scatter", "hoverinfo": "skip", **place}


# ---- words and cells


def rows(name: str, cells: Iterable[Mapping[str, str]], evaluation: Evaluation) -> list[dict[str, str]]:
    """The rows of a table whose cells hold results, under a scenario that is compared, with its name."""
    return [
        {key: text(cell, evaluation) for key, cell in row.items()}
        | {"what": f"{text(row['what'], evaluation)}, {name}"}
        for row in cells
        if any("{" in cell for key, cell in row.items() if key in NUMBERS)
    ]


def computed_marks(marks: Iterable[Mark]) -> list[Mark]:
    """The marks whose words hold results."""
    return [mark for mark in marks if mark.outputs and "{" in mark.text]


def main_mark(chart: Chart, marks: Sequence[Mark]) -> Mark | None:
    """The mark whose result stands for the chart: the one that it names, that of its card, else the first;
    None where none has one.
    """
    number, computed = chart.card.number if chart.card else None, computed_marks(marks)
    number = number if chart.compares is None else chart.compares
    if isinstance(number, int) and marks[number] in computed:
        return marks[number]
    return computed[0] if computed else None


def kept_words(mark: Mark, language: str, wrap: int = 0) -> dict[str, Any]:
    """The slot that names what is compared, each with the result of one mark and its range."""
    return {
        "slot": "kept",
        "lead": LEAD[language].format(label=mark.label),
        "signs": list(SIGNS),
        "text": mark.text,
        "join": COLON[language],
        "between": SEMICOLON[language],
        "wrap": wrap,
    }


def results(marks: Iterable[Mark], language: str) -> str:
    """The template of every result with its range, for the alternative text."""
    colon = COLON[language]
    return SEMICOLON[language].join(f"{mark.label}{colon}{mark.text}" for mark in computed_marks(marks))
