"""What we aim at, and whether a run reached it: `must`, and the goal beyond."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from summary import Summary

OURS, SCREEN, FLOOR = "energy", "own_svg", "floor"
CLIENTSIDE, SERVER, STREAMLIT, PANEL = "dash_clientside", "dash_server", "streamlit_page", "panel_page"
FRAME = 1000 / 60


@dataclass(frozen=True)
class Target:
    """One line of the table. `measure` gives a number of a run, or None where it was not measured.

    `must` and `goal` are the most that it may be, or the least where `least` says so; None: no such aim.
    """

    name: str
    measure: Callable[[Summary], float | None]
    must: float | None
    goal: float | None = None
    unit: str = ""
    least: bool = False

    def reached(self, value: float, aim: float) -> bool:
        return value >= aim if self.least else value <= aim

    def verdict(self, value: float) -> str:
        if self.goal is not None and self.reached(value, self.goal):
            return "beyond"
        if self.must is None:
            return "not yet"
        if not self.reached(value, self.must):
            return "**missed**"
        return "held" if self.goal is None else "held, goal not yet"


def ratio(
    field: str, other: str, where: str = "loopback", of: str = "median"
) -> Callable[[Summary], float | None]:
    """Ours divided by another baseline's."""

    def measure(run: Summary) -> float | None:
        mine, theirs = run.value(OURS, where, field, of), run.value(other, where, field, of)
        return mine / theirs if mine is not None and theirs else None

    return measure


def own(field: str, where: str = "loopback", of: str = "median") -> Callable[[Summary], float | None]:
    return lambda run: run.value(OURS, where, field, of)


def other(part: str, name: str) -> Callable[[Summary], float | None]:
    """A number that is measured beside the baselines."""
    return lambda run: run.beside.get(part, {}).get(name)


WHERE = {
    "loopback": "loopback",
    "trip_50": "50 ms round trip",
    "trip_100": "100 ms round trip",
    "phone": "processor ÷ 4",
}

TARGETS = (
    Target("lever → text right, p95", own("text", of="p95"), FRAME, 5, "ms"),
    *(
        Target(
            f"lever → charts right ÷ the floor, {of}, {WHERE[where]}",
            ratio("charts", FLOOR, where, of),
            must,
            1 / 8,
        )
        for where in ("loopback", "trip_50")
        for of, must in (("median", 1.2), ("p95", 1.4))
    ),
    *(
        Target(
            f"lever → charts right ÷ {title}, {WHERE[where]}",
            ratio("charts", name, where),
            must,
            goal if where == "loopback" else None,
        )
        for where, musts in (("loopback", (1 / 3.5, 1 / 2.8, 1 / 1.2)), ("trip_50", (1 / 6, 1 / 5, 1 / 1.5)))
        for (title, name, goal), must in zip(
            (
                ("Streamlit", STREAMLIT, 1 / 40),
                ("Panel", PANEL, 1 / 30),
                ("plain Dash clientside", CLIENTSIDE, 1 / 12),
            ),
            musts,
            strict=True,
        )
    ),
    *(
        Target(
            f"updates a second in a drag ÷ the screen, {WHERE[where]}",
            ratio("updates", SCREEN, where),
            must,
            0.95,
            least=True,
        )
        for where, must in (("loopback", 0.55), ("trip_50", 0.55), ("trip_100", 0.55), ("phone", None))
    ),
    Target("longest freeze in a drag", own("freeze", of="worst"), 100, 2 * FRAME, "ms"),
    Target("last update after the hand stops", own("late", of="worst"), 50, FRAME, "ms"),
    Target("requests while a lever moves", own("requests", of="worst"), 0, 0),
    Target("energy page, cold", own("megabytes", "cold"), 2.0, 1.3, "MB"),
    Target("requests of the page, cold", own("asked", "cold"), 18),
    Target("the sentence with its number in the HTML that arrives", own("told", "server"), 1, 1, least=True),
    *(
        Target(f"first chart ÷ plain compressed Dash, {title}", ratio("first", SERVER, where), 1, goal)
        for where, title, goal in (
            ("cold", "loopback", 1 / 4),
            ("line", "10 Mbit/s and 50 ms", 1 / 5),
            ("line_phone", "10 Mbit/s, 50 ms, processor ÷ 4", 1 / 4),
        )
    ),
    Target("warm reload → charts", own("all", "warm"), 300, 150, "ms"),
    Target("layout shift", own("shift", "cold", "worst"), 0.02, 0),
    Target("start to first answer", own("started", "server"), 2, 1, "s"),
    Target("memory of the server", own("memory", "server"), 200, None, "MB"),
    Target("all charts × 2 languages × PNG, SVG, PDF", other("images", "an_image"), 0.3, 0.15, "s an image"),
    Target("a million draws, in the browser", other("draws", "browser"), 75, None, "ms"),
    Target("a million draws, numpy", other("draws", "numpy"), 75, None, "ms"),
    Target("20,000 draws of the whole bill, in the browser", other("draws", "bill"), 150, 50, "ms"),
    Target("20,000 draws of the whole bill ÷ the same by hand", other("draws", "bill_ratio"), 3, 2),
    Target("all seven models in the browser, as sent (brotli)", other("draws", "packed_kb"), 8, None, "KB"),
    Target("the workbench: 100,000 draws, p95", other("workbench", "draws_p95"), 300, None, "ms"),
    Target("the workbench: contours of 40 × 40, p95", other("workbench", "contours_p95"), 300, None, "ms"),
    Target("the workbench: thirty readers at once, p95", other("workbench", "readers_p95"), 1000, 300, "ms"),
    Target(
        "data × 1,000: seconds to load and check a further row ÷ those from × 10 to × 100",
        other("rows", "growth"),
        1.3,
    ),
)
