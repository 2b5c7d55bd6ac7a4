"""The tables of a run, as Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping
from datetime import date
from importlib.metadata import version
from pathlib import Path

from baselines.core.baseline import Baseline
from playwright.async_api import Browser
from summary import NEVER, Summary
from targets import TARGETS, WHERE, Target

from dashboard.tables import default

BUSY_FROM = 0.5
"""Of each core: from this load on, others work on the machine."""
BUSY = (
    "\n**The machine was not quiet**: times are too long, and verdicts that rest on absolute times are not to"
    " be trusted.\n"
)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(head)
    lines = [head, ["---"] * len(head), *map(list, rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def short(value: float | None, unit: str = "") -> str:
    """A number with about three digits; a dash where nothing was measured.

    >>> short(0.0271), short(14.22), short(1234.5, "ms"), short(None), short(0.0)
    ('0.027', '14.2', '1234 ms', '–', '0')
    """
    if value is None:
        return "–"
    if value >= NEVER and unit in ("", "ms"):
        return "never"
    digits = 0 if value >= 100 or value == int(value) else 1 if value >= 10 else 2 if value >= 0.1 else 3
    return f"{value:.{digits}f}" + (f" {unit}" if unit else "")


def pair(run: Summary, name: str, where: str, key: str) -> str:
    middle, high = (run.value(name, where, key, of) for of in ("median", "p95"))
    return "–" if middle is None else f"{short(middle)} / {short(high)}"


def surroundings(baselines: Mapping[str, Baseline], browser: Browser, rounds: int, before: float) -> str:
    packages = sorted({held.package for held in baselines.values() if held.package} | {"numpy", "kaleido"})
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    model = next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")),
        platform.machine(),
    )
    return (
        f"{date.today().isoformat()} · data version {default().version} · {os.cpu_count()} cores, {model} ·"
        f" Python {platform.python_version()} · Chromium {browser.version} without a window · "
        + " · ".join(f"{name} {version(name)}" for name in packages)
        + f" · rounds: {rounds} · load of the machine before the run: {before:.1f}\n"
        + (BUSY if before > BUSY_FROM * (os.cpu_count() or 1) else "")
    )


def moves(run: Summary, baselines: Mapping[str, Baseline]) -> str:
    head = [
        "page",
        "sentence right",
        *(f"charts right, {WHERE[where]}" for where in ("loopback", "trip_50", "phone")),
    ]
    rows = (
        [
            held.title,
            pair(run, name, "loopback", "text"),
            *(pair(run, name, where, "charts") for where in ("loopback", "trip_50", "phone")),
        ]
        for name, held in baselines.items()
    )
    return table(head, rows)


def drags(run: Summary, baselines: Mapping[str, Baseline]) -> str:
    head = [
        "page",
        *(f"updates a second, {title}" for title in WHERE.values()),
        "longest freeze, ms",
        "last update late by, ms",
        "requests in a drag",
    ]
    rows = (
        [held.title, *(short(run.value(name, where, "updates")) for where in WHERE)]
        + [short(run.value(name, "loopback", key)) for key in ("freeze", "late", "requests")]
        for name, held in baselines.items()
    )
    return table(head, rows)


def arrivals(run: Summary, baselines: Mapping[str, Baseline]) -> str:
    head = [
        "page",
        "MB",
        "requests",
        "first chart, s",
        "all three, s",
        "warm reload, s",
        "10 Mbit/s and 50 ms, s",
        "and processor ÷ 4, s",
        "layout shift",
        "sentence in the HTML",
    ]

    def seconds(name: str, where: str, key: str) -> str:
        found = run.value(name, where, key)
        return "–" if found is None else short(found / 1000)

    rows = (
        [
            held.title,
            short(run.value(name, "cold", "megabytes")),
            short(run.value(name, "cold", "asked")),
            seconds(name, "cold", "first"),
            seconds(name, "cold", "all"),
            seconds(name, "warm", "all"),
            seconds(name, "line", "first"),
            seconds(name, "line_phone", "first"),
            short(run.value(name, "cold", "shift")),
            "yes" if run.value(name, "server", "told") else "no",
        ]
        for name, held in baselines.items()
    )
    return table(head, rows)


def servers(run: Summary, baselines: Mapping[str, Baseline]) -> str:
    head = ["page", "start to first answer, s", "memory, MB", "processor for 100 key presses, s"]
    rows = (
        [held.title, *(short(run.value(name, "server", key)) for key in ("started", "memory", "worked"))]
        for name, held in baselines.items()
    )
    return table(head, rows)


def beside(run: Summary) -> str:
    lines = []
    if images := run.beside.get("images"):
        each = ", ".join(f"{format} {short(spent, 's')}" for format, spent in images["by_format"].items())
        lines.append(
            f"- Images: {images['images']} of {images['charts']} charts, {short(images['an_image'], 's')} an"
            f" image with the browser's start ({each})."
        )
    if draws := run.beside.get("draws"):
        lines.append(
            f"- A million draws through the energy model ({draws['inputs']} open inputs, {draws['outputs']}"
            f" outputs): {short(draws['numpy'], 'ms')} in numpy, {short(draws['browser'], 'ms')} in Chromium."
            f" The {draws['bill_draws']:,} draws of the whole bill that a page makes once levers rest take"
            f" {short(draws['bill'], 'ms')}, by hand {short(draws['bill_by_hand'], 'ms')}."
            f" The {draws['models']} models are {short(draws['script'] / 1000, 'KB')} of script,"
            f" {short(draws['packed_kb'], 'KB')} as sent; what draws them in columns is"
            f" {short(draws['packed_columns'] / 1000, 'KB')} more."
        )
    if asked := run.beside.get("workbench"):
        lines.append(
            "- Answers of the workbench over loopback, median / 95th percentile: 100,000 draws"
            f" {short(asked['draws'])} / {short(asked['draws_p95'], 'ms')}, contours of 40 × 40"
            f" {short(asked['contours'])} / {short(asked['contours_p95'], 'ms')}; both in turn while thirty"
            f" readers ask, {short(asked['readers'])} / {short(asked['readers_p95'], 'ms')}."
        )
    if rows := run.beside.get("rows"):
        told = "; ".join(
            f"× {size['times']}: {size['figures']} rows in {short(size['load'], 's')}, disputes found in"
            f" {short(size['disputes'], 's')}, {size['megabytes']:.0f} MB"
            for size in rows["sizes"]
        )
        lines.append(
            "- The figures' tables, each row many times, loaded and checked in a process of their own:"
            f" {told}."
        )
    return "\n".join(lines) + "\n"


def aims(run: Summary) -> str:
    def line(target: Target, value: float) -> list[str]:
        sign = "≥" if target.least else "≤"
        shown = [f"{sign} {short(aim)}" if aim is not None else "" for aim in (target.must, target.goal)]
        return [target.name, short(value, target.unit), *shown, target.verdict(value)]

    measured = ((target, target.measure(run)) for target in TARGETS)
    return table(
        ["aim", "measured", "must", "goal", "verdict"],
        (line(target, value) for target, value in measured if value is not None),
    )


def written(
    run: Summary, baselines: Mapping[str, Baseline], browser: Browser, rounds: int, before: float
) -> str:
    """The whole report; `before` is the load of the machine before the run."""
    never = f"Key presses after which a page was never right: {run.never}.\n" if run.never else ""
    return "\n".join(
        [
            "# How fast\n",
            (
                "Written by `make bench`. Every page shows the same levers, sentence and three charts, and"
                " takes turns with the others; times are from a real\nkey press or drag to the first frame"
                " that shows the sentence and all three charts right. Absolute times are those of one"
                " machine: read ratios.\n"
            ),
            surroundings(baselines, browser, rounds, before),
            "## A lever moves: one key press, ms, median / 95th percentile\n",
            moves(run, baselines),
            never,
            "## A hand drags it for a second and a half, sixty moves a second\n",
            drags(run, baselines),
            "## The page arrives\n",
            arrivals(run, baselines),
            "## The server\n",
            servers(run, baselines),
            "## Beside the page\n",
            beside(run),
            "## What we aim at\n",
            aims(run),
        ]
    )
