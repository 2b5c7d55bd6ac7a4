"""What the templates of blocks are given: plain values, one function for each kind of block."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from latex2mathml.converter import convert
from markupsafe import Markup

from dashboard import charts, models, pages
from dashboard.app.labels import labels
from dashboard.app.place import lever_views, place_spec
from dashboard.charts.frame import compose
from dashboard.charts.frame.built import COLUMNS, Built, figure_cells, moved_words
from dashboard.charts.frame.slots import PLACE, Scenario, moved, text, with_figures
from dashboard.charts.frame.sources import inputs_behind
from dashboard.models.frame.inputs import CHOICE, EXTERNAL
from dashboard.models.frame.model import Model
from dashboard.pages.frame.page import Page
from dashboard.tables.dataset import Dataset
from dashboard.tables.periods import written as period_written
from dashboard.words import MISSING, Words, in_first_case, number


def json_text(value: Any) -> Markup:
    """JSON that may stand inside a script element of a page."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def kind(block: object) -> str:
    """ChartCard → chart_card: the name of its template and of its view."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(block).__name__).lower()


@dataclass
class Views:
    """One page in one language under one scenario, as its templates see it."""

    page: Page
    language: str
    data: Dataset
    scenario: Scenario
    notices: list[str]

    @cached_property
    def t(self) -> dict[str, str]:
        return labels(self.language)

    def words(self, words: Words) -> str:
        """A text with its cited numbers in it, and with results where the page has a model."""
        filled = with_figures(words[self.language], self.data, self.language)
        return text(filled, self.opening) if self.page.model else filled

    @cached_property
    def opening(self) -> Scenario:
        model = models.get(self.page.model, self.data) if self.page.model else None
        return Scenario(model, self.language)

    def blocks(self) -> list[tuple[str, dict]]:
        """Each block's template and what it is given."""
        return [(kind(block), getattr(self, kind(block))(block)) for block in self.page.blocks]

    # ---- blocks of words

    def prose(self, block) -> dict:
        return {"text": self.words(block.text)}

    def heading(self, block) -> dict:
        return {"text": self.words(block.text), "anchor": block.anchor}

    def lead(self, block) -> dict:
        page = pages.get(block.page)
        return {"text": self.words(block.text), "address": f"/{self.language}/{page.slug[self.language]}"}

    def limits(self, block) -> dict:
        return {"items": [self.words(limit) for limit in models.get(block.model, self.data).limits]}

    # ---- charts

    def chart_card(self, block) -> dict:
        return self.card(block.chart, Scenario(None, self.language), wide=block.wide)

    def card(self, name: str, scenario: Scenario, *, wide: bool = True) -> dict:
        """A chart's card: its words under a scenario, and its drawing as JSON with slots."""
        built = charts.build(name, self.language, self.data)
        live = built.chart.live
        if not live:
            scenario = Scenario(built.model, self.language)
        return {
            "name": name, "wide": wide, "live": live, "headline": built.headline, "measure": built.measure,
            "source": built.source, "legend": built.legend, "height": built.figure["layout"]["height"],
            "alt": self.slot(built.alt, scenario, live), "columns": self.columns(),
            "rows": [[self.slot(row[key], scenario, live) for key in COLUMNS] for row in built.rows],
            "citation": self.citation(built), "spec": json_text(self.chart_spec(built)),
            "moved": text_of_moved(scenario, self.language) if live else "",
        }

    def columns(self) -> list[str]:
        return [words[self.language] for words in COLUMNS.values()]

    def slot(self, template: str, scenario: Scenario, live: bool = True) -> dict:
        """A text as it stands now, and its template where a lever may change it."""
        return {"text": text(template, scenario), "template": template if live and "{" in template else ""}

    def chart_spec(self, built: Built) -> dict:
        file = f"{built.name}-{self.language}-{self.data.version}"
        return {"name": built.name, "file": file, "figure": built.figure, "frame": compose.frame(built)}

    def citation(self, built: Built) -> str:
        return f"« {built.headline} ». {built.source}. {self.t['site']}, {self.t['version'].format(date=self.data.version)}."

    # ---- the what-if place

    def what_if(self, block) -> dict:
        model = self.scenario.model
        spec = place_spec(model, self.scenario, self.filled(block.announcement))
        levers = lever_views(model, self.scenario, self.t)
        return {
            "model": block.model, "spec": json_text(spec), "notices": self.notices,
            "main": [v for v in levers if v["main"]], "more": [v for v in levers if not v["main"]],
            "more_open": any(v["moved"] for v in levers if not v["main"]),
            "charts": [self.card(name, self.scenario) for name in block.charts],
            "results": [
                {"label": self.filled(result.label), "outside": self.outside(result), "value": self.slot(self.filled(result.value), self.scenario),
                 "note": self.slot(self.filled(result.note), self.scenario)}
                for result in block.results
            ],
        }

    def outside(self, result) -> str:
        """What a result owes to values from outside the five documents, or nothing."""
        model = self.scenario.model
        behind = inputs_behind(model, [name for name, _, _ in PLACE.findall(result.value.en + result.note.en)])
        names = [name for name in behind if model.inputs[name].kind == EXTERNAL]
        told = [f"{model.inputs[n].label[self.language]} {text('{%s}' % n, self.opening)}" for n in names]
        return self.t["outside"] + ", ".join(told) if told else ""

    def filled(self, words: Words) -> str:
        return with_figures(words[self.language], self.data, self.language)

    # ---- the method

    def equations(self, block) -> dict:
        model = models.get(block.model, self.data)
        at = Scenario(model, self.language)
        return {
            "inputs": [
                {
                    "name": name, "symbol": mathml(given.tex), "label": given.label[self.language],
                    "opening": text("{%s}" % name, at), "kind": self.t[f"kind_{given.kind}"],
                    "range": MISSING if given.kind == CHOICE or not given.open else self.span(model, name, given.low, given.high),
                    "source": "; ".join(given.source) or MISSING,
                    "note": self.filled(given.note) if given.note else "",
                }
                for name, given in model.inputs.items()
            ],
            "outputs": [
                {
                    "name": name, "label": in_first_case(line.label[self.language]), "math": mathml(model.latex_lines[name]),
                    "text": f"{name} = {line.equation}", "opening": text("{%s}" % name, at),
                    "unit": model.unit(name).name[self.language],
                }
                for name, line in model.outputs.items()
            ],
        }

    def span(self, model: Model, name: str, low: float, high: float) -> str:
        unit = model.unit(name)
        low, high = low * unit.scale, high * unit.scale
        # As many decimals as the ends need, and one where they need more than two.
        digits = next((d for d in range(3) if all(abs(round(x, d) - x) < 1e-9 for x in (low, high))), 1)
        ends = f"{number(low, digits, self.language)}–{number(high, digits, self.language)}"
        return unit.pattern[self.language].replace("{n}", ends)

    def validation(self, block) -> dict:
        model = models.get(block.model, self.data)
        rows = []
        for target, (_, row) in zip(model.targets, model.check().iterrows(), strict=True):
            unit = model.unit(target.output)
            at = Scenario(model, self.language, given=tuple(target.at.items()))
            published = (
                self.data.figure(target.figure).written(self.language) if target.figure
                else self.data.assumptions[target.assumption].written(self.language)
            )
            got = text("{%s}" % target.output, at) if not target.minus_one else rise(row.model, self.language, self.data)
            rows.append({
                "label": in_first_case(model.outputs[target.output].label[self.language]), "published": published, "model": got,
                "worth": self.t[target.kind], "kind": target.kind, "ok": self.t["yes" if row.ok else "no"],
                "note": target.note[self.language] if target.note else "", "source": row.source, "unit": unit.id,
            })
        return {"rows": rows}

    def readings(self, block) -> dict:
        model = models.get(block.model, self.data)
        at, figure = Scenario(model, self.language), self.data.figure(block.figure)
        return {
            "cited": figure.written(self.language),
            "rows": [
                {
                    "label": in_first_case(model.outputs[name].label[self.language]), "value": text("{%s}" % name, at),
                    "range": text("{%s.low|n}–{%s.high|n}" % (name, name), at),
                }
                for name in block.outputs
            ],
        }

    # ---- tables of the package

    def figure_table(self, block) -> dict:
        keys = [key for key in COLUMNS if key != "what"]
        rows = [
            [figure.name[self.language], *(figure_cells(figure, self.data, self.language)[key] for key in keys)]
            for figure in self.data.figures.values()
        ]
        return {"columns": [COLUMNS["what"][self.language], *(COLUMNS[k][self.language] for k in keys)], "rows": rows}

    def document_table(self, block) -> dict:
        return {
            "rows": [
                {
                    "id": document.id, "label": document.label[self.language], "title": document.title,
                    "author": document.author, "date": period_written(document.date, self.language),
                    "publisher": document.publisher, "lines": document.lines, "address": document.address,
                }
                for document in self.data.documents.values()
            ]
        }

    def assumption_table(self, block) -> dict:
        return {
            "rows": [
                {
                    "name": row.name[self.language], "value": row.written(self.language), "use": self.t[f"use_{row.use}"],
                    "source": f"{row.source[self.language]}, {row.year}", "address": row.address,
                    "reason": row.reason[self.language],
                }
                for row in self.data.assumptions.values()
            ]
        }


def text_of_moved(scenario: Scenario, language: str) -> str:
    line = moved(moved_words(language), scenario)
    return f" {line}." if line else ""


def rise(value: float, language: str, data: Dataset) -> str:
    return "+" + data.units["percent"].written(100 * value, language)


def mathml(latex: str) -> Markup:
    """An equation that browsers draw themselves, without a script."""
    return Markup(convert(latex, display="block"))
