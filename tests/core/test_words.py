"""Text in two languages."""

from __future__ import annotations

import pytest

from dashboard.core.words import Words, listed


def test_a_language_left_out_fails_at_once():
    with pytest.raises(TypeError):
        Words(fr="Prix")
    with pytest.raises(TypeError, match="en"):
        Words(fr="Prix", en="")


def test_french_typography_is_set_once():
    words = Words(fr="L'eau : « 9 » ; 20 % ?", en="The reader's own")
    assert words.fr == "L’eau\u00a0: «\u00a09\u00a0»\u202f; 20\u202f% ?".replace(" ?", "\u202f?")
    assert words.en == "The reader’s own"
    grouped = Words(fr="30 000 soldats, 67,8 $ en 2025", en="US$ 390 in 2025")
    assert grouped.fr == "30\u202f000 soldats, 67,8\u202f$ en 2025" and grouped.en == "US$\u202f390 in 2025"


def test_a_list_is_joined_as_a_sentence():
    assert listed(["a"], "fr") == "a"
    assert listed(["a", "b", "c"], "fr") == "a, b et c"
