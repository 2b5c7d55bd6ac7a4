"""The data package in the words of schema.org, for whoever searches data."""

from __future__ import annotations

from typing import Any

from dashboard import pages
from dashboard.core.words import LANGUAGES
from dashboard.tables.dataset import Dataset
from dashboard.tables.reading.descriptor import FILE

FIGURES = "figures.json"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def described(data: Dataset, language: str, address: str) -> dict[str, Any]:
    """The data package in the words of schema.org, for whoever searches data; `address` is that of the
    site.
    """
    base, own = address.rstrip("/"), data.package.description
    files_ = [(resource.path, "text/csv", resource.title[language]) for resource in data.package.resources]
    files_ += [(FILE, "application/json", FILE), (FIGURES, "application/json", FIGURES)]
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": data.package.title[language],
        "description": own.get("description_fr" if language == "fr" else "description", ""),
        "version": data.version,
        "license": LICENCE,
        "inLanguage": list(LANGUAGES),
        "isAccessibleForFree": True,
        "datePublished": data.version.replace(".", "-"),
        "url": f"{base}/{language}/{pages.get('sources').slug[language]}",
        "creator": [
            {"@type": "Organization", "name": person["title"]} for person in own.get("contributors", [])
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": f"{base}/data/{path}",
                "encodingFormat": kind,
                "name": name,
            }
            for path, kind, name in files_
        ],
    }
