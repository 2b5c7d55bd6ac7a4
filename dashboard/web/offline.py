"""Pages without a network: the worker by which a browser keeps what its reader opened, or, where the site
keeps nothing, the one that takes its place and goes.
"""

from __future__ import annotations

import hashlib
import json
import os

from flask import Flask, Response

from dashboard.core.errors import DashboardError
from dashboard.render.checks.findings import fingerprint
from dashboard.tables.dataset import Dataset
from dashboard.web.static_files import FOLDER

WORKER = "/worker.js"
PAGES, FILES = 120, 80
"""How many pages and cards, and how many scripts and styles, a browser keeps at most; the oldest go."""
ON, OFF = ("1", "yes", "true"), ("", "0", "no", "false")


def keeps_pages(setting: bool | None) -> bool:
    """Whether browsers may keep pages: the setting, or where it is None OFFLINE of the environment. Raises
    DashboardError for a value that says neither yes nor no.
    """
    if setting is not None:
        return setting
    text = os.environ.get("OFFLINE", "").strip().lower()
    if text not in (*ON, *OFF):
        raise DashboardError(f"OFFLINE is {text!r}, neither 1 nor 0. For example: OFFLINE=1")
    return text in ON


def worker_script(data: Dataset, *, on: bool) -> str:
    """The script of the worker; another version of code or data has another store."""
    if not on:
        return (FOLDER / "worker_gone.js").read_text(encoding="utf-8")
    script = (FOLDER / "worker.js").read_text(encoding="utf-8")
    code = hashlib.sha256((fingerprint(data) + script).encode()).hexdigest()[:12]
    settings = {"version": f"{data.version} {code}", "pages": PAGES, "files": FILES}
    return f"self.SETTINGS = {json.dumps(settings)};\n{script}"


def add_offline(server: Flask, data: Dataset) -> None:
    """`/worker.js`, which browsers ask for anew at every visit."""

    @server.get(WORKER)
    def worker() -> Response:
        script = data.once(
            ("worker", server.config["OFFLINE"]), lambda: worker_script(data, on=server.config["OFFLINE"])
        )
        answer = Response(script, mimetype="text/javascript")
        answer.headers["Cache-Control"] = "no-cache"
        return answer
