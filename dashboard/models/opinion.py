"""Opinion: what two polls can carry, and what sampling error leaves open.

Changes and margins are in points, shares are shares; an interval ends where a share does, at nothing and at
all. A sample that would show something is one poll's, with the chance that it does: an even one, or four in
five.
"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import InputSpec
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import OUTSIDE, Output, Target

FIRST, LAST = "oppose_nuclear_weapons_2022", "oppose_nuclear_weapons_2025"
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

INPUTS = (
    InputSpec(
        "sample_last",
        "n_2",
        Words(fr="Sondés, novembre 2025", en="Respondents, November 2025"),
        (100, 3000, 10),
        phrase=Words(fr="{} sondés en novembre 2025", en="{} respondents in November 2025"),
        assumption="poll_sample_2025_11",
    ),
    InputSpec(
        "sample_first",
        "n_1",
        Words(fr="Sondés, mars 2022", en="Respondents, March 2022"),
        (100, 3000, 10),
        phrase=Words(fr="{} sondés en mars 2022", en="{} respondents in March 2022"),
        assumption="poll_sample_2022_03",
    ),
    InputSpec(
        "design_effect",
        "D",
        Words(fr="Effet de plan", en="Design effect"),
        (1, 4, 0.1),
        phrase=Words(fr="un effet de plan de {}", en="a design effect of {}"),
        choice=1.5,
        unit="number",
        decimals=1,
        note=Words(
            fr=(
                "Ce que la pondération fait perdre : à 2, mille réponses en valent cinq cents. 1, un tirage"
                " parfait."
            ),
            en="What weighting costs: at 2, a thousand answers are worth five hundred. 1 is a perfect draw.",
        ),
    ),
    InputSpec(
        "answers_hidden",
        "b",
        Words(fr="Réponses de façade, en 2025", en="Answers for show, 2025"),
        (-0.3, 0.3, 0.01),
        phrase=Words(fr="{} de réponses de façade en 2025", en="{} of answers given for show in 2025"),
        choice=0,
        unit="percent",
        note=Words(
            fr=(
                "Au-dessus de 0, des opposants en paroles seulement ; au-dessous, des opposants qui se"
                " taisent. Nul échantillon ne le corrige."
            ),
            en=(
                "Above 0, people opposed in words only; below, opponents who keep silent. No sample corrects"
                " it."
            ),
        ),
    ),
    InputSpec(
        "share_first",
        "p_1",
        Words(fr="Opposés, mars 2022", en="Opposed, March 2022"),
        (0.05, 0.95, 0.01),
        phrase=Words(fr="{} d'opposés en mars 2022", en="{} opposed in March 2022"),
        figure=FIRST,
        main=False,
    ),
    InputSpec(
        "share_last",
        "p_2",
        Words(fr="Opposés, novembre 2025", en="Opposed, November 2025"),
        (0.05, 0.95, 0.01),
        phrase=Words(fr="{} d'opposés en novembre 2025", en="{} opposed in November 2025"),
        figure=LAST,
        main=False,
    ),
    InputSpec(
        "years_between",
        "\\Delta t",
        Words(fr="Années entre les deux", en="Years between the two"),
        (0.5, 25, 0.01),
        phrase=Words(fr="{} entre les deux sondages", en="{} between the two polls"),
        formula=f"(first:{LAST} - first:{FIRST}) / 365.25",
        unit="years",
        decimals=2,
        main=False,
        note=Words(fr="De mars 2022 à novembre 2025.", en="From March 2022 to November 2025."),
    ),
    InputSpec(
        "years_after_first",
        "t",
        Words(fr="Années après mars 2022", en="Years after March 2022"),
        (0, 3.5, 0.5),
        phrase=Words(fr="une lecture {} après mars 2022", en="a reading {} after March 2022"),
        choice=1,
        unit="years",
        decimals=1,
        main=False,
        note=Words(
            fr="S'arrête avant le dernier sondage : rien n'est prolongé au-delà.",
            en="Ends before the last poll: nothing is drawn beyond it.",
        ),
    ),
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

LIMITS = (
    Words(
        fr=(
            "Aucun des documents ne donne la taille des échantillons ni la façon d'interroger : les"
            " tailles viennent d'ailleurs, et celle de 2025, {outside:poll_sample_2025_11}, est estimée sur"
            " les vagues précédentes."
        ),
        en=(
            "Not one of the documents gives the size of the samples or how people were asked: the sizes"
            " come from elsewhere, and that of 2025, {outside:poll_sample_2025_11}, is estimated from earlier"
            " waves."
        ),
    ),
    Words(
        fr=(
            "L'erreur d'échantillonnage n'est pas toute l'erreur. Dans un pays où l'on emprisonne pour une"
            " opinion, une réponse peut en cacher une autre, et un panel urbain sur internet n'est pas le"
            " pays."
        ),
        en=(
            "Sampling error is not the whole error. Where opinions lead to prison an answer may hide"
            " another, and an urban web panel is not the country."
        ),
    ),
    Words(
        fr=(
            "Deux sondages ne font pas une tendance : entre les {oppose_nuclear_weapons_2022} de mars 2022"
            " et les {oppose_nuclear_weapons_2025} de novembre 2025, les documents ne citent rien, et rien"
            " n'est prolongé au-delà."
        ),
        en=(
            "Two polls make no trend: between the {oppose_nuclear_weapons_2022} of March 2022 and the"
            " {oppose_nuclear_weapons_2025} of November 2025 the documents cite nothing, and nothing is"
            " drawn beyond."
        ),
    ),
    Words(
        fr=(
            "Le document attribue le recul à la propagande d'État [004 III.A § 1] ; le modèle ne peut ni le"
            " confirmer ni l'écarter. La formulation des questions a pu changer."
        ),
        en=(
            "The document puts the fall down to state propaganda [004 III.A § 1]; the model can neither"
            " confirm nor dismiss that. The wording of the questions may have changed."
        ),
    ),
    Words(
        fr=(
            "Sur les troupes, le texte parle d'une légère baisse depuis 2022, sans chiffre [004 III.A § 1] :"
            " aucun trait n'est tracé."
        ),
        en=(
            "On troops, the text speaks of a slight fall since 2022, without a number [004 III.A § 1]: no"
            " line is drawn."
        ),
    ),
    Words(
        fr="La langue maternelle reste hors du modèle : ce n'est pas un sondage.",
        en="Mother tongue stays out of the model: it is no poll.",
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
