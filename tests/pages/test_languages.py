"""A page in one language holds no words of the other, wherever its texts are typed."""

from __future__ import annotations

import re

import pytest

from dashboard import charts, models, pages
from dashboard.core.words import LANGUAGES
from dashboard.render.checks.texts import words_of
from dashboard.render.labels import all_labels

FOREIGN = {
    # What no sentence of the other language holds: articles, prepositions, forms of « être » and of "to be".
    "en": re.compile(
        r"\b[dlnsqcj]’[a-zàâéèêîôœ]|\b(les|des|une|dans|pour|avec|sont|est|qui|aux|leur)\b", re.I
    ),
    "fr": re.compile(r"\b(the|and|with|from|which|are|of|(?<!CC\s)by|its|their)\b", re.I),
}
QUOTED = re.compile(r"« [^»]*»|“[^”]*”|\[[^\]]*\]|\{[^}]*\}")
"""What a sentence may take from the other language: what it quotes, and names of places in documents."""
NAMED = re.compile(r"\b(Lloyd’s List|Wall of|House of|United States|Bank of|Radio Free|Free Europe)\b", re.I)
THINGS = {
    **{f"charts/{name}": charts.get(name) for name in charts.names()},
    **{f"pages/{name}": pages.get(name) for name in pages.REGISTRY.names()},
    **{f"models/{name}": models.REGISTRY.get(name) for name in models.names()},
    "labels": list(all_labels().values()),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", THINGS)
def test_no_text_holds_words_of_the_other_language(name, language):
    wrong = [
        (found.group(), text)
        for text in (NAMED.sub("", QUOTED.sub("", words[language])) for words in words_of(THINGS[name]))
        if (found := FOREIGN[language].search(text))
    ]
    assert not wrong
