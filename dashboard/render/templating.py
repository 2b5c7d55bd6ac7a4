"""The one environment of all templates, HTML and Markdown."""

from __future__ import annotations

from importlib.metadata import version

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined, select_autoescape
from jinja2.bccache import Bucket

from dashboard.core.disk_cache import recall, remember
from dashboard.render.labels import counted
from dashboard.render.urls import href


class CompiledTemplates(BytecodeCache):
    """Compiled templates, kept as Python keeps compiled modules: to compile them all takes a fifth of a
    second.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = recall(*_named(bucket))
        if kept is not None:
            bucket.bytecode_from_string(kept.encode("latin-1"))

    def dump_bytecode(self, bucket: Bucket) -> None:
        remember(*_named(bucket), bucket.bytecode_to_string().decode("latin-1"))


def _named(bucket: Bucket) -> tuple[str, str]:
    """What a template's bytecode is remembered under, and what it follows from."""
    return f"template {bucket.key}", f"Jinja {version('jinja2')}, {bucket.checksum}"


TEMPLATES = Environment(
    loader=PackageLoader("dashboard.render", "templates"),
    autoescape=select_autoescape(["html"]),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
    bytecode_cache=CompiledTemplates(),
)
TEMPLATES.globals |= {"href": href, "counted": counted}
