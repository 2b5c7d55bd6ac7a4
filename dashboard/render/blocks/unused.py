"""The figures and outside values that only the tables of this page show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core.words import Words
from dashboard.render.unused import FIGURES, OUTSIDE, unused

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Unused
    from dashboard.render.context import RenderContext

LABELS = {
    "unused_figures": Words(
        fr="{n} chiffres ne servent à aucun graphique, modèle, phrase ni contrôle : ils ne figurent qu'ici",
        en="{n} figures are used by no chart, model, sentence or check: they appear here only",
    ),
    "unused_outside": Words(
        fr="Valeurs extérieures dont rien ne se sert encore", en="Outside values that nothing uses yet"
    ),
}


def view(block: Unused, at: RenderContext) -> dict[str, Any]:
    data, language = at.data, at.language
    ids = unused(data, language)
    figures = [data.figure(id) for id in ids[FIGURES]]
    return {
        "figures": [(at.urls.figure(figure.id, language), figure.name[language]) for figure in figures],
        "outside": [data.assumptions[id].name[language] for id in ids[OUTSIDE]],
    }
