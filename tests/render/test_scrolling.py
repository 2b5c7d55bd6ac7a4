"""A page while it is scrolled: what stays in sight covers nothing else."""

from __future__ import annotations

import pytest
from watching import arrived

from dashboard import pages

# Every block of a page beside every other, at each place that it is scrolled to.
COVERED = """async () => {
    const found = new Set(), start = (block) => block.outerHTML.slice(0, 80);
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 3) {
        scrollTo(0, y);
        await new Promise(requestAnimationFrame);
        const blocks = [...document.querySelectorAll("main .flow > *")]
            .filter((block) => block.checkVisibility())
            .map((block) => [block, block.getBoundingClientRect()]);
        for (const [i, [one, a]] of blocks.entries()) {
            for (const [other, b] of blocks.slice(i + 1)) {
                const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                const covered = wide > 1 && high > 1 && !one.contains(other);
                if (covered) found.add(`${start(one)} | ${start(other)}`);
            }
        }
    }
    return [...found];
}"""


@pytest.mark.parametrize("width", [1280, 1920])
@pytest.mark.parametrize("page", pages.in_order(), ids=lambda page: page.name)
def test_nothing_lies_over_anything_wherever_a_page_is_scrolled(tab, site, page, width):
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(f"{site}/en/{page.slug.en}")
    arrived(tab)
    assert tab.evaluate(COVERED) == []
