"""What every chart of shares has in common: a scale from nothing to everything, with the half marked."""

from __future__ import annotations

from dashboard.charts.core.bars import Scale
from dashboard.charts.core.chart import Context
from dashboard.core.words import Words

HALF = Words(fr="50 % : la moitié", en="50%: half")


def shares(context: Context, *, half: bool = True) -> Scale:
    """From 0 to 100 %; the rule at one half stands where a headline speaks of it."""
    ticks = context.ticks([0, 25, 50, 75, 100], "percent")
    return Scale(100, ticks, whole=100, half=HALF[context.language] if half else "")
