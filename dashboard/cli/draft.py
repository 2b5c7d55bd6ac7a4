"""Brings a document in: half-filled rows in a work folder, then what is complete into the tables."""

from __future__ import annotations

import argparse
from pathlib import Path

from dashboard.core.errors import DashboardError
from dashboard.core.program import program

HELP = "bring a document in: its row, its card, and half-filled rows for each of its numbers and dates"


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], data_help: str) -> None:
    """Declare the command."""
    command = commands.add_parser("draft", help=HELP, description=HELP.capitalize() + ".")
    command.add_argument("file", nargs="?", metavar="FILE", help="the document's text, UTF-8")
    command.add_argument("--lang", choices=("fr", "en"), help="the language that it is in")
    command.add_argument("--out", metavar="DIR", help="work folder (default: draft-NUMBER)")
    command.add_argument(
        "--accept", metavar="DIR", help="move what is complete in a work folder into the tables"
    )
    command.add_argument("--data", metavar="DIR", help=data_help)


def run(options: argparse.Namespace) -> int:
    """Draft or accept, and say what was done; 1 where nothing could be moved. Raises DashboardError."""
    if bool(options.file) == bool(options.accept):
        raise DashboardError(f"Name a text, or --accept DIR: {program()} draft FILE --lang fr.")
    if options.accept:
        return accept(Path(options.accept), options.data)
    if not options.lang:
        raise DashboardError("Say which language the text is in: --lang fr or --lang en.")
    return draft(Path(options.file), options)


def draft(file: Path, options: argparse.Namespace) -> int:
    from dashboard.tables import load
    from dashboard.tables.drafting.draft import draft as begin

    data = load(options.data)
    work = begin(file, options.lang, data, Path(options.out) if options.out else None)
    counts = ", ".join(f"{len(rows)} {name}" for name, rows in work.rows.items() if name != "documents")
    print(
        f"Document {work.document} in {work.folder}: {counts}, begun. Fill in what the column lacks names,"
        " write the card, give a reason to what is no figure and no event; then"
        f" {program()} draft --accept {work.folder}."
    )
    return 0


def accept(folder: Path, data_folder: str | None) -> int:
    from dashboard.dash_parts.core.findings import part_findings
    from dashboard.render.checks.findings import checked
    from dashboard.tables import load
    from dashboard.tables.drafting.accept import accept as move

    done = move(folder, load(data_folder), lambda copy: checked(load(copy), part_findings))
    for line in done.lacks:
        print(line)
    if not done.moved:
        print("Nothing is complete, nothing was moved.")
        return 1
    print("Moved: " + ", ".join(f"{table} {count}" for table, count in done.moved.items()) + ".")
    if not done.proven:
        print(f"The text is not where it was drafted from: {program()} verify proves its words.")
    return 0
