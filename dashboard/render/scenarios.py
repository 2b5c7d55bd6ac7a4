"""Scenarios laid side by side: what the browser is handed for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core.words import LANGUAGES, Words
from dashboard.render.labels import LABELS as SHARED
from dashboard.render.panel import with_ranges

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import WhatIf
    from dashboard.render.context import RenderContext

LABELS = {
    "scenarios": Words(fr="Scénarios", en="Scenarios"),
    "replay": Words(fr="Revoir le dernier changement", en="Replay the last change"),
    "keep": Words(fr="Garder ce scénario", en="Keep this scenario"),
    "copy_link": Words(fr="Copier le lien", en="Copy link"),
    "copy_python": Words(fr="Copier en Python", en="Copy as Python"),
    "copy_table": Words(fr="Copier le tableau", en="Copy as table"),
    "take_up": Words(fr="Reprendre", en="Open"),
    "drop": Words(fr="Oublier", en="Forget"),
    "scenario_name": Words(fr="Nom du scénario", en="Name of the scenario"),
    "kept_by_link": Words(
        fr="Ces scénarios viennent de l'adresse ; sans elle reviennent ceux que garde ce navigateur.",
        en="These scenarios come from the address; without it, those that this browser keeps come back.",
    ),
    "kept_elsewhere": Words(fr="Gardés sur d'autres pages :", en="Kept on other pages:"),
}
WORDS = {
    "baseline": Words(fr="Départ", en="Baseline"),
    "current": Words(fr="À l'écran", en="On screen"),
    "named": Words(fr="Scénario {n}", en="Scenario {n}"),
    "kept": Words(fr="« {name} » est gardé dans ce navigateur.", en="“{name}” is kept in this browser."),
    "full": Words(
        fr="Trois scénarios sont déjà gardés : oubliez-en un pour en garder un autre.",
        en="Three scenarios are kept already: forget one to keep another.",
    ),
    "noStorage": Words(
        fr="Ce navigateur ne garde rien ; l'adresse, elle, porte le scénario.",
        en="This browser keeps nothing; the address still carries the scenario.",
    ),
    "copied": SHARED["cited_done"],
}
"""What the browser says of them, by the names that scenarios.js gives."""


def scenarios_spec(block: WhatIf, at: RenderContext) -> dict[str, Any]:
    """What the browser needs to lay scenarios side by side: results as templates, words, and the page in
    both languages.
    """
    return {
        "results": [
            {
                "label": at.filled(result.label),
                "value": with_ranges(at.filled(result.value), at.evaluation.own),
            }
            for result in block.results
        ],
        "charts": list(block.charts),
        "page": {language: at.page.slug[language] for language in LANGUAGES},
        "words": {name: said[at.language] for name, said in WORDS.items()},
    }
