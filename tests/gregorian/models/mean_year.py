"""How long a year is on average, by how many years of a cycle have a day more."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import InputSpec
from dashboard.models.core.model import Model
from dashboard.models.core.outputs import Output, Target

MODEL = Model(
    __name__.rpartition(".")[2],
    Words(fr="La durée moyenne d'une année", en="The mean length of a year"),
    (
        InputSpec(
            "leap_years",
            "n",
            Words(fr="Années bissextiles d'un cycle", en="Leap years in a cycle"),
            (0, 200, 1),
            phrase=Words(fr="{} bissextiles par cycle", en="{} of them leap years"),
            figure="leap_years_in_cycle",
        ),
        InputSpec(
            "cycle",
            "c",
            Words(fr="Durée d'un cycle", en="Length of a cycle"),
            (200, 800, 1),
            phrase=Words(fr="un cycle de {}", en="a cycle of {}"),
            figure="cycle_years",
        ),
        InputSpec(
            "common_year",
            "d",
            Words(fr="Jours d'une année commune", en="Days of a common year"),
            (360, 370, 1),
            phrase=Words(fr="{} par année commune", en="{} in a common year"),
            figure="common_year_days",
        ),
    ),
    (
        Output(
            "days_of_a_cycle",
            "D",
            "common_year * cycle + leap_years",
            "days",
            Words(fr="jours d'un cycle", en="days of a cycle"),
        ),
        Output(
            "mean_year",
            "m",
            "days_of_a_cycle / cycle",
            "mean_days",
            Words(fr="durée moyenne d'une année", en="mean length of a year"),
        ),
    ),
    (Target("days_of_a_cycle", "free", figure="cycle_days"),),
    (
        Words(
            fr="Le modèle compte des jours entiers ; il ne dit rien de la course de la Terre.",
            en="The model counts whole days; it says nothing of the Earth's course.",
        ),
    ),
)
