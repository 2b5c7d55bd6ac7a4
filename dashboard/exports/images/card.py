"""A card: one number, one sentence and a small drawing, of a chart or of a page, under a scenario.

Page, command line and server take it from here, drawn without a browser: card_svg.py composes it, resvg draws
its dots.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from dashboard import charts, exports, models, pages
from dashboard.charts.core.built import Drawn
from dashboard.charts.core.evaluation import PLACE, Evaluation, text, with_figures
from dashboard.charts.core.look import THEMES
from dashboard.charts.core.marks import DAGGER
from dashboard.charts.core.scenario_words import moved_words
from dashboard.charts.core.sizes import CARDS
from dashboard.charts.core.slots import moved
from dashboard.charts.core.sources import COMPUTED, OUTSIDE, SOURCE, VIA, told
from dashboard.core.errors import DashboardError, UnknownName
from dashboard.core.files import write_atomic
from dashboard.core.numbers import number as number_of
from dashboard.core.site import published_at
from dashboard.core.words import COLON, SEMICOLON, Words, in_first_case, listed
from dashboard.exports.images.card_bars import Bar, bars_of_drawing, bars_of_marks, mark_at
from dashboard.exports.images.card_svg import composed
from dashboard.exports.images.link import page_of, shown_on
from dashboard.exports.images.picture import known_look, picture
from dashboard.exports.images.provenance import Provenance, provenance, whole_numbers
from dashboard.models.core.model import Model
from dashboard.models.core.scenario import Scenario
from dashboard.pages.core.blocks import PageCard
from dashboard.pages.core.page import Page
from dashboard.tables import default
from dashboard.tables.dataset import Dataset
from dashboard.tables.records import in_order

PAGE = "page-"
"""What the name of a page begins with where it could be that of a chart."""
RANGE = re.compile(r" \(([^()]+)\)$")
SPREAD = Words(fr="Fourchette : {n}", en="Range: {n}")
NO_PDF = "A card is written as PNG or SVG. Name a file that ends with .png or .svg, or another size."
NONE = "{name} has no number that stands alone, and so no card. These have one: {known}."


@dataclass(frozen=True)
class Card:
    """What stands on a card. `sources` are its source line, from the fullest to the shortest; `provenance` is
    the record that its files carry, `stem` what they are called without size and suffix.
    """

    number: str
    sentence: str
    form: str
    bars: tuple[Bar, ...]
    choices: str
    sources: tuple[str, ...]
    address: str
    theme: str
    provenance: Provenance
    stem: str

    @property
    def language(self) -> str:
        return self.provenance.language

    @property
    def alt(self) -> str:
        """The same in words, for who cannot see it."""
        return self.provenance.alternative

    @cached_property
    def svg(self) -> dict[str, str]:
        """The drawing in each size, text as text."""
        return {size: composed(self, CARDS[size]) for size in CARDS}

    def image(self, format: str, size: str = "card") -> bytes:
        """The content of a file. Raises UnknownName for a size or format that does not exist, DashboardError
        for PDF.

        >>> card("gas_price_gap", "fr").image("png").startswith(b"\\x89PNG")
        True
        """
        if size not in CARDS:
            raise UnknownName("size of a card", size, CARDS)
        kind = exports.REGISTRY.get(format)
        if format == "pdf":
            raise DashboardError(NO_PDF)
        drawn = dots(self.svg[size]) if kind.dots else self.svg[size].encode()
        image: bytes = kind.embed_metadata(drawn, self.provenance)
        return image

    def write(self, path: str | Path, size: str = "card") -> Path:
        """Save as PNG or SVG, by the end of the path. Returns the path."""
        path = Path(path)
        return write_atomic(path, self.image(path.suffix.lstrip(".").lower(), size))


def dots(svg: str) -> bytes:
    """An SVG as PNG, with the typefaces of the site whatever the machine has."""
    import resvg_py

    from dashboard.charts.core.fonts import FACES

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg, skip_system_fonts=True, font_files=[str(face.path) for face in FACES]
        )
    )


def names() -> list[str]:
    """Every name that has a card: of charts, then of pages.

    >>> "heat_cost_split" in names() and "page-energy" in names()
    True
    """
    own = [name for name in charts.names() if charts.get(name).card]
    return own + [PAGE + page.name for page in pages.in_order() if page.card]


def name_for(page: Page) -> str:
    """The card that stands for a page where it is shared: its own, else that of its first chart with one;
    empty where none is.

    >>> name_for(pages.get("energy")), name_for(pages.get("overview"))
    ('page-energy', 'dependency_profile')
    """
    if page.card:
        return PAGE + page.name
    return next((name for name in shown_on(page) if charts.get(name).card), "")


def model_of(name: str) -> str:
    """The model whose levers move a card; empty where none does."""
    if name.startswith(PAGE):
        page = pages.get(name.removeprefix(PAGE))
        return page.card.model if page.card else ""
    return charts.get(name).model if charts.get(name).live else ""


def card(
    name: str,
    language: str = "en",
    theme: str = THEMES[0],
    inputs: Mapping[str, float] | None = None,
    data: Dataset | None = None,
) -> Card:
    """The card of a chart, or of a page as `page-energy`, with inputs moved, on a reading of the tables.

    Raises UnknownName for what does not exist, DashboardError for what has no number to say.

    >>> card("gas_price_gap").number
    '$129'
    """
    known_look(language, theme)
    if name.startswith(PAGE):
        page = pages.get(name.removeprefix(PAGE))
        if page.card is None:
            raise DashboardError(NONE.format(name=name, known=", ".join(names())))
        return _of_page(page, page.card, language, theme, inputs or {}, data or default())
    return picture(name, language, theme, inputs or {}, data).card


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


def short_source(record: Provenance, language: str, *, computed: bool) -> str:
    """The source line without places: « Source : iSANS, via BARA, 2026 »."""
    own = [name for name in record.origins if not any(name in label for label in record.documents)]
    via = f", {VIA[language]} " if own and record.documents else ""
    line = listed(own, language) + via + listed(list(record.documents), language)
    return SOURCE[language] + COLON[language] + line + (f" · {COMPUTED[language]}" if computed else "")


def finished(made: Card, spread: str) -> Card:
    """A card with its range and its dagger explained in the source line, and its alternative text."""
    language = made.language
    before = SPREAD[language].format(n=spread) + ". " if spread else ""
    dagger = (
        f" · {DAGGER} {OUTSIDE[language].rstrip(COLON[language]).rstrip()}" if DAGGER in made.number else ""
    )
    sources = tuple(before + line + ("" if OUTSIDE[language] in line else dagger) for line in made.sources)
    said = SEMICOLON[language].join(f"{bar.label}{COLON[language]}{bar.value}" for bar in made.bars)
    parts = (f"{made.number}{COLON[language]}{made.sentence}", said, made.choices, sources[0])
    alternative = " ".join(f"{in_first_case(part).rstrip('.')}." for part in parts if part)
    return replace(made, sources=sources, provenance=replace(made.provenance, alternative=alternative))


# ---- a page's own card


def _of_page(
    page: Page, spec: PageCard, language: str, theme: str, inputs: Mapping[str, float], data: Dataset
) -> Card:
    model = models.get(spec.model, data) if spec.model else None
    known = model.inputs if model else {}
    for name in inputs:
        if name not in known:
            raise UnknownName(f"input of page {page.name}", name, known)
    evaluation = Evaluation(model, language, theme, Scenario(inputs))

    def filled(words: Words) -> str:
        template = with_figures(words[language], data, language)
        if "{N}" in template:
            total = sum(n for _, n in spec.drawing.tally(data, language))
            template = template.replace("{N}", number_of(total, 0, language))
        return text(template, evaluation) if model else template

    figures, outputs = named_in(spec, model, data)
    behind = [data.figure(id) for id in figures]
    # What is counted is read in all documents.
    documents = [figure.document for figure in behind] or list(data.documents)
    outside = [
        id
        for name in (model.dependencies(*outputs) if model and outputs else ())
        for id in known[name].source
        if id in data.assumptions
    ]
    pinned = Scenario.on(data, evaluation.moved)
    address = with_query(f"/{language}/{page.slug[language]}", pinned.query())
    choices = moved(moved_words(language), evaluation) if model else ""
    line = spec.moved_line if evaluation.moved and spec.moved_line else spec.line
    number, sentence = filled(spec.value), filled(line)
    record = Provenance(
        chart=PAGE + page.name,
        language=language,
        headline=f"{number} {sentence}",
        alternative="",
        data_version=data.version,
        figures=tuple(figures),
        origins=in_order(
            data.origins[id].name[language]
            for figure in behind
            for id in figure.origins
            if data.origins[id].standing != "unnamed"
        ),
        documents=in_order(data.documents[id].label[language] for id in documents),
        outside=in_order(data.assumptions[id].source[language] for id in outside),
        scenario=whole_numbers(evaluation.moved),
        claims=tuple(pinned.claims),
        link=address,
    )
    computed = bool(outputs)
    form, bars = bars_of_drawing(spec.drawing, evaluation, data)
    full = (
        SOURCE[language]
        + COLON[language]
        + (told(behind, data, language) or listed(list(record.documents), language))
    )
    made = Card(
        number=number,
        sentence=sentence,
        form=form,
        bars=bars,
        choices=choices,
        sources=(
            full + (f" · {COMPUTED[language]}" if computed else ""),
            short_source(record, language, computed=computed),
        ),
        address=published_at(language) + address,
        theme=theme,
        provenance=record,
        stem=pinned.file_stem(PAGE + page.name, language) + ("" if theme == THEMES[0] else f"-{theme}"),
    )
    return finished(made, "")


def named_in(spec: PageCard, model: Model | None, data: Dataset) -> tuple[list[str], list[str]]:
    """Ids of the figures, and names of the outputs, that a page's card shows or rests on."""
    named = [name for name, _, _ in PLACE.findall(spec.value.en + spec.line.en)]
    figures = [name for name in named if name in data.figures]
    figures += [part.figure for part in spec.drawing.parts if part.figure]
    outputs = [name for name in named if model and name in model.outputs]
    if model and outputs:
        figures += [
            id
            for name in model.dependencies(*outputs)
            for id in model.inputs[name].source
            if id in data.figures
        ]
    return list(in_order(figures)), outputs


def with_query(path: str, query: str) -> str:
    """An address with what it asks."""
    return f"{path}?{query}" if query else path
