"""What-if models, one file each.

>>> from dashboard import models
>>> "energy" in models.names()
True
>>> models.get("energy")(price_europe=390).gas_price_multiple
3.0232558139534884
"""

from __future__ import annotations

import sys
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

from dashboard.core.edition import own_package
from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.core.listed import ListedPackage
from dashboard.core.registry import Registry
from dashboard.core.words import LANGUAGES
from dashboard.models.core.inputs import InputSpec
from dashboard.models.core.linking import same_lever
from dashboard.models.core.model import Model
from dashboard.tables.dataset import Dataset

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["check", "get", "input_names", "listing", "names"]
REGISTRY = Registry(own_package(__name__), "model", "MODEL")


def names() -> list[str]:
    """Names of all models."""
    return REGISTRY.names()


@cache
def input_names() -> dict[str, str]:
    """Every input by name, with the first model that has it: one name is one lever over the whole site."""
    return {given.name: name for name in reversed(names()) for given in REGISTRY.get(name).input_specs}


def get(name: str, dataset: Dataset | None = None) -> Model:
    """The model of that name, on the project's own data or on `dataset`. Raises UnknownName."""
    model: Model = REGISTRY.get(name)
    return model if dataset is None else dataset.once(("model", name), lambda: model.on(dataset))


def check(dataset: Dataset) -> None:
    """Every model against a data package. Raises BadDefinition with all that is wrong in any of them."""
    from dashboard.models.core.definition import faults_on

    found: list[str] = []
    levers: dict[str, tuple[str, InputSpec]] = {}
    for name in names():
        for lever in REGISTRY.get(name).input_specs:
            first, known = levers.setdefault(lever.name, (name, lever))
            if not same_lever(known, lever):
                found.append(
                    f"{name}.{lever.name}: {first} has another lever of that name. Give one of them another"
                    " name, or both one source, label and lever."
                )
    for name in names():
        try:
            found += faults_on(REGISTRY.get(name), dataset)
        except BadDefinition as error:
            found += error.faults
    if found:
        raise BadDefinition(*found)


def listing(language: str = "en") -> pd.DataFrame:
    """Every model by name, which is what `dashboard.models()` gives: its `title` in one language, the names
    of its `inputs` and `outputs` joined by `;`, and the models that it `uses`, missing where there are
    none.

    >>> from dashboard import models
    >>> models().uses["leaving"]
    'energy;oil;debt;trade'
    """
    from dashboard.tables import frames

    if language not in LANGUAGES:
        raise UnknownName("language", language, LANGUAGES)
    rows = {
        name: {
            "title": get(name).title[language],
            "inputs": ";".join(get(name).names),
            "outputs": ";".join(get(name).outputs),
            "uses": ";".join(get(name).uses),
        }
        for name in names()
    }
    return frames.listing(rows, "model")


class _ModelsPackage(ListedPackage):
    """A package whose attributes are its models: importing `models.energy` does not lay the module over the
    model.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not isinstance(value, ModuleType) or hasattr(value, "__path__"):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _ModelsPackage


def __getattr__(name: str) -> Model:
    if name.startswith("_"):
        raise AttributeError(name)
    try:
        return get(name)
    except UnknownName as error:
        raise AttributeError(str(error)) from None


def __dir__() -> list[str]:
    return [*names(), "get", "listing", "names"]
