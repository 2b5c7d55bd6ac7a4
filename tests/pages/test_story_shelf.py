"""Every story and every dossier: what the shelf and the tables give, as data and as the HTML that arrives."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from test_pages import Reader

from dashboard import charts, models
from dashboard.charts.core.chart import Claim
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.core.words import LANGUAGES, Words
from dashboard.exports.images.link import page_of
from dashboard.models.core.scenario import Scenario
from dashboard.pages import dossiers, stories
from dashboard.pages.core.every import every_page
from dashboard.pages.core.story import values_of
from dashboard.render.checks.of_stories import step_findings, story_findings
from dashboard.render.checks.source import Source
from dashboard.tables import default

STEPS = [(story.name, number) for story in stories.in_order() for number in range(len(story.steps))]
UNDER = [page for page in every_page(default()) if "/" in page.name]
each_step = pytest.mark.parametrize(("name", "number"), STEPS)
each_page = pytest.mark.parametrize("page", UNDER, ids=lambda page: page.name)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def path(page, language: str) -> str:
    return f"/{language}/{page.slug[language]}"


@each_language
@each_page
def test_the_page_arrives_whole(client, page, language):
    answer = client.get(path(page, language))
    html = answer.get_data(as_text=True)
    reader = Reader(html)
    assert answer.status_code == 200 and reader.tags.count("h1") == 1
    assert not re.search(r"\{[a-z]|\bNone\b|undefined", reader.text), "a template was left unfilled"
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids)), sorted({id for id in ids if ids.count(id) > 1})
    for anchor in re.findall(r'href="#([^"]+)"', html):
        assert anchor in ids
    for link in {link for link in reader.links if link and link.startswith("/")}:
        assert client.get(link).status_code == 200, link


@each_language
@each_step
def test_a_step_says_what_its_chart_shows_at_its_scenario(client, data, name, number, language):
    story = stories.get(name)
    step = story.steps[number]
    html = client.get(path(stories.page(name), language)).get_data(as_text=True)
    article = re.split(r"<article ", html)[number + 1]
    built = charts.build(step.chart, language, data)
    scenario = Scenario(values_of(step.inputs, data))
    shown = Reader(article).text
    # A chart that stands still is told at its opening, whatever the step's inputs: it may have none then.
    assert built.chart.live or not step.inputs
    assert text(built.headline, Evaluation(built.model, language, scenario=scenario)) in shown
    assert step.title[language] in shown
    page = page_of(step.chart)
    assert path(page, language) in article
    for input, value in scenario.inputs.items():
        assert f"{input}={value:g}" in article


def test_the_overview_the_page_of_stories_and_the_pages_of_the_charts_lead_to_each_story(client):
    for story in stories.in_order():
        address = path(stories.page(story.name), "en")
        pages = {page_of(step.chart).slug["en"] for step in story.steps}
        for slug in ("story", "overview", *pages):
            assert f'href="{address}"' in client.get(f"/en/{slug}").get_data(as_text=True), slug


def findings(step, data):
    return [
        finding.problem
        for finding in step_findings(step, data, Source("pages/stories", stories.in_order()[0].name))
    ]


FAULTS = {
    "chart": (lambda step: replace(step, chart="no_such_chart"), "no_such_chart"),
    "typed": (lambda step: replace(step, text=Words(fr="Il y en a 42.", en="There are 42.")), "'42'"),
    "lever": (lambda step: replace(step, inputs={"no_such_lever": 1}), "no_such_lever"),
    "figure": (lambda step: replace(step, text=Words(fr="{no_such}", en="{no_such}")), "no_such"),
    "claim": (lambda step: replace(step, claim=Claim(step.claim.of, lambda *_: False)), "claim"),
}


@pytest.mark.parametrize("fault", FAULTS)
@each_step
def test_what_is_wrong_with_a_step_is_a_finding(data, name, number, fault):
    spoil, told = FAULTS[fault]
    step = stories.get(name).steps[number]
    assert findings(step, data) == []
    assert any(told in problem for problem in findings(spoil(step), data))


@each_step
def test_a_scenario_beyond_its_lever_is_a_finding(data, name, number):
    step = stories.get(name).steps[number]
    if not charts.get(step.chart).live:
        pytest.skip("the chart follows no lever")
    lever = next(iter(models.get(charts.get(step.chart).model, data).inputs.values()))
    beyond = replace(step, start={lever.name: lever.slider[1] + 1})
    assert any("outside its lever" in problem for problem in findings(beyond, data))


def test_two_steps_of_one_name_and_two_stories_of_one_slug_are_findings(data):
    one, *others = stories.in_order()
    twice = replace(one, steps=(one.steps[0], one.steps[0]))
    assert len(story_findings({one.name: twice}, data)) == 1
    same = {other.name: replace(other, slug=one.slug) for other in others}
    assert len(story_findings({one.name: one, **same}, data)) == len(LANGUAGES) * len(same)


# ---- dossiers


def test_each_topic_has_a_dossier_or_too_little_for_one(data):
    topics = [row["term"] for row in data.rows("terms") if row["kind"] == "topic"]
    made = dossiers.themes(data)
    for topic in topics:
        theme = dossiers.theme(topic, data)
        enough = len(theme.figures) + len(theme.events) + len(theme.charts) >= dossiers.LEAST
        assert (topic in made) == enough
    assert set(made) <= set(topics) and made


@each_language
@pytest.mark.parametrize("topic", dossiers.themes(default()))
def test_a_dossier_holds_all_that_the_tables_have_of_its_topic(client, data, topic, language):
    theme = dossiers.theme(topic, data)
    html = client.get(path(dossiers.page(theme), language)).get_data(as_text=True)
    shown = Reader(html).text
    for figure in data.figures.values():
        assert (f"/figure/{figure.id}" in html) or figure.topic != topic
    for row in data.rows("events"):
        assert (f'id="{row["event"]}"' in html) == (row["event"] in {event.id for event in theme.events})
        assert row["topic"] != topic or f'id="{row["event"]}"' in html
    for found in theme.disagreements:
        assert found.subject[language] in shown
    for chart in theme.charts:
        assert f'data-chart="{chart}"' in html
    for place in theme.places:
        assert place[f"name_{language}"] in shown


@pytest.mark.parametrize("topic", dossiers.themes(default()))
def test_the_card_of_a_figure_leads_to_the_dossier_of_its_topic(client, data, topic):
    theme = dossiers.theme(topic, data)
    address = path(dossiers.page(theme), "fr")
    for figure in theme.figures[:2]:
        assert f'href="{address}"' in client.get(f"/fr/figure/{figure.id}?part=card").get_data(as_text=True)


def test_dossiers_have_different_addresses():
    addresses = [path(page, language) for page in UNDER for language in LANGUAGES]
    assert len(addresses) == len(set(addresses))
