"""The consistency ledger: each stated number beside what its own parts give."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any

from dashboard.core.numbers import MISSING, decimals_of, joined, number
from dashboard.core.words import Words
from dashboard.models.core.ledger import VERDICTS, Check, checks
from dashboard.tables.unit import with_unit

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Ledger
    from dashboard.render.context import RenderContext

LABELS = {
    "ledger": Words(fr="Registre de cohérence", en="Consistency ledger"),
    "ledger_reading": Words(fr="Ce qui est recalculé", en="What is recomputed"),
    "ledger_recomputed": Words(fr="Recalculé", en="Recomputed"),
    "ledger_stated": Words(fr="Donné", en="Stated"),
    "ledger_verdict": Words(fr="Verdict", en="Verdict"),
    "ledger_open": Words(fr="{verdict}, à {n}\u202f% près", en="{verdict}, to within {n}%"),
}


def view(block: Ledger, at: RenderContext) -> dict[str, Any]:
    found = checks(at.data)
    counted = Counter(check.verdict for check in found)
    return {
        "rows": [row(check, at) for check in found],
        "summary": [(words[at.language], counted[verdict]) for verdict, words in VERDICTS.items()],
    }


def row(check: Check, at: RenderContext) -> dict[str, Any]:
    stated = at.data.figure(check.stated) if check.stated else None
    pattern = stated.unit.pattern[at.language] if stated else "{n}"
    scale = stated.unit.scale if stated else 1.0
    value, low, high = (written(x * scale, at.language) for x in (check.value, check.low, check.high))
    return {
        "reading": check.reading[at.language],
        "comment": check.comment[at.language] if check.comment else "",
        "value": with_unit(value, check.value * scale, pattern, at.language),
        "range": "" if low == high else joined((low, high), at.language),
        "stated": stated.written(at.language) if stated else written(check.stated_low, at.language),
        "address": at.urls.figure(stated.id, at.language) if stated else "",
        "verdict": verdict_words(check.verdict, check.openness, at),
        "kind": check.verdict,
    }


def verdict_words(verdict: str, openness: float, at: RenderContext) -> str:
    """« tient au bord, ouvert de 5 % »: a verdict, and by how much what agrees could also not."""
    words = VERDICTS[verdict][at.language]
    # Zero days, or an end that is open, give no share of the value.
    if not openness or not math.isfinite(openness):
        return words
    share = number(100 * openness, 0 if openness >= 0.01 else 1, at.language)
    return at.t["ledger_open"].format(verdict=words, n=share)


def written(value: float, language: str) -> str:
    """A number with as many decimals as it needs, two at most; an open end is a dash."""
    if not math.isfinite(value):
        return MISSING
    return number(value, decimals_of(value, otherwise=2 if abs(value) < 10 else 1), language)
