"""Shelves: the file's name is the thing's name, and nothing else lists it."""

from __future__ import annotations

import importlib

import pytest

from dashboard import charts, exports, models, pages
from dashboard.core.errors import UnknownName

SHELVES = {"models": models, "charts": charts, "pages": pages, "exports": exports}


@pytest.mark.parametrize("name", SHELVES)
def test_everything_on_a_shelf_is_named_after_its_file(name):
    for key, thing in SHELVES[name].REGISTRY.all().items():
        assert getattr(thing, "name", key) == key


@pytest.mark.parametrize("name", SHELVES)
def test_a_misspelt_name_is_answered_with_the_nearest(name):
    shelf = SHELVES[name].REGISTRY
    known = shelf.names()[0]
    with pytest.raises(UnknownName, match=f"Did you mean '{known}'"):
        shelf.get(known[:-1] + "x" if len(known) > 3 else known + "x")


def test_importing_a_submodule_does_not_hide_the_model():
    """`import dashboard.models.energy` sets the package's attribute to the module; asked twice, the model
    comes back.
    """
    importlib.import_module("dashboard.models.energy")
    assert models.get("energy") is models.get("energy")
    assert models.energy is models.get("energy")
    assert models.energy().gas_price_multiple > 1


def test_an_attribute_that_is_no_model_is_no_attribute():
    assert not hasattr(models, "enrgy")
    with pytest.raises(AttributeError, match="Did you mean 'energy'"):
        models.enrgy  # noqa: B018
