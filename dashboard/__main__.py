"""The command line: python -m dashboard serve | check | verify | export | read."""

from __future__ import annotations

import argparse
import sys

from dashboard.errors import DashboardError
from dashboard.exports.frame import command as command_line

EXAMPLES = """examples:
  python -m dashboard serve                 the site on http://127.0.0.1:8050
  PORT=9000 python -m dashboard serve       on another port; HOST=0.0.0.0 for the whole network
  python -m dashboard check                 every finding in the data tables and the models
  python -m dashboard check --data DIR      the same for another edition of the tables
  python -m dashboard verify                every figure against your own copies of the documents
  python -m dashboard verify --documents DIR
  python -m dashboard export images --out DIR heat_cost_split --lang fr --format png,svg --set energy.price_europe=390
  python -m dashboard export data --out DIR
  python -m dashboard export report --out DIR
  python -m dashboard read IMAGE            what an image carries of itself
"""


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="python -m dashboard", description="How much of Belarus hangs on Russia, and what leaving would cost.",
        epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = made.add_subparsers(dest="command", required=True, metavar="serve | check | verify | export | read")
    verbs = {
        "serve": "check the tables, then serve the site",
        "check": "check the tables and the models and print every finding",
        "verify": "check every figure against the documents, and every number of the documents against the tables",
    }
    for name, words in verbs.items():
        command = commands.add_parser(name, help=words, description=words.capitalize() + ".")
        command.add_argument("--data", metavar="DIR", help="folder of the data package (default: the project's own)")
        if name == "verify":
            command.add_argument("--documents", metavar="DIR", help="folder of the five texts (default: SEEDS_DIR, then seeds/)")
    command_line.add(commands)
    return made


def check(folder: str | None) -> int:
    """Print every finding at once; 0 if there is none, else 1."""
    from dashboard import models
    from dashboard.tables import load
    from dashboard.words import LANGUAGES

    data = load(folder)
    models.check(data)
    print(f"No finding: {len(data.figures)} figures, {len(data.documents)} documents, {len(models.names())} models, words in {' and '.join(LANGUAGES)}.")
    return 0


def verify(folder: str | None, documents: str | None) -> int:
    """Print what does not fit between tables and documents; 0 if all is proven, else 1."""
    from dashboard.tables import load
    from dashboard.tables.documents import folder as place
    from dashboard.tables.documents import texts
    from dashboard.tables.verify import verify as compare

    data, held = load(folder), texts(documents)
    if not held:
        print(f"No document in {place(documents)}. seeds/README.md says how to lay your own copies there.", file=sys.stderr)
        return 1
    found = compare(data, held)
    for finding in found:
        print(finding)
    if not found:
        print(f"Proven: {len(data.figures)} figures, each at its line; every number of {len(held)} documents is accounted for.")
    return int(bool(found))


def serve(folder: str | None) -> int:
    from dashboard.app import serving

    serving.serve(folder)
    return 0


def export(given: argparse.Namespace) -> int:
    from dashboard.app.serving import on_loopback

    return command_line.export(given, on_loopback)


def main(arguments: list[str] | None = None) -> int:
    given = parser().parse_args(arguments)
    try:
        if given.command == "verify":
            return verify(given.data, given.documents)
        if given.command in ("export", "read"):
            return {"export": export, "read": command_line.read}[given.command](given)
        return {"check": check, "serve": serve}[given.command](given.data)
    except DashboardError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
