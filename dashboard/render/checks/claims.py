"""Claims: what a headline asserts is asked of the figures that are drawn, and holds at every corner."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dashboard.charts.core.built import Built
from dashboard.charts.core.chart import Chart, Claim, holds
from dashboard.charts.core.evaluation import PLACE
from dashboard.core.errors import Finding
from dashboard.core.words import Words, listed
from dashboard.models.core.model import Model
from dashboard.pages.core.page import Page
from dashboard.render.checks.source import Source
from dashboard.render.checks.texts import words_of
from dashboard.tables.dataset import Dataset

EVERY = re.compile(r"\b(all|every|each|both|tous|toutes|chaque|toujours|always)\b", re.IGNORECASE)
"""Words of a headline that speaks of everything that is drawn."""
AT = "claim="
"""What a claim begins with in the code."""


def values(claim: Claim, model: Model | None, data: Dataset) -> str:
    """What the claim was asked of, as its finding tells it: « energy_share_russia 47% »."""
    if claim.drawn:
        return "the figures that are drawn"
    told = [f"{id} {data.figures[id].written('en')}" for id in claim.of if id in data.figures] + [
        id for id in claim.of if id not in data.figures
    ]
    return listed(told, "en") or claim.table


def false(headline: Words, claim: Claim, model: Model | None, data: Dataset, source: Source) -> Finding:
    """The finding of a headline that does not hold."""
    return source.finding(
        AT,
        f"The headline {headline['en']!r} does not hold at every corner of {values(claim, model, data)}.",
        "Write what these figures allow, and the claim with it; or mend the rows, if they are wrong.",
    )


def shown(charts: Iterable[Built]) -> set[str]:
    """Ids of the figures that the marks of charts show."""
    return {id for built in charts for mark in built.marks for id in mark.figures}


def not_drawn(claim: Claim, drawn: set[str], said: set[str], data: Dataset, source: Source) -> list[Finding]:
    """Figures that a claim is asked of while the drawing shows another of the same quantity, or none."""
    found = []
    for id in (id.rpartition(":")[2] for id in claim.of):
        figure = data.figures.get(id)
        if figure is None or id in drawn:
            continue
        instead = sorted(other for other in drawn if data.figures[other].indicator == figure.indicator)
        if instead:
            remedy = f"Ask it of {listed(instead, 'en')}."
        elif id in said:
            continue
        else:
            remedy = "Draw it, cite it in a text, or ask the claim of what is drawn."
        what = (
            f"the drawing shows {listed(instead, 'en')} of the same quantity"
            if instead
            else "nothing shows it"
        )
        found.append(source.finding(id, f"The claim is asked of {id}, and {what}.", remedy))
    return found


def of_chart(built: Built, source: Source) -> list[Finding]:
    """What is wrong with a chart's claims on the data that it was built on."""
    chart, data, model = built.chart, built.data, built.model
    if chart.said(data) is None:
        return [false(chart.headline, chart.claim, model, data, source)]
    drawn, cited = shown([built]), set(built.figures)
    found = not_drawn(chart.claim, drawn, cited - drawn, data, source)
    left = sorted(drawn - set(chart.claim.of))
    if left and speaks_of_all(chart) and not (model or chart.claim.table or chart.claim.drawn):
        found.append(
            source.finding(
                AT,
                f"The headline speaks of all that is drawn, and its claim leaves out {listed(left, 'en')}.",
                "Ask the claim of every mark: Claim((), says, drawn=True).",
            )
        )
    return found


def speaks_of_all(chart: Chart) -> bool:
    return any(EVERY.search(headline) for headline in (chart.headline.fr, chart.headline.en))


def of_page(
    page: Page, model: Model | None, charts: list[Built], data: Dataset, source: Source
) -> list[Finding]:
    """What is wrong with a page's claim, asked of the figures that its charts draw and its texts cite."""
    if page.claim is None:
        return []
    if not holds(page.claim, model, data):
        return [false(page.headline, page.claim, model, data, source)]
    cited = {name for words in words_of(page) for name, _, _ in PLACE.findall(words.en)}
    return not_drawn(page.claim, shown(charts), cited, data, source)
