"""Where a chart's numbers come from: origins, documents and places, told in one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.charts.core.marks import Mark
from dashboard.core.edition import edition
from dashboard.core.words import COLON, SEMICOLON, Words, listed, locator
from dashboard.models.core.model import Model
from dashboard.tables.dataset import Dataset
from dashboard.tables.figure import Figure
from dashboard.tables.records import in_order

SOURCE = Words(fr="Source", en="Source")
SOURCES = Words(fr="Sources", en="Sources")
VIA = Words(fr="via", en="via")
COMPUTED = Words(fr="calcul du tableau de bord", en="computed by this dashboard")
FOLLOWED = Words(fr="suivi : ", en="followed: ")
ASIDE = Words(fr="écarté : ", en="set aside: ")
DOCUMENTS = edition().of_the_documents
OUTSIDE = Words(fr=f"hors {DOCUMENTS.fr} : ", en=f"from outside {DOCUMENTS.en}: ")


def figures_behind(marks: Sequence[Mark], model: Model | None) -> tuple[str, ...]:
    """Ids of every figure that the marks show or rest on."""
    ids = [id for mark in marks for id in mark.figures]
    if model:
        outputs = [name for mark in marks for name in mark.outputs]
        ids += [
            id
            for name in model.dependencies(*outputs)
            for id in model.inputs[name].source
            if id in model.data.figures
        ]
    return in_order(ids)


def assumptions_behind(marks: Sequence[Mark], model: Model | None) -> tuple[str, ...]:
    """Ids of every value from outside the documents that the marks rest on."""
    ids = [id for mark in marks for id in mark.assumptions]
    if model:
        outputs = [name for mark in marks for name in mark.outputs]
        ids += [
            id
            for name in model.dependencies(*outputs)
            for id in model.inputs[name].source
            if id in model.data.assumptions
        ]
    return in_order(ids)


def origin_label(figure: Figure, data: Dataset, language: str) -> str:
    """« iSANS, 2026 », or nothing where the document names nobody."""
    named = [data.origins[id] for id in figure.origins if data.origins[id].standing != "unnamed"]
    return listed([s.name[language] + (f", {s.year}" if s.year else "") for s in named], language)


def place(figure: Figure) -> str:
    """« II.C, § 4, l. 99 »."""
    return locator(figure.place, figure.line)


def citation(figure: Figure, data: Dataset, language: str) -> str:
    """« Prix du gaz : 46,68 $. Gazprom, via BARA, 2026, II.C, § 2, l. 95. »: a number as a text cites it."""
    value = f"{figure.name[language]}{COLON[language]}{figure.written(language)}"
    return f"{value}. {told_by(figure, data, language)}, {place(figure)}."


def told_by(figure: Figure, data: Dataset, language: str) -> str:
    """« Gazprom, via BARA, 2026 », or the document alone where it names nobody."""
    label = data.documents[figure.document].label[language]
    return via(origin_label(figure, data, language), label, label, language)


def via(origin: str, label: str, at: str, language: str) -> str:
    """An origin before where it was read, `at`; where it was read alone if nobody is named, or if the label
    of the document names the origin: an agency that signs the document stands once.
    """
    own = not origin or origin.partition(",")[0] in label
    return at if own else f"{origin}, {VIA[language]} {at}"


def source_line(marks: Sequence[Mark], model: Model | None, data: Dataset, language: str) -> str:
    """Origin, document and places, documents that tell events, then what was computed and what comes from
    elsewhere.
    """
    tellers = {id for mark in marks for id in mark.documents}
    labels = [document.label[language] for id, document in data.documents.items() if id in tellers]
    figures = told([data.figure(id) for id in figures_behind(marks, model)], data, language)
    said = SEMICOLON[language].join(part for part in (figures, *labels) if part)
    line = (SOURCES if SEMICOLON[language] in said else SOURCE)[language] + COLON[language] + said
    if any(mark.outputs for mark in marks) or any(mark.computed for mark in marks):
        line += " · " + COMPUTED[language]
    if outside := assumptions_behind(marks, model):
        names = in_order(data.assumptions[id].source[language] for id in outside)
        line += " · " + OUTSIDE[language] + listed(list(names), language)
    if chosen := choice(figures_behind(marks, model), data, language):
        line += " · " + chosen
    return line


def choice(ids: Iterable[str], data: Dataset, language: str) -> str:
    """« suivi : 1 150 (Krsmanovic, 2025), écarté : 1 300 (Regard sur l'Est, 2026) » where the reader chose,
    else nothing.
    """
    told_ = []
    for id in (id for id in ids if id in data.followed):
        aside = [data.figure(other) for other in data.disputed[id] if not data.follows(other)]
        told_.append(FOLLOWED[language] + claim(data.figure(id), data, language))
        told_.append(ASIDE[language] + listed([claim(figure, data, language) for figure in aside], language))
    return SEMICOLON[language].join(told_)


def claim(figure: Figure, data: Dataset, language: str) -> str:
    """« 1 150 (Krsmanovic, 2025) »: a number and who says it."""
    by = origin_label(figure, data, language) or data.documents[figure.document].label[language]
    return f"{figure.written(language)} ({by})"


def told(figures: Iterable[Figure], data: Dataset, language: str) -> str:
    """« iSANS, 2026, via BARA, 2026 (II.C, § 4) », each origin and document once."""
    groups: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        groups.setdefault((origin_label(figure, data, language), figure.document), []).append(figure)
    return SEMICOLON[language].join(
        origin_and_document(*key, found, data, language) for key, found in groups.items()
    )


def origin_and_document(origin: str, document: str, found: list[Figure], data: Dataset, language: str) -> str:
    label = data.documents[document].label[language]
    by_line = sorted(found, key=lambda figure: int(figure.line.split(";")[0]))
    places = in_order(locator(figure.place) for figure in by_line)
    return via(origin, label, f"{label} ({SEMICOLON[language].join(places)})", language)
