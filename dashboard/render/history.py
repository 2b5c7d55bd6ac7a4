"""What a page says of claims that a reader may follow, and of what changed since a link was made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.charts.core.sources import claim
from dashboard.core.words import Words, listed
from dashboard.query.page_query import PageQuery
from dashboard.render.labels import counted, labels
from dashboard.render.urls import Urls
from dashboard.tables import history
from dashboard.tables.periods import written

LABELS = {
    "link_made": Words(
        fr="Ce lien date des données du {date}.", en="This link was made on the data of {date}."
    ),
    "figures_changed_one": Words(fr="Depuis, {n} valeur a changé.", en="Since then {n} value has changed."),
    "figures_changed": Words(fr="Depuis, {n} valeurs ont changé.", en="Since then {n} values have changed."),
    "show_as_was": Words(fr="Montrer la page telle qu'elle était", en="Show the page as it was"),
    "show_as_is": Words(fr="Revenir aux données d'aujourd'hui", en="Back to today's data"),
    "shown_as_was": Words(fr="La page est montrée telle qu'elle était.", en="The page is shown as it was."),
    "was_not_there": Words(fr="absent", en="not there"),
    "was": Words(fr="Alors", en="Then"),
    "now": Words(fr="Maintenant", en="Now"),
    "changed_cells": Words(fr="Ce qui a changé", en="What changed"),
    "claims": Words(fr="Qui croire ?", en="Whom to believe?"),
    "claims_both": Words(fr="les deux", en="both"),
    "claims_all": Words(fr="tous", en="all"),
    "notice_then": Words(
        fr=(
            "La page ne peut être montrée telle qu'elle était : elle s'appuie aujourd'hui sur un chiffre"
            " qui n'y figurait pas."
        ),
        en="The page cannot be shown as it was: it now rests on a figure that was not there then.",
    ),
}


def day(version: str, language: str) -> str:
    """A version as people write a date."""
    return written(version.replace(".", "-"), language)


def history_view(asked: PageQuery, language: str, urls: Urls) -> dict[str, Any] | None:
    """What the template tells of an older link, None where nothing changed since it was made."""
    if not asked.since:
        return None
    t = labels(language)
    ids = dict.fromkeys(change.figure for change in asked.since)
    return {
        "then": asked.then,
        "made": t["link_made"].format(date=day(asked.scenario.data_version, language)),
        "count": counted("figures_changed", len(ids), language),
        "rows": [changed(id, asked, language, urls) for id in ids],
        "other": asked.showing(then=not asked.then),
        "other_words": t["show_as_is" if asked.then else "show_as_was"],
    }


def changed(id: str, asked: PageQuery, language: str, urls: Urls) -> dict[str, Any]:
    """One figure that changed: how it is written now and was written then; a dash where it was not there."""
    was, now = asked.today.view(then=asked.scenario.data_version), asked.today
    told = [reading.figures[id].written(language) if id in reading.figures else "" for reading in (was, now)]
    name = next((reading.figures[id].name[language] for reading in (now, was) if id in reading.figures), id)
    outside = [reading.assumptions[id] for reading in (now, was) if id in reading.assumptions]
    if outside:
        name = outside[0].name[language]
        told = [
            reading.assumptions[id].written(language) if id in reading.assumptions else ""
            for reading in (was, now)
        ]
    columns = dict.fromkeys(
        change.column
        for change in asked.since
        if change.figure == id and change.column not in (history.ROW, history.TABLE)
    )
    return {
        "address": urls.figure(id, language) if id in now.figures else "",
        "name": name,
        "was": told[0],
        "now": told[1],
        "columns": listed(list(columns), language),
    }


def disputes_view(ids: Sequence[str], asked: PageQuery, language: str, anchor: str) -> list[dict[str, Any]]:
    """The choice that a chart or a place with levers offers for each dispute among the figures `ids`."""
    data = asked.today
    groups = dict.fromkeys(data.disputed[id] for id in ids if id in data.disputed)
    return [
        {
            "subject": data.figure(group[0]).name[language],
            "options": [
                {
                    "query": asked.choosing(group, id),
                    "anchor": anchor,
                    "id": id,
                    "words": (
                        claim(data.figure(id), data, language)
                        if id
                        else LABELS["claims_both" if len(group) == 2 else "claims_all"][language]
                    ),
                    "current": id in asked.scenario.claims
                    if id
                    else not set(group) & set(asked.scenario.claims),
                }
                for id in ("", *group)
            ],
        }
        for group in groups
    ]
