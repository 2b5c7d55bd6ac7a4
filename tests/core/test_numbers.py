"""Numbers as people write them, and read by the same rule: in Python, in a browser, and by the levers."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import models
from dashboard.core.numbers import (
    as_given,
    between,
    decimals_apart,
    exponent,
    is_one,
    marks,
    number,
    read,
    read_with_unit,
    significant,
    without_zeros,
)
from dashboard.core.words import LANGUAGES
from dashboard.models.core.scenario import shortest
from dashboard.query.scenario import value_in
from dashboard.render.unbroken import RUN, unbroken
from dashboard.tables import default
from dashboard.web.static_files import FOLDER

LEVERS = [lever for name in models.names() for lever in models.get(name).inputs.values()]
GAPS = ["", " ", "\u00a0", "\u2009", "\u202f", "\u2007"]
WORDS = """- % 1,2,3 1.2.3 --5 -$-5 nan inf 1e999 1_000 <b> 1e3 1E-3 .5 ,5 5. 5, 0,125 0.125 1,000 1.000
12,345 +3 1,234,567 1.234.567 1,234.5 1.234,5 \u22125 $\u22125 \u2212$5 20% $390 \u00d73,3 4bnm\u00b3 2,50
2,5000"""
SPACED = ["12 34", "1 23", "5 7", "1 234,5", "1 234.5", "1\u202f234\u202f567,25", "20 %", "390 $", "4 bn"]
ODD = [*WORDS.split(), *SPACED, "", "20 euros", "1" * 60, " 7 ", "7\u202f"]
AFFIXES = ["%", "$", "\u00d7", "bn m\u00b3"]


@pytest.mark.parametrize(
    ("value", "decimals", "french", "english"),
    [
        (1300, 0, "1\u202f300", "1,300"),
        (3.3, 1, "3,3", "3.3"),
        (2.5, 0, "3", "3"),
        (2.695, 2, "2,70", "2.70"),
        (-1.005, 2, "\u22121,01", "\u22121.01"),
        (-2.5, 0, "\u22123", "\u22123"),
        (-0.04, 1, "0,0", "0.0"),
        (1234567.891, 2, "1\u202f234\u202f567,89", "1,234,567.89"),
        (float("nan"), 1, "–", "–"),
        (float("inf"), 1, "–", "–"),
        (None, 1, "–", "–"),
    ],
)
def test_numbers_as_each_language_writes_them(value, decimals, french, english):
    assert (number(value, decimals, "fr"), number(value, decimals, "en")) == (french, english)


@given(st.floats(-1e12, 1e12), st.integers(0, 4), st.sampled_from(["fr", "en"]))
def test_a_written_number_reads_back_within_half_its_last_digit(value, decimals, language):
    signs = marks(language)
    text = number(value, decimals, language).replace(signs["group"], "").replace(signs["decimal"], ".")
    assert (
        abs(float(text.replace(signs["minus"], "-")) - value)
        <= 0.5 * 10**-decimals + 1e-3 * (abs(value) > 1e10) + 1e-9
    )


@pytest.mark.parametrize(
    ("words", "french", "english"),
    [
        ("2,500", 2.5, 2500),
        ("2,505", 2.505, 2505),
        ("1 300,5", 1300.5, 1300.5),
        ("1,300.5", 1300.5, 1300.5),
        ("390,5", 390.5, 390.5),
        ("0,500", 0.5, 0.5),
        ("1,234,567", 1234567, 1234567),
        ("\u22125", -5, -5),
        ("20 %", 20, 20),
        ("390 $", 390, 390),
        ("$390", 390, 390),
        ("12 34", None, None),
        ("1,2,3", None, None),
        ("beaucoup", None, None),
    ],
)
def test_what_a_person_types_is_read_by_the_language_of_the_page(words, french, english):
    assert (read(words, "fr", AFFIXES), read(words, "en", AFFIXES)) == (french, english)


def test_a_sign_of_another_unit_is_no_number():
    assert read("20 %", "en", ["$"]) is None and read("390 $", "fr", ["%"]) is None


@st.composite
def lever_values(draw):
    """A lever and a value on it, with so many digits as a person gives."""
    lever = draw(st.sampled_from(LEVERS))
    low, high, _ = lever.slider
    return lever, significant(round(draw(st.floats(low, high)), 10))


@given(lever_values(), st.sampled_from(LANGUAGES), st.sampled_from(GAPS))
def test_what_is_written_reads_back_on_every_lever(lever_value, language, gap):
    lever, value = lever_value
    unit = lever.unit
    written = as_given(value * unit.scale, lever.decimals, language)
    beside = unit.pattern[language].replace("{n}", written)
    spaced = beside.replace(" ", gap).replace("\u202f", gap or "\u202f").replace("\u00a0", gap or "\u00a0")
    for words in (written, beside, spaced):
        assert significant(read(words, language, unit.affixes) / unit.scale) == value, words


@given(lever_values(), st.sampled_from(LANGUAGES))
def test_what_an_address_holds_reads_back_on_every_lever(lever_value, language):
    lever, value = lever_value
    assert value_in(shortest(value), lever, language) == value
    beside = lever.unit.pattern[language].replace("{n}", as_given(value * lever.unit.scale, 0, language))
    if beside.strip("0123456789.,\u2212\u202f"):
        assert value_in(beside, lever, language) == value


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_writes_and_reads_alike(browser, language):
    rng = random.Random(3)
    values = [rng.uniform(-1, 1) * 10 ** rng.uniform(-7, 12) for _ in range(3000)]
    values += [significant(value) for value in values] + [n / 8 for n in range(-80, 80)] + [0.0, -0.0]
    decimals = [rng.randrange(4) for _ in values]
    units = default().units.values()
    words = ODD + [
        unit.pattern[language].replace("{n}", as_given(value, d, language)).replace(" ", rng.choice(GAPS))
        for value, d in zip(values, decimals, strict=True)
        for unit in rng.sample(list(units), 1)
    ]
    affixes = sorted({affix for unit in units for affix in unit.affixes})
    page = browser.new_page()
    page.evaluate((FOLDER / "numbers.js").read_text("utf-8"))
    theirs = page.evaluate(
        """([values, decimals, words, affixes, marks]) => {
            const { asGiven, between, decimalsApart, exponent, isOne, number, readWithUnit, withoutZeros } =
                window.dashboard;
            const written = values.map((x, i) => number(x, decimals[i], marks));
            return [written,
                written.map((text, i) => [withoutZeros(text, marks), isOne(text, values[i], marks)]),
                written.map((text, i) => withoutZeros(text, marks, i % 3)),
                values.map((x, i) => [exponent(x), decimalsApart(x, decimals[i])]),
                values.map((x, i) => between([x, values[(i * 7) % values.length]], decimals[i], marks)),
                values.map((x, i) => asGiven(x, decimals[i], marks)),
                words.map((text) => readWithUnit(text, marks, affixes))];
        }""",
        [values, decimals, words, affixes, marks(language)],
    )
    texts = ["350–430", "from $350–430 bn on, at 1 300 (2–3).", "US $ 390", "20 %", "Paris–Minsk", "in 2024"]
    placed = page.evaluate(
        """([texts, pattern]) => {
            window.dashboard.unbroken = pattern;
            return texts.map((text) => {
                const element = document.createElement("p");
                window.dashboard.write(element, text);
                return element.outerHTML;
            });
        }""",
        [texts, RUN],
    )
    page.close()
    assert placed == [unbroken(f"<p>{text}</p>") for text in texts]
    ours = [
        (written := [number(x, d, language) for x, d in zip(values, decimals, strict=True)]),
        [
            [without_zeros(told, language), is_one(told, x, language)]
            for told, x in zip(written, values, strict=True)
        ],
        [without_zeros(text, language, i % 3) for i, text in enumerate(written)],
        [[exponent(x), decimals_apart(x, d)] for x, d in zip(values, decimals, strict=True)],
        [
            between([x, values[(i * 7) % len(values)]], d, language)
            for i, (x, d) in enumerate(zip(values, decimals, strict=True))
        ],
        [as_given(x, d, language) for x, d in zip(values, decimals, strict=True)],
        json.loads(json.dumps([read_with_unit(text, language, affixes) for text in words])),
    ]
    for mine, browsers in zip(ours, theirs, strict=True):
        assert mine == browsers
