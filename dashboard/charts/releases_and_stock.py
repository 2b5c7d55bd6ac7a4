"""Who was freed in each wave and who is still held, one dot a person; below, what Washington eased."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.curves import point_of
from dashboard.charts.core.derived import at_opening
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited, computed, signed, target
from dashboard.charts.core.months import month, month_name
from dashboard.charts.core.people import Stack, fan
from dashboard.charts.core.pieces import note
from dashboard.charts.core.screens import by_screen, folded
from dashboard.charts.core.slots import line_count
from dashboard.core.words import COLON, SEMICOLON, Words, listed
from dashboard.tables.events import Event, events
from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse, written

FIRST = (("released_2025_01",), ("released_2025_02",), ("released_2025_04",))
"""The few of the first months, whom a small screen shows in one place."""
WAVES = (
    *FIRST,
    ("released_2025_06_in_document_000", "released_2025_06_in_document_001"),
    ("released_2025_09_in_document_003", "released_2025_09_in_document_002"),
    (
        "released_2025_12_in_document_000",
        "released_2025_12_belta",
        "released_2025_12_presidency",
        "released_2025_12_in_document_004",
    ),
    ("released_2026_03",),
)
STOCKS = ("prisoners_in_document_001", "prisoners_in_document_000", "prisoners_left_in_document_004")
FREED = Words(fr="Libérés, {period}", en="Freed, {period}")
HELD = Words(fr="Détenus, {period}", en="Held, {period}")
AIM = Words(fr="Visé fin 2026", en="Aimed at for the end of 2026")
SINCE = "released_since_2024_07_in_document_003"
SINCE_2024 = Words(fr="Libérés depuis juillet 2024", en="Freed since July 2024")
NONE_LEFT = Words(fr="0, contre {n} des sanctions américaines levées", en="0, for {n} of US sanctions lifted")
LEFT = Words(
    fr="Resteraient fin 2026, au rythme cité", en="Would be left at the end of 2026, at the pace cited"
)
RELIEF = ("belavia_relief_2025_09", "sanctions_potash_lifted_2025_12", "sanctions_relief_2026_03")
BEFORE = Words(fr="Comptés avant : ", en="Counted before: ")
EASES = Words(fr="↓ Washington allège", en="↓ Washington eases")
STILL_HELD = Words(fr="détenus", en="held")
TOP = 52
"""Height in pixels above the highest stack."""
STACKS = {False: Stack(14, 3.6, 1.8), True: Stack(9, 2.6, 1.0)}
"""The stacks of a large and of a small screen, by whether it is narrow."""
BESIDE = 330
"""Pixels at the left of the highest stacks, on the least large screen."""


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    waves = [dated(figure(ids[0]), FREED, "@belarus", context, ids) for ids in WAVES]
    stocks = [dated(figure(id), HELD, "@ink", context, (id,)) for id in STOCKS if context.data.follows(id)]
    since = cited(figure(SINCE), language, "@belarus", SINCE_2024)
    left = point_of(at_opening(computed(context.model, "left_on_date", LEFT, language, "@ink"), context))
    aim = cited(figure("us_sanctions_to_be_lifted"), language, "@unitedstates", AIM, NONE_LEFT)
    told = {event.id: event for event in events(context.data)}
    relief = [eased(told[id], context) for id in RELIEF]
    # The total since 2024 may hold some of the waves, so it has no place beside them: it is told in words.
    return [*waves, *stocks, replace(since, styles=(), low=None), left, replace(aim, styles=()), *relief]


def dated(figure: Figure, label: Words, colour: str, context: Context, claims: tuple[str, ...]) -> Mark:
    """A mark that names its period, and rests on every claim of the same number."""
    named = label.map(lambda text: text.format(period=figure.period(context.language)))
    return replace(cited(figure, context.language, colour, named), figures=claims)


def eased(event: Event, context: Context) -> Mark:
    """What Washington eased, as an event tells it."""
    language = context.language
    period = written(event.dates, language)
    documents = SEMICOLON[language].join(context.data.documents[id].label[language] for id in event.documents)
    places = SEMICOLON[language].join(listed(found, language) for found in event.places.values())
    cells = {"period": period, "document": documents, "place": places}
    return Mark(event.title[language], period, (), "@unitedstates", documents=event.documents, cells=cells)


def middle(figure: Figure) -> date:
    """The middle day of a period."""
    period = parse(figure.time_period)
    days = [day.toordinal() for day in (period.start, period.end) if day]
    return date.fromordinal(sum(days) // len(days))


@by_screen
def draw(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    figure, language, stack = context.data.figure, context.language, STACKS[narrow]
    waves, relief = marks[: len(WAVES)], marks[-len(RELIEF) :]
    *before, held, since, left, aim = marks[len(WAVES) : -len(RELIEF)]
    places = standing(len(waves) + 2, narrow)
    shapes: list[dict[str, Any]] = [line(0, "@ink", 1.5)]
    notes: list[dict[str, Any]] = []
    data = []
    for place, mark in zip(places, (*waves, held), strict=False):
        count = round(mark.value if mark.value is not None else mark.low)
        shapes.append(stack.shape(count, place, mark.colour))
        data.append({**target(place, 0, mark, 30)})
        if narrow and mark in waves[: len(FIRST)]:
            continue
        words = figure(mark.figures[0])
        large = mark is held
        shown = (
            f"<b>{words.written(language) if not narrow or large else signed(mark, words.bare(language))}</b>"
        )
        size = look.SMALL if narrow or not large else look.SIZE + 2
        shown += f"<br>{STILL_HELD[language]}" if large else ""
        notes.append(above(place, shown, stack.height(count) + 6, size))
        notes.append(below(place, month(middle(words), language), 6))
    if narrow:
        notes += together(waves[: len(FIRST)], places[1], context)
    top = fan(
        shapes,
        notes,
        stack,
        (places[-2] + (0.07 if narrow else 0.06), places[-1]),
        (held, left, aim),
        language,
    )
    told = [f"{since.label}{COLON[language]}{since.text}"]
    if before:
        told.append(
            BEFORE[language]
            + SEMICOLON[language].join(f"{m.text} ({m.label.partition(', ')[2]})" for m in before)
        )
    said = "<br>".join(folded(words, 150 if narrow else BESIDE, look.SMALL) for words in told)
    notes.append({**note(said, look.SMALL, "@soft"), **AT_THE_LEFT, "yref": "paper", "y": 1})
    arrows_below(shapes, relief, places[len(FIRST) + 1 :])
    depth = in_words(notes, relief, language, narrow, line_count(said))
    tall = round(top + TOP)
    return {
        "data": data,
        "layout": look.layout(
            tall + depth,
            margin={"l": 24, "r": 58 if narrow else 72, "t": 6, "b": 6},
            shapes=shapes,
            annotations=notes,
            xaxis={"range": [-0.06, 1.04], "visible": False, "fixedrange": True},
            yaxis={"range": [-depth, tall], "visible": False, "fixedrange": True},
        ),
    }


AT_THE_LEFT = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": -4, "yanchor": "top"}


def line(y: float, colour: str, width: float) -> dict[str, Any]:
    across = {"type": "line", "x0": -0.06, "x1": 1, "y0": y, "y1": y, "layer": "below"}
    return {**across, "line": {"color": colour, "width": width}}


def above(x: float, words: str, shift: float, size: int = 13) -> dict[str, Any]:
    at = {"x": x, "xanchor": "center", "y": 0, "yanchor": "bottom", "yshift": shift, "align": "center"}
    return {**note(words, size, "@ink"), **at}


def below(x: float, words: str, shift: float) -> dict[str, Any]:
    at = {"x": x, "xanchor": "center", "y": 0, "yanchor": "top", "yshift": -shift, "align": "center"}
    return {**note(words, look.SMALL, "@ink"), **at}


def standing(count: int, narrow: bool) -> list[float]:
    """Where each date stands, in parts of the width: the few of the first months near one another, on a small
    screen in one place, then a stack at each step, and the date aimed at.
    """
    close, begin, last = (0.05, 0.2, 1.0) if narrow else (0.058, 0.238, 0.8)
    first = [0.03 + close * (at - (len(FIRST) // 2 if narrow else 0)) for at in range(len(FIRST))]
    steps = count - len(FIRST) - (1 if narrow else 2)
    rest = [begin + at * (last - begin) / steps for at in range(steps + 1)]
    return first + rest + ([] if narrow else [1.0])


def together(waves: tuple[Mark, ...], place: float, context: Context) -> list[dict[str, Any]]:
    """The counts of the first months over one place, and from which month to which below it."""
    figure, language = context.data.figure, context.language
    counts = "+".join(figure(mark.figures[0]).bare(language) for mark in waves)
    days = [middle(figure(mark.figures[0])) for mark in waves]
    months = f"{month_name(days[0], language)}–<br>{month_name(days[-1], language)}<br>{days[-1]:%Y}"
    return [above(place, f"<b>{counts}</b>", 12), below(place, months, 6)]


def arrows_below(shapes: list[dict[str, Any]], relief: tuple[Mark, ...], places: list[float]) -> None:
    """Below the dates an arrow under the wave in whose month Washington eased."""
    for place, mark in zip(places, relief, strict=False):
        tip = {"type": "path", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": place, "yanchor": 0}
        arrow = {"fillcolor": mark.colour, "line": {"width": 0}}
        shapes.append({**tip, "path": "M-1,-44L1,-44L1,-54L6,-54L0,-64L-6,-54L-1,-54Z", **arrow})


def in_words(
    notes: list[dict[str, Any]], relief: tuple[Mark, ...], language: str, narrow: bool, lines: int
) -> int:
    """What Washington eased: under what else is told at the left of the highest stacks, where there is room,
    else below the arrows. The depth of what stands below the axis, in pixels.
    """
    place = {**AT_THE_LEFT, "y": 0} if narrow else {**AT_THE_LEFT, "yref": "paper", "y": 1}
    top = -68 if narrow else -18 * lines - 12
    title = note(f"<b>{EASES[language]}</b>", look.SMALL, "@unitedstates")
    colon = COLON[language]
    told = [folded(f"<b>{m.text}</b>{colon}{m.label}", 290 if narrow else BESIDE, look.SMALL) for m in relief]
    words = note("<br>".join(told), look.SMALL, "@ink")
    notes += [{**title, **place, "yshift": top}, {**words, **place, "yshift": top - 18}]
    return 96 + 16 * sum(map(line_count, told)) if narrow else 70


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Les quatre vagues citées depuis juin 2025 vont croissant, et des centaines restent détenus",
        en="The four waves cited since June 2025 grow, and hundreds are still held",
    ),
    measure=Words(
        fr=(
            "Personnes libérées par vague et personnes détenues, selon chaque source, janvier 2025 à fin"
            " 2026 ; {released_since_2024_07_in_document_003} libérés depuis juillet 2024, non additionnés"
        ),
        en=(
            "People freed in each wave and people held, by each source, January 2025 to the end of 2026;"
            " {released_since_2024_07_in_document_003} freed since July 2024, not added"
        ),
    ),
    kind=Words(
        fr="Des points, un par personne, dans l'ordre des dates",
        en="Dots, one a person, in order of dates",
    ),
    claim=Claim(
        (
            "released_2025_06_in_document_000",
            "released_2025_12_in_document_000",
            "released_2026_03",
            "prisoners_left_in_document_004",
        ),
        lambda june, december, march, left: june < december < march and left >= 200,
    ),
    colours=(
        Key("cited", "@belarus", Words(fr="libérés, un point par personne", en="freed, one dot a person")),
        Key("cited", "@ink", Words(fr="détenus", en="held")),
        Key(
            "scenario", "@ink", Words(fr="calculé ici, au rythme cité", en="computed here, at the pace cited")
        ),
    ),
    marks=marks,
    card=CardSpec("prisoners_left_in_document_004", ("prisoners_left_in_document_004",), "dots"),
    draw=draw,
    model="release",
)
