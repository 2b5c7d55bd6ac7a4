"""A chart as a person takes it away: to look at in a notebook, to write to a file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from dashboard import charts, exports
from dashboard.charts.core.bare import bare
from dashboard.charts.core.built import build
from dashboard.charts.core.columns import NUMBERS
from dashboard.charts.core.compose import frame, framed
from dashboard.charts.core.drawn import Drawn
from dashboard.charts.core.evaluation import Evaluation
from dashboard.charts.core.look import THEMES
from dashboard.charts.core.own import own_chart
from dashboard.charts.core.sizes import CARDS, SEEN, SIZES
from dashboard.charts.core.slots import fill
from dashboard.core.errors import BadInput, UnknownName
from dashboard.core.files import write_atomic
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.headless_browser import HeadlessBrowser
from dashboard.exports.images.link import link
from dashboard.exports.images.provenance import Provenance, provenance
from dashboard.models.core.guard import checked
from dashboard.models.core.scenario import Scenario
from dashboard.tables import default
from dashboard.tables.dataset import Dataset

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.exports.images.card_content import Card


PLOTLY, HTML = "application/vnd.plotly.v1+json", "text/html"
"""The forms in which notebooks and what is exported from them take a figure."""


@dataclass(frozen=True, repr=False)
class Picture:
    """A chart under a scenario. Shows itself in a notebook; `write` saves it as an image.

    >>> import dashboard
    >>> picture = dashboard.chart("heat_cost_split", share_switched=0)
    >>> picture.table.value.tolist()[:2]
    [20.0, 80.0]
    """

    drawn: Drawn

    @cached_property
    def figure(self) -> go.Figure:
        """The composed Plotly figure, 850 pixels wide: headline, legend and source line are part of it, to
        the pixel. It is what `dcc.Graph` takes; `bare` is the one to restyle.
        """
        return go.Figure(self.composed(SEEN)[0])

    @property
    def bare(self) -> go.Figure:
        """A new Plotly figure to restyle, as wide as its place: the headline is its title, the measure the
        subtitle, the legend is Plotly's own, and the look a template. The source line is the annotation named
        "source": it belongs to the numbers, so move it rather than leave it out.

        >>> import dashboard
        >>> figure = dashboard.chart("gas_price_gap").bare
        >>> figure.update_layout(template="plotly_dark", title_text="Gas").layout.title.text
        'Gas'
        """
        return go.Figure(bare(self.drawn))

    @property
    def headline(self) -> str:
        return self.drawn.headline

    @property
    def alt(self) -> str:
        """The same in words, for who cannot see it."""
        return self.drawn.alt

    @property
    def table(self) -> pd.DataFrame:
        """What is drawn, one row a mark: `what`, `low`, `value`, `high` as numbers in `unit`, as exact as
        they are written, then wording, origin, document, place and the figure's id, or what the chart has
        instead. What is not there is missing.
        """
        import pandas as pd

        from dashboard.exports.workbook.chart_files import contents

        columns = list(self.drawn.built.columns)
        frame = pd.DataFrame(contents(self.drawn)["rows"], columns=columns)
        numbers = [name for name in columns if name in NUMBERS]
        return frame.mask(frame == "").astype(dict.fromkeys(numbers, float))

    @property
    def curves(self) -> list[pd.DataFrame]:
        """The lines that are drawn, each a table of its points with two columns; none where there is no line.

        >>> import dashboard
        >>> [curve.shape for curve in dashboard.chart("tariff_by_gas_price").curves]
        [(61, 2)]
        """
        import pandas as pd

        from dashboard.exports.workbook.chart_files import contents

        return [
            pd.DataFrame(curve["points"], columns=curve["names"], dtype=float)
            for curve in contents(self.drawn)["curves"]
        ]

    @property
    def provenance(self) -> Provenance:
        """What an image of it carries."""
        return provenance(self.drawn)

    def cite(self, form: str = "text") -> str:
        """How to cite it under its scenario: a sentence as `text`, or `bibtex`, `ris`, `csl` (CSL-JSON). With
        SITE_URL set, it names its address there and today as the day it was read. Raises UnknownName for
        another form.

        >>> import dashboard
        >>> dashboard.chart("gas_price_gap").cite("ris").splitlines()[1]
        'TI  - Minsk pays about a third of Europe’s price for gas'
        """
        from dashboard.exports.records.citation import cited

        return cited(self.drawn, form, date.today().isoformat())

    @property
    def stem(self) -> str:
        """What a file of it is called, without size and suffix: chart, language, version, claims, inputs,
        theme.
        """
        built, theme = self.drawn.built, self.drawn.evaluation.theme
        stem = self.drawn.scenario.file_stem(built.name, built.language)
        return stem if theme == THEMES[0] else f"{stem}-{theme}"

    def composed(self, size: str) -> tuple[dict[str, Any], float]:
        """The image as a Plotly figure on its canvas, and how much larger the image of that size is."""
        built, evaluation = self.drawn.built, self.drawn.evaluation
        added = frame(built, size, link(built), evaluation)
        return fill(framed(built, added, evaluation), evaluation, narrow=added["narrow"]), added["scale"]

    @cached_property
    def card(self) -> Card:
        """Its number alone, with one sentence. Raises DashboardError for a chart that has none."""
        from dashboard.exports.images.card_of_chart import of_chart

        return of_chart(self.drawn, self.stem)

    def image(self, format: str, size: str, browser: HeadlessBrowser) -> bytes:
        """The file's content, drawn by an open browser."""
        kind = exports.REGISTRY.get(format)
        figure, scale = self.composed(known_size(size))
        # Plotly names traces by lot where nothing names them.
        figure["data"] = [{**trace, "uid": str(i)} for i, trace in enumerate(figure["data"])]
        drawn = browser.draw(figure, format, scale * (SIZES[size].density if kind.dots else 1))
        image: bytes = kind.embed_metadata(drawn, self.provenance)
        return image

    def write(self, path: str | Path, size: str = SEEN) -> Path:
        """Save as the format that the path ends with: PNG, SVG or PDF. Returns the path.

        `size` is seen (as on the page), wide (1200 × 628), square (1080 × 1080),
        article (850 × 600), screen (1600 × 900), or a number alone: card (1200 × 628), card-square (1080 ×
        1080).
        Raises UnknownName for a format or size that does not exist, NoBrowser where none can draw.

        >>> dashboard.chart("gas_price_gap", "fr").write("gaz.png", size="square")  # doctest: +SKIP
        PosixPath('gaz.png')
        """
        path = Path(path)
        format = path.suffix.lstrip(".").lower()
        if size in CARDS:
            return self.card.write(path, size)
        exports.REGISTRY.get(format), known_size(size)
        with HeadlessBrowser() as browser:
            return write_atomic(path, self.image(format, size, browser))

    # ---- where it shows itself

    def show(self, *arguments: Any, **named: Any) -> None:
        """Show it as Plotly shows a figure, in a script in the browser; takes what `plotly.io.show` does."""
        self.figure.show(*arguments, **named)

    def to_json(self, **named: Any) -> str:
        """The Plotly figure as JSON, as `plotly.io.to_json` writes it."""
        text: str = self.figure.to_json(**named)
        return text

    def to_plotly_json(self) -> dict[str, Any]:
        """What Dash asks of a figure: `dcc.Graph(figure=picture)` works."""
        found: dict[str, Any] = self.figure.to_plotly_json()
        return found

    def _repr_html_(self) -> str:
        """The figure where a page runs scripts and reaches plotly.js, its words and table elsewhere."""
        drawing = self.figure.to_html(
            full_html=False, include_plotlyjs="cdn", config={"displayModeBar": False}
        )
        table = self.table.to_html(index=False, na_rep="", border=0)
        words = f"<p><b>{escape(self.headline)}</b></p><p>{escape(self.alt)}</p>{table}"
        return f'<div role="img" aria-label="{escape(self.alt)}">{drawing}</div><noscript>{words}</noscript>'

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **options: Any) -> dict[str, Any]:
        """The figure in the forms that Plotly's renderer gives, and as JSON, HTML and text in any case: a
        notebook is opened elsewhere than where it ran.
        """
        bundle: dict[str, Any] = dict(self.figure._repr_mimebundle_(**options))
        if PLOTLY not in bundle:
            bundle[PLOTLY] = json.loads(self.to_json())
        bundle.setdefault(HTML, self._repr_html_())
        bundle.setdefault("text/plain", repr(self))
        return {
            kind: content
            for kind, content in bundle.items()
            if (not include or kind in include) and kind not in (exclude or ())
        }

    def __repr__(self) -> str:
        return f"<chart {self.drawn.built.name} ({self.drawn.built.language}): {self.headline}>"


def known_size(size: str) -> str:
    if size not in SIZES:
        raise UnknownName("size", size, SIZES | CARDS)
    return size


def known_look(language: str, theme: str) -> None:
    if language not in LANGUAGES:
        raise UnknownName("language", language, LANGUAGES)
    if theme not in THEMES:
        raise UnknownName("theme", theme, THEMES)


def own_picture(figures: Iterable[str], headline: str, measure: str, language: str, theme: str) -> Picture:
    """A chart of the reader's own choice of figures. Raises UnknownName, BadDefinition as `own_chart`
    does.
    """
    known_look(language, theme)
    data = default()
    built = build(own_chart(figures, headline, measure, data), language, data)
    return Picture(Drawn(built, Evaluation(None, language, theme)))


def picture(
    name: str,
    language: str,
    theme: str,
    inputs: Mapping[str, float],
    data: Dataset | None = None,
    kept: Mapping[str, Mapping[str, float]] | None = None,
) -> Picture:
    """A chart with inputs moved, on a reading of the tables, beside the inputs that are `kept`, by name.

    Raises UnknownName for a chart, language, theme or input that does not exist, BadInput for a value outside
    its lever, BadDefinition for more than three that are compared.
    """
    known_look(language, theme)
    built = charts.build(name, language, data)
    known = built.model.inputs if built.model and built.chart.live else {}
    for asked in (inputs, *(kept or {}).values()):
        if asked and not known:
            raise BadInput(f"chart {name}: it follows no levers. Leave {', '.join(asked)} out.")
        for input_name in asked:
            if input_name not in known:
                raise UnknownName(f"input of chart {name}", input_name, known)
        if asked:
            checked(f"chart {name}", known, asked)
    scenario = Scenario(inputs, kept=kept or {})
    return Picture(Drawn(built, Evaluation(built.model, language, theme, scenario)))
