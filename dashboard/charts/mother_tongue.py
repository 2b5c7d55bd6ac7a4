"""Belarusian as a mother tongue, and at school: shares on bases that may differ."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.arrows import Change, arrows_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.shares import shares
from dashboard.core.words import Words

TONGUE = Words(fr="Biélorusse, langue maternelle", en="Belarusian as mother tongue")


def marks(context: Context) -> list[Mark]:
    rows = (
        ("mother_tongue_belarusian_1999", TONGUE, Words(fr="1999", en="1999")),
        ("mother_tongue_belarusian_undated", TONGUE, Words(fr="sans date", en="no date given")),
        (
            "pupils_studying_belarusian",
            Words(fr="Élèves qui l'étudient", en="Pupils who study it"),
            Words(fr="sans date", en="no date given"),
        ),
    )
    return [
        cited(context.data.figure(id), context.language, "@belarus", label, note=date)
        for id, label, date in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    before, after, pupils = marks
    return arrows_figure([Change(before.label, before, after), pupils], shares(context))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "Six Biélorusses sur dix déclarent le biélorusse langue maternelle, moins d'un élève sur dix"
            " l'étudie"
        ),
        en="Six in ten call Belarusian their mother tongue, fewer than one pupil in ten studies it",
    ),
    measure=Words(
        fr=(
            "Part de la population, puis des élèves, en %, langue biélorusse, 1999 et sans date, selon"
            " Lioubakova ; les bases peuvent différer"
        ),
        en=(
            "Share of the population, then of pupils, %, Belarusian language, 1999 and undated, as Liubakova"
            " writes; bases may differ"
        ),
    ),
    kind=Words(
        fr="Une flèche de 1999 à une date non donnée, et une barre",
        en="An arrow from 1999 to a date not given, and a bar",
    ),
    claim=Claim(
        ("mother_tongue_belarusian_undated", "pupils_studying_belarusian"),
        lambda tongue, pupils: 55 <= tongue <= 65 and pupils <= 10,
    ),
    marks=marks,
    card=CardSpec(1, (0, 1), "arrow"),
    draw=draw,
)
