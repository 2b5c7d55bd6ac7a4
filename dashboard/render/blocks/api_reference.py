"""Every address of the API, with what it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core.words import Words
from dashboard.query.api.endpoints import endpoints

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import ApiReference
    from dashboard.query.api import Endpoint
    from dashboard.render.context import RenderContext

LABELS = {
    "api_address": Words(fr="Adresse", en="Address"),
    "api_gives": Words(fr="Ce qu'elle donne", en="What it gives"),
    "api_takes": Words(fr="Ce qu'elle prend", en="What it takes"),
    "api_levers": Words(fr="ses leviers", en="its levers"),
    "api_described": Words(fr="Toute l'API en OpenAPI 3.1", en="All of the API in OpenAPI 3.1"),
    "api_served": Words(
        fr="Cette page est un simple fichier : l'API ne répond que là où un serveur sert le site.",
        en="This page is a plain file: the API answers only where a server serves the site.",
    ),
}
DESCRIPTION = "/api/openapi.json"


def view(block: ApiReference, at: RenderContext) -> dict[str, Any]:
    return {
        "described": (DESCRIPTION, at.urls.api(DESCRIPTION)),
        "rows": [row(endpoint, at) for endpoint in endpoints(at.page_query.today)],
    }


def row(endpoint: Endpoint, at: RenderContext) -> dict[str, Any]:
    """An address; one without a part to fill in is a link."""
    return {
        "methods": "GET, POST" if endpoint.post else "GET",
        "path": endpoint.path,
        "address": "" if "{" in endpoint.path else at.urls.api(endpoint.path),
        "words": endpoint.words[at.language],
        "parameters": [one.name for one in endpoint.parameters if not one.in_path],
        "levers": bool(endpoint.inputs),
    }
