"""Values from outside the documents."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from dashboard import models
from dashboard.core.numbers import MISSING
from dashboard.core.words import Words
from dashboard.models.core.formulas import figures_in
from dashboard.render.blocks.ledger import verdict_words

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import AssumptionTable
    from dashboard.render.context import RenderContext

LABELS = {
    "assumption": Words(fr="Valeur", en="Value"),
    "use": Words(fr="Usage", en="Use"),
    "use_default": Words(fr="fixe le départ d'un levier", en="sets where a lever starts"),
    "use_check": Words(fr="sert de contrôle", en="serves as a check"),
    "use_case": Words(fr="donne un cas", en="gives a case"),
    "use_date": Words(fr="donne une date", en="gives a date"),
    "reason": Words(fr="Raison", en="Reason"),
}


def view(block: AssumptionTable, at: RenderContext) -> dict[str, Any]:
    judged = verdicts(at)
    return {
        "rows": [
            {
                "id": row.id,
                "name": row.name[at.language],
                "value": row.written(at.language),
                "use": at.t[f"use_{row.use}"],
                "agrees": ", ".join(words for words, _ in judged[row.id]) or MISSING,
                "misses": any(misses for _, misses in judged[row.id]),
                "source": row.label(at.language),
                "address": row.address,
                "reason": row.reason[at.language],
            }
            for row in (at.data.assumptions[id] for id in block.of or in_tables(at))
        ]
    }


def in_tables(at: RenderContext) -> list[str]:
    """Ids of all values from outside, as they lie in the table."""
    return [cells["assumption"] for cells in at.data.rows("assumptions")]


def verdicts(at: RenderContext) -> dict[str, list[tuple[str, bool]]]:
    """By value from outside: what each check that uses it comes to, and whether it misses."""
    found: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for name in models.names():
        model = models.get(name, at.data)
        for target, row in zip(model.targets, model.checks(), strict=True):
            for id in {target.assumption, *figures_in(target.formula or "0")} & set(at.data.assumptions):
                told = (verdict_words(row["verdict"], row["openness"], at), not row["ok"])
                found[id] += [told] if told not in found[id] else []
    return found
