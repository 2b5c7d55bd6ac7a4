"""Answers of a model in words: what matters most, what it would take, what one more unit does.

Where a range comes from is said in words here too. The browser's twin is web/assets/questions.js.
"""

from __future__ import annotations

import math
from typing import Any

from dashboard.charts.core.evaluation import PLACE, Evaluation
from dashboard.core.numbers import (
    as_given,
    between,
    decimals_apart,
    exponent,
    in_pattern,
    is_one,
    number,
    without_zeros,
)
from dashboard.core.words import Words, listed
from dashboard.models.core.inputs import REASON_WORDS
from dashboard.models.core.model import Model
from dashboard.pages.core.blocks import Headline
from dashboard.tables.unit import Unit

WORDS = {
    "title": Words(fr="Trois questions au modèle", en="Three questions for the model"),
    "lead": Words(
        fr="Ce qui pèse le plus, ce qu'il faudrait, ce que fait une unité de plus.",
        en="What matters most, what it would take, what one more unit does.",
    ),
    "of": Words(fr="Résultat", en="Result"),
    "most": Words(fr="Qu'est-ce qui pèse le plus ?", en="What matters most?"),
    "most_lead": Words(
        fr=(
            "Chaque valeur que les sources laissent ouverte va, seule, d'une borne à l'autre. Le trait"
            " marque ce scénario."
        ),
        en=(
            "Each value that the sources leave open moves, on its own, from one end of its range to the"
            " other. The line marks this scenario."
        ),
    ),
    "most_none": Words(
        fr="Rien de ce que les sources laissent encore ouvert ne change ce résultat.",
        en="Nothing that the sources still leave open changes this result.",
    ),
    "take": Words(fr="Que faudrait-il ?", en="What would it take?"),
    "value": Words(fr="Pour que le résultat soit de", en="For the result to be"),
    "by": Words(fr="en changeant seulement", en="by changing only"),
    "at": Words(fr=("Il faudrait que « {lever} » soit à {where}."), en="“{lever}” would have to be {where}."),
    "up": Words(fr="{a} ou plus", en="any value from {a} up"),
    "down": Words(fr="{b} ou moins", en="any value up to {b}"),
    "between": Words(fr="une valeur de {a} à {b}", en="any value from {a} to {b}"),
    "or": Words(fr=", ou à ", en=", or at "),
    "all": Words(
        fr="« {lever} » n'y change rien : quelle que soit sa valeur, le résultat est de {value}.",
        en="“{lever}” makes no difference: whatever its value, the result is {value}.",
    ),
    "never": Words(
        fr="Impossible avec ce levier seul : de {from} à {to}, le résultat reste entre {low} et {high}.",
        en="Not with this lever alone: from {from} to {to}, the result stays between {low} and {high}.",
    ),
    "never_known": Words(fr="Impossible avec ce levier seul.", en="Not with this lever alone."),
    "below": Words(
        fr=" C'est en deçà de ce que citent les sources.", en=" That is below what the sources cite."
    ),
    "above": Words(
        fr=" C'est au-delà de ce que citent les sources.", en=" That is above what the sources cite."
    ),
    "far": Words(
        fr=" C'est hors de ce que citent les sources.", en=" That is outside what the sources cite."
    ),
    "more": Words(fr="Que fait une unité de plus ?", en="What does one more unit do?"),
    "more_lead": Words(
        fr="La pente exacte, là où sont réglés les leviers ; plus loin, elle change.",
        en="The exact slope where the levers stand; further away it differs.",
    ),
    "adds": Words(
        fr="« {lever} » : {one} de plus ajoute {amount}.", en="“{lever}”: {one} more adds {amount}."
    ),
    "takes": Words(
        fr="« {lever} » : {one} de plus retire {amount}.", en="“{lever}”: {one} more takes off {amount}."
    ),
    "more_none": Words(
        fr="D'ici, aucun levier ne change ce résultat.", en="From here, no lever changes this result."
    ),
    "why": Words(fr="Pourquoi une fourchette : {reasons}", en="Why a range: {reasons}"),
    "no_number": Words(fr="Ce n'est pas un nombre.", en="That is not a number."),
    "and": Words(fr=" et ", en=" and "),
}
SMALLEST = 1e-7
"""A slope below this is told as none."""


def words(language: str) -> dict[str, str]:
    return {name: said[language] for name, said in WORDS.items()}


def with_unit(unit: Unit, written: str, language: str) -> str:
    return in_pattern(unit.pattern[language], written)


def typed(value: float, language: str) -> str:
    """A number as it would be typed, with at most four decimals.

    >>> typed(0.3 * 100, "en"), typed(2.5, "fr")
    ('30', '2,5')
    """
    return as_given(round(value, 4), 0, language)


def changed(amount: float, decimals: int, unit: Unit, language: str) -> str:
    """An amount of change in its unit, without zeros at its end."""
    written = without_zeros(number(amount, decimals, language), language)
    one, many = unit.change(language)
    return in_pattern(one if is_one(written, amount, language) else many, written)


def swings(model: Model, evaluation: Evaluation, output: str) -> list[dict[str, Any]]:
    """The bars of « what matters most »: where each begins and how long it is, in per cent of all of them."""
    scale = model.unit(output).scale
    moved: dict[str, Any] = dict(evaluation.moved)
    rows = [row for row in model.swings(output, **moved) if math.isfinite(row["low"] + row["high"])]
    ends = [end for row in rows for end in (row["low"], row["high"], row["central"])]
    if not rows or not math.isfinite(rows[0]["central"]):
        return []
    start, length = min(ends), max(ends) - min(ends)

    def along(x: float) -> float:
        return round(100 * (x - start) / length, 2) if length else 0.0

    return [
        {
            "name": row["input"],
            "label": model.inputs[row["input"]].label[evaluation.language],
            "left": along(min(row["low"], row["high"])),
            "width": round(100 * row["swing"] / length, 2),
            "at": along(row["central"]),
            "text": with_unit(
                model.unit(output),
                between(
                    sorted((row["low"] * scale, row["high"] * scale)),
                    decimals_apart(row["swing"] * scale, model.decimals(output)),
                    evaluation.language,
                ),
                evaluation.language,
            ),
        }
        for row in rows
    ]


def answer(model: Model, evaluation: Evaluation, output: str, value: float, by: str) -> str:
    """What it would take, in a sentence."""
    language, lever = evaluation.language, model.inputs[by]
    said, given = words(language), evaluation.moved
    low, high, _ = lever.slider
    others = {name: at for name, at in given.items() if name != by}
    found = model.solve(output, value, by, **others).spans
    put = {
        "lever": lever.label[language],
        "value": with_unit(model.unit(output), typed(value * model.unit(output).scale, language), language),
    }
    if not found:
        return never(model, evaluation, output, by)
    if found[0] == (low, high):
        return said["all"].format(**put)

    def told(x: float) -> str:
        written = number(x * lever.unit.scale, lever.fine, language)
        return with_unit(lever.unit, without_zeros(written, language, lever.decimals), language)

    def where(start: float, end: float) -> str:
        kind = None if start == end else "up" if end == high else "down" if start == low else "between"
        return said[kind].format(a=told(start), b=told(end)) if kind else told(start)

    sentence = said["at"].format(**put, where=said["or"].join(where(*span) for span in found))
    sides = {lever.side(start, end) for start, end in found}
    far = "" if "" in sides else "far" if len(sides) > 1 else sides.pop()
    return sentence + (said[far] if far else "")


def never(model: Model, evaluation: Evaluation, output: str, by: str) -> str:
    """That it cannot be, and how far the result goes on the way."""
    language, lever, said = evaluation.language, model.inputs[by], words(evaluation.language)
    inputs = {name: evaluation.values[name] for name in model.inputs if name != by}
    along = [float(x) * model.unit(output).scale for x in model.along(by, 129, **inputs)[output]]
    if not all(map(math.isfinite, along)):
        return said["never_known"]
    places = decimals_apart(max(along) - min(along), model.decimals(output))
    told = {
        end: with_unit(lever.unit, typed(x * lever.unit.scale, language), language)
        for end, x in zip(("from", "to"), lever.slider[:2], strict=True)
    }
    told |= {
        end: with_unit(model.unit(output), number(x, places, language), language)
        for end, x in (("low", min(along)), ("high", max(along)))
    }
    return said["never"].format(**told)


def slope_lines(model: Model, evaluation: Evaluation, output: str) -> list[str]:
    """What one more unit of each lever does, a sentence each; levers that do nothing from here are left
    out.
    """
    language, said, lines = evaluation.language, words(evaluation.language), []
    for name, slope in model.slopes(output, **evaluation.moved).items():
        amount = slope * model.unit(output).scale / model.unit(name).scale
        if math.isfinite(amount) and abs(amount) >= SMALLEST:
            lines.append(
                said["adds" if amount > 0 else "takes"].format(
                    lever=model.inputs[name].label[language],
                    one=changed(1, 0, model.unit(name), language),
                    amount=changed(
                        abs(amount),
                        min(8, max(0, 1 - exponent(amount))),
                        model.unit(output),
                        language,
                    ),
                )
            )
    return lines


def why(model: Model, evaluation: Evaluation, result: Headline) -> dict[str, Any]:
    """Where the range under a result comes from, in words; empty where no end is shown or both are one."""
    ended = dict.fromkeys(
        name
        for name, end, _ in PLACE.findall(result.value.en + result.note.en)
        if end and name in model.outputs
    )
    told: list[str] = []
    for name in ended:
        low, high = evaluation.ranges[name]
        told += model.reasons(name, **evaluation.moved) if low != high else ()
    said = [REASON_WORDS[reason][evaluation.language] for reason in REASON_WORDS if reason in told]
    text = WORDS["why"][evaluation.language].format(reasons=listed(said, evaluation.language)) if said else ""
    return {"of": " ".join(ended), "text": text}
