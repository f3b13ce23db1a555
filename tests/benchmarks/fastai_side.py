"""fastai's side: the recipe of its own documentation, with its own defaults.

`Resize(460)` a picture, `aug_transforms(size=224, min_scale=0.75)` a batch (fastbook, chapter 5), batches of 32,
as many loader processes as fastai chooses for the machine unless a comparison says otherwise.
"""

import time
from pathlib import Path
from typing import Any

from fastai.vision.all import (
    CategoryBlock,
    DataBlock,
    DataLoaders,
    ImageBlock,
    IndexSplitter,
    Learner,
    Normalize,
    Resize,
    aug_transforms,
    error_rate,
    set_seed,
    vision_learner,
)
from photos import breed, photo_files, stratified_split
from safetensors.torch import load_file
from settings import ARCHITECTURE, BATCH_SIZE, FINE_TUNE_EPOCHS, MEAN, SIZE, STD, TTA_COPIES, Settings, run_side
from torchvision import models

PRESIZE = 460
PIPELINE_PASSES = 2


def photo_loaders(settings: Settings, *, num_workers: int | None = None) -> DataLoaders:
    train, valid = stratified_split(photo_files(settings.photos), seed=settings.seed)
    block = DataBlock(
        blocks=(ImageBlock, CategoryBlock),
        get_y=breed,
        splitter=IndexSplitter(range(len(train), len(train) + len(valid))),
        item_tfms=Resize(PRESIZE),
        batch_tfms=[*aug_transforms(size=SIZE, min_scale=0.75), Normalize.from_stats(MEAN, STD)],
    )
    workers = {} if num_workers is None else {"num_workers": num_workers}
    return block.dataloaders([*train, *valid], bs=BATCH_SIZE, **workers)


def learner(loaders: DataLoaders, architecture: str, *, weights: Path | None = None) -> Learner:
    """A learner with random weights, or with a body from torchvision's weights in a safetensors file."""
    learn = vision_learner(loaders, getattr(models, architecture), pretrained=False, metrics=error_rate)
    if weights is not None:
        prefix = "features."
        tensors = {
            name.removeprefix(prefix): value for name, value in load_file(weights).items() if name.startswith(prefix)
        }
        learn.model[0][0].load_state_dict(tensors)
    learn.remove_cbs([callback for callback in learn.cbs if callback.name == "progress"])
    learn.logger = lambda row: None
    return learn


def train_epoch(settings: Settings) -> dict[str, Any]:
    """One unfrozen epoch with validation, ResNet-34 from random weights."""
    set_seed(settings.seed)
    loaders = photo_loaders(settings)
    learn = learner(loaders, ARCHITECTURE)
    learn.unfreeze()
    started = time.perf_counter()
    learn.fit_one_cycle(1)
    seconds = time.perf_counter() - started
    train_pictures = len(loaders.train) * BATCH_SIZE  # fastai leaves out the last, incomplete batch
    valid_pictures = len(loaders.valid_ds)
    return {
        "seconds": seconds,
        "train_pictures": train_pictures,
        "valid_pictures": valid_pictures,
        "pictures_per_second": (train_pictures + valid_pictures) / seconds,
        "precision": "fp32",
        "num_workers": loaders.train.num_workers,
    }


def folder_predict(settings: Settings) -> dict[str, Any]:
    """Predictions for every photo of the folder; building the learner is not counted."""
    learn = learner(photo_loaders(settings), ARCHITECTURE)
    files = photo_files(settings.photos)
    started = time.perf_counter()
    probabilities, _ = learn.get_preds(dl=learn.dls.test_dl(files))
    seconds = time.perf_counter() - started
    return {
        "seconds": seconds,
        "pictures": len(probabilities),
        "pictures_per_second": len(probabilities) / seconds,
        "precision": "fp32",
    }


def pipeline(settings: Settings) -> dict[str, Any]:
    """Files to augmented, normalised training batches; the better of no and of two loader processes."""
    rates = {num_workers: _loader_rate(settings, num_workers) for num_workers in (0, 2)}
    best = max(rates, key=rates.__getitem__)
    return {
        "pictures_per_second": rates[best],
        "num_workers": best,
        "pictures_per_second_by_num_workers": {str(number): rate for number, rate in rates.items()},
    }


def _loader_rate(settings: Settings, num_workers: int) -> float:
    loader = photo_loaders(settings, num_workers=num_workers).train
    pictures = 0
    started = time.perf_counter()
    for _ in range(PIPELINE_PASSES):
        for images, _labels in loader:
            pictures += len(images)
    return pictures / (time.perf_counter() - started)


def look(settings: Settings) -> dict[str, Any]:
    """What PetDesk's `look` is held against: SqueezeNet 1.1 fine-tuned, which is how fastai gets to such an error."""
    set_seed(settings.seed)
    loaders = photo_loaders(settings)
    learn = learner(loaders, "squeezenet1_1", weights=settings.weights)
    started = time.perf_counter()
    learn.fine_tune(FINE_TUNE_EPOCHS)
    seconds = time.perf_counter() - started
    return {"error_rate": learn.recorder.values[-1][2], "seconds": seconds}


def fine_tune(settings: Settings) -> dict[str, Any]:
    """SqueezeNet 1.1 on ImageNet weights, one frozen and six unfrozen epochs, then test-time augmentation."""
    set_seed(settings.seed)
    loaders = photo_loaders(settings)
    learn = learner(loaders, "squeezenet1_1", weights=settings.weights)
    started = time.perf_counter()
    learn.fine_tune(FINE_TUNE_EPOCHS)
    _train_loss, valid_loss, error = learn.recorder.values[-1]
    answers, labels = learn.tta(n=TTA_COPIES)
    seconds = time.perf_counter() - started
    return {
        "error_rate": error,
        "tta_error_rate": float((answers.argmax(dim=1) != labels).float().mean()),
        "valid_loss": valid_loss,
        "seconds": seconds,
        "train_pictures": len(loaders.train_ds),
        "valid_pictures": len(loaders.valid_ds),
    }


if __name__ == "__main__":
    run_side(
        {
            "train-epoch": train_epoch,
            "folder-predict": folder_predict,
            "pipeline": pipeline,
            "fine-tune": fine_tune,
            "look": look,
        }
    )
