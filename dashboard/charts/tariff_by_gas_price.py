"""How the households' tariff follows the European price of gas."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.curves import curve, evidence, on_line, point_of, ring, spread
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.charts.core.pieces import IF_MOVED
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
        on_line(
            cited(
                figure("heat_tariff_multiple_to_balance"),
                language,
                "@ink",
                Words(fr="Tarif cité", en="Tariff cited"),
            )
        ),
        point_of(
            computed(
                context.model,
                OF,
                Words(fr="Tarif à {price_europe}", en="Tariff at {price_europe}"),
                language,
                "@belarus",
            )
        ),
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    gold, cited_tariff, made = marks
    start, end, _ = context.model.inputs[BY].slider
    opening = context.model.along(BY, POINTS)
    prices = {"slot": "sweep", "of": BY, "by": BY, "points": POINTS}
    lines = [
        curve(list(map(float, opening[BY])), list(map(float, opening[OF])), "@soft", 1.5, dash="dot")
        | {"opacity": IF_MOVED},
        curve(prices, {"slot": "sweep", "of": OF, "by": BY, "points": POINTS}, "@belarus"),
    ]
    at = {"slot": "value", "of": BY}
    return {
        "data": [*lines, spread(at, made), *ring(at, made)],
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
            shapes=[evidence(gold.low, gold.high), tenfold(cited_tariff)],
            annotations=words(context, cited_tariff, at, made),
        ),
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


def words(context: Context, tariff: Mark, at: dict[str, Any], made: Mark) -> list[dict[str, Any]]:
    quiet = {"showarrow": False, "font": {"size": look.SMALL, "color": "@soft"}}
    tariff_by = Words(
        fr="{heat_tariff_multiple_to_balance}, iSANS", en="{heat_tariff_multiple_to_balance}, iSANS"
    )
    return [
        {
            **quiet,
            "xref": "paper",
            "x": 0.01,
            "xanchor": "left",
            "y": tariff.value,
            "yanchor": "bottom",
            "text": {"slot": "text", "text": tariff_by[context.language]},
        },
        {
            "showarrow": False,
            "x": at,
            "y": made.value,
            "yanchor": "bottom",
            "yshift": 11,
            # Beside the ring on the side that the rising curve leaves free, clear of the range's whisker.
            "xshift": {"slot": "choose", "of": BY, "below": [[180, 14]], "else": -14},
            "xanchor": {"slot": "choose", "of": BY, "below": [[180, "left"]], "else": "right"},
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
    colours=(
        Key(
            "evidence",
            "@evidence",
            Words(fr="prix que citent les sources", en="prices that the sources cite"),
        ),
        Key("line", "@belarus", Words(fr="calculé ici", en="computed here")),
    ),
    marks=marks,
    card=CardSpec(2, (2,)),
    draw=draw,
    model="energy",
    live=True,
)
