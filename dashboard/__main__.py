"""The command line: python -m dashboard serve | check."""

from __future__ import annotations

import argparse
import sys

from dashboard.errors import DashboardError

EXAMPLES = """examples:
  python -m dashboard serve                 the site on http://127.0.0.1:8050
  PORT=9000 python -m dashboard serve       on another port; HOST=0.0.0.0 for the whole network
  python -m dashboard check                 every finding in the data tables
  python -m dashboard check --data DIR      the same for another edition of the tables
"""


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="python -m dashboard", description="How much of Belarus hangs on Russia, and what leaving would cost.",
        epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = made.add_subparsers(dest="command", required=True, metavar="serve | check")
    for name, words in (("serve", "check the tables, then serve the site"), ("check", "check the tables and print every finding")):
        command = commands.add_parser(name, help=words, description=words.capitalize() + ".")
        command.add_argument("--data", metavar="DIR", help="folder of the data package (default: the project's own)")
    return made


def check(folder: str | None) -> int:
    """Print every finding at once; 0 if there is none, else 1."""
    from dashboard.tables import load
    from dashboard.words import LANGUAGES

    data = load(folder)
    print(f"No finding: {len(data.figures)} figures, {len(data.documents)} documents, words in {' and '.join(LANGUAGES)}.")
    return 0


def serve(folder: str | None) -> int:
    from dashboard.app import serving

    serving.serve(folder)
    return 0


def main(arguments: list[str] | None = None) -> int:
    given = parser().parse_args(arguments)
    try:
        return {"check": check, "serve": serve}[given.command](given.data)
    except DashboardError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
