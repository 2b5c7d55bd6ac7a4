"""What happened when?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words
from dashboard.pages.core.blocks import Caveats, ChartCard, EventFilters, ForTeachers, Heading, Timeline
from dashboard.pages.core.cards import Drawing, PageCard
from dashboard.pages.core.page import Page
from dashboard.pages.teaching.timeline import QUESTIONS
from dashboard.tables.dataset import Dataset
from dashboard.tables.events import events
from dashboard.tables.reading.rows import Row

SINCE = 2014
"""The year that the small drawing begins with; what is earlier stands in its first column."""


def by_year(data: Dataset, language: str) -> list[tuple[str, int]]:
    """How many events each year has."""
    count = Counter(max(event.start.year, SINCE) for event in events(data))
    return [
        (f"≤ {year}" if year == SINCE else str(year), count[year]) for year in range(SINCE, max(count) + 1)
    ]


def about_half_recent(rows: Sequence[Row]) -> bool:
    """Whether 2025 and 2026 hold half of the events, give or take a twentieth."""
    return 0.45 <= sum(row["date"][:4] in ("2025", "2026") for row in rows) / len(rows) <= 0.55


PAGE = Page(
    __name__.rpartition(".")[2],
    order=11,
    evidence=True,
    slug=Words(fr="chronologie", en="timeline"),
    card=PageCard(
        question=Words(fr="Chronologie", en="Timeline"),
        value=Words(fr="{N} événements", en="{N} events"),
        line=Words(
            fr="datés, chacun avec les documents qui le racontent", en="dated, each with who tells it"
        ),
        drawing=Drawing("columns", tally=by_year),
    ),
    title=Words(fr="Chronologie", en="Timeline"),
    kicker=Words(fr="Chronologie · tous les événements datés", en="Timeline · every dated event"),
    headline=Words(
        fr="La moitié environ des événements datés tient en deux ans, 2025 et 2026",
        en="About half of the dated events fall in two years, 2025 and 2026",
    ),
    lede=Words(
        fr=(
            "Un événement rapporté par plusieurs documents est un seul événement. La date est aussi précise"
            " que le texte la donne ; les titres sont les nôtres."
        ),
        en=(
            "An event reported by several documents is one event. Each date is as precise as the text makes"
            " it; the titles are ours."
        ),
    ),
    claim=Claim((), about_half_recent, table="events"),
    blocks=(
        Heading(Words(fr="Les événements", en="The events"), "events"),
        EventFilters(),
        ChartCard("timeline"),
        Timeline(),
        Heading(Words(fr="Ce que cela ne dit pas", en="What this does not say"), "limits"),
        Caveats(
            (
                Words(
                    fr=(
                        "Être rapporté par plusieurs documents n'est pas être confirmé : ils peuvent tenir"
                        " l'événement d'une même source."
                    ),
                    en=(
                        "Being reported by several documents is not being confirmed: they may share a"
                        " single source."
                    ),
                ),
                Words(
                    fr=(
                        "Une chronologie tirée de quelques textes n'est pas une histoire du pays : ce qu'ils"
                        " taisent n'y est pas."
                    ),
                    en=(
                        "A timeline drawn from a few texts is not a history of the country: what they leave"
                        " out is not in it."
                    ),
                ),
            )
        ),
        ForTeachers(QUESTIONS),
    ),
)
