"""Whether pages are asked for to be kept as files: a site that any host serves, or one page in one file."""

from __future__ import annotations

from flask import current_app


def edition_asked() -> str:
    """Which static build the pages of this app are for: a `site` of files, or one `page` in one file; empty
    where a server gives them.
    """
    edition: str = current_app.config.get("EDITION", "")
    return edition
