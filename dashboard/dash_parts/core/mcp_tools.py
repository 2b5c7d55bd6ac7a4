"""What an assistant may ask over MCP: five tools, answered by the API's own answers in one language.

Each answer carries value, wording, range, origin, place and a link that a person can open.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, Literal

from dash.mcp import mcp_enabled
from pydantic import ValidationError, validate_call
from werkzeug.datastructures import MultiDict

from dashboard.core.errors import UnknownName
from dashboard.core.words import LANGUAGES
from dashboard.exports.records import Address
from dashboard.models.core.scenario import CLAIM
from dashboard.query.api import Fault, WrongQuestion
from dashboard.query.api.endpoints import endpoints
from dashboard.query.api.reading import read, unknown
from dashboard.tables.dataset import Dataset

Language = Literal["en", "fr"]
Tool = Callable[..., dict[str, Any]]


def in_language(value: Any, language: str) -> Any:
    """A record with every text in one language.

    >>> in_language({"name": {"fr": "Prix", "en": "Price"}, "line": "4"}, "en")
    {'name': 'Price', 'line': '4'}
    """
    if isinstance(value, dict):
        if value.keys() == set(LANGUAGES):
            return value[language]
        if "api" in value and value.keys() > set(LANGUAGES):
            return {"page": value[language], **({"image": value["image"]} if value["image"] else {})}
        return {name: in_language(part, language) for name, part in value.items()}
    return [in_language(part, language) for part in value] if isinstance(value, list) else value


def tools(data: Dataset, address: Address) -> dict[str, Tool]:
    """The tools on a data package, by name; `address` makes the links of their answers."""

    def asked(
        name: str, language: str, path: dict[str, str], query: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        known = {endpoint.name: endpoint for endpoint in endpoints(data)}
        pairs = [
            (each, str(value))
            for each, given in (query or {}).items()
            for value in (given if isinstance(given, list) else [given])
            if value not in (None, "")
        ]
        question = read(known[name], path, MultiDict(pairs), data, address)
        answer: dict[str, Any] = in_language(asdict(known[name].answered(question)), language)
        return answer

    def find_figures(
        text: str = "",
        topic: str = "",
        document: str = "",
        origin: str = "",
        first_year: int | None = None,
        last_year: int | None = None,
        limit: int = 20,
        language: Language = "en",
    ) -> dict[str, Any]:
        """Find cited figures on Belarus's dependence on Russia: by words in their names, by topic, document
        or origin (ids), by years. Each comes with its value or range, its wording ("about", "more than"), who
        said it, the document and the place in it, and a link. Quote a figure with its wording and its source.
        """
        return asked(
            "figures",
            language,
            {},
            {
                "text": text,
                "topic": topic,
                "document": document,
                "origin": origin,
                "limit": limit,
                "from": first_year,
                "to": last_year,
            },
        )

    def figure(id: str, language: Language = "en") -> dict[str, Any]:
        """One cited figure by its id, with its wording, range, origin, document, place, the words that carry
        the number, the claims that contradict it, and a link.
        """
        return asked("figure", language, {"figure": id})

    def events(
        text: str = "",
        topic: str = "",
        actor: str = "",
        first_year: int | None = None,
        last_year: int | None = None,
        limit: int = 20,
        language: Language = "en",
    ) -> dict[str, Any]:
        """Dated events, by words in their title, by topic or actor (ids), by years; each with the documents
        that tell it, and where.
        """
        chosen = {"text": text, "topic": topic, "actor": actor, "from": first_year, "to": last_year}
        return asked("events", language, {}, {**chosen, "limit": limit})

    def model(
        name: str = "",
        inputs: dict[str, float] | None = None,
        claims: list[str] | None = None,
        language: Language = "en",
    ) -> dict[str, Any]:
        """A what-if model: without a name, which there are; with one, its inputs with their bounds and its
        results, each with its range over what the sources leave open. `inputs` are set in the model's terms:
        a share is 0.2, not 20. Results are what follows from assumptions, no forecast: say which were set.
        """
        if not name:
            return asked("models", language, {})
        known = {endpoint.name for endpoint in endpoints(data)}
        if f"model_{name}" not in known:
            raise UnknownName(
                "model", name, [each.removeprefix("model_") for each in known if each.startswith("model_")]
            )
        return asked(f"model_{name}", language, {}, {CLAIM: claims or [], **(inputs or {})})

    def chart(
        name: str = "",
        inputs: dict[str, float] | None = None,
        claims: list[str] | None = None,
        language: Language = "en",
    ) -> dict[str, Any]:
        """A chart: without a name, which there are; with one, what it says and the data of what it draws
        under a scenario, with its source, a link and an image where it has one.
        """
        if not name:
            return asked("charts", language, {})
        query = {"lang": language, CLAIM: claims or [], **(inputs or {})}
        return asked("chart", language, {"chart": name}, query)

    return {tool.__name__: careful(tool) for tool in (find_figures, figure, events, model, chart)}


def careful(tool: Tool) -> Tool:
    """The same tool, which tells what is wrong with its arguments: Dash hands them over as they came.

    Raises WrongQuestion for names that it does not have, and for what is not of their type.
    """
    names = list(inspect.signature(tool).parameters)
    checked = validate_call(tool)

    @functools.wraps(tool)
    def answered(**arguments: Any) -> dict[str, Any]:
        if faults := [Fault(name, unknown(name, names)) for name in arguments if name not in names]:
            raise WrongQuestion(400, faults)
        try:
            return checked(**arguments)
        except ValidationError as error:
            raise WrongQuestion(
                400, [Fault(".".join(map(str, one["loc"])), f"{one['msg']}.") for one in error.errors()]
            ) from None

    return answered


def register(data: Dataset, address: Address) -> None:
    """Let Dash's MCP server offer these tools, and nothing of Dash's own."""
    from dash.mcp import configure_mcp_server

    configure_mcp_server(
        include_layout=False,
        include_callbacks=False,
        include_clientside_callbacks=False,
        include_pages=False,
    )
    for tool in tools(data, address).values():
        tool.__doc__ = inspect.getdoc(tool)
        mcp_enabled(tool, expose_docstring=True)
