"""Each cited stock, parted into the releases cited since and the rest, over the stock cited last."""

from __future__ import annotations

from dataclasses import replace
from operator import methodcaller
from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.grid import said, sheet
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited, signed, target
from dashboard.charts.core.months import month_name
from dashboard.charts.core.pieces import whisker
from dashboard.charts.core.screens import LINE, NARROWEST, by_screen, folded
from dashboard.charts.core.slots import line_count
from dashboard.core.numbers import MINUS, number
from dashboard.core.words import COLON, Words
from dashboard.tables.periods import parse

SINCE = ("released_2025_09_in_document_003", "released_2025_12_in_document_000", "released_2026_03")
LAST = "prisoners_left_in_document_004"
STARTS = (
    (
        "prisoners_in_document_001",
        Words(fr="Depuis {n} (publié en juillet 2025)", en="From {n} (published in July 2025)"),
    ),
    (
        "prisoners_in_document_000",
        Words(fr="Depuis {n} (août 2025, déduit)", en="From {n} (August 2025, deduced)"),
    ),
)
HELD = Words(fr="Détenus", en="Held")
FREED = Words(fr="Libérés, {period}", en="Freed, {period}")
EXPECTED = Words(fr="Resteraient, au plus", en="Would remain, at most")
CITED = Words(fr="Cité, mai 2026", en="Cited, May 2026")
GAP = Words(fr="Écart", en="Gap")
UNEXPLAINED = Words(fr="{n} ou plus, sans explication citée", en="{n} or more, with no cited explanation")
ROUNDED = Words(fr="{n} ou plus : l'arrondi peut suffire", en="{n} or more: rounding may explain it")
ROWS = len(SINCE) + 4
"""Marks of one account: its stock, each wave, what would remain, the gap, the last stock."""
WIDEST = {False: 1500, True: 1400}
"""Where the axis of people ends, on a large and on a small screen, by whether it is narrow."""
NUDGES = (9, 4, -2)
"""How far the words of each wave stand aside on a small screen, in pixels."""
HALF, APART = 18, 8
"""Half the thickness of a bar, and what is left between the two bars of an account, in pixels."""


def marks(context: Context) -> list[Mark]:
    """For each source: its stock, each wave of releases, what then remains, the gap, the last stock cited."""
    made = []
    for id, _ in STARTS:
        if context.data.follows(id):
            made += account(context, id)
    return made


def account(context: Context, id: str) -> list[Mark]:
    """The steps from one stock to the last."""
    language, figure = context.language, context.data.figure
    last, at = figure(LAST), figure(id).central
    rows = [cited(figure(id), language, "@ink", HELD)]
    for wave in SINCE:
        freed = figure(wave)
        less = freed.value if freed.value is not None else freed.central
        label = FREED.map(methodcaller("format", period=freed.period(language)))
        mark = cited(freed, language, "@belarus", label)
        rows.append(replace(mark, text=f"{MINUS} {mark.text}", span=(at, at - less), qualifier=""))
        at -= less
    rows.append(
        Mark(
            label=EXPECTED[language],
            text=number(at, 0, language),
            styles=("computed",),
            colour="@neutral",
            value=at,
            unit="persons",
            figures=(id, *SINCE),
        )
    )
    least = last.interval.low - at
    signed = ("+" if least > 0 else "") + number(least, 0, language)
    rows.append(
        Mark(
            label=GAP[language],
            text=(UNEXPLAINED if least > 0 else ROUNDED)[language].format(n=signed),
            styles=("computed",),
            colour="@ink",
            span=(at, last.interval.low),
            low=least,
            unit="persons",
            figures=(id, *SINCE, LAST),
        )
    )
    return [*rows, cited(last, language, "@ink", CITED)]


@by_screen
def draw(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    drawing = Accounts(context, narrow)
    followed = [(id, words) for id, words in STARTS if context.data.follows(id)]
    for place, (id, words) in enumerate(followed):
        title = words[context.language].format(n=context.data.figure(id).written(context.language))
        drawing.add(title, marks[place * ROWS : (place + 1) * ROWS])
    return drawing.figure()


class Accounts:
    """Accounts below one another on one screen, each of two bars that begin at nobody."""

    def __init__(self, context: Context, narrow: bool) -> None:
        self.context, self.language, self.narrow = context, context.language, narrow
        self.data: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []
        self.notes: list[dict[str, Any]] = []
        self.widest, self.y = WIDEST[narrow], -2.0

    def figure(self) -> dict[str, Any]:
        return sheet(self.data, self.shapes, self.notes, self.y)

    def add(self, title: str, marks: tuple[Mark, ...]) -> None:
        """The stock in its parts, and below it the last stock, with what it has more."""
        start, *freed, left, gap, last = marks
        self.notes.append(said(f"<b>{title}</b>", 0, self.y))
        middle = self.y - 24 - 2 * LINE - HALF
        for mark, nudge in zip(freed, NUDGES, strict=True):
            self.wave(mark, middle, nudge if self.narrow else 0)
        self.bar(left, "computed", left.value, left.value, middle, "@ink")
        self.data.append(target(start.value / self.widest, middle, start, 20))
        below = middle - 2 * HALF - APART
        self.bar(last, "cited", last.value, min(last.value, left.value), below, "@card")
        rounding = self.context.data.figure(LAST).interval
        low, high = rounding.low / self.widest, rounding.high / self.widest
        self.shapes += whisker(low, high, below + HALF + APART / 2)
        self.difference(gap, left.value, below)

    def bar(self, mark: Mark, fill: str, end: float, free: float, middle: float, colour: str) -> None:
        """A bar from nobody to so many people, with its name and its value inside, where it is `free`."""
        self.shapes.append(fills.bar(fill, mark.colour, 0, end / self.widest, middle, HALF))
        value = mark.text.replace(" ", "\u00a0")
        told = f"{mark.label}{COLON[self.language]}<b>{value}</b>"
        size = look.SMALL if self.narrow else look.SIZE
        if self.narrow:
            told = folded(told, free / self.widest * NARROWEST - 30, size)
        inside = said(told, 0, middle, size, colour)
        self.notes.append({**inside, "yanchor": "middle", "xshift": 8})
        self.data.append(target(end / self.widest, middle, mark))

    def wave(self, mark: Mark, middle: float, nudge: float) -> None:
        """Those freed in one wave, parted by a line from those before, with their number and month above."""
        assert mark.span
        x1, x0 = (end / self.widest for end in mark.span)
        edge = {"color": "@card", "width": 1.5}
        self.shapes.append(fills.bar("cited", mark.colour, x0, x1, middle, HALF, line=edge))
        figure = self.context.data.figure(mark.figures[0])
        days = parse(figure.time_period).days
        bare = signed(replace(mark, qualifier=figure.qualifier), figure.bare(self.language))
        count = bare if self.narrow else mark.text
        words = f"<b>{count}</b><br>{month_name(days[0], self.language)}"
        above = said(words, (x0 + x1) / 2, middle + HALF + 2, look.SMALL)
        # The first wave is small and stands last: its words go on beyond the bar.
        first = mark.figures[0] == SINCE[0]
        at = {"x": x0, "xanchor": "left"} if first else {"xanchor": "center", "align": "center"}
        self.notes.append({**above, **at, "yanchor": "bottom", "xshift": nudge})
        self.data.append(target((x0 + x1) / 2, middle, mark))

    def difference(self, gap: Mark, left: float, middle: float) -> None:
        """What the last count has more than would remain, marked in its bar; below, in words."""
        x = left / self.widest
        if gap.low > 0:
            assert gap.span
            start, end = (end / self.widest for end in gap.span)
            self.shapes.append(fills.bar("computed", gap.colour, start, end, middle, HALF))
        foot = middle - HALF
        line = {"color": "@ink", "width": 1.5, "dash": "2px,2px"}
        down = {"type": "line", "x0": x, "x1": x, "y0": foot + 2 * HALF + APART, "y1": foot - 8}
        self.shapes.append({**down, "line": line})
        room = (1 - x) * NARROWEST - 8 if self.narrow else 300
        words = folded(gap.text, room)
        self.notes.append({**said(f"<b>{words}</b>", x, foot - 8), "xshift": -2})
        self.data.append(target(x, foot - 16, gap, 20))
        self.y = foot - 8 - LINE * line_count(words) - 24


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "En partant de {prisoners_in_document_001} détenus, le dernier décompte dépasse le calcul de"
            " plus de cent"
        ),
        en=(
            "Starting from {prisoners_in_document_001} held, the last count has over a hundred more than"
            " the releases leave"
        ),
    ),
    measure=Words(
        fr=(
            "Prisonniers politiques en mai 2026, en personnes : stock cité en 2025, moins les libérations de"
            " septembre, décembre et mars"
        ),
        en=(
            "Political prisoners in May 2026, in people: the stock cited in 2025, less the releases of"
            " September, December and March"
        ),
    ),
    kind=Words(
        fr="Pour chaque source, deux barres : son décompte en parts, et le dernier décompte",
        en="For each source, two bars: its count in parts, and the last count",
    ),
    claim=Claim(
        (*SINCE, LAST, "prisoners_in_document_001"), lambda *told: told[3] - (told[4] - sum(told[:3])) > 100
    ),
    colours=(
        Key("cited", "@belarus", Words(fr="libérés, cité", en="freed, as cited")),
        Key("cited", "@ink", Words(fr="détenus, cité", en="held, as cited")),
        Key("range", "@range", Words(fr="arrondi de ce nombre", en="rounding of that number")),
    ),
    marks=marks,
    draw=draw,
    otherwise=(
        (
            Words(
                fr=(
                    "Si l'on part de {prisoners_in_document_000} détenus, les deux décomptes peuvent"
                    " concorder à l'arrondi près"
                ),
                en="Starting from {prisoners_in_document_000} held, the two counts can agree within rounding",
            ),
            # What the fewest releases leave is no less than the least that is cited.
            Claim(
                (f"low:{SINCE[0]}", *SINCE[1:], f"low:{LAST}", "prisoners_in_document_000"),
                lambda *told: told[4] - sum(told[:3]) >= told[3],
            ),
        ),
    ),
)
