"""Values from outside the five documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import AssumptionTable
    from dashboard.render.context import RenderContext


def view(block: AssumptionTable, at: RenderContext) -> dict[str, Any]:
    return {
        "rows": [
            {
                "name": row.name[at.language],
                "value": row.written(at.language),
                "use": at.t[f"use_{row.use}"],
                "source": row.label(at.language),
                "address": row.address,
                "reason": row.reason[at.language],
            }
            for row in (at.data.assumptions[cells["assumption"]] for cells in at.data.rows("assumptions"))
        ]
    }
