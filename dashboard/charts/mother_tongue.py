"""Belarusian as a mother tongue, and at school: shares on different bases, side by side and not joined."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.rows import rows_figure
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    rows = (
        ("mother_tongue_belarusian_1999", Words(fr="Langue maternelle, 1999", en="Mother tongue, 1999")),
        (
            "mother_tongue_belarusian_undated",
            Words(fr="Langue maternelle, sans date", en="Mother tongue, undated"),
        ),
        ("pupils_studying_belarusian", Words(fr="Élèves qui l'étudient", en="Pupils who study it")),
    )
    return [cited(context.data.figure(id), context.language, "@belarus", label) for id, label in rows]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return rows_figure(marks, look.axis(range=[0, 100], **context.ticks([0, 25, 50, 75, 100], "percent")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "Six Biélorusses sur dix tiennent le biélorusse pour leur langue maternelle, moins d'un élève"
            " sur dix l'étudie"
        ),
        en="Six in ten call Belarusian their mother tongue, fewer than one pupil in ten studies it",
    ),
    measure=Words(
        fr=(
            "Part de la population, puis des élèves, en %, langue biélorusse, 1999 et sans date ; les bases"
            " peuvent différer"
        ),
        en=(
            "Share of the population, then of pupils, %, Belarusian language, 1999 and undated; bases may"
            " differ"
        ),
    ),
    kind=Words(fr="Deux points et une borne, non reliés", en="Two dots and a bound, not joined"),
    claim=Claim(
        ("mother_tongue_belarusian_undated", "pupils_studying_belarusian"),
        lambda tongue, pupils: 55 <= tongue <= 65 and pupils <= 10,
    ),
    marks=marks,
    draw=draw,
)
