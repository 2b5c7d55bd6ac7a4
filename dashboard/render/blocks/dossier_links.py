"""A link to every dossier, with what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.pages import dossiers

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import DossierLinks
    from dashboard.render.context import RenderContext


def view(block: DossierLinks, at: RenderContext) -> dict[str, Any]:
    themes = dossiers.themes(at.page_query.today).values()
    links = [
        {
            "name": theme.name[at.language],
            "holds": dossiers.counts(theme, at.language),
            "address": at.urls.page(dossiers.page(theme), at.language),
        }
        for theme in themes
    ]
    return {"links": sorted(links, key=lambda link: dossiers.slug(link["name"]))}
