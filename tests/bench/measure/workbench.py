"""The workbench's answers over loopback: one reader alone, and thirty at once."""

from __future__ import annotations

import http.client
import json
import random
import threading
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from baselines import REGISTRY
from summary import p95

from measure.servers import running

OUTPUT = "..workbench-wanted.data...workbench-answer.children...workbench-query.data.."
ASKED = {
    "draws": "tool=draws&model={model}&seed={seed}",
    "contours": "tool=contours&model={model}&level={seed}",
}
"""What is measured: 100,000 draws, and a surface of 40 × 40; another question each time."""
MODELS = ("energy", "oil", "trade", "debt", "leaving")
READERS, PAUSE = 30, 5.0
"""Readers at once, and the seconds that one looks at an answer, on average, before the next question."""
ALONE, EACH = 40, 6
"""Questions of a tool that one reader asks alone, and those of each reader among the thirty."""


def answers(scratch: Path, *, quick: bool) -> dict[str, float]:
    """Milliseconds from a question to its whole answer: the median and the 95th percentile of each tool
    alone, and of all tools while thirty read.
    """
    with running({"energy": REGISTRY.get("energy")}, scratch) as servers:
        port = servers["energy"].port
        chance = random.Random(1)
        found: dict[str, float] = {}
        for tool in ASKED:
            ask = asker(port)
            times = [ask(tool, chance) for _ in range((10 if quick else ALONE) + len(MODELS))]
            # The first of each model reads it.
            found |= {tool: median(times[len(MODELS) :]), f"{tool}_p95": p95(times[len(MODELS) :])}
        each = crowd(port, 2 if quick else EACH)
        return found | {"readers": median(each), "readers_p95": p95(each)}


def asker(port: int) -> Callable[[str, random.Random], float]:
    """Asks over one connection, as a browser does, and gives the milliseconds."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    place = iter(range(10**9))

    def ask(tool: str, chance: random.Random) -> float:
        seed = chance.randrange(1, 10**6)
        body = question(ASKED[tool].format(model=MODELS[next(place) % len(MODELS)], seed=seed))
        begun = time.perf_counter()
        connection.request("POST", "/_dash-update-component", body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        content = answer.read()
        if answer.status != 200 or b"workbench-answer" not in content:
            raise RuntimeError(f"The workbench answered {answer.status}: {content[:200]!r}")
        return 1000 * (time.perf_counter() - begun)

    return ask


def question(query: str) -> bytes:
    """What a browser sends where one control holds the whole question."""
    from dashboard.dash_parts.core.part import part_ids
    from dashboard.dash_parts.tools.core.control_values import REST
    from dashboard.dash_parts.tools.core.controls import PART, control_id, shape
    from dashboard.dash_parts.tools.core.question import from_address
    from dashboard.dash_parts.workbench import page_of_workbench
    from dashboard.tables import default

    asked, _ = from_address(query, default(), "en")
    held, kept = control_id(REST), part_ids(PART, "shape", "controls")
    parts = [part.rpartition(".") for part in OUTPUT.strip(".").split("...")]
    body = {
        "output": OUTPUT,
        "outputs": [{"id": id, "property": property} for id, _, property in parts],
        "inputs": [[{"id": held, "property": "value", "value": asked.query()}]],
        "state": [
            [{"id": held, "property": "id", "value": held}],
            [{"id": kept, "property": "data", "value": shape(asked)}],
            {"id": "address", "property": "pathname", "value": f"/en/{page_of_workbench().slug['en']}"},
        ],
        "changedPropIds": [],
    }
    return json.dumps(body).encode()


def crowd(port: int, each: int) -> list[float]:
    """Milliseconds of every answer while all readers ask, each a tool at a time and with a pause before."""
    times: list[float] = []
    failed: list[Exception] = []

    def read(number: int) -> None:
        chance, ask = random.Random(number), asker(port)
        try:
            for _ in range(each):
                time.sleep(chance.uniform(0, 2 * PAUSE))
                times.append(ask(chance.choice([*ASKED]), chance))
        except Exception as error:
            failed.append(error)

    readers = [threading.Thread(target=read, args=(number,)) for number in range(READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    if failed:
        raise failed[0]
    return times
