"""How long is a year?"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import ChartCard, Headline, Prose, WhatIf
from dashboard.pages.core.page import Page

PAGE = Page(
    __name__.rpartition(".")[2],
    order=1,
    slug=Words(fr="annee", en="year"),
    title=Words(fr="L'année", en="The year"),
    kicker=Words(fr="Calendrier", en="Calendar"),
    headline=Words(fr="Combien de jours compte une année ?", en="How many days has a year?"),
    lede=Words(
        fr="{common_year_days}, et {leap_year_days} si elle est bissextile.",
        en="{common_year_days}, and {leap_year_days} in a leap year.",
    ),
    model="mean_year",
    blocks=(
        ChartCard("year_lengths"),
        WhatIf(
            "mean_year",
            charts=("days_in_cycle",),
            results=(
                Headline(
                    Words(fr="Durée moyenne", en="Mean length"),
                    Words(fr="{mean_year}", en="{mean_year}"),
                    Words(fr="par année", en="a year"),
                ),
            ),
            announcement=Words(fr="Durée moyenne : {mean_year}.", en="Mean length: {mean_year}."),
        ),
        Prose(
            Words(
                fr="Février compte {february_days} dans une année commune.",
                en="February has {february_days} in a common year.",
            )
        ),
    ),
)
