"""What features depend on besides the picture, as a short text that names their home."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import torch
from torch import nn

from petdesk import __version__
from petdesk.training.precision import Precision


def feature_key(*modules: nn.Module, precision: Precision, pictures_at_a_time: int, pictures: Mapping[str, Any]) -> str:
    """32 hexadecimal digits that change with everything that changes a bit of the features.

    Args:
        modules: What the features come out of: their structure and every tensor count.
        precision: Of the arithmetic, and where it is done.
        pictures_at_a_time: Kernels for other numbers may round otherwise.
        pictures: What else the pixels depend on, JSON-able: size, normalisation, the augmentation and its settings.
    """
    described = {
        "petdesk": __version__,
        "torch": torch.__version__,
        "processor": _processor(precision.device),
        "precision": precision.name,
        "pictures_at_a_time": pictures_at_a_time,
        "pictures": dict(pictures),
    }
    digest = hashlib.blake2b(json.dumps(described, sort_keys=True, default=str).encode(), digest_size=16)
    for module in modules:
        digest.update(repr(module).encode())
        for name, tensor in module.state_dict().items():
            digest.update(f"{name} {tensor.dtype} {tuple(tensor.shape)}\0".encode())
            digest.update(memoryview(tensor.detach().cpu().contiguous().reshape(-1).view(torch.uint8).numpy()))
    return digest.hexdigest()


def _processor(device: torch.device) -> str:
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    return torch.backends.cpu.get_cpu_capability() if device.type == "cpu" else device.type
