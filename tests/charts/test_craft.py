"""Rules of chart craft that a program can check, for every chart in both languages."""

from __future__ import annotations

import re

import numpy as np
import pytest

from dashboard import charts
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.charts.core.look import PALETTES
from dashboard.charts.core.slots import fill
from dashboard.core.numbers import marks
from dashboard.core.words import LANGUAGES

EVERY = [(name, language) for name in charts.names() for language in LANGUAGES]
every_chart = pytest.mark.parametrize(("name", "language"), EVERY)
HUES = ("russia", "europe", "belarus", "unitedstates")
VERBS = {
    "fr": (
        r"\b(est|sont|a|ont|paieraient|laissent|serait|seraient|coûterait|paie|paient|pèse|pèsent|tient|monterait|vient|viennent|va|vont|faut|faudrait|vaut|reste|restent|baisse|double|prendrait|laisse|manque|peut|peuvent|fait|font|dit|disent|resterait|demanderait|descend|dépasse|croît|compte|comptent|annonce|produisent|suit|permet|perd|achète|entre|couvrent|suffit|montre|décide|exporte|refuse|passe|part|parle|parlent|étaient|aurait|auraient|reçoit|tiennent|borne|change|tombe|plafonne|mène|repousse|n’\w+|s’\w+|faisait|comptaient|passerait|pesait|assurait|déclarent)\b"
    ),
    "en": (
        r"\b(is|are|was|were|has|have|would|pays?|go|goes|weighs?|holds?|comes?|goes?|takes?|costs?|rises?|falls?|leaves?|needs?|says?|remains?|can|cannot|could|may|must|does|do|buys?|sells?|exceeds?|counts?|announces?|makes?|follows?|decides?|bring|brings|give|gives|grow|grows|stands?|tells?|told|put|puts|adds?|asks?|refuses?|turned|covers?|shows?|moved|speaks?|jumped|opposes?|outnumber|means?|moves?|lies?|depends?|unaccounted|worth|made|call|calls|supplied)\b"
    ),
}


def still(name: str, language: str):
    built = charts.build(name, language)
    return built, built.drawn(Evaluation(built.model, language))


@every_chart
def test_a_headline_is_a_sentence_with_a_verb(name, language):
    built, _ = still(name, language)
    for words in (built.chart.headline, *(headline for headline, _ in built.chart.otherwise)):
        assert re.search(VERBS[language], words[language], re.IGNORECASE), words[language]
        assert not re.search(r"[.!…]$", words[language])


INDEXED = ("crude_price_gap",)
"""Charts on which 100 is what is paid today, so that a rise goes beyond."""


@every_chart
def test_shares_stand_on_a_scale_of_0_to_100(name, language):
    """An axis that holds shares of a whole ends at nothing and at everything, or a little beyond for the
    mark.
    """
    built, drawn = still(name, language)
    units = {
        mark.unit
        for mark in built.marks
        if mark.value is not None or mark.low is not None or mark.high is not None
    }
    if units != {"percent"} or name in INDEXED:
        return
    ends = [
        axis["range"]
        for key, axis in drawn.figure["layout"].items()
        if re.match(r"[xy]axis", key) and axis.get("visible", True) and "range" in axis
    ]
    numbers = [e for e in ends if all(isinstance(end, int | float) for end in e) and e[1] > 2]
    assert all(e[1] <= 106 for e in numbers), ends


@every_chart
def test_what_is_not_observed_between_two_dates_is_dotted(name, language):
    _, drawn = still(name, language)
    for shape in drawn.figure["layout"].get("shapes", []):
        slanted = shape.get("type") == "line" and shape["x0"] != shape["x1"] and shape["y0"] != shape["y1"]
        if slanted:
            assert shape["line"].get("dash") in ("dot", "dash", "3px,2px"), shape


@every_chart
def test_numbers_are_written_as_the_language_writes_them(name, language):
    built, drawn = still(name, language)
    signs = marks(language)
    told = " ".join(
        [drawn.headline, built.measure, *(text(mark.text, drawn.evaluation) for mark in built.marks)]
    )
    other = marks({"fr": "en", "en": "fr"}[language])
    assert not re.search(rf"\d{re.escape(other['decimal'])}\d(?!\d\d)", told), told
    assert not re.search(r"\d -\d|(?<![\w–])-\d", told), "a minus is written as a minus"
    for whole in re.findall(r"\d+", told.replace(signs["group"], "")):
        assert len(whole) <= 9
    assert not re.search(r"(?<![\d,.])(?!(?:19|20)\d\d)\d{5,}", told), f"thousands are grouped: {told}"
    assert not re.search(r"\d-\d", re.sub(r"\d{4}-\d{2,4}", "", told)), (
        f"a range has a dash of its own: {told}"
    )


@every_chart
def test_at_most_four_hues_and_grey(name, language):
    built = charts.build(name, language)
    for theme, palette in PALETTES.items():
        drawing = str(fill(built.figure, Evaluation(built.model, language, theme)))
        assert sum(palette[hue] in drawing for hue in HUES) <= 4
        foreign = {c for c in re.findall(r"#[0-9A-Fa-f]{6}\b", drawing)} - set(palette.values())
        assert not foreign, f"colours that mean nothing: {foreign}"


@every_chart
def test_gold_is_only_what_sources_cite(name, language):
    built, _ = still(name, language)
    if "@evidence" in str(built.figure) or "@edge" in str(built.figure):
        assert "evidence" in {key.fill for key in built.keys}


@every_chart
def test_what_the_pointer_says_stands_in_the_table_or_beside_the_mark(name, language):
    """Nothing exists only under the pointer."""
    built, drawn = still(name, language)
    told = " ".join(
        [
            drawn.alt,
            drawn.headline,
            *(text(m.label + " " + m.text, drawn.evaluation) for m in built.marks),
            drawn.table.to_string(),
        ]
    )
    plain = re.sub(r"\s+", " ", told)
    for trace in drawn.figure["data"]:
        hover = trace.get("hovertext") or []
        for words in [hover] if isinstance(hover, str) else hover:
            for part in re.split(r"<br>", words):
                assert re.sub(r"\s+", " ", re.sub(r"</?b>", "", part)).strip() in plain, part


@every_chart
def test_what_is_missing_is_never_drawn_as_nothing(name, language):
    _, drawn = still(name, language)

    def numbers(node):
        if isinstance(node, dict):
            for value in node.values():
                yield from numbers(value)
        elif isinstance(node, list):
            for value in node:
                yield from numbers(value)
        elif isinstance(node, float):
            yield node

    assert np.all(np.isfinite(list(numbers(drawn.figure))))


@every_chart
def test_the_alternative_text_is_three_sentences(name, language):
    built, drawn = still(name, language)
    parts = [part for part in (drawn.headline, built.source) if part]
    rest = drawn.alt
    for part in parts:
        rest = rest.replace(part, "X")
    assert (
        len(
            re.findall(
                r"[.!?](?:\s|$)",
                re.sub(
                    r"\b(l|p|v|env|approx|nov|déc|févr|janv|sept|oct|août|Nov|Dec|Aug|Sept|Oct|Feb|Jan)\.",
                    r"\1",
                    rest,
                ),
            )
        )
        <= 4
    ), drawn.alt


@every_chart
def test_text_is_level_and_left_or_beside_its_mark(name, language):
    _, drawn = still(name, language)
    layout = drawn.figure["layout"]
    assert all(note.get("textangle", 0) == 0 for note in layout.get("annotations", []))
    assert all(axis.get("tickangle", 0) in (0, "auto") for key, axis in layout.items() if "axis" in key)
    grids = [
        key
        for key, axis in layout.items()
        if re.match(r"[xy]axis\d*$", key) and axis.get("showgrid", True) and axis.get("visible", True)
    ]
    panels = max(len([key for key in layout if re.match(rf"{letter}axis\d*$", key)]) for letter in "xy") or 1
    assert len(grids) <= 2 * panels
