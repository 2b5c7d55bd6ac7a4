"""What every chart of shares has in common: a scale from nothing to everything, with the half marked."""

from __future__ import annotations

from dashboard.charts.core.bars import Scale
from dashboard.charts.core.chart import Context
from dashboard.charts.core.legend import Key
from dashboard.core.words import Words

HALF = Words(fr="50 % : la moitié", en="50%: half")
OF_RUSSIA = (
    Key("cited", "@russia", Words(fr="part de la Russie", en="Russia's part")),
    Key("ground", "@ground", Words(fr="tous les autres", en="everyone else")),
)


def shares(context: Context, *, half: bool = True) -> Scale:
    """From 0 to 100 %; the rule at one half stands where a headline speaks of it."""
    ticks = context.ticks([0, 25, 50, 75, 100], "percent")
    return Scale(100, ticks, whole=100, half=HALF[context.language] if half else "")
