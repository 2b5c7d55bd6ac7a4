"""Responses that stay the same: made once, compressed once, and recognised by their content (ETag).

What every reader asks for is kept as long as the server runs. What only a query asks for is kept while there
is room: queries are endless, memory is not.
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
"""Bytes of responses to queries: about the fifty pages asked for last, compressed."""
SMALL = 600
"""Bytes below which compressing saves nothing."""
FAST, GOOD, BEST = 5, 9, 10
"""Brotli's levels. The largest file takes a tenth of a second, half a second, four seconds; one more would
take ten, for two per cent.
"""
PREFIXES = 3
"""Paths that the site is served under whose pages are kept for good: its own and that of a proxy, and one to
spare. What others a request may name share the room of queries.
"""
ENCODINGS = ("br", "gzip")
"""Content encodings in the order in which they are preferred."""
REVALIDATE = "no-cache"
"""Cache-Control: the browser may keep the response, and asks each time whether it is still current."""
FOR_EVER = "public, max-age=31536000, immutable"
"""Cache-Control of an address that holds the hash of its content."""


def accepted_encoding() -> str:
    """The content encoding that this request accepts and the site prefers; empty where it accepts none."""
    return next((name for name in ENCODINGS if request.accept_encodings.quality(name) > 0), "")


def compress(content: bytes, encoding: str, level: int) -> bytes:
    """`content` as `br` or `gzip`; the same bytes each time.

    >>> gzip.decompress(compress(b"text", "gzip", FAST)) == brotli.decompress(compress(b"text", "br", FAST))
    True
    """
    if encoding == "br":
        compressed: bytes = brotli.compress(content, quality=level)
        return compressed
    return gzip.compress(content, min(level, GOOD), mtime=0)


class CachedResponse:
    """The content of a response and its compressed forms, each made when it is first asked for.

    >>> response = CachedResponse(b"a" * 1000, "text/html")
    >>> len(response.compressed("gzip")) < 100
    True
    """

    def __init__(self, content: bytes, mimetype: str, level: int = GOOD):
        self.mimetype, self.level = mimetype, level
        self._content: bytes | None = content
        self.small = len(content) < SMALL
        # The same in every copy of the site, and for every encoding: hence a weak ETag.
        self.etag = hashlib.sha256(content).hexdigest()[:20]
        self._compressed: dict[str, bytes] = {}
        self._compressing = threading.Lock()

    @property
    def content(self) -> bytes:
        """The bytes without compression."""
        return brotli.decompress(self._compressed["br"]) if self._content is None else self._content

    def drop_content(self) -> int:
        """Keep the compressed form alone, from which the content can be restored; the bytes that this takes
        at most.
        """
        size = len(self.compressed("br"))
        self._content = None
        # With room for the other encoding, which a reader may ask for later.
        return size * 5 // 2

    def compressed(self, encoding: str) -> bytes:
        """The content as `br` or `gzip`."""
        with self._compressing:
            if encoding not in self._compressed:
                self._compressed[encoding] = compress(self.content, encoding, self.level)
            return self._compressed[encoding]

    def recompress(self) -> None:
        """Make the form that most browsers take as small as possible; readers are served meanwhile."""
        if not self.small:
            self._compressed["br"] = compress(self.content, "br", BEST)

    def respond(self, cache_control: str = REVALIDATE) -> Response:
        """The response to the current request: 304 where the browser already holds this content."""
        encoding = "" if self.small else accepted_encoding()
        response = Response(self.compressed(encoding) if encoding else self.content, mimetype=self.mimetype)
        if encoding:
            response.content_encoding = encoding
        response.vary.add("Accept-Encoding")
        response.headers["Cache-Control"] = cache_control
        response.set_etag(self.etag, weak=True)
        response.make_conditional(request)
        return response


class ResponseCache:
    """The responses of one site, by what they answer, as far as `room` bytes hold them; without room, those
    that may be endless are not compressed and kept at all. Responses are made one after the other: several at
    once would take longer, since Python works on one at a time, and more memory.
    """

    def __init__(self, room: int = ROOM):
        self.room, self.used = room, 0
        self._permanent: dict[Hashable, CachedResponse] = {}
        self._lru: OrderedDict[Hashable, tuple[CachedResponse, int]] = OrderedDict()
        self._prefixes: set[str] = set()
        self._changing = threading.Lock()
        # One response may need another.
        self._making = threading.RLock()

    def knows(self, prefix: str) -> bool:
        """Whether pages under a prefix may be kept for good: the first few prefixes that are asked for."""
        with self._changing:
            if len(self._prefixes) < PREFIXES:
                self._prefixes.add(prefix)
            return prefix in self._prefixes

    def permanent(self, key: Hashable, make: Callable[[], CachedResponse]) -> CachedResponse:
        """The response under `key`, kept until the server ends: for keys of which there are few, never for
        what a reader may invent.
        """
        if key not in self._permanent:
            with self._making:
                if key not in self._permanent:
                    self._permanent[key] = make()
        return self._permanent[key]

    def lru(self, key: Hashable, make: Callable[[], CachedResponse]) -> CachedResponse:
        """The response under `key`, kept until responses used more recently need its room."""
        response = self._get(key)
        if response is None:
            with self._making:
                response = self._get(key)
                if response is None:
                    response = make()
                    if self.room:
                        self._put(key, response)
        return response

    def _get(self, key: Hashable) -> CachedResponse | None:
        with self._changing:
            if key not in self._lru:
                return None
            self._lru.move_to_end(key)
            return self._lru[key][0]

    def _put(self, key: Hashable, response: CachedResponse) -> None:
        size = response.drop_content() + len(repr(key))
        with self._changing:
            self._lru[key] = response, size
            self.used += size
            while self.used > self.room:
                self.used -= self._lru.popitem(last=False)[1][1]

    def recompress(self) -> None:
        """Make the permanent responses as small as possible; this takes some seconds of one processor."""
        for response in list(self._permanent.values()):
            response.recompress()


def respond(
    key: tuple[Hashable, ...],
    make: Callable[[], CachedResponse],
    **varies: str,
) -> Response:
    """The response to the current request, made once for its key and for the prefix that the site is served
    under. It is kept for good unless something in `varies`, such as a query, says that keys are endless.
    """
    cache, prefix = response_cache(), request.script_root
    kept = cache.lru if any(varies.values()) or not cache.knows(prefix) else cache.permanent
    return kept((prefix, *key, *varies.values()), make).respond()


def response_cache() -> ResponseCache:
    """The cache of the site that answers the current request."""
    cache: ResponseCache = current_app.extensions["response_cache"]
    return cache
