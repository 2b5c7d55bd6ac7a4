"""Old versions of the tables: changes replayed backwards, and readings that follow one claim of a dispute."""

from __future__ import annotations

import pytest
from broken import Copy

from dashboard import charts, models
from dashboard.cli.changes import write
from dashboard.core.errors import DashboardError, UnknownName
from dashboard.tables import data_folder, history, load
from dashboard.tables.checks.findings import check

GAS, PAID, NOW = "gas_prices.csv", "gas_price_belarus_2006", "2026-11-20"
OLD, MIDDLE, LATEST = "2026.01.01", "2026.05.01", NOW.replace("-", ".")


@pytest.fixture
def changed(tmp_path):
    """A package with three versions: a cell changed twice, one figure added, one removed."""
    copy = Copy(tmp_path)
    copy.write("changes.csv", copy.read("changes.csv")[:1])
    dated = {"created": "2026-01-01T00:00:00Z", "version": LATEST}
    copy.json("datapackage.json", lambda package: package.update(dated))
    gone = dict(zip(copy.read(GAS)[0], copy.read(GAS)[copy.line(GAS, PAID) - 1], strict=True)) | {
        "figure": "gone"
    }
    copy.add("changes.csv", version="2026-05-01", figure=PAID, column="value", before="44", after="45")
    copy.add("changes.csv", version=NOW, figure=PAID, column="value", before="45", after="46.68")
    copy.add(
        "changes.csv",
        version=NOW,
        figure="gas_price_europe_2025",
        column="figure",
        after="gas_price_europe_2025",
    )
    copy.add("changes.csv", version="2026-05-01", figure="gone", column="figure", before="gone")
    copy.add("changes.csv", version="2026-05-01", figure="gone", column="table", before="gas_prices")
    for column, cell in gone.items():
        if cell and column != "figure":
            copy.add("changes.csv", version="2026-05-01", figure="gone", column=column, before=cell)
    return load(copy.folder)


def test_every_version_that_was_is_known(changed):
    assert changed.versions == (OLD, MIDDLE, LATEST)


def test_a_cell_goes_back_step_by_step(changed):
    # 44 at first, 45 from May, 46.68 now.
    assert [changed.view(then=version).figure(PAID).value for version in changed.versions] == [44, 45, 46.68]


def test_a_figure_that_was_added_since_was_not_there(changed):
    assert "gas_price_europe_2025" in changed.figures
    assert "gas_price_europe_2025" not in changed.view(then=MIDDLE).figures


def test_a_figure_that_was_removed_since_stands_whole(changed):
    assert "gone" not in changed.figures and "gone" not in changed.view(then=MIDDLE).figures
    gone = changed.view(then=OLD).figure("gone")
    assert (gone.table, gone.value, gone.as_cited) == ("gas_prices", 46.68, changed.figure(PAID).as_cited)


def test_the_oldest_version_is_a_whole_package(changed):
    old = changed.view(then=OLD)
    assert old.version == OLD and set(old.figures) == set(changed.figures) - {"gas_price_europe_2025"} | {
        "gone"
    }
    assert all(figure.written("fr") and figure.written("en") for figure in old.figures.values())


def test_a_version_that_never_was_is_answered(changed):
    with pytest.raises(UnknownName, match=f"Did you mean '{MIDDLE}'"):
        changed.view(then="2026.05.02")


def test_the_projects_own_changes_can_be_undone(data):
    """From the present to the first version, every reading is whole and each is proven in turn by the
    border's rule.
    """
    for version in data.versions:
        assert data.view(then=version).figures


def test_a_reading_is_made_once(data):
    assert data.view() is data and data.view(then=data.version) is data
    assert data.view(["prisoners_in_document_000"]) is data.view(
        ["prisoners_in_document_000", "population_in_document_002"]
    )


def test_following_one_claim_sets_the_others_of_its_dispute_aside(data):
    for group in set(data.disputed.values()):
        for id in group:
            reading = data.view([id])
            assert [other for other in group if reading.follows(other)] == [id]
            assert all(reading.follows(other) for other in data.figures if other not in group)


def test_whatever_is_followed_every_chart_has_a_headline_that_holds(data):
    for group in set(data.disputed.values()):
        for id in group:
            for name in charts.names():
                assert charts.get(name).holds(data.view([id])), (name, id)


def test_a_chart_that_shows_a_disputed_claim_shows_all_of_them(data):
    """Unless the reader chose: then only the claim that they follow."""
    for name in charts.names():
        shown = set(charts.build(name, "en", data).figures)
        for group in {data.disputed[id] for id in shown & set(data.disputed)}:
            assert set(group) <= shown, name
            for id in group:
                assert set(charts.build(name, "en", data.view([id])).figures) & set(group) == {id}, name


def test_a_lever_that_rests_on_a_dispute_follows_the_choice(data):
    for group in set(data.disputed.values()):
        for name in models.names():
            for lever in models.get(name, data).inputs.values():
                if set(group) & set(lever.source):
                    assert set(group) <= set(lever.source), f"{name}.{lever.name} hides a claim"
                    for id in group:
                        chosen = models.get(name, data.view([id])).inputs[lever.name]
                        assert set(chosen.source) & set(group) == {id}


def test_what_differs_between_two_packages_undone_gives_the_first_back(tmp_path, data):
    """A cell changed, a row added, one removed: the program writes the changes, and they lead back."""
    copy = Copy(tmp_path)
    copy.set(GAS, PAID, value="47")
    copy.add(GAS, like=PAID, figure="added")
    copy.write(GAS, [row for row in copy.read(GAS) if row[0] != "gas_price_threatened_2006"])
    before, now = history.cells_of(data.tables), history.cells_of(check(copy.folder)[0])
    changes = history.compared(before, now, LATEST)
    assert {"added", PAID, "gas_price_threatened_2006"} == {change.figure for change in changes}
    filled = {id: {c: cell for c, cell in row.items() if cell} for id, row in before.items()}
    undone = history.undone(now, changes).items()
    assert filled == {id: {c: cell for c, cell in row.items() if cell} for id, row in undone}


@pytest.mark.parametrize("file", [GAS, "assumptions.csv"])
def test_a_table_that_cannot_be_read_is_no_table_whose_rows_were_removed(tmp_path, file):
    copy = Copy(tmp_path)
    copy.json("datapackage.json", lambda package: package.update(version="2999.01.01"))
    copy.lines(file, lambda lines: [*lines[:-1], lines[-1] + ",one,two"])
    before = copy.read("changes.csv")
    with pytest.raises(DashboardError, match=rf"{file} line \d+: too many cells"):
        write(str(copy.folder), str(data_folder()))
    assert copy.read("changes.csv") == before


def test_every_page_is_answered_as_it_was(data):
    """What today's pages name and came later is there in every earlier version."""
    for version in data.versions:
        reading = data.view(then=version)
        assert all(reading.figure(id) for id in data.figures)
        assert set(data.assumptions) <= set(reading.assumptions)
