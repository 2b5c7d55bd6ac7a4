"""The workbench: an analyst's own questions, asked of figures and models; the answer is worked out by the
server, and the whole question stands in the address.
"""

from __future__ import annotations

from typing import Any, cast

from dash import ALL, Dash, Input, Output, State, ctx, dcc, html, no_update
from dash.exceptions import PreventUpdate
from flask import has_request_context, request

from dashboard import pages
from dashboard.core.words import Words
from dashboard.dash_parts import tools
from dashboard.dash_parts.core.part import Part, Place, attributes, language_of, part_id, part_ids
from dashboard.dash_parts.core.shelf import ADDRESS
from dashboard.dash_parts.tools.core.cards import answer_view, spoken
from dashboard.dash_parts.tools.core.control_values import pairs_of
from dashboard.dash_parts.tools.core.controls import PART as NAME
from dashboard.dash_parts.tools.core.controls import control_id, controls, shape
from dashboard.dash_parts.tools.core.files import FILES, stem
from dashboard.dash_parts.tools.core.question import from_address, read_question
from dashboard.dash_parts.tools.core.tool import Asked, Gone
from dashboard.pages.core.page import Page
from dashboard.pages.core.parts import dash_parts_of
from dashboard.tables.dataset import Dataset

CONTROLS, ANSWER, QUERY, FILE = (part_id(NAME, name) for name in ("controls", "answer", "query", "file"))
WANTED, OTHER = part_id(NAME, "wanted"), part_id(NAME, "other")
"""A question that wants other controls than those on screen. A script of the page (dash_part.js) hands the
first on to the second, since Dash would take the answer to the new controls for a circle and leave it out.
"""
PATIENCE = 1000
"""Milliseconds of waiting after which it is shown."""
TAKE = part_ids(NAME, "take")


def page_of_workbench() -> Page:
    """The page that the workbench stands on."""
    return next(page for page in pages.in_order() if NAME in dash_parts_of(page))


def layout(place: Place) -> html.Div:
    """An empty question and an empty answer, which the address fills."""
    t = spoken(place.language)
    stop = html.Button(t["cancel"], type="button", **attributes({"data-cancel": ""}))
    waiting = html.Div(
        [html.P(t["wait"]), html.Progress(**attributes({"aria-label": t["wait"]})), stop],
        className="bench-waiting",
    )
    again = html.Button(t["again"], type="button", **attributes({"data-ask-again": ""}))
    unanswered = html.Div(
        [html.P(t["unanswered"]), again],
        className="bench-waiting",
        role="alert",
        hidden=True,
        **attributes({"data-unanswered": t["no_file"]}),
    )
    answer = dcc.Loading(
        [unanswered, html.Div(id=ANSWER)],
        custom_spinner=waiting,
        delay_show=PATIENCE,
        parent_className="bench-answered",
        overlay_style={"visibility": "visible", "opacity": 0.6},
        target_components=cast(Any, {ANSWER: "children"}),
    )
    return html.Div(
        [
            html.Div(id=CONTROLS, className="bench-controls"),
            answer,
            dcc.Store(id=QUERY),
            dcc.Store(id=WANTED),
            dcc.Store(id=OTHER),
            dcc.Download(id=FILE),
        ],
        className="bench",
        id="workbench",
    )


def still_asked() -> None:
    """Raises Gone where the reader of the present request has left: closed the page, or asked otherwise."""
    gone = request.environ.get("waitress.client_disconnected") if has_request_context() else None
    if gone is not None and gone():
        raise Gone


def fields(store: Any) -> dict[str, Any]:
    """What a store of the page holds by name; nothing where it is empty."""
    return store if isinstance(store, dict) else {}


def callbacks(app: Dash, data: Dataset) -> None:
    def prefix() -> str:
        return request.script_root if has_request_context() else ""

    @app.callback(
        Output(CONTROLS, "children"),
        Input(ADDRESS, "search"),
        Input(OTHER, "data"),
        State(ADDRESS, "pathname"),
    )
    def show_controls(search: Any, other: Any, path: Any) -> Any:
        language = language_of(path, prefix())
        other = fields(other)
        asks = other.get("query") if ctx.triggered_id == OTHER else search
        question, notices = from_address(asks, data, language)
        if not (asks == search or str(asks).startswith("?")):
            notices = []
        return controls(Asked(question, data, language), notices, other.get("visit"))

    @app.callback(
        Output(WANTED, "data"),
        Output(ANSWER, "children"),
        Output(QUERY, "data"),
        Input(control_id(ALL), "value"),
        State(control_id(ALL), "id"),
        State(part_ids(NAME, "shape"), "data"),
        State(ADDRESS, "pathname"),
    )
    def ask(values: Any, ids: Any, shapes: Any, path: Any) -> Any:
        if not values or len(shapes) != 1:
            raise PreventUpdate
        language = language_of(path, prefix())
        names = [str(one["index"]) for one in ids]
        question, notices = read_question(pairs_of(names, values, language, data), data, language)
        if fields(*shapes).get("shape") != shape(question):
            return question.query(), no_update, no_update
        asked = Asked(question, data, language, still_asked)
        try:
            answer = tools.get(question.tool).answer(asked)
        except Gone:
            raise PreventUpdate from None
        return no_update, answer_view(asked, answer, notices, page_of_workbench()), question.query()

    @app.callback(
        Output(FILE, "data"),
        Input(TAKE, "n_clicks"),
        State(QUERY, "data"),
        State(ADDRESS, "pathname"),
        prevent_initial_call=True,
    )
    def take(clicks: Any, query: Any, path: Any) -> Any:
        kind = str((ctx.triggered_id or {}).get("index"))
        if kind not in FILES or not any(isinstance(n, int) and n for n in clicks):
            raise PreventUpdate
        language = language_of(path, prefix())
        asked = Asked(from_address(query, data, language)[0], data, language, still_asked)
        make, media_type = FILES[kind]
        content = make(asked, tools.get(asked.question.tool).answer(asked), page_of_workbench())
        return cast(Any, dcc).send_bytes(content, f"{stem(asked)}.{kind}", type=media_type)


PART = Part(
    NAME,
    title=Words(fr="Atelier", en="Workbench"),
    layout=layout,
    callbacks=callbacks,
)
