"""Six shares under the reader's own weights: two means, and all that the weights alone allow."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.bar_rows import Header, Row
from dashboard.charts.core.bars import bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.charts.core.shares import shares
from dashboard.core.words import Words
from dashboard.tables.records import both

SHARES = {
    "energy": "energy_share_russia",
    "nuclear_fuel": "nuclear_fuel_share_russia",
    "exports": "export_share_russia_2024",
    "imports": "import_share_russia_2024",
    "intermediate_goods": "intermediate_goods_share_russia_2024",
    "debt": "debt_share_russia_2024",
}
"""The cited share of each domain of the model."""
AVERAGES = Words(fr="Moyennes", en="Averages")
CITED = Words(fr="Parts citées, et leurs poids", en="Shares cited, and their weights")
ALLOWED = Words(fr="Par les poids seuls", en="By the weights alone")
MEANS = (
    ("mean", Words(fr="Moyenne arithmétique", en="Arithmetic mean")),
    ("geometric_mean", Words(fr="Moyenne géométrique", en="Geometric mean")),
    ("one_minus_independence", Words(fr="1 − indépendance moyenne", en="1 − mean independence")),
)
WEIGHED = Words(fr="poids {weight}", en="weight {weight}")


def marks(context: Context) -> list[Mark]:
    language = context.language
    spread = Mark(
        label=ALLOWED[language],
        text=Words(fr="{lowest_share|1}–{highest_share|0} %", en="{lowest_share|1}–{highest_share|0}%")[
            language
        ],
        styles=("range",),
        colour="@neutral",
        low={"slot": "value", "of": "lowest_share"},
        high={"slot": "value", "of": "highest_share"},
        unit="percent",
        outputs=("lowest_share", "highest_share"),
    )
    means = [
        computed(
            context.model, output, label, language, "@neutral", ranged=output != "one_minus_independence"
        )
        for output, label in MEANS
    ]
    return [spread, *means, *(share(domain, context) for domain in by_share(context))]


def by_share(context: Context) -> list[str]:
    """Domains, the greatest cited share first."""
    return sorted(SHARES, key=lambda domain: -context.data.figure(SHARES[domain]).central)


def share(domain: str, context: Context) -> Mark:
    """One cited share, with the weight that the reader gives it."""
    figure = context.data.figure(SHARES[domain])
    name = both(context.data.indicators[figure.indicator], "russian_share_of_")
    mark = cited(figure, context.language, "@russia", name)
    weighed = WEIGHED[context.language].replace("{weight}", "{weight_%s}" % domain)
    return replace(mark, note=weighed)


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    levers = {SHARES[domain]: moved_share(domain, context) for domain in SHARES}
    openings = {output: context.openings[output] for output, _ in MEANS}
    language = context.language
    rows: list[Row] = [Header(AVERAGES[language]), *marks[:4], Header(CITED[language]), *marks[4:]]
    return bars_figure(rows, shares(context, half=False), openings=openings, levers=levers)


def moved_share(domain: str, context: Context) -> dict[str, Any]:
    """Where the reader put a share, once it stands elsewhere than at its opening."""
    name = f"share_{domain}"
    lever = context.model.inputs[name]
    opening, near = lever.central * lever.unit.scale, 1e-9
    shown = {"slot": "choose", "of": name, "below": [[opening - near, 1], [opening + near, 0]], "else": 1}
    at = {"slot": "value", "of": name}
    return {"type": "line", "x0": at, "x1": at, "line": {"color": "@ink", "width": 3}, "opacity": shown}


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Les poids seuls font aller la moyenne de {lowest_share|1} à {highest_share|0} %",
        en="Weights alone take the average anywhere from {lowest_share|1} to {highest_share|0}%",
    ),
    measure=Words(
        fr=(
            "Part de la Russie, en %, par domaine, et leurs moyennes selon les poids choisis ; les dates"
            " diffèrent (2024 à 2026, ou non données)"
        ),
        en=(
            "Russia's share, %, by area, and their averages under the weights chosen; dates differ (2024 to"
            " 2026, or not given)"
        ),
    ),
    kind=Words(
        fr="Fourchette et moyennes calculées, six barres citées",
        en="Computed range and means, six cited bars",
    ),
    claim=Claim(("lowest_share", "highest_share"), lambda low, high: high - low > 0.35),
    marks=marks,
    card=CardSpec(1, (0, 1), "shares"),
    draw=draw,
    model="profile",
    live=True,
)
