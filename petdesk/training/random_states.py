"""Every random state that training may draw from, to keep and to bring back."""

import random
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch


def random_states(device: torch.device) -> dict[str, Any]:
    """The states of torch (of the processor, and of a CUDA device), numpy and Python, as tensors and plain values."""
    kind, keys, position, has_gauss, gauss = np.random.get_state()
    version, numbers, following = random.getstate()
    return {
        "torch": torch.get_rng_state(),
        "cuda": torch.cuda.get_rng_state(device) if device.type == "cuda" else None,
        "numpy": [kind, torch.from_numpy(np.asarray(keys).astype(np.int64)), position, has_gauss, gauss],
        "python": [version, list(numbers), following],
    }


def restore_random_states(states: Mapping[str, Any], device: torch.device) -> None:
    """Brings back what `random_states` kept."""
    torch.set_rng_state(states["torch"])
    if device.type == "cuda" and states["cuda"] is not None:
        torch.cuda.set_rng_state(states["cuda"], device)
    kind, keys, position, has_gauss, gauss = states["numpy"]
    np.random.set_state((kind, keys.numpy().astype(np.uint32), position, has_gauss, gauss))
    version, numbers, following = states["python"]
    random.setstate((version, tuple(numbers), following))
