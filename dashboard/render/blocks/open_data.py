"""The tables themselves, each with what it holds and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.exports.workbook.package import archive_name
from dashboard.render.dataset_description import FIGURES
from dashboard.tables.reading.descriptor import FILE

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import OpenData
    from dashboard.render.context import RenderContext


def view(block: OpenData, at: RenderContext) -> dict[str, Any]:
    rows = {
        resource.path: len(at.page_query.today.rows(resource.name)) for resource in at.data.package.resources
    }
    return {
        "files": [
            {
                "path": resource.path,
                "address": at.urls.data(resource.path),
                "office": at.urls.data_for_office(resource.path, at.language),
                "title": resource.title[at.language],
                "rows": rows[resource.path],
            }
            for resource in at.data.package.resources
        ],
        "whole": [
            (name, at.urls.data(name), words)
            for name, words in (
                (f"{archive_name(at.page_query.today)}.zip", at.t["data_zip"]),
                (f"{archive_name(at.page_query.today)}.xlsx", at.t["data_workbook"]),
                (FILE, at.t["data_package"]),
                (FIGURES, at.t["figures_json"]),
            )
        ],
    }
