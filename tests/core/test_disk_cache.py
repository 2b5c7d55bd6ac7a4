"""What is remembered is what would be worked out; whatever happens to the files, the answer is the same."""

import os
import sys
from pathlib import Path

import pytest

from dashboard.core import disk_cache


@pytest.fixture
def kept(tmp_path, monkeypatch) -> Path:
    """The folder of what is remembered, empty; Python may write here."""
    monkeypatch.setattr(disk_cache, "__file__", str(tmp_path / "disk_cache.py"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    return tmp_path / "__pycache__" / "remembered"


def made(given: str) -> tuple[str, bool]:
    """What is answered for a text, and whether it was worked out for that."""
    asked = []
    answer = disk_cache.remembered("upper case", given, lambda: asked.append(given) or given.upper())
    return answer, bool(asked)


def test_the_same_text_is_worked_out_once(kept):
    assert [made("déjà\nvu") for _ in range(3)] == [
        ("DÉJÀ\nVU", True),
        ("DÉJÀ\nVU", False),
        ("DÉJÀ\nVU", False),
    ]


def test_another_text_takes_the_place_of_the_first(kept):
    assert [made(given) for given in ("a", "b", "b", "a")] == [
        ("A", True),
        ("B", True),
        ("B", False),
        ("A", True),
    ]
    assert len(list(kept.iterdir())) == 1


@pytest.mark.parametrize("damage", [b"", b"\n", b"no seal", b"0" * 64 + b"\nWRONG", b"\xff\n\xff"])
def test_a_damaged_file_is_not_believed(kept, damage):
    made("a")
    (file,) = kept.iterdir()
    file.write_bytes(damage)
    assert made("a") == ("A", True)
    assert made("a") == ("A", False)


def test_a_part_that_was_changed_is_not_believed(kept):
    made("a")
    (file,) = kept.iterdir()
    file.write_bytes(file.read_bytes().replace(b"A", b"B"))
    assert made("a") == ("A", True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("strange", ["pipe", "endless", "folder", "huge"])
def test_what_is_no_file_or_too_large_is_not_read(kept, strange, monkeypatch):
    made("a")
    (file,) = kept.iterdir()
    file.unlink()
    {
        "pipe": os.mkfifo,
        "endless": lambda path: path.symlink_to("/dev/zero"),
        "folder": Path.mkdir,
        "huge": lambda path: path.write_bytes(b"0" * (disk_cache.LARGEST + 1)),
    }[strange](file)
    # Read all the same, a pipe would hold this test for ever.
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} is read"))
    assert made("a") == ("A", True)


def test_what_is_too_long_is_not_kept(kept):
    assert made("a" * disk_cache.LARGEST)[1] and not kept.exists()


def test_where_nothing_can_be_written_each_is_worked_out(kept):
    kept.parent.mkdir()
    kept.write_text("a file in the folder's place", encoding="utf-8")
    assert [made("a"), made("a")] == [("A", True), ("A", True)]


def test_where_python_writes_nothing_nothing_is_written(kept, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [made("a"), made("a")] == [("A", True), ("A", True)]
    assert not kept.exists()


def test_where_python_has_no_place_for_it(kept, monkeypatch):
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    assert [made("a"), made("a")] == [("A", True), ("A", True)]
