"""The command line: python -m dashboard serve | check | doctor | verify | export | read."""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys

from dashboard.core.errors import DashboardError

EXAMPLES = """examples:
  python -m dashboard serve                 the site on http://127.0.0.1:8050
  PORT=9000 python -m dashboard serve       on another port; HOST=0.0.0.0 for the whole network
  python -m dashboard serve --public        for others, behind a reverse proxy; --no-log for no log
  python -m dashboard check                 every finding in the data tables and the models
  python -m dashboard check --data DIR      the same for another edition of the tables
  python -m dashboard doctor                what is there and what is missing, with what to do
  python -m dashboard verify                every figure against your own copies of the documents
  python -m dashboard verify --documents DIR
  python -m dashboard export images --out DIR heat_cost_split --lang fr --format png,svg --set
  energy.price_europe=390
  python -m dashboard export data --out DIR
  python -m dashboard export report --out DIR
  python -m dashboard export site --out DIR             every page as files, for any web host or a disk
  python -m dashboard export page energy --lang fr --out energie.html
  python -m dashboard read IMAGE            what an image carries of itself
"""
NO_ROOM = {errno.ENOSPC, errno.EIO, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
"""What the system says of an output that takes nothing more; of a file it would name the file too."""


def parser() -> argparse.ArgumentParser:
    from dashboard.cli import export as export_commands

    made = argparse.ArgumentParser(
        prog="python -m dashboard",
        description="How much of Belarus hangs on Russia, and what leaving would cost.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = made.add_subparsers(
        dest="command", required=True, metavar="serve | check | doctor | verify | export | read"
    )
    verbs = {
        "serve": "check the tables, then serve the site",
        "check": "check the tables and the models and print every finding",
        "doctor": "say what is there and what is missing, one line each with what to do",
        "verify": (
            "check every figure against the documents, and every number of the documents against the tables"
        ),
    }
    for name, words in verbs.items():
        command = commands.add_parser(name, help=words, description=words.capitalize() + ".")
        command.add_argument(
            "--data", metavar="DIR", help="folder of the data package (default: the project's own)"
        )
        if name == "serve":
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
        if name == "verify":
            command.add_argument(
                "--documents",
                metavar="DIR",
                help="folder of the five texts (default: SEEDS_DIR, then seeds/)",
            )
    export_commands.add(commands)
    return made


def check(folder: str | None) -> int:
    """Print every finding at once; 0 if there is none, else 1."""
    from dashboard import models
    from dashboard.core.words import LANGUAGES
    from dashboard.tables import load

    data = load(folder)
    models.check(data)
    print(
        f"No finding: {len(data.figures)} figures, {len(data.documents)} documents, {len(models.names())}"
        f" models, words in {' and '.join(LANGUAGES)}."
    )
    return 0


def verify(folder: str | None, documents: str | None) -> int:
    """Print what does not fit between tables and documents; 0 if all is proven, else 1."""
    from dashboard.tables import load
    from dashboard.tables.proof.documents import folder as place
    from dashboard.tables.proof.documents import texts
    from dashboard.tables.proof.verify import verify as compare

    data, held = load(folder), texts(documents)
    if not held:
        print(
            f"No document in {place(documents)}. seeds/README.md says how to lay your own copies there.",
            file=sys.stderr,
        )
        return 1
    found = compare(data, held)
    for finding in found:
        print(finding)
    if not found:
        print(
            f"Proven: {len(data.figures)} figures, each at its line; every number of {len(held)} documents is"
            " accounted for."
        )
    return int(bool(found))


def serve(given: argparse.Namespace) -> int:
    from dashboard.web import serve

    serve.serve(given.data, public=given.public, log=given.log)
    return 0


def run_export(given: argparse.Namespace) -> int:
    from dashboard.cli import export as export_commands
    from dashboard.web import StaticAsk
    from dashboard.web.serve import on_loopback

    return export_commands.export(given, export_commands.Site(on_loopback, StaticAsk))


def run_doctor(arguments: list[str]) -> int:
    """The one command that must run where nothing is installed: it reads its own arguments."""
    from dashboard.cli.doctor import main as examine

    own = argparse.ArgumentParser(
        prog="python -m dashboard doctor",
        description="Say what is there and what is missing, one line each with what to do.",
    )
    own.add_argument("--data", metavar="DIR", help="folder of the data package (default: the project's own)")
    return examine(own.parse_args(arguments).data)


def main(arguments: list[str] | None = None) -> int:
    # A terminal without these letters gets their numbers, never a fall.
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
            f"The package {error.name} is not installed. python -m dashboard doctor says what is missing and"
            " what to do.",
            file=sys.stderr,
        )
        return 1


def discarded(code: int) -> int:
    """`code`, after what is still to be written was sent nowhere: Python would try once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def command(arguments: list[str]) -> int:
    """Every other command."""
    given = parser().parse_args(arguments)
    from dashboard.cli import export as export_commands

    try:
        if given.command == "verify":
            return verify(given.data, given.documents)
        if given.command in ("export", "read"):
            return {"export": run_export, "read": export_commands.read}[given.command](given)
        return serve(given) if given.command == "serve" else check(given.data)
    except DashboardError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


def entry_point() -> None:
    """Run the command that the process was started with, and end the process with its exit code."""
    sys.exit(main())
