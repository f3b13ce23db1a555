"""The bare loops: what the processor can do when the batches already lie in memory.

Channels-last tensors and one precision, nothing else: no decoding, no augmentation, no metrics. PetDesk is held
to a share of these.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch
from photos import breed, photo_files, stratified_split
from settings import ARCHITECTURE, BATCH_SIZE, SIZE, Settings, run_side
from torch import Tensor, nn
from torch.nn import functional as F
from torch.nn.utils.fusion import fuse_conv_bn_eval
from torchvision import models


def train_epoch(settings: Settings) -> dict[str, Any]:
    """As many full training batches and validation pictures as an epoch has.

    `pictures_per_second` counts forward and backward only, in a process as fresh as the other sides', and is what
    PetDesk is held to. Beside it the same again, warm, and with AdamW's step, to show what each of these takes.
    """
    train, valid = stratified_split(photo_files(settings.photos), seed=settings.seed)
    n_classes = len({breed(path) for path in train})
    precision = settings.precision or fastest_precision()
    network = getattr(models, ARCHITECTURE)(num_classes=n_classes).to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(network.parameters(), lr=1e-3)
    images, labels = _batch(BATCH_SIZE), torch.randint(n_classes, (BATCH_SIZE,))
    n_batches = len(train) // BATCH_SIZE

    def epoch(after_backward: Callable[[], None]) -> None:
        network.train()
        for _ in range(n_batches):
            with autocast(precision):
                loss = F.cross_entropy(network(images), labels)
            loss.backward()
            after_backward()
            network.zero_grad(set_to_none=True)
        _infer(network, [images[:size] for size in _batch_sizes(len(valid))], precision)

    def optimizer_step() -> None:
        optimizer.step()

    pictures = n_batches * BATCH_SIZE + len(valid)
    seconds = _timed(lambda: epoch(lambda: None))
    return {
        "seconds": seconds,
        "train_pictures": n_batches * BATCH_SIZE,
        "valid_pictures": len(valid),
        "pictures_per_second": pictures / seconds,
        "pictures_per_second_warm": pictures / _timed(lambda: epoch(lambda: None)),
        "pictures_per_second_with_optimizer": pictures / _timed(lambda: epoch(optimizer_step)),
        "precision": precision,
    }


def folder_predict(settings: Settings) -> dict[str, Any]:
    """Inference on as many pictures as the folder has; beside it the same again, warm, and with batch norm folded."""
    pictures = len(photo_files(settings.photos))
    precision = settings.precision or fastest_precision()
    network = getattr(models, ARCHITECTURE)(num_classes=37).to(memory_format=torch.channels_last).eval()
    images = _batch(BATCH_SIZE)
    batches = [images[:size] for size in _batch_sizes(pictures)]
    seconds = _timed(lambda: _infer(network, batches, precision))
    warm_seconds = _timed(lambda: _infer(network, batches, precision))
    _fold_batch_norm(network)
    folded_seconds = _timed(lambda: _infer(network, batches, precision))
    return {
        "seconds": seconds,
        "pictures": pictures,
        "pictures_per_second": pictures / seconds,
        "pictures_per_second_warm": pictures / warm_seconds,
        "pictures_per_second_folded": pictures / folded_seconds,
        "precision": precision,
    }


def fastest_precision() -> str:
    """`bf16` where the processor computes in it, else `fp32`."""
    flags = Path("/proc/cpuinfo")
    words = set(flags.read_text().split()) if flags.exists() else set()
    return "bf16" if words & {"avx512_bf16", "amx_bf16"} else "fp32"


def autocast(precision: str) -> AbstractContextManager[None]:
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=precision == "bf16")


def _batch(n_pictures: int) -> Tensor:
    return torch.randn(n_pictures, 3, SIZE, SIZE).to(memory_format=torch.channels_last)


def _batch_sizes(n_pictures: int) -> Iterator[int]:
    """Full batches and the rest."""
    for start in range(0, n_pictures, BATCH_SIZE):
        yield min(BATCH_SIZE, n_pictures - start)


def _infer(network: nn.Module, batches: list[Tensor], precision: str) -> None:
    network.eval()
    with torch.inference_mode(), autocast(precision):
        for images in batches:
            network(images)


def _timed(work: Callable[[], None]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _fold_batch_norm(network: nn.Module) -> None:
    """Folds each batch norm into the convolution before it; torchvision's ResNets name them in that order."""
    for block in list(network.modules()):
        children = list(block.named_children())
        for (name, layer), (following_name, following) in pairwise(children):
            if isinstance(layer, nn.Conv2d) and isinstance(following, nn.BatchNorm2d):
                setattr(block, name, fuse_conv_bn_eval(layer, following))
                setattr(block, following_name, nn.Identity())


if __name__ == "__main__":
    run_side({"train-epoch": train_epoch, "folder-predict": folder_predict})
