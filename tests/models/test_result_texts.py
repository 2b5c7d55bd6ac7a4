"""A result in a text: no range that says nothing, no number where nothing bounds, one year is one."""

from __future__ import annotations

import pytest
from made import lever, made, output

from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.models.core.scenario import Scenario


@pytest.mark.parametrize(
    ("template", "given", "said"),
    [
        # Ends that are alike leave what follows; an end that nothing bounds has a sign; one year is one.
        ("{gone.low|n} to {gone.high|n}; {years}", {"share": 0}, "2 years"),
        ("{gone.low|n} to {gone.high|n}; {years}", {"share": 0.5}, "2.0 to 4.0; 2 years"),
        ("{months.low|n} to {months.high|n}", {"share": 0.5}, "1.0 to ∞"),
        ("{years}, {years|1}, {points}", {"years": 1}, "1 year, 1.0, 0.0 points"),
        ("{years}", {"years": 1.25}, "1.25 years"),
    ],
)
def test_what_no_range_or_unit_should_say(template, given, said):
    model = made(
        inputs=(
            lever("share", choice=0.5, slider=(0, 1, 0.01)),
            lever("size", choice=4, bounds=(4, 8)),
            lever("years", choice=2, unit="years", decimals=1),
        ),
        outputs=(
            output("share*size", "gone", decimals=1),
            output("4/max(0, 8 - size)", "months", decimals=1),
            output("0*share + 0*years", "points", unit="points", decimals=1),
        ),
    )
    told = text(template, Evaluation(model, "en", scenario=Scenario(given)))
    assert told.replace("\u202f", " ") == said


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.25, "It saves $1.0 bn, −1.0 alone."),
        (0.5, "It costs $0.0 bn, 0.0 alone."),
        (1, "It costs $2.0 bn, 2.0 alone."),
    ],
)
def test_words_follow_the_sign_of_a_result_and_then_leave_the_sign_to_them(share, said):
    model = made(
        inputs=(lever("share", choice=0.5, slider=(0, 1, 0.01)),),
        outputs=(output("4*share - 2", "bill", unit="usd_bn", decimals=1),),
    )
    told = text(
        "[bill<0: It saves {bill} // It costs {bill}], {bill|n} alone.",
        Evaluation(model, "en", scenario=Scenario({"share": share})),
    )
    assert told.replace("\u202f", " ") == said


def test_a_minus_stands_before_a_sign_of_money():
    model = made(
        inputs=(lever("share", choice=0.5, slider=(0, 1, 0.01)),),
        outputs=(output("0*share - 2", "bill", unit="usd_bn", decimals=1),),
    )
    assert [text("{bill}", Evaluation(model, code)).replace("\u202f", " ") for code in ("en", "fr")] == [
        "−$2.0 bn",
        "−2,0 Md$",
    ]
