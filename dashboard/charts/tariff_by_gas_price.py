"""How the households' tariff follows the European price of gas."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.charts.core.rows import IF_MOVED, point
from dashboard.core.words import Words

BY, OF = "price_europe", "tariff_multiple_subsidy_held"
POINTS = 61


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    return [
        replace(
            cited(
                figure("gas_price_europe_2025"),
                language,
                "@evidence",
                Words(fr="Prix européen cité", en="European price cited"),
            ),
            styles=("evidence",),
        ),
        cited(
            figure("heat_tariff_multiple_to_balance"),
            language,
            "@ink",
            Words(fr="Tarif cité", en="Tariff cited"),
        ),
        computed(
            context.model,
            OF,
            Words(fr="Tarif à {price_europe}", en="Tariff at {price_europe}"),
            language,
            "@belarus",
        ),
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    evidence, told, made = marks
    start, end, _ = context.model.inputs[BY].slider
    opening = context.model.along(BY, POINTS)
    prices = {"slot": "sweep", "of": BY, "by": BY, "points": POINTS}
    lines = [
        line(list(map(float, opening[BY])), list(map(float, opening[OF])), "@soft", 1.5, "dot")
        | {"opacity": IF_MOVED},
        line(prices, {"slot": "sweep", "of": OF, "by": BY, "points": POINTS}, "@belarus", 2.5, "solid"),
    ]
    at = {"slot": "value", "of": BY}
    ring = point(
        made.value, 0, made, symbol="circle", size=14, color="@card", line={"width": 2.5, "color": "@belarus"}
    )
    dot = point(made.value, 0, made, symbol="circle", size=5, color="@belarus")
    rings = [{**mark, "x": [at], "y": [made.value]} for mark in (ring, dot)]
    return {
        "data": [*lines, spread(at, made), *rings],
        "layout": look.layout(
            300,
            margin={"l": 40, "r": 18, "t": 16, "b": 34},
            xaxis=look.axis(
                range=[start, end],
                **context.ticks([100, 200, 350, 430, 600, 700], "usd_per_1000m3"),
                showgrid=False,
                ticklen=6,
                tickcolor="rgba(0,0,0,0)",
                ticks="outside",
            ),
            yaxis=look.axis(
                range=[0, {"slot": "end", "of": [OF], "least": 20, "pad": 1.1}],
                tickprefix="×",
                nticks=5,
                showline=False,
            ),
            shapes=[evidence_band(evidence), tenfold(told)],
            annotations=words(context, told, at, made),
        ),
    }


def line(x: Any, y: Any, colour: str, width: float, dash: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "hoverinfo": "skip",
        "line": {"color": colour, "width": width, "dash": dash, "simplify": False},
    }


def spread(at: dict[str, Any], mark: Mark) -> dict[str, Any]:
    """The computed range, upright at the scenario's price."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [at, at],
        "y": [mark.low, mark.high],
        "hoverinfo": "skip",
        "line": {"color": "@range", "width": 5, "simplify": False},
    }


def evidence_band(mark: Mark) -> dict[str, Any]:
    """Gold, behind everything: the prices that the sources cite."""
    return {
        "type": "rect",
        "x0": mark.low,
        "x1": mark.high,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "fillcolor": "@evidence",
        "opacity": 0.55,
        "line": {"width": 0},
        "layer": "below",
    }


def tenfold(mark: Mark) -> dict[str, Any]:
    """The cited tariff, a dashed line, since it holds only under its condition."""
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": mark.value,
        "y1": mark.value,
        "layer": "below",
        "line": {"color": "@ink", "width": 1.2, "dash": "dot"},
    }


def words(context: Context, told: Mark, at: dict[str, Any], made: Mark) -> list[dict[str, Any]]:
    quiet = {"showarrow": False, "font": {"size": look.SMALL, "color": "@soft"}}
    told_by = Words(
        fr="{heat_tariff_multiple_to_balance}, iSANS", en="{heat_tariff_multiple_to_balance}, iSANS"
    )
    return [
        {
            **quiet,
            "xref": "paper",
            "x": 0.01,
            "xanchor": "left",
            "y": told.value,
            "yanchor": "bottom",
            "text": {"slot": "text", "text": told_by[context.language]},
        },
        {
            "showarrow": False,
            "x": at,
            "y": made.value,
            "yanchor": "bottom",
            "yshift": 12,
            "xshift": -6,
            "xanchor": {
                "slot": "choose",
                "of": BY,
                "below": [[250, "left"], [600, "center"]],
                "else": "right",
            },
            "font": {"size": look.SIZE + 1, "color": "@ink"},
            "text": {"slot": "text", "text": "<b>{%s}</b>" % OF},
        },
    ]


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "À {price_europe} le gaz européen, le tarif des ménages serait multiplié par"
            " {tariff_multiple_subsidy_held|n}"
        ),
        en=(
            "With European gas at {price_europe}, households' tariff would be multiplied by"
            " {tariff_multiple_subsidy_held|n}"
        ),
    ),
    measure=Words(
        fr=(
            "Multiple du tarif de chauffage des ménages, selon le prix européen du gaz en dollars les 1000"
            " m³, prix de 2025"
        ),
        en=(
            "Multiple of households' heat tariff, by the European price of gas in US dollars per 1000 m³,"
            " prices of 2025"
        ),
    ),
    kind=Words(
        fr="Courbe calculée sur la bande des prix cités", en="Computed line over the band of cited prices"
    ),
    claim=Claim((OF,), lambda tariff: tariff > 1),
    marks=marks,
    draw=draw,
    model="energy",
    live=True,
)
