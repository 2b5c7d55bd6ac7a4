"""Python and the packages that the project needs."""

from __future__ import annotations

import re
import sys
from importlib import metadata

from dashboard.cli.doctor.diagnosis import PACKAGE, Diagnosis, in_checkout

LOCK = PACKAGE / "requirements.lock"
OLDEST = (3, 11)


def repair() -> str:
    """What installs the packages as locked: `make` in a checkout, `pip` elsewhere."""
    if in_checkout():
        return "Run make setup."
    return f"Run {sys.executable} -m pip install --require-hashes -r {LOCK}."


def python(folder: str | None) -> Diagnosis:
    """Whether this Python is new enough."""
    finding = f"{sys.version.split()[0]}, {sys.executable}"
    oldest = ".".join(map(str, OLDEST))
    return Diagnosis("python", sys.version_info >= OLDEST, finding, f"Install Python {oldest} or newer.")


def locked() -> dict[str, str]:
    """The versions by package that the lock holds for this Python and this system."""
    from packaging.requirements import Requirement

    versions = {}
    for line in re.findall(r"(?m)^([A-Za-z0-9][^#\\\n]*)", LOCK.read_text(encoding="utf-8")):
        requirement = Requirement(line.strip())
        if requirement.marker is None or requirement.marker.evaluate():
            versions[requirement.name] = next(iter(requirement.specifier)).version
    return versions


def installed(name: str) -> str | None:
    """The version of a package; None where it is not installed."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def packages(folder: str | None) -> Diagnosis:
    """Whether every locked package is installed: in a checkout at that very version; elsewhere pip has kept
    the bounds.
    """
    try:
        wanted = locked()
    except ModuleNotFoundError as error:
        return Diagnosis(
            "packages", False, f"{error.name} is missing, and most likely the others too", repair()
        )
    versions = {name: installed(name) for name in wanted}
    missing = [name for name, version in versions.items() if version is None]
    other = [
        f"{name} {versions[name]} (locked: {version})"
        for name, version in wanted.items()
        if versions[name] not in (None, version)
    ]
    if missing:
        finding = f"{len(missing)} of {len(wanted)} missing: {', '.join(missing[:5])}"
        return Diagnosis("packages", False, finding, repair())
    if other and in_checkout():
        finding = f"{len(other)} of {len(wanted)} not as locked: {', '.join(other[:5])}"
        return Diagnosis("packages", False, finding, repair())
    as_locked = f"{len(other)} at another version than the lock's" if other else "all as locked"
    return Diagnosis("packages", True, f"{len(wanted)}, {as_locked}")
