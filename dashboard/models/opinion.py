"""Opinion: what two polls can carry, and what sampling error leaves open.

Changes and margins are in points, shares are shares; an interval ends where a share does, at nothing and at
all. A sample that would show something is one poll's, with the chance that it does: an even one, or four in
five.
"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import OUTSIDE, Output, Target
from dashboard.models.inputs.opinion import INPUTS
from dashboard.models.limits.opinion import LIMITS

EVEN, FOUR_IN_FIVE = 1.96, 1.96 + 0.8416
"""Standard errors away from nothing that are seen at 95 % with a chance of one half, and of four fifths."""

WAVES = (
    ("oppose_nuclear_weapons_2022_08", "5/12", False, False),
    ("oppose_nuclear_weapons_2023_03", "1", False, True),
    ("oppose_nuclear_weapons_2023_11", "20/12", False, False),
)
"""Waves that are public outside the documents, years after the first, and whether a straight line and a
logistic curve between the two cited polls pass through what was found."""
POWERS = (
    ("", "", EVEN, Words(fr="une fois sur deux", en="one time in two")),
    ("_at_80", ",80", FOUR_IN_FIVE, Words(fr="quatre fois sur cinq", en="four times in five")),
)


OUTPUTS = (
    Output(
        "variance_first",
        "v_1",
        "share_first*(1 - share_first)*design_effect/sample_first",
        "number",
        Words(fr="variance du premier sondage", en="variance of the first poll"),
        decimals=5,
    ),
    Output(
        "variance_last",
        "v_2",
        "share_last*(1 - share_last)*design_effect/sample_last",
        "number",
        Words(fr="variance du dernier sondage", en="variance of the last poll"),
        decimals=5,
    ),
    Output(
        "change",
        "\\delta",
        "100*(share_last - share_first)",
        "points",
        Words(fr="écart des deux parts", en="change of the share"),
    ),
    Output(
        "standard_error",
        "s",
        "100*sqrt(variance_first + variance_last)",
        "points",
        Words(fr="erreur-type de l'écart", en="standard error of the change"),
    ),
    Output(
        "change_low",
        "\\delta_{-}",
        "change - 1.96*standard_error",
        "points",
        Words(fr="écart, borne basse à 95 %", en="change, low end at 95%"),
    ),
    Output(
        "change_high",
        "\\delta_{+}",
        "change + 1.96*standard_error",
        "points",
        Words(fr="écart, borne haute à 95 %", en="change, high end at 95%"),
    ),
    Output(
        "change_in_errors",
        "z",
        "change / standard_error",
        "number",
        Words(fr="écart, en erreurs-types", en="change, in standard errors"),
        decimals=1,
    ),
    Output(
        "margin_first",
        "e_1",
        "196*sqrt(variance_first)",
        "points",
        Words(fr="marge du premier sondage, à 95 %", en="margin of the first poll, at 95%"),
    ),
    Output(
        "margin_last",
        "e_2",
        "196*sqrt(variance_last)",
        "points",
        Words(fr="marge du dernier sondage, à 95 %", en="margin of the last poll, at 95%"),
    ),
    Output(
        "first_low",
        "p_{1-}",
        "max(0, share_first - margin_first/100)",
        "percent",
        Words(fr="premier sondage, borne basse", en="first poll, low end"),
        decimals=1,
    ),
    Output(
        "first_high",
        "p_{1+}",
        "min(1, share_first + margin_first/100)",
        "percent",
        Words(fr="premier sondage, borne haute", en="first poll, high end"),
        decimals=1,
    ),
    Output(
        "last_low",
        "p_{2-}",
        "max(0, share_last - margin_last/100)",
        "percent",
        Words(fr="dernier sondage, borne basse", en="last poll, low end"),
        decimals=1,
    ),
    Output(
        "last_high",
        "p_{2+}",
        "min(1, share_last + margin_last/100)",
        "percent",
        Words(fr="dernier sondage, borne haute", en="last poll, high end"),
        decimals=1,
    ),
    *(
        Output(
            f"sample_for_change{suffix}",
            f"n_{{\\delta{tex}}}",
            f"{errors**2:.4f}*design_effect*(share_first*(1 - share_first) + share_last*(1 -"
            " share_last))/(share_last - share_first)**2",
            "persons",
            Words(
                fr=f"sondés, dans chaque sondage, qui montreraient l'écart {chance.fr}",
                en=f"respondents in each poll needed to show the change {chance.en}",
            ),
        )
        for suffix, tex, errors, chance in POWERS
    ),
    *(
        Output(
            f"sample_for_majority{suffix}",
            f"n_{{1/2{tex}}}",
            f"{errors**2:.4f}*design_effect*share_last*(1 - share_last)/(share_last - 0.5)**2",
            "persons",
            Words(
                fr=f"sondés qui montreraient une majorité {chance.fr}",
                en=f"respondents needed to show a majority {chance.en}",
            ),
        )
        for suffix, tex, errors, chance in POWERS
    ),
    Output(
        "share_not_hidden",
        "p_b",
        "max(0, min(1, share_last - answers_hidden))",
        "percent",
        Words(fr="dernière part, réponses de façade corrigées", en="last share, answers for show corrected"),
    ),
    Output(
        "logit_first",
        "\\ell_1",
        "log(share_first/(1 - share_first))",
        "number",
        Words(fr="logit de la première part", en="logit of the first share"),
    ),
    Output(
        "logit_last",
        "\\ell_2",
        "log(share_last/(1 - share_last))",
        "number",
        Words(fr="logit de la dernière part", en="logit of the last share"),
    ),
    Output(
        "share_on_line",
        "L",
        "share_first + (share_last - share_first)*years_after_first/years_between",
        "percent",
        Words(fr="part sur une droite entre les deux", en="share on a straight line between the two"),
        decimals=1,
    ),
    Output(
        "share_on_curve",
        "K",
        "1/(1 + exp(-logit_first - (logit_last - logit_first)*years_after_first/years_between))",
        "percent",
        Words(fr="part sur une logistique entre les deux", en="share on a logistic curve between the two"),
        decimals=1,
    ),
    Output(
        "years_to_half_on_line",
        "t_L",
        "(share_first - 0.5)*years_between/(share_first - share_last)",
        "years",
        Words(fr="années jusqu'à la moitié, sur la droite", en="years to one half, on the line"),
        decimals=1,
        bounded=False,
    ),
    Output(
        "years_to_half_on_curve",
        "t_K",
        "logit_first*years_between/(logit_first - logit_last)",
        "years",
        Words(fr="années jusqu'à la moitié, sur la logistique", en="years to one half, on the curve"),
        decimals=1,
        bounded=False,
    ),
)

TARGETS = (
    Target(
        "margin_last",
        OUTSIDE,
        assumption="poll_margin_2022_03",
        at={"share_last": 0.5, "design_effect": 1},
        at_formula={"sample_last": "poll_sample_2022_03"},
        note=Words(
            fr=(
                "Pour la part où la marge est la plus large, sans effet de plan : la marge que l'institut"
                " publie."
            ),
            en=(
                "For the share at which the margin is widest, with no design effect: the margin that the"
                " institute publishes."
            ),
        ),
    ),
    *(
        Target(
            output,
            OUTSIDE,
            assumption=wave,
            at_formula={"years_after_first": after},
            met=met,
            note=Words(
                fr="Une vague de plus, et non une tendance : une pente régulière n'est pas prouvée par elle.",
                en="One more wave, not a trend: it proves no even slope.",
            ),
        )
        for wave, after, *outcomes in WAVES
        for output, met in zip(("share_on_line", "share_on_curve"), outcomes, strict=True)
    ),
)


MODEL = Model(
    __name__.rpartition(".")[2],
    Words(fr="Ce que deux sondages peuvent porter", en="What two polls can carry"),
    INPUTS,
    OUTPUTS,
    TARGETS,
    LIMITS,
)
