"""Repeats digit for digit: PyTorch held to arithmetic that comes out the same every time on one machine.

What the draws of pictures, augmentations and weights are is settled by the seed alone and needs nothing of this.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import torch

from petdesk.api import TrainingError

CUBLAS = "CUBLAS_WORKSPACE_CONFIG"
CUBLAS_WORKSPACE = ":4096:8"
"""Or `:16:8`, which is slower (cuBLAS manual, "Results reproducibility")."""
NO_DETERMINISTIC = "does not have a deterministic implementation"
"""What PyTorch says of an operation that it has no other way for."""


@contextmanager
def exactly() -> Iterator[int]:
    """Inside, the same settings on the same machine give the same digits; what was set before comes back at the end.

    Sums depend on how they are shared among threads, so a repeat needs the same number of them: it is what comes with
    `with`, to be written down. Everything of the training, also the building of the network, belongs inside.

    Raises:
        TrainingError: The graphics card is in use already without what cuBLAS has to be told before, or the network
            has a layer that cannot be computed exactly there.
    """
    with ExitStack() as stack:
        stack.enter_context(_cublas_told())
        stack.callback(
            torch.use_deterministic_algorithms,
            torch.are_deterministic_algorithms_enabled(),
            warn_only=torch.is_deterministic_algorithms_warn_only_enabled(),
        )
        torch.use_deterministic_algorithms(mode=True)
        # Nothing here reads what it did not write, and filling every new tensor takes time.
        _set(stack, torch.utils.deterministic, "fill_uninitialized_memory", False)
        _set(stack, torch.backends.cudnn, "deterministic", True)
        _set(stack, torch.backends.cudnn, "benchmark", False)
        _set(stack, torch.backends.cudnn.conv, "fp32_precision", "ieee")  # type: ignore[attr-defined]  # no TF32
        _set(stack, torch.backends.cuda.matmul, "fp32_precision", "ieee")
        try:
            yield torch.get_num_threads()
        except RuntimeError as error:
            if NO_DETERMINISTIC not in str(error):
                raise
            operation = str(error).split(NO_DETERMINISTIC, maxsplit=1)[0].split()[-1]
            raise TrainingError(
                f"The network uses {operation}, which PyTorch cannot compute exactly on this device. "
                "Train without exact, on the CPU, or with another network."
            ) from error


@contextmanager
def _cublas_told() -> Iterator[None]:
    """Its variable is read when the graphics card is first used, so after that it is too late."""
    before = os.environ.get(CUBLAS)
    if before not in (":4096:8", ":16:8"):
        if torch.cuda.is_initialized():  # type: ignore[no-untyped-call]
            raise TrainingError(
                "Exact repeats have to be asked for before the graphics card is first used. Start PetDesk anew "
                f"and train exactly at once, or set {CUBLAS}={CUBLAS_WORKSPACE} before it starts."
            )
        os.environ[CUBLAS] = CUBLAS_WORKSPACE
    try:
        yield
    finally:
        # A card that began like this goes on like this, and the next exact training must see that it does.
        if not torch.cuda.is_initialized():  # type: ignore[no-untyped-call]
            if before is None:
                del os.environ[CUBLAS]
            else:
                os.environ[CUBLAS] = before


def _set(stack: ExitStack, place: Any, name: str, value: object) -> None:
    stack.callback(setattr, place, name, getattr(place, name))
    setattr(place, name, value)
