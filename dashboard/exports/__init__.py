"""What leaves the dashboard, one file a format. A format writes a picture to a path."""

from __future__ import annotations

from dashboard.core.registry import Registry

REGISTRY = Registry(__name__, "format", "FORMAT")


def names() -> list[str]:
    """Names of all formats; a format's name is its files' suffix."""
    return REGISTRY.names()
