"""The data package in the words of schema.org and of Croissant 1.0, for whoever searches data or reads them
by a program: printed from its descriptor, so that nothing is typed again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from dashboard import pages
from dashboard.core.words import LANGUAGES
from dashboard.exports.records.citation import of_data
from dashboard.exports.workbook.figures_file import FIGURES, LICENCE, figures_json
from dashboard.exports.workbook.package import archive, archive_name
from dashboard.tables.dataset import Dataset
from dashboard.tables.reading.descriptor import FILE, Field, ForeignKey, Resource

TYPES = {"string": "sc:Text", "number": "sc:Float", "integer": "sc:Integer", "date": "sc:Date"}
"""What Croissant calls the types of columns."""
CROISSANT = "http://mlcommons.org/croissant/1.0"
NAMES = {
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
}
OWN = (
    "citeAs column equivalentProperty extract field fileObject fileProperty fileSet format includes"
    " isLiveDataset jsonPath key md5 parentField path recordSet references regex repeated replace"
    " samplingRate separator source subField transform"
)
"""Croissant's own words: its readers expect the context whole, whatever of it a description uses."""
TABLES_OF_FIGURES = "figure-tables"


def described(data: Dataset, language: str, address: str, page: str = "") -> dict[str, Any]:
    """A schema.org Dataset that conforms to Croissant: files with their checksums, and the columns of each
    table. `address` is that of the site, `page` that of the page that shows the tables.
    """
    base, own = address.rstrip("/"), data.package.description
    whole, shown = (
        f"{archive_name(data)}.zip",
        page or f"{base}/{language}/{pages.get('sources').slug[language]}",
    )
    held: dict[str, tuple[str, str, bytes]] = {
        resource.path: ("text/csv", resource.title[language], data.package.contents[resource.path])
        for resource in data.package.resources
    }
    held |= {
        FILE: ("application/json", FILE, data.package.contents[FILE]),
        FIGURES: ("application/json", FIGURES, figures_json(data).encode()),
        whole: ("application/zip", whole, archive(data)),
    }
    return {
        "@context": {"@language": language, **NAMES, **{word: f"cr:{word}" for word in OWN.split()}},
        "@type": "Dataset",
        "conformsTo": CROISSANT,
        "name": data.package.title[language],
        "description": own.get("description_fr" if language == "fr" else "description", ""),
        "version": data.version,
        "license": LICENCE,
        "inLanguage": list(LANGUAGES),
        "isAccessibleForFree": True,
        "datePublished": data.version.replace(".", "-"),
        "citeAs": of_data(data, language, shown).bibtex(),
        "url": shown,
        "creator": [
            {"@type": "Organization", "name": person["title"]} for person in own.get("contributors", [])
        ],
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": path,
                "name": path,
                "description": title,
                "contentUrl": f"{base}/data/{path}",
                "contentSize": f"{len(content)} B",
                "encodingFormat": kind,
                "sha256": hashlib.sha256(content).hexdigest(),
            }
            for path, (kind, title, content) in held.items()
        ]
        + [tables_of_figures(data, whole)],
        "recordSet": record_sets(data, language),
    }


def tables_of_figures(data: Dataset, whole: str) -> dict[str, Any]:
    """The tables of figures, which have the same columns, as one set of files in the archive."""
    paths = [resource.path for resource in data.package.resources if resource.kind == "figures"]
    return {
        "@type": "cr:FileSet",
        "@id": TABLES_OF_FIGURES,
        "name": TABLES_OF_FIGURES,
        "containedIn": {"@id": whole},
        "encodingFormat": "text/csv",
        "includes": [f"{archive_name(data)}/{path}" for path in paths],
    }


def record_sets(data: Dataset, language: str) -> list[dict[str, Any]]:
    """The figures of all tables as one set of records, and each other table as one."""
    tables = {resource.name: resource for resource in data.package.resources if resource.kind != "figures"}
    of_figures = next((r for r in data.package.resources if r.kind == "figures"), None)
    sets = {"figures": (of_figures, {"fileSet": {"@id": TABLES_OF_FIGURES}})} if of_figures else {}
    sets |= {name: (table, {"fileObject": {"@id": table.path}}) for name, table in tables.items()}
    return [
        {
            "@type": "cr:RecordSet",
            "@id": name,
            "name": name,
            "key": [{"@id": f"{name}/{column}"} for column in table.primary_key],
            "field": [field(name, column, table, source, language) for column in table.fields],
        }
        for name, (table, source) in sets.items()
    ]


def field(
    of: str, column: Field, table: Resource, source: Mapping[str, Any], language: str
) -> dict[str, Any]:
    """A column: its type, where it is read, and the column of another table that its cells name."""
    named = referenced(column.name, table.foreign_keys)
    return {
        "@type": "cr:Field",
        "@id": f"{of}/{column.name}",
        "name": column.name,
        "description": column.title[language],
        "dataType": TYPES[column.type],
        "source": {**source, "extract": {"column": column.name}},
        **({"references": {"field": {"@id": named}}} if named else {}),
    }


def referenced(column: str, keys: Iterable[ForeignKey]) -> str:
    """The id of the column that a column names alone; nothing where it names none."""
    return next((f"{key.resource}/{key.reference[0]}" for key in keys if key.fields == (column,)), "")
