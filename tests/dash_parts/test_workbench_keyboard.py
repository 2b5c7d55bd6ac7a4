"""The workbench in a browser, without a mouse: every tool, its answer, its address, the way back."""

from __future__ import annotations

import re

from playwright.sync_api import expect
from watching import rested

from dashboard.dash_parts import tools
from dashboard.dash_parts.workbench import page_of_workbench


def test_every_tool_is_reached_and_answers_by_keyboard(tab, site):
    bare = f"{site}/fr/{page_of_workbench().slug.fr}"
    tab.goto(bare)
    chosen = tab.locator(".bench-tools input:checked")
    asked = [tool.name for tool in tools.in_order()]
    start = chosen.get_attribute("value")
    expect(tab.locator(".bench-lines")).not_to_be_empty()
    rested(tab)
    after = asked[asked.index(start) + 1 :] + asked[: asked.index(start)]
    chosen.focus()
    for name in after:
        # The control in hand stays so, though all controls are made anew.
        tab.keyboard.press("ArrowRight")
        expect(tab).to_have_url(re.compile(rf"[?&]tool={name}(&|$)"))
        expect(chosen).to_have_value(name)
        expect(chosen).to_be_focused()
        expect(tab.locator(".bench-lines")).not_to_be_empty()
    for name in [*reversed(after[:-1]), start]:
        tab.go_back()
        expect(chosen).to_have_value(name)
        expect(tab.locator(".bench-lines")).not_to_be_empty()
        rested(tab)
    # An address that asks nothing is gone back to as it was, and leaves the way forward open.
    expect(tab).to_have_url(bare)
    tab.go_forward()
    expect(chosen).to_have_value(after[0])
