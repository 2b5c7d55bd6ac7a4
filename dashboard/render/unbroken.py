"""Ranges, grouped numbers and numbers with their unit stay on one line, whatever their characters allow.

A browser breaks a line after every dash and at every plain space; the words of documents hold both.
"""

from __future__ import annotations

import re

WORD = r"[^ \t\n<>]*"
NOT_BROKEN = r"[0-9%$∞]\)?–[(−$×]*[0-9∞]|[0-9] (?:[0-9][0-9][0-9](?![0-9])|[%$€])|\$ [0-9]"
"""Where a line would break within a number, a range, or between a number and its unit."""
RUN = rf"(?:US )?{WORD}(?:{NOT_BROKEN}){WORD}(?: [%$€]{WORD})?"
"""The whole of it; the browser is given the same pattern for words that a lever changes."""
PLACES = re.compile(NOT_BROKEN)
RUNS = re.compile(RUN)
OTHER = ("<title", "<option", "<textarea", "<style", "<text", "<tspan")
"""Elements that hold text alone, or whose lines no browser breaks."""


def unbroken(html: str) -> str:
    """The same document with an element around each run of its text.

    >>> unbroken('<p title="350–430">From 350–430 on: 1 300 people, 20 %.</p>').count("<span")
    3
    >>> unbroken("<title>2022–2023</title><p>Paris–Minsk in 2024</p>")
    '<title>2022–2023</title><p>Paris–Minsk in 2024</p>'
    """
    first, *others = html.split("<script")
    marked = [_marked(first)]
    for part in others:
        script, end, after = part.partition("</script")
        marked.append(script + end + _marked(after))
    return "<script".join(marked)


def _marked(html: str) -> str:
    """A part of a document without scripts."""
    parts: list[str] = []
    done = 0
    for found in PLACES.finditer(html):
        start = html.rfind(">", 0, found.start()) + 1
        tag = html.rfind("<", 0, found.start())
        if found.start() < done or tag >= start or html.startswith(OTHER, tag):
            continue
        next_tag = html.find("<", start)
        end = next_tag if next_tag >= 0 else len(html)
        parts += [html[done:start], RUNS.sub(r'<span class="unbroken">\g<0></span>', html[start:end])]
        done = end
    return "".join([*parts, html[done:]])
