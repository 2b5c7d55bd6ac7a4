"""The API described in OpenAPI 3.1: printed from its endpoints, so that nothing of it is written twice."""

from __future__ import annotations

import re
from typing import Any, Literal

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

import dashboard
from dashboard.core.site import SITE
from dashboard.exports.workbook.figures_file import LICENCE
from dashboard.models.core.scenario import CLAIM, DATA, THEN
from dashboard.query.api import Endpoint, Parameter
from dashboard.query.api.endpoints import API
from dashboard.query.api.reading import LANGUAGE
from dashboard.tables.dataset import Dataset
from dashboard.web.problems import TYPE

REF = "#/components/{}/{}"
DESCRIPTION = (
    "Cited figures with their wording, range, origin, document and place; events, disagreements, charts and"
    " what-if models. Names of the query are those of the pages: inputs of models, `claim`, `data`, `then`."
    " Inputs are in the models' terms: a share is 0.2, not 20. What is added later leaves what is here as it"
    " is."
)
HEADERS = {
    "ETag": "Send it back as If-None-Match: 304 if nothing changed.",
    "X-Data-Version": "The version of the tables that the answer was read from.",
    "X-Limit-Address": "Characters of an address that are taken.",
    "X-Limit-Body": "Bytes of a body that are taken.",
    "X-Limit-Items": "Items of one answer.",
    "Link": "This description (RFC 8631).",
}
PROBLEM = {
    "type": "object",
    "description": "Problem details (RFC 9457).",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"parameter": {"type": "string"}, "detail": {"type": "string"}},
                "required": ["parameter", "detail"],
            },
        },
    },
    "required": ["type", "title", "status", "detail"],
}


class NamedSchemas(GenerateJsonSchema):
    """Schemas that clients are generated from: names are those of classes, and a field has no second one."""

    def normalize_name(self, name: str) -> str:
        """`ListingFigureRecord` for a listing of figures' records."""
        return re.sub(r"\W", "", name)

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def description(endpoints: list[Endpoint], data: Dataset, server: str) -> dict[str, Any]:
    """The whole description; `server` is the address or path that the site lies at, empty for the root."""
    adapters: list[tuple[str, Literal["validation", "serialization"], TypeAdapter[Any]]] = [
        (endpoint.name, "serialization", TypeAdapter(endpoint.answer))
        for endpoint in endpoints
        if endpoint.answer
    ]
    answers, defined = TypeAdapter.json_schemas(
        adapters, ref_template=REF.format("schemas", "{model}"), schema_generator=NamedSchemas
    )
    # Generators name their classes by titles, and pydantic titles all listings alike.
    schemas = {name: schema | {"title": name} for name, schema in defined["$defs"].items()}
    inputs = {one.name: one for endpoint in endpoints for one in endpoint.inputs}
    paths = {}
    for endpoint in endpoints:
        schema = answers.get((endpoint.name, "serialization"))
        paths[endpoint.path] = {"get": operation(endpoint, schema)}
        if endpoint.post:
            paths[endpoint.path]["post"] = operation(endpoint, schema, body=True)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": SITE[LANGUAGE],
            "version": dashboard.__version__,
            "description": f"{DESCRIPTION} Data of {data.version}.",
            "license": {"name": "CC BY 4.0", "url": LICENCE},
        },
        **({"servers": [{"url": server}]} if server else {}),
        "externalDocs": {"url": f"{server}{API}/"},
        "paths": paths,
        "components": {
            "schemas": {**schemas, "Problem": PROBLEM},
            "parameters": {name: parameter(one) for name, one in inputs.items()},
            "responses": {"Problem": problem_response()},
            "headers": {
                name: {"description": words, "schema": {"type": "string"}} for name, words in HEADERS.items()
            },
        },
    }


def parameter(one: Parameter) -> dict[str, Any]:
    """A parameter of the query or of the path."""
    return {
        "name": one.name,
        "in": "path" if one.in_path else "query",
        "description": one.words[LANGUAGE],
        "schema": one.schema,
        **({"required": True} if one.in_path else {}),
    }


def operation(endpoint: Endpoint, schema: Any, *, body: bool = False) -> dict[str, Any]:
    """What one method of an address takes and answers."""
    asked: dict[str, Any] = {"requestBody": request_body(endpoint)} if body else {}
    if not body:
        own = [parameter(one) for one in endpoint.parameters]
        asked["parameters"] = [
            *own,
            *({"$ref": REF.format("parameters", one.name)} for one in endpoint.inputs),
        ]
    content = (
        {kind: {"schema": {"type": "string", "format": "binary"}} for kind in endpoint.media}
        if endpoint.media
        else {"application/json": {"schema": schema}}
    )
    refused = ["400", *(["404"] if "{" in endpoint.path or THEN in endpoint.known else [])]
    return {
        "operationId": f"{'post' if body else 'get'}_{endpoint.name}",
        "summary": endpoint.words[LANGUAGE],
        "tags": [endpoint.path.split("/")[2]],
        **asked,
        "responses": {
            "200": {
                "description": "The answer.",
                "headers": {name: {"$ref": REF.format("headers", name)} for name in HEADERS},
                "content": content,
            },
            **{
                status: {"$ref": REF.format("responses", "Problem")}
                for status in [*refused, *(["413", "415"] if body else ["414"])]
            },
        },
    }


def request_body(endpoint: Endpoint) -> dict[str, Any]:
    """A scenario as JSON."""
    known = endpoint.known
    properties = {
        "inputs": {
            "type": "object",
            "properties": {
                one.name: {"description": one.words[LANGUAGE], **one.schema} for one in endpoint.inputs
            },
            "additionalProperties": False,
        },
        **({"claims": known[CLAIM].schema} if CLAIM in known else {}),
        DATA: known[DATA].schema,
        THEN: known[THEN].schema,
    }
    schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def problem_response() -> dict[str, Any]:
    return {
        "description": "A question that has no answer: what is wrong with it, and what to do.",
        "content": {TYPE: {"schema": {"$ref": REF.format("schemas", "Problem")}}},
    }
