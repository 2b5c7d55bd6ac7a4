"""What is wrong with a model as its author wrote it, all of it at once, before anything is computed.

Each sentence says where (model and line), what was found and what to do. `faults` needs no data; `faults_on`
asks what only a data package can tell.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dashboard.core.errors import BadDefinition, DashboardError
from dashboard.core.words import Words
from dashboard.models.core import language
from dashboard.models.core.additions import Additions
from dashboard.models.core.formulas import read
from dashboard.models.core.inputs import InputSpec
from dashboard.models.core.linking import JOINED, joined, links_in
from dashboard.models.core.outputs import KINDS, Case, Output, Target
from dashboard.tables.dataset import Dataset

if TYPE_CHECKING:
    from dashboard.models.core.model import Model

WAYS = ("figure", "formula", "claims", "assumption", "choice")


def faults(model: Model) -> list[str]:
    """Every fault of a definition that can be seen without data."""
    found = (
        []
        if isinstance(model.title, Words)
        else [f"{model.name}: its title is {model.title!r}. Write Words(fr=…, en=…)."]
    )
    known: dict[str, None] = {}
    additions = Additions(model.equations)
    for spec in model.input_specs:
        where = f"{model.name}.{spec.name}"
        found += [*language.name_faults(spec.name, known, where), *of_input(spec, where)]
        known[spec.name] = None
    for output in model.equations:
        where = f"{model.name}.{output.name}"
        found += language.name_faults(output.name, known, where)
        # An equation may not use its own name, and a name that is taken is told once.
        found += of_output(output, [name for name in known if name != output.name], where)
        found += additions.faults(output.name, where)
        known[output.name] = None
    inputs, outputs = [d.name for d in model.input_specs], [output.name for output in model.equations]
    for preset in model.presets:
        # Levers may be borrowed ones: their names are asked with the data.
        found += of_words(preset.label, f"{model.name}, preset {preset.name}")
    for target in model.targets:
        found += of_target(target, inputs, outputs, f"{model.name}, target {target.output}")
    for case in model.case_specs:
        found += of_case(case, inputs, f"{model.name}, case {case.name}")
    for name, count in Counter(case.name for case in model.case_specs).items():
        found += (
            [f"{model.name}, case {name}: declared {count} times. Give each case its own name."]
            if count > 1
            else []
        )
    found += [
        f"{model.name}: limit {limit!r} is no text in two languages. Write Words(fr=…, en=…)."
        for limit in model.limits
        if not isinstance(limit, Words)
    ]
    return found


def of_input(spec: InputSpec, where: str) -> list[str]:
    """Faults of one input: its words, its lever, where its value comes from."""
    found = [
        *of_words(spec.label, where),
        *of_symbol(spec.tex, where),
        *of_slider(spec.slider, where),
    ]
    given = [way for way in WAYS if getattr(spec, way) not in ("", (), None)]
    if len(given) != 1:
        found.append(
            f"{where}: has {' and '.join(given) or 'no source'}. Give exactly one of {', '.join(WAYS)}."
        )
    if not spec.unit and (spec.formula or spec.choice is not None):
        found.append(f'{where}: has no unit. Name one of terms.csv: unit="percent".')
    if spec.choice is not None and not _finite(spec.choice):
        found.append(f"{where}: its choice is {spec.choice!r}. Give a number.")
    elif (
        spec.choice is not None
        and not of_slider(spec.slider, where)
        and not spec.slider[0] <= spec.choice <= spec.slider[1]
    ):
        found.append(
            f"{where}: opens at {spec.choice}, outside its lever {spec.slider[:2]}. Widen the lever"
            " or choose within it."
        )
    for text in (spec.formula, spec.opening, *spec.claims):
        found += of_formula(text, where) if text else []
    return found


def of_output(output: Output, known: Sequence[str], where: str) -> list[str]:
    """Faults of one equation: its words, its unit, what it says."""
    found = [*of_words(output.label, where), *of_symbol(output.tex, where)]
    if not isinstance(output.unit, str) or not output.unit:
        found.append(f'{where}: has no unit. Name one of terms.csv: unit="percent".')
    # Whether another model has what is named is asked when all models are there.
    others = [f"{model}{JOINED}{name}" for model, name in links_in(output.equation)]
    return [*found, *language.faults(joined(output.equation, known), [*known, *others], where)]


def of_target(target: Target, inputs: list[str], outputs: list[str], where: str) -> list[str]:
    if target.formula:
        found = [*of_words(target.label, where), *of_formula(target.formula, where)]
    else:
        found = (
            []
            if target.output in outputs
            else [f"{where}: is no output. {language.nearest(target.output, outputs)}"]
        )
    if bool(target.figure) == bool(target.assumption):
        found.append(
            f"{where}: has {'both a figure and an assumption' if target.figure else 'no number'}. Give one of"
            " figure, assumption."
        )
    if target.kind not in KINDS:
        found.append(f"{where}: its kind is {target.kind!r}. Use one of {', '.join(KINDS)}.")
    found += [
        f"{where}: {name!r} is no input. {language.nearest(name, inputs)}"
        for name in (*target.at, *target.at_formula)
        if name not in inputs
    ]
    return [*found, *(said for text in target.at_formula.values() for said in of_formula(text, where))]


def of_case(case: Case, inputs: list[str], where: str) -> list[str]:
    found = of_words(case.label, where)
    found += [
        f"{where}: {name!r} is no input. {language.nearest(name, inputs)}"
        for name in case.at
        if name not in inputs
    ]
    return [*found, *(said for text in case.at.values() for said in of_formula(text, where))]


def of_formula(text: str, where: str) -> list[str]:
    """Faults of a formula over figure ids, as far as its text tells; a plain number is one too."""
    try:
        found = read(text, where)
    except BadDefinition as error:
        return list(error.faults)
    return language.faults(found.text, found.targets, where)


def of_words(label: Any, where: str) -> list[str]:
    return [] if isinstance(label, Words) else [f"{where}: its label is {label!r}. Write Words(fr=…, en=…)."]


def of_symbol(tex: Any, where: str) -> list[str]:
    return (
        []
        if isinstance(tex, str) and tex.strip()
        else [f"{where}: has no symbol. Give its LaTeX, such as p_E."]
    )


def of_slider(slider: Any, where: str) -> list[str]:
    """A lever has an end on each side and a step that fits between them."""
    if not isinstance(slider, tuple) or len(slider) != 3 or not all(map(_finite, slider)):
        return [f"{where}: its lever is {slider!r}. Give (from, to, step), three numbers."]
    start, end, step = slider
    if start >= end or not 0 < step < end - start:
        return [
            f"{where}: its lever {slider!r} has no length or no step. Give from < to, and a step that fits"
            " between."
        ]
    return []


def _finite(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def faults_on(model: Model, data: Dataset) -> list[str]:
    """Every fault that a data package shows: figures that are not there, units, openings outside their
    lever.
    """
    bound, found = model.on(data), []
    try:
        linked_inputs = model.linked.inputs
    except BadDefinition as error:
        return list(error.faults)
    for spec in linked_inputs:
        found += _tried(lambda d=spec: d.resolved(data), f"{model.name}.{spec.name}")
    for output in model.equations:
        found += (
            []
            if output.unit in data.units
            else [
                f"{model.name}.{output.name}: {output.unit!r} is no unit."
                f" {language.nearest(output.unit, data.units)}"
            ]
        )
    if found:
        return found
    for target in model.targets:
        found += _tried(
            lambda t=target: (bound.given_back(t), bound.published(t)),
            f"{model.name}, target {target.output}",
        )
    found += _tried(lambda: bound.preset_inputs, f"{model.name}, presets")
    return found + _tried(lambda: bound.cases, f"{model.name}, cases")


def _tried(work: Any, where: str) -> list[str]:
    try:
        work()
    except BadDefinition as error:
        return [said if said.startswith(where) else f"{where}: {said}" for said in error.faults]
    except DashboardError as error:
        return [f"{where}: {error}"]
    return []
