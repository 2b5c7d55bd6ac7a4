"""The steps of a story: each its words, and its chart at the step's own scenario."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dashboard import charts
from dashboard.charts.core.evaluation import Evaluation
from dashboard.core.script_json import script_json
from dashboard.core.words import Words
from dashboard.exports.images.link import page_of
from dashboard.models.core.scenario import Scenario
from dashboard.pages import stories
from dashboard.pages.core.story import Step, values_of
from dashboard.render.chart_card import card
from dashboard.render.panel import panel_spec

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import StorySteps
    from dashboard.render.context import RenderContext

LABELS = {
    "story_steps": Words(fr="Étapes du récit", en="Steps of the story"),
    "story_previous": Words(fr="Étape précédente", en="Previous step"),
    "story_next": Words(fr="Étape suivante", en="Next step"),
    "story_step_of": Words(fr="Étape {n} sur {count}", en="Step {n} of {count}"),
    "story_slides": Words(fr="Plein cadre", en="Full window"),
    "story_levers": Words(fr="Bouger ces leviers : page {page}", en="Move these levers: page {page}"),
    "story_page": Words(fr="Sur la page {page}", en="On the page {page}"),
    "story_hand_over": Words(
        fr="À vous : prenez les leviers, page {page}", en="Over to you: move the levers, page {page}"
    ),
}


def view(block: StorySteps, at: RenderContext) -> dict[str, Any]:
    story = stories.get(block.story)
    steps = [step_view(step, number, at) for number, step in enumerate(story.steps, 1)]
    for step, before in zip(steps, (None, *steps), strict=False):
        step["start"] = json.dumps(starting(step, before))
    return {
        "title": story.title[at.language],
        "steps": steps,
        "others": [
            {
                "title": other.title[at.language],
                "address": at.urls.page(stories.page(other.name), at.language),
            }
            for other in stories.in_order()
            if other.name != story.name
        ],
    }


def step_view(step: Step, number: int, at: RenderContext) -> dict[str, Any]:
    """What the template of a step is given."""
    built = charts.build(step.chart, at.language, at.data)
    inputs = values_of(step.inputs, at.data)
    evaluation = Evaluation(built.model, at.language, scenario=Scenario(inputs))
    live = built.chart.live
    page = page_of(step.chart)
    return {
        "name": step.name,
        "number": number,
        "title": step.title[at.language],
        "text": at.linked(step.text, evaluation if built.model else None),
        "model": built.chart.model if live else "",
        "spec": script_json(panel_spec(evaluation.own, evaluation, "")) if live else "",
        "card": card(step.chart, at, evaluation, anchor=f"{step.name}-{step.chart}") | {"open": True},
        "inputs": evaluation.moved,
        "from": None if step.start is None else values_of(step.start, at.data),
        "page": page.title[at.language] if page else "",
        "levers": at.urls.page(page, at.language, Scenario.on(at.data, inputs).query(), step.chart)
        if page
        else "",
    }


def starting(step: Mapping[str, Any], before: Mapping[str, Any] | None) -> dict[str, float]:
    """The inputs that a step's picture moves from: its own start, else those of the same picture a step
    before.
    """
    if step["from"] is not None:
        return dict(step["from"])
    same = before is not None and before["card"]["name"] == step["card"]["name"]
    return dict(before["inputs"] if before is not None and same else step["inputs"])
