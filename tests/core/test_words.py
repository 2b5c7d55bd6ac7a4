"""Text in two languages, and numbers as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core.words import Words, listed, marks, number


def test_a_language_left_out_fails_at_once():
    with pytest.raises(TypeError):
        Words(fr="Prix")
    with pytest.raises(TypeError, match="en"):
        Words(fr="Prix", en="")


def test_french_typography_is_set_once():
    words = Words(fr="L'eau : « 9 » ; 20 % ?", en="The reader's own")
    assert words.fr == "L’eau\u00a0: «\u00a09\u00a0»\u202f; 20\u202f% ?".replace(" ?", "\u202f?")
    assert words.en == "The reader’s own"


@pytest.mark.parametrize(
    ("value", "decimals", "french", "english"),
    [
        (1300, 0, "1\u202f300", "1,300"),
        (3.3, 1, "3,3", "3.3"),
        (2.5, 0, "3", "3"),
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


def test_a_list_is_joined_as_a_sentence():
    assert listed(["a"], "fr") == "a"
    assert listed(["a", "b", "c"], "fr") == "a, b et c"
