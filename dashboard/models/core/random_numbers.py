"""Random numbers that Python and the browser draw alike: one for each seed, name and place, without a state.

The number does not depend on what else is drawn, so that an input keeps its draws when another is held, in
every model. The browser's twin is web/assets/draws.js.
"""

from __future__ import annotations

import numpy as np

STEP = 0x9E3779B9
"""What is added to a key from one draw to the next: odd, so that no two of 2³² draws meet."""
OFFSET, PRIME = 0x811C9DC5, 0x01000193
"""FNV-1a, which makes a key of a name."""


def key(seed: int, name: str) -> int:
    """The number from which the draws of a name begin, in 32 bits; names are ASCII.

    >>> key(1, "gdp") != key(2, "gdp") != key(1, "gas_volume")
    True
    """
    found = OFFSET
    for byte in f"{seed} {name}".encode("ascii"):
        found = (found ^ byte) * PRIME % 2**32
    return found


def uniform(seed: int, name: str, n: int) -> np.ndarray:
    """`n` numbers between 0 and 1, neither of which is reached.

    >>> uniform(1, "gdp", 2).round(6).tolist() == uniform(1, "gdp", 3)[:2].round(6).tolist()
    True
    """
    places = np.arange(n, dtype=np.uint32) * np.uint32(STEP) + np.uint32(key(seed, name))
    return (mixed(places).astype(np.float64) + 0.5) / 2**32


def mixed(bits: np.ndarray) -> np.ndarray:
    """A bijection of 32 bits in which each bit that goes in moves half of those that come
    out (MurmurHash3).
    """
    bits = (bits ^ (bits >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    bits = (bits ^ (bits >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    mixed_again: np.ndarray = bits ^ (bits >> np.uint32(16))
    return mixed_again


def triangular(u: np.ndarray, low: float, middle: float, high: float) -> np.ndarray:
    """Uniform numbers as draws that are likeliest at the middle and end at both ends."""
    turn = (middle - low) / (high - low)
    below = low + np.sqrt(u * (high - low) * (middle - low))
    return np.where(u < turn, below, high - np.sqrt((1 - u) * (high - low) * (high - middle)))
