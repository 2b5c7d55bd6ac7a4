"""What the model of the whole bill is held against."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.outputs import OUTSIDE, Target

TARGETS = (
    Target(
        "population_official",
        OUTSIDE,
        figure="population_in_document_003",
        formula="population_official_2024",
        met=False,
        label=Words(fr="population, selon le compte officiel", en="population, by the official count"),
        note=Words(
            fr="Selon ce compte, un montant par habitant serait un peu plus élevé.",
            en="By this count, an amount for each inhabitant would be somewhat larger.",
        ),
    ),
)
