"""The tables are open: as files, as JSON, and described for whoever searches data."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator

import pytest
from frictionless import Package
from markupsafe import escape

from dashboard.core.words import LANGUAGES
from dashboard.exports.workbook.package import archive
from dashboard.render.dataset_description import CROISSANT, TYPES, described
from dashboard.tables.reading.descriptor import FILE
from dashboard.web import StaticAsk
from dashboard.web.open_data import files


def test_every_table_is_served_as_it_lies_and_nothing_else(client, data):
    for name in files(data):
        answer = client.get(f"/data/{name}")
        assert answer.status_code == 200 and answer.get_data() == (data.package.folder / name).read_bytes()
    for name in (
        "LICENSE",
        "../pyproject.toml",
        "..%2fpyproject.toml",
        "nothing.csv",
        "./datapackage.json/..",
    ):
        assert client.get(f"/data/{name}").status_code == 404, name


def test_another_page_may_read_and_ask_again_for_nothing(client, data):
    first = client.get("/data/gas_prices.csv")
    assert (
        first.headers["Access-Control-Allow-Origin"] == "*"
        and first.headers["X-Data-Version"] == data.version
    )
    again = client.get("/data/gas_prices.csv", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304 and again.get_data() == b""


def test_all_figures_are_one_file(client, data):
    told = client.get("/data/figures.json").get_json()
    assert told["data_version"] == data.version and len(told["figures"]) == len(data.figures)
    price = next(row for row in told["figures"] if row["figure"] == "gas_price_europe_2025")
    assert (price["low"], price["value"], price["high"], price["table"]) == (350, None, 430, "gas_prices")
    assert price["written"]["fr"] == data.figure("gas_price_europe_2025").written("fr")


def test_the_package_that_is_served_is_valid(client, data, tmp_path):
    for name in files(data):
        (tmp_path / name).write_bytes(client.get(f"/data/{name}").get_data())
    assert Package(str(tmp_path / FILE)).validate().valid


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_page_describes_the_data(client, data, language):
    html = client.get(f"/{language}/sources").get_data(as_text=True)
    told = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)[1])
    assert (told["@type"], told["version"], told["name"]) == (
        "Dataset",
        data.version,
        data.package.title[language],
    )
    for file in (file for file in told["distribution"] if file["@type"] == "cr:FileObject"):
        answer = client.get(file["contentUrl"])
        assert answer.status_code == 200 and answer.mimetype == file["encodingFormat"]
        assert file["sha256"] == hashlib.sha256(answer.data).hexdigest()
        assert file["contentSize"] == f"{len(answer.data)} B"


def everything(value) -> Iterator[dict]:
    """Every object within a JSON value."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from everything(inner)


def test_its_description_is_a_whole_croissant(data):
    """What Croissant 1.0 demands: names and types everywhere, ids that are there once, references that lead
    to one, each column in its file, each file in the archive that is said to hold it.
    """
    told = described(data, "en", "https://site.example")
    assert told["conformsTo"] == CROISSANT
    for needed in ("name", "description", "license", "url", "creator", "datePublished", "citeAs", "version"):
        assert told[needed], needed
    named = [entry for entry in everything(told["distribution"] + told["recordSet"]) if "@type" in entry]
    ids = [entry["@id"] for entry in named]
    assert len(ids) == len(set(ids)) and all(entry["name"] for entry in named)
    pointers = [entry for entry in everything(told) if set(entry) == {"@id"}]
    assert pointers and {entry["@id"] for entry in pointers} <= set(ids)

    [whole] = [entry for entry in named if entry["@type"] == "cr:FileSet"]
    packed = zipfile.ZipFile(io.BytesIO(archive(data))).namelist()
    assert set(whole["includes"]) <= set(packed)
    for records in told["recordSet"]:
        columns = [field["source"]["extract"]["column"] for field in records["field"]]
        assert all(entry["dataType"] in TYPES.values() for entry in records["field"])
        [source] = {json.dumps({**field["source"], "extract": 0}) for field in records["field"]}
        source = json.loads(source)
        paths = [source["fileObject"]["@id"]] if "fileObject" in source else whole["includes"]
        for path in paths:
            held = data.package.contents[path.rpartition("/")[2]].decode("utf-8-sig")
            assert held.splitlines()[0].split(",") == columns, path
    described_tables = len(told["recordSet"]) - 1 + len(whole["includes"])
    assert described_tables == len(data.package.resources)


def test_files_describe_the_data_once_their_address_is_known(data, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://site.example/belarus")
    page = StaticAsk(data, "site")("/en/sources").text
    told = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)[1])
    own = "https://site.example/belarus/en/sources.html"
    assert told["url"] == own and f'<link rel="canonical" href="{own}">' in page
    assert f'property="og:url" content="{own}"' in page
    assert 'property="og:image" content="https://site.example/belarus/en/card/page-sources.png"' in page
    urls = [entry["contentUrl"] for entry in told["distribution"] if "contentUrl" in entry]
    assert all(url.startswith("https://site.example/belarus/data/") for url in urls)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["/data/", "/data"])
def test_the_folder_is_a_page_for_readers(client, data, language, address):
    browser = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language": language}
    answer = client.get(address, headers=browser)
    assert answer.mimetype == "text/html" and f'<html lang="{language}"' in answer.text
    assert {"Accept", "Accept-Language"} <= set(answer.vary)
    for resource in data.package.resources:
        assert f'href="/data/{resource.path}"' in answer.text
        assert escape(resource.title[language]) in answer.text


@pytest.mark.parametrize("accept", ["application/json", "*/*", None])
def test_the_folder_is_a_list_for_programs(client, data, accept):
    answer = client.get("/data/", headers={"Accept": accept} if accept else {})
    told = answer.get_json()
    assert answer.headers["Access-Control-Allow-Origin"] == "*" and "Accept" in answer.vary
    assert told["data_version"] == data.version and files(data) < {file["path"] for file in told["files"]}
    for file in told["files"]:
        assert client.get(file["address"]).status_code == 200
    rows = {file["path"]: file.get("rows") for file in told["files"]}
    assert all(rows[each.path] == len(data.rows(each.name)) for each in data.package.resources)


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("/data/gas_prices.csv?for=nope", "excel-en, excel-fr"),
        ("/fr/card/heat_cost_split.svg?size=vast", "card, "),
        ("/fr/card/heat_cost_split.svg?theme=pink", "dark, light"),
    ],
)
def test_a_value_that_no_file_has_a_form_for_is_refused_with_those_that_it_has(client, address, allowed):
    answer = client.get(address)
    (fault,) = answer.get_json()["errors"]
    assert answer.status_code == 400 and fault["parameter"] in address and allowed in fault["detail"]
    assert client.get(address.partition("=")[0] + "=").status_code == 200
