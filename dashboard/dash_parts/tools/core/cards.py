"""An answer of the workbench as Dash shows it: sentences, a card a drawing, what to take away."""

from __future__ import annotations

import json
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import pages
from dashboard.charts.core.look import FONT
from dashboard.core.numbers import MISSING, marks, number
from dashboard.core.words import LANGUAGES, Words
from dashboard.dash_parts.core.part import attributes, part_id, part_ids
from dashboard.dash_parts.tools.core.controls import PART
from dashboard.dash_parts.tools.core.files import FILES, record, source_of, stem
from dashboard.dash_parts.tools.core.tool import Answer, Asked, Panel
from dashboard.pages.core.blocks import WhatIf
from dashboard.pages.core.page import Page
from dashboard.render.labels import labels
from dashboard.render.scenarios import WORDS as KEEPING

WORDS = {
    "table": Words(fr="Tableau", en="Table"),
    "away": Words(fr="À emporter", en="Take it away"),
    "csv": Words(fr="Télécharger en CSV", en="Download as CSV"),
    "xlsx": Words(fr="Télécharger pour Excel", en="Download for Excel"),
    "png": Words(fr="Image PNG", en="PNG image"),
    "svg": Words(fr="Image SVG", en="SVG image"),
    "python": Words(fr="Le même calcul en Python", en="The same in Python"),
    "terms": Words(
        fr="En Python, une part s'écrit 0.5, non 50 %.",
        en="In Python a share is written 0.5, not 50%.",
    ),
    "copy": Words(fr="Copier", en="Copy"),
    "link": Words(fr="Copier le lien", en="Copy link"),
    "keep": Words(fr="Garder le scénario A", en="Keep scenario A"),
    "wait": Words(fr="Le serveur calcule…", en="The server is working…"),
    "cancel": Words(fr="Arrêter", en="Cancel"),
    "unanswered": Words(
        fr=(
            "Cette question est restée sans réponse ; s'il s'en affiche une, c'est celle d'une question"
            " précédente."
        ),
        en="This question got no answer; any answer shown is to an earlier one.",
    ),
    "again": Words(fr="Demander à nouveau", en="Ask again"),
    "no_file": Words(fr="Le fichier n'est pas venu : réessayez.", en="The file did not come: try again."),
    "lines": Words(fr="Réponse", en="Answer"),
    "example": Words(fr="Pour commencer :", en="To begin with:"),
}


def spoken(language: str) -> dict[str, str]:
    return {name: words[language] for name, words in WORDS.items()}


def answer_view(asked: Asked, answer: Answer, notices: list[str], page: Page) -> list[Component]:
    """The whole answer; of one that draws nothing there is nothing to take away."""
    t = spoken(asked.language)
    said: list[Component] = [html.P(line) for line in (*notices, *answer.lines)]
    if answer.examples:
        links = [html.Li(html.A(name, href=address)) for name, address in sorted(answer.examples.items())]
        said += [html.P(t["example"]), html.Ul(links, className="leads")]
    head = html.H2(t["lines"], className="unseen")
    told = html.Div(said, className="bench-lines" if answer.panels else "bench-lines card", role="status")
    cards = [card(panel, place, asked, answer, page) for place, panel in enumerate(answer.panels)]
    return [head, told, *cards, *([away(asked, answer, page)] if cards else [])]


def card(panel: Panel, place: int, asked: Asked, answer: Answer, page: Page) -> Component:
    """One drawing with its title, its table, its source and its images."""
    t, title = spoken(asked.language), part_id(PART, f"title-{place}")
    graph = dcc.Graph(
        id=part_ids(PART, "graph", place),
        figure=drawn(panel, asked.language),
        config={"displayModeBar": False},
        style={"height": f"{panel.height}px"},
    )
    images = [
        html.Button(t[kind], type="button", **attributes({"data-image": kind, "aria-describedby": title}))
        for kind in ("png", "svg")
    ]
    source = source_of(asked, answer, panel)
    carried: dict[str, Any] = {
        "source": source,
        "measure": panel.measure,
        "stem": f"{stem(asked)}-{place + 1}",
    }
    carried |= {"record": record(asked, answer, panel, page)}
    return html.Figure(
        [
            html.Figcaption(
                [
                    html.H3(panel.title, id=title, className="title"),
                    html.P(panel.measure, className="measure"),
                ]
            ),
            html.Div(
                graph,
                role="img",
                style={"minHeight": f"{panel.height}px"},
                **attributes({"aria-label": panel.alt}),
            ),
            html.Div(
                [
                    html.P(source, className="source"),
                    html.Div(images, className="actions"),
                    html.Details([html.Summary(t["table"]), table(panel, asked.language)], className="twin"),
                ],
                className="foot",
            ),
        ],
        className="card chart",
        **attributes({"aria-labelledby": title, "data-carried": json.dumps(carried, ensure_ascii=False)}),
    )


def drawn(panel: Panel, language: str) -> dict[str, Any]:
    """The figure with what all drawings of the site share."""
    own = panel.figure["layout"]
    written = marks(language)
    layout = {
        "margin": {"l": 60, "r": 24, "t": 24, "b": 48, **own.get("margin", {})},
        "font": {"family": FONT, "size": 14, "color": "@ink"},
        "separators": written["decimal"] + written["group"],
        "dragmode": False,
        **{name: value for name, value in own.items() if name != "margin"},
    }
    for axis in ("xaxis", "yaxis"):
        asks = own.get(axis, {})
        title = {"font": {"size": 14, "color": "@soft"}, **asks.get("title", {})}
        layout[axis] = {"automargin": True, "fixedrange": True, **asks, "title": title}
    layout["legend"] = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, **own.get("legend", {})}
    # A trace that the tool did not name would stand in legend and label as "trace 1".
    data = [{"name": "", "showlegend": "name" in trace, **trace} for trace in panel.figure["data"]]
    return {"data": data, "layout": layout}


def table(panel: Panel, language: str) -> Component:
    """What is drawn, as a table of its numbers."""
    rows = [
        html.Tr(
            [
                html.Th(cell(row[0], panel, language), scope="row"),
                *(html.Td(cell(c, panel, language)) for c in row[1:]),
            ]
        )
        for row in panel.rows
    ]
    heads = html.Thead(html.Tr([html.Th(name, scope="col") for name in panel.columns]))
    scrolls = f"{panel.title}, {labels(language)['scrolls']}"
    made = html.Table([heads, html.Tbody(rows)])
    return html.Div(
        made, className="scroll", role="region", tabIndex="0", **attributes({"aria-label": scrolls})
    )


def cell(value: float | str | None, panel: Panel, language: str) -> str:
    if value is None:
        return MISSING
    return value if isinstance(value, str) else number(value, panel.decimals, language)


def away(asked: Asked, answer: Answer, page: Page) -> Component:
    """Files, a link, the scenario for the list of kept ones, and Python."""
    t, question = spoken(asked.language), asked.question
    files = [html.Button(t[kind], type="button", id=part_ids(PART, "take", kind)) for kind in FILES]
    copied = {"data-done": labels(asked.language)["cited_done"]}
    more = [html.Button(t["link"], type="button", **attributes({"data-copy-link": "", **copied}))]
    if question.tool != "figures":
        kept: dict[str, Any] = {
            "given": asked.given(0),
            "model": question.model,
            "page": shown_on(question.model),
            "claims": list(question.scenario.claims),
        }
        kept |= {"version": asked.data.version, "asOfVersion": question.scenario.as_of_version}
        words = {name: words[asked.language] for name, words in KEEPING.items()}
        carried = json.dumps({"scenario": kept, "words": words}, ensure_ascii=False)
        more.append(html.Button(t["keep"], type="button", **attributes({"data-keep-scenario": carried})))
    code = html.Pre(html.Code(answer.python, id=part_id(PART, "python")), tabIndex="0")
    copy = html.Button(
        t["copy"], type="button", **attributes({"data-copy": part_id(PART, "python"), **copied})
    )
    python = html.Details(
        [html.Summary(t["python"]), html.P(t["terms"]), code, copy], className="bench-python"
    )
    return html.Section(
        [
            html.H3(t["away"]),
            html.Div([*files, *more], className="tools"),
            html.P(role="status", **attributes({"data-told": ""})),
            python,
        ],
        className="bench-away",
    )


def shown_on(model: str) -> dict[str, str]:
    """The page with the levers of a model, by its slug in each language; the page of methods has none."""
    blocks = ((page, block) for page in pages.in_order() for block in page.blocks)
    found = next((p for p, block in blocks if isinstance(block, WhatIf) and block.model == model), None)
    return {language: found.slug[language] for language in LANGUAGES} if found else {}
