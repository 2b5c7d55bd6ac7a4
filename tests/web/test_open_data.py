"""The tables are open: as files, as JSON, and described for whoever searches data."""

from __future__ import annotations

import json
import re

import pytest
from frictionless import Package
from markupsafe import escape

from dashboard.core.words import LANGUAGES
from dashboard.tables.reading.descriptor import FILE
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
    for file in told["distribution"]:
        answer = client.get(file["contentUrl"])
        assert answer.status_code == 200 and answer.mimetype == file["encodingFormat"]


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
