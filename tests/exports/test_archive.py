"""One dated folder for a repository: whole, described, with checksums, of a site that says which it is."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys

import pytest

from dashboard.cli import main
from dashboard.core.errors import DashboardError, UnknownName
from dashboard.core.files import LIST, listed, tidy, write_atomic
from dashboard.core.words import LANGUAGES
from dashboard.exports.archive import archive as archives
from dashboard.exports.archive.archive import CRATE, SUMS, Archive, write
from dashboard.render.labels import labels
from dashboard.tables import load
from dashboard.tables.periods import written
from dashboard.web import StaticAsk

DAY = "2026-01-05"


@pytest.fixture
def small(data, monkeypatch):
    """An archive whose site is one page and whose images are one chart's; how many files each has is another
    test's.
    """

    def site(ask, data, folder):
        yield write_atomic(folder / "index.html", b"<p>One page</p>")
        tidy(folder, {})

    def images(order, folder):
        assert list(order.sizes) == ["card"]
        yield write_atomic(folder / "one-card.png", b"dots")

    monkeypatch.setattr(archives.site, "write", site)
    monkeypatch.setattr(archives.batch, "write", images)
    return Archive(data, None, DAY, "card")


def files_of(folder) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_folder_is_dated_whole_and_its_sums_hold(small, data, tmp_path, capsys):
    paths = list(write(small, tmp_path))
    [folder] = tmp_path.iterdir()
    assert folder.name.endswith(DAY)
    there = files_of(folder)
    assert {path.relative_to(folder).as_posix() for path in paths} == there
    sums = listed(folder, SUMS)
    assert set(sums) == there - {SUMS} and f"site/{LIST}" in sums and "images/one-card.png" in sums
    for name, digest in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--quiet", "-c", SUMS], cwd=folder, check=True)
    assert load(str(folder / f"data/data-{data.version}")).version == data.version
    told = capsys.readouterr().err
    assert told.splitlines() == ["images (card) …", "data …", "site …"]


def test_it_says_what_it_is_and_how_to_cite_it(small, data, tmp_path):
    folder = {path.name: path for path in write(small, tmp_path)}[SUMS].parent
    readme = (folder / "README.md").read_text("utf-8")
    for language in LANGUAGES:
        assert written(DAY, language) in readme and data.version_written(language) in readme
        assert data.package.title[language] in readme
    [item] = json.loads((folder / "citation.csl.json").read_text("utf-8"))
    cff = dict(re.findall(r"^([a-z-]+): (\S.*)$", (folder / "CITATION.cff").read_text("utf-8"), re.MULTILINE))
    assert json.loads(cff["version"]) == item["version"] == data.version
    assert json.loads(cff["date-released"]) == DAY and json.loads(cff["title"]) == item["title"]
    for name in ("citation.bib", "citation.ris"):
        assert item["title"] in (folder / name).read_text("utf-8")


def test_its_description_is_a_whole_crate(small, data, tmp_path):
    """What RO-Crate 1.1 demands: one root with name, description, date and licence, described by the file
    itself; ids that are there once, references that lead to one, parts that are files and folders of it.
    """
    folder = {path.name: path for path in write(small, tmp_path)}[SUMS].parent
    crate = json.loads((folder / CRATE).read_text("utf-8"))
    context, own = crate["@context"]
    assert context == "https://w3id.org/ro/crate/1.1/context" and set(own) == {"sha256"}
    graph = {entity["@id"]: entity for entity in crate["@graph"]}
    assert len(graph) == len(crate["@graph"]) and all(entity["@type"] for entity in graph.values())
    assert graph[CRATE]["about"] == {"@id": "./"}
    assert graph[CRATE]["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.1"}
    root = graph["./"]
    assert root["@type"] == "Dataset" and (root["datePublished"], root["version"]) == (DAY, data.version)
    assert root["name"] and root["description"] and graph[root["license"]["@id"]]["name"]
    pointers = re.findall(r'\{\s*"@id": "([^"]*)"\s*\}', json.dumps(crate["@graph"]))
    assert {id for id in pointers if not id.startswith("https://w3id.org/ro/")} <= set(graph)
    parts = {part["@id"] for part in root["hasPart"]}
    assert {id for id, entity in graph.items() if entity["@type"] in ("File", "Dataset")} == parts | {"./"}
    for id in parts:
        path = folder / id
        assert path.is_dir() if graph[id]["@type"] == "Dataset" else path.is_file(), id
        if path.is_file():
            assert graph[id]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
            assert graph[id]["contentSize"] == str(path.stat().st_size)
    of_site = {name for name in files_of(folder) if name.startswith("site/")}
    assert parts >= files_of(folder) - of_site - {CRATE, SUMS}


def test_another_run_leaves_nothing_of_the_one_before_and_touches_nothing_else(small, tmp_path):
    folder = {path.name: path for path in write(small, tmp_path)}[SUMS].parent
    again = Archive(small.data, None, DAY, archives.NO_IMAGES)
    list(write(again, tmp_path))
    assert not [name for name in files_of(folder) if name.startswith("images/")]
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(DashboardError, match=r"mine\.txt"):
        list(write(again, tmp_path))
    assert (folder / "mine.txt").read_text("utf-8") == "mine"


def test_what_is_missing_or_wrong_is_said_before_anything_is_made(small, tmp_path, monkeypatch, capsys):
    with pytest.raises(UnknownName, match="Did you mean 'card'"):
        list(write(Archive(small.data, None, DAY, "crad"), tmp_path))
    assert main(["export", "archive", "--out", str(tmp_path), "--date", "today"]) == 1
    assert "2026-11-29" in capsys.readouterr().err
    for name in [name for name in sys.modules if name.partition(".")[0] == "rocrate"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "rocrate", None)
    with pytest.raises(DashboardError, match="pip install"):
        list(write(small, tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_of_it_says_which_archive_it_is(client, data, language):
    words = labels(language)["archive"].format(day=written(DAY, language))
    address = f"/{language}/figure/{next(iter(data.figures))}"
    page = StaticAsk(data, "site", DAY)(address).text
    assert words in page and data.version_written(language) in page
    assert words not in client.get(address).text
