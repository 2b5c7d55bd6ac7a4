"""An answer of the workbench as a person takes it away: tables for office programs, a record for images."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict
from typing import Any

from dashboard.core.numbers import marks
from dashboard.dash_parts.tools.core.tool import Answer, Asked, Panel
from dashboard.exports.images.provenance import Provenance, whole_numbers
from dashboard.exports.workbook.office_csv import SEPARATORS
from dashboard.exports.workbook.workbook import as_text, bold, content_of, new_book, widen
from dashboard.pages.core.page import Page

ANCHOR = "workbench"


def link(asked: Asked, page: Page) -> str:
    """The address of the question on this site, with the version of the data."""
    pairs = asked.question.query()
    version = f"data={asked.data.version}"
    query = pairs if asked.question.scenario.data_version else f"{pairs}&{version}"
    return f"/{asked.language}/{page.slug[asked.language]}?{query}#{ANCHOR}"


def record(asked: Asked, answer: Answer, panel: Panel, page: Page) -> dict[str, Any]:
    """What an image of a drawing carries of itself, as the images of charts do."""
    data, language, question = asked.data, asked.language, asked.question
    ids = panel.figures or answer.figures
    told = [data.figure(id) for id in ids]
    origins = [data.origins[id] for figure in told for id in figure.origins]
    documents = {figure.document for figure in told}
    found = Provenance(
        chart=f"{ANCHOR}-{question.tool}",
        language=language,
        headline=panel.title,
        alternative=panel.alt,
        data_version=data.version,
        figures=ids,
        origins=tuple(dict.fromkeys(o.name[language] for o in origins if o.standing != "unnamed")),
        documents=tuple(d.label[language] for id, d in data.documents.items() if id in documents),
        outside=tuple(dict.fromkeys(answer.outside)),
        scenario=whole_numbers(asked.given(0)) if question.tool != "figures" else {},
        claims=question.scenario.claims,
        link=link(asked, page),
    )
    return asdict(found)


def stem(asked: Asked) -> str:
    """What a file is called, without its suffix."""
    question = asked.question
    named = [] if question.tool == "figures" else [question.model, question.output]
    return "-".join([ANCHOR, question.tool, *named, asked.language, asked.data.version])


def head(asked: Asked, answer: Answer, panel: Panel, page: Page) -> list[str]:
    """What stands over a table: what it is, what it rests on, and where it is asked again."""
    lines = (panel.title, panel.measure, *answer.lines, source_of(asked, answer, panel), link(asked, page))
    return [line for line in lines if line]


def source_of(asked: Asked, answer: Answer, panel: Panel) -> str:
    """The source line of one drawing of an answer."""
    return asked.source(figures=panel.figures) if panel.figures else answer.source


def table_csv(asked: Asked, answer: Answer, page: Page) -> bytes:
    """The tables of an answer one under another, with the marks of the office programs of a language."""
    text, decimal = io.StringIO(), marks(asked.language)["decimal"]
    writer = csv.writer(text, delimiter=SEPARATORS[asked.language], lineterminator="\r\n")
    for panel in answer.panels:
        for columns, rows in panel.file_tables:
            writer.writerow(columns)
            writer.writerows([written(cell, decimal) for cell in row] for row in rows)
        for line in head(asked, answer, panel, page):
            writer.writerow([line])
    return text.getvalue().encode("utf-8-sig")


def written(cell: float | str | None, decimal: str) -> str:
    if cell is None or isinstance(cell, str):
        return cell or ""
    return repr(cell).replace(".", decimal)


def table_workbook(asked: Asked, answer: Answer, page: Page) -> bytes:
    """The same as a workbook, a sheet a drawing."""
    book = new_book(asked.data, answer.panels[0].title if answer.panels else ANCHOR)
    book.remove(book.active)
    for number, panel in enumerate(answer.panels, 1):
        sheet = book.create_sheet(str(number))
        lines = [[line] for line in head(asked, answer, panel, page)]
        for row in lines:
            sheet.append(row)
        heads = [1]
        for columns, rows in panel.file_tables:
            heads.append(sheet.max_row + 2)
            sheet.append([])
            sheet.append([*columns])
            for cells in rows:
                sheet.append([*cells])
        as_text(sheet)
        for place in heads:
            bold(sheet[place])
        widen(sheet, [[*row] for columns, rows in panel.file_tables for row in (columns, *rows)])
    if not answer.panels:
        book.create_sheet(ANCHOR)
    return content_of(book)


FILES = {
    "csv": (table_csv, "text/csv"),
    "xlsx": (table_workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
