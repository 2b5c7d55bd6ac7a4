"""What-if models, one file each.

>>> from dashboard import models
>>> "energy" in models.names()
True
>>> models.get("energy")(price_europe=390).gas_price_multiple
3.0232558139534884
"""

from __future__ import annotations

from dashboard.errors import UnknownName
from dashboard.models.frame.model import Model
from dashboard.shelf import Shelf

SHELF = Shelf(__name__, "model", "MODEL")


def names() -> list[str]:
    """Names of all models."""
    return SHELF.names()


def get(name: str, dataset=None) -> Model:
    """The model of that name, on the project's own data or on `dataset`. Raises UnknownName."""
    model = SHELF.get(name)
    return model.on(dataset) if dataset is not None else model


def __getattr__(name: str) -> Model:
    if name.startswith("_"):
        raise AttributeError(name)
    try:
        return SHELF.get(name)
    except UnknownName as error:
        raise AttributeError(str(error)) from None


def __dir__() -> list[str]:
    return sorted([*globals(), *names()])
