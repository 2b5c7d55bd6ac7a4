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
    after = asked[asked.index(start) + 1 :] + asked[: asked.index(start)]
    chosen.focus()
    for name in after:
        # The control in hand stays so, though all controls are made anew.
        tab.keyboard.press("ArrowRight")
        expect(tab).to_have_url(re.compile(rf"[?&]tool={name}(&|$)"))
        expect(chosen).to_have_value(name)
        expect(chosen).to_be_focused()
        expect(tab.locator(".bench-lines")).not_to_be_empty()
    tab.go_back()
    expect(chosen).to_have_value(after[-2])
    for _ in after[1:]:
        tab.go_back()
    # An address that asks nothing is gone back to as it was, and leaves the way forward open.
    expect(chosen).to_have_value(start)
    expect(tab).to_have_url(bare)
    tab.go_forward()
    expect(chosen).to_have_value(after[0])


def test_a_key_pressed_before_the_first_answer_makes_its_own_entry(tab, site):
    bare = f"{site}/en/{page_of_workbench().slug.en}"
    held, chosen = [], tab.locator(".bench-tools input:checked")

    def asks_all(request) -> bool:
        """Whether controls ask that were just made: all of them at once."""
        asked = request.post_data_json if request.url.endswith("/_dash-update-component") else None
        return bool(asked) and "workbench-answer" in asked["output"] and len(asked["changedPropIds"]) > 1

    def hold_the_first(route) -> None:
        if asks_all(route.request) and not held:
            held.append(route)
        else:
            route.continue_()

    tab.route("**/_dash-update-component", hold_the_first)
    with tab.expect_request(asks_all):
        tab.goto(bare)
    start = chosen.get_attribute("value")
    chosen.focus()
    tab.keyboard.press("ArrowRight")
    expect(chosen).not_to_have_value(start)
    name = chosen.get_attribute("value")
    expect(tab).to_have_url(re.compile(rf"[?&]tool={name}(&|$)"))
    expect(tab.locator(".bench-lines")).not_to_be_empty()
    tab.go_back()
    expect(tab).to_have_url(bare)
    expect(chosen).to_have_value(start)


def test_keys_faster_than_answers_leave_one_question_on_screen_and_in_the_address(tab, site):
    bare = f"{site}/fr/{page_of_workbench().slug.fr}"
    tab.goto(bare)
    chosen = tab.locator(".bench-tools input:checked")
    start = chosen.get_attribute("value")
    chosen.focus()
    before = tab.evaluate("history.length")
    for _ in range(3):
        tab.keyboard.press("ArrowRight")
    # Controls of an earlier question may have come under the hand: whichever it is, both say the same.
    tab.wait_for_function(
        """([start]) => {
            const asked = new URLSearchParams(location.search).get("tool");
            const chosen = document.querySelector(".bench-tools input:checked");
            return asked && asked !== start && chosen?.value === asked && document.activeElement === chosen;
        }""",
        arg=[start],
    )
    rested(tab)
    name = chosen.get_attribute("value")
    expect(tab).to_have_url(re.compile(rf"[?&]tool={name}(&|$)"))
    for _ in range(tab.evaluate("history.length") - before):
        tab.go_back()
    expect(tab).to_have_url(bare)
    expect(chosen).to_have_value(start)
