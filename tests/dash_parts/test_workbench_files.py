"""What the workbench gives away, and what its server answers."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import parse_qsl

from asking import (
    MOVED,
    asked,
    every_language,
    every_tool,
    numbers_of,
    points_of,
    query_of,
)
from openpyxl import load_workbook

from dashboard.core.numbers import marks, significant
from dashboard.dash_parts import tools
from dashboard.dash_parts.tools.core.controls import PART
from dashboard.dash_parts.tools.core.files import link, table_csv, table_workbook
from dashboard.dash_parts.workbench import page_of_workbench


@every_tool
@every_language
def test_files_hold_the_numbers_of_the_tables(tool, language):
    question = asked(query_of(tool), language)
    answer = tools.get(tool).answer(question)
    page = page_of_workbench()
    delimiter, decimal = {"fr": ";", "en": ","}[language], marks(language)["decimal"]
    lines = [
        *csv.reader(io.StringIO(table_csv(question, answer, page).decode("utf-8-sig")), delimiter=delimiter)
    ]
    held = {cell for line in lines for cell in line}
    book = load_workbook(io.BytesIO(table_workbook(question, answer, page)))
    cells = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    kept = {significant(cell) for cell in cells if isinstance(cell, float | int)}
    for panel in answer.panels:
        for row in numbers_of(panel):
            assert {repr(number).replace(".", decimal) for number in row} <= held
            assert {significant(number) for number in row} <= kept
        assert {significant(number) for number in points_of(panel)} <= kept
    assert link(question, page) in held and link(question, page) in cells


@every_language
def test_the_server_answers_what_the_page_asks(client, language):
    """As a browser asks: the stage, the controls of an address, the answer, a file."""
    page = page_of_workbench()
    address = f"/{language}/{page.slug[language]}"

    def post(output, outputs, inputs, state, changed=()):
        question = {"output": output, "outputs": outputs, "inputs": inputs, "state": state}
        answer = client.post("/_dash-update-component", json={**question, "changedPropIds": [*changed]})
        assert answer.status_code == 200, answer.text
        return answer.get_json()["response"]

    def part(id, property, **value):
        return {"id": id, "property": property, **value}

    def at(property, value):
        return part("address", property, value=value)

    stage = post("stage.children", part("stage", "children"), [at("pathname", address)], [])
    assert "workbench-controls" in json.dumps(stage)
    inputs = [at("search", f"?tool=curves&{MOVED}"), part("workbench-other", "data")]
    output = part("workbench-controls", "children")
    shown = post("workbench-controls.children", output, inputs, [at("pathname", address)])

    def found(node, kind):
        if isinstance(node, list):
            return [one for item in node for one in found(item, kind)]
        if not isinstance(node, dict):
            return []
        props = node.get("props", {})
        id = props.get("id")
        own = [props] if isinstance(id, dict) and id.get("kind") == f"{PART}-{kind}" else []
        return own + [one for value in props.values() for one in found(value, kind)]

    held = found(shown["workbench-controls"]["children"], "control")
    (kept,) = found(shown["workbench-controls"]["children"], "shape")
    parts = [
        part("workbench-wanted", "data"),
        part("workbench-answer", "children"),
        part("workbench-query", "data"),
    ]
    state = [
        [part(one["id"], "id", value=one["id"]) for one in held],
        [part(kept["id"], "data", value=kept["data"])],
        at("pathname", address),
    ]
    values = [part(one["id"], "value", value=one.get("value")) for one in held]
    name = "..workbench-wanted.data...workbench-answer.children...workbench-query.data.."
    answered = post(name, parts, [values], state)
    query = answered["workbench-query"]["data"]
    assert dict(parse_qsl(query)).items() >= dict(parse_qsl(MOVED)).items()
    take = found(answered["workbench-answer"]["children"], "take")
    clicks = [part(one["id"], "n_clicks", value=int(one["id"]["index"] == "xlsx")) for one in take]
    sent = post(
        "workbench-file.data",
        part("workbench-file", "data"),
        [clicks],
        [part("workbench-query", "data", value=query), at("pathname", address)],
        [json.dumps({"index": "xlsx", "kind": "workbench-take"}, separators=(",", ":")) + ".n_clicks"],
    )
    assert sent["workbench-file"]["data"]["filename"].endswith(".xlsx")
