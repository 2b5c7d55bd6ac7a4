"""What programs may ask under `/api/`, and what they are answered: one `Endpoint` an address.

An endpoint is typed once: its parameters say what is taken, its answer is a record whose type is its JSON
Schema. The server's addresses, the OpenAPI document and the page that explains both are made of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pydantic import TypeAdapter

from dashboard.core.errors import DashboardError
from dashboard.core.words import Words
from dashboard.exports.records import Address
from dashboard.query.page_query import PageQuery
from dashboard.tables.dataset import Dataset

MOST = 500
"""Items of one answer."""
FIRST = 100
"""Items of one answer where the question does not say."""


@dataclass(frozen=True)
class Parameter:
    """One name of the query, or of the path: what it may be, as a type that pydantic reads; `several` may be
    given at once. What is not given is `default`.
    """

    name: str
    words: Words
    type: Any
    default: Any = None
    several: bool = False
    in_path: bool = False

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """Reads one value. Raises pydantic's ValidationError."""
        return TypeAdapter(self.type)

    @cached_property
    def schema(self) -> dict[str, Any]:
        """Its JSON Schema."""
        one = self.adapter.json_schema()
        found = {"type": "array", "items": one} if self.several else one
        return found if self.default is None else {**found, "default": self.default}


@dataclass(frozen=True)
class Asked:
    """A question that can be answered: the values of its parameters by name, the scenario that it is asked
    under, and how an address is made.
    """

    values: Mapping[str, Any]
    under: PageQuery
    address: Address

    @property
    def data(self) -> Dataset:
        """The tables as the question reads them."""
        return self.under.data


@dataclass(frozen=True)
class Endpoint:
    """An address, such as `/api/figures/{figure}`, with what it answers: a record, or an image of one of
    `media`. `inputs` are those parameters that set levers; with `post`, a body of JSON may ask the same.
    """

    name: str
    path: str
    words: Words
    answer: Any
    parameters: tuple[Parameter, ...]
    answered: Callable[[Asked], Any]
    inputs: tuple[Parameter, ...] = ()
    post: bool = False
    media: tuple[str, ...] = ()

    @cached_property
    def known(self) -> dict[str, Parameter]:
        """Every parameter by its name."""
        return {one.name: one for one in (*self.parameters, *self.inputs)}


@dataclass(frozen=True)
class Fault:
    """What is wrong with one parameter of a question, and what to do."""

    parameter: str
    detail: str


@dataclass
class WrongQuestion(DashboardError):
    """A question that has no answer: the HTTP status that says so, and all that is wrong with it."""

    status: int
    faults: list[Fault] = field(default_factory=list)

    def __str__(self) -> str:
        return " ".join(f"{fault.parameter}: {fault.detail}" for fault in self.faults)
