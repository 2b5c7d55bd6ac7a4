"""Marks: one thing drawn, with the words of its row. Form carries the content, fill the status: fills.py.

An event of the timeline is a dot, or a square where several documents tell it; hollow where its date is
vague.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dashboard.charts.core.slots import wrapped
from dashboard.core.edition import edition
from dashboard.core.words import Words
from dashboard.models.core.model import Model
from dashboard.tables.figure import Figure

GOVERNMENT = edition().government
FILLS = {
    "observed": "cited",
    "estimated": "cited",
    "agreed": "cited",
    "announced": "outlined",
    "claimed": "outlined",
    "planned": "outlined",
    "target": "outlined",
    "threatened": "outlined",
    "hypothetical": "outlined",
}
"""How a bar is filled, by the nature of its figure."""
ENDS = {
    "exact": "",
    "about": "",
    "nearly": "",
    "between": "between",
    "at_least": "more",
    "more_than": "more",
    "at_most": "less",
    "less_than": "less",
}
"""How a bar ends, by the wording of its figure: plainly, hatched, or open with an arrowhead."""
MEANINGS = {
    "cited": Words(fr="cité", en="as cited"),
    "between": Words(fr="entre deux bornes citées", en="between two cited bounds"),
    "outlined": Words(fr="annoncé, affirmé ou sous condition", en="announced, claimed or conditional"),
    "computed": Words(fr="calculé ici", en="computed here"),
    "outside": Words(
        fr="calculé ici, † avec une valeur hors des documents",
        en="computed here, † with a value from outside the documents",
    ),
    "conditional": Words(
        fr="calculé ici sous condition, jamais ajouté", en="computed here on a condition, never added"
    ),
    "range": Words(fr="fourchette calculée", en="computed range"),
    "line": Words(fr="calculé ici", en="computed here"),
    "scenario": Words(fr="calculé ici, à ces hypothèses", en="computed here, on these assumptions"),
    "opening": Words(fr="valeur de départ", en="starting value"),
    "evidence": Words(fr="ce que citent les sources", en="what the sources cite"),
    "told": Words(fr="rapporté par un document", en="reported by one document"),
    "retold": Words(fr="rapporté par plusieurs", en="reported by several"),
    "vague": Words(fr="date approchée ou déduite", en="date approximate or deduced"),
    "lasting": Words(fr="dure, ou entre deux dates", en="lasts, or between two dates"),
    "ongoing": Words(fr="continue au-delà", en="goes on beyond"),
    "travels": Words(fr=f"{GOVERNMENT.fr} se déplace", en=f"{GOVERNMENT.en} travels"),
    "comes": Words(fr=f"l'autre vient à {GOVERNMENT.fr}", en=f"the other comes to {GOVERNMENT.en}"),
    "call": Words(fr="téléphone, vidéo", en="telephone, video"),
    "talks": Words(fr="entretiens, sans dire où", en="talks, place not said"),
    "message": Words(fr="offre, invitation, avertissement", en="offer, invitation, warning"),
    "handover": Words(fr="personnes remises", en="people handed over"),
    "hollow": Words(fr="creux : annoncé ou annulé", en="hollow: announced or called off"),
}
"""What a fill, or the sign of an event, means in a legend."""
HOVER = 38
"""Characters of a line beside the pointer."""
DAGGER = "†"
"""After a number that rests on a value from outside the documents."""


@dataclass(frozen=True)
class Mark:
    """One thing drawn. `low`, `value`, `high` are numbers in the written unit, or slots; None where
    there is nothing. `label` and `text` are templates in one language; `figures` and `assumptions` are
    the ids that it rests on; `styles` name its fills, for drawing and legend. `note` is a softer second
    line under the label: who says it, or when; `span` are the ends of a bar that does not begin at zero.
    A mark of an event has the event's id, the documents that tell it, and its own cells of the table."""

    label: str
    text: str
    styles: tuple[str, ...]
    colour: str
    note: str = ""
    span: tuple[Any, Any] | None = None
    low: Any = None
    value: Any = None
    high: Any = None
    unit: str = ""
    qualifier: str = ""
    obs_status: str = ""
    figures: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    event: str = ""
    documents: tuple[str, ...] = ()
    cells: Mapping[str, str] = field(default_factory=dict)

    @property
    def computed(self) -> bool:
        """Whether its number is worked out here, not cited."""
        told = self.obs_status or self.documents
        return bool(self.outputs) or not told

    @property
    def opens(self) -> str:
        """What a click leads to: the cards of its figures, or the place of its event on the page."""
        return f"#{self.event}" if self.event else ";".join(self.figures)


def cited(
    figure: Figure,
    language: str,
    colour: str,
    label: Words | None = None,
    around: Words | None = None,
    note: Words | None = None,
) -> Mark:
    """A figure as its document gives it; `around` is what stands around the number, with `{n}` where it
    goes.
    """
    fill, end = FILLS[figure.obs_status], ENDS[figure.qualifier]
    number = figure.written(language)
    return Mark(
        label=(label or figure.name)[language],
        text=number if not around else around[language].replace("{n}", number),
        styles=(fill, "between") if end == "between" else (fill,),
        colour=colour,
        note=note[language] if note else "",
        low=figure.low,
        value=figure.value,
        high=figure.high,
        unit=figure.unit.id,
        qualifier=figure.qualifier,
        obs_status=figure.obs_status,
        figures=(figure.id,),
    )


def computed(
    model: Model,
    output: str,
    label: Words,
    language: str,
    colour: str,
    *,
    ranged: bool = True,
    note: Words | None = None,
) -> Mark:
    """A model's result, at the scenario's place, with its range over what the sources leave open. A dagger
    tells that a value from outside the documents is in it.
    """
    spread = " ({%s.low|n}–{%s.high|n})" % (output, output) if ranged else ""
    outside = any(
        id in model.data.assumptions
        for name in model.dependencies(output)
        for id in model.inputs[name].source
    )
    fill = "outside" if outside else "computed"
    return Mark(
        label=label[language],
        text="{%s}%s%s" % (output, DAGGER if outside else "", spread),
        styles=(fill, "range") if ranged else (fill,),
        colour=colour,
        note=note[language] if note else "",
        unit=model.unit(output).id,
        outputs=(output,),
        low={"slot": "value", "of": output, "end": "low"} if ranged else None,
        value={"slot": "value", "of": output},
        high={"slot": "value", "of": output, "end": "high"} if ranged else None,
    )


def signed(mark: Mark, number: str) -> str:
    """A number with the sign of its wording, where there is no room for words."""
    return {"more_than": "> ", "at_least": "≥ ", "about": "≈ "}.get(mark.qualifier, "") + number


def cited_ends(mark: Mark) -> list[float]:
    """The numbers that a mark holds, from low to high."""
    return [end for end in (mark.low, mark.value, mark.high) if end is not None]


def point(x: Any, y: Any, mark: Mark, **marker: Any) -> dict[str, Any]:
    """One marker, with its row's words when the pointer is on it."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x],
        "y": [y],
        "cliponaxis": False,
        "hoverinfo": "text",
        "hovertext": {"slot": "text", "text": f"{mark.label}<br>{mark.text}"},
        "marker": marker,
        "customdata": [mark.opens],
    }


def beside_pointer(mark: Mark) -> str:
    """The words of an event in lines that a small screen has room for."""
    return "<br>".join(wrapped(words, HOVER) for words in (mark.label, mark.text))


def target(x: Any, y: Any, mark: Mark, size: int = 24) -> dict[str, Any]:
    """An unseen marker that answers the pointer where a shape is drawn, which does not."""
    return point(x, y, mark, symbol="square", size=size, color=mark.colour, opacity=0)
