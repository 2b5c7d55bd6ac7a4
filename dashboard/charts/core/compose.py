"""A chart as an image: headline, measure, legend of marks, scenario, source line and link around the drawing.

The browser's image button and the command line use what is composed here, so the two pictures are one. An
image of a fixed size is composed on the smallest canvas of its proportions that holds every word and the
whole drawing, and is then scaled: words stay as large as they can, and nothing is cut.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.charts.core.built import Built
from dashboard.charts.core.canvas import Canvas
from dashboard.charts.core.canvas_words import CanvasWords
from dashboard.charts.core.evaluation import Evaluation
from dashboard.charts.core.kept import with_outlines
from dashboard.charts.core.sizes import SEEN, SIZES, Size

NARROWEST, WIDEST, STEP = 480, 4000, 10
"""Widths of a canvas that are tried, from the one on which words become largest."""
COLUMN, BESIDE = 262, 650
"""Least width of words that stand beside a drawing, and the least width of such a drawing."""


def canvas(
    built: Built, size: Size, link: Mapping[str, Any] | None = None, evaluation: Evaluation | None = None
) -> Canvas:
    """The canvas of a size: its own width, or the smallest of its proportions that holds everything.

    Words beside the drawing are chosen where they come out larger than words above and below it, and the
    chart's other drawing, if it has one, where it does.
    """
    words = CanvasWords(built, link, evaluation)
    if not size.height:
        return Canvas(words, size.width)
    forms = [words, *([CanvasWords(built.short, link, evaluation)] if built.short else [])]
    for width in range(NARROWEST, WIDEST, STEP):
        height = width * size.height / size.width
        for form in forms:
            # Where not even the drawing has room, words need not be broken into lines.
            if height < form.least_height:
                continue
            for column in (0, max(COLUMN, width // 4)):
                tried = Canvas(form, width, height, column)
                roomy = not column or width - column >= BESIDE
                if roomy and not (tried.narrow and form is not words) and tried.fits:
                    return tried
    raise AssertionError(f"{built.name} is too tall for {size.name}")


def frame(
    built: Built,
    size: str = SEEN,
    link: Mapping[str, Any] | None = None,
    evaluation: Evaluation | None = None,
) -> dict[str, Any]:
    """What an image adds to a drawing: `shapes` and `annotations`, and the `layout` keys that change.

    Shapes and annotations here are added to those of the drawing; every other key replaces its own. `narrow`
    says that the drawing is the one for small screens, `short` that it is the chart's other one; `scale` how
    many pixels of the image one of the canvas is, `density` how many of a PNG stand for one of those.
    `evaluation` says where the levers stand, if that
    is known already; room is made for others anyway.
    """
    asked = SIZES[size]
    made = canvas(built, asked, link, evaluation)
    return {
        "shapes": made.keys[0],
        "annotations": made.annotations(),
        "layout": made.layout(),
        "narrow": made.narrow,
        "short": made.built is not built,
        "scale": asked.width / made.width,
        "density": asked.density,
    }


def composed(
    built: Built,
    size: str = SEEN,
    link: Mapping[str, Any] | None = None,
    evaluation: Evaluation | None = None,
) -> dict[str, Any]:
    """The whole image as a figure with slots."""
    return framed(built, frame(built, size, link, evaluation), evaluation or built.opening)


def framed(built: Built, added: dict[str, Any], evaluation: Evaluation) -> dict[str, Any]:
    """A drawing with the outlines of what is compared, and with what an image adds to it."""
    drawn = built.short if added["short"] and built.short else built
    own = with_outlines(drawn.figure, evaluation, narrow=added["narrow"])
    layout = {**own["layout"], **added["layout"]}
    for kind in ("annotations", "shapes"):
        layout[kind] = [*own["layout"].get(kind, []), *added[kind]]
    return {"data": own["data"], "layout": layout}
