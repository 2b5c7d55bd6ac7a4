"""The commands `export` (images, data, report, site, page, archive) and `read`."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.cli.export_options import archive_options, kept, known_day, known_languages, scenario, several
from dashboard.core.errors import DashboardError
from dashboard.core.program import program
from dashboard.core.words import LANGUAGES
from dashboard.tables.dataset import Dataset

if TYPE_CHECKING:
    from dashboard.exports.images.provenance import Provenance
    from dashboard.exports.static_site.static_build import Ask

EXAMPLES = """examples:
  {program} export images --out DIR                    every chart, French and English, PNG
  {program} export images --out DIR heat_cost_split --lang fr --format png,svg,pdf \\
      --size wide,square --theme light,dark --set energy.price_europe=390
  {program} export images --out DIR stock_reconciled --claim prisoners_in_document_001
  {program} export images --out DIR whole_bill --keep "Cold winter:leaving.price_europe=500"
  {program} export images --out DIR heat_cost_split page-energy --size card,card-square
  {program} export data --out DIR                      the tables, and one Excel workbook
  {program} export report --out DIR --lang fr          all pages as one PDF
  {program} export site --out DIR                      every page as files, for any web host or a
  disk
  {program} export page energy --lang fr --out energie.html   one page as one file
  {program} export archive --out DIR --images card   all of it as one dated folder, for a repository
"""
KINDS = {
    "images": "charts as images",
    "data": "the tables as they lie, and one Excel workbook",
    "report": "all pages as one PDF a language",
    "site": "every page in both languages as files that need no server",
    "page": "one page as one file that needs no network",
    "archive": "site, tables and images as one dated folder for a repository such as Zenodo, with checksums",
}
INTERRUPTED = 130
"""What shells expect of a program that Ctrl-C ended."""


@dataclass(frozen=True)
class Site:
    """What exports need of the site, which stands after them: its address on a port of this machine for a
    while, and what answers for it where its pages are kept as files, perhaps of an archive of that day.
    """

    on_loopback: Callable[[Dataset], AbstractContextManager[str]]
    static_ask: Callable[[Dataset, str, str], Ask]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The commands `export` and `read`."""
    raw, examples = argparse.RawDescriptionHelpFormatter, EXAMPLES.format(program=program())
    export = commands.add_parser(
        "export",
        help="write images, data, a report, or pages as files",
        description="Write images, data, a report, or pages as files.",
        epilog=examples,
        formatter_class=raw,
    )
    kinds = export.add_subparsers(dest="kind", required=True, metavar=" | ".join(KINDS))
    for name, said in KINDS.items():
        kind = kinds.add_parser(
            name, help=said, description=f"Write {said}.", epilog=examples, formatter_class=raw
        )
        if name == "page":
            kind.add_argument("page", metavar="PAGE", help="name of a page, such as energy")
            kind.add_argument(
                "--out", metavar="FILE", required=True, type=Path, help="file to write, such as energy.html"
            )
            kind.add_argument(
                "--lang", metavar="fr", default=LANGUAGES[0], help=f"language (default: {LANGUAGES[0]})"
            )
        else:
            kind.add_argument(
                "--out",
                metavar="DIR",
                required=True,
                type=Path,
                help="folder to write to; it is made if need be",
            )
        kind.add_argument(
            "--data",
            metavar="DIR",
            help="folder of the data package (default: DATA_DIR, then the project's own)",
        )
        if name == "archive":
            archive_options(kind)
        if name in ("images", "report"):
            kind.add_argument(
                "--lang", metavar="fr,en", default=",".join(LANGUAGES), help="languages (default: both)"
            )
        if name == "images":
            kind.add_argument(
                "charts",
                metavar="CHART",
                nargs="*",
                help="names of charts, as cards also page-energy and others (default: all)",
            )
            kind.add_argument("--format", metavar="png,svg,pdf", default="png", help="formats (default: png)")
            kind.add_argument(
                "--size",
                metavar="seen,wide,square,article,screen,card,card-square",
                default="seen",
                help=(
                    "as on the page, 1200 × 628, 1080 × 1080, 850 × 600, 1600 × 900, and a number alone at"
                    " 1200 × 628 or 1080 × 1080 (default: seen)"
                ),
            )
            kind.add_argument(
                "--theme", metavar="light,dark", default="light", help="themes (default: light)"
            )
            kind.add_argument(
                "--set",
                metavar="MODEL.INPUT=VALUE",
                nargs="+",
                action="extend",
                default=[],
                help="where a lever stands; shares as shares (0.5)",
            )
            kind.add_argument(
                "--keep",
                metavar="NAME:MODEL.INPUT=VALUE,…",
                nargs="+",
                action="extend",
                default=[],
                help="another scenario by a name of yours, drawn as a thin outline; at most three",
            )
            kind.add_argument(
                "--claim",
                metavar="FIGURE",
                nargs="+",
                action="extend",
                default=[],
                help="the claim to follow where documents disagree",
            )
    read = commands.add_parser(
        "read",
        help="print what an image carries of itself",
        description="Print what an image carries of itself, as JSON.",
    )
    read.add_argument("images", metavar="IMAGE", nargs="+", type=Path)


def export(options: argparse.Namespace, site: Site) -> int:
    """Write what is asked for and print each path. Ctrl-C and an end from outside leave whole files only."""
    from dashboard.tables import default, load

    kinds = {
        "images": images,
        "data": tables,
        "report": reports,
        "site": whole_site,
        "page": one_page,
        "archive": whole_archive,
    }
    count = 0
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        for path in kinds[options.kind](options, load(options.data) if options.data else default(), site):
            count += 1
            print(path, flush=True)
    except KeyboardInterrupt:
        print(f"Stopped. Files written: {count}, each whole.", file=sys.stderr)
        return INTERRUPTED
    finally:
        signal.signal(signal.SIGTERM, before)
    return 0


def images(options: argparse.Namespace, data: Dataset, site: Site) -> Iterator[Path]:
    from dashboard.exports.images.batch import Order, write

    order = Order(
        data,
        options.charts,
        several(options.lang),
        several(options.format),
        several(options.size),
        several(options.theme),
        scenario(options.set),
        options.claim,
        kept(options.keep),
    )
    return write(order, options.out)


def tables(options: argparse.Namespace, data: Dataset, site: Site) -> Iterator[Path]:
    from dashboard.exports.workbook.package import write

    return write(data, options.out)


def reports(options: argparse.Namespace, data: Dataset, site: Site) -> Iterator[Path]:
    from dashboard.core.files import write_atomic
    from dashboard.exports.images.headless_browser import HeadlessBrowser
    from dashboard.exports.report.report import report

    languages = known_languages(options.lang)
    with HeadlessBrowser() as browser, site.on_loopback(data) as address:
        for language in languages:
            yield write_atomic(
                options.out / f"report-{language}-{data.version}.pdf",
                report(address, language, data, browser),
            )


def whole_site(options: argparse.Namespace, data: Dataset, site: Site) -> Iterator[Path]:
    from dashboard import models
    from dashboard.exports.static_site.site import write

    models.check(data)
    return write(site.static_ask(data, "site", ""), data, options.out)


def one_page(options: argparse.Namespace, data: Dataset, site: Site) -> Iterator[Path]:
    from dashboard import models, pages
    from dashboard.exports.static_site.single_file import write

    pages.get(options.page)
    [language] = known_languages(options.lang)[:1] or LANGUAGES[:1]
    models.check(data)
    return write(site.static_ask(data, "page", ""), data, options.page, language, options.out)


def whole_archive(options: argparse.Namespace, data: Dataset, site: Site) -> Iterator[Path]:
    from dashboard import models
    from dashboard.exports.archive.archive import Archive, write

    models.check(data)
    day = known_day(options.date)
    ask = site.static_ask(data, "site", day)
    return write(Archive(data, ask, day, options.images), options.out)


def read(options: argparse.Namespace) -> int:
    """Print the record of each image; 1 if any has none."""
    import json
    from dataclasses import asdict

    wrong = 0
    for path in options.images:
        try:
            provenance = record(path)
        except DashboardError as error:
            print(error, file=sys.stderr)
            wrong = 1
        else:
            print(json.dumps({"file": str(path), **asdict(provenance)}, ensure_ascii=False, indent=1))
    return wrong


def record(path: Path) -> Provenance:
    """What one image carries. Raises DashboardError where it cannot be read, or carries nothing."""
    from dashboard import exports

    suffix = path.suffix.lstrip(".").lower()
    if suffix not in exports.names():
        raise DashboardError(
            f"{path} is no image that is made here. Name a file that ends with"
            f" .{', .'.join(exports.names())}."
        )
    try:
        provenance: Provenance | None = exports.REGISTRY.get(suffix).read(path.read_bytes())
    except OSError as error:
        raise DashboardError(f"{path}: {error.strerror}. Name an image that was made here.") from None
    if provenance is None:
        raise DashboardError(
            f"{path} carries no record. Images from this dashboard do, until another program saves them anew."
        )
    return provenance
