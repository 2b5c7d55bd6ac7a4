"""Where pages find files of the site: a server and a static build answer differently."""

from __future__ import annotations

from typing import Protocol


class Urls(Protocol):
    """Addresses for templates."""

    def address(self, name: str) -> str:
        """Where the file of that name is, such as `page.js`; another content has another address."""

    def inline(self, name: str) -> str:
        """The file of that name as a data: address that holds it."""
