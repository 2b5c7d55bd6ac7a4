"""Profile: six shares, and what any average of them hides."""

from __future__ import annotations

from typing import Any

from dashboard.core.words import LANGUAGES, Words
from dashboard.models.core.inputs import InputSpec
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import FREE, Output, Target

RUSSIAN = Words(fr="Part russe : {domain}", en="Russian share: {domain}")
WEIGHT = Words(fr="Poids : {domain}", en="Weight: {domain}")
RUSSIAN_AT = Words(fr="une part russe de {{}} ({domain})", en="a Russian share of {{}} ({domain})")
WEIGHING = Words(fr="un poids de {{}} ({domain})", en="a weight of {{}} ({domain})")


def named(pattern: Words, domain: Words) -> Words:
    return Words(**{code: pattern[code].format(domain=domain[code]) for code in LANGUAGES})


def weight(domain: str, tex: str, name: Words, note: Words) -> InputSpec:
    """A weight of the reader's own; all six open equal, since no document gives any."""
    return InputSpec(
        f"weight_{domain}",
        f"w_{{{tex}}}",
        named(WEIGHT, name),
        (0, 5, 1),
        phrase=named(WEIGHING, name),
        choice=1,
        unit="number",
        note=note,
    )


def share(domain: str, tex: str, name: Words, **given: Any) -> InputSpec:
    return InputSpec(
        f"share_{domain}",
        f"x_{{{tex}}}",
        named(RUSSIAN, name),
        (0, 1, 0.01),
        phrase=named(RUSSIAN_AT, name),
        main=False,
        **given,
    )


ENERGY, NUCLEAR = Words(fr="énergie", en="energy"), Words(fr="combustible nucléaire", en="nuclear fuel")
EXPORTS, IMPORTS = Words(fr="exportations", en="exports"), Words(fr="importations", en="imports")
GOODS, DEBT = (
    Words(fr="biens intermédiaires", en="intermediate goods"),
    Words(fr="dette publique extérieure", en="public external debt"),
)

INPUTS = (
    weight(
        "energy",
        "en",
        ENERGY,
        Words(
            fr="Avec ou sans le combustible nucléaire : le texte ne le dit pas.",
            en="With nuclear fuel or without: the text does not say.",
        ),
    ),
    weight(
        "nuclear_fuel",
        "nu",
        NUCLEAR,
        Words(
            fr="Peut-être déjà dans l'énergie : 0 évite de le compter deux fois.",
            en="Perhaps already in energy: 0 avoids counting it twice.",
        ),
    ),
    weight("exports", "ex", EXPORTS, Words(fr="Ce qui se vend.", en="What is sold.")),
    weight(
        "imports",
        "im",
        IMPORTS,
        Words(fr="Comprennent les biens intermédiaires.", en="Include intermediate goods."),
    ),
    weight(
        "intermediate_goods",
        "in",
        GOODS,
        Words(
            fr="Déjà dans les importations : 0 évite de les compter deux fois.",
            en="Already in imports: 0 avoids counting them twice.",
        ),
    ),
    weight(
        "debt", "de", DEBT, Words(fr="La dette publique extérieure seule.", en="Public external debt alone.")
    ),
    share(
        "energy",
        "en",
        ENERGY,
        formula="energy_from_russia / energy_total",
        unit="percent",
        note=Words(
            fr="{energy_from_russia|n} sur {energy_total|n}, que le texte arrondit à {energy_share_russia}.",
            en=(
                "{energy_from_russia|n} out of {energy_total|n}, which the text rounds to"
                " {energy_share_russia}."
            ),
        ),
    ),
    share(
        # The whole cannot be exceeded: half a digit above 100 % would make independence negative.
        "nuclear_fuel",
        "nu",
        NUCLEAR,
        formula="exactly:nuclear_fuel_share_russia",
        unit="percent",
        note=Words(fr="Tout, dit le texte.", en="All of it, the text says."),
    ),
    share("exports", "ex", EXPORTS, figure="export_share_russia_2024"),
    share("imports", "im", IMPORTS, figure="import_share_russia_2024"),
    share("intermediate_goods", "in", GOODS, figure="intermediate_goods_share_russia_2024"),
    share(
        "debt",
        "de",
        DEBT,
        formula="debt_held_by_russia_2024 / external_public_debt_2024",
        unit="percent",
        note=Words(
            fr=(
                "{debt_held_by_russia_2024} sur {external_public_debt_2024} ; le texte donne aussi"
                " {debt_share_russia_2024}."
            ),
            en=(
                "{debt_held_by_russia_2024} out of {external_public_debt_2024}; the text also gives"
                " {debt_share_russia_2024}."
            ),
        ),
    ),
)

DOMAINS = tuple(spec.name.removeprefix("weight_") for spec in INPUTS if spec.name.startswith("weight_"))
"""The six, in the order of their levers."""


def powers(base: str) -> str:
    """A weighted geometric mean; no guard against a share of 0 or 1, which would decide the answer."""
    return "*".join(base.format(domain=domain) + f"**(weight_{domain}/weights)" for domain in DOMAINS)


OUTPUTS = (
    Output(
        "weights",
        "W",
        " + ".join(f"weight_{domain}" for domain in DOMAINS),
        "number",
        Words(fr="somme des poids", en="sum of the weights"),
        decimals=0,
    ),
    Output(
        "mean",
        "A",
        "(" + " + ".join(f"weight_{domain}*share_{domain}" for domain in DOMAINS) + ")/weights",
        "percent",
        Words(fr="moyenne arithmétique", en="arithmetic mean"),
        decimals=1,
    ),
    Output(
        "geometric_mean",
        "G",
        powers("share_{domain}"),
        "percent",
        Words(fr="moyenne géométrique de la dépendance", en="geometric mean of dependence"),
        decimals=1,
    ),
    Output(
        "one_minus_independence",
        "I",
        "1 - " + powers("(1 - share_{domain})"),
        "percent",
        Words(
            fr="1 moins la moyenne géométrique de l'indépendance",
            en="1 less the geometric mean of independence",
        ),
        decimals=1,
    ),
    Output(
        "lowest_share",
        "x_{\\min}",
        "min(" + ", ".join(f"share_{domain}" for domain in DOMAINS) + ")",
        "percent",
        Words(fr="part la plus basse", en="lowest share"),
        decimals=1,
    ),
    Output(
        "highest_share",
        "x_{\\max}",
        "max(" + ", ".join(f"share_{domain}" for domain in DOMAINS) + ")",
        "percent",
        Words(fr="part la plus haute", en="highest share"),
        decimals=1,
    ),
)

ALL_BUT = {f"weight_{domain}": 0.0 for domain in DOMAINS}

TARGETS = (
    Target(
        "mean",
        FREE,
        figure="energy_share_russia",
        at=ALL_BUT | {"weight_energy": 1.0},
        note=Words(
            fr="L'énergie seule : le rapport des volumes, face à la part que le texte donne.",
            en="Energy alone: the ratio of the volumes, against the share that the text gives.",
        ),
    ),
    Target(
        "mean",
        FREE,
        figure="debt_share_russia_2024",
        at=ALL_BUT | {"weight_debt": 1.0},
        note=Words(
            fr="La dette seule : le rapport des montants, face à la part que le texte donne.",
            en="Debt alone: the ratio of the amounts, against the share that the text gives.",
        ),
    ),
)

LIMITS = (
    Words(
        fr=(
            "Une moyenne n'est pas une note. Aucun document ne dit comment ces parts se combinent : les"
            " poids sont ceux du lecteur, et l'égalité de départ n'est pas un avis."
        ),
        en=(
            "An average is not a score. No document says how these shares combine: the weights are the"
            " reader's, and starting them equal is not an opinion."
        ),
    ),
    Words(
        fr=(
            "Une dette bon marché ne remplace pas un combustible qui manque, mais une moyenne fait comme"
            " si. Selon qu'on multiplie les dépendances ou les indépendances, le même profil passe de"
            " {geometric_mean} à {one_minus_independence}."
        ),
        en=(
            "Cheap debt does not make up for missing fuel, though an average treats it as if it did."
            " Multiply dependences or independences, and the same profile goes from {geometric_mean} to"
            " {one_minus_independence}."
        ),
    ),
    Words(
        fr=(
            "Les biens intermédiaires sont une partie des importations [004 II.D § 1], et le combustible"
            " nucléaire est peut-être compté dans l'énergie : le texte ne le dit pas. Les années diffèrent,"
            " ou ne sont pas données."
        ),
        en=(
            "Intermediate goods are a part of imports [004 II.D § 1], and nuclear fuel may be counted in"
            " energy: the text does not say. The years differ, or are not given."
        ),
    ),
    Words(
        fr=(
            "Exportations et dette ne peuvent pas être départagées. Un seul pays, aucune série : ni"
            " classement, ni tendance."
        ),
        en=(
            "Exports and debt cannot be ranked against each other. One country and no series: no ranking,"
            " no trend."
        ),
    ),
)

MODEL = Model(
    __name__.rpartition(".")[2],
    Words(fr="Six parts et leurs moyennes", en="Six shares and their averages"),
    INPUTS,
    OUTPUTS,
    TARGETS,
    LIMITS,
)
