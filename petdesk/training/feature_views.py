"""Views of pictures, run through a frozen body in batches of one fixed size.

Batches of another size may take other kernels, which round otherwise; in batches of one size what comes of a picture
does not depend on those beside it (seen of oneDNN's, in fp32 and bf16, for networks of all kinds). So the last batch is
filled up, and it makes no difference which pictures were computed together.
"""

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from petdesk.data.batches import Batches
from petdesk.training.folding import Frozen
from petdesk.training.precision import Precision

PLAIN, MIRRORED, FIRST_VARIED = range(3)
"""Copies: the picture alone, its mirror image, the first that the augmentation makes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Views:
    """Some views of pictures: `images` of them, or their `features`.

    Attributes:
        copies: int64 [N], which view each is.
        rows: Of which picture, [N].
        values: float32 [N, ...].
    """

    copies: NDArray[np.int64]
    rows: NDArray[np.intp]
    values: Tensor

    def part(self, which: slice) -> "Views":
        """Some of them, not copied."""
        return Views(copies=self.copies[which], rows=self.rows[which], values=self.values[which])


class FrozenPart:
    """A body and the pooling after it as one function; a folded copy, so that training may go on beside it."""

    def __init__(self, body: nn.Module, pool: nn.Module, precision: Precision) -> None:
        self._body, self._pool = Frozen(body, precision), pool

    @torch.no_grad()
    def __call__(self, images: Tensor, size: int) -> Tensor:
        """float32 [N, ...] on the CPU: features of up to `size` pictures, as of a batch of that many."""
        given = len(images)
        if given < size:
            images = torch.cat([images, images[-1:].expand(size - given, -1, -1, -1)])
        features: Tensor = self._pool(self._body(images.contiguous(memory_format=torch.channels_last)))
        return features[:given].float().cpu()


def computed_views(
    batches: Batches, missing: NDArray[np.bool_], part: FrozenPart, *, pictures_at_a_time: int
) -> Generator[Views, None, None]:
    """The features of the views that are missing.

    Args:
        batches: Of the pictures.
        missing: bool [copies, N].
        part: What they go through.
        pictures_at_a_time: How many go through it together.
    """
    size = pictures_at_a_time
    waiting: list[Views] = []
    with closing(_views(batches, missing)) as views:
        for some in views:
            waiting.append(some)
            if sum(len(one.rows) for one in waiting) < size:
                continue
            joined, waiting = _joined(waiting), []
            whole = len(joined.rows) - len(joined.rows) % size
            for start in range(0, whole, size):
                yield _features(joined.part(slice(start, start + size)), part, size)
            if whole < len(joined.rows):
                waiting = [joined.part(slice(whole, None))]
    if waiting:
        yield _features(_joined(waiting), part, size)


def _features(views: Views, part: FrozenPart, size: int) -> Views:
    return replace(views, values=part(views.values, size))


def _joined(views: Sequence[Views]) -> Views:
    if len(views) == 1:
        return views[0]
    return Views(
        copies=np.concatenate([one.copies for one in views]),
        rows=np.concatenate([one.rows for one in views]),
        values=torch.cat([one.values for one in views]),
    )


def _views(batches: Batches, missing: NDArray[np.bool_]) -> Generator[Views, None, None]:
    unvaried = missing[:FIRST_VARIED]
    for batch in batches.validation(np.flatnonzero(unvaried.any(axis=0))):
        for copy in range(len(unvaried)):
            images = batch.images.flip(3) if copy == MIRRORED else batch.images
            yield from _wanted(copy, batch.rows, images, missing)
    for copy in range(FIRST_VARIED, len(missing)):
        for batch in batches.augmented(copy - FIRST_VARIED, np.flatnonzero(missing[copy])):
            yield from _wanted(copy, batch.rows, batch.images, missing)


def _wanted(
    copy: int, rows: NDArray[np.intp], images: Tensor, missing: NDArray[np.bool_]
) -> Generator[Views, None, None]:
    kept = missing[copy, rows]
    if not kept.all():
        rows, images = rows[kept], images[torch.from_numpy(kept).to(images.device)]
    if len(rows):
        yield Views(copies=np.full(len(rows), copy, np.int64), rows=rows, values=images)
