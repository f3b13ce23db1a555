"""Likeness: which pictures are the same one, scaled, compressed anew, cropped or mirrored.

Found in three steps, each of them for fewer pairs and more exact: candidates come from an index of descriptors; of
these, descriptors of parts of the one are compared with the other; what is left is aligned and its pixels compared.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from petdesk.data.audit.alignment import align
from petdesk.data.audit.candidates import NEIGHBOURS, Index, Pairs
from petdesk.data.audit.descriptors import Descriptors, describe, mirrored
from petdesk.data.audit.thumbnails import SIDE, WHOLE, Thumbnails, Windows
from petdesk.data.joined import joined

Likeness: TypeAlias = Literal["resized", "recompressed", "cropped", "flipped"]
LIKENESSES: tuple[Likeness, ...] = ("resized", "recompressed", "cropped", "flipped")

LEAST_OF_PARTS = 0.955
"""Correlation of descriptors, of the best part with the other picture: copies cropped by 5 % had at least 0.987."""
LEAST_SIMILAR = 0.98
"""Correlation of the aligned pixels from which on two pictures are one; of 40,000 drawn pets two others had 0.976."""
CLEARLY = 0.005
QUERIES_A_PART = 8192
PAIRS_A_PART = 65_536
LEAST_SIMILAR_TINY = 0.99
"""Likewise where one of them has fewer pixels than a thumbnail: drawn digits of 8 x 8 pixels reach 0.98 by chance."""
PLAINEST = 4.0
"""Grey levels, standard deviation: pictures with less have nothing that could be compared."""
LEAST_CROPPED = 0.015
"""Of width or height: less is as well a matter of rounding."""

_KEPT = (0.95, 0.9)
PARTS: tuple[tuple[float, float, float, float], ...] = (
    WHOLE,
    *(
        (left * (1 - kept), left * (1 - kept) + kept, top * (1 - kept), top * (1 - kept) + kept)
        for kept in _KEPT
        for left, top in product((0.0, 0.5, 1.0), repeat=2)
    ),
)
"""What is tried as a crop: nine places for each size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Like:
    """Two pictures that are one.

    Attributes:
        first, second: Their rows, the lower one first.
        kind: What was done to one of them; mirrored goes before cropped, cropped before resized.
        similarity: Correlation of their grey values, aligned.
        cut: Share of width or height, the greater one, that only one of them shows.
    """

    first: int
    second: int
    kind: Likeness
    similarity: float
    cut: float


def alike(thumbnails: Thumbnails, sizes: NDArray[np.int64]) -> Generator[float, None, list[Like]]:
    """Finds the near duplicates among pictures that differ in their bytes; yields the share that is done.

    Args:
        thumbnails: Of N pictures.
        sizes: Their width and height in pixels, [N, 2].
    """
    rows = _with_something_to_see(thumbnails)
    if len(rows) < 2:
        return []
    chosen = np.ascontiguousarray(thumbnails[rows])
    whole = describe(chosen)
    yield 0.0
    index = Index(whole)
    found: dict[tuple[int, int], Like] = {}
    for flipped in (False, True):
        yield 0.5 * flipped
        pairs = yield from _candidates(index, mirrored(whole) if flipped else whole, since=0.5 * flipped)
        likes = yield from _verified(chosen, sizes[rows], pairs, flipped=flipped)
        for like in likes:
            known = found.get((like.first, like.second))
            # A picture that is nearly its own mirror image counts as not mirrored.
            if known is None or like.similarity > known.similarity + CLEARLY:
                found[like.first, like.second] = like
    yield from _link(found, chosen, sizes[rows], whole)
    yield 1.0
    return [
        Like(
            first=int(rows[like.first]),
            second=int(rows[like.second]),
            kind=like.kind,
            similarity=like.similarity,
            cut=like.cut,
        )
        for _, like in sorted(found.items())
    ]


def _link(
    found: dict[tuple[int, int], Like], thumbnails: Thumbnails, sizes: NDArray[np.int64], whole: Descriptors
) -> Generator[float, None, None]:
    """Adds to `found` what links groups: of many copies of one picture each may know its nearest ones only.

    So one of each group whose members could not see beyond it is compared with those of the others, until nothing new
    is found.
    """
    while True:
        large = np.array([group[0] for group in joined(found) if len(group) > NEIGHBOURS], dtype=np.int64)
        if len(large) < 2:
            return
        pairs = np.unique(Index(whole[large]).pairs(whole[large], first=0), axis=0)
        yield 1.0
        work, likes = _verified(thumbnails, sizes, large[pairs], flipped=False), ()
        while True:
            try:
                next(work)
            except StopIteration as end:
                likes = end.value
                break
            yield 1.0
        if not likes:
            return
        found |= {(like.first, like.second): like for like in likes}


def _with_something_to_see(thumbnails: Thumbnails) -> NDArray[np.int64]:
    parts = range(0, len(thumbnails), QUERIES_A_PART)  # at once, their deviations would take eight times their memory
    plain = [thumbnails[start : start + QUERIES_A_PART].std(axis=(1, 2)) <= PLAINEST for start in parts]
    return np.flatnonzero(~np.concatenate(plain)) if plain else np.zeros(0, dtype=np.int64)


def _candidates(index: Index, queries: Descriptors, *, since: float) -> Generator[float, None, Pairs]:
    parts = [np.zeros((0, 2), dtype=np.int64)]
    for start in range(0, len(queries), QUERIES_A_PART):
        parts.append(index.pairs(queries[start : start + QUERIES_A_PART], first=start))
        yield since + 0.25 * min(1.0, (start + QUERIES_A_PART) / len(queries))
    return np.unique(np.concatenate(parts), axis=0)


def _verified(
    thumbnails: Thumbnails, sizes: NDArray[np.int64], pairs: Pairs, *, flipped: bool
) -> Generator[float, None, Sequence[Like]]:
    first, second = pairs[:, 0], pairs[:, 1]
    score, part, swapped = yield from _best_parts(thumbnails, pairs, flipped=flipped)
    keep = score > LEAST_OF_PARTS
    first, second, part, swapped = first[keep], second[keep], part[keep], swapped[keep]
    shown, whole = np.where(swapped, first, second), np.where(swapped, second, first)
    pictures = thumbnails[shown]
    aligned = align(pictures[:, :, ::-1] if flipped else pictures, thumbnails[whole], np.array(PARTS)[part])
    cut = _cut(aligned.windows)
    tiny = np.minimum(sizes[first].min(axis=1), sizes[second].min(axis=1)) < SIDE
    least = np.where(tiny, LEAST_SIMILAR_TINY, LEAST_SIMILAR)
    return [
        Like(
            first=int(first[place]),
            second=int(second[place]),
            kind=_kind(sizes[first[place]], sizes[second[place]], cut=float(cut[place]), flipped=flipped),
            similarity=float(aligned.similarity[place]),
            cut=float(cut[place]),
        )
        for place in np.flatnonzero(aligned.similarity > least).tolist()
    ]


def _best_parts(
    thumbnails: Thumbnails, pairs: Pairs, *, flipped: bool
) -> Generator[float, None, tuple[NDArray[np.float32], NDArray[np.int64], NDArray[np.bool_]]]:
    """Of each pair the best correlation, the part, and whether it is a part of the second picture."""
    best = np.full(len(pairs), -1, dtype=np.float32)
    part = np.zeros(len(pairs), dtype=np.int64)
    swapped = np.zeros(len(pairs), dtype=np.bool_)
    whole = describe(thumbnails)
    other = mirrored(whole) if flipped else whole
    for number, window in enumerate(PARTS):
        seen = describe(thumbnails, window)
        for turned, (of, with_) in enumerate(((0, 1), (1, 0))):
            score = _products(seen, pairs[:, of], other, pairs[:, with_])
            better = score > best
            best[better], part[better], swapped[better] = score[better], number, bool(turned)
        yield 0.5 * flipped + 0.25 + 0.25 * (number + 1) / len(PARTS)
    return best, part, swapped


def _products(
    one: Descriptors, rows: NDArray[np.int64], other: Descriptors, other_rows: NDArray[np.int64]
) -> NDArray[np.float32]:
    parts = [np.zeros(0, dtype=np.float32)]
    for start in range(0, len(rows), PAIRS_A_PART):
        part = slice(start, start + PAIRS_A_PART)
        parts.append(np.einsum("pd,pd->p", one[rows[part]], other[other_rows[part]]))
    return np.concatenate(parts)


def _cut(windows: Windows) -> NDArray[np.float64]:
    return 1 - np.minimum(windows[:, 1] - windows[:, 0], windows[:, 3] - windows[:, 2])


def _kind(first: NDArray[np.int64], second: NDArray[np.int64], *, cut: float, flipped: bool) -> Likeness:
    if flipped:
        return "flipped"
    if cut > LEAST_CROPPED:
        return "cropped"
    return "recompressed" if np.array_equal(first, second) else "resized"
