"""Ours without a server: the same page as `python -m dashboard export site` writes it, given by a plain
server of files.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from baselines.core.baseline import SURROUNDINGS, Baseline

TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}


def export(folder: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "dashboard", "export", "site", "--out", str(folder / "site")],
        check=True,
        env=SURROUNDINGS,
        stdout=subprocess.DEVNULL,
    )


CONTESTANT = Baseline(
    "our energy page, as files",
    order=7,
    prepare=export,
    command=lambda name, port, folder: [
        sys.executable,
        "-m",
        f"baselines.{name}",
        str(port),
        str(folder / "site"),
    ],
    path="/en/energy.html",
    lever="[data-lever=price_europe] input[type=range]",
    text="#tariff_by_gas_price-title",
    chart="#what-if .plot",
)


def serve(port: int, folder: Path) -> None:
    from baselines.core import files

    page = folder / "en" / "energy.html"
    text = page.read_text("utf-8")
    needed = [page, *(path for path in (folder / "assets").iterdir() if path.name in text)]
    files.serve(
        port,
        {
            f"/{path.relative_to(folder).as_posix()}": (TYPES[path.suffix], path.read_bytes())
            for path in needed
        },
    )


if __name__ == "__main__":
    serve(int(sys.argv[1]), Path(sys.argv[2]))
