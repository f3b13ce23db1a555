"""Gradient checkpointing: what a body's layers put out is computed again in the backward pass, not remembered.

Chen et al. 2016, "Training deep nets with sublinear memory cost".
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial

import torch
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from petdesk.api import TrainingError


class Checkpointed(nn.Module):
    """Runs `body` and remembers only what goes from block to block; the results are the same, bit for bit.

    Blocks are the body's children, those of its lists of blocks in their place. One at a time is the finest cut and
    the one that saves most in nearly every network here.

    Raises:
        TrainingError: The body is not a row of several blocks.
    """

    def __init__(self, body: nn.Module) -> None:
        super().__init__()
        self._blocks = tuple(nn.Sequential(*block) for block in blocks_of(body))  # a tuple: they stay the body's own
        if len(self._blocks) < 2:
            raise TrainingError("The network's body is not a row of blocks, which gradient checkpointing needs.")

    def forward(self, images: Tensor) -> Tensor:
        features = images
        for block in self._blocks:
            if torch.is_grad_enabled():
                features = checkpoint(block, features, use_reentrant=False, context_fn=partial(_passes, block))
            else:
                features = block(features)
        return features


def blocks_of(body: nn.Module) -> list[list[nn.Module]]:
    """The body's modules in the order they run, those together that are computed again together.

    Single layers in a row stay together, and so does what writes into its input with what gave it that.
    """
    blocks: list[list[nn.Module]] = []
    for module in _row(body):
        is_layer = not any(module.children())
        together = bool(blocks) and is_layer and not any(blocks[-1][-1].children())
        if together or (blocks and _writes_into_its_input(module)):
            blocks[-1].append(module)
        else:
            blocks.append([module])
    return blocks


def _row(module: nn.Module) -> Iterator[nn.Module]:
    """The modules that run one after another, lists of blocks opened; a list of mere layers is a block."""
    children = list(module.children())
    runs_them = isinstance(module, nn.Sequential) and type(module).forward is nn.Sequential.forward
    if runs_them and any(list(child.children()) for child in children):
        for child in children:
            yield from _row(child)
    else:
        yield module


def _writes_into_its_input(module: nn.Module) -> bool:
    first = next((inner for inner in module.modules() if not any(inner.children())), module)
    return bool(getattr(first, "inplace", False))


def _passes(block: nn.Module) -> tuple[AbstractContextManager[None], AbstractContextManager[None]]:
    """What the first pass runs in, and what the second."""
    return nullcontext(), _statistics_as_they_are(block)


@contextmanager
def _statistics_as_they_are(block: nn.Module) -> Iterator[None]:
    """Inside, batch norms write to copies of their statistics: the first pass has counted these pictures already."""
    buffers = [
        (module, name, buffer) for module in block.modules() for name, buffer in module.named_buffers(recurse=False)
    ]
    for module, name, buffer in buffers:
        setattr(module, name, buffer.clone())
    try:
        yield
    finally:
        for module, name, buffer in buffers:
            setattr(module, name, buffer)
