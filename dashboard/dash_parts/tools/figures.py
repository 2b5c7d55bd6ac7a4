"""Any cited figures beside each other: one drawing a unit, in the form that suits them, rival claims side by
side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from dashboard.charts.core.cells import figure_cells
from dashboard.charts.core.columns import COLUMNS
from dashboard.charts.core.own import COLOURS
from dashboard.core.words import COLON, SEMICOLON, Words, in_first_case
from dashboard.dash_parts.tools.core.tool import Answer, Asked, Panel, Tool, in_lines
from dashboard.tables.dataset import Dataset
from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse

NONE = Words(
    fr="Choisissez des chiffres dans la liste : au clavier, tapez un mot pour y chercher.",
    en="Choose figures from the list: from the keyboard, type a word to search it.",
)
FORMS = {
    "bars": Words(fr="des barres", en="bars"),
    "points": Words(fr="des points dans le temps", en="points in time"),
    "ranges": Words(fr="des fourchettes", en="ranges"),
}
BESIDE = Words(
    fr="Les documents ne s'accordent pas sur {names} : les deux côtés sont montrés.",
    en="Documents disagree on {names}: both sides are shown.",
)
UNDATED = Words(
    fr="Sans date dans les documents, donc dans le tableau seul : {names}.",
    en="Without a date in the documents, hence in the table alone: {names}.",
)
UNITS = Words(
    fr="Un dessin par unité : deux unités ne partagent jamais un axe.",
    en="A drawing for each unit: two units never share an axis.",
)
LEAST, MOST = 3, 8
"""Figures of one unit that make an example, and how many of them are shown."""
LINE = 19
"""Pixels of a line of a name."""
LETTERS = 24
"""Letters of a line of a name beside a drawing, of which a phone keeps half for the drawing."""
SYMBOLS = ("circle", "diamond", "square", "triangle-up", "x", "star")
"""Marks of figures in time, in turn: figures of one country have one colour."""
SHOWN = ("low", "value", "high", "unit", "wording", "period", "origin", "document", "place", "figure")


def with_rivals(ids: Sequence[str], data: Dataset) -> list[Figure]:
    """The figures in the order asked, each followed by what other documents claim of the same."""
    each = [other for id in ids for other in (id, *(o for o in data.disputed.get(id, ()) if o != id))]
    return [data.figure(id) for id in dict.fromkeys(each)]


def form_of(figures: Sequence[Figure]) -> str:
    """The form that suits figures of one unit: points in time for one quantity at several times, ranges where
    most are cited between two ends, else bars.
    """
    dated = Counter(figure.indicator for figure in figures if figure.time_period)
    times = {figure.time_period for figure in figures if figure.time_period}
    if len(times) > 1 and dated and dated.most_common(1)[0][1] > 1:
        return "points"
    ranges = sum(figure.low is not None and figure.high is not None for figure in figures)
    return "ranges" if 2 * ranges >= len(figures) else "bars"


def answer(asked: Asked) -> Answer:
    question, data, language = asked.question, asked.data, asked.language
    figures = with_rivals(question.figures, data)
    by_unit: dict[str, list[Figure]] = {}
    for figure in figures:
        by_unit.setdefault(figure.unit.id, []).append(figure)
    lines = [] if figures else [NONE[language]]
    added = [f for f in figures if f.id in data.disputed]
    if added:
        names = SEMICOLON[language].join(dict.fromkeys(f"« {f.name[language]} »" for f in added))
        lines.append(
            BESIDE[language].format(
                names=names if language == "fr" else names.replace("« ", "“").replace(" »", "”")
            )
        )
    lines += [UNITS[language]] if len(by_unit) > 1 else []
    panels = []
    for group in by_unit.values():
        form = question.form if question.form in FORMS else form_of(group)
        panels.append(panel(group, form, asked))
        undated = [f.name[language] for f in group if not ends(f)] if form == "points" else []
        lines += [UNDATED[language].format(names=SEMICOLON[language].join(undated))] if undated else []
    ids = tuple(figure.id for figure in figures)
    shown = {} if figures else examples(asked)
    return Answer(panels, asked.source(figures=ids) if ids else "", python(ids), lines, ids, examples=shown)


def examples(asked: Asked) -> dict[str, str]:
    """What to begin with: of each subject the figures of the unit that most of them have, where they are
    enough to compare.
    """
    units: dict[tuple[str, str], list[str]] = {}
    for figure in asked.data.figures.values():
        units.setdefault((figure.topic, figure.unit.id), []).append(figure.id)
    most = {topic: ids for (topic, _), ids in sorted(units.items(), key=lambda one: len(one[1]))}
    return {
        in_first_case(asked.data.term(topic, asked.language)): "?"
        + urlencode({"tool": TOOL.name, "figure": ids[:MOST]}, doseq=True)
        for topic, ids in most.items()
        if len(ids) >= LEAST
    }


def panel(figures: Sequence[Figure], form: str, asked: Asked) -> Panel:
    language = asked.language
    unit = figures[0].unit.name[language]
    draw = {"bars": bars, "points": points, "ranges": ranges}[form]
    cells = [figure_cells(figure, asked.data, language) for figure in figures]
    told = SEMICOLON[language].join(f"{f.name[language]} {f.written(language)}" for f in figures)
    numbers = ("low", "value", "high")
    return Panel(
        in_first_case(unit),
        in_first_case(FORMS[form][language]),
        draw(figures, asked),
        [COLUMNS["what"][language], *(COLUMNS[key][language] for key in SHOWN)],
        [
            [f.name[language], *(getattr(f, key) if key in numbers else row[key] for key in SHOWN)]
            for f, row in zip(figures, cells, strict=True)
        ],
        f"{in_first_case(unit)}, {FORMS[form][language]}{COLON[language]}{told}",
        height=height_of(names(figures, asked), form),
        decimals=max(figure.decimals() for figure in figures),
        figures=tuple(figure.id for figure in figures),
    )


def height_of(named: Sequence[str], form: str) -> int:
    """Pixels: points stand under a line of the legend for each line of a name, bars and ranges beside one as
    high as the longest name.
    """
    lines = [name.count("<br>") + 1 for name in named]
    return 360 + LINE * sum(lines) if form == "points" else 90 + (LINE * max(lines) + 12) * len(lines)


def dated(figure: Figure, language: str) -> str:
    """The name of a figure with its period."""
    period = f", {figure.period(language)}" if figure.time_period else ""
    return f"{figure.name[language]}{period}"


def names(figures: Sequence[Figure], asked: Asked) -> list[str]:
    """A name for each figure that no other of the drawing has: with its period, its value and its document;
    where all these are the same, with who is behind it and last with its id.
    """
    language, data = asked.language, asked.data
    named = []
    for figure in figures:
        said = f"{figure.written(language)} · {data.documents[figure.document].label[language]}"
        behind = ", ".join(data.origins[id].name[language] for id in figure.origins)
        named.append((in_lines(dated(figure, language), LETTERS), in_lines(said, LETTERS), behind, figure.id))
    for parts in (2, 3):
        short = ["<br>".join(one[:parts]) for one in named]
        if len(set(short)) == len(short):
            return short
    return ["<br>".join(one) for one in named]


def colour(figure: Figure) -> str:
    return COLOURS.get(figure.counterpart_area) or COLOURS.get(figure.ref_area, "@neutral")


def whiskers(figures: Sequence[Figure], along: str) -> dict[str, Any]:
    """How far the cited ends of each lie from what is drawn; an end that is open has none."""
    low = [f.central - f.low if f.low is not None else 0 for f in figures]
    high = [f.high - f.central if f.high is not None else 0 for f in figures]
    drawn = {"type": "data", "symmetric": False, "array": high, "arrayminus": low}
    return {f"error_{along}": drawn | {"color": "@ink", "thickness": 1.5, "width": 5}}


def bars(figures: Sequence[Figure], asked: Asked) -> dict[str, Any]:
    drawn = {
        "type": "bar",
        "orientation": "h",
        "y": names(figures, asked),
        "x": [figure.central for figure in figures],
        "marker": {"color": [colour(figure) for figure in figures]},
    }
    return {"data": [drawn | whiskers(figures, "x")], "layout": lying(figures, asked)}


def ranges(figures: Sequence[Figure], asked: Asked) -> dict[str, Any]:
    """Each figure from its low to its high end; an arrow where one of them is open."""
    data: list[dict[str, Any]] = []
    for name, figure in zip(names(figures, asked), figures, strict=True):
        low = figure.low if figure.low is not None else figure.central
        high = figure.high if figure.high is not None else figure.central
        symbol = {True: "line-ns-open", False: "circle"}[low < high]
        if figure.value is None and low == high:
            symbol = "triangle-right" if figure.low is not None else "triangle-left"
        marker = {"color": colour(figure), "size": 13, "symbol": symbol, "line": {"width": 2}}
        line = {"color": colour(figure), "width": 8}
        data.append(
            {"type": "scatter", "mode": "lines+markers", "x": [low, high], "y": [name, name]}
            | {"marker": marker, "line": line}
        )
    return {"data": data, "layout": lying(figures, asked)}


def lying(figures: Sequence[Figure], asked: Asked) -> dict[str, Any]:
    return {
        "xaxis": {"rangemode": "tozero", "nticks": 4},
        "yaxis": {"autorange": "reversed", "automargin": True, "ticklabelstandoff": 6, "type": "category"},
        "showlegend": False,
        "bargap": 0.45,
    }


def ends(figure: Figure) -> tuple[str, str] | None:
    """The first and last day of a figure's period; None where the document gives none."""
    period = parse(figure.time_period) if figure.time_period else None
    first, last = (period.start or period.end, period.end or period.start) if period else (None, None)
    return (first.isoformat(), last.isoformat()) if first and last else None


def points(figures: Sequence[Figure], asked: Asked) -> dict[str, Any]:
    """Each figure over the time that it is of, with the ends that are cited; no line joins two of them."""
    data: list[dict[str, Any]] = []
    titles = Counter(dated(figure, asked.language) for figure in figures)
    for place, (figure, whole) in enumerate(zip(figures, names(figures, asked), strict=True)):
        if when := ends(figure):
            marker = {"color": colour(figure), "size": 10, "symbol": SYMBOLS[place % len(SYMBOLS)]}
            drawn = {"type": "scatter", "mode": "lines+markers", "x": list(when), "y": [figure.central] * 2}
            both = whiskers([figure, figure], "y")
            name = dated(figure, asked.language)
            name = whole if titles[name] > 1 else in_lines(name, 38)
            data.append(drawn | both | {"marker": marker, "line": {"width": 3}, "name": name})
    layout = {
        "yaxis": {"rangemode": "tozero"},
        "xaxis": {"type": "date", "tickformat": date_format(figures)},
        "showlegend": True,
    }
    return {"data": data, "layout": layout}


def date_format(figures: Sequence[Figure]) -> str:
    """Years where they are many, else days, in figures: months have names in one language only."""
    days = sorted(day for figure in figures for day in ends(figure) or ())
    return "%Y-%m-%d" if days and int(days[-1][:4]) - int(days[0][:4]) < 3 else "%Y"


def python(ids: Sequence[str]) -> str:
    listed = ", ".join(f'"{id}"' for id in ids)
    return f"import dashboard\n\nfigures = dashboard.figures().loc[[{listed}]]\nprint(figures)"


TOOL = Tool(
    __name__.rpartition(".")[2],
    order=1,
    title=Words(fr="Des chiffres", en="Figures"),
    text=Words(
        fr=(
            "N'importe quels chiffres cités, côte à côte. La forme proposée suit ce qu'ils sont ; ce qu'un"
            " autre document dit de la même chose s'y ajoute."
        ),
        en=(
            "Any cited figures, side by side. The form that is proposed follows what they are; what another"
            " document says of the same is added."
        ),
    ),
    answer=answer,
    asks=("topic", "origin", "since", "until", "figure", "form"),
    scenarios=0,
)
