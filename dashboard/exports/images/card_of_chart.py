"""The card of a chart under a scenario."""

from __future__ import annotations

import re

from dashboard.charts.core.drawn import Drawn
from dashboard.charts.core.evaluation import text, with_figures
from dashboard.charts.core.slots import moved
from dashboard.charts.core.sources import COMPUTED
from dashboard.core.errors import DashboardError
from dashboard.core.site import published_at
from dashboard.core.words import Words
from dashboard.exports.images.card import NONE, names
from dashboard.exports.images.card_bars import bars_of_marks, mark_at
from dashboard.exports.images.card_content import Card, finished, short_source
from dashboard.exports.images.link import page_of
from dashboard.exports.images.provenance import provenance

RANGE = re.compile(r" \(([^()]+)\)$")


def of_chart(drawn: Drawn, stem: str) -> Card:
    """The card of a chart under a scenario; `stem` is what its files are called. Raises DashboardError for a
    chart that has no card.
    """
    built, evaluation, language = drawn.built, drawn.evaluation, drawn.built.language
    spec = built.chart.card
    if spec is None:
        raise DashboardError(NONE.format(name=built.name, known=", ".join(names())))
    template = (
        with_figures(spec.number[language], built.data, language)
        if isinstance(spec.number, Words)
        else mark_at(built.marks, spec.number).text
    )
    number = text(template, evaluation)
    spread = RANGE.search(number)
    choices = moved(built.scenario_words(choices=True), evaluation)
    record = provenance(drawn)
    bars = bars_of_marks(built.marks, spec, evaluation)
    sources = [built.source, short_source(record, language, computed=COMPUTED[language] in built.source)]
    page = page_of(built.name)
    return finished(
        Card(
            number=RANGE.sub("", number),
            sentence=drawn.headline,
            form=spec.form,
            bars=bars,
            choices=choices,
            sources=tuple(sources),
            address=published_at(language) + record.link if page else "",
            theme=evaluation.theme,
            provenance=record,
            stem=stem,
        ),
        spread[1] if spread else "",
    )
