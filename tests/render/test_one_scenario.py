"""One scenario in whatever leaves a page: the same inputs, claims and version, in the same words."""

from __future__ import annotations

import base64
import csv
import io
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from urllib.parse import parse_qsl

import pytest
from openpyxl import load_workbook

from dashboard import models, pages
from dashboard.charts.core.evaluation import Evaluation, text, with_figures
from dashboard.core.numbers import marks
from dashboard.core.words import LANGUAGES
from dashboard.exports import png, svg
from dashboard.exports.records.citation import escaped
from dashboard.models.core.scenario import Scenario
from dashboard.pages.core.blocks import WhatIf
from dashboard.render.panel import with_ranges

SEPARATORS = {"fr": ";", "en": ","}
CLAIM = "prisoners_in_document_000"
PANELS = [(page, block) for page in pages.in_order() for block in page.blocks if isinstance(block, WhatIf)]
TAKE = """async (name) => {
    const copies = [], files = [], { createObjectURL } = URL, clipboard = {};
    clipboard.writeText = async (words) => copies.push(words);
    Object.defineProperty(navigator, "clipboard", { value: clipboard });
    let last = null;
    URL.createObjectURL = (blob) => createObjectURL((last = blob));
    HTMLAnchorElement.prototype.click = function () { if (this.download) files.push([this.download, last]); };
    const card = document.querySelector(`[data-chart=${name}]`), taken = {};
    const take = async (kind, from) => {
        const before = from.length;
        card.querySelector(`[data-action=${kind}]`).click();
        while (from.length === before) await new Promise((done) => setTimeout(done, 20));
        return from.at(-1);
    };
    for (const kind of ["cite", "bibtex", "embed", "link", "python"]) taken[kind] = await take(kind, copies);
    for (const kind of ["ris", "csl", "csv", "svg"]) taken[kind] = await (await take(kind, files))[1].text();
    const dots = new FileReader();
    dots.readAsDataURL((await take("png", files))[1]);
    await new Promise((done) => dots.addEventListener("load", done));
    taken.png = dots.result.split(",")[1];
    const names = files.map(([file]) => file), [panel] = window.dashboard.panels, said = {};
    panel.rested();
    for (const kind of ["link", "python", "table"]) {
        panel.element.querySelector(`[data-do=${kind}]`).click();
        said[kind] = copies.at(-1);
    }
    panel.element.querySelector("[data-do=keep]").click();
    return {
        ...taken, names, said, kept: JSON.parse(localStorage.getItem("scenarios")).at(-1),
        announced: panel.live.textContent, address: location.search.slice(1),
        files: Object.fromEntries([...card.querySelectorAll("a[download]")].map(({ href, pathname }) => (
            [pathname.split(".").at(-1), href]))),
        line: card.querySelector(".scenario").textContent, alt: card.querySelector("[data-alt]").textContent,
        told: Object.fromEntries([...document.querySelectorAll("[data-lever]")].map((lever) => (
            [lever.dataset.lever, lever.querySelector("[aria-valuetext]").getAttribute("aria-valuetext")]))),
    };
}"""


def asked(query: str) -> Scenario:
    """The scenario of a query, by its own names."""
    pairs = parse_qsl(query)
    rest = {"claim", "data", "then"}
    inputs = {name: float(value) for name, value in pairs if name not in rest}
    claims = tuple(value for name, value in pairs if name == "claim")
    return Scenario(inputs, claims, dict(pairs).get("data", ""))


def queries(text: str) -> Iterable[str]:
    """The query of every address of the site in a text."""
    return re.findall(r"/(?:fr|en)/[a-z-]+(?:/[a-z_]+)?\?([^\s#\"}]+)", text.replace("&amp;", "&"))


def in_office(language: str) -> Callable[[str, str | float], str | float]:
    """A cell of a CSV as the office of that language reads it, where a workbook holds a number."""
    decimal = marks(language)["decimal"]
    return lambda cell, other: cell if isinstance(other, str) else float(cell.replace(decimal, "."))


def plain(words: str) -> str:
    """Words with plain spaces."""
    return " ".join(words.split())


def odd(given) -> float:
    """A value on the lever that no step and no rounding gives."""
    low, high, _ = given.slider
    return float(f"{low + 0.371 * (high - low):.4g}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("shown", "block"), PANELS, ids=[page.name for page, _ in PANELS])
def test_whatever_leaves_a_page_says_one_scenario(page, site, data, shown, block, language):
    model = models.get(block.model)
    moved = list(model.inputs.values())[:5]
    claims = [CLAIM] if any(CLAIM in given.source for given in model.inputs.values()) else []
    scenario = Scenario({given.name: odd(given) for given in moved}, tuple(claims), data.version)
    # A link that was made on older tables shows today's: whatever leaves is made on these.
    arrived = replace(scenario, data_version=data.versions[0] if language == LANGUAGES[0] else data.version)
    page.goto(f"{site}/{language}/{shown.slug[language]}?{arrived.query()}")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    name = block.charts[0]
    left = page.evaluate(TAKE, name)

    assert asked(left["address"]) == arrived
    for kind in ("cite", "bibtex", "embed", "link", "ris", "csl", "csv"):
        found = list(queries(left[kind]))
        assert found and [query for query in found if asked(query) != scenario] == [], kind
    calls = [scenario.python_call("dashboard.chart", chart, language) for chart in (name, *block.charts)]
    assert left["python"].splitlines()[-1] == calls[0]
    assert {file.removesuffix(".json").rpartition(".")[0] for file in left["names"]} == {
        scenario.file_stem(name, language)
    }
    dots = base64.b64decode(left["png"])
    for record in (svg.read(left["svg"].encode()), png.read(dots)):
        assert record is not None
        said = Scenario(record.scenario, record.claims, record.data_version)
        assert said == scenario and list(map(asked, queries(record.link))) == [scenario]

    kept = left["kept"]
    assert Scenario(kept["given"], kept["claims"], kept["version"], kept["asOfVersion"]) == scenario
    assert list(map(asked, queries(left["said"]["link"]))) == [scenario]
    printed = left["said"]["python"].splitlines()
    assert printed[-len(calls) :] == [scenario.python_call(f"models.{block.model}"), *calls[1:]]

    evaluation = Evaluation(models.get(block.model, scenario.dataset(data)), language, scenario=scenario)
    announcement = with_figures(block.announcement[language], evaluation.own.data, language)
    assert left["announced"] == text(with_ranges(announcement, evaluation.own), evaluation)

    phrases = {given.name: text(given.phrase[language], evaluation) for given in moved}
    told = [given for given in moved if phrases[given.name] in left["line"]]
    assert told or not left["line"]
    files = {suffix: page.request.get(address) for suffix, address in left["files"].items()}
    held = files["json"].json()
    lines = [*load_workbook(io.BytesIO(files["xlsx"].body())).worksheets[0].iter_rows(values_only=True)]
    for suffix, file in files.items():
        stem = scenario.file_stem(name, language)
        assert file.headers["content-disposition"] == f'attachment; filename="{stem}.{suffix}"'
    said = Scenario(*(held["provenance"][key] for key in ("scenario", "claims", "data_version")))
    assert said == scenario and list(map(asked, queries(held["provenance"]["link"]))) == [scenario]
    parted = csv.reader(io.StringIO(left["csv"].removeprefix("\ufeff")), delimiter=SEPARATORS[language])
    rows = [[one for one in row if one] for row in parted]
    assert [row[0] for row in rows[: rows.index([])]] == [line[0] for line in lines[: rows.index([])]]
    for row, line in zip(rows, lines, strict=False):
        cells = [cell for cell in line if cell is not None]
        assert len(row) < 2 or [*map(in_office(language), row, cells)] == cells

    plainly = {kind: plain(left[kind]) for kind in ("cite", "ris", "csv", "line", "alt")}
    plainly |= {"json": plain(held["scenario"]), "table": plain(left["said"]["table"])}
    for given in told:
        words = phrases[given.name]
        for kind, content in plainly.items():
            found = words if kind != "table" else left["told"][given.name]
            assert plain(found) in content, (kind, words)
        assert escaped(words) in left["bibtex"]
