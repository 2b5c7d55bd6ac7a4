"""Every story: what its steps name, what their sentences say, and the documents of stories and dossiers."""

from __future__ import annotations

import itertools
import re

from dashboard import charts, models
from dashboard.charts.core.chart import Claim, written_ends
from dashboard.charts.core.evaluation import PLACE, Evaluation
from dashboard.core.errors import Finding
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.link import page_of
from dashboard.models.core.scenario import Scenario
from dashboard.pages import stories
from dashboard.pages.core.every import every_page
from dashboard.pages.core.story import Step, Story, values_of
from dashboard.render.checks import texts
from dashboard.render.checks.of_pages import Task, documents
from dashboard.render.checks.source import MEND, Source, unknown
from dashboard.render.context import REFERENCE
from dashboard.tables.dataset import Dataset

FOLDER = "pages/stories"
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
UNIT = re.compile(r"1[\s,]?000\s?m³")
"""Digits that are no number of the sentence's own: years, and the measure that gas is priced by."""


def story_findings(things: dict[str, Story], data: Dataset) -> list[Finding]:
    """Every finding in the stories that could be read."""
    found = []
    taken: dict[tuple[str, str], str] = {}
    for name, story in things.items():
        source = Source(FOLDER, name)
        for language in LANGUAGES:
            other = taken.setdefault((language, story.slug[language]), name)
            if other != name:
                found.append(
                    source.finding("slug=", f"The story {other} has this slug too.", "Give it another.")
                )
        anchors = [step.name for step in story.steps]
        found += [
            source.finding(f'"{anchor}"', f"Two steps are named {anchor!r}.", "Rename one.")
            for anchor in sorted({one for one in anchors if anchors.count(one) > 1})
        ]
        found += texts.unknown_names((story.title, story.lede), "", data, source)
        for step in story.steps:
            doing = f"Asking step {step.name} of story {name}"
            found += source.tried(doing, MEND, step_findings, step, data, source)
    return found


def step_findings(step: Step, data: Dataset, source: Source) -> list[Finding]:
    """What is wrong with the names, the sentences or the claim of a step."""
    if step.chart not in charts.names():
        return [source.finding(f'"{step.chart}"', *unknown("chart", step.chart, charts.names()))]
    chart = charts.get(step.chart)
    found = texts.unknown_names((step.title, step.text), chart.model, data, source)
    found += typed_numbers(step, source) + scenario_findings(step, data, source)
    if page_of(step.chart) is None:
        found.append(
            source.finding(
                f'"{step.chart}"',
                f"No page shows the chart {step.chart}, so that its levers cannot be handed over.",
                "Show it on a page, or take another chart.",
            )
        )
    if not found and not holds(step.claim, step, data):
        found.append(
            source.finding(
                f'"{step.name}"',
                f"The claim of step {step.name} does not hold at its scenario.",
                "Write what the figures and results allow, and the claim with it.",
            )
        )
    return found


def typed_numbers(step: Step, source: Source) -> list[Finding]:
    """A finding for each number of a sentence that neither a figure nor a result gives."""
    found = []
    for language in LANGUAGES:
        bare = PLACE.sub("", REFERENCE.sub("", step.text[language]))
        for number in re.findall(r"\d+(?:[.,]\d+)*", UNIT.sub("", YEAR.sub("", bare))):
            found.append(
                source.finding(
                    number,
                    f"A sentence of step {step.name} has {number!r} typed into it.",
                    "Name the figure or the result that gives it: {id}.",
                )
            )
    return found


def scenario_findings(step: Step, data: Dataset, source: Source) -> list[Finding]:
    """What is wrong with the inputs of a step: names that its model does not have, values beyond a lever."""
    chart, found = charts.get(step.chart), []
    known = models.get(chart.model, data).inputs if chart.model and chart.live else {}
    for inputs in (step.inputs, step.start or {}):
        for name in inputs:
            if name not in known:
                found.append(source.finding(f'"{name}"', *unknown("lever", name, sorted(known))))
        for name, value in values_of({n: v for n, v in inputs.items() if n in known}, data).items():
            low, high, _ = known[name].slider
            if not low <= value <= high:
                found.append(
                    source.finding(
                        f'"{name}"',
                        f"Step {step.name} puts {name} at {value:g}, outside its lever.",
                        f"Take a value from {low:g} to {high:g}.",
                    )
                )
    return found


def holds(claim: Claim, step: Step, data: Dataset) -> bool:
    """Whether a step's claim is true: of results at its scenario, of figures at every corner."""
    chart = charts.get(step.chart)
    model = models.get(chart.model, data) if chart.model else None
    evaluation = Evaluation(model, LANGUAGES[0], scenario=Scenario(values_of(step.inputs, data)))
    ends = [
        (evaluation.amount(id),) if model and id in model.outputs else written_ends(id, data)
        for id in claim.of
    ]
    return all(claim.says(*values) for values in itertools.product(*ends))


def other_documents(data: Dataset) -> list[Task]:
    """What is to be asked of the document of each story and dossier, in each language."""
    tasks = []
    for page in every_page(data):
        kind, _, name = page.name.partition("/")
        if name:
            own = name in stories.REGISTRY.names()
            source = Source(FOLDER, name) if own else Source(f"pages/{kind}s", "__init__", of_frame=True)
            tasks += documents(page, source, data)
    return tasks
