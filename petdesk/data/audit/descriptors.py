"""Descriptors of pictures: 64 numbers that hardly change when a picture is scaled or compressed.

They are the low frequencies of a thumbnail's cosine transform without its mean, at unit length, so that the product of
two of them is the correlation of the smoothed pictures. (The perceptual hash, http://www.phash.org, keeps only the sign
of each; keeping the numbers spares most of the wrong candidates.)
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from petdesk.data.audit.thumbnails import SIDE, WHOLE, Thumbnails, resampling

FREQUENCIES = 8
PICTURES_A_PART = 4096
FAINTEST = 1e-3

Descriptors: TypeAlias = NDArray[np.float32]
"""float32 [N, FREQUENCIES ** 2], of unit length."""

_TURNED = np.where(np.arange(FREQUENCIES**2) % FREQUENCIES % 2 == 1, -1, 1).astype(np.float32)


def describe(thumbnails: Thumbnails, window: tuple[float, float, float, float] = WHOLE) -> Descriptors:
    """The descriptors of the part of each picture that a window shows."""
    left, right, top, bottom = (np.array(edge) for edge in window)
    rows = (_cosines() @ resampling(top, bottom)).astype(np.float32)
    columns = (_cosines() @ resampling(left, right)).astype(np.float32).T
    described = np.empty((len(thumbnails), FREQUENCIES**2), dtype=np.float32)
    for start in range(0, len(thumbnails), PICTURES_A_PART):
        part = slice(start, start + PICTURES_A_PART)
        described[part] = (rows @ thumbnails[part].astype(np.float32) @ columns).reshape(-1, FREQUENCIES**2)
    described[:, 0] = 0
    lengths = np.linalg.norm(described, axis=1, keepdims=True)
    return np.asarray(described / np.maximum(lengths, FAINTEST), dtype=np.float32)


def mirrored(descriptors: Descriptors) -> Descriptors:
    """Those of the pictures mirrored left to right: in the cosine transform the odd waves across change their sign."""
    return descriptors * _TURNED


def _cosines() -> NDArray[np.float64]:
    """The first waves of the orthonormal cosine transform (DCT-II), [FREQUENCIES, SIDE]."""
    waves = np.cos(np.pi * np.arange(FREQUENCIES)[:, None] * (np.arange(SIDE) + 0.5) / SIDE) * np.sqrt(2 / SIDE)
    waves[0] /= np.sqrt(2)
    return np.asarray(waves)
