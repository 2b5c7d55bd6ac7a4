"""A chart's card: its words under a scenario, and its drawing as JSON with slots."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from dashboard import charts, pages
from dashboard.charts.core import compose
from dashboard.charts.core.built import Built
from dashboard.charts.core.columns import NUMBERS
from dashboard.charts.core.evaluation import Evaluation
from dashboard.charts.core.kept import outlines
from dashboard.charts.core.scenario_words import drawn_in
from dashboard.charts.core.sizes import CARDS, SIZES, Size
from dashboard.charts.core.slots import moved
from dashboard.core.script_json import script_json
from dashboard.core.words import Words, in_first_case, same
from dashboard.exports.images.link import link
from dashboard.exports.images.provenance import template
from dashboard.exports.records.citation import chart_forms, version
from dashboard.exports.workbook.chart_files import FILES, curves
from dashboard.models.core.scenario import Scenario
from dashboard.pages.core.blocks import Heading, Timeline, WhatIf
from dashboard.render.context import RenderContext, slot
from dashboard.render.heard import heard_view
from dashboard.render.history import disputes_view
from dashboard.render.report import report_text, report_title
from dashboard.tables.dataset import Dataset

LABELS = {
    "image": same("Image"),
    "png": same("PNG"),
    "svg": same("SVG"),
    "pdf": same("PDF"),
    "size": Words(fr="Taille", en="Size"),
    "data": Words(fr="Données", en="Data"),
    "table": Words(fr="Tableau", en="Table"),
    "table_as": Words(fr="Le tableau et ses courbes en fichier :", en="The table and its curves as a file:"),
    "cite": Words(fr="Citer", en="Cite"),
    "cite_text": Words(fr="Texte", en="Text"),
    "link": Words(fr="Lien", en="Link"),
    "image_as": Words(fr="Image en", en="Image as"),
    "of_chart": Words(fr="du graphique", en="of the chart"),
    "table_of": Words(fr="Tableau de", en="Table of"),
    "embed": Words(fr="Intégrer", en="Embed"),
    "embed_done": Words(
        fr="Code HTML copié : collez-le dans votre page.", en="HTML copied: paste it into your page."
    ),
    "marks_by_keys": Words(
        fr="Marques du dessin : les flèches vont de l'une à l'autre, Entrée ouvre la fiche",
        en="Marks of the drawing: arrow keys go from one to the next, Enter opens its card",
    ),
    "still": Words(
        fr="Sans JavaScript, le chiffre du graphique en une image ; le tableau contient le reste.",
        en="Without JavaScript, the chart's number as one image; the table holds the rest.",
    ),
    "undrawn": Words(
        fr="Le dessin n'a pas pu être chargé. Le tableau ci-dessous contient ses chiffres.",
        en="The drawing could not be loaded. The table below holds its numbers.",
    ),
}


def card(
    name: str,
    at: RenderContext,
    evaluation: Evaluation | None = None,
    *,
    wide: bool = True,
    level: int = 3,
    anchor: str = "",
) -> dict[str, Any]:
    """What the template of a card is given; `evaluation` is of its levers, `level` that of its heading,
    `anchor` its id where the page may show the chart twice.
    """
    built = charts.build(name, at.language, at.data)
    live = built.chart.live and evaluation is not None
    if evaluation is None or not live:
        evaluation = Evaluation(built.model, at.language)
    told, drawn = moved(built.scenario_words(), evaluation), built.drawn(evaluation)
    short = built.chart.short
    large_only = short.leaves_out if short and short.small else ()
    return {
        "name": name,
        "id": anchor or name,
        "open": False,
        "wide": wide,
        "beside": False,
        "live": live,
        "level": level,
        "headline": slot(built.headline, evaluation, live),
        "measure": built.measure,
        "source": built.source,
        "legend": [
            (Markup(key.svg()), words, key.if_moved, key.fill in large_only) for key, words in built.legend
        ],
        "heights": (built.height(), built.height(narrow=True)),
        "alt": slot(built.alt, evaluation, live),
        "columns": built.columns,
        # They stay in files; on screen they would only push the others out of sight.
        "empty": {key for key in built.columns if not any(row[key] for row in built.rows)},
        "numbers": NUMBERS,
        "rows": [{key: slot(cell, evaluation, live) for key, cell in row.items()} for row in built.rows],
        "heard": heard_view(built, evaluation),
        "kept_rows": drawn.rows[len(built.rows) :],
        "kept": drawn.kept_lines,
        "kept_lead": slot(compared["lead"], evaluation, live) if (compared := built.kept_words()) else None,
        "kept_said": drawn.kept_said,
        "sizes": [(size.name, size.words[at.language]) for size in sizes(built, at)],
        "still": at.urls.still(name, at.language) if built.chart.card else "",
        "sources": at.address("sources", "figures"),
        "files": [(suffix, at.urls.chart_file(name, at.language, suffix)) for suffix in FILES],
        "events": events_address(at),
        # A place offers the choice once, beside its levers.
        "disputes": [] if live else disputes_view(built.figures, at.page_query, at.language, anchor or name),
        "citations": at.data.once(("citations", name, at.language), lambda: forms(built)),
        "spec": spec_text(name, at.language, at.data),
        "moved": told,
        # A frame in somebody else's page has no room for it.
        "reports": not at.embedded,
        "report_to": at.urls.report_to,
        "any_moved": bool(evaluation.moved),
    }


def heading_level(block: object, at: RenderContext) -> int:
    """The level of a card's heading: one below that of a section, where a section has begun before it."""
    before = at.page.blocks[: at.page.blocks.index(block)]
    return 3 if any(isinstance(other, Heading | WhatIf) for other in before) else 2


def sizes(built: Built, at: RenderContext) -> list[Size]:
    """The sizes that the card offers; a number alone is drawn by a server."""
    return [*SIZES.values(), *(CARDS.values() if built.chart.card and not at.urls.static_build else ())]


def spec_text(name: str, language: str, data: Dataset) -> Markup:
    """The same for every reader of a reading of the data, and not cheap to compose: kept, as built charts
    are.
    """
    return data.once(("spec", name, language), lambda: script_json(spec(charts.build(name, language, data))))


def spec(built: Built) -> dict[str, Any]:
    """What the browser draws from; the file name of an image or table says what it holds."""
    file = Scenario.on(built.data).file_stem(built.name, built.language)
    address = link(built)
    return {
        "name": built.name,
        "file": file,
        "figures": list(built.figures),
        **drawing(built),
        "short": drawing(built.short) if built.short else None,
        "kept": built.kept_words(),
        "keptSaid": built.kept_said,
        "curves": curves(built),
        "draws": sorted(drawn_outputs(built)),
        "frames": {size: compose.frame(built, size, address) for size in SIZES},
        "told": (told := built.scenario_words(choices=True)),
        "choices": moved(told, built.opening),
        "provenance": template(built),
    }


def drawing(built: Built) -> dict[str, Any]:
    """The figure with its slots, and what one scenario that is compared adds to it."""
    added = outlines(built.figure) if built.chart.live else {"shapes": [], "data": []}
    return {"figure": built.figure, "outlines": added}


def drawn_outputs(built: Built) -> set[str]:
    """The outputs whose draws a chart shows or tells: it waits for them once levers rest."""
    rows = [cell for row in built.rows for cell in row.values()]
    return drawn_in([built.figure, built.headline, built.alt, *rows])


def forms(built: Built) -> dict[str, str]:
    """The chart to cite in each form, and to report an error in it; headline, scenario and link are filled in
    where they are known.
    """
    said = in_first_case(version(built))
    return {
        **chart_forms(built),
        "report": report_text("chart", built.name, "{headline}{moved}", built.source, said, built.language),
        "report_title": report_title(built.name, built.data.version, built.language),
    }


def events_address(at: RenderContext) -> str:
    """The page where events are told; nothing on that page itself, and where an edition has no such page."""
    here = any(isinstance(block, Timeline) for block in at.page.blocks)
    return "" if here or not pages.find("timeline") else at.address("timeline")
