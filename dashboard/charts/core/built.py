"""A chart in one language, with all its words, and with slots where a model's results go."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from dashboard.charts.core import kept
from dashboard.charts.core.cells import cell, figure_cells
from dashboard.charts.core.chart import Chart, Context
from dashboard.charts.core.columns import COLUMNS, NUMBERS
from dashboard.charts.core.drawn import Drawn
from dashboard.charts.core.evaluation import Evaluation, with_figures
from dashboard.charts.core.legend import Key, keys_of
from dashboard.charts.core.marks import Mark
from dashboard.charts.core.scenario_words import STILL, moved_words, results_shown
from dashboard.charts.core.slots import fill
from dashboard.charts.core.sources import figures_behind, source_line
from dashboard.core.errors import BadDefinition
from dashboard.core.numbers import marks as number_marks
from dashboard.core.words import COLON, SEMICOLON, Words, in_first_case
from dashboard.models.core.inputs import CHOICE
from dashboard.models.core.model import Model
from dashboard.tables.dataset import Dataset
from dashboard.tables.records import in_order

NOT_OURS = (
    "the drawing is a {found}, and not a dict with data and a layout with height and margin. Make it as"
    " charts/core does (bars_figure, parts_figure …); an ordinary Plotly figure stands on a page by a"
    " block of its own."
)
COMPUTED = Words(fr="calculé ici", en="computed here")


@dataclass(frozen=True)
class Built:
    """A chart in one language. Texts are templates and `figure` has slots until a scenario fills them."""

    chart: Chart
    language: str
    data: Dataset
    model: Model | None
    marks: tuple[Mark, ...]
    figure: dict[str, Any]

    @property
    def name(self) -> str:
        return self.chart.name

    @cached_property
    def short(self) -> Built | None:
        """The chart in its other drawing, for images of a fixed size; None where it has none."""
        short = self.chart.short
        if short is None:
            return None
        figure = figure_of(short.draw(Context(self.data, self.language, self.model), self.marks), self)
        marks = tuple(
            replace(mark, styles=tuple(style for style in mark.styles if style not in short.leaves_out))
            for mark in self.marks
        )
        return replace(self, marks=marks, figure=figure)

    @cached_property
    def opening(self) -> Evaluation:
        """The chart's model, if it has one, with every lever where it opens."""
        return Evaluation(self.model, self.language)

    @cached_property
    def headline(self) -> str:
        said = self.chart.said(self.data) or self.chart.headline
        return with_figures(said[self.language], self.data, self.language)

    @cached_property
    def measure(self) -> str:
        measure = with_figures(self.chart.measure[self.language], self.data, self.language)
        alone = self.keys[0].words[self.language] if len(self.keys) == 1 else ""
        return f"{measure} · {alone}" if alone else measure

    @cached_property
    def source(self) -> str:
        """« Source : iSANS, 2026, via BARA, 2026 (II.C, § 4) »."""
        return source_line(self.marks, self.model, self.data, self.language)

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """Ids of every figure that the chart shows or rests on."""
        return figures_behind(self.marks, self.model)

    @cached_property
    def keys(self) -> tuple[Key, ...]:
        """What colours and fills mean; a key alone is told in the measure."""
        openings = '"opacity": {"slot": "choose", "of": "moved"' in json.dumps(self.figure)
        return keys_of(self.chart.colours, self.marks, openings=openings)

    @cached_property
    def legend(self) -> tuple[tuple[Key, str], ...]:
        """The entries of the legend with their words; none where there is but one."""
        return tuple((key, key.words[self.language]) for key in self.keys) if len(self.keys) > 1 else ()

    @cached_property
    def dependencies(self) -> tuple[str, ...]:
        """The inputs that what is drawn and said rests on, in the model's order."""
        if self.model is None:
            return ()
        asked = {name for mark in self.marks for name in mark.outputs}
        asked |= results_shown([self.figure, self.headline])
        return self.model.dependencies(*(asked & {*self.model.inputs, *self.model.outputs}))

    def scenario_words(self, *, choices: bool = False, wrap: int = 0) -> dict[str, Any]:
        """The slot that tells what the reader moved of what the chart rests on; with `choices` also the
        inputs that are nobody's figure but a choice, moved or not.
        """
        model = self.model
        rests_on = list(self.dependencies)
        always = [name for name in rests_on if choices and model and model.inputs[name].kind == CHOICE]
        told = {"of": rests_on, "always": always, "still": STILL[self.language]}
        return moved_words(self.language, wrap) | told

    def kept_words(self, wrap: int = 0) -> dict[str, Any] | None:
        """The slot that names the scenarios that are compared; None for a chart without a result."""
        mark = kept.main_mark(self.chart, self.marks) if self.chart.live else None
        return kept.kept_words(mark, self.language, wrap) if mark else None

    @cached_property
    def kept_said(self) -> str:
        """What the alternative text adds for one scenario that is compared, `{name}` still open."""
        return kept.SAID[self.language].replace("{results}", kept.results(self.marks, self.language))

    @cached_property
    def alt(self) -> str:
        """Alternative text, three sentences: kind and finding; every value with its range, or their summary;
        source.
        """
        colon = COLON[self.language]
        if self.chart.summary:
            values = self.chart.summary(Context(self.data, self.language, self.model), self.marks)
        else:
            values = SEMICOLON[self.language].join(
                f"{mark.label}{f', {mark.note}' if mark.note else ''}{colon}{mark.text}"
                for mark in self.marks
            )
        return (
            f"{self.chart.kind[self.language]}{colon}{self.headline}. {in_first_case(values)}. {self.source}."
        )

    def height(self, *, narrow: bool = False) -> int:
        """How tall the drawing stands, in pixels."""
        return int(fill(self.figure["layout"]["height"], self.opening, narrow=narrow))

    @cached_property
    def columns(self) -> dict[str, str]:
        """The table's columns, and what they are called."""
        return {name: COLUMNS[name][self.language] for name in self.chart.columns}

    @cached_property
    def rows(self) -> list[dict[str, str]]:
        """What is drawn, one row a mark: cells are templates, by column of the table and by no other."""
        return [{key: row.get(key, "") for key in self.chart.columns} for row in map(self._row, self.marks)]

    def _row(self, mark: Mark) -> dict[str, str]:
        cells = dict.fromkeys(self.chart.columns, "")
        if mark.cells:
            event = {"event": mark.event} if "event" in cells else {}
            return cells | {"what": mark.label, **event, **mark.cells}
        cells |= {"what": mark.label, "unit": self.data.units[mark.unit].name[self.language]}
        if mark.outputs:
            cells |= {k: cell(mark, k) for k in ("low", "value", "high") if getattr(mark, k) is not None}
            return cells | {"nature": COMPUTED[self.language]}
        if not mark.figures or mark.computed:
            unit = self.data.units[mark.unit]
            for end in NUMBERS:
                if isinstance(getattr(mark, end), int | float):
                    cells[end] = unit.cell(getattr(mark, end), self.language)
            return cells | {"nature": COMPUTED[self.language], "figure": "; ".join(mark.figures)}
        rows = [figure_cells(self.data.figure(id), self.data, self.language) for id in mark.figures]
        joined = {
            key: (SEMICOLON[self.language] if key != "figure" else "; ").join(
                in_order(row[key] for row in rows)
            )
            for key in ("origin", "document", "place", "figure")
        }
        return cells | rows[0] | joined

    def drawn(self, evaluation: Evaluation) -> Drawn:
        return Drawn(self, evaluation)


def build(chart: Chart, language: str, data: Dataset) -> Built:
    """A chart in one language: its marks, and its figure with the cited numbers already in it."""
    model = chart.bound_model(data)
    context = Context(data, language, model)
    marks = tuple(with_words(mark, data, language) for mark in chart.marks(context))
    built = Built(chart, language, data, model, marks, {})
    return replace(built, figure=figure_of(chart.draw(context, marks), built))


def figure_of(drawing: Any, built: Built) -> dict[str, Any]:
    """A drawing with the cited numbers in its templates. Raises BadDefinition for what is none."""
    if not isinstance(drawing, dict) or not {"height", "margin"} <= set(drawing.get("layout", ())):
        raise BadDefinition(NOT_OURS.format(found=type(drawing).__name__))
    figure: dict[str, Any] = with_texts(drawing, built.data, built.language)
    written = number_marks(built.language)
    # Ticks that Plotly writes itself follow the language too.
    figure["layout"] = {**figure["layout"], "separators": written["decimal"] + written["group"]}
    return figure


def with_words(mark: Mark, data: Dataset, language: str) -> Mark:
    parts = (with_figures(part, data, language) for part in (mark.label, mark.text, mark.note))
    label, words, note = parts
    return replace(mark, label=label, text=words, note=note)


def with_texts(node: Any, data: Dataset, language: str) -> Any:
    """A drawing whose templates hold the cited numbers."""
    if isinstance(node, dict):
        if node.get("slot") == "text":
            templates = {
                key: with_figures(node[key], data, language) for key in ("text", "narrow") if key in node
            }
            return {**node, **templates}
        return {key: with_texts(value, data, language) for key, value in node.items()}
    if isinstance(node, Sequence) and not isinstance(node, str):
        return [with_texts(item, data, language) for item in node]
    return node
