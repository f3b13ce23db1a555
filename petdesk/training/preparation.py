"""What comes before training and the learning rate finder alike: from settings to a learner."""

from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from petdesk.api import ArchitectureSpec, DataError, Network, WeightsReport, read_params
from petdesk.data.batches import Batches, Normalisation
from petdesk.data.cache import build_cache
from petdesk.data.crops import CropReader
from petdesk.data.scan import preparing, read_table
from petdesk.data.split import lonely_classes, split, untrained_classes
from petdesk.data.table import PictureTable, require_classes
from petdesk.events import Event, Warned
from petdesk.folders import cache_folder
from petdesk.project import Source
from petdesk.registry import Registry, blaming
from petdesk.training.allocator import freed_memory_kept
from petdesk.training.blamed_augmentation import blamed
from petdesk.training.classifier import Classifier
from petdesk.training.config import TrainConfig, presize_for
from petdesk.training.feature_route import feature_route
from petdesk.training.features import PictureFiles
from petdesk.training.learner import Learner
from petdesk.training.losses import build_loss
from petdesk.training.memory import sensible_batch_size
from petdesk.training.metrics import import_ahead
from petdesk.training.precision import Precision, agrees_with_fp32, choose_device, choose_precision
from petdesk.training.rehearsal import rehearse

PICTURES_TO_COMPARE = 8
MOST_NAMES = 5
FEWEST_TO_TRAIN = 2


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """All that training needs.

    Attributes:
        config: The settings with every choice filled in.
        table: The readable pictures.
        valid: bool [N], which of them are for validation.
        network: As the architecture plugin built it.
        learner: Holds the classifier on its device.
    """

    config: TrainConfig
    table: PictureTable
    valid: NDArray[np.bool_]
    network: Network
    learner: Learner


def prepare(
    config: TrainConfig, registry: Registry, stack: ExitStack, *, settled: bool = False
) -> Generator[Event, None, Prepared]:
    """Scans, splits, presizes, builds the network and puts it together.

    Args:
        config: The settings.
        registry: Where plugins are looked up.
        stack: Takes what must be closed when the job is over.
        settled: Whether the settings are those of a run that goes on, so that nothing has to be tried.

    Raises:
        PetDeskError: Anything that is wrong with the pictures, the weights or the settings.
    """
    stack.enter_context(freed_memory_kept())
    device = choose_device(config.device)
    precision = choose_precision(config.precision, device)
    architecture = registry.architectures[config.arch]
    config = config.model_copy(update={"weights": config.weights_for(architecture)}).filled()
    arch_params = read_params(architecture.params, config.arch_params, owner=f"architecture {config.arch}")
    augmentation = registry.augmentations[config.augmentation]
    augmentation_params = read_params(
        augmentation.params, config.augmentation_params, owner=f"augmentation {config.augmentation}"
    )
    size = config.size or architecture.input_size
    presize = presize_for(size, config.presize)

    source = Source(path=config.source, dataset=config.dataset, params=config.dataset_params)
    table, source = yield from read_table(source, registry)
    if config.weights == "auto" and architecture.prepare is not None:
        with blaming(registry.architectures.plugin_of(config.arch), "fetching its weights"):
            yield from preparing(architecture.prepare(arch_params))
    table, reader = yield from _presize(table, presize, config.cache_limit, stack)
    require_classes(table)
    valid = split(table, valid_fraction=config.valid_fraction, seed=config.seed)
    if int((~valid).sum()) < FEWEST_TO_TRAIN:
        raise DataError(
            f"Fewer than two pictures in {table.root} are for training. "
            "Put more on that side of the split, or let PetDesk make it."
        )
    yield from _warn_of_small_classes(table, valid)
    stack.callback(import_ahead().join)

    torch.manual_seed(config.seed)
    with blaming(registry.architectures.plugin_of(config.arch), "building its network"):
        network = architecture.build(len(table.classes), arch_params, config.weights_for(architecture))
    yield from _warn_of_weights(architecture, network.weights_report)
    varying = registry.augmentations.plugin_of(config.augmentation)
    with blaming(varying, "getting ready"):
        vary = blamed(augmentation.build(augmentation_params, size), varying)
    model = Classifier(network).to(device).to(memory_format=torch.channels_last)
    batches = Batches(
        reader=reader,
        labels=table.labels,
        n_classes=len(table.classes),
        keys=table.keys,
        train=np.flatnonzero(~valid),
        valid=np.flatnonzero(valid),
        augmentation=vary,
        normalisation=Normalisation(mean=network.mean, std=network.std),
        batch_size=config.pictures_at_a_time or sensible_batch_size(int((~valid).sum()) // config.accumulate),
        accumulate=config.accumulate,
        device=device,
        seed=config.seed,
    )
    precision = yield from _trusted(config, model, batches, precision)
    loss = build_loss(
        name=config.loss,
        label_smoothing=config.label_smoothing,
        class_weights=config.class_weights,
        focal_gamma=config.focal_gamma,
        counts=batches.train_counts,
        device=device,
    )
    files = PictureFiles(
        root=table.root,
        keys=reader.file_keys,
        described={
            "presize": presize,
            "size": size,
            "mean": network.mean,
            "std": network.std,
            "augmentation": config.augmentation,
            "augmentation_params": augmentation_params.model_dump(mode="json"),
        },
    )
    learner = Learner(
        model=model,
        batches=batches,
        schedulers=registry.schedulers,
        precision=precision,
        loss=loss,
        config=config,
        feature_route=feature_route(
            batches=batches, files=files, table=table, config=config, precision=precision, stack=stack
        ),
    )
    config = yield from rehearse(learner, config, stack, settled=settled)
    config = config.model_copy(
        update={
            "source": source.path,
            "dataset": source.dataset,
            "dataset_params": source.params,
            # In full: another version's defaults must not change what this model is.
            "arch_params": arch_params.model_dump(mode="json"),
            "augmentation_params": augmentation_params.model_dump(mode="json"),
            "weights": config.weights.absolute() if isinstance(config.weights, Path) else config.weights,
            "size": size,
            "presize": presize,
            "recipe": config.recipe_key,
            "precision": precision.name,
        }
    )
    return Prepared(config=config, table=table, valid=valid, network=network, learner=learner)


def _presize(
    table: PictureTable, presize: int, limit: int | None, stack: ExitStack
) -> Generator[Event, None, tuple[PictureTable, CropReader]]:
    presized = yield from build_cache(
        [table.path(row) for row in range(len(table))],
        root=table.root,
        presize=presize,
        folder=cache_folder() / "presized",
        limit=limit,
    )
    keep = presized.readable
    if not keep.all():
        table, presized = table.only(keep), presized.only(keep)
    return table, stack.enter_context(CropReader(presized))


def _trusted(
    config: TrainConfig, model: Classifier, batches: Batches, precision: Precision
) -> Generator[Event, None, Precision]:
    """Falls back to fp32 where `auto` chose a precision in which this network computes another loss."""
    if config.precision != "auto" or precision.name == "fp32":
        return precision
    batch = next(iter(batches.validation(batches.train_rows[:PICTURES_TO_COMPARE])))
    if agrees_with_fp32(model, batch.images, batch.labels, precision):
        return precision
    yield Warned(message=f"This network's loss is not the same in {precision.name}; training in fp32, which is slower.")
    return Precision("fp32", precision.device)


def _warn_of_small_classes(table: PictureTable, valid: NDArray[np.bool_]) -> Generator[Event, None, None]:
    lonely, untrained = lonely_classes(table, valid), untrained_classes(table, valid)
    if lonely:
        yield Warned(
            message=f"Too few pictures to validate: {_list(lonely)}. Their pictures are all used for training; "
            "add more to learn how well they are told apart."
        )
    if untrained:
        yield Warned(message=f"No training pictures: {_list(untrained)}. The model cannot learn what it never sees.")


def _warn_of_weights(architecture: ArchitectureSpec, report: WeightsReport) -> Generator[Event, None, None]:
    if report.missing and report.taken:
        yield Warned(
            message=f"{report.source} fits all but {len(report.missing)} of {architecture.title}'s tensors "
            f"({_list(list(report.missing))}); these start random."
        )


def _list(names: list[str]) -> str:
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return ", ".join(names[:MOST_NAMES]) + more


def trained_on(prepared: Prepared) -> dict[str, Any]:
    """What a model file says of where its model comes from."""
    config = prepared.config
    return {
        "source": Path(config.source).name,
        "dataset": config.dataset,
        "train_pictures": int((~prepared.valid).sum()),
        "valid_pictures": int(prepared.valid.sum()),
        "seed": config.seed,
        "precision": config.precision,
        "weights": prepared.network.weights_report.source,
    }
