"""Many images with one browser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dashboard import charts, exports, models
from dashboard.charts.core.look import THEMES
from dashboard.charts.core.sizes import SEEN
from dashboard.core.errors import DashboardError, UnknownName
from dashboard.core.files import write_atomic
from dashboard.core.progress import progress
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.headless_browser import HeadlessBrowser
from dashboard.exports.images.picture import Picture, known_size, picture
from dashboard.models.core.scenario import reading
from dashboard.tables.dataset import Dataset


@dataclass(frozen=True)
class Order:
    """Which images are wanted; no charts: all of them. `scenario` holds inputs by model, `claims` ids of
    figures.
    """

    data: Dataset
    charts: Sequence[str] = ()
    languages: Sequence[str] = LANGUAGES
    formats: Sequence[str] = ("png",)
    sizes: Sequence[str] = (SEEN,)
    themes: Sequence[str] = ("light",)
    scenario: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    claims: Sequence[str] = ()

    def check(self) -> None:
        """Raises UnknownName or DashboardError for what does not exist, before a browser is opened."""
        for name in self.charts:
            charts.get(name)
        for format in self.formats:
            exports.REGISTRY.get(format)
        for size in self.sizes:
            known_size(size)
        for kind, asked, known in (
            ("language", self.languages, LANGUAGES),
            ("theme", self.themes, THEMES),
        ):
            for name in asked:
                if name not in known:
                    raise UnknownName(kind, name, known)
        reading(self.data, self.claims)
        self.check_scenario()

    def check_scenario(self) -> None:
        for model, inputs in self.scenario.items():
            known = models.get(model, self.data).inputs
            for name, value in inputs.items():
                if name not in known:
                    raise UnknownName(f"input of {model}", name, known)
                low, high, _ = known[name].slider
                if not low <= value <= high:
                    raise DashboardError(
                        f"--set {model}.{name}={value:g} is outside the lever: give a number from {low:g} to"
                        f" {high:g}."
                    )
            if not any(self.follows(name, model) for name in self.names()):
                raise DashboardError(
                    f"--set {model}.…: none of the charts asked for follows the model {model}. Leave it out,"
                    " or name a chart that does."
                )

    def names(self) -> list[str]:
        return list(dict.fromkeys(self.charts or charts.names()))

    def follows(self, chart: str, model: str) -> bool:
        """Whether levers of the model move the chart."""
        return charts.get(chart).live and charts.get(chart).model == model

    def pictures(self) -> Iterator[Picture]:
        data = reading(self.data, self.claims)
        for name in self.names():
            inputs = self.scenario.get(charts.get(name).model, {}) if charts.get(name).live else {}
            for language in self.languages:
                for theme in self.themes:
                    yield picture(name, language, theme, inputs, data)


def write(order: Order, folder: Path) -> Iterator[Path]:
    """Every image of an order, drawn by one browser, each path once it stands there whole."""
    order.check()
    wanted = [
        (shown, size, format)
        for shown in order.pictures()
        for size in order.sizes
        for format in order.formats
    ]
    with HeadlessBrowser() as browser:
        for shown, size, format in progress(wanted, "images"):
            name = shown.stem + ("" if size == SEEN else f"-{size}")
            yield write_atomic(folder / f"{name}.{format}", shown.image(format, size, browser))
