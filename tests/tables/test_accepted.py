"""What is right, however it is written, has no finding."""

import pytest
from border import BOM, EUROPE, GAS, PAID

ACCEPTED = {
    "a byte-order mark": lambda d: d.bytes(GAS, lambda b: BOM + b),
    "Windows line ends": lambda d: d.bytes(GAS, lambda b: b.replace(b"\n", b"\r\n")),
    "both": lambda d: d.bytes("terms.csv", lambda b: BOM + b.replace(b"\n", b"\r\n")),
    "no line end after the last line": lambda d: d.bytes(GAS, lambda b: b.rstrip(b"\n")),
    "line ends after the last line": lambda d: d.bytes(GAS, lambda b: b + b"\n\r\n"),
    "quotes around every cell": lambda d: d.lines(
        "changes.csv", lambda _: ['"version","figure","column","before","after"']
    ),
    "a quote inside a cell": lambda d: d.set(GAS, PAID, note_en='He said "no".'),
    "a mark before the descriptor": lambda d: d.bytes("datapackage.json", lambda b: BOM + b),
    "other files in the folder": lambda d: (d.folder / "notes.txt").write_text("x"),
    "a table without figures": lambda d: d.lines("population.csv", lambda ls: ls[:1]),
    "two origins and a reporter": lambda d: d.set(GAS, PAID, origin="isans;gazprom", reported_by="isans"),
    "two conditions": lambda d: d.set(GAS, PAID, condition=f"{EUROPE};energy_total"),
    "two lines, the last one the document's last": lambda d: d.set(GAS, PAID, line="95;257"),
    "an interval": lambda d: d.set(GAS, PAID, time_period="2006-03/2006-05~"),
    "an open interval": lambda d: d.set(GAS, PAID, time_period="../2006-05"),
    "a negative number": lambda d: d.set(GAS, PAID, value="-3.5"),
    "zero": lambda d: d.set(GAS, PAID, value="0"),
    "a range of one point": lambda d: d.set(GAS, EUROPE, low="430"),
    "a part in the unit of its whole": lambda d: d.set(GAS, PAID, part_of=EUROPE),
    "an event that is declared": lambda d: [
        d.with_events("threat_2006"),
        d.set(GAS, PAID, event="threat_2006"),
    ],
    "a change of a figure": lambda d: d.add(
        "changes.csv", version="2026-11-20", figure=PAID, column="value", before="46", after="46.68"
    ),
    "a figure that was removed": lambda d: [
        d.add("changes.csv", version="2026-11-19", figure="gone", column="value", before="1", after="2"),
        d.add("changes.csv", version="2026-11-20", figure="gone", column="value", before="2", after=""),
        d.add(
            "changes.csv", version="2026-11-20", figure="gone", column="table", before="gas_prices", after=""
        ),
        d.add("changes.csv", version="2026-11-20", figure="gone", column="figure", before="gone", after=""),
    ],
    "a link inside the folder": lambda d: [
        (d.folder / GAS).rename(d.folder / "gas.txt"),
        (d.folder / GAS).symlink_to(d.folder / "gas.txt"),
    ],
}


@pytest.mark.parametrize("sentence", ACCEPTED)
def test_what_is_right_has_no_finding(copy, sentence):
    ACCEPTED[sentence](copy)
    assert list(map(str, copy.findings())) == []
