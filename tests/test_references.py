"""What no rule says: a drawing or a result that moved is printed old beside new, and was meant or not."""

from __future__ import annotations

import itertools
import json

import pytest
from references import FOLDER, KINDS, MOVED, moved, text

EVERY = [(kind, name) for kind, (names, _) in KINDS.items() for name in names()]


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_nothing_moved_that_was_not_meant_to(kind, name):
    file = FOLDER / kind / f"{name}.json"
    assert file.is_file(), f"{kind}/{name} has no reference yet: make references writes it."
    now = json.loads(text(KINDS[kind][1](name)))
    differences = list(itertools.islice(moved(json.loads(file.read_text(encoding="utf-8")), now), MOVED))
    told = "\n".join(differences)
    assert not differences, f"moved (if it is meant: make references, and commit what it writes):\n{told}"


def test_no_reference_is_left_of_what_is_no_more():
    assert {(path.parent.name, path.stem) for path in FOLDER.glob("*/*.json")} <= set(EVERY)


def test_what_moved_is_told_old_beside_new():
    before, after = {"a": [1, 2], "b": "x"}, {"a": [1, 3], "c": "x"}
    assert list(moved(before, after)) == ["a[1]: 2 → 3", 'b: "x" → null', 'c: null → "x"']
