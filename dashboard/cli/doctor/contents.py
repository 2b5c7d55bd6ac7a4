"""The tables, the documents, the models, and the library that draws in the browser."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.cli.doctor.diagnosis import Diagnosis, in_checkout
from dashboard.core.program import program

if TYPE_CHECKING:
    from dashboard.tables import Dataset


@cache
def loaded(folder: str | None) -> Dataset:
    """The tables, read and checked once for every check that needs them."""
    from dashboard.tables import load

    return load(folder)


def data(folder: str | None) -> Diagnosis:
    """Whether the tables are without a finding."""
    from dashboard.core.errors import DataError
    from dashboard.tables import data_folder

    place = Path(folder) if folder else data_folder()
    try:
        tables = loaded(folder)
    except DataError as error:
        first, *more = error.findings
        remedy = f"{len(more)} more: {program()} check lists them." if more else "Then look again."
        return Diagnosis("data", False, f"{place}: {first}", remedy)
    return Diagnosis("data", True, f"{len(tables.figures)} figures, version {tables.version}, in {place}")


def documents(folder: str | None) -> Diagnosis:
    """Whether the documents at hand are the texts that were cited. They belong to their authors, so none at
    hand is no fault.
    """
    from dashboard.tables.proof.documents import HOW_TO, texts
    from dashboard.tables.proof.documents import folder as documents_folder

    held, known = texts(), loaded(folder).documents
    if not held:
        return Diagnosis(
            "documents", True, f"none in {documents_folder()}; only the proof needs them. {HOW_TO}"
        )
    other = [
        id
        for id, text in held.items()
        if id in known and known[id].sha256 and known[id].sha256 != text.sha256
    ]
    if other:
        finding = f"{documents_folder()}: {', '.join(other)} not the text that was cited"
        return Diagnosis("documents", False, finding, f"Lay the same edition there. {HOW_TO}")
    return Diagnosis(
        "documents", True, f"{len(set(held) & set(known))} of {len(known)} in {documents_folder()}"
    )


def models(folder: str | None) -> Diagnosis:
    """Whether every model is well defined on these tables."""
    from dashboard import models as registry
    from dashboard.core.errors import BadDefinition

    try:
        registry.check(loaded(folder))
    except BadDefinition as error:
        remedy = f"{len(error.faults)} in all: {program()} check lists them."
        return Diagnosis("models", False, error.faults[0], remedy)
    return Diagnosis("models", True, f"{len(registry.names())}, each defined and open on the data")


def drawings(folder: str | None) -> Diagnosis:
    """Which plotly.js pages load. Both draw every chart; the small bundle arrives sooner."""
    from dashboard.charts.core.plotly_js import SMALL, VERSION, plotly_js, small_is_right, whole_version

    size = f"{len(plotly_js()) / 1e6:.1f} MB"
    if small_is_right():
        return Diagnosis("plotly.js", True, f"{whole_version()}, the small bundle, {size}")
    by_hand = f"put plotly-basic.min.js of npm's plotly.js-basic-dist-min@{VERSION} at {SMALL}"
    if SMALL.is_file():
        finding = (
            f"{SMALL} is not the bundle of {whole_version()} that is known, so the whole library is served"
        )
        return Diagnosis(
            "plotly.js", False, finding, f"Remove it, then {'make setup' if in_checkout() else by_hand}."
        )
    hint = "where npm is, make setup fetches a small one" if in_checkout() else f"for a small one, {by_hand}"
    return Diagnosis("plotly.js", True, f"{whole_version()}, the whole library, {size}; {hint}")
