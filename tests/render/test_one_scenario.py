"""One scenario in whatever leaves a page: the same inputs, claims and version, in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl

import pytest

from dashboard import models, pages
from dashboard.core.words import LANGUAGES
from dashboard.exports import svg
from dashboard.models.core.scenario import Scenario
from dashboard.pages.core.blocks import WhatIf
from dashboard.render.citation import escaped

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
    for (const kind of ["ris", "csv", "svg"]) taken[kind] = await (await take(kind, files))[1].text();
    const names = files.map(([file]) => file);
    return {
        ...taken, names, address: location.search.slice(1),
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
    page.goto(f"{site}/{language}/{shown.slug[language]}?{scenario.query()}")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    name = block.charts[0]
    left = page.evaluate(TAKE, name)

    assert asked(left["address"]) == scenario
    for kind in ("cite", "bibtex", "embed", "link", "ris", "csv"):
        found = list(queries(left[kind]))
        assert found and [query for query in found if asked(query) != scenario] == [], kind
    written = [f"{key}={value:g}" for key, value in scenario.inputs.items()]
    listed = [f'claims=["{CLAIM}"]'] if claims else []
    call = ", ".join([f'dashboard.chart("{name}"', f'"{language}"', *written, *listed])
    assert left["python"].splitlines()[-1] == f"{call})"
    assert {file.rpartition(".")[0] for file in left["names"]} == {scenario.file_stem(name, language)}
    record = svg.read(left["svg"].encode())
    assert record is not None
    said = Scenario(record.scenario, record.claims, record.data_version)
    assert said == scenario and list(map(asked, queries(record.link))) == [scenario]

    told = [given for given in moved if f"{given.label[language]} " in left["line"]]
    assert told or not left["line"]
    plain = {kind: " ".join(left[kind].split()) for kind in ("cite", "ris", "csv", "line", "alt")}
    for given in told:
        words = f"{given.label[language]} {left['told'][given.name]}"
        for kind, text in plain.items():
            assert " ".join(words.split()) in text, (kind, words)
        assert escaped(words) in left["bibtex"]
