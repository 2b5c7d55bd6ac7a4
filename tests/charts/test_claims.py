"""What a headline asserts is asked of what is seen: of marks, or of numbers that the words hold."""

from __future__ import annotations

import dataclasses
import html
import random
import re

import pytest

from dashboard import charts, models, pages
from dashboard.charts.core.chart import ALWAYS, Claim, strength, tally
from dashboard.charts.core.evaluation import Evaluation
from dashboard.core.words import LANGUAGES, Words
from dashboard.models.core.scenario import Scenario
from dashboard.pages.core.blocks import Readings
from dashboard.render.blocks.claims_table import WORDS

SLOT = re.compile(r"\{(?:outside:)?([a-z0-9_]+)")


def slots(thing) -> set[str]:
    """Ids of the numbers that the texts of a thing hold, however deep."""
    if isinstance(thing, Words):
        return {id for code in LANGUAGES for id in SLOT.findall(thing[code])}
    if isinstance(thing, list | tuple):
        return {id for one in thing for id in slots(one)}
    if dataclasses.is_dataclass(thing):
        held = {id for field in dataclasses.fields(thing) for id in slots(getattr(thing, field.name))}
        return held | (set(thing.outputs) if isinstance(thing, Readings) else set())
    return set()


def drawn(name: str) -> set[str]:
    marks = charts.build(name, "en").marks
    return {id for mark in marks for id in (*mark.figures, *mark.outputs, *mark.assumptions)}


def asked(claim: Claim) -> set[str]:
    return {id.rpartition(":")[2] for id in claim.of}


@pytest.mark.parametrize("name", charts.names())
def test_a_charts_claims_are_of_its_marks_or_of_the_numbers_in_the_headline(name):
    chart = charts.get(name)
    for words, claim in ((chart.headline, chart.claim), *chart.otherwise):
        assert asked(claim) <= drawn(name) | slots(words)


@pytest.mark.parametrize("name", [n for n in pages.REGISTRY.names() if pages.get(n).claim])
def test_a_pages_claim_is_of_what_the_page_shows(name):
    page = pages.get(name)
    shown = [chart for b in page.blocks for chart in (getattr(b, "chart", ""), *getattr(b, "charts", ()))]
    seen = {id for chart in shown if chart for id in drawn(chart)}
    assert asked(page.claim) <= seen | slots((page.headline, page.lede, *page.blocks))


def test_a_claim_is_counted_corner_by_corner(data):
    """Of 35 to 40 % before and about 65 % now, some corners differ by over 26 points and some do not."""
    ids = ("export_share_russia_before_invasion", "export_share_russia_2024")
    ends = [(data.figure(id).interval.low, data.figure(id).interval.high) for id in ids]
    gaps = [now - before for before in ends[0] for now in ends[1]]
    found = tally(Claim(ids, lambda before, now: now - before > 26), None, data)
    assert found == (sum(gap > 26 for gap in gaps), len(gaps)) and 0 < found[0] < found[1]


def test_a_claim_at_the_published_case_is_asked_there_alone(data):
    model = models.get("energy", data)
    held = model().tariff_multiple_subsidy_held
    claim = Claim(("tariff_multiple_subsidy_held",), lambda value: value == held, published=True)
    assert tally(claim, model, data) == (1, 1)
    everywhere, corners = tally(dataclasses.replace(claim, published=False), model, data)
    assert everywhere < corners


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_method_page_lists_every_headline_with_its_strength_and_count(client, data, language):
    """The counts are those that the program itself asks for, and no headline without reserve is weak."""
    shown = html.unescape(client.get(f"/{language}/{pages.get('method').slug[language]}").text)
    table = shown[shown.index('id="claims"') :]
    rows = re.findall(
        r'<tr><th scope="row">(.*?)</th><td>(.*?)</td><td>(.*?)</td>', table.partition("</table>")[0]
    )
    claimed = [page for page in pages.in_order() if page.claim]
    assert len(rows) == len(charts.names()) + len(claimed)
    always = WORDS[ALWAYS][language]
    for (said, strong, count), name in zip(rows[len(claimed) :], charts.names(), strict=True):
        built = charts.build(name, language, data)
        claim = dataclasses.replace(built.chart.said_claim(data), published=False)
        held, asked = tally(claim, built.model, data, built.marks)
        assert said == built.drawn(built.opening).headline
        assert [int(re.sub(r"\D", "", n)) for n in re.findall(r"\d[\d\s,]*", count)][:2] == [held, asked]
        assert (strong.lower() == always) == (strength(held, asked) == ALWAYS)


SAVED = re.compile(
    r"\b(cost|pay|bring in|save|lose|coûter\w*|pai\w*|rapporter\w*|économiser\w*|perd\w*) [^;,.]*[−–]\d?"
)
NOTHING = re.compile(r"(^|\s)[–∞](\s|$)|\bnan\b")


@pytest.mark.parametrize("name", [name for name in charts.names() if charts.get(name).live])
def test_a_headline_reads_well_wherever_levers_stand_at_their_ends(name):
    """What is saved is not paid with a minus, and no number that is missing or endless stands in it."""
    built = {code: charts.build(name, code) for code in LANGUAGES}
    model, rng = built[LANGUAGES[0]].model, random.Random(name)
    levers = model.inputs
    ends = [{key: rng.choice(lever.slider[:2]) for key, lever in levers.items()} for _ in range(6)]
    for output in sorted(slots(charts.get(name).headline) & {*model.outputs}):
        slopes = model.slopes(output)
        for sign in (-1, 1):
            up = {key: int(sign * slopes.get(key, 0) > 0) for key in levers}
            ends.append({key: lever.slider[up[key]] for key, lever in levers.items()})
    for inputs in ends:
        for code, chart in built.items():
            said = chart.drawn(Evaluation(model, code, scenario=Scenario(inputs))).headline
            assert not NOTHING.search(said) and not SAVED.search(said), (said, inputs)
