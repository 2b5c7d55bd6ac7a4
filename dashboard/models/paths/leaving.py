"""The whole bill year by year, at several speeds, and what ten years of it are worth now."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.outputs import Output

YEARS = range(1, 11)
"""The years of a present value; nothing is discounted in the first."""


def discounted(share: str) -> str:
    """A sum over the years, each worth less by the rate; `share` is written in `{year}`."""
    return " + ".join(f"{share.format(year=y)}/(1 + debt.discount_rate)**{y - 1}" for y in YEARS)


SPEEDS = {
    "at_once": ("1", Words(fr="d'un coup", en="at once")),
    "five_years": ("5", Words(fr="en cinq ans", en="over five years")),
    "eight_years": ("8", Words(fr="en huit ans", en="over eight years")),
    "own_pace": ("years_to_leave", Words(fr="au rythme choisi", en="at the pace chosen")),
}
"""How fast one may leave: years, as a number or an input, and words."""


def path(name: str, years: str, words: Words) -> tuple[Output, ...]:
    """The cost in one year at a speed, what it is worth now, and the present value of ten years."""
    superscript = f"{{\\mathrm{{{name.split('_')[0]}}}}}"
    left = f"min(1, year/{years})"
    return (
        Output(
            f"cost_in_year_{name}",
            f"C_t^{superscript}",
            f"{left}*whole_bill + (1 - {left})*repriced_gas",
            "usd_bn",
            Words(fr=f"coût de l'année, {words.fr}", en=f"cost in the year, {words.en}"),
        ),
        Output(
            f"worth_of_year_{name}",
            f"c_t^{superscript}",
            f"cost_in_year_{name}/(1 + debt.discount_rate)**(year - 1)",
            "usd_bn",
            Words(
                fr=f"valeur présente du coût de l'année, {words.fr}",
                en=f"present value of the cost in the year, {words.en}",
            ),
        ),
        Output(
            f"present_value_{name}",
            f"V^{superscript}",
            f"({discounted(f'min(1, {{year}}/{years})')})*(whole_bill - repriced_gas)"
            f" + ({discounted('1')})*repriced_gas",
            "usd_bn",
            Words(fr=f"valeur présente de dix ans, {words.fr}", en=f"present value of ten years, {words.en}"),
        ),
    )


PATHS = tuple(line for name, (years, words) in SPEEDS.items() for line in path(name, years, words))
