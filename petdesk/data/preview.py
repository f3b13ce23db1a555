"""Batch preview: training pictures as the network would see them now, and validation pictures as it will.

Everything goes through what training itself uses: the same reading, the same draws, the same augmentation. So the
preview of draw 3 is what epoch 3 of a run with the same seed would show.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from petdesk.api import BatchAugmentation, PluginError, read_params
from petdesk.data.crops import CENTRE, square
from petdesk.data.draws import AUGMENTATION, CROP, Keys, shuffled, uniform
from petdesk.data.overview import Overview
from petdesk.data.pictures import PictureError, Pixels, read_picture
from petdesk.registry import Registry, blaming
from petdesk.training.config import presize_for

if TYPE_CHECKING:
    from torch import Tensor

KEPT_BYTES = 96 << 20
"""Of presized pictures between calls: some 250 of them at the usual presize."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How pictures are made ready for the network; `size` is what it sees, a presize of None what suits that size."""

    augmentation: str
    params: Mapping[str, Any] = field(default_factory=dict)
    size: int
    presize: int | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A labelled picture; `key` is its number in the draws (see `draws.picture_key`)."""

    path: Path
    label: str
    key: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One picture of a preview: uint8 [size, size, 3], or None with the reason why it cannot be read."""

    label: str
    pixels: Pixels | None
    problem: str = ""


class PresizedPictures:
    """Reads pictures and keeps the last ones, presized; for any number of threads at once."""

    def __init__(self, *, most_bytes: int = KEPT_BYTES) -> None:
        self._most_bytes = most_bytes
        self._kept: OrderedDict[tuple[Path, int, int, int], Pixels] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def read(self, path: Path, presize: int) -> Pixels:
        """As `read_picture`; a file that has changed since is read again.

        Raises:
            PictureError: It cannot be read.
        """
        try:
            status = path.stat()
        except OSError:
            return read_picture(path, presize)  # says why it cannot
        key = (path, status.st_size, status.st_mtime_ns, presize)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        picture = read_picture(path, presize)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = picture
                self._bytes += picture.nbytes
            while self._bytes > self._most_bytes and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1].nbytes
        return picture


class Previewer:
    """Makes previews; any thread may call it, also while another one trains."""

    def __init__(self, registry: Registry, *, pictures: PresizedPictures | None = None) -> None:
        self._registry = registry
        self.pictures = pictures or PresizedPictures()

    def training(self, samples: Sequence[Sample], look: Look, draws: Sequence[int]) -> tuple[Tile, ...]:
        """Pictures as training sees them.

        Args:
            samples: The pictures; the same one may come several times.
            look: How they are made ready.
            draws: For each picture, which draw: as an epoch's number, from 0.

        Raises:
            SettingsError: The params or the presize are out of bounds.
            PluginError: The augmentation is not here or fails.
        """
        vary = self.augmentation(look)
        keys = np.array([sample.key for sample in samples], dtype=np.uint64)
        where = drawn(look.seed, CROP, draws, keys, 1)[:, 0].tolist()
        numbers = drawn(look.seed, AUGMENTATION, draws, keys, vary.n_draws)
        return self._tiles(samples, look, where, lambda batch, rows: vary(batch, _tensor(numbers[rows])))

    def validation(self, samples: Sequence[Sample], look: Look) -> tuple[Tile, ...]:
        """Pictures as validation sees them: the centre, with nothing random; raises as `training` does."""
        vary = self.augmentation(look)
        return self._tiles(samples, look, [CENTRE] * len(samples), lambda batch, _: vary.plain(batch))

    def augmentation(self, look: Look) -> BatchAugmentation:
        """What varies the pictures."""
        spec = self._registry.augmentations[look.augmentation]
        params = read_params(spec.params, look.params, owner=f"augmentation {spec.key}")
        with blaming(self._registry.augmentations.plugin_of(spec.key), "getting ready"):
            return spec.build(params, look.size)

    def _tiles(self, samples: Sequence[Sample], look: Look, positions: Sequence[float], vary: Any) -> tuple[Tile, ...]:
        """`vary`: (uint8 [N, 3, presize, presize], which samples these are [N]) -> float [N, 3, size, size]."""
        presize = presize_for(look.size, look.presize)
        crops: list[Pixels] = []
        rows: list[int] = []
        problems: dict[int, str] = {}
        for row, (sample, position) in enumerate(zip(samples, positions, strict=True)):
            try:
                crops.append(square(self.pictures.read(sample.path, presize), position))
                rows.append(row)
            except PictureError as error:
                problems[row] = str(error)
        seen: dict[int, Pixels] = {}
        if crops:
            with blaming(self._registry.augmentations.plugin_of(look.augmentation), "varying pictures"):
                images = vary(as_batch(np.stack(crops)), np.array(rows))
            refuse_other_shapes(images, len(crops), look)
            seen = dict(zip(rows, as_pixels(images), strict=True))
        return tuple(
            Tile(label=sample.label, pixels=seen.get(row), problem=problems.get(row, ""))
            for row, sample in enumerate(samples)
        )


def drawn(seed: int, stream: int, draws: Sequence[int], keys: Keys, n: int) -> NDArray[np.float32]:
    """float32 [N, n] in [0, 1): the numbers of training, each picture's at its own epoch."""
    rows = [uniform(seed, stream, draw, keys[row : row + 1], n) for row, draw in enumerate(draws)]
    return np.concatenate(rows) if rows else np.empty((0, n), dtype=np.float32)


def sample_at(seen: Overview, row: int) -> Sample:
    """One of a project's pictures."""
    columns = seen.columns
    return Sample(path=columns.path(row), label=columns.classes[columns.labels[row]], key=int(seen.keys[row]))


def shuffled_rows(seen: Overview, side: int, *, round_: int = 0) -> NDArray[np.intp]:
    """The rows of a project's pictures on one side, in another order for each round."""
    rows = np.flatnonzero(seen.sides == side)
    return rows[shuffled(0, round_, seen.keys[rows])]


def as_batch(crops: Pixels) -> "Tensor":
    """uint8 [N, P, P, 3] -> uint8 [N, 3, P, P], in memory as training has it."""
    return _tensor(crops).permute(0, 3, 1, 2)


def as_pixels(images: "Tensor") -> list[Pixels]:
    """Float [N, 3, H, W] in [0, 1] -> pictures that can be shown, which nobody may write into."""
    import torch

    whole = images.detach().float().mul(255).round_().clamp_(0, 255).to(torch.uint8)
    pixels: Pixels = whole.permute(0, 2, 3, 1).contiguous().cpu().numpy()
    pixels.flags.writeable = False
    return list(pixels)


def refuse_other_shapes(images: "Tensor", count: int, look: Look) -> None:
    """Checks what an augmentation made.

    Raises:
        PluginError: It is not what the network was promised.
    """
    wanted = (count, 3, look.size, look.size)
    if tuple(images.shape) != wanted or not images.is_floating_point():
        made = f"{list(images.shape)} of {str(images.dtype).removeprefix('torch.')}"
        raise PluginError(
            f"The augmentation {look.augmentation} made {made} "
            f"where {list(wanted)} of float32 was asked for. Choose another one, and tell its author."
        )


def _tensor(values: NDArray[Any]) -> "Tensor":
    import torch

    return torch.from_numpy(values)
