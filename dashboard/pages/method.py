"""How is it computed?"""

from __future__ import annotations

from typing import Any

from dashboard import models
from dashboard.core.words import Words, same
from dashboard.models.core.model import Model
from dashboard.pages.core.blocks import (
    ClaimsTable,
    Contents,
    Equations,
    ForTeachers,
    Heading,
    Headline,
    Limits,
    Prose,
    Validation,
    WhatIf,
)
from dashboard.pages.core.cards import Drawing, PageCard
from dashboard.pages.core.page import Page
from dashboard.pages.teaching.method import QUESTIONS
from dashboard.tables.dataset import Dataset

TESTED = Words(fr="Mise à l'épreuve", en="Validation")
SILENT = Words(fr="Ce que cela ne dit pas", en="What this does not say")


def by_model(data: Dataset, language: str) -> list[tuple[str, int]]:
    """How many equations each model has, the most first; their titles are too long for a small drawing."""
    counts = sorted((len(model.outputs) for model in models.REGISTRY.all().values()), reverse=True)
    return [("", n) for n in counts]


def sections(model: Model) -> list[Any]:
    """What the page says of one model: inputs, equations, validation, limits."""
    inputs, equations = len(model.input_specs), len(model.equations)
    holds = Words(fr=f"{inputs} entrées, {equations} équations", en=f"{inputs} inputs, {equations} equations")
    tested = [Heading(TESTED, f"{model.name}-validation", inside=True), Validation(model.name)]
    return [
        Heading(model.title, model.name, folded=True, holds=holds),
        Equations(model.name),
        *(tested if model.targets else []),
        Heading(SILENT, f"{model.name}-limits", inside=True),
        Limits(model.name),
    ]


PAGE = Page(
    __name__.rpartition(".")[2],
    order=13,
    evidence=True,
    slug=Words(fr="methode", en="method"),
    card=PageCard(
        question=Words(fr="Méthode", en="Method"),
        value=Words(fr="{N} équations", en="{N} equations"),
        line=Words(
            fr="écrites une fois, avec leurs épreuves et ce qu'elles ne disent pas",
            en="written once, with their tests and what they do not say",
        ),
        drawing=Drawing("columns", tally=by_model),
    ),
    title=Words(fr="Méthode", en="Method"),
    kicker=Words(fr="Méthode · équations, épreuves, limites", en="Method · equations, tests, limits"),
    headline=Words(
        fr="Une équation, un seul texte : pour la page, le navigateur et le carnet de calcul",
        en="One equation, one text: for the page, the browser and the notebook",
    ),
    lede=Words(
        fr=(
            "Chaque ligne ci-dessous est écrite une fois. Le calcul du navigateur, celui de Python et les"
            " formules affichées en sont tirés, et un test les compare."
        ),
        en=(
            "Each line below is written once. The browser's calculation, Python's and the formulas shown are"
            " printed from it, and a test compares them."
        ),
    ),
    blocks=(
        Contents(),
        WhatIf(
            "profile",
            charts=("profile_by_weights",),
            results=(
                Headline(
                    Words(fr="Ce que les poids seuls permettent", en="What weights alone allow"),
                    Words(
                        fr="{lowest_share|1}–{highest_share|0} %", en="{lowest_share|1}–{highest_share|0}%"
                    ),
                    Words(
                        fr="d'un domaine compté seul à un autre",
                        en="from one area counted alone to another",
                    ),
                ),
                Headline(
                    Words(
                        fr="Moyenne arithmétique, avec ces poids", en="Arithmetic mean, with these weights"
                    ),
                    same("{mean}"),
                    Words(fr="de {mean.low|n} à {mean.high|n}", en="{mean.low|n} to {mean.high|n}"),
                ),
                Headline(
                    Words(fr="Moyenne géométrique, avec ces poids", en="Geometric mean, with these weights"),
                    same("{geometric_mean}"),
                    Words(
                        fr="et {one_minus_independence} si l'on multiplie les indépendances",
                        en="and {one_minus_independence} if independences are multiplied",
                    ),
                ),
            ),
            announcement=Words(
                fr=(
                    "De {lowest_share|1} à {highest_share|0} % par les poids seuls ; moyenne arithmétique"
                    " {mean}, géométrique {geometric_mean}."
                ),
                en=(
                    "{lowest_share|1} to {highest_share|0}% by the weights alone; arithmetic mean {mean},"
                    " geometric {geometric_mean}."
                ),
            ),
            closed=Words(
                fr="Avec d'autres poids : que vaut une moyenne de ces six parts ?",
                en="With other weights: what is an average of these six shares worth?",
            ),
        ),
        Heading(Words(fr="Du chiffre à l'intervalle", en="From a figure to an interval"), "intervals"),
        Prose(
            Words(
                fr=(
                    "« Entre » donne ses deux bornes. Une mesure simple peut varier d'une demi-unité de son"
                    " dernier chiffre écrit, « environ » d'une demi-unité de son dernier chiffre non nul ; «"
                    " plus de » reste sans borne haute. La fourchette d'un résultat va du plus petit au plus"
                    " grand quand toutes les entrées prennent leurs valeurs extrêmes ; ce que le lecteur"
                    " choisit n'y entre jamais."
                ),
                en=(
                    "“Between” gives its two ends; a plain measurement is open by half its last digit;"
                    " “about” by half its last non-zero digit; “more than” stays open. A result's range runs"
                    " over the corners of these intervals; what the reader chooses never enters it."
                ),
            )
        ),
        Prose(
            Words(
                fr=(
                    "« Libre » : aucune entrée n'a été calée sur ce chiffre. « Calé » : le chiffre donne une"
                    " entrée, l'accord ne prouve rien. « Extérieur » : le chiffre vient d'ailleurs que des"
                    " documents."
                ),
                en=(
                    "“Free”: no input was fitted to that figure. “Fitted”: the figure gives an input, so"
                    " agreement proves nothing. “External”: the figure comes from outside the"
                    " documents."
                ),
            )
        ),
        Heading(
            Words(fr="Ce que valent les titres", en="What the headlines are worth"), "claims", folded=True
        ),
        Prose(
            Words(
                fr=(
                    "Chaque titre est une affirmation que le programme confronte à ses chiffres, à tous les"
                    " coins de ce que les sources laissent ouvert. « Toujours » : vraie à tous. « Dans la"
                    " plupart des lectures » : vraie à plus de la moitié. « Cela dépend » : à la moitié ou"
                    " moins. Un titre sans réserve doit toujours tenir ; un autre dit « au cas publié »."
                ),
                en=(
                    "Each headline is a claim that the program puts to its figures, at every corner of what"
                    " the sources leave open. “Always”: true at all of them. “In most readings”: at more"
                    " than half. “It depends”: at half or fewer. An unqualified headline has to hold"
                    " always; any other says “at the published case”."
                ),
            )
        ),
        ClaimsTable(),
        *(block for model in models.REGISTRY.all().values() for block in sections(model)),
        ForTeachers(QUESTIONS),
    ),
)
