"""What the model of leaving Russian gas is held against."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.outputs import FITTED, FREE, OUTSIDE, Target

TRIPLED = "gas_price_belarus_2025 * gas_price_multiple_supposed"

TARGETS = (
    Target(
        "gas_price_multiple",
        FREE,
        figure="gas_price_ratio_2025",
        at={"price_europe": 390},
        note=Words(fr="Au milieu de la fourchette européenne.", en="At the middle of the European range."),
    ),
    Target(
        "gas_price_multiple",
        FREE,
        figure="gas_cost_multiple_after_switch",
        at={"price_europe": 430},
        note=Words(fr="En haut de la fourchette européenne.", en="At the top of the European range."),
    ),
    Target(
        "heat_cost_multiple",
        FITTED,
        figure="heat_cost_multiple_after_switch",
        note=Words(
            fr="Sert à déduire la répercussion : l'accord ne prouve rien.",
            en="It gives the pass-through: agreement proves nothing.",
        ),
    ),
    Target(
        "electricity_price_multiple",
        FITTED,
        figure="electricity_price_rise_after_switch",
        minus_one=True,
        note=Words(
            fr="Sert à déduire la répercussion : l'accord ne prouve rien.",
            en="It gives the pass-through: agreement proves nothing.",
        ),
    ),
    Target(
        "tariff_multiple_subsidy_held",
        FREE,
        figure="heat_tariff_multiple_to_balance",
        note=Words(
            fr=(
                "Aucune entrée n'y est calée, mais la règle a été préférée à d'autres parce qu'elle en"
                " approche le plus."
            ),
            en="No input is fitted to it, but the rule was preferred to others because it comes closest.",
        ),
    ),
    Target(
        "tariff_multiple_subsidy_held",
        FREE,
        figure="heat_tariff_multiple_to_balance",
        at_formula={"price_europe": TRIPLED},
        met=False,
        note=Words(
            fr=(
                "Le texte lie ce dix à un gaz triplé, et non multiplié par"
                " {gas_cost_multiple_after_switch|n} : le modèle donne alors moins."
            ),
            en=(
                "The text ties this ten to gas tripled, not multiplied by"
                " {gas_cost_multiple_after_switch|n}: the model then gives less."
            ),
        ),
    ),
    Target(
        "tariff_multiple_no_subsidy_no_switch",
        OUTSIDE,
        assumption="heat_tariff_multiple_without_switch",
        note=Words(fr="Hors des documents.", en="From outside the documents."),
    ),
    Target(
        "heat_share_outside",
        OUTSIDE,
        figure="heat_share_paid_by_households",
        formula="heat_tariff_paid / heat_cost_full",
        label=Words(fr="tarif payé sur coût complet de la chaleur", en="tariff paid over full cost of heat"),
        note=Words(fr="Hors des documents.", en="From outside the documents."),
    ),
    Target(
        "energy_in_coal_equivalent",
        OUTSIDE,
        figure="energy_from_russia",
        formula="gas_volume*coal_equivalent_of_gas + crude_to_carry_per_year*coal_equivalent_of_crude",
        label=Words(
            fr="gaz et brut, en tonnes équivalent charbon", en="gas and crude, in tonnes of coal equivalent"
        ),
        note=Words(
            fr=(
                "Le texte parle d'équivalent pétrole ; les volumes n'y mènent qu'en équivalent charbon. La"
                " part de {energy_share_russia} n'en dépend pas."
            ),
            en=(
                "The text speaks of oil equivalent; the volumes lead there only in coal equivalent. The"
                " share of {energy_share_russia} does not depend on it."
            ),
        ),
    ),
)
