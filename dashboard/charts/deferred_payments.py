"""What is put off and still owed, and what falls due, year after year since 2022."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.curves import area, curve, evidence, point_of, ring, spread
from dashboard.charts.core.fills import tint
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.charts.core.pieces import IF_MOVED, note, template
from dashboard.core.words import Words, same

BY, POINTS = "years_since_2022", 61
AT = {"slot": "value", "of": BY}
SHAPES = {"payment_due": "hv"}
"""What falls due changes in steps."""
PUT_OFF = Words(
    fr="reporté en tout<br><b>{payments_put_off}</b>†", en="put off in all<br><b>{payments_put_off}</b>†"
)
TO_PAY = Words(
    fr="à payer en tout<br><b>{owed_at_resumption}</b>†", en="to pay in all<br><b>{owed_at_resumption}</b>†"
)
YEARS = (0, 3, 6, 9, 12, 15)
PANELS = ({"xref": "x", "yref": "y domain"}, {"xref": "x2", "yref": "y2 domain"})
OWED, DUE, LABEL, MARGINS = 170, 110, 54, 36
"""Heights in pixels: of the two panels, of the words above each, and of the margins."""


def marks(context: Context) -> list[Mark]:
    language, put_off = context.language, context.data.figure("debt_deferral_2022")
    rows = (
        (
            "deferral_owed",
            Words(
                fr="Encore dû, {years_since_2022} après 2022", en="Still owed, {years_since_2022} after 2022"
            ),
            "@russia",
            True,
        ),
        # What falls due jumps with the date, so its corners are not its range.
        ("payment_due", Words(fr="À payer cette année-là", en="Due in that year"), "@russia", False),
        (
            "owed_without_deferral",
            Words(fr="Encore dû, sans report", en="Still owed, with no deferral"),
            "@neutral",
            False,
        ),
    )
    made = [
        point_of(computed(context.model, output, label, language, colour, ranged=ranged))
        for output, label, colour, ranged in rows
    ]
    band = cited(
        put_off, language, "@evidence", Words(fr="Durée du report, citée", en="Length of the deferral, cited")
    )
    return [*made, replace(band, styles=("evidence",))]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    language = context.language
    owed, due, plain, band = marks
    start, end, _ = context.model.inputs[BY].slider
    gold = evidence(band.low, band.high, yref="y domain")
    # Its edges go on over what is owed.
    edges = [
        {**gold, "x0": at, "x1": at, "type": "line", "layer": "above", "line": {"color": "@edge", "width": 1}}
        for at in (band.low, band.high)
    ]
    inner = 2 * LABEL + OWED + DUE
    opening = context.model.along(BY, POINTS)
    upper = [
        under(owed),
        before(opening, "deferral_owed"),
        over_years(plain, 1.5),
        over_years(owed, 2.5),
        spread(AT, owed),
        *ring(AT, owed),
    ]
    lower = [under(due), before(opening, "payment_due"), over_years(due, 2.5), *ring(AT, due)]
    years = {
        "tickvals": list(YEARS),
        "ticktext": [str(2022 + n) for n in YEARS],
        "tickangle": 0,
        "showgrid": False,
    }
    return {
        "data": [*upper, *({**trace, "xaxis": "x2", "yaxis": "y2"} for trace in lower)],
        "layout": look.layout(
            inner + MARGINS,
            margin={"l": 36, "r": 22, "t": 6, "b": 30},
            shapes=[one | place for place in PANELS for one in (gold, *edges)],
            annotations=[
                *above(owed, 1 - LABEL / inner, PUT_OFF[language]),
                *above(due, DUE / inner, TO_PAY[language]),
                {
                    "x": 1.75,
                    "y": 0.84,
                    "xanchor": "left",
                    "yanchor": "bottom",
                    "showarrow": False,
                    "font": {"size": look.SMALL, "color": "@soft"},
                    "text": Words(fr="sans report", en="no deferral")[language],
                },
            ],
            xaxis={**look.axis(range=[start, end], showticklabels=False, **years), "anchor": "y"},
            yaxis={
                **amounts("owed_at_resumption", 2.5),
                "domain": [(LABEL + DUE) / inner, 1 - LABEL / inner],
            },
            xaxis2={**look.axis(range=[start, end], **years, **look.BELOW), "anchor": "y2"},
            yaxis2={**amounts("yearly_payment", 0.6), "domain": [0, DUE / inner]},
        ),
    }


def amounts(output: str, least: float) -> dict[str, Any]:
    """An upright axis of billions that holds the greatest value of the whole curve."""
    return look.axis(
        range=[0, {"slot": "end", "of": [output], "least": least, "pad": 1.08}], nticks=4, showline=False
    )


def along(mark: Mark) -> tuple[dict[str, Any], dict[str, Any], str]:
    """An output over the years, as slots, and the shape of its line: what falls due steps."""
    at, of = ({"slot": "sweep", "of": name, "by": BY, "points": POINTS} for name in (BY, mark.outputs[0]))
    return at, of, SHAPES.get(mark.outputs[0], "linear")


def over_years(mark: Mark, width: float) -> dict[str, Any]:
    """The line of an output over the years."""
    at, of, shape = along(mark)
    return curve(at, of, mark.colour, width, shape=shape)


def under(mark: Mark) -> dict[str, Any]:
    """What is between that line and nothing: what falls due, in all years together, is an area."""
    at, of, shape = along(mark)
    return area(at, of, tint(mark.colour), fill="tozeroy", shape=shape)


def before(opening: dict[str, Any], output: str) -> dict[str, Any]:
    """The same curve at the opening, once a lever has moved."""
    x, y = (list(map(float, opening[name])) for name in (BY, output))
    return curve(x, y, "@soft", 1.5, dash="dot", shape=SHAPES.get(output, "linear")) | {"opacity": IF_MOVED}


def above(mark: Mark, y: float, of_all: str) -> list[dict[str, Any]]:
    """The words of a panel, over it: its name, and the value below; at the right, where there is room, what
    there is in all.
    """
    at = {"xref": "paper", "yref": "paper", "y": y, "yanchor": "bottom", "yshift": 5}
    name = note(template(f"<b>{mark.label}</b><br>{mark.text}"), look.SIZE, "@ink")
    whole = note({**template(of_all), "narrow": "\u00a0"}, look.SIZE, "@ink") | {"align": "right"}
    return [{**name, **at, "x": 0, "xanchor": "left"}, {**whole, **at, "x": 1, "xanchor": "right"}]


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "Reporter {payments_put_off} en laisse {owed_at_resumption|n} à payer quand les remboursements"
            " reprennent"
        ),
        en="Putting off {payments_put_off} leaves {owed_at_resumption|n} to pay when payments resume",
    ),
    measure=Words(
        fr=(
            "En milliards de dollars, par année depuis 2022 ; la durée du report est citée, la somme et"
            " l'intérêt viennent d'ailleurs"
        ),
        en=(
            "Billions of dollars, by year since 2022; the length of the deferral is cited, the sum and the"
            " interest come from elsewhere"
        ),
    ),
    kind=Words(
        fr="Deux courbes calculées sur un axe d'années", en="Two computed lines over an axis of years"
    ),
    claim=Claim(("owed_at_resumption", "payments_put_off"), lambda owed, put_off: owed > put_off > 0),
    colours=(
        Key("evidence", "@evidence", Words(fr="durée du report, citée", en="length of the deferral, cited")),
        Key("line", "@russia", Words(fr="calculé ici †", en="computed here †")),
    ),
    marks=marks,
    card=CardSpec(same("{owed_at_resumption}†")),
    draw=draw,
    model="debt",
    live=True,
)
