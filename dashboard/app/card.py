"""A chart's card: its words under a scenario, and its drawing as JSON with slots."""

from __future__ import annotations

from dashboard import charts
from dashboard.app.asked import disputes_view
from dashboard.app.reading import Reading, json_text, slot
from dashboard.charts.frame import compose
from dashboard.charts.frame.built import Built, moved_words
from dashboard.charts.frame.columns import NUMBERS
from dashboard.charts.frame.slots import Scenario, moved


def card(name: str, at: Reading, scenario: Scenario | None = None, *, wide: bool = True, level: int = 3) -> dict:
    """What the template of a card is given; `scenario` is that of its levers, `level` that of its heading."""
    built = charts.build(name, at.language, at.data)
    live = built.chart.live and scenario is not None
    scenario = scenario if live else Scenario(built.model, at.language)
    told = moved(moved_words(at.language), scenario)
    return {
        "name": name, "wide": wide, "live": live, "level": level, "headline": slot(built.headline, scenario, live), "measure": built.measure,
        "source": built.source, "legend": built.legend, "heights": (built.height(), built.height(narrow=True)),
        "alt": slot(built.alt, scenario, live), "columns": built.columns, "numbers": NUMBERS,
        "rows": [{key: slot(cell, scenario, live) for key, cell in row.items()} for row in built.rows],
        "sources": at.address("sources", "figures"), # A place offers the choice once, beside its levers.
        "disputes": [] if live else disputes_view(built.figures, at.asked, at.language, name),
        "citation": citation(built, at), "spec": json_text(spec(built)), "moved": f" {told}." if told else "",
    }


def spec(built: Built) -> dict:
    """What the browser draws from; the file name of an image or table says what it holds."""
    file = "-".join([built.name, built.language, built.data.version, *built.data.followed])
    return {"name": built.name, "file": file, "figures": list(built.figures), "figure": built.figure, "frame": compose.frame(built)}


def citation(built: Built, at: Reading) -> str:
    return f"{built.drawn(Scenario(built.model, at.language)).headline}. {built.source}. {at.t['site']}, {at.t['version'].format(date=built.data.version_written(at.language))}."
