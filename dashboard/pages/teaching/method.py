"""Questions on the method."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr="Que devient « environ 11 milliards » dans un calcul ?",
            en="What becomes of “about 11 billion” in a sum?",
        ),
        Words(
            fr=(
                "Un intervalle : {debt_held_by_russia_2024} peut varier d'une demi-unité de son dernier"
                " chiffre [004 II.D § 4]."
            ),
            en=(
                "An interval: {debt_held_by_russia_2024} may vary by half a unit of its last digit [004"
                " II.D § 4]."
            ),
        ),
        "intervals",
    ),
    Question(
        Words(
            fr="Qu'est-ce qu'un titre qui tient « toujours » ?",
            en="What is a headline that holds “always”?",
        ),
        Words(
            fr=(
                "Il reste vrai à tous les coins de ce que les sources laissent ouvert, par exemple d'un"
                " bout à l'autre de {gas_price_europe_2025} [004 II.C § 4]."
            ),
            en=(
                "It stays true at every corner of what the sources leave open, say from one end to the"
                " other of {gas_price_europe_2025} [004 II.C § 4]."
            ),
        ),
        "claims",
    ),
    Question(
        Words(
            fr="Pourquoi n'y a-t-il pas ici de note unique de dépendance ?",
            en="Why is there no single score of dependence here?",
        ),
        Words(
            fr=(
                "Elle dépendrait des poids : l'énergie seule donne {energy_share_russia} [004 II.C § 1], la"
                " dette seule {debt_share_russia_2024} [004 II.D § 4]. Le lecteur choisit ses poids et voit"
                " ce qu'ils changent."
            ),
            en=(
                "It would hang on the weights: energy alone gives {energy_share_russia} [004 II.C § 1],"
                " debt alone {debt_share_russia_2024} [004 II.D § 4]. The reader chooses weights and sees"
                " what they change."
            ),
        ),
        "profile_by_weights",
    ),
    Question(
        Words(
            fr="Quand un accord avec un chiffre cité prouve-t-il quelque chose ?",
            en="When does agreement with a cited figure prove something?",
        ),
        Words(
            fr=(
                "Quand aucune entrée n'a été calée sur lui. Le coût de la chaleur,"
                " {heat_cost_multiple_after_switch}, est comparé de cette façon [004 II.C § 4]."
            ),
            en=(
                "When no input was fitted to it. The cost of heat, {heat_cost_multiple_after_switch}, is"
                " compared in that way [004 II.C § 4]."
            ),
        ),
        "energy-validation",
    ),
    Question(
        Words(
            fr="Que le modèle de l'énergie ne dit-il pas ?",
            en="What does the energy model not say?",
        ),
        Words(
            fr=(
                "Ce que feraient l'État et les ménages : il ne sait que les prix, {gas_price_belarus_2025}"
                " et {gas_price_europe_2025}, et la part payée, {heat_share_paid_by_households} [004 II.C §"
                " 4]."
            ),
            en=(
                "What the state and households would do: it knows only the prices, {gas_price_belarus_2025}"
                " and {gas_price_europe_2025}, and the part paid, {heat_share_paid_by_households} [004 II.C"
                " § 4]."
            ),
        ),
        "energy-limits",
    ),
)
