"""The command line, `belarus-dependence` or `python -m dashboard`: serve, check, doctor, verify, draft,
changes, export, read.
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from typing import TYPE_CHECKING

import dashboard
from dashboard.core.edition import edition
from dashboard.core.errors import DashboardError
from dashboard.core.program import program
from dashboard.core.registry import missing_languages
from dashboard.core.words import MissingLanguage

if TYPE_CHECKING:
    from dashboard.core.errors import Finding
    from dashboard.tables.dataset import Dataset

EXAMPLES = """examples:
  {program} serve                 the site on http://127.0.0.1:8050
  {program} serve --port 9000     on another port; --host 0.0.0.0 for the whole network
  {program} serve --public        for others, behind a reverse proxy; --no-log for no log
  {program} serve --mcp           assistants may ask it over MCP, at /_mcp
  {program} check                 every finding in tables, models, charts and pages
  {program} check --data DIR      the same for another edition of the tables
  {program} doctor                what is there and what is missing, with what to do
  {program} verify --documents DIR
                                  every figure against your own copies of the documents
  {program} draft FILE --lang fr  half-filled rows for a new document, in a work folder
  {program} draft --accept DIR    what is complete there, into the tables
  {program} changes --since DIR   write what changed since an earlier version into changes.csv
  {program} export images --out DIR heat_cost_split --lang fr --format png,svg \\
      --set energy.price_europe=390
  {program} export data --out DIR
  {program} export report --out DIR
  {program} export site --out DIR   every page as files, for any web host or a disk
  {program} export page energy --lang fr --out energie.html
  {program} export archive --out DIR  all of it as one dated folder, for a repository
  {program} read IMAGE            what an image carries of itself

variables of the environment, each used where no option says otherwise:
  HOST, PORT     where serve listens (127.0.0.1, 8050; port 0: any free one)
  DATA_DIR       folder of the data package (the edition's own)
  EDITION        package with the charts, models, pages and words that are served (dashboard)
  SITE_URL       where the site is published, for canonical links
  REPORT_TO      where readers report an error: a mail address, or the address of a form with
                 {title} and {body} in it
  OFFLINE        1: browsers keep what a reader opened, for when there is no network; served, or as files
                 from an https address
  SEEDS_DIR      folder of your own copies of the documents (seeds/)
  BROWSER_PATH   the Chromium or Chrome that draws images and the report
"""
NO_ROOM = {errno.ENOSPC, errno.EIO, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
"""What the system says of an output that takes nothing more; of a file it would name the file too."""


DATA_HELP = "folder of the data package (default: DATA_DIR, then the project's own)"


def parser() -> argparse.ArgumentParser:
    from dashboard.cli import draft
    from dashboard.cli import export as export_commands

    made = argparse.ArgumentParser(
        prog=program(),
        description=edition().description,
        epilog=EXAMPLES.replace("{program}", program()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("--version", action="version", version=f"belarus-dependence {dashboard.__version__}")
    commands = made.add_subparsers(
        dest="command",
        required=True,
        metavar="serve | check | doctor | verify | draft | changes | export | read",
    )
    verbs = {
        "serve": "check tables, models, charts and pages, then serve the site",
        "check": "check tables, models, charts and pages, and print every finding",
        "doctor": "say what is there and what is missing, one line each with what to do",
        "changes": "write into changes.csv what changed since an earlier version of the tables",
        "verify": (
            "check every figure against the documents, and every number of the documents against the tables"
        ),
    }
    for name, words in verbs.items():
        command = commands.add_parser(name, help=words, description=words.capitalize() + ".")
        command.add_argument("--data", metavar="DIR", help=DATA_HELP)
        if name == "serve":
            command.add_argument(
                "--host",
                help="address to listen on (default: HOST, then 127.0.0.1; 0.0.0.0: the whole network)",
            )
            command.add_argument(
                "--port", help="port to listen on (default: PORT, then 8050; 0: any free one)"
            )
            command.add_argument(
                "--public",
                action="store_true",
                help="for others, behind a reverse proxy: logs requests, never shows a passage of a document",
            )
            command.add_argument(
                "--log",
                action=argparse.BooleanOptionalAction,
                help="a line to stderr for each answer (default: with --public)",
            )
            command.add_argument(
                "--mcp", action="store_true", help="let assistants ask the site over MCP, at /_mcp"
            )
        if name == "check":
            command.add_argument(
                "--unused",
                action="store_true",
                help="also list figures, events and outside values that nothing uses",
            )
        if name == "changes":
            command.add_argument(
                "--since", metavar="DIR", required=True, help="folder of the earlier data package"
            )
        if name == "verify":
            command.add_argument(
                "--documents",
                metavar="DIR",
                help="folder of your own copies of the documents (default: SEEDS_DIR, then seeds/)",
            )
    draft.add(commands, DATA_HELP)
    export_commands.add(commands)
    return made


def check(folder: str | None, *, unused: bool = False) -> int:
    """Print every finding at once; 0 if there is none, else 1. `unused` lists what nothing uses, too.

    What had no finding is not asked again while code, data and libraries are the very same.
    """
    from dashboard.tables import load

    # What is wrong with the tables is said before anything else is imported.
    data = load(folder)
    from dashboard import charts, models, pages
    from dashboard.core.words import LANGUAGES
    from dashboard.render.checks.findings import checked

    checked(data, part_findings)
    print(
        f"No finding: {len(data.figures)} figures, {len(data.documents)} documents, {len(models.names())}"
        f" models, {len(charts.names())} charts, {len(pages.names())} pages, words in"
        f" {' and '.join(LANGUAGES)}."
    )
    if unused:
        from dashboard.render.unused import unused as unused_rows

        for kind, ids in unused_rows(data).items():
            print(f"{kind} that nothing uses: {', '.join(ids) or 'none'}.")
    return 0


def part_findings(data: Dataset) -> list[Finding]:
    """Findings of what Dash draws; Dash is imported where they are asked, which for a site that was checked
    already they are not.
    """
    from dashboard.dash_parts.core.findings import part_findings as found

    return found(data)


def verify(folder: str | None, documents: str | None) -> int:
    """Print what does not fit between tables and documents; 0 if all is proven, else 1."""
    from dashboard.tables import load
    from dashboard.tables.proof.documents import HOW_TO, texts
    from dashboard.tables.proof.documents import folder as documents_folder
    from dashboard.tables.proof.verify import verify as compare

    data, held = load(folder), texts(documents)
    if not held:
        print(f"No document in {documents_folder(documents)}. {HOW_TO}", file=sys.stderr)
        return 1
    findings = compare(data, held)
    for finding in findings:
        print(finding)
    if not findings:
        print(
            f"Proven: {len(data.figures)} figures, each at its line; every number of {len(held)} documents is"
            " accounted for."
        )
    return int(bool(findings))


def serve(options: argparse.Namespace) -> int:
    from dashboard.core.listen_address import address

    host, port = address(options.host, options.port)
    from dashboard.web import serve

    serve.serve(host, port, options.data, public=options.public, log=options.log, mcp=options.mcp)
    return 0


def run_export(options: argparse.Namespace) -> int:
    from dashboard.cli import export as export_commands
    from dashboard.web import StaticAsk
    from dashboard.web.serve import on_loopback

    return export_commands.export(options, export_commands.Site(on_loopback, StaticAsk))


def run_doctor(arguments: list[str]) -> int:
    """The one command that must run where nothing is installed: it reads its own arguments."""
    from dashboard.cli.doctor import main as examine

    own = argparse.ArgumentParser(
        prog=f"{program()} doctor",
        description="Say what is there and what is missing, one line each with what to do.",
    )
    own.add_argument("--data", metavar="DIR", help=DATA_HELP)
    return examine(own.parse_args(arguments).data)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code; no error ends in a traceback."""
    # A terminal without these letters gets their numbers.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        try:
            return run_doctor(arguments[1:]) if arguments[:1] == ["doctor"] else command(arguments)
        finally:
            if sys.stdout is not None:
                # Python would write the rest at its end, where nothing can be said of it.
                sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has seen enough.
        return discarded(0)
    except OSError as error:
        if error.filename is not None or error.errno not in NO_ROOM:
            raise
        print(
            f"The output cannot be written: {error.strerror}. Send it to a terminal, or to a file with room.",
            file=sys.stderr,
        )
        return discarded(1)
    except ModuleNotFoundError as error:
        if (error.name or "dashboard").partition(".")[0] == "dashboard":
            raise
        print(
            f"The package {error.name} is not installed. {program()} doctor says what is missing, and what to"
            " do.",
            file=sys.stderr,
        )
        return 1


def discarded(code: int) -> int:
    """`code`, after what is still to be written was sent nowhere: Python would try once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def command(arguments: list[str]) -> int:
    """Every command but the doctor."""
    try:
        options = parser().parse_args(arguments)
        from dashboard.cli import export as export_commands

        if options.command == "changes":
            from dashboard.cli import changes

            return changes.write(options.data, options.since)
        if options.command == "draft":
            from dashboard.cli import draft

            return draft.run(options)
        if options.command == "verify":
            return verify(options.data, options.documents)
        if options.command in ("export", "read"):
            return {"export": run_export, "read": export_commands.read}[options.command](options)
        return serve(options) if options.command == "serve" else check(options.data, unused=options.unused)
    except DashboardError as error:
        print(error, file=sys.stderr)
        return 1
    except MissingLanguage as error:
        # A text of a module that no registry reads.
        print("\n".join(missing_languages(error)), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


def entry_point() -> None:
    """Run the command that the process was started with, and end the process with its exit code."""
    sys.exit(main())
