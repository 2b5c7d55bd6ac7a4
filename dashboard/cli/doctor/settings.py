"""The settings of the environment that say what is served, and for whom: each read as the site reads it."""

from __future__ import annotations

import os
from collections.abc import Callable

from dashboard.cli.doctor.diagnosis import Diagnosis


def edition() -> str:
    """The package that is served."""
    from dashboard.core import edition as of_site

    return f"{of_site.NAME}: {of_site.edition().title.en}"


def site_url() -> str:
    """The address that the site is published at."""
    from dashboard.web.urls import checked_site_url

    found = checked_site_url(os.environ.get("SITE_URL", ""))
    return found or "not set: addresses are those that pages are asked for by"


def report_to() -> str:
    """Where readers report an error."""
    from dashboard.render.report import checked_report_to

    return checked_report_to(os.environ.get("REPORT_TO", "")) or "not set: readers copy a report"


def offline() -> str:
    """Whether browsers keep pages."""
    from dashboard.web.offline import keeps_pages

    return "browsers keep pages" if keeps_pages(None) else "not set: browsers keep no page"


READERS: dict[str, Callable[[], str]] = {
    "EDITION": edition,
    "SITE_URL": site_url,
    "REPORT_TO": report_to,
    "OFFLINE": offline,
}
"""What a setting means, by its name. Each raises DashboardError for a value that it does not take."""


def check(name: str) -> Callable[[str | None], Diagnosis]:
    """The check of a setting."""

    def looked_at(folder: str | None) -> Diagnosis:
        from dashboard.core.errors import DashboardError

        try:
            return Diagnosis(name, True, READERS[name]())
        except DashboardError as error:
            finding, _, remedy = str(error).partition(". ")
            return Diagnosis(name, False, finding, f"{remedy.rstrip('.')}; or leave {name} out.")

    looked_at.__name__ = name
    return looked_at


CHECKS = tuple(map(check, READERS))
