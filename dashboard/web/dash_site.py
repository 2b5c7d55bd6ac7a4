"""Dash, which draws parts of some pages: its pieces of a document, and which of its settings readers see."""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import Any

from dash import Dash
from markupsafe import Markup

from dashboard.core.script_json import script_json
from dashboard.render.document import Island

SCRIPT = re.compile(r'<script src="([^"]*)"></script>')
"""How Dash names each of its scripts."""
PRIVATE_SETTINGS = ("python_version", "dash_version_url", "end_id")
"""What Dash would tell every reader: the build of our Python, where newer versions are, and a secret of this
one process, with which no two copies of the site would be the same."""


def without_private_settings(config: str) -> str:
    """Dash's settings for the browser, a script element of JSON, without what nobody needs to know."""
    found = re.fullmatch(r"(<script[^>]*>)(.*)(</script>)", config.strip(), re.DOTALL)
    if found is None:
        raise ValueError(f"Dash hands its settings over otherwise than as a script: {config[:80]!r}")
    start, text, end = found.groups()
    public = {name: value for name, value in json.loads(text).items() if name not in PRIVATE_SETTINGS}
    # In one order, without components of Python alone, whatever this process imported before.
    children = {name: props for name, props in public["children_props"].items() if drawn_in_browser(props)}
    public["children_props"] = dict(sorted(children.items()))
    return f"{start}{script_json(public)}{end}"


def drawn_in_browser(props: dict[str, list[str] | None]) -> bool:
    """Whether the browser draws a component of a library; `Chart` and `Levers` it does not."""
    return any(names is not None for names in props.values())


def under(prefix: str, config: Markup) -> Markup:
    """Dash's settings where the site is served under a path: what the browser asks of Dash lies there too."""
    return Markup(
        str(config).replace('"requests_pathname_prefix":"/"', f'"requests_pathname_prefix":"{prefix}/"')
    )


class Site(Dash):
    """Dash without a document of its own: it hands over the parts of its document that a page may take in."""

    def interpolate_index(self, *_: Any, **parts: Any) -> str:
        parts["config"] = without_private_settings(parts["config"])
        self.parts = {name: Markup(parts[name]) for name in ("app_entry", "config", "renderer")}
        self.script_paths = tuple(SCRIPT.findall(parts["scripts"]))
        return "".join([*self.parts.values(), parts["scripts"]])

    @cached_property
    def island(self) -> Island:
        """The parts, which are the same for every page and reader."""
        self.index()  # type: ignore[no-untyped-call]
        return Island(**self.parts, scripts=self.script_paths)
