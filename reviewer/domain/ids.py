"""Identifiers of records: made once, kept on import, stable across files, exports and merges."""

import hashlib
import os
import time
from uuid import UUID

_RANDOM_A_BITS = 12
_RANDOM_B_BITS = 62


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562, section 5.7): milliseconds since 1970, then 74 random bits."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10))
    return _uuid(
        high=milliseconds,
        middle=random >> 64 & ((1 << _RANDOM_A_BITS) - 1),
        low=random & ((1 << _RANDOM_B_BITS) - 1),
        version=7,
    )


def article_id(text: str, url: str) -> UUID:
    """A UUIDv8 (RFC 9562, section 5.8) of the canonical text and the URL found in the file.

    Two projects that hold the same article give it the same id.
    """
    return _computed(text.encode() + b"\x00" + url.encode())


def place_id(article: UUID, start: int, end: int) -> UUID:
    """A UUIDv8 of an article and a range of code points in it: what is suggested and dismissed there goes by it."""
    return _computed(article.bytes + f"{start}-{end}".encode())


def _computed(data: bytes) -> UUID:
    digest = hashlib.sha256(data).digest()
    number = int.from_bytes(digest[:16])
    return _uuid(
        high=number >> 80,
        middle=number >> 64 & ((1 << _RANDOM_A_BITS) - 1),
        low=number & ((1 << _RANDOM_B_BITS) - 1),
        version=8,
    )


def _uuid(high: int, middle: int, low: int, version: int) -> UUID:
    return UUID(int=high << 80 | version << 76 | middle << 64 | 0b10 << 62 | low)
