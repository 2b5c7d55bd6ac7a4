"""Every part of the shelf in one Dash app: an address to listen to, and a stage that is filled with the parts
of the page at that address, in its language.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dash import Dash, Input, Output, dcc, html
from dash.development.base_component import Component

from dashboard import dash_parts
from dashboard.core.words import LANGUAGES
from dashboard.dash_parts.core.part import Place, language_of, slug_of
from dashboard.pages.core.every import every_page
from dashboard.pages.core.parts import dash_parts_of
from dashboard.render.urls import Urls
from dashboard.tables.dataset import Dataset

ADDRESS, STAGE = "address", "stage"


def layout() -> html.Div:
    """What Dash draws first on every page."""
    return html.Div([dcc.Location(id=ADDRESS, refresh=False), html.Div(id=STAGE)])


def parts_by_slug(data: Dataset) -> dict[str, tuple[str, ...]]:
    """The names of the parts on each page that has any, by its language and slug."""
    return {
        f"{language}/{page.slug[language]}": names
        for page in every_page(data)
        if (names := dash_parts_of(page))
        for language in LANGUAGES
    }


def register(app: Dash, data: Dataset, urls: Callable[[], Urls]) -> None:
    """The callback that fills the stage, and those of every part. `urls` makes the addresses for the request
    that is being answered.
    """
    on_pages = parts_by_slug(data)

    def fill(path: object) -> Component | list[Component] | None:
        own = urls()
        names = on_pages.get(slug_of(path, own.prefix), ())
        # A script finds the files of a static build from addresses of the site.
        place = Place(language_of(path, own.prefix), data, own.anywhere() if own.static_build else own)
        return stage(names, place)

    app.callback(Output(STAGE, "children"), Input(ADDRESS, "pathname"))(fill)
    for name in dash_parts.names():
        dash_parts.get(name).callbacks(app, data)


def stage(names: tuple[str, ...], place: Place) -> Component | list[Component] | None:
    """The parts of these names: one alone as it is, several each under its title."""
    parts = [dash_parts.get(name) for name in names]
    if len(parts) == 1:
        return parts[0].layout(place)
    return [
        html.Section([html.H2(part.title[place.language]), part.layout(place)], id=f"part-{part.name}")
        for part in parts
    ] or None


def cached_outputs() -> set[str]:
    """Outputs whose answers may be kept, of all parts."""
    return {output for name in dash_parts.names() for output in dash_parts.get(name).cached}


def ids_in(node: Any) -> list[str]:
    """The ids of a layout, whatever they are nested in; a pattern by its kind."""
    if isinstance(node, list | tuple):
        return [id for item in node for id in ids_in(item)]
    if not isinstance(node, Component):
        return []
    own = getattr(node, "id", None)
    ids = [str(own["kind"] if isinstance(own, dict) and "kind" in own else own)] if own else []
    return ids + [id for name in getattr(node, "_prop_names", ()) for id in ids_in(getattr(node, name, None))]
