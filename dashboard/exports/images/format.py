"""A format: what the browser draws, and where a file of it carries its record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.exports.images.provenance import Provenance


@dataclass(frozen=True)
class Format:
    """`embed_metadata` takes what the browser drew and puts the record into it, and whatever makes the file
    the same each time; `read` finds the record in a file of this format, None where there is none. `dots`
    says that it is made of dots, of which a size may want several for each pixel.
    """

    embed_metadata: Callable[[bytes, Provenance], bytes]
    read: Callable[[bytes], Provenance | None]
    dots: bool = False
