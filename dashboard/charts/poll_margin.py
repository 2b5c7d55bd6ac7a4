"""What chance leaves open in two polls: each share against one half, and the change between them against
nothing.
"""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.charts.core.rows import outlines, row_label, scenario_ring, traces, track, y_axis
from dashboard.core.words import Words

POLLS = (
    ("oppose_nuclear_weapons_2022", "first", Words(fr="Opposés, mars 2022", en="Opposed, March 2022")),
    ("oppose_nuclear_weapons_2025", "last", Words(fr="Opposés, novembre 2025", en="Opposed, November 2025")),
)
CHANCE = Words(fr="à 95 % : {low|n}–{high}", en="at 95%: {low|n}–{high}")
INTERVAL = Words(fr="{poll}, intervalle à 95 %", en="{poll}, 95% interval")
CORRECTED = Words(fr="Sans réponses de façade", en="Without answers for show")
CHANGE = Words(fr="Écart entre les deux", en="Change between the two")
FROM_TO = Words(
    fr="{change}, à 95 % : {change_low|n} à {change_high|n}",
    en="{change}, at 95%: {change_low|n} to {change_high|n}",
)
HALF, NOTHING = Words(fr="la moitié", en="one half"), Words(fr="aucun écart", en="no change")
CLOSE, MIDDLE, WHOLE = [-36, 6], [-60, 60], [-120, 120]
GAP = 34
"""Height in pixels between the two panels, for the ticks of the first."""


def marks(context: Context) -> list[Mark]:
    model, language = context.model, context.language
    made = []
    for id, which, label in POLLS:
        low, high = f"{which}_low", f"{which}_high"
        made.append(cited(context.data.figure(id), language, "@belarus", label))
        made.append(
            Mark(
                label=INTERVAL[language].format(poll=label[language]),
                text=CHANCE[language].replace("{low", "{" + low).replace("{high", "{" + high),
                styles=("range",),
                colour="@belarus",
                low=value(low),
                high=value(high),
                unit="percent",
                outputs=(low, high),
            )
        )
    change = Mark(
        label=CHANGE[language],
        text=FROM_TO[language],
        styles=("computed", "range"),
        colour="@belarus",
        low=value("change_low"),
        value=value("change"),
        high=value("change_high"),
        unit="points",
        outputs=("change", "change_low", "change_high"),
    )
    return [*made, computed(model, "share_not_hidden", CORRECTED, language, "@belarus", ranged=False), change]


def value(name: str) -> dict[str, Any]:
    return {"slot": "value", "of": name}


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    language, change = context.language, marks[-1]
    shares = [marks[0:2], marks[2:4], marks[4:5]]
    upper, lower = (len(shares) + 0.23) * look.ROW, 1.35 * look.ROW
    height = upper + GAP + lower
    data, shapes, notes = [], [], [named(50, HALF, "left", "", language)]
    for row, group in enumerate(shares):
        shapes += [track(-row), upright(50, -row, "")]
        notes.append(row_label(-row, group[0].label, [" · ".join(mark.text for mark in group)]))
        # What is cited stands on top of what chance leaves open around it.
        for mark in reversed(group):
            data += traces(mark, -row, {})
            shapes += outlines(mark, -row)
        if row < 2:
            shapes.append(scenario_ring(value(f"share_{POLLS[row][1]}"), -row))
    data += [{**trace, "xaxis": "x2", "yaxis": "y2"} for trace in traces(change, 0, context.openings)]
    shapes += [
        {**shape, "xref": shape.get("xref", "x2"), "yref": "y2"} for shape in (track(0), *outlines(change, 0))
    ]
    shapes.append(upright(0, 0, "2"))
    notes += [
        named(0, NOTHING, "right", "2", language),
        {**row_label(0, change.label, [change.text]), "yref": "y2"},
    ]
    return {
        "data": data,
        "layout": look.layout(
            round(height) + 36,
            shapes=shapes,
            annotations=notes,
            xaxis=look.axis(range=[-5, 105], **context.ticks([0, 25, 50, 75, 100], "percent"), anchor="y"),
            yaxis={**y_axis(len(shares)), "domain": [1 - upper / height, 1]},
            xaxis2=look.axis(range=held(), nticks=6, anchor="y2"),
            yaxis2={**y_axis(1), "range": [-0.5, 0.85], "domain": [0, lower / height]},
        ),
    }


def held() -> dict[str, Any]:
    """The ends of the axis of the change: close around the cited one, wider where the levers take it."""
    above = {"slot": "choose", "of": "change_high", "below": [[5, CLOSE], [58, MIDDLE]], "else": WHOLE}
    return {"slot": "choose", "of": "change_low", "below": [[-58, WHOLE], [-35, MIDDLE]], "else": above}


def upright(x: float, y: float, axis: str) -> dict[str, Any]:
    """A dashed tick across one row, where a share or a change would turn; short, so that no words stand on
    it.
    """
    return {
        "type": "line",
        "xref": f"x{axis}",
        "x0": x,
        "x1": x,
        "yref": f"y{axis}",
        "ysizemode": "pixel",
        "yanchor": y,
        "y0": -11,
        "y1": 11,
        "layer": "between",
        "line": {"color": "@ink", "width": 1.4, "dash": "3px,2px"},
    }


def named(x: float, words: Words, side: str, axis: str, language: str) -> dict[str, Any]:
    """What those ticks mean, at the foot of their panel."""
    return {
        "xref": f"x{axis}",
        "x": x,
        "xanchor": side,
        "xshift": 4 if side == "left" else -4,
        "yref": f"y{axis} domain",
        "y": 0,
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": look.SMALL, "color": "@soft"},
        "text": words[language],
    }


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "Dans chaque sondage, {sample_for_change_at_80|n} personnes montreraient l'écart quatre fois sur"
            " cinq ; il en faut {sample_for_majority_at_80|n} pour une majorité"
        ),
        en=(
            "In each poll {sample_for_change_at_80|n} people would show the change four times in five; a"
            " majority takes {sample_for_majority_at_80|n}"
        ),
    ),
    measure=Words(
        fr=(
            "Part des sondés opposés aux armes nucléaires russes, en %, puis écart en points, Chatham House,"
            " 2022 et 2025"
        ),
        en=(
            "Share of those asked who oppose Russian nuclear arms, %, then change in points, Chatham House,"
            " 2022 and 2025"
        ),
    ),
    kind=Words(
        fr="Deux panneaux de points avec leur intervalle à 95 %",
        en="Two panels of dots with their 95% intervals",
    ),
    claim=Claim(
        ("sample_for_change_at_80", "sample_for_majority_at_80"),
        lambda change, majority: 5 * change < majority,
    ),
    marks=marks,
    draw=draw,
    model="opinion",
    live=True,
)
