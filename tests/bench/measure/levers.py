"""A lever moves: real key presses, and a real drag of a hand that asks sixty times a second."""

from __future__ import annotations

import asyncio
import html
import random

from baselines.core import page as shared

from measure.visit import Visit

FIRST, STEPS = 430, 10
"""Keys walk from this price so many steps up, and down again."""
QUIET = 300
"""Milliseconds without a change after which a page has settled."""
LEARNT = 800
"""The same where what is shown is noted as right."""
PATIENCE = 8000
HERTZ, DRAG = 60, 90
"""Moves a second of the hand, and moves of a drag."""


def positions() -> list[int]:
    step = next(lever["step"] for lever in shared.levers() if lever["name"] == shared.LEVER)
    return [FIRST + step * i for i in range(STEPS + 1)]


def told(position: float) -> str:
    """The sentence at that position, as a page shows it."""
    opening = {lever["name"]: lever["value"] for lever in shared.levers()}
    return " ".join(shared.page(opening | {shared.LEVER: position})[0].split())


def is_told(document: str) -> bool:
    """Whether the HTML that arrives holds the sentence with its numbers, at the opening or at the step
    beside it.
    """
    opening = {lever["name"]: lever["value"] for lever in shared.levers()}
    sentences = (shared.sentence(shared.scenario({})), shared.page(opening)[0])
    return any(sentence in html.unescape(document) for sentence in sentences)


async def to_first(visit: Visit) -> None:
    """The lever to where the walk begins."""
    await visit.ask("probe.focus", visit.baseline.lever)
    opening = next(lever for lever in shared.levers() if lever["name"] == shared.LEVER)["value"]
    assert FIRST - opening == 5, "The walk begins one key above the opening."
    await visit.page.keyboard.press("ArrowRight")
    visit.at = 0


async def learn(visit: Visit) -> dict:
    """What the page shows at each position once it has settled: the sentence must be Python's own."""
    await to_first(visit)
    learnt = {}
    for number, position in enumerate(positions()):
        if number:
            await visit.page.keyboard.press("ArrowRight")
        wanted = told(position)
        try:
            learnt[str(position)] = await visit.ask("probe.learn", str(position), LEARNT, wanted)
        except RuntimeError as error:
            shown = (await visit.ask("probe.settled", QUIET))["text"]
            raise RuntimeError(
                f"{visit.baseline.title} shows {shown!r} where {wanted!r} is right."
            ) from error
    return learnt


async def compare(visit: Visit, drawn: dict) -> None:
    """Walk the same positions: the sentence and the three drawings must come to be those of `drawn`."""
    await visit.ask("probe.remember", drawn)
    await to_first(visit)
    for number, position in enumerate(positions()):
        if number:
            await visit.page.keyboard.press("ArrowRight")
        try:
            await visit.ask("probe.becomes", str(position))
        except RuntimeError as error:
            said = await visit.ask("probe.differs", str(position))
            raise RuntimeError(
                f"{visit.baseline.title} does not show the page of the others at {position}: {said}"
            ) from error


async def presses(visit: Visit, learnt: dict, count: int, chance: random.Random) -> list[dict]:
    """`count` key presses up and down the walk: milliseconds to the right text, and to right charts; None:
    never.
    """
    await visit.ask("probe.remember", learnt)
    if visit.at is None:
        await to_first(visit)
    walk = positions()
    await visit.ask("probe.settled", QUIET, told(walk[visit.at]))
    found, by = [], 1
    for _ in range(count):
        by = -1 if visit.at == len(walk) - 1 else 1 if visit.at == 0 else by
        visit.at += by
        await visit.ask("probe.arm", str(walk[visit.at]), PATIENCE)
        await visit.page.keyboard.press("ArrowRight" if by > 0 else "ArrowLeft")
        found.append(await visit.page.evaluate("probe.answer"))
        # Without the chance every press would fall on the same place between two frames.
        await asyncio.sleep(chance.uniform(0.1, 0.25))
    return found


async def drag(visit: Visit) -> dict:
    """One drag from end to end of the lever: updates, freeze, how late the last one is, requests."""
    held, page = visit.baseline, visit.page
    await visit.ask("probe.focus", held.lever)
    await page.keyboard.press("Home")
    await visit.ask(
        "probe.settled",
        QUIET,
        told(next(lever["from"] for lever in shared.levers() if lever["name"] == shared.LEVER)),
    )
    rail = await visit.ask("probe.rect", held.rail or held.lever)
    y = rail["y"] + rail["height"] / 2
    x = rail["x"] + 8
    if held.thumb:
        thumb = await visit.ask("probe.rect", held.thumb)
        x, y = thumb["x"] + thumb["width"] / 2, thumb["y"] + thumb["height"] / 2
    to = rail["x"] + rail["width"] - 12
    await page.mouse.move(x, y)
    await page.mouse.down()
    await asyncio.sleep(0.2)
    await visit.ask("probe.follow")
    before = visit.requests
    # A hand does not wait until the page has followed: moves are sent, not awaited.
    loop, sent = asyncio.get_running_loop(), []
    begun = loop.time()
    for i in range(1, DRAG + 1):
        await asyncio.sleep(begun + i / HERTZ - loop.time())
        sent.append(asyncio.create_task(visit.pointer("mouseMoved", x + (to - x) * i / DRAG, y)))
    requests = visit.requests - before
    sent.append(asyncio.create_task(visit.pointer("mouseReleased", to, y)))
    await asyncio.gather(*sent)
    return {**await visit.page.evaluate("probe.stop(1000)"), "requests": requests}
