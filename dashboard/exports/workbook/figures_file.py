"""All figures as one JSON file."""

from __future__ import annotations

import json
from typing import Any

from dashboard.core.words import LANGUAGES
from dashboard.tables.dataset import Dataset

FIGURES = "figures.json"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def figures_json(data: Dataset) -> str:
    """All figures with their version: cells under the names of the columns, numbers as numbers, names in
    both languages.
    """
    rows: list[dict[str, Any]] = [*data.records()]
    for row in rows:
        figure = data.figure(row["figure"])
        row["name"] = {language: figure.name[language] for language in LANGUAGES}
        row["written"] = {language: figure.written(language) for language in LANGUAGES}
    return json.dumps(
        {"data_version": data.version, "licence": LICENCE, "figures": rows}, ensure_ascii=False, indent=1
    )
