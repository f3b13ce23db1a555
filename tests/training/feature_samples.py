"""Pictures and a small body for the tests of cached features."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import nn

from petdesk.api import read_params
from petdesk.api.pooling import ConcatPool
from petdesk.data.batches import Batches, Normalisation
from petdesk.data.cache import build_cache
from petdesk.data.crops import CropReader
from petdesk.data.draws import picture_key
from petdesk.events import PrepareProgress, Warned
from petdesk.registry import Registry, load_registry
from petdesk.training.features import Features, PictureFiles, cached_features
from petdesk.training.precision import Precision, PrecisionName

SIZE, PRESIZE = 16, 24
N_TRAIN, N_VALID = 30, 10


def write_pictures(folder: Path, n: int = N_TRAIN + N_VALID) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:03}.png" for number in range(n)]
    for number, path in enumerate(paths):
        pixels = np.random.default_rng(number).integers(0, 256, (30, 40, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(path)
    return paths


def small_body(seed: int = 0) -> nn.Sequential:
    """float [N, 3, S, S] -> [N, 8, S/2, S/2], with a batch norm to fold."""
    torch.manual_seed(seed)
    return nn.Sequential(nn.Conv2d(3, 8, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(8), nn.ReLU()).eval()


@dataclass(kw_only=True)
class Sample:
    """Pictures on disk, and what computes their features."""

    paths: list[Path]
    home: Path
    registry: Registry = field(default_factory=lambda: load_registry(safe_mode=True))
    body: nn.Module = field(default_factory=small_body)
    batch_size: int = 8
    size: int = SIZE
    precision: PrecisionName = "fp32"
    copies: int = 2
    seed: int = 0
    limit: int | None = 1 << 30
    train: int = N_TRAIN

    @property
    def folder(self) -> Path:
        return self.home / "features"

    @property
    def n(self) -> int:
        return len(self.paths)

    @contextmanager
    def batches(self) -> Iterator[tuple[Batches, PictureFiles]]:
        job = build_cache(self.paths, root=self.paths[0].parent, presize=PRESIZE, folder=self.home / "presized")
        spec = self.registry.augmentations["standard"]
        params = read_params(spec.params, {}, owner="augmentation standard")
        with CropReader(returned(job)[0]) as reader:
            batches = Batches(
                reader=reader,
                labels=np.arange(self.n) % 3,
                n_classes=3,
                keys=np.array([picture_key(path.name) for path in self.paths], np.uint64),
                train=np.arange(self.train),
                valid=np.arange(self.train, self.n),
                augmentation=spec.build(params, self.size),
                normalisation=Normalisation(mean=(0.5, 0.5, 0.5), std=(0.2, 0.2, 0.2)),
                batch_size=self.batch_size,
                device=torch.device("cpu"),
                seed=self.seed,
            )
            described = {"size": self.size, "augmentation": params.model_dump()}
            yield batches, PictureFiles(root=self.paths[0].parent, keys=reader.file_keys, described=described)

    @contextmanager
    def job(self) -> Iterator[Any]:
        with self.batches() as (batches, files):
            yield cached_features(
                batches,
                files=files,
                body=self.body,
                pool=ConcatPool(),
                precision=Precision(self.precision, torch.device("cpu")),
                copies=self.copies,
                seed=self.seed,
                folder=self.folder,
                limit=self.limit,
            )

    def run(self) -> tuple[Features, list[Any]]:
        with self.job() as job:
            return returned(job)

    def all(self) -> tuple[torch.Tensor, list[Any]]:
        """Every copy of the training pictures, then the validation pictures plain; and the events."""
        features, events = self.run()
        with features:
            copies = [features.read(np.arange(self.train), copy) for copy in range(self.copies)]
            return torch.cat([*copies, features.read(np.arange(self.train, self.n))]), events


def returned(job: Any) -> tuple[Any, list[Any]]:
    events = []
    while True:
        try:
            events.append(next(job))
        except StopIteration as stop:
            return stop.value, events


def computed(events: list[Any]) -> int:
    """How many views were computed."""
    progress = [event for event in events if isinstance(event, PrepareProgress)]
    assert not progress or progress[-1].done == progress[-1].total
    return progress[-1].done if progress else 0


def warnings(events: list[Any]) -> list[str]:
    return [event.message for event in events if isinstance(event, Warned)]
