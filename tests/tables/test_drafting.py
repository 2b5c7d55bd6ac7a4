"""A document brought in: what can be derived is, nothing moves half, and what moves is proven."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pytest

from dashboard import pages
from dashboard.cli import main
from dashboard.core.errors import DashboardError, DataError
from dashboard.core.words import LANGUAGES, Words
from dashboard.dash_parts.core.findings import part_findings
from dashboard.render.blocks import document_table
from dashboard.render.checks.findings import check
from dashboard.tables import data_folder, load
from dashboard.tables.dataset import Dataset
from dashboard.tables.drafting.accept import accept
from dashboard.tables.drafting.draft import draft
from dashboard.tables.drafting.work import LACKS, PROPOSED, TO_FILL, Work, columns
from dashboard.tables.periods import written
from dashboard.tables.proof.documents import Text
from dashboard.tables.proof.verify import verify
from dashboard.web import create_app

HEAD = Words(fr="# Des nombres déjà cités", en="# Numbers that were cited before")
LINE = Words(fr="En {when}, {name} : {value}.", en="In {when}, {name}: {value}.")
DERIVED_BEFORE = 58 / 118
"""What could have been derived of the cells of a ten-line text, when somebody tried."""
LEAST = 55 / 118


@pytest.fixture
def package(tmp_path) -> Path:
    """A copy of the tables, beside an empty folder of cards."""
    folder = tmp_path / "house" / "data"
    shutil.copytree(data_folder(), folder)
    (tmp_path / "house" / "seeds").mkdir()
    return folder


def cited_again(data: Dataset, language: str, path: Path) -> list[str]:
    """A text of figures that stand in the tables, one a line in the site's own words; their ids in order."""
    stated = [f for f in data.figures.values() if f.time_basis == "stated" and "/" not in f.time_period]
    # The site writes a rank as a name, "no. 6": no text does.
    dated = [figure for figure in stated if figure.unit.id != "rank"]
    ids, lines = [], [HEAD[language], ""]
    for figure in dated:
        line = LINE[language].format(
            when=written(figure.time_period, language),
            name=figure.name[language],
            value=figure.written(language),
        )
        ids.append(figure.id)
        lines.append(line)
    path.write_text("\n".join(lines), encoding="utf-8")
    return ids


def rows(work: Work, name: str) -> list[dict[str, str]]:
    with (work.folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(work: Work, name: str, data: Dataset, changed: list[dict[str, str]]) -> None:
    with (work.folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns(data)[name])
        writer.writeheader()
        writer.writerows(changed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_more_cells_are_derived_than_a_trial_asked_for(data, language, tmp_path):
    text = tmp_path / "text.txt"
    ids = cited_again(data, language, text)
    work = draft(text, language, data, tmp_path / "work")
    by_line = {row["line"]: row for row in rows(work, "figures")}
    right = total = 0
    for number, id in enumerate(ids, 3):
        figure, row = data.figure(id), by_line.get(str(number), {})
        low, value, high = figure.texts
        wanted = {
            "indicator": figure.indicator,
            "ref_area": figure.ref_area,
            "counterpart_area": figure.counterpart_area,
            "time_period": figure.time_period,
            "time_basis": "stated",
            "low": low,
            "value": value,
            "high": high,
            "qualifier": figure.qualifier,
            "obs_status": figure.obs_status,
            "unit": figure.unit.id,
            "origin": ";".join(figure.origins),
            "document": work.document,
            "line": str(number),
            "place": f"§ {number - 2}",
        }
        filled = {column: cell for column, cell in wanted.items() if cell}
        total += len(filled)
        right += sum(row.get(column) == cell for column, cell in filled.items())
    assert right / total >= max(LEAST, DERIVED_BEFORE), (right, total)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_a_text_is_in_a_row_and_its_words_stand_there_once(data, language, tmp_path):
    text = tmp_path / "text.txt"
    ids = cited_again(data, language, text)
    work = draft(text, language, data, tmp_path / "work")
    lines = text.read_text(encoding="utf-8").split("\n")
    drafted = rows(work, "figures")
    proposed = [row[PROPOSED] for row in drafted if row[PROPOSED]]
    assert proposed and len({*proposed}) == len(proposed) and not {*proposed} & {*data.figures}
    for row in drafted:
        assert lines[int(row["line"]) - 1].count(row["as_cited"]) == 1
        assert row["figure"] == "" and "figure" in row[LACKS]
    assert {row["line"] for row in drafted} == {str(number) for number in range(3, 3 + len(ids))}


@pytest.mark.parametrize(
    ("language", "line", "cells"),
    [
        ("fr", "près de 40 prisonniers", {"qualifier": "nearly", "value": "40", "unit": "persons"}),
        ("fr", "plus de 40 % du PIB", {"qualifier": "more_than", "low": "40", "unit": "percent_of_gdp"}),
        ("fr", "pas moins de 40 banques", {"qualifier": "exact", "value": "40", "unit": "banks"}),
        ("fr", "moins de 40 jours", {"qualifier": "less_than", "high": "40", "unit": "days"}),
        ("fr", "jusqu'à 40 navires", {"qualifier": "at_most", "high": "40", "unit": "ships"}),
        ("fr", "au moins quarante visites", {"qualifier": "at_least", "low": "40", "unit": "visits"}),
        ("fr", "entre 30 et 40 mois", {"qualifier": "between", "low": "30", "high": "40", "unit": "months"}),
        ("fr", "une quarantaine de banques", {"qualifier": "about", "value": "40", "unit": "banks"}),
        ("fr", "environ un cinquième", {"qualifier": "about", "value": "20", "unit": "percent"}),
        ("fr", "4 milliards de dollars", {"qualifier": "exact", "value": "4", "unit": "usd_bn"}),
        ("fr", "12 à 16 millions de tonnes", {"low": "12", "high": "16", "unit": "million_tonnes"}),
        ("fr", "131 dollars les mille mètres cubes de gaz", {"value": "131", "unit": "usd_per_1000m3"}),
        ("fr", "Le pays assurait un cinquième de la vente", {"obs_status": "observed", "value": "20"}),
        ("fr", "un cinquième de la vente", {"as_cited": "un cinquième", "unit": "percent"}),
        ("fr", "Cela augmenterait de 40 % du PIB", {"value": "40", "obs_status": "hypothetical"}),
        ("fr", "Loukachenko règne depuis 40 ans", {"unit": "years", "origin": "unstated"}),
        ("en", "The plant gives 36% of it", {"value": "36", "obs_status": "observed"}),
        ("en", "$128 per thousand cubic metres of gas", {"value": "128", "unit": "usd_per_1000m3"}),
        ("en", "nearly 40 days", {"qualifier": "nearly", "value": "40", "unit": "days"}),
        ("en", "over 40% of GDP", {"qualifier": "more_than", "low": "40", "unit": "percent_of_gdp"}),
        ("en", "no fewer than forty banks", {"qualifier": "exact", "value": "40", "unit": "banks"}),
        ("en", "up to 1,300 visits", {"qualifier": "at_most", "high": "1300", "unit": "visits"}),
        ("en", "30 to 40 months", {"qualifier": "between", "low": "30", "high": "40", "unit": "months"}),
        ("en", "about a fifth", {"qualifier": "about", "value": "20", "unit": "percent"}),
        ("en", "4 billion US dollars", {"qualifier": "exact", "value": "4", "unit": "usd_bn"}),
    ],
)
def test_what_the_words_beside_a_number_say(data, language, line, cells, tmp_path):
    text = tmp_path / "text.txt"
    text.write_text(f"{line}.", encoding="utf-8")
    [row] = rows(draft(text, language, data, tmp_path / "work"), "figures")
    assert {column: row[column] for column in cells} == cells


def test_a_number_that_nothing_accounts_for_is_a_finding(data, tmp_path):
    held = {"000": Text(tmp_path / "000.txt")}
    held["000"].path.write_text("En 2025, 14 prisonniers.", encoding="utf-8")
    told = [str(finding) for finding in verify(data, held)]
    assert any("document 000 line 1: « 14 » is accounted for by no row" in finding for finding in told)


def test_a_text_without_a_row_is_said_to_have_none(data, tmp_path):
    path = tmp_path / "999.txt"
    path.write_text("14 prisonniers", encoding="utf-8")
    told = [str(finding) for finding in verify(data, {"999": Text(path)})]
    assert any("999.txt has no row" in finding and "draft" in finding for finding in told)


# ---- into the tables


def filled(package: Path, tmp_path: Path, *, language: str = "fr") -> tuple[Work, Dataset, list[str]]:
    """A drafted text with its document complete, and the first figure named."""
    data, text = load(package), tmp_path / "text.txt"
    ids = cited_again(data, language, text)
    work = draft(text, language, data, tmp_path / "work")
    [document] = rows(work, "documents")
    document |= {"label_en": "A text", "label_fr": "Un texte", "date": "2026-11", "date_basis": "deduced"}
    write(work, "documents", data, [document])
    card = work.folder / f"{work.document}.md"
    card.write_text(card.read_text(encoding="utf-8").replace(TO_FILL, "Words."), encoding="utf-8")
    drafted = rows(work, "figures")
    complete = next(row for row in drafted if row[LACKS] == "figure")
    complete["figure"] = "a_figure_cited_again"
    write(work, "figures", data, drafted)
    return work, data, ids


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_is_complete_moves_and_the_rest_stays_and_says_what_it_lacks(package, tmp_path):
    work, data, ids = filled(package, tmp_path)
    cards = package.parent / "seeds" / "README.md"
    cards.write_text("| 000 | [One](000.md) |\n\nMore.\n", encoding="utf-8")
    done = accept(work.folder, data)
    assert done.proven and done.moved["documents"] == 1 and sum(done.moved.values()) == 2
    after = load(package)
    assert after.documents[work.document].label.fr == "Un texte"
    assert after.figure("a_figure_cited_again").document == work.document
    assert (package.parent / "seeds" / f"{work.document}.md").is_file()
    assert f"(000.md) |\n| {work.document} | [A text]({work.document}.md) |\n\nMore" in cards.read_text(
        "utf-8"
    )
    left = rows(work, "figures")
    assert len(left) == len(ids) - 1 == len(done.lacks)
    assert all(row[LACKS] for row in left)
    # The document now stands, so that what is left can follow.
    left[0]["reason"] = "other"
    write(work, "figures", after, left)
    assert accept(work.folder, after).moved == {"exemptions": 1}
    assert len(rows(work, "figures")) == len(ids) - 2


def test_a_fault_leaves_the_tables_as_they_were_and_all_faults_are_told(package, tmp_path):
    work, data, _ = filled(package, tmp_path)
    drafted = rows(work, "figures")
    complete = [row for row in drafted if set(row[LACKS].split(", ")) <= {"figure", ""}][:3]
    for index, row in enumerate(complete):
        row["figure"] = f"wrong_{index}"
    complete[0]["unit"], complete[1]["ref_area"] = "no_such_unit", "NOWHERE"
    write(work, "figures", data, drafted)
    before, waiting = contents(package), contents(work.folder)
    with pytest.raises(DataError) as told:
        accept(work.folder, data)
    assert len(told.value.findings) == 2
    assert all(finding.file == f"{work.folder / 'figures'}.csv" for finding in told.value.findings)
    assert contents(package) == before and contents(work.folder) == waiting


def test_words_that_do_not_stand_there_are_a_fault_of_the_work_file(package, tmp_path):
    work, data, _ = filled(package, tmp_path)
    drafted = rows(work, "figures")
    row = next(row for row in drafted if row["figure"])
    row["line"] = "1"
    write(work, "figures", data, drafted)
    before = contents(package)
    with pytest.raises(DataError, match="stand at line"):
        accept(work.folder, data)
    assert contents(package) == before


def test_an_unwritten_card_keeps_the_document_and_all_its_rows(package, tmp_path):
    work, data, ids = filled(package, tmp_path)
    card = work.folder / f"{work.document}.md"
    card.write_text(f"# {TO_FILL}", encoding="utf-8")
    before = contents(package)
    done = accept(work.folder, data)
    assert not done.moved and contents(package) == before
    assert len(done.lacks) == len(ids) + 1 and all(work.document in line for line in done.lacks)


def test_an_event_stands_in_the_order_of_time(package, tmp_path):
    data, text = load(package), tmp_path / "text.txt"
    text.write_text("Le 2 mars 2025, une rencontre.", encoding="utf-8")
    work = draft(text, "fr", data, tmp_path / "work")
    [event] = rows(work, "events")
    assert (event["date"], event["date_basis"], event["as_cited"]) == ("2025-03-02", "stated", "2 mars 2025")
    [document] = rows(work, "documents")
    document |= {"label_en": "A text", "label_fr": "Un texte", "date": "2026-11", "date_basis": "deduced"}
    write(work, "documents", data, [document])
    card = work.folder / f"{work.document}.md"
    card.write_text("# Words.", encoding="utf-8")
    topic = next(iter(data.events.values()))["topic"]
    event |= {"event": "a_meeting", "title_en": "A meeting", "title_fr": "Une rencontre", "topic": topic}
    write(work, "events", data, [event])
    accept(work.folder, data)
    dates = [row["date"] for row in load(package).rows("events")]
    at = dates.index("2025-03-02")
    assert dates[at - 1] <= "2025-03-02" <= dates[at + 1]
    # Nothing is left, and no empty folder.
    assert not work.folder.exists()


def test_the_command_says_what_to_do(package, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = tmp_path / "text.txt"
    text.write_text("En 2025, 14 prisonniers.", encoding="utf-8")
    assert main(["draft", str(text), "--lang", "fr", "--data", str(package)]) == 0
    told = capsys.readouterr().out
    assert "1 figures" in told and "draft --accept draft-" in told
    assert main(["draft", str(text), "--lang", "fr", "--data", str(package)]) == 1
    assert "already holds something" in capsys.readouterr().err
    assert main(["draft", "--accept", "nowhere", "--data", str(package)]) == 1
    assert "cannot be read" in capsys.readouterr().err
    assert main(["draft", str(text)]) == 1 and "--lang" in capsys.readouterr().err
    assert main(["draft"]) == 1 and "--accept" in capsys.readouterr().err


def test_what_is_no_text_is_refused(data, tmp_path):
    path = tmp_path / "text.txt"
    path.write_bytes(b"\xff\xfe")
    for file, words in ((path, "UTF-8"), (tmp_path / "none.txt", "cannot be read")):
        with pytest.raises(DashboardError, match=words):
            draft(file, "fr", data, tmp_path / "work")


def test_one_more_document_leaves_all_green_and_pages_count_it(package, tmp_path):
    work, data, _ = filled(package, tmp_path, language="en")
    asked: list[int] = []

    def site(copy: Path) -> None:
        check(load(copy), part_findings)
        asked.append(len(load(copy).documents))

    accept(work.folder, data, site)
    after = load(package)
    assert asked == [len(data.documents) + 1] == [len(after.documents)]
    client = create_app(after).server.test_client()
    for language in LANGUAGES:
        text = client.get(f"/{language}/{pages.get('sources').slug[language]}").text
        words = document_table.LABELS["documents_read"][language].replace("{n}", str(len(after.documents)))
        assert words in text and f'id="document-{work.document}"' in text
        assert re.search(rf'id="document-{work.document}".*?<td lang="en">', text)
        card = client.get(f"/{language}/figure/a_figure_cited_again").text
        assert f'lang="{after.documents[work.document].language}"' in card
