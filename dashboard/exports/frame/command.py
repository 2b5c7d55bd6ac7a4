"""What the command line asks of exports: python -m dashboard export images | data | report, and read."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.errors import DashboardError, UnknownName
from dashboard.tables.dataset import Dataset
from dashboard.words import LANGUAGES

if TYPE_CHECKING:
    from dashboard.exports.frame.proof import Proof

EXAMPLES = """examples:
  python -m dashboard export images --out DIR                    every chart, French and English, PNG
  python -m dashboard export images --out DIR heat_cost_split --lang fr --format png,svg,pdf \\
      --size wide,square --theme light,dark --set energy.price_europe=390
  python -m dashboard export images --out DIR stock_reconciled --claim prisoners_in_document_001
  python -m dashboard export data --out DIR                      the tables, and one Excel workbook
  python -m dashboard export report --out DIR --lang fr          all pages as one PDF
"""
INTERRUPTED = 130
"""What shells expect of a program that Ctrl-C ended."""
Serve = Callable[[Dataset], AbstractContextManager[str]]


def add(commands: argparse._SubParsersAction) -> None:
    """The commands `export` and `read`."""
    told = {"epilog": EXAMPLES, "formatter_class": argparse.RawDescriptionHelpFormatter}
    export = commands.add_parser("export", help="write images, data or a report", description="Write images, data or a report.", **told)
    kinds = export.add_subparsers(dest="kind", required=True, metavar="images | data | report")
    words = {"images": "charts as images", "data": "the tables as they lie, and one Excel workbook", "report": "all pages as one PDF a language"}
    for name, said in words.items():
        kind = kinds.add_parser(name, help=said, description=f"Write {said}.", **told)
        kind.add_argument("--out", metavar="DIR", required=True, type=Path, help="folder to write to; it is made if need be")
        kind.add_argument("--data", metavar="DIR", help="folder of the data package (default: the project's own)")
        if name != "data":
            kind.add_argument("--lang", metavar="fr,en", default=",".join(LANGUAGES), help="languages (default: both)")
        if name == "images":
            kind.add_argument("charts", metavar="CHART", nargs="*", help="names of charts (default: all)")
            kind.add_argument("--format", metavar="png,svg,pdf", default="png", help="formats (default: png)")
            kind.add_argument("--size", metavar="seen,wide,square,screen", default="seen", help="as on the page, 1200 × 628, 1080 × 1080, 1600 × 900 (default: seen)")
            kind.add_argument("--theme", metavar="light,dark", default="light", help="themes (default: light)")
            kind.add_argument("--set", metavar="MODEL.INPUT=VALUE", nargs="+", action="extend", default=[], help="where a lever stands; shares as shares (0.5)")
            kind.add_argument("--claim", metavar="FIGURE", nargs="+", action="extend", default=[], help="the claim to follow where documents disagree")
    read = commands.add_parser("read", help="print what an image carries of itself", description="Print what an image carries of itself, as JSON.")
    read.add_argument("images", metavar="IMAGE", nargs="+", type=Path)


def export(given: argparse.Namespace, serve: Serve) -> int:
    """Write what is asked for and print each path. Ctrl-C and an end from outside leave whole files only."""
    from dashboard.tables import default, load

    kinds = {"images": images, "data": tables, "report": reports}
    count = 0
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        for path in kinds[given.kind](given, load(given.data) if given.data else default(), serve):
            count += 1
            print(path, flush=True)
    except KeyboardInterrupt:
        print(f"Stopped. Files written: {count}, each whole.", file=sys.stderr)
        return INTERRUPTED
    finally:
        signal.signal(signal.SIGTERM, before)
    return 0


def images(given: argparse.Namespace, data: Dataset, serve: Serve) -> Iterator[Path]:
    from dashboard.exports.frame.images import Order, write

    order = Order(
        data, given.charts, several(given.lang), several(given.format), several(given.size), several(given.theme),
        scenario(given.set), given.claim,
    )
    return write(order, given.out)


def tables(given: argparse.Namespace, data: Dataset, serve: Serve) -> Iterator[Path]:
    from dashboard.exports.frame.package import write

    return write(data, given.out)


def reports(given: argparse.Namespace, data: Dataset, serve: Serve) -> Iterator[Path]:
    from dashboard.exports.frame.files import whole
    from dashboard.exports.frame.report import report
    from dashboard.exports.frame.studio import Studio

    languages = several(given.lang)
    for language in languages:
        if language not in LANGUAGES:
            raise UnknownName("language", language, LANGUAGES)
    with Studio() as studio, serve(data) as site:
        for language in languages:
            yield whole(given.out / f"report-{language}-{data.version}.pdf", report(site, language, data, studio))


def several(text: str) -> list[str]:
    """The names in « fr,en », each once.

    >>> several("fr, en,fr")
    ['fr', 'en']
    """
    return list(dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip()))


def scenario(settings: list[str]) -> dict[str, dict[str, float]]:
    """Inputs by model from « energy.price_europe=390 ». Raises DashboardError for what is written otherwise.

    >>> scenario(["energy.price_europe=390"])
    {'energy': {'price_europe': 390.0}}
    """
    found: dict[str, dict[str, float]] = {}
    for setting in settings:
        name, _, value = setting.partition("=")
        model, _, lever = name.partition(".")
        try:
            found.setdefault(model, {})[lever] = float(value)
        except ValueError:
            lever = ""
        if not lever:
            raise DashboardError(f"--set {setting}: write it as MODEL.INPUT=NUMBER, such as --set energy.price_europe=390.")
    return found


def read(given: argparse.Namespace) -> int:
    """Print the record of each image; 1 if any has none."""
    import json
    from dataclasses import asdict

    wrong = 0
    for path in given.images:
        try:
            found = record(path)
        except DashboardError as error:
            print(error, file=sys.stderr)
            wrong = 1
        else:
            print(json.dumps({"file": str(path), **asdict(found)}, ensure_ascii=False, indent=1))
    return wrong


def record(path: Path) -> Proof:
    """What one image carries. Raises DashboardError where it cannot be read, or carries nothing."""
    from dashboard import exports

    suffix = path.suffix.lstrip(".").lower()
    if suffix not in exports.names():
        raise DashboardError(f"{path} is no image that is made here. Name a file that ends with .{', .'.join(exports.names())}.")
    try:
        found = exports.SHELF.get(suffix).read(path.read_bytes())
    except OSError as error:
        raise DashboardError(f"{path}: {error.strerror}. Name an image that was made here.") from None
    if found is None:
        raise DashboardError(f"{path} carries no record. Images from this dashboard do, until another program saves them anew.")
    return found
