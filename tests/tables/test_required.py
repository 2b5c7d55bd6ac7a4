"""What the code reads by name is asked of every package."""

import json

from border import PACKAGE, only

from dashboard.tables import data_folder
from dashboard.tables.checks.findings import findings
from dashboard.tables.reading.required import COLUMNS


def test_a_descriptor_that_is_not_json_is_told_with_its_line(copy):
    copy.bytes(PACKAGE, lambda b: b.replace(b'"version": "2026', b'"version" "2026', 1))
    line = 1 + (copy.folder / PACKAGE).read_bytes()[
        : (copy.folder / PACKAGE).read_bytes().index(b'"version"')
    ].count(b"\n")
    only(copy.findings(), PACKAGE, line, "", "is not JSON", "Mend that line")


def test_a_column_that_the_code_reads_cannot_be_left_out(copy):
    records = copy.read("terms.csv")
    at = records[0].index("counted")
    copy.resource("terms", lambda r: r["schema"]["fields"].pop(at))
    copy.write("terms.csv", [[*r[:at], *r[at + 1 :]] for r in records])
    found = [f for f in copy.findings() if f.file == PACKAGE]
    only(found, PACKAGE, 0, "", "'terms' declares no column counted of type string", "Declare it")


def test_every_column_of_the_package_is_required_by_kind_or_by_name():
    """What the code may read by name is asked of every package, so that none fails at a look-up instead."""
    listed = json.loads((data_folder() / PACKAGE).read_text("utf-8"))["resources"]
    own = {r["name"]: r["schema"]["fields"] for r in listed if not isinstance(r["schema"], str)}
    named = {f"{name}.{field['name']}" for name, fields in own.items() for field in fields}
    required = {f"{name}.{e.partition(':')[0]}" for name in own for e in COLUMNS.get(name, "").split()}
    assert named == required


def test_a_table_that_the_code_reads_cannot_be_left_out(copy):
    copy.json(PACKAGE, lambda p: p.update(resources=[r for r in p["resources"] if r["name"] != "origins"]))
    (copy.folder / "origins.csv").unlink()
    only(copy.findings(), PACKAGE, 0, "", "no resource is named 'origins'", "List origins.csv")


def test_a_folder_that_is_not_there_has_no_descriptor(tmp_path):
    only(findings(tmp_path / "no\0where"), PACKAGE, 0, "", "the file is missing", "Put it in")
    only(findings(str(tmp_path / "nowhere")), PACKAGE, 0, "", "the file is missing", "Put it in")
