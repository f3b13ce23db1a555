"""The features of all pictures of a source, read from the cache that trainings on frozen bodies share."""

from collections.abc import Collection, Generator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from petdesk.api import DataError
from petdesk.events import Event, Meter, Warned
from petdesk.registry import Registry

if TYPE_CHECKING:
    from petdesk.data.table import PictureTable
    from petdesk.model_file import Model
    from petdesk.training.config import TrainConfig
    from petdesk.training.feature_batches import FeatureBatches

LOOKED_AT = (
    "source",
    "dataset",
    "dataset_params",
    "arch",
    "arch_params",
    "weights",
    "augmentation",
    "augmentation_params",
    "size",
    "presize",
    "precision",
    "device",
    "cache_limit",
    "valid_fraction",
    "seed",
)
"""The settings of a training that features depend on, or that its pictures are read with."""
BOTH_VIEWS = 2
PICTURES_A_PART = 4096
"""That are copied out of the cache at a time."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PictureFeatures:
    """The features of N pictures.

    Attributes:
        table: The pictures.
        views: float32 [V, N, D]: of the plain pictures, then, with V = 2, of their mirror images.
        network: Whose features they are, for the user.
        seconds: That they took; few where they were kept.
    """

    table: "PictureTable"
    views: NDArray[np.float32]
    network: str
    seconds: float


def picture_features(
    config: "TrainConfig",
    registry: Registry,
    *,
    model: Path | None = None,
    mirrored_up_to: int = 0,
    pictures: Collection[str] | None = None,
) -> Generator[Event, None, PictureFeatures]:
    """Runs the pictures of a source through a network's body, those that it has not seen yet; pooled as its head does.

    Args:
        config: `LOOKED_AT` says what counts of it.
        registry: Where plugins are looked up.
        model: A model file or a run folder, to take its body, size and normalisation in place of the config's network.
        mirrored_up_to: Up to how many pictures their mirror images are looked at, too.
        pictures: The names of the pictures to keep to; None is all that are not excluded.

    Raises:
        DataError: None of the pictures is there, or the network makes no numbers of one.
        PetDeskError: As `prepare`, and `load_model` where a model is given.
    """
    from petdesk.training import recipe
    from petdesk.training.config import TrainConfig
    from petdesk.training.preparation import prepare

    values: dict[str, Any] = {name: getattr(config, name) for name in LOOKED_AT}
    trained = _trained(model, registry)
    if trained is not None:
        values |= _settings_of(trained)
    chosen = TrainConfig(**values, recipe="look", feature_copies=BOTH_VIEWS)
    with ExitStack() as stack:
        prepared = yield from prepare(chosen, registry, stack, settled=True)
        table, learner = prepared.table, prepared.learner
        if trained is not None:
            learner.model.body.load_state_dict(trained.members[0].body.state_dict())
        elif prepared.network.weights_report.source == "random":
            yield Warned(
                message="This network starts from random weights and knows nothing of pictures yet. Choose one with "
                "pre-trained weights, or a trained model, for answers to rely on."
            )
        keep = np.ones(len(table), np.bool_)
        if pictures is not None:
            wanted = frozenset(pictures)
            keep = np.array([name in wanted for name in table.names], np.bool_)
            if not keep.any():
                raise DataError(f"None of the pictures is in {table.root} any more. Bring them back, or scan again.")
        rows = np.flatnonzero(keep)
        views, none = BOTH_VIEWS if len(rows) <= mirrored_up_to else 1, np.empty(0, np.intp)
        # Training pictures are kept in all views, validation pictures plain.
        learner.batches.train_rows, learner.batches.valid_rows = (rows, none) if views > 1 else (none, rows)
        meter = Meter()
        route = yield from learner.route(recipe.phases("look")[0])
        found = _read(cast("FeatureBatches", route.batches), rows, views)  # the phase is on cached features
        _check(found, [table.names[row] for row in rows.tolist()])
        return PictureFeatures(
            table=table if keep.all() else table.only(keep),
            views=found,
            network=registry.architectures[chosen.arch].title,
            seconds=meter.seconds,
        )


def _trained(model: Path | None, registry: Registry) -> "Model | None":
    if model is None:
        return None
    from petdesk.model_file import load_model

    return load_model(model, registry)


def _settings_of(model: "Model") -> dict[str, Any]:
    """How its pictures were made ready; random weights, which its own replace."""
    document = model.document
    return {
        "arch": document.architecture.key,
        "arch_params": document.architecture.params,
        "weights": "none",
        "augmentation": document.augmentation.key,
        "augmentation_params": document.augmentation.params,
        "size": document.size,
        "presize": document.presize,
    }


def _read(batches: "FeatureBatches", rows: NDArray[np.intp], views: int) -> NDArray[np.float32]:
    """float32 [views, N, D]; what a head would pool by itself is averaged over the picture."""
    parts = np.array_split(rows, max(1, -(-len(rows) // PICTURES_A_PART)))
    return np.stack([np.concatenate([_vectors(batches.view(part, copy)) for part in parts]) for copy in range(views)])


def _check(views: NDArray[np.float32], names: Sequence[str]) -> None:
    broken = np.flatnonzero(~np.isfinite(views).all(axis=(0, 2)))
    if len(broken):
        raise DataError(
            f"The network's features are not numbers for {len(broken):,} of {len(names):,} pictures, such as "
            f"{names[broken[0]]}: its weights are damaged, or its training went astray. Choose another network or run."
        )


def _vectors(features: NDArray[np.float32]) -> NDArray[np.float32]:
    return features.mean(axis=tuple(range(2, features.ndim))) if features.ndim > 2 else features
