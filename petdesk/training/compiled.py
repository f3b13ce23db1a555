"""A body as PyTorch's compiler makes it faster, where it can."""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, hub, nn

FAILURES = (RuntimeError, OSError, ImportError)
"""What comes out of the compiler: its own errors are RuntimeErrors, as those of a C++ compiler that is missing."""


class Compiled(nn.Module):
    """Runs `body`, whose tensors stay where they are and keep their names; compiles when it is first called.

    Batches may differ in their number of pictures, not in their size. Compiling takes a minute or so, and is quick once
    the same was compiled before: torch keeps it on disk. Another mode, or other layers that train, is compiled anew.

    Raises one of `FAILURES` when it is called and cannot be compiled.
    """

    def __init__(self, body: nn.Module) -> None:
        super().__init__()
        # In this process and thread: the compiler's own pool of processes would outlive the training.
        self._run = torch.compile(body, options={"compile_threads": 1})

    def forward(self, images: Tensor) -> Tensor:
        torch._dynamo.maybe_mark_dynamic(images, 0)
        features: Tensor = self._run(images)
        return features


@contextmanager
def compiling() -> Iterator[None]:
    """Belongs around all that runs something compiled: lets go of it in the end, and ends a thread that it began."""
    try:
        yield
    finally:
        torch._dynamo.reset()
        monitor = getattr(getattr(hub, "tqdm", None), "monitor", None)  # of the progress bar that the compiler hides
        if monitor is not None:
            monitor.exit()
