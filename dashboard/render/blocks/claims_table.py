"""How often what each headline says is true: of the corners that it was asked at, and so how strong it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dashboard import charts, models, pages
from dashboard.charts.core.chart import ALWAYS, DEPENDS, MOSTLY, Claim, strength, tally
from dashboard.charts.core.evaluation import Evaluation, text, with_figures
from dashboard.core.numbers import number
from dashboard.core.words import Words, in_first_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charts.core.marks import Mark
    from dashboard.models.core.model import Model
    from dashboard.pages.core.blocks import ClaimsTable
    from dashboard.render.context import RenderContext


WORDS = {
    "headline": Words(fr="Titre", en="Headline"),
    "strength": Words(fr="Force", en="Strength"),
    "count": Words(fr="Compte", en="Count"),
    "place": Words(fr="Où", en="Where"),
    ALWAYS: Words(fr="toujours", en="always"),
    MOSTLY: Words(fr="dans la plupart des lectures", en="in most readings"),
    DEPENDS: Words(fr="cela dépend", en="it depends"),
    "of": Words(fr="{} sur {}", en="{} of {}"),
    "corners": Words(fr="aux coins de ce qui reste ouvert", en="at the corners of what stays open"),
    "numbers": Words(
        fr="pour ce qu'il compare, aux coins de ce qui reste ouvert ; ses nombres sont ceux"
        " des valeurs de départ",
        en="for what it compares, at the corners of what stays open; its numbers are those of"
        " the starting values",
    ),
    "published": Words(fr="dit au seul cas publié", en="said of the published case alone"),
    "rows": Words(fr="sur les lignes d'une table", en="over the rows of a table"),
    "page": Words(fr="page", en="page"),
    "chart": Words(fr="graphique", en="chart"),
}
COLUMNS = ("headline", "strength", "count", "place")


def view(block: ClaimsTable, at: RenderContext) -> dict[str, Any]:
    rows = at.data.once(("claims table", at.language), lambda: [*of_pages(at), *of_charts(at)])
    return {"columns": [WORDS[name][at.language] for name in COLUMNS], "rows": rows}


def of_pages(at: RenderContext) -> Iterator[dict[str, Any]]:
    """The pages whose headline makes a claim, in the order of the navigation."""
    for page in pages.in_order():
        if page.claim:
            model = models.get(page.model, at.data) if page.model else None
            words = with_figures(page.headline[at.language], at.data, at.language)
            said = text(words, Evaluation(model, at.language)) if model else words
            yield row("page", said, page.claim, model, (), at, results=said != words)


def of_charts(at: RenderContext) -> Iterator[dict[str, Any]]:
    """Every chart, with the headline that it bears on these tables."""
    for name in charts.names():
        built = charts.build(name, at.language, at.data)
        said, claim = built.drawn(built.opening).headline, built.chart.said_claim(at.data)
        yield row("chart", said, claim, built.model, built.marks, at, results=said != built.headline)


def row(
    place: str,
    said: str,
    claim: Claim,
    model: Model | None,
    marks: Sequence[Mark],
    at: RenderContext,
    *,
    results: bool,
) -> dict[str, Any]:
    """One headline; `results` says that it holds numbers of a model. What is said of the published case alone
    is counted at all corners: they say how far it goes.
    """
    held, asked = tally(replace(claim, published=False), model, at.data, marks)
    basis = "numbers" if results else "corners"
    basis = "rows" if claim.table else "published" if claim.published else basis
    words = {name: each[at.language] for name, each in WORDS.items()}
    return {
        "said": said,
        "strength": in_first_case(words[strength(held, asked)]),
        "count": words["of"].format(*(number(n, 0, at.language) for n in (held, asked))),
        "basis": words[basis],
        "place": words[place],
    }
