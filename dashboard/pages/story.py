"""Stories that lead through the charts, and a dossier a theme."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import DossierLinks, Heading, StoryCards
from dashboard.pages.core.page import Page

PAGE = Page(
    __name__.rpartition(".")[2],
    order=10,
    slug=Words(fr="recit", en="story"),
    title=Words(fr="Récits", en="Stories"),
    kicker=Words(fr="Récits · étapes et dossiers", en="Stories · steps and dossiers"),
    headline=Words(fr="Comprendre par étapes, ou par thème", en="Understand step by step, or by theme"),
    lede=Words(
        fr=(
            "Un récit parcourt les graphiques du site ; un dossier rassemble tout ce que le site contient"
            " sur un thème."
        ),
        en="A story leads through the charts of this site; a dossier gathers what it holds of a theme.",
    ),
    blocks=(
        StoryCards(),
        Heading(Words(fr="Dossiers par thème", en="Dossiers by theme"), "dossiers"),
        DossierLinks(),
    ),
)
