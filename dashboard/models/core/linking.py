"""Models that use each other: an equation may name `energy.extra_gas_bill`, an output or input of another.

What a model borrows is laid before its own equations, with everything that it rests on: the printed Python
and JavaScript, slopes, ranges and cases then need to know nothing of it. A borrowed output bears its model's
name before its own, `energy__extra_gas_bill`; an input has one name over the whole site and keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.models.core.additions import Additions
from dashboard.models.core.language import names_in, nearest

if TYPE_CHECKING:
    from dashboard.models.core.inputs import InputSpec
    from dashboard.models.core.model import Model
    from dashboard.models.core.outputs import Case, Output

LINK = re.compile(r"\b([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)\b")
JOINED = "__"
Lookup = Callable[[str], "Model"]


@dataclass(frozen=True)
class Linked:
    """A model's own inputs and equations with those that it borrows before them, in the order of evaluation.

    `cases` holds, for each model with cases, its own or borrowed ones as far as their inputs are here.
    """

    inputs: tuple[InputSpec, ...]
    equations: tuple[Output, ...]
    cases: tuple[tuple[Case, ...], ...]


def joined(text: str, own: Container[str] = ()) -> str:
    """An equation with one name for each link; a name of the model's `own` links to nothing.

    >>> joined("2*energy.extra_gas_bill - 1.5*a")
    '2*energy__extra_gas_bill - 1.5*a'
    """
    return LINK.sub(lambda link: link[0] if link[1] in own else f"{link[1]}{JOINED}{link[2]}", text)


def links_in(text: str) -> list[tuple[str, str]]:
    """Model and name of every link in an equation."""
    return list(dict.fromkeys(LINK.findall(text)))


def linked(
    model: Model, lookup: Lookup, path: tuple[str, ...] = (), done: dict[str, Linked] | None = None
) -> Linked:
    """A model with all that it borrows. Raises BadDefinition for circles and names that are not there.

    `done` takes those that were linked on the way: what has no circle has none on another path.
    """
    path, done = (*path, model.name), {} if done is None else done
    inputs = {spec.name: spec for spec in model.input_specs}
    equations: dict[str, Output] = {}
    cases: dict[str, tuple[Case, ...]] = {model.name: model.case_specs} if model.case_specs else {}
    found: list[str] = []
    own = {output.name for output in model.equations}
    for output in model.equations:
        text, where = output.equation, f"{model.name}.{output.name}"
        for other, name in links_in(text):
            try:
                source = _other(other, lookup, path, done, where)
                named = _borrowed(source, other, name, inputs, equations, cases, where, own)
            except BadDefinition as error:
                found += error.faults
                continue
            text = re.sub(rf"\b{other}\.{name}\b", named, text)
        equations[output.name] = replace(output, equation=text)
    additions = Additions(equations.values())
    for output in model.equations if not found else ():
        # What is borrowed keeps its kind.
        found += additions.faults(output.name, f"{model.name}.{output.name}")
    if found:
        raise BadDefinition(*found)
    return Linked(tuple(inputs.values()), tuple(equations.values()), _within(cases.values(), inputs))


def _other(name: str, lookup: Lookup, path: tuple[str, ...], done: dict[str, Linked], where: str) -> Linked:
    if name in path:
        circle = " → ".join([*path[path.index(name) :], name])
        raise BadDefinition(f"{where}: {circle} is a circle. Break it: let one of them do without the other.")
    try:
        model = lookup(name)
    except UnknownName as error:
        raise BadDefinition(f"{where}: {error}") from None
    if name not in done:
        done[name] = linked(model, lookup, path, done)
    return done[name]


def _borrowed(
    source: Linked,
    other: str,
    name: str,
    inputs: dict[str, InputSpec],
    equations: dict[str, Output],
    cases: dict[str, tuple[Case, ...]],
    where: str,
    own: Container[str],
) -> str:
    """Lay `name` of another model, and all that it rests on, before the equation; its name here."""
    known = {output.name: output for output in source.equations}
    levers = {spec.name: spec for spec in source.inputs}
    if name not in known and name not in levers:
        raise BadDefinition(
            f"{where}: {other}.{name} is no output or input of {other}. {nearest(name, [*known, *levers])}"
        )
    wanted, needed = [name], set()
    while wanted:
        one = wanted.pop()
        if one not in needed:
            needed.add(one)
            wanted += names_in(known[one].equation) if one in known else []
    for lever in (lever for lever in levers if lever in needed):
        if lever in own:
            raise BadDefinition(
                f"{where}: {lever} is an input of {other}. Give the output here another name."
            )
        if not same_lever(inputs.setdefault(lever, levers[lever]), levers[lever]):
            raise BadDefinition(
                f"{where}: {lever} of {other} is another lever than {lever} here. Give one of them another"
                " name, or both one source, label and lever."
            )
    here = {one: one if JOINED in one else f"{other}{JOINED}{one}" for one in needed if one in known}
    for one in known:
        if one in here and here[one] not in equations:
            text = known[one].equation
            for before, new in here.items():
                text = re.sub(rf"(?<![\w.]){before}\b", new, text)
            equations[here[one]] = replace(
                known[one],
                name=here[one],
                equation=text,
                tex=known[one].tex if JOINED in one else f"{{{known[one].tex}}}^{{\\mathrm{{{other}}}}}",
            )
    for number, group in enumerate(source.cases):
        cases[f"{other} {number}"] = group
    return here.get(name, name)


def _within(groups: Iterable[tuple[Case, ...]], inputs: Container[str]) -> tuple[tuple[Case, ...], ...]:
    """Cases as far as their inputs are here; a group that moves none of them is left out."""
    kept = (
        tuple(
            replace(case, at={name: text for name, text in case.at.items() if name in inputs})
            for case in group
        )
        for group in groups
    )
    return tuple(group for group in kept if any(case.at for case in group))


def same_lever(a: InputSpec, b: InputSpec) -> bool:
    """Whether two declarations are one lever: same source, label, ends and unit; each model may place it."""
    return replace(a, main=b.main, tex=b.tex, note=b.note) == b
