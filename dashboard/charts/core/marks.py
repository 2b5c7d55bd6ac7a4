"""Marks: one thing drawn, with the words of its row. Shape says the wording, outline says the nature.

Filled dot: as cited. Hollow dot: about. Bar with two ends: between. Arrow outward: one-sided. Diamond:
claimed by a party. Dashed outline: planned, aimed at, threatened, hypothetical. Ring with a dot: computed
here. Thin grey bar: computed range. Dashed ring: the reader's scenario. An event is a dot, or a square where
several documents tell it; hollow where its date is vague.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from dashboard.core.words import Words
from dashboard.models.core.model import Model
from dashboard.tables.figure import Figure

SHAPES = {
    "exact": "dot",
    "about": "hollow",
    "nearly": "hollow",
    "between": "bar",
    "at_least": "more",
    "more_than": "more",
    "at_most": "less",
    "less_than": "less",
}
OUTLINES = {
    "observed": "plain",
    "estimated": "plain",
    "agreed": "plain",
    "announced": "party",
    "claimed": "party",
    "planned": "dashed",
    "target": "dashed",
    "threatened": "dashed",
    "hypothetical": "dashed",
}
MEANINGS = {
    "dot": Words(fr="cité", en="cited"),
    "hollow": Words(fr="environ, ou date déduite", en="about, or date deduced"),
    "fill": Words(fr="cité", en="cited"),
    "bar": Words(fr="entre deux bornes citées", en="between two cited ends"),
    "more": Words(fr="au moins", en="at least"),
    "less": Words(fr="au plus", en="at most"),
    "party": Words(fr="affirmé par une partie", en="claimed by a party"),
    "dashed": Words(fr="sous condition, visé ou brandi", en="conditional, aimed at or threatened"),
    "computed": Words(fr="calculé ici", en="computed here"),
    "range": Words(fr="fourchette calculée", en="computed range"),
    "scenario": Words(fr="ce scénario", en="this scenario"),
    "opening": Words(fr="valeur de départ", en="starting value"),
    "evidence": Words(fr="ce que citent les sources", en="what the sources cite"),
    "households": Words(fr="payé par les ménages", en="paid by households"),
    "state": Words(fr="payé par l'État", en="paid by the state"),
    "russia": Words(fr="Russie", en="Russia"),
    "others": Words(fr="autres", en="others"),
    "told": Words(fr="raconté par un document", en="told by one document"),
    "retold": Words(fr="raconté par plusieurs", en="told by several"),
    "vague": Words(fr="date approchée ou déduite", en="date approximate or deduced"),
    "lasting": Words(fr="dure, ou entre deux dates", en="lasts, or between two dates"),
    "ongoing": Words(fr="continue au-delà", en="goes on beyond"),
    "elsewhere": Words(fr="ailleurs", en="elsewhere"),
}


@dataclass(frozen=True)
class Mark:
    """One thing drawn. `low`, `value`, `high` are numbers in the written unit, or slots; None where
    there is nothing. `label` and `text` are templates in one language; `figures` and `assumptions` are
    the ids that it rests on; `styles` name the marks used, for the legend. A mark of an event has the
    event's id, the documents that tell it, and its own cells of the table."""

    label: str
    text: str
    styles: tuple[str, ...]
    colour: str
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
    def opens(self) -> str:
        """What a click leads to: the cards of its figures, or the place of its event on the page."""
        return f"#{self.event}" if self.event else ";".join(self.figures)


def cited(
    figure: Figure, language: str, colour: str, label: Words | None = None, said: Words | None = None
) -> Mark:
    """A figure as its document gives it; `said` is what stands around the number, with `{n}` where it
    goes.
    """
    outline = OUTLINES[figure.obs_status]
    styles = [SHAPES[figure.qualifier], outline]
    if outline == "plain":
        styles = styles[:1]
    elif styles[0] == "dot":
        styles = styles[1:]
    name = (label or figure.name)[language]
    return Mark(
        label=name,
        text=(
            figure.written(language) if not said else said[language].replace("{n}", figure.written(language))
        ),
        styles=tuple(styles),
        colour=colour,
        low=figure.low,
        value=figure.value,
        high=figure.high,
        unit=figure.unit.id,
        qualifier=figure.qualifier,
        obs_status=figure.obs_status,
        figures=(figure.id,),
    )


def filled(mark: Mark) -> Mark:
    """The same figure as a bar from zero."""
    return replace(mark, styles=("fill",))


def computed(
    model: Model, output: str, label: Words, language: str, colour: str, *, ranged: bool = True
) -> Mark:
    """A model's result, at the scenario's place, with its range over what the sources leave open."""
    spread = " ({%s.low|n}–{%s.high|n})" % (output, output) if ranged else ""
    return Mark(
        label=label[language],
        text="{%s}%s" % (output, spread),
        styles=("computed", "range") if ranged else ("computed",),
        colour=colour,
        unit=model.unit(output).id,
        outputs=(output,),
        low={"slot": "value", "of": output, "end": "low"} if ranged else None,
        value={"slot": "value", "of": output},
        high={"slot": "value", "of": output, "end": "high"} if ranged else None,
    )
