"""Cached features: what a frozen body makes of each picture, computed once and kept (fastai 0.7's `precompute`).

Of each picture several views are kept: copy 0 is the plain picture, copy 1 its mirror image, and from copy 2 on it is
varied by the augmentation, by draws that depend on seed, copy and picture alone. Pictures are not mixed with one
another, as MixUp and CutMix do: that belongs before the body, and would make every batch's features new ones.

Features are kept as float32. It is what the head is given without a cache too, so nothing is lost, and no activation is
too large for it, as some are for float16; so it makes no difference whether features are read or computed.
"""

from collections.abc import Generator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import torch
from filelock import FileLock, Timeout
from numpy.typing import NDArray
from torch import Tensor, nn

from petdesk.api import DataError
from petdesk.data.batches import Batches
from petdesk.data.draws import Keys, bits
from petdesk.data.keeping import UNKNOWN, Mapped, default_limit, forget_oldest, home_name
from petdesk.events import PrepareProgress, Warned
from petdesk.training.feature_file import FeatureFile, Rows
from petdesk.training.feature_filler import FeatureFiller
from petdesk.training.feature_key import feature_key
from petdesk.training.feature_views import FIRST_VARIED, FrozenPart, computed_views
from petdesk.training.precision import Precision

MOST_PICTURES_AT_A_TIME = 32
SECONDS_TO_WAIT = 60.0
"""For another PetDesk that computes the same features."""
VIEW = 4
"""The stream of the numbers that tell the views of a picture apart (see `draws`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFiles:
    """What makes features those of the pictures as they are now.

    Attributes:
        root: The source that they belong to.
        keys: uint64 [N], of each picture's path, size and modification time (`CropReader.file_keys`).
        described: What else the pixels that the body sees depend on, JSON-able: presize, size, normalisation, the
            augmentation with its settings.
    """

    root: Path
    keys: Keys
    described: Mapping[str, Any]


class Features:
    """Features of the views of pictures, as a rule in a mapped file. Use it as a context manager.

    The mapped pages are the system's file cache, which it takes back when memory is needed. They are not given back
    before that, as those of `CropReader` are: rows are read here and there, and to map each one's surroundings anew
    takes five times as long as to read it.

    Attributes:
        copies: How many views the training pictures have.
        bytes_a_picture: Of one view.
    """

    def __init__(
        self, *, places: NDArray[np.int64], shape: tuple[int, ...], mapped: Mapped | None, memory: Rows
    ) -> None:
        """Takes over what a `FeatureFiller` has placed.

        Args:
            places: int64 [copies, N]: from 0 on a row of the file, below -1 a row in memory (-2 the first), -1 nowhere.
            shape: Of one picture's features.
            mapped: The file; None where there is none.
            memory: The rows in memory.
        """
        self._places, self._shape, self._mapped, self._memory = places, shape, mapped, memory
        width = int(np.prod(shape))
        self._rows: Rows = memory[:0] if mapped is None else mapped.bytes.view(np.float32).reshape(-1, width)
        self.copies, self.bytes_a_picture = len(places), 4 * width

    def __enter__(self) -> "Features":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets the file go; no more reads after it."""
        self._places = np.full_like(self._places, -1)
        self._rows = self._memory = np.empty((0, 0), np.float32)
        if self._mapped is not None:
            self._mapped.close()
            self._mapped = None

    def read(self, rows: NDArray[np.intp], copies: NDArray[np.int64] | int = 0) -> Tensor:
        """float32 [N, ...] on the CPU: of pictures, each as one of its copies.

        Raises:
            LookupError: One of them was not computed, or they are closed.
        """
        places = self._places[copies, rows]
        if np.any(places == -1):
            raise LookupError("no such features")
        on_disk = places >= 0
        if on_disk.all():
            found = self._rows.take(places, axis=0)
        else:
            found = np.empty((len(places), self.bytes_a_picture // 4), np.float32)
            found[on_disk] = self._rows[places[on_disk]]
            found[~on_disk] = self._memory[-2 - places[~on_disk]]
        return torch.from_numpy(found.reshape(-1, *self._shape))


def cached_features(
    batches: Batches,
    *,
    files: PictureFiles,
    body: nn.Module,
    pool: nn.Module,
    precision: Precision,
    copies: int,
    seed: int,
    folder: Path,
    limit: int | None = None,
) -> Generator[PrepareProgress | Warned, None, Features]:
    """Features of all training pictures in every copy, and of the validation pictures plain.

    Computes what is not kept yet; closing it keeps what is done. Where nothing can be kept, as on a full disk, features
    stay in memory and a warning says so.

    Args:
        batches: Of the pictures.
        files: What they are made of.
        body: Pictures -> feature maps; run as it is now, folded, in eval mode.
        pool: Feature maps -> features, without parameters (see `cut_head`); run in float32.
        precision: Of the body.
        copies: How many views of each training picture, at least 1.
        seed: Of the augmentation's draws.
        folder: Where all features are kept.
        limit: Bytes that they may take there, the oldest being forgotten; what finds no room stays in memory. None is
            `default_limit`.

    Raises:
        DataError: A picture cannot be read any more.
    """
    at_a_time = min(MOST_PICTURES_AT_A_TIME, batches.batch_size)
    key = feature_key(body, pool, precision=precision, pictures_at_a_time=at_a_time, pictures=files.described)
    home = folder / f"{home_name(files.root)}-{key}"
    wanted = np.zeros((copies, len(files.keys)), np.bool_)
    wanted[0, batches.valid_rows] = True
    wanted[:, batches.train_rows] = True
    with ExitStack() as stack:
        file = None
        try:
            limit = default_limit(folder) if limit is None else limit
            file = _opened(home, limit, stack)
        except (OSError, Timeout) as error:
            yield _not_kept(folder, error)
        filler = FeatureFiller(wanted, keys=_view_keys(files.keys, copies, seed), file=file, limit=limit or 0)
        if (missing := filler.missing).any():
            part = FrozenPart(body, pool, precision)
            yield from filler.fill(computed_views(batches, missing, part, pictures_at_a_time=at_a_time))
            if filler.trouble is not None:
                yield _not_kept(folder, filler.trouble)
        # While the lock is held: nobody starts the file afresh before it is mapped.
        mapped = _mapped(file) if file is not None and np.any(filler.places >= 0) else None
        return Features(places=filler.places, shape=filler.shape, mapped=mapped, memory=filler.memory)


def _opened(home: Path, limit: int, stack: ExitStack) -> FeatureFile:
    home.mkdir(parents=True, exist_ok=True)
    stack.enter_context(FileLock(home / "lock", timeout=SECONDS_TO_WAIT))
    (home / "lock").touch()
    forget_oldest(home.parent, keep=home, limit=limit)
    return FeatureFile(home)


def _mapped(file: FeatureFile) -> Mapped:
    try:
        return file.mapped()
    except OSError as error:
        raise DataError(
            f"The features in {file.home} cannot be read ({error.strerror or error}). Try again."
        ) from error


def _view_keys(files: Keys, copies: int, seed: int) -> Keys:
    """uint64 [copies, N]; `UNKNOWN` where the file's key is."""
    keys = np.stack([bits(seed if copy >= FIRST_VARIED else 0, VIEW, copy, files) for copy in range(copies)])
    keys[:, files == UNKNOWN] = UNKNOWN
    return keys


def _not_kept(folder: Path, error: OSError | Timeout) -> Warned:
    reason = "another PetDesk is at work there" if isinstance(error, Timeout) else error.strerror or error
    return Warned(
        message=f"Features cannot be kept in {folder} ({reason}): they stay in memory, and the next training has to "
        "compute them again. Make room there, or let PETDESK_HOME name a folder on another disk."
    )
