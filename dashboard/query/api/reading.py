"""A question to the API, read: every fault is told at once, and what is unknown is refused, not dropped."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError
from werkzeug.datastructures import MultiDict

from dashboard.core.errors import UnknownName
from dashboard.exports.records import Address
from dashboard.models.core.scenario import CLAIM, DATA, THEN, shortest
from dashboard.query.api import Asked, Endpoint, Fault, Parameter, WrongQuestion
from dashboard.query.page_query import PageQuery
from dashboard.tables.dataset import Dataset

LANGUAGE = "en"
"""The language in which programs are told what is wrong, and in which their numbers are written."""
SHOWN = 60
"""Characters of a value that a fault repeats."""
BODY = {"inputs", "claims", DATA, THEN}
"""What a body of JSON may hold: a scenario."""


def read(
    endpoint: Endpoint,
    path: Mapping[str, str],
    query: MultiDict[str, str],
    data: Dataset,
    address: Address,
) -> Asked:
    """The question that an address asks. Raises WrongQuestion with all that is wrong."""
    for name, value in path.items():
        known = endpoint.known[name].type.__args__
        if value not in known:
            raise WrongQuestion(404, [Fault(name, str(UnknownName(name, value[:SHOWN], known)))])
    given = {name: query.getlist(name) for name in query}
    values, faults = taken(endpoint.known, given, (name for name in endpoint.known if name not in path))
    first, last = values.get("from"), values.get("to")
    if first is not None and last is not None and first > last:
        faults.append(Fault("from", f"The first year lies after the last, {last}: exchange them."))
    if faults:
        raise WrongQuestion(400, faults)
    return Asked({**values, **path}, under(endpoint, values, data), address)


def read_body(endpoint: Endpoint, body: Any, data: Dataset, address: Address) -> Asked:
    """The question that a body of JSON asks: `{"inputs": {name: number}, "claims": [id], "data": version,
    "then": true}`, all of it optional. Raises WrongQuestion.
    """
    if not isinstance(body, dict):
        raise WrongQuestion(400, [Fault("body", 'Send an object: {"inputs": {}}.')])
    inputs, claims = body.get("inputs", {}), body.get("claims", [])
    faults = [Fault(name[:SHOWN], unknown(name, BODY)) for name in body if name not in BODY]
    if not isinstance(inputs, dict):
        faults.append(Fault("inputs", "Send an object of numbers by the names of inputs."))
        inputs = {}
    if not isinstance(claims, list):
        faults.append(Fault("claims", "Send a list of ids of disputed figures."))
        claims = []
    levers = {one.name: one for one in endpoint.inputs}
    values, wrong = taken(levers, {name: [value] for name, value in inputs.items()}, levers, strict=True)
    pinned = {name: [body[name]] for name in (DATA, THEN) if name in body} | (
        {CLAIM: claims} if claims else {}
    )
    others = {one.name: one for one in endpoint.parameters if one.name in (CLAIM, DATA, THEN)}
    more, also = taken(others, pinned, others, strict=True)
    also = [replace(fault, parameter="claims") if fault.parameter == CLAIM else fault for fault in also]
    if faults := [*faults, *wrong, *also]:
        raise WrongQuestion(400, faults)
    values |= more
    return Asked(values, under(endpoint, values, data), address)


def taken(
    known: Mapping[str, Parameter],
    given: Mapping[str, list[Any]],
    names: Iterable[str],
    *,
    strict: bool = False,
) -> tuple[dict[str, Any], list[Fault]]:
    """The values of parameters, and what is wrong with those that cannot be taken. `strict` takes JSON's own
    types alone, where a query holds text.
    """
    allowed, values = list(names), {}
    faults = [Fault(name[:SHOWN], unknown(name, allowed)) for name in given if name not in allowed]
    for name in allowed:
        parameter, read_values = known[name], []
        for value in given.get(name, ()):
            try:
                read_values.append(parameter.adapter.validate_python(value, strict=strict))
            except ValidationError as error:
                faults += [
                    Fault(name, f"{wrong['msg']}, not {str(value)[:SHOWN]!r}.") for wrong in error.errors()
                ]
        if parameter.several:
            values[name] = read_values
        elif len(given.get(name, ())) > 1:
            faults.append(Fault(name, "Give it once."))
        else:
            values[name] = read_values[0] if read_values else parameter.default
    return values, faults


def unknown(name: str, known: Iterable[str]) -> str:
    """That nothing is known by a name, and what is."""
    known = sorted(known)
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"Did you mean {near[0]}?" if near else f"Known here: {', '.join(known) or 'nothing'}."
    return f"Nothing is asked by this name. {hint}"


def under(endpoint: Endpoint, values: Mapping[str, Any], data: Dataset) -> PageQuery:
    """The scenario of a question, read as that of a page is. Raises WrongQuestion for claims that contradict
    each other.
    """
    claims = values.get(CLAIM) or []
    rivals = [id for id in claims if len({*data.disputed[id]} & {*claims}) > 1]
    if rivals:
        detail = f"These contradict each other: {', '.join(rivals)}. Follow one of them."
        raise WrongQuestion(400, [Fault(CLAIM, detail)])
    moved = {one.name: values.get(one.name) for one in endpoint.inputs}
    pairs = [(name, shortest(value)) for name, value in moved.items() if value is not None]
    pairs += [(CLAIM, id) for id in claims]
    pairs += [(DATA, values[DATA])] if values.get(DATA) else []
    pairs += [(THEN, "1")] if values.get(THEN) else []
    return PageQuery.read(MultiDict(pairs), data, LANGUAGE)


def unknown_address(path: str, endpoints: Iterable[Endpoint]) -> str:
    """That nothing lies at an address, and which lies nearest."""
    near = difflib.get_close_matches(path, [one.path for one in endpoints], n=1)
    hint = f"Did you mean {near[0]}? " if near else ""
    return f"Nothing lies at {path[:SHOWN]}. {hint}/api/ lists every address."
