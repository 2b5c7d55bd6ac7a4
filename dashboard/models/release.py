"""Prisoners for sanctions relief: whether the pace of releases empties the prisons by the date aimed at."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import InputSpec
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import FREE, OUTSIDE, Case, Output, Target

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

LIMITS = (
    Words(
        fr=(
            "Le taux de {us_sanctions_to_be_lifted} ne vaut que pour la libération de tous ; le texte n'en"
            " donne pas pour une partie, et rien ici n'en calcule."
        ),
        en=(
            "The rate of {us_sanctions_to_be_lifted} holds only if all are released; the text gives none"
            " for a part of them, and nothing here works one out."
        ),
    ),
    Words(
        fr=(
            "Un rythme constant est une hypothèse, et il compte des fractions de vague quand les vagues"
            " sont entières. Les vagues citées depuis juin 2025 vont croissant, jusqu'à {released_2026_03}"
            " : deux vagues bien plus grandes suffiraient."
        ),
        en=(
            "A constant pace is an assumption, and it counts fractions of a wave where waves are whole. The"
            " waves cited since June 2025 grow, up to {released_2026_03}: two much larger ones would do."
        ),
    ),
    Words(
        fr=(
            "« Tous les deux ou trois mois » est pris en son milieu [004 III.B § 4]. À deux mois tout"
            " juste, et depuis le plus haut décompte, la date serait presque à portée."
        ),
        en=(
            "“Every two or three months” is taken at its middle [004 III.B § 4]. At exactly two months, and"
            " starting from the larger count, the date would be almost within reach."
        ),
    ),
    Words(
        fr=(
            "Aucun des deux décomptes de 2025, {prisoners_in_document_001} et {prisoners_in_document_000},"
            " n'est daté par son texte. Chacun garde ici sa date et ses nouveaux prisonniers : les"
            " fourchettes ne les mêlent jamais. Le jour de la vague de mars vient d'ailleurs que des"
            " documents."
        ),
        en=(
            "Neither count of 2025, {prisoners_in_document_001} and {prisoners_in_document_000}, is dated by"
            " its text. Each keeps its own date and its own new prisoners here: the ranges never mix them."
            " The day of the March wave comes from outside the documents."
        ),
    ),
    Words(
        fr=(
            "« {released_since_2024_07_in_document_003} depuis juillet 2024 » : le texte ne dit pas si les"
            " {released_2025_12_in_document_000} de décembre en sont, et les vagues ne s'y ajoutent donc"
            " pas. Les vagues que les textes chiffrent n'en font qu'une partie : des autres, ils ne disent"
            " rien."
        ),
        en=(
            "“{released_since_2024_07_in_document_003} since July 2024”: the text does not say whether the"
            " {released_2025_12_in_document_000} of December are among them, so the waves are not added to"
            " it. The waves that have a number in the texts are only part of it: of the others they say"
            " nothing."
        ),
    ),
    Words(
        fr=(
            "Les {released_2025_12_to_ukraine} conduits en Ukraine font partie des"
            " {released_2025_12_in_document_000}, et les {released_2025_06_foreigners} étrangers des"
            " {released_2025_06_in_document_000} : une partie ne s'ajoute pas à son tout."
        ),
        en=(
            "The {released_2025_12_to_ukraine} taken to Ukraine are part of the"
            " {released_2025_12_in_document_000}, and the {released_2025_06_foreigners} foreigners of the"
            " {released_2025_06_in_document_000}: a part is not added to its whole."
        ),
    ),
    Words(
        fr=(
            "Selon un document, les {released_2025_12_in_document_000} libérés de décembre 2025 ont été"
            " expulsés aussitôt : « libéré » ne veut pas dire rentré chez soi. Pour les autres vagues, les"
            " documents ne disent pas combien ont pu rester. « Prisonnier politique » n'est pas un statut"
            " légal, et aucun document ne dit qui a compté."
        ),
        en=(
            "One document says that the {released_2025_12_in_document_000} freed in December 2025 were"
            " expelled at once: “freed” does not mean back home. For the other waves the documents do not"
            " say how many could stay. “Political prisoner” is no legal status, and no document says who"
            " counted."
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
