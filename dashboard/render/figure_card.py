"""The card of a figure: everything that is known of one number, and where it is used."""

from __future__ import annotations

from typing import Any

from dashboard import charts, models, pages
from dashboard.charts.core.built import Built
from dashboard.charts.core.evaluation import text
from dashboard.charts.core.sources import citation, place, told_by
from dashboard.core.numbers import MISSING
from dashboard.core.words import Words, in_first_case
from dashboard.exports.images.link import shown_on
from dashboard.exports.records.citation import of_figure
from dashboard.models.core.scenario import Scenario
from dashboard.pages import dossiers
from dashboard.pages.core.page import Page
from dashboard.render.context import RenderContext
from dashboard.render.report import report_address, report_text, report_title
from dashboard.tables.dataset import Dataset
from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse
from dashboard.tables.proof.documents import Text
from dashboard.tables.records import in_order, split

LABELS = {
    "card_wording": Words(fr="Formulation", en="Wording"),
    "card_nature": Words(fr="Nature", en="Nature"),
    "card_period": Words(fr="Période", en="Period"),
    "card_origin": Words(fr="Origine", en="Origin"),
    "card_reported_by": Words(fr="Rapporté par", en="Reported by"),
    "card_words": Words(fr="Les mots du texte", en="The text's words"),
    "card_passage": Words(fr="Dans votre copie du texte", en="In your copy of the text"),
    "card_condition": Words(fr="Vrai si", en="True if"),
    "card_whole": Words(fr="Partie de", en="Part of"),
    "card_claims": Words(fr="La même grandeur ailleurs", en="The same quantity elsewhere"),
    "card_used": Words(fr="Où ce chiffre sert", en="Where this figure is used"),
    "card_lever": Words(fr="Levier", en="Lever"),
    "card_link": Words(fr="Adresse de cette fiche", en="Address of this card"),
    "card_copy": Words(fr="Copier la citation", en="Copy as citation"),
    "card_close": Words(fr="Fermer", en="Close"),
    "card_unreachable": Words(
        fr="Cette fiche n'a pas pu être chargée : le serveur n'a pas répondu. La page reste telle quelle.",
        en="This card could not be loaded: the server did not answer. The page stays as it is.",
    ),
    "card_kicker": Words(fr="Fiche d'un chiffre", en="Figure card"),
    "card_same_time": Words(fr="Pour cette période : ", en="For this period: "),
    "card_document_one": Words(fr="{n} document", en="{n} document"),
    "card_document_many": Words(fr="{n} documents", en="{n} documents"),
    "card_named_origin_none": Words(fr="aucune origine nommée", en="no named origin"),
    "card_named_origin_one": Words(fr="{n} origine nommée", en="{n} named origin"),
    "card_named_origin_many": Words(fr="{n} origines nommées", en="{n} named origins"),
    "card_dossier": Words(fr="Dossier", en="Dossier"),
    "bibtex": Words(fr="Copier en BibTeX", en="Copy as BibTeX"),
    "csl": Words(fr="Copier en CSL-JSON", en="Copy as CSL-JSON"),
}

AROUND = 240
"""Characters shown before and after the words, where the reader's own text is at hand."""


def card(figure: Figure, at: RenderContext, texts: dict[str, Text]) -> dict[str, Any]:
    """What the template of a card is given."""
    data, language = at.data, at.language
    document = data.documents[figure.document]
    same = claims(figure, data)
    cited = citation(figure, data, language)
    reference = of_figure(figure, data, language, cited)
    return {
        "id": figure.id,
        "name": figure.name[language],
        "value": figure.written(language),
        "unit": figure.unit.name[language],
        "wording": data.term(figure.qualifier, language),
        "nature": data.term(figure.obs_status, language),
        "period": figure.period(language) if figure.time_period else MISSING,
        "basis": data.term(figure.time_basis, language),
        "origins": named(figure.origins, at),
        "reported_by": named(figure.reported_by, at),
        "document": document.label[language],
        "document_title": document.title,
        "document_address": document.address,
        "place": place(figure),
        "as_cited": figure.as_cited,
        "language_of_words": document.language,
        "note": figure.note[language] if figure.note else "",
        "condition": [link(data.figure(id), at) for id in figure.condition],
        "whole": link(data.figure(figure.part_of), at) if figure.part_of else None,
        "others": [link(other, at) for other in same if other.id != figure.id],
        "confirmation": confirmation(figure, same, at),
        "charts": used_by_charts(figure, at),
        "levers": used_by_levers(figure, at),
        "dossier": dossier(figure, at),
        "passage": passage(figure, texts),
        "address": at.urls.figure(figure.id, language, Scenario(data_version=data.version).query()),
        "follow": follow(figure, at),
        "citation": cited,
        "bibtex": reference.bibtex(),
        "csl": reference.csl(),
        **report(figure, at),
    }


def report(figure: Figure, at: RenderContext) -> dict[str, str]:
    """A prefilled report of an error in the figure, and the address that opens it, empty where nobody is
    named.
    """
    data, language = at.data, at.language
    headline = f"{figure.name[language]}{at.t['colon']}{figure.written(language)}"
    source = f"{data.documents[figure.document].label[language]}, {place(figure)}"
    version = in_first_case(at.t["version"].format(date=data.version_written(language)))
    text = report_text("figure", figure.id, headline, source, version, language)
    title = report_title(figure.id, data.version, language)
    link = at.urls.published(f"/{language}/figure/{figure.id}")
    return {
        "report": text,
        "report_title": title,
        "report_to": at.urls.report_to,
        "report_address": report_address(at.urls.report_to, title, text, link),
    }


def dossier(figure: Figure, at: RenderContext) -> dict[str, str] | None:
    """The dossier of the figure's topic, None where the topic has none."""
    theme = dossiers.themes(at.page_query.today).get(figure.topic)
    if theme is None:
        return None
    address = at.urls.page(dossiers.page(theme), at.language)
    return {"name": theme.name[at.language], "address": address}


def follow(figure: Figure, at: RenderContext) -> str:
    """Where a disputed figure is drawn alone; nothing where nobody disputes it or no chart shows it."""
    used = charts_with(figure, at) if figure.id in at.data.disputed else []
    if not used:
        return ""
    query = at.page_query.choosing(at.data.disputed[figure.id], figure.id)
    return at.urls.page(used[0][0], at.language, query, used[0][1].name)


def named(ids: tuple[str, ...], at: RenderContext) -> list[dict[str, Any]]:
    """Who stands behind a number, or passes it on: name, standing, work and address of each."""
    return [
        {
            "name": o.name[at.language],
            "standing": at.data.term(o.standing, at.language),
            "work": o.title,
            "address": o.address,
        }
        for o in (at.data.origins[id] for id in ids)
    ]


def claims(figure: Figure, data: Dataset) -> list[Figure]:
    """All claims of the same quantity, this one among them, in the order of time."""
    found = [other for other in data.figures.values() if other.indicator == figure.indicator]
    return sorted(found, key=lambda other: (not other.time_period, other.time_period.replace("../", "")))


def same_time(a: Figure, b: Figure) -> bool:
    """Whether two claims can be of one moment: their periods meet, or one has none."""
    if not (a.time_period and b.time_period):
        return True
    one, two = parse(a.time_period), parse(b.time_period)
    return not (
        (one.end and two.start and one.end < two.start) or (two.end and one.start and two.end < one.start)
    )


def confirmation(figure: Figure, same: list[Figure], at: RenderContext) -> str:
    """« 3 documents, 1 origine nommée » for a quantity at one time; what nobody is named for counts for
    nothing.
    """
    together = [other for other in same if same_time(figure, other)]
    documents = at.data.dispatches(other.document for other in together)
    named = in_order(
        id for other in together for id in other.origins if at.data.origins[id].standing != "unnamed"
    )
    counted = (("card_document", len(documents)), ("card_named_origin", len(named)))
    endings = {0: "none", 1: "one"}
    told = [at.t[f"{word}_{endings.get(n, 'many')}"].format(n=n) for word, n in counted]
    return at.t["card_same_time"] + ", ".join(told)


def link(figure: Figure, at: RenderContext) -> dict[str, Any]:
    """Another figure, told in one line."""
    return {
        "address": at.urls.figure(figure.id, at.language),
        "value": figure.written(at.language),
        "name": figure.name[at.language],
        "period": figure.period(at.language) if figure.time_period else at.data.term("none", at.language),
        "by": told_by(figure, at.data, at.language),
    }


def used_by_charts(figure: Figure, at: RenderContext) -> list[dict[str, Any]]:
    """The charts that show the figure or rest on it, each at its place."""
    return [
        {
            "headline": built.drawn(still := at.still(built.chart.model)).headline
            # What a lever would change says where the levers stand.
            + (f" ({at.t['at_opening']})" if text(built.headline, still) != built.headline else ""),
            "address": at.urls.page(page, at.language, anchor=built.name),
        }
        for page, built in charts_with(figure, at)
    ]


def charts_with(figure: Figure, at: RenderContext) -> list[tuple[Page, Built]]:
    """Every chart that shows the figure or rests on it, each with the last page that it stands on: the
    overview comes first, and a page of its own says more.
    """
    found = {}
    for page in pages.in_order():
        for name in shown_on(page):
            built = charts.build(name, at.language, at.page_query.today)
            if figure.id in built.figures:
                found[name] = page, built
    return list(found.values())


def used_by_levers(figure: Figure, at: RenderContext) -> list[str]:
    """The levers that take their value from the figure; one that several models share is named once."""
    found = [
        given.label[at.language]
        for name in models.names()
        for given in models.get(name, at.page_query.today).inputs.values()
        if figure.id in given.source
    ]
    return list(in_order(found))


def passage(figure: Figure, texts: dict[str, Text]) -> tuple[str, str, str] | None:
    """What stands before, the words themselves, what stands after; None where the text is not at hand."""
    if figure.document not in texts:
        return None
    line = texts[figure.document].line(int(split(figure.line)[0]))
    at = line.find(figure.as_cited)
    if at < 0:
        return None
    end = at + len(figure.as_cited)
    before, after = line[max(0, at - AROUND) : at], line[end : end + AROUND]
    return (
        ("…" if at > AROUND else "") + before,
        figure.as_cited,
        after + ("…" if end + AROUND < len(line) else ""),
    )
