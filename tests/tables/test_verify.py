"""The proof: every figure at its line, every number of the texts accounted for; one flipped digit is
found.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from dashboard.tables import data_folder, load
from dashboard.tables.proof.documents import folder, texts
from dashboard.tables.proof.french import cardinal, dates, numbers
from dashboard.tables.proof.reading_words import Date
from dashboard.tables.proof.verify import verify

HELD = texts()
needs_texts = pytest.mark.skipif(
    not HELD,
    reason=(
        f"the documents are not at hand in {folder()}; seeds/README.md says how to lay your own copies there"
    ),
)


@needs_texts
def test_all_is_proven(data):
    assert [str(finding) for finding in verify(data, HELD)] == []


@pytest.fixture
def copies(tmp_path) -> tuple[Path, Path]:
    """A copy of the tables and one of the texts, to be spoilt."""
    tables, documents = tmp_path / "data", tmp_path / "documents"
    shutil.copytree(data_folder(), tables)
    documents.mkdir()
    for text in HELD.values():
        shutil.copy(text.path, documents)
    return tables, documents


def change(path: Path, old: str, new: str) -> None:
    content = path.read_bytes().decode("utf-8")
    assert content.count(old) >= 1, old
    path.write_bytes(content.replace(old, new, 1).encode("utf-8"))


def found(tables: Path, documents: Path) -> list[str]:
    return [str(finding) for finding in verify(load(tables), texts(documents))]


@needs_texts
@pytest.mark.parametrize(
    ("table", "old", "new", "words"),
    [
        (
            "gas_prices.csv",
            ",,129,,exact",
            ",,128,,exact",
            "gas_price_belarus_2025 is 128, but « 129 dollars » gives 129",
        ),
        ("gas_prices.csv", ",350,,430,", ",350,,440,", "gas_price_europe_2025 is 350, 440"),
        ("gas_prices.csv", ",,2,,exact", ",,3,,exact", "« doubler le prix » gives 2"),
        ("potash.csv", ",,20,,nearly", ",,25,,nearly", "« près d'un cinquième » gives 20"),
        ("prisoner_releases.csv", ",,14,,exact", ",,15,,exact", "« quatorze prisonniers » gives 14"),
        ("prisoner_stock.csv", ",,1300,,exact", ",,1200,,exact", "gives 1300"),
        ("language_use.csv", ",,,10,less_than", ",,,20,less_than", "« moins d'un élève sur dix » gives 10"),
        ("debt_holdings.csv", ",6,,7,between", ",5,,7,between", "« six à sept ans » gives 6, 7"),
        ("gas_prices.csv", ",129 dollars,", ",129 roubles,", "« 129 roubles » do not stand there"),
        ("gas_prices.csv", ",2006-12-31,", ",2006-12-30,", "'2006-12-30' does not fit « 31 décembre 2006 »"),
        ("debt_holdings.csv", "11,,about", "11,,nearly", "no such wording"),
    ],
)
def test_a_spoilt_row_is_that_rows_finding(copies, table, old, new, words):
    tables, documents = copies
    change(tables / table, old, new)
    told = [finding for finding in found(tables, documents) if words in finding]
    assert len(told) == 1 and told[0].startswith(f"{table} line ") and "document 00" in told[0], found(
        tables, documents
    )


@needs_texts
def test_a_flipped_digit_of_a_text_is_that_figures_finding(copies):
    tables, documents = copies
    change(next(documents.glob("004_*")), "129 dollars", "139 dollars")
    told = found(tables, documents)
    assert any(
        "gas_prices.csv line 5, as_cited: « 129 dollars » do not stand there" in finding for finding in told
    )
    assert any(finding.startswith("documents.csv line 6, sha256") for finding in told)
    assert any("document 004 line 99" in finding and "139" in finding for finding in told)
    assert len(told) == 3, told


@needs_texts
@pytest.mark.parametrize(
    "planted",
    [
        "37 lanceurs",
        "dix-sept lanceurs",
        "une trentaine de lanceurs",
        "les deux tiers",
        "1 234,5 tonnes",
        "triplé",
    ],
)
def test_a_planted_number_is_found(copies, planted):
    tables, documents = copies
    change(next(documents.glob("003_*")), "Proche alliée", f"Avec {planted}, proche alliée")
    told = [finding for finding in found(tables, documents) if finding.startswith("document 003 line 3")]
    assert told and all("accounted for by no row" in finding for finding in told)


@needs_texts
def test_an_exemption_covers_one_number_only(copies):
    tables, documents = copies
    line = next(
        row
        for row in (tables / "exemptions.csv").read_text(encoding="utf-8").splitlines()
        if row.startswith("004,9,")
    )
    change(tables / "exemptions.csv", line, "004,9,Un exercice inédit,page_number")
    told = found(tables, documents)
    assert any("exemption" in finding or "do not stand" in finding for finding in told)
    assert any(finding.startswith("document 004 line 9") for finding in told)


@needs_texts
def test_a_wrong_line_is_told_with_the_right_one(copies):
    """Every row of figures in turn would take minutes; one of each table that cites says it."""
    tables, documents = copies
    for table, row, wrong in (
        ("arms_industry.csv", "state_firms_arming_russia_2025,", ',121,"II.D'),
        ("event_tellings.csv", "isw_note_2026_05,", "004,59,"),
        ("places.csv", "lida,", "004,89,"),
    ):
        path = tables / table
        lines = path.read_text(encoding="utf-8").splitlines()
        index = next(i for i, line in enumerate(lines) if line.startswith(row))
        right = re.search(r"\d+(?=,$|,\"II)", wrong)[0] if "II" in wrong else wrong.split(",")[1]
        lines[index] = lines[index].replace(wrong, wrong.replace(right, "3"), 1)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        assert any(f"stand at line {right}." in finding for finding in found(tables, documents)), table


@needs_texts
def test_an_exemption_that_a_row_makes_superfluous_is_a_finding(copies):
    tables, documents = copies
    with (tables / "exemptions.csv").open("a", encoding="utf-8") as file:
        file.write("004,99,129 dollars,other\n")
    told = found(tables, documents)
    assert len(told) == 1 and "« 129 » is superfluous" in told[0] and "Remove the exemption." in told[0]


@needs_texts
def test_a_missing_document_is_one_finding_and_the_rest_is_checked(copies):
    tables, documents = copies
    next(documents.glob("002_*")).unlink()
    change(tables / "gas_prices.csv", ",,129,,exact", ",,128,,exact")
    told = found(tables, documents)
    assert len(told) == 2 and "document 002" in told[0] and "gas_price_belarus_2025" in told[1]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("quatorze prisonniers", [14]),
        ("1 300 prisonniers", [1300]),
        ("12\u202f345,5 tonnes", [12345.5]),
        ("40,8 millions de tonnes", [40.8e6]),
        ("11 milliards sur 17 milliards", [11e9, 17e9]),
        ("près d'un cinquième", [0.2]),
        ("le cinquième", [5]),
        ("briguer un sixième mandat", [6]),
        ("des centaines de milliers de personnes", [200_000]),
        ("des centaines de prisonniers, une centaine de blessés", [200, 100]),
        ("moins d'un élève sur dix", [0.1]),
        ("trois fois, puis doublé et quadruplé", [3, 2, 4]),
        ("une cinquantaine de kilomètres", [50]),
        ("quatre-vingt-dix-sept, deux cents, vingt et un, mille trois cents", [97, 200, 21, 1300]),
        ("un homme, une femme, le premier", []),
        ("voir https://exemple.org/2024/12", []),
        ("six à sept ans", [6, 7]),
        ("7000 contre ≈ 13 000", [7000, 13000]),
    ],
)
def test_numbers_as_french_writes_them(words, values):
    assert [number.value for number in numbers(words)] == pytest.approx(values)


@pytest.mark.parametrize("value", [*range(2, 100), 100, 101, 200, 342, 999, 1000, 1999, 13000])
def test_number_words_read_back(value):
    if value != 1:
        assert cardinal(in_words(value)) == value


def in_words(n: int) -> str:
    """A number in French words, built the other way round."""
    small = [
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
    ]
    tens = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
    if n < 17:
        return small[n]
    if n < 20:
        return f"dix-{small[n - 10]}"
    if n < 70:
        ten, one = divmod(n, 10)
        return tens[ten] + ("" if not one else " et un" if one == 1 else f"-{small[one]}")
    if n < 80:
        return "soixante et onze" if n == 71 else f"soixante-{in_words(n - 60)}"
    if n < 100:
        return "quatre-vingts" if n == 80 else f"quatre-vingt-{in_words(n - 80)}"
    if n < 1000:
        hundreds, rest = divmod(n, 100)
        head = "cent" if hundreds == 1 else f"{small[hundreds]} cent"
        return head + (f" {in_words(rest)}" if rest else "s" if hundreds > 1 else "")
    thousands, rest = divmod(n, 1000)
    return ("mille" if thousands == 1 else f"{in_words(thousands)} mille") + (
        f" {in_words(rest)}" if rest else ""
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("le 31 décembre 2006", [Date(2006, 12, 31)]),
        ("entre août et novembre 2025", [Date(None, 8, None), Date(2025, 11, None)]),
        ("05/07/2025", [Date(2025, 7, 5)]),
        ("En 2022-2023", [Date(2022, None, None), Date(2023, None, None)]),
        ("65 000 soldats", []),
    ],
)
def test_dates_as_french_writes_them(words, expected):
    assert dates(words) == expected
