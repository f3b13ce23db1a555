"""Random numbers as a pure function of (seed, stream, epoch, item): no generator, no state.

Runs repeat, resume in mid-epoch, and split over processes, because nothing depends on what was drawn before.
The mixing function is SplitMix64's finaliser (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
OOPSLA 2014, fig. 14).
"""

import hashlib
import unicodedata
from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Keys: TypeAlias = NDArray[np.uint64]
"""uint64 [N]: one number for each picture, the same on every machine."""

GOLDEN = np.uint64(0x9E3779B97F4A7C15)
ORDER, CROP, AUGMENTATION = range(3)
"""The streams: what a number is drawn for."""


def picture_key(name: str) -> int:
    """A picture's number from its path relative to its source, with `/` between folders."""
    return int.from_bytes(hashlib.blake2b(name.encode("utf-8", "surrogateescape"), digest_size=8).digest(), "little")


def picture_keys(names: Iterable[str]) -> Keys:
    """The numbers of pictures; a name in another spelling of its accents (macOS) is the same."""
    return np.array([picture_key(unicodedata.normalize("NFC", name)) for name in names], dtype=np.uint64)


def bits(seed: int, stream: int, epoch: int, keys: Keys) -> Keys:
    """uint64 [N], uniform."""
    with np.errstate(over="ignore"):  # the arithmetic is modulo 2**64
        state = np.asarray(seed & 0xFFFFFFFFFFFFFFFF, dtype=np.uint64)
        for part in (stream, epoch):
            state = _mixed(state + np.uint64(part + 1) * GOLDEN)
        return _mixed(_mixed(keys) + state)


def uniform(seed: int, stream: int, epoch: int, keys: Keys, n: int) -> NDArray[np.float32]:
    """float32 [N, n] in [0, 1), 24 bits each."""
    with np.errstate(over="ignore"):
        columns = np.arange(1, n + 1, dtype=np.uint64) * GOLDEN
        numbers = _mixed(bits(seed, stream, epoch, keys)[:, None] + columns)
    return (numbers >> np.uint64(40)).astype(np.float32) * np.float32(2**-24)


def shuffled(seed: int, epoch: int, keys: Keys) -> NDArray[np.intp]:
    """The order of an epoch: a permutation of 0..N-1 that depends on the keys and not on where they stand."""
    return np.lexsort((keys, bits(seed, ORDER, epoch, keys)))


def _mixed(z: Keys) -> Keys:
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))
