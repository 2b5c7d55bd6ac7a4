"""What the model of opinion takes."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import InputSpec

FIRST, LAST = "oppose_nuclear_weapons_2022", "oppose_nuclear_weapons_2025"


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
        phrase=Words(
            fr=(
                "[<0: {} de réponses taisant une opposition // [<0.5: aucune réponse de façade // {} de"
                " réponses de façade]] en 2025"
            ),
            en=(
                "[<0: {} of answers hiding opposition // [<0.5: no answers // {} of answers] given for show]"
                " in 2025"
            ),
        ),
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
