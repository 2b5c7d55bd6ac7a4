"""What the model of releases takes."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import InputSpec

MONTH = 30.4375
MARCH_WAVE = "(first:released_2026_03 + march_2026_wave_day - 1)"
DECEMBER_WAVE = "first:released_2025_12_in_document_000"
JUNE_WAVE = "first:released_2025_06_in_document_001"
# « Plus de 50 » has no upper end: it counts for fifty.
UNTIL_DECEMBER = "low:released_2025_09_in_document_003 + released_2025_12_in_document_000"
FREED_SINCE = f"({UNTIL_DECEMBER} + released_2026_03)"
MEAN_WAVE = f"{FREED_SINCE}/3"
# The wave of June opens the first of the three intervals; those whom it freed are not counted in a pace
# measured from it.
MEAN_INTERVAL = f"({MARCH_WAVE} - {JUNE_WAVE})/3/{MONTH}"
LAST_INTERVAL = f"({MARCH_WAVE} - {DECEMBER_WAVE})/{MONTH}"
# The text quotes a note of the day before and announces a meeting for the day after.
TODAY = "(event:nato_ministers_helsingborg_2026_05 - 1)"
STOCKS = {
    "prisoners_in_document_001": "first:prisoners_in_document_001",
    "prisoners_in_document_000": "(first:prisoners_in_document_000 + last:prisoners_in_document_000)/2",
}
"""Both stocks of summer 2025, each with its day: a count and its day belong together."""


def months_from(day: str, until: str = MARCH_WAVE) -> str:
    """Months from the day of a stock to a wave."""
    return f"({until} - {day})/{MONTH}"


def inflow_from(stock: str) -> str:
    """New prisoners a month that lead from a stock of 2025, less the releases, to the last one cited."""
    return (
        f"(exactly:prisoners_left_in_document_004 - {stock} + {FREED_SINCE})/({months_from(STOCKS[stock])})"
    )


INPUTS = (
    InputSpec(
        "prisoners_left",
        "S",
        Words(fr="Prisonniers restants", en="Prisoners left"),
        (10, 1500, 10),
        phrase=Words(fr="{} prisonniers restants", en="{} prisoners left"),
        figure="prisoners_left_in_document_004",
    ),
    InputSpec(
        "freed_per_wave",
        "w",
        Words(fr="Libérés par vague", en="Freed in a wave"),
        (0, 600, 5),
        phrase=Words(fr="des libérations au rythme de {} par vague", en="releases at {} a wave"),
        claims=(MEAN_WAVE, "released_2026_03"),
        opening="released_2026_03",
        unit="persons",
        note=Words(
            fr="De la moyenne des trois dernières vagues à la dernière seule, valeur de départ.",
            en="From the mean of the last three waves to the last wave alone, the starting value.",
        ),
    ),
    InputSpec(
        "months_per_wave",
        "\\tau",
        Words(fr="Mois entre deux vagues", en="Months between waves"),
        (0.5, 6, 0.1),
        phrase=Words(fr="{} entre deux vagues", en="{} between waves"),
        claims=("low:months_between_waves", LAST_INTERVAL),
        opening="months_between_waves",
        unit="months",
        decimals=1,
        note=Words(
            fr=(
                "Le texte dit {months_between_waves|n} mois ; les vagues datées, celle de mars l'étant hors"
                " des documents, sont plus proches de trois."
            ),
            en=(
                "The text says {months_between_waves|n} months; the dated waves, that of March from outside"
                " the documents, are nearer to three."
            ),
        ),
    ),
    InputSpec(
        "new_prisoners",
        "a",
        Words(fr="Nouveaux prisonniers", en="New prisoners"),
        (0, 60, 1),
        phrase=Words(
            fr="de nouveaux prisonniers au rythme de {|n} par mois", en="new prisoners at {|n} a month"
        ),
        claims=tuple(map(inflow_from, STOCKS)),
        unit="persons_per_month",
        note=Words(
            fr="Ce qui relie chaque décompte de 2025 au dernier. Fins de peine et décès en sont déjà ôtés.",
            en="What links each count of 2025 to the last. Sentences served and deaths are already deducted.",
        ),
    ),
    InputSpec(
        "months_left",
        "T",
        Words(fr="Mois jusqu'à la date visée", en="Months to the target date"),
        (0.5, 24, 0.25),
        phrase=Words(fr="{} jusqu'à la date visée", en="{} to the target date"),
        formula=f"(last:us_sanctions_to_be_lifted - {TODAY})/{MONTH}",
        unit="months",
        decimals=1,
        main=False,
        note=Words(
            fr="De la veille de la réunion de l'OTAN que le texte attend, fin mai 2026, à la fin de l'année.",
            en=(
                "From the eve of the NATO meeting that the text expects, in late May 2026, to the end of"
                " the year."
            ),
        ),
    ),
    InputSpec(
        "prisoners_before",
        "S_0",
        Words(fr="Prisonniers à l'été 2025", en="Prisoners in summer 2025"),
        (900, 1500, 10),
        phrase=Words(fr="{} prisonniers à l'été 2025", en="{} prisoners in summer 2025"),
        claims=tuple(STOCKS),
        main=False,
    ),
    InputSpec(
        "freed_since",
        "R",
        Words(fr="Libérés depuis, jusqu'en mars 2026", en="Freed since, until March 2026"),
        (300, 700, 1),
        phrase=Words(fr="{} libérés jusqu'en mars 2026", en="{} freed until March 2026"),
        formula=FREED_SINCE,
        unit="persons",
        main=False,
        note=Words(
            fr="« Plus de cinquante » y compte pour cinquante.", en="“More than fifty” counts as fifty."
        ),
    ),
    InputSpec(
        "months_since",
        "T_0",
        Words(fr="Mois de l'été 2025 à mars 2026", en="Months from summer 2025 to March 2026"),
        (4, 12, 0.1),
        phrase=Words(fr="{} de l'été 2025 à mars 2026", en="{} from summer 2025 to March 2026"),
        claims=tuple(map(months_from, STOCKS.values())),
        unit="months",
        decimals=1,
        main=False,
        note=Words(
            fr=(
                "Du 5 juillet, ou de la mi-août, à la vague de mars, dont le jour vient d'ailleurs que des"
                " documents."
            ),
            en=(
                "From 5 July, or mid-August, to the wave of March, whose day comes from outside the"
                " documents."
            ),
        ),
    ),
)
