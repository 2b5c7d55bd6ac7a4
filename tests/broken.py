"""A copy of the project's data that tests break in one place."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dashboard.core.errors import Finding
from dashboard.tables import data_folder
from dashboard.tables.checks.findings import findings

EVENT_COLUMNS = ("event", "date", "end_date", "title_en", "title_fr", "actors", "topic")


def of_events(entry: dict[str, Any]) -> bool:
    """Whether a resource is the table of events, or points to it."""
    keys = entry["schema"].get("foreignKeys", []) if isinstance(entry["schema"], dict) else []
    return entry["name"] == "events" or any(key["reference"].get("resource") == "events" for key in keys)


class Copy:
    """The project's data package, copied into `folder`. Rows are named by their first cell.

    `sketched` outlines keep their first points: the others, most rows of the package, are of the same kind.
    """

    def __init__(self, folder: Path, *, sketched: bool = False):
        self.folder = folder / "data"
        shutil.copytree(data_folder(), self.folder)
        if sketched:
            header, *points = self.read("outlines.csv")
            rank = header.index("point")
            self.write("outlines.csv", [header, *(point for point in points if int(point[rank]) <= 10)])

    def findings(self) -> list[Finding]:
        return findings(self.folder)

    def read(self, file: str) -> list[list[str]]:
        """All records, the header first."""
        return list(csv.reader(io.StringIO((self.folder / file).read_text("utf-8"))))

    def write(self, file: str, records: list[list[str]]) -> None:
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(records)
        (self.folder / file).write_text(out.getvalue(), "utf-8")

    def line(self, file: str, key: str) -> int:
        """The 1-based line of the row whose first cell is `key`."""
        return 1 + [record[0] for record in self.read(file)].index(key)

    def set(self, file: str, key: str, **cells: str) -> int:
        """Writes cells of one row; its line comes back."""
        records = self.read(file)
        line = self.line(file, key)
        for column, text in cells.items():
            records[line - 1][records[0].index(column)] = text
        self.write(file, records)
        return line

    def add(self, file: str, like: str = "", **cells: str) -> int:
        """Adds a row, empty or like another one, with the given cells; its line comes back."""
        records = self.read(file)
        row = list(records[self.line(file, like) - 1]) if like else [""] * len(records[0])
        for column, text in cells.items():
            row[records[0].index(column)] = text
        self.write(file, [*records, row])
        return len(records) + 1

    def bytes(self, file: str, change: Callable[[bytes], bytes]) -> None:
        path = self.folder / file
        path.write_bytes(change(path.read_bytes()))

    def lines(self, file: str, change: Callable[[list[str]], list[str]]) -> None:
        """Changes the raw lines, without their ends."""
        self.bytes(file, lambda old: "\n".join(change(old.decode().splitlines())).encode() + b"\n")

    def json(self, file: str, change: Callable[[Any], object]) -> None:
        """Changes the JSON of a file in place."""
        content = json.loads((self.folder / file).read_text("utf-8"))
        change(content)
        (self.folder / file).write_text(json.dumps(content, ensure_ascii=False), "utf-8")

    def resource(self, name: str, change: Callable[[dict], object]) -> None:
        """Changes one resource of the descriptor in place."""
        self.json("datapackage.json", lambda d: change(next(r for r in d["resources"] if r["name"] == name)))

    def field(self, name: str, change: Callable[[dict], object]) -> None:
        """Changes one column of the figures' schema in place."""
        self.json("figures.schema.json", lambda s: change(next(f for f in s["fields"] if f["name"] == name)))

    def with_events(self, *ids: str) -> None:
        """Declares a table of events that has these."""
        self.without_events()
        (self.folder / "events.csv").write_text(
            "\n".join([",".join(EVENT_COLUMNS), *(f"{id},2025,,Title,Titre,,gas" for id in ids)]) + "\n"
        )
        titles = {"title": "Event", "title_fr": "Événement"}
        fields = [{"name": n, "type": "string", **titles} for n in EVENT_COLUMNS]
        schema = {"fieldsMatch": "exact", "fields": fields, "primaryKey": ["event"]}
        entry = {
            "name": "events",
            "path": "events.csv",
            "title": "Events",
            "title_fr": "Événements",
            "schema": schema,
        }
        self.json("datapackage.json", lambda d: d["resources"].append(entry))

    def without_events(self) -> None:
        """Takes the tables of events and of what happened at events away, and what figures say of them."""
        descriptor = json.loads((self.folder / "datapackage.json").read_text("utf-8"))
        gone = {entry["name"] for entry in descriptor["resources"] if of_events(entry)}
        for entry in descriptor["resources"]:
            if entry["name"] in gone:
                (self.folder / entry["path"]).unlink()
            elif entry.get("kind") == "figures":
                header, *rows = self.read(entry["path"])
                at = header.index("event")
                self.write(entry["path"], [header, *([*r[:at], "", *r[at + 1 :]] for r in rows)])
        kept = [e for e in descriptor["resources"] if e["name"] not in gone]
        self.json("datapackage.json", lambda d: d.update(resources=kept))
