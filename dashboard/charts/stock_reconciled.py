"""From each cited stock, less the releases told since, to the stock cited last: what is left over, per
source.
"""

from __future__ import annotations

from operator import methodcaller
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.rows import rows_figure
from dashboard.core.numbers import number
from dashboard.core.words import Words
from dashboard.tables.sums import total

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
EXPECTED = Words(fr="attendu : au plus {n}", en="expected: at most {n}")
CITED = Words(fr="cité : {n}, écart {residual} ou plus", en="cited: {n}, gap {residual} or more")


def marks(context: Context) -> list[Mark]:
    """For each source: what its stock leaves once the releases are taken away, and the last stock cited."""
    language, made = context.language, []
    freed = total([context.data.figure(id) for id in SINCE])
    last = context.data.figure(LAST)
    for id, words in STARTS:
        if not context.data.follows(id):
            continue
        start = context.data.figure(id)
        most = start.central - freed.low
        label = words[language].format(n=start.written(language))
        made.append(
            Mark(
                label=label,
                text=EXPECTED[language].format(n=number(most, 0, language)),
                styles=("computed",),
                colour="@neutral",
                value=most,
                unit="persons",
                figures=(id, *SINCE),
            )
        )
        least = last.interval.low - most
        residual = ("+" if least > 0 else "") + number(least, 0, language)
        said = CITED.map(methodcaller("replace", "{residual}", residual))
        made.append(cited(last, language, "@belarus", Words(fr=label, en=label), said))
    return made


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return rows_figure(
        marks, look.axis(range=[600, 1000], **context.ticks([600, 700, 800, 900, 1000], "persons"))
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Si l'on part de {prisoners_in_document_001} détenus, il manque plus de cent personnes au compte",
        en="Starting from {prisoners_in_document_001} held, over a hundred people are unaccounted for",
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
        fr="Points attendus et cités, un couple par source", en="Expected and cited dots, one pair a source"
    ),
    claim=Claim(
        (*SINCE, LAST, "prisoners_in_document_001"), lambda *told: told[3] - (told[4] - sum(told[:3])) > 100
    ),
    marks=marks,
    draw=draw,
    otherwise=(
        (
            Words(
                fr=(
                    "Si l'on part de {prisoners_in_document_000} détenus, le compte peut se fermer à"
                    " l'arrondi près"
                ),
                en="Starting from {prisoners_in_document_000} held, the account can close within rounding",
            ),
            # What the fewest releases leave is no less than the least that is cited.
            Claim(
                (f"low:{SINCE[0]}", *SINCE[1:], f"low:{LAST}", "prisoners_in_document_000"),
                lambda *told: told[4] - sum(told[:3]) >= told[3],
            ),
        ),
    ),
)
