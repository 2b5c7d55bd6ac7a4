"""Many images with one browser; cards with none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dashboard import charts, exports, models
from dashboard.charts.core.look import THEMES
from dashboard.charts.core.sizes import CARDS, SEEN, SIZES
from dashboard.core.errors import DashboardError, UnknownName
from dashboard.core.files import write_atomic
from dashboard.core.progress import progress
from dashboard.core.words import LANGUAGES
from dashboard.exports.images import card
from dashboard.exports.images.card_content import NO_PDF, Card
from dashboard.exports.images.card_of_page import PAGE
from dashboard.exports.images.headless_browser import HeadlessBrowser
from dashboard.exports.images.picture import Picture, picture
from dashboard.models.core.scenario import Scenario, reading
from dashboard.tables.dataset import Dataset


@dataclass(frozen=True)
class Order:
    """Which images are wanted; no charts: all of them, and in the sizes of cards all that have one, pages
    too. `scenario` holds inputs by model, `claims` ids of figures, `kept` inputs by model of other
    scenarios, by name.
    """

    data: Dataset
    charts: Sequence[str] = ()
    languages: Sequence[str] = LANGUAGES
    formats: Sequence[str] = ("png",)
    sizes: Sequence[str] = (SEEN,)
    themes: Sequence[str] = ("light",)
    scenario: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    claims: Sequence[str] = ()
    kept: Mapping[str, Mapping[str, Mapping[str, float]]] = field(default_factory=dict)

    def check(self) -> None:
        """Raises UnknownName or DashboardError for what does not exist, before a browser is opened."""
        for size in self.sizes:
            if size not in SIZES | CARDS:
                raise UnknownName("size", size, SIZES | CARDS)
        for name in self.charts:
            if self.drawn_sizes or not name.startswith(PAGE):
                charts.get(name)
            if self.card_sizes and name not in (known := card.names()):
                raise UnknownName("card", name, known)
        for format in self.formats:
            exports.REGISTRY.get(format)
        if self.card_sizes and "pdf" in self.formats:
            raise DashboardError(NO_PDF)
        for kind, asked, offered in (
            ("language", self.languages, LANGUAGES),
            ("theme", self.themes, THEMES),
        ):
            for name in asked:
                if name not in offered:
                    raise UnknownName(kind, name, offered)
        reading(self.data, self.claims)
        Scenario(kept={name: {} for name in self.kept})
        self.check_inputs(self.scenario, "--set ")
        for name, inputs in self.kept.items():
            self.check_inputs(inputs, f"--keep {name}:")

    def check_inputs(self, scenario: Mapping[str, Mapping[str, float]], option: str) -> None:
        for model, inputs in scenario.items():
            known = models.get(model, self.data).inputs
            for name, value in inputs.items():
                if name not in known:
                    raise UnknownName(f"input of {model}", name, known)
                low, high, _ = known[name].slider
                if not low <= value <= high:
                    raise DashboardError(
                        f"{option}{model}.{name}={value:g} is outside the lever: give a number from"
                        f" {low:g} to {high:g}."
                    )
            if not any(self.follows(name, model) for name in [*self.names(), *self.card_names()]):
                raise DashboardError(
                    f"{option}{model}.…: none of the charts asked for follows the model {model}. Leave it"
                    " out, or name a chart that does."
                )

    @property
    def drawn_sizes(self) -> list[str]:
        """The sizes in which charts are drawn."""
        return [size for size in self.sizes if size in SIZES]

    @property
    def card_sizes(self) -> list[str]:
        return [size for size in self.sizes if size in CARDS]

    def names(self) -> list[str]:
        """Names of the charts to draw."""
        return list(dict.fromkeys(self.charts or charts.names())) if self.drawn_sizes else []

    def card_names(self) -> list[str]:
        """Names of the charts and pages whose cards are wanted."""
        return list(dict.fromkeys(self.charts or card.names())) if self.card_sizes else []

    def follows(self, name: str, model: str) -> bool:
        """Whether levers of the model move the chart, or the card of a page."""
        return card.model_of(name) == model

    def cards(self) -> Iterator[Card]:
        data = reading(self.data, self.claims)
        for name in self.card_names():
            inputs = self.scenario.get(card.model_of(name), {})
            for language in self.languages:
                for theme in self.themes:
                    yield card.card(name, language, theme, inputs, data)

    def pictures(self) -> Iterator[Picture]:
        data = reading(self.data, self.claims)
        for name in self.names():
            chart = charts.get(name)
            inputs = self.scenario.get(chart.model, {}) if chart.live else {}
            kept = {
                said: at[chart.model] for said, at in self.kept.items() if chart.live and chart.model in at
            }
            for language in self.languages:
                for theme in self.themes:
                    yield picture(name, language, theme, inputs, data, kept)


def write(order: Order, folder: Path) -> Iterator[Path]:
    """Every image of an order, each path once it stands there whole: cards first, then charts, which one
    browser draws.
    """
    order.check()
    for made in order.cards():
        for size in order.card_sizes:
            for format in order.formats:
                yield write_atomic(folder / f"{made.stem}-{size}.{format}", made.image(format, size))
    wanted = [
        (shown, size, format)
        for shown in order.pictures()
        for size in order.drawn_sizes
        for format in order.formats
    ]
    if not wanted:
        return
    with HeadlessBrowser() as browser:
        for shown, size, format in progress(wanted, "images"):
            name = shown.stem + ("" if size == SEEN else f"-{size}")
            yield write_atomic(folder / f"{name}.{format}", shown.image(format, size, browser))
