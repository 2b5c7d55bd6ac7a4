"""From each cited stock, less the releases cited since, to the stock cited last: what is left over."""

from __future__ import annotations

from dataclasses import replace
from operator import methodcaller
from typing import Any

from dashboard.charts.core.bars import Header, Row, Scale, bars_figure
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited
from dashboard.core.numbers import number
from dashboard.core.words import Words

SINCE = ("released_2025_09_in_document_003", "released_2025_12_in_document_000", "released_2026_03")
LAST = "prisoners_left_in_document_004"
STARTS = (
    (
        "prisoners_in_document_000",
        Words(fr="Depuis {n} (août 2025, déduit)", en="From {n} (August 2025, deduced)"),
    ),
    (
        "prisoners_in_document_001",
        Words(fr="Depuis {n} (publié en juillet 2025)", en="From {n} (published in July 2025)"),
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
"""Rows of one account: its stock, each wave, what would remain, the gap, the last stock."""


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
    rows = [cited(figure(id), language, "@neutral", HELD)]
    for wave in SINCE:
        freed = figure(wave)
        less = freed.value if freed.value is not None else freed.central
        label = FREED.map(methodcaller("format", period=freed.period(language)))
        mark = cited(freed, language, "@belarus", label)
        rows.append(replace(mark, text=f"− {mark.text}", span=(at, at - less), qualifier=""))
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


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    rows: list[Row] = []
    rest = list(marks)
    for id, words in STARTS:
        if context.data.follows(id):
            written = context.data.figure(id).written(context.language)
            rows += [Header(words[context.language].format(n=written)), *rest[:ROWS]]
            rest = rest[ROWS:]
    return bars_figure(rows, Scale(1350, context.ticks([0, 500, 1000], "persons")))


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
        fr="Pour chaque source, une cascade de barres d'un décompte à l'autre",
        en="For each source, a waterfall of bars from one count to the other",
    ),
    claim=Claim(
        (*SINCE, LAST, "prisoners_in_document_001"), lambda *told: told[3] - (told[4] - sum(told[:3])) > 100
    ),
    colours=(
        Key("cited", "@neutral", Words(fr="détenus, cité", en="held, as cited")),
        Key("cited", "@belarus", Words(fr="libérés, cité", en="freed, as cited")),
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
