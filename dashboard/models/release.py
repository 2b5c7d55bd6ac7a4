"""Prisoners for sanctions relief: whether the pace of releases empties the prisons by the date aimed at."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import FREE, OUTSIDE, Case, Output, Target
from dashboard.models.inputs.release import (
    DECEMBER_WAVE,
    INPUTS,
    LAST_INTERVAL,
    MEAN_INTERVAL,
    MEAN_WAVE,
    STOCKS,
    UNTIL_DECEMBER,
    inflow_from,
    months_from,
)
from dashboard.models.limits.release import LIMITS

OUTPUTS = (
    Output(
        "freed_per_month",
        "p",
        "freed_per_wave / months_per_wave",
        "persons_per_month",
        Words(fr="libérés par mois", en="freed a month"),
    ),
    Output(
        "net_per_month",
        "q",
        "freed_per_month - new_prisoners",
        "persons_per_month",
        Words(fr="libérés par mois, moins les nouveaux prisonniers", en="freed a month, less new prisoners"),
    ),
    Output(
        "needed_per_month",
        "n",
        "prisoners_left/months_left + new_prisoners",
        "persons_per_month",
        Words(fr="rythme qui atteindrait la date", en="pace that would meet the date"),
    ),
    Output(
        "needed_per_wave",
        "n_w",
        "needed_per_month*months_per_wave",
        "persons",
        Words(fr="ce rythme, par vague", en="that pace, in each wave"),
    ),
    Output(
        "needed_months_per_wave",
        "n_{\\tau}",
        "freed_per_wave / needed_per_month",
        "months",
        Words(fr="ce rythme, en mois d'une vague à l'autre", en="that pace, in months from wave to wave"),
        decimals=1,
    ),
    Output(
        "needed_over_observed",
        "r",
        "needed_per_month / freed_per_month",
        "multiple",
        Words(fr="rythme nécessaire sur rythme retenu", en="pace needed over pace assumed"),
    ),
    Output(
        # A pace that new prisoners outrun has no last prisoner: the division gives infinity, shown as a dash.
        "months_to_last",
        "m",
        "prisoners_left / max(0, net_per_month)",
        "months",
        Words(fr="mois jusqu'au dernier prisonnier", en="months to the last prisoner"),
    ),
    Output(
        "left_on_date",
        "S_T",
        "max(0, prisoners_left - net_per_month*months_left)",
        "persons",
        Words(fr="encore détenus à la date", en="still held on the date"),
    ),
    Output(
        "share_freed_on_date",
        "d",
        "1 - left_on_date/prisoners_left",
        "percent",
        Words(fr="part des détenus libérée à la date", en="share of those held freed by the date"),
        bounded=False,
    ),
    Output(
        "new_prisoners_seen",
        "a_0",
        "(prisoners_left - prisoners_before + freed_since)/months_since",
        "persons_per_month",
        Words(
            fr="nouveaux prisonniers qu'impliquent les décomptes", en="new prisoners that the counts imply"
        ),
    ),
    Output(
        "stock_reached",
        "S_1",
        "prisoners_before - freed_since + new_prisoners*months_since",
        "persons",
        Words(fr="prisonniers après la dernière vague", en="prisoners after the last wave"),
    ),
)

TARGETS = (
    Target(
        "stock_reached",
        FREE,
        figure="prisoners_left_in_document_004",
        at={"new_prisoners": 0},
        at_formula={"prisoners_before": "prisoners_in_document_000"},
        note=Words(
            fr="À partir du décompte d'août, sans une seule arrestation nouvelle.",
            en="From the count of August, without one new arrest.",
        ),
    ),
    Target(
        "stock_reached",
        FREE,
        figure="prisoners_left_in_document_004",
        at={"new_prisoners": 0},
        at_formula={"prisoners_before": "prisoners_in_document_001"},
        met=False,
        note=Words(
            fr=(
                "À partir de celui de juillet, le compte n'y est pas : il faut de nouveaux prisonniers, ou"
                " une autre façon de compter."
            ),
            en="From that of July the sum falls short: it takes new prisoners, or another way of counting.",
        ),
    ),
    Target(
        "stock_reached",
        OUTSIDE,
        assumption="prisoners_after_2025_12",
        at_formula={
            "freed_since": UNTIL_DECEMBER,
            "months_since": (
                "(" + " + ".join(months_from(day, DECEMBER_WAVE) for day in STOCKS.values()) + ")/2"
            ),
        },
        note=Words(
            fr=(
                "À mi-chemin des deux décomptes ; chacun, seul, passe à côté. La proximité tient donc en"
                " partie du hasard."
            ),
            en="Halfway between the two counts; each alone misses. So the closeness is partly luck.",
        ),
    ),
)


COUNTS = (
    ("july", "prisoners_in_document_001", Words(fr="Décompte de juillet", en="July count")),
    ("august", "prisoners_in_document_000", Words(fr="Décompte d'août", en="August count")),
)
RHYTHMS = (
    ("mean_wave", MEAN_WAVE, MEAN_INTERVAL, Words(fr="moyenne de trois vagues", en="mean of three waves")),
    ("last_wave", "released_2026_03", LAST_INTERVAL, Words(fr="dernière vague", en="last wave")),
    ("cited_rhythm", "released_2026_03", "months_between_waves", Words(fr="rythme cité", en="cited rhythm")),
)
CASES = tuple(
    Case(
        f"{when}_{rhythm}",
        Words(fr=f"{count.fr}, {told.fr}", en=f"{count.en}, {told.en}"),
        {
            "prisoners_before": stock,
            "months_since": months_from(STOCKS[stock]),
            "new_prisoners": inflow_from(stock),
            "freed_per_wave": freed,
            "months_per_wave": interval,
        },
    )
    for when, stock, count in COUNTS
    for rhythm, freed, interval, told in RHYTHMS
)

MODEL = Model(
    __name__.rpartition(".")[2],
    Words(fr="Des prisonniers contre un allègement des sanctions", en="Prisoners for sanctions relief"),
    INPUTS,
    OUTPUTS,
    TARGETS,
    LIMITS,
    CASES,
)
