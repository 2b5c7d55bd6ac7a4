"""What the tables hold of a theme, as lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import models
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.core.words import locator
from dashboard.pages import dossiers
from dashboard.render.blocks.disagreements import row
from dashboard.render.blocks.timeline import by_year, entry
from dashboard.render.figure_card import link
from dashboard.tables.records import both

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Dossier
    from dashboard.pages.dossiers import Theme
    from dashboard.render.context import RenderContext


def view(block: Dossier, at: RenderContext) -> dict[str, Any]:
    theme = dossiers.theme(block.topic, at.page_query.today)
    return {
        "topic": block.topic,
        "headings": {name: many[at.language].capitalize() for name, (_, many) in dossiers.COUNTED.items()},
        "figures": [link(figure, at) for figure in theme.figures],
        "levers": levers(theme, at),
        "years": by_year([entry(event, at) for event in theme.events]),
        "disagreements": [row(found, at) for found in theme.disagreements],
        "places": [
            {
                "name": both(place, "name_")[at.language],
                "kind": at.data.term(place["place_kind"], at.language),
                "where": f"{at.data.documents[place['document']].label[at.language]},"
                f" {locator(place['place'])}",
            }
            for place in theme.places
        ],
    }


def levers(theme: Theme, at: RenderContext) -> list[dict[str, str]]:
    """Each lever with its opening value, and the page that has it."""
    owners, found = models.input_names(), []
    for name in theme.levers:
        page = dossiers.page_with_levers(owners[name])
        if page is None:
            continue
        model = models.get(owners[name], at.page_query.today)
        found.append(
            {
                "label": model.inputs[name].label[at.language],
                "value": text("{%s}" % name, Evaluation(model, at.language)),
                "page": page.title[at.language],
                "address": at.urls.page(page, at.language, anchor="what-if"),
            }
        )
    return found
