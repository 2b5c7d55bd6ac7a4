"""The look of every chart, in one place. The stylesheet takes its colours from here too.

A colour has one meaning everywhere. Drawings name colours by token (`@russia`); the theme gives the value.
"""

from __future__ import annotations

from typing import Any

from dashboard.core.numbers import number

THEMES = ("light", "dark")

PALETTES: dict[str, dict[str, str]] = {
    "light": {
        "paper": "#FBFAF6",
        "card": "#FFFFFF",
        "ink": "#1A1E23",
        "soft": "#56606B",
        "line": "#E3E0D8",
        "control": "#7C7A72",
        "track": "#E3E0D8",
        "russia": "#B5401A",
        "europe": "#0B62A0",
        "belarus": "#00735A",
        "unitedstates": "#4E2468",
        "neutral": "#757A80",
        "ground": "#EAE5DA",
        "russiatint": "#F1D3C8",
        "europetint": "#C9DFEF",
        "belarustint": "#CBE4DE",
        "unitedstatestint": "#DDD0E5",
        "neutraltint": "#E3E5E7",
        "inktint": "#DADCDE",
        "water": "#E7EEF2",
        "evidence": "#F2D48A",
        "edge": "#8A6412",
        "range": "#80888F",
        "grid": "#ECE9E2",
    },
    "dark": {
        "paper": "#16140F",
        "card": "#1F1C17",
        "ink": "#F1EDE4",
        "soft": "#B3AC9F",
        "line": "#3A362E",
        "control": "#8F887B",
        "track": "#3F3B33",
        "russia": "#F08A63",
        "europe": "#9BCBF5",
        "belarus": "#4FC3A1",
        "unitedstates": "#A06CB8",
        "neutral": "#8A857D",
        "ground": "#38342C",
        "russiatint": "#5A3527",
        "europetint": "#2B4256",
        "belarustint": "#1F4A3D",
        "unitedstatestint": "#463151",
        "neutraltint": "#403C36",
        "inktint": "#4A463F",
        "water": "#161C20",
        "evidence": "#8A6A1C",
        "edge": "#E3B94F",
        "range": "#8B8578",
        "grid": "#2C2922",
    },
}

for _palette in PALETTES.values():
    # Around words on a map, so that a border under them recedes.
    _palette["halo"] = ", ".join(f"0 0 {blur}px {_palette['card']}" for blur in (2, 3, 4))

FONT = '"Source Sans Pro", "Segoe UI", Roboto, "Liberation Sans", Arial, system-ui, sans-serif'
SERIF = '"Source Serif Pro", Charter, "Bitstream Charter", "Sitka Text", Cambria, "Liberation Serif", serif'
SIZE = 14
SMALL = 13

ROW = 62
"""Height in pixels of one row of marks with its label above it."""
AXIS = 46
"""Height in pixels of a horizontal axis with its ticks."""
NARROW = 640
"""Below this width in pixels, a row's values stand on a line of their own."""


def axis(**more: Any) -> dict[str, Any]:
    """A quiet axis: thin ticks, no title, no zoom."""
    return {
        "fixedrange": True,
        "zeroline": False,
        "showline": True,
        "linecolor": "@line",
        "gridcolor": "@grid",
        "tickfont": {"size": SMALL, "color": "@soft"},
        "tickangle": 0,
        "ticklabeloverflow": "allow",
        "automargin": False,
        "title": {"text": ""},
        **more,
    }


BELOW = {"ticklabelstandoff": 7}
"""Words of an axis that stand clear of the lowest word of the upright one, at the corner of both."""


def ticks(values: list[float], pattern: str, language: str) -> dict[str, Any]:
    """Ticks at chosen values, as the language writes numbers; the unit stands at the first only, × at
    each.
    """
    texts = [number(value, 0, language) for value in values]
    texts = [
        pattern.replace("{n}", text) if i == 0 or pattern == "×{n}" else text for i, text in enumerate(texts)
    ]
    return {"tickvals": values, "ticktext": texts, "tickangle": 0}


def layout(height: Any, **more: Any) -> dict[str, Any]:
    """The layout that all drawings share; `height` may be a slot, `more` wins."""
    return {
        "height": height,
        "autosize": True,
        "margin": {"l": 20, "r": 22, "t": 6, "b": AXIS - 16},
        "paper_bgcolor": "@card",
        "plot_bgcolor": "@card",
        "font": {"family": FONT, "size": SIZE, "color": "@ink"},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "barmode": "stack",
        "bargap": 0,
        "hoverlabel": {
            "bgcolor": "@card",
            "bordercolor": "@line",
            "font": {"family": FONT, "size": SMALL, "color": "@ink"},
            "align": "left",
        },
        **more,
    }
