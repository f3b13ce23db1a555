"""The map of the pictures: where each lies, and which are like it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from petdesk.events import Event, Finished, Meter, PrepareProgress
from petdesk.interpret.embedding.features import picture_features
from petdesk.interpret.embedding.layout import Method, plane
from petdesk.interpret.embedding.principal import Vectors
from petdesk.registry import Registry

if TYPE_CHECKING:
    from petdesk.training.config import TrainConfig


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Similar:
    """The pictures most like one.

    Attributes:
        rows: int64 [K], the most alike first.
        similarities: float32 [K] in [-1, 1], the cosine between the features.
    """

    rows: NDArray[np.int64]
    similarities: NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PictureMap:
    """N pictures as a network sees them.

    Attributes:
        root: The folder that the names are relative to.
        names: Sorted; absolute for a picture outside of it.
        classes: The labels, sorted.
        labels: int64 [N], indices into `classes`.
        points: float32 [N, 2] in [-1, 1] (see `plane`).
        vectors: float32 [N, D], the features, of length 1.
        network: Whose features they are, for the user.
    """

    root: Path
    names: tuple[str, ...]
    classes: tuple[str, ...]
    labels: NDArray[np.int64]
    points: Vectors
    vectors: Vectors
    network: str

    def __len__(self) -> int:
        return len(self.names)

    def path(self, row: int) -> Path:
        """Where the picture lay."""
        return self.root / self.names[row]

    def nearest(self, row: int, count: int = 12) -> Similar:
        """The pictures most like one, itself left out; fewer than `count` where there are no more."""
        import faiss

        wanted = min(count + 1, len(self))
        found, rows = faiss.knn(self.vectors[row : row + 1], self.vectors, wanted, metric=faiss.METRIC_INNER_PRODUCT)
        others = np.flatnonzero(rows[0] != row)[:count]  # of exact copies any may come first
        return Similar(
            rows=rows[0, others].astype(np.int64),
            similarities=np.clip(found[0, others], -1, 1).astype(np.float32),
        )


def map_pictures(
    config: "TrainConfig",
    registry: Registry,
    *,
    model: Path | None = None,
    pictures: Collection[str] | None = None,
    method: Method = "t-sne",
) -> Iterator[Event]:
    """Lays the pictures of a source out on a plane, so that those lie together which a network finds alike.

    The result has the `map`, a `PictureMap`, and `seconds`.

    Args:
        config: `picture_features` says what counts of it.
        registry: Where plugins are looked up.
        model: Whose body sees the pictures, in place of the config's network: a model file or a run folder.
        pictures: The names of the pictures to keep to; None is all.
        method: How they are laid out.

    Raises:
        PetDeskError: As `picture_features`.
    """
    meter = Meter()
    features = yield from picture_features(config, registry, model=model, pictures=pictures)
    message = "Laying out the map"
    yield PrepareProgress(done=0, total=None, unit="pictures", rate=0.0, message=message)
    plain = features.views[0]
    vectors = plain / np.maximum(np.linalg.norm(plain, axis=1, keepdims=True), np.finfo(np.float32).tiny)
    points = plane(vectors, method=method, seed=config.seed)
    number = len(features.table)
    yield PrepareProgress(done=number, total=number, unit="pictures", rate=meter.rate(number), message=message)
    found = PictureMap(
        root=features.table.root,
        names=tuple(features.table.names),
        classes=features.table.classes,
        labels=features.table.labels,
        points=points,
        vectors=vectors,
        network=features.network,
    )
    yield Finished(result={"map": found, "seconds": meter.seconds})
