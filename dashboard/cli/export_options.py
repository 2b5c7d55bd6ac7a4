"""What options of `export` say: languages, inputs, scenarios that are compared, the day of an archive."""

from __future__ import annotations

import argparse
import re
from datetime import date

from dashboard.core.errors import DashboardError, UnknownName
from dashboard.core.words import LANGUAGES


def known_languages(text: str) -> list[str]:
    """The languages in « fr,en ». Raises UnknownName for another."""
    languages = several(text)
    for language in languages:
        if language not in LANGUAGES:
            raise UnknownName("language", language, LANGUAGES)
    return languages


def several(text: str) -> list[str]:
    """The names in « fr,en », each once.

    >>> several("fr, en,fr")
    ['fr', 'en']
    """
    return list(dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip()))


def scenario(settings: list[str], option: str = "--set") -> dict[str, dict[str, float]]:
    """Inputs by model from « energy.price_europe=390 ». Raises DashboardError for what is written otherwise.

    >>> scenario(["energy.price_europe=390"])
    {'energy': {'price_europe': 390.0}}
    """
    inputs: dict[str, dict[str, float]] = {}
    for setting in settings:
        name, _, value = setting.partition("=")
        model, _, lever = name.partition(".")
        if lever in inputs.get(model, {}):
            raise DashboardError(f"{option} gives {name} twice. Give it once.")
        try:
            inputs.setdefault(model, {})[lever] = float(value)
        except ValueError:
            lever = ""
        if not lever:
            raise DashboardError(
                f"{option} {setting}: write it as MODEL.INPUT=NUMBER, such as {option}"
                f" {'a:' if option == '--keep' else ''}energy.price_europe=390."
            )
    return inputs


def kept(settings: list[str]) -> dict[str, dict[str, dict[str, float]]]:
    """Inputs by model, by name of the scenario. Raises DashboardError for what is written otherwise.

    >>> kept(["Cold winter:leaving.price_europe=500,leaving.gdp=80"])
    {'Cold winter': {'leaving': {'price_europe': 500.0, 'gdp': 80.0}}}
    """
    found = {}
    for setting in settings:
        name, _, inputs = setting.partition(":")
        if not name.strip() or not inputs:
            raise DashboardError(
                f"--keep {setting}: write it as NAME:MODEL.INPUT=NUMBER, such as"
                ' --keep "Cold winter:leaving.price_europe=500".'
            )
        if name.strip() in found:
            raise DashboardError(f"--keep names two scenarios {name.strip()!r}. Give each a name of its own.")
        found[name.strip()] = scenario([part.strip() for part in inputs.split(",")], "--keep")
    return found


def archive_options(command: argparse.ArgumentParser) -> None:
    """Which images go into an archive, and its day."""
    command.add_argument(
        "--images",
        metavar="SIZE",
        default="seen",
        help=(
            "size of the images, as for export images: seen draws every chart with a browser, for some"
            " minutes; card needs none; or none (default: seen)"
        ),
    )
    command.add_argument(
        "--date",
        metavar="2026-11-29",
        default=date.today().isoformat(),
        help="day of the archive, in its name and on its pages (default: today)",
    )


def known_day(text: str) -> str:
    """A day as 2026-11-29. Raises DashboardError for what is none.

    >>> known_day("2026-11-29")
    '2026-11-29'
    """
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise DashboardError(f"--date {text}: this is no day. Write it as 2026-11-29.")
