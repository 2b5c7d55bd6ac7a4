"""A chart for the ear and the finger: which of its values are played, and a line of braille cells of them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.charts.core.built import Built
from dashboard.charts.core.columns import NUMBERS
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.charts.core.slots import fill
from dashboard.core.numbers import read
from dashboard.core.words import Words
from dashboard.exports.workbook.chart_files import curves

LABELS = {
    "listen": Words(fr="Écouter", en="Listen"),
    "listen_how": Words(
        fr=(
            "Le son monte avec la valeur et va de gauche à droite ; une fourchette s'entend en deux sons. La"
            " touche S, dans le dessin, fait de même ; Échap arrête."
        ),
        en=(
            "Pitch rises with the value and moves from left to right; a range is heard as two tones. The key"
            " S, in the drawing, does the same; Escape stops."
        ),
    ),
    "listen_failed": Words(fr="Le son n'a pas pu être chargé.", en="The sound could not be loaded."),
    "listen_curve": Words(
        fr="{y} : de {first} à {last}, selon : {x}", en="{y}: from {first} to {last}, by: {x}"
    ),
    "braille_rows": Words(
        fr=(
            "En cellules braille, une par valeur de même unité, dans l'ordre du tableau ; la colonne de"
            " gauche monte jusqu'à la borne basse, celle de droite jusqu'à la borne haute :"
        ),
        en=(
            "In braille cells, one for each value of the same unit, in the order of the table; the left"
            " column rises to the lower end, the right one to the upper:"
        ),
    ),
    "braille_curve": Words(
        fr="La courbe en cellules braille, de gauche à droite, plus haute où la valeur est plus grande :",
        en="The curve in braille cells, from left to right, higher where the value is greater:",
    ),
}
Ends = tuple[float | None, float | None]
CELLS = 20
"""Cells of a curve, each of two columns of dots."""
LEFT, RIGHT = (0, 0x40, 0x44, 0x46, 0x47), (0, 0x80, 0xA0, 0xB0, 0xB8)
"""Dots of a column that stands none to four high, added to the empty cell."""
EMPTY = 0x2800


def braille(ends: Sequence[Ends]) -> str:
    """A cell for each pair: its columns stand as high as the two values, from zero to the greatest of all.
    The twin of `braille` in hearing.js.

    >>> braille([(1, 1), (2, 4), (0, None)])
    '⣀⣼⠀'
    """
    known = [value for pair in ends for value in pair if value is not None]
    bottom, top = min([0.0, *known]), max([0.0, *known])

    def level(value: float | None) -> int:
        if value is None or top == bottom:
            return 0
        return math.ceil((value - bottom) / (top - bottom) * 4 - 1e-9)

    return "".join(chr(EMPTY + LEFT[level(low)] + RIGHT[level(high)]) for low, high in ends)


def of_curve(values: Sequence[float | None]) -> list[Ends]:
    """A curve as pairs of neighbours, evenly chosen among its points.

    >>> len(of_curve([1.0, 2.0, 3.0])) == CELLS
    True
    """
    places = [
        (2 * at * (len(values) - 1) + 2 * CELLS - 1) // (2 * (2 * CELLS - 1)) for at in range(2 * CELLS)
    ]
    chosen = [values[place] for place in places]
    return list(zip(chosen[::2], chosen[1::2], strict=True))


def ends_of(cells: Iterable[str], language: str) -> Ends:
    """The least and the greatest number that a row of the table writes."""
    found = [value for cell in cells if (value := read(cell, language)) is not None]
    return (min(found), max(found)) if found else (None, None)


def heard_rows(built: Built) -> dict[int, str]:
    """What is said of each row that is played, by its place in the table: the rows with numbers of the unit
    that most of them have; none where there are not two to compare.
    """
    numbered = {
        at: mark
        for at, (mark, row) in enumerate(zip(built.marks, built.rows, strict=True))
        if any(row.get(name) for name in NUMBERS)
    }
    units = Counter(mark.unit for mark in numbered.values())
    if not units or units.most_common(1)[0][1] < 2:
        return {}
    unit = units.most_common(1)[0][0]
    return {at: mark.text for at, mark in numbered.items() if mark.unit == unit}


def heard_view(built: Built, evaluation: Evaluation) -> dict[str, Any] | None:
    """What the template of a chart is given to play it: `rows` with what is said of each, whether it is a
    `curve`, and its `braille` under the scenario; None for a chart without values to compare.
    """
    rows, found = heard_rows(built), curves(built)
    if found:
        cells = of_curve(fill(found[0]["y"], evaluation))
    elif rows:
        written = ([text(built.rows[at].get(name, ""), evaluation) for name in NUMBERS] for at in rows)
        cells = [ends_of(row, built.language) for row in written]
    else:
        return None
    return {"rows": {} if found else rows, "curve": bool(found), "braille": braille(cells)}
