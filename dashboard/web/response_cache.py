"""Answers that stay the same: worked out once, compressed once, and known again by their content.

What every reader asks for lasts as long as the server. What only a query asks for is kept while there is
room: queries are endless, memory is not.
"""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

import brotli
from flask import Response, current_app, request

ROOM = 3_000_000
"""Bytes of answers to queries: the latest fifty pages or so, compressed."""
SMALL = 600
"""Bytes below which nothing is won by compressing."""
SOON, WELL, BEST = 5, 9, 10
"""Brotli's levels. The largest file takes a tenth of a second, half a second, four seconds; one more would
take ten, for two per cent.
"""
FRESH = "no-cache"
"""The browser may keep it, and asks each time whether it still stands."""
FOR_EVER = "public, max-age=31536000, immutable"


class CachedResponse:
    """The bytes of an answer and, each made once, their compressed forms.

    >>> response = CachedResponse(b"a" * 1000, "text/html")
    >>> len(response.packed("gzip")) < 100
    True
    """

    def __init__(self, plain: bytes, mimetype: str, level: int = WELL):
        self.mimetype, self.level = mimetype, level
        self._plain: bytes | None = plain
        self.small = len(plain) < SMALL
        # The same in every copy of the site, and for every way of packing it: hence weak.
        self.tag = hashlib.sha256(plain).hexdigest()[:20]
        self._packed: dict[str, bytes] = {}
        self._packing = threading.Lock()

    @property
    def plain(self) -> bytes:
        """The bytes as they are."""
        return brotli.decompress(self._packed["br"]) if self._plain is None else self._plain

    def folded(self) -> int:
        """Let go of the plain bytes, which the compressed ones give back; what is left takes so many bytes
        at most.
        """
        size = len(self.packed("br"))
        self._plain = None
        # With room for the other form, which a reader may ask for later.
        return size * 5 // 2

    def packed(self, algorithm: str) -> bytes:
        """The bytes as `br` or `gzip`."""
        with self._packing:
            if algorithm not in self._packed:
                self._packed[algorithm] = (
                    brotli.compress(self.plain, quality=self.level)
                    if algorithm == "br"
                    else gzip.compress(self.plain, self.level, mtime=0)
                )
            return self._packed[algorithm]

    def press(self) -> None:
        """Make the form that most browsers take as small as it goes. Readers are answered meanwhile."""
        if not self.small:
            self._packed["br"] = brotli.compress(self.plain, quality=BEST)

    def answer(self, cache: str = FRESH) -> Response:
        """The answer to this request, 304 where the browser holds it already."""
        algorithm = (
            ""
            if self.small
            else next((name for name in ("br", "gzip") if request.accept_encodings.quality(name) > 0), "")
        )
        made = Response(self.packed(algorithm) if algorithm else self.plain, mimetype=self.mimetype)
        if algorithm:
            made.content_encoding = algorithm
        made.vary.add("Accept-Encoding")
        made.headers["Cache-Control"] = cache
        made.set_etag(self.tag, weak=True)
        return made.make_conditional(request)


class ResponseCache:
    """The bodies of one site by what they answer."""

    def __init__(self, room: int = ROOM):
        self.room, self.taken = room, 0
        self._lasting: dict[Hashable, CachedResponse] = {}
        self._latest: OrderedDict[Hashable, tuple[CachedResponse, int]] = OrderedDict()
        self._changing = threading.Lock()
        # Of many who ask for the same at once, one works it out.
        self._making = [threading.RLock() for _ in range(64)]

    def lasting(self, key: Hashable, make: Callable[[], CachedResponse]) -> CachedResponse:
        """A body that is kept for good: for keys of which there are few, never for what a reader may
        invent.
        """
        if key not in self._lasting:
            with self._maker(key):
                if key not in self._lasting:
                    self._lasting[key] = make()
        return self._lasting[key]

    def latest(self, key: Hashable, make: Callable[[], CachedResponse]) -> CachedResponse:
        """A body that is kept until newer ones take its room."""
        with self._maker(key):
            found = self._recall(key)
            if found is None:
                found = make()
                self._hold(key, found)
        return found

    def _maker(self, key: Hashable) -> threading.RLock:
        return self._making[hash(key) % len(self._making)]

    def _recall(self, key: Hashable) -> CachedResponse | None:
        with self._changing:
            if key not in self._latest:
                return None
            self._latest.move_to_end(key)
            return self._latest[key][0]

    def _hold(self, key: Hashable, body: CachedResponse) -> None:
        size = body.folded() + len(repr(key))
        with self._changing:
            self._latest[key] = body, size
            self.taken += size
            while self.taken > self.room:
                self.taken -= self._latest.popitem(last=False)[1][1]

    def press(self) -> None:
        """Make what lasts as small as it goes; some seconds of one processor."""
        for body in list(self._lasting.values()):
            body.press()


def bodies() -> ResponseCache:
    """The kept bodies of the site that answers this request."""
    found: ResponseCache = current_app.extensions["bodies"]
    return found
