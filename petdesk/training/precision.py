"""Device and precision: what this machine does best, and whether it can be trusted with these pictures."""

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor, nn

from petdesk.api import SettingsError

PrecisionName = Literal["fp32", "bf16", "fp16"]
DTYPES: dict[PrecisionName, torch.dtype] = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}
LARGEST_LOSS_DIFFERENCE = 0.05
"""Relative. bf16 keeps 8 bits; sound networks differ by well under a hundredth."""


@dataclass(frozen=True, slots=True)
class Precision:
    """The arithmetic of the forward pass; weights and the optimiser stay float32."""

    name: PrecisionName
    device: torch.device

    @property
    def dtype(self) -> torch.dtype:
        """Of activations."""
        return DTYPES[self.name]

    def autocast(self) -> torch.autocast:
        """The context of a forward pass."""
        return torch.autocast(self.device.type, dtype=self.dtype, enabled=self.name != "fp32")

    def scaler(self) -> torch.amp.GradScaler:
        """Loss scaling, which only fp16 needs; passes everything through else."""
        return torch.amp.GradScaler(self.device.type, enabled=self.name == "fp16")


def choose_device(text: str) -> torch.device:
    """`auto`, `cpu`, `cuda`, `cuda:1` or `mps` as a device that is here.

    Raises:
        SettingsError: It is not.
    """
    if text == "auto":
        if torch.cuda.is_available():
            return torch.device("cuda")
        return torch.device("mps" if torch.backends.mps.is_available() else "cpu")
    try:
        device = torch.device(text)
    except RuntimeError as error:
        raise SettingsError(f"{text!r} is not a device. Choose auto, cpu, cuda, cuda:1 or mps.") from error
    missing = (device.type == "cuda" and (device.index or 0) >= torch.cuda.device_count()) or (
        device.type == "mps" and not torch.backends.mps.is_available()
    )
    if missing or device.type not in ("cpu", "cuda", "mps"):
        raise SettingsError(f"This computer has no device {text!r} that PyTorch can use. Choose auto or cpu.")
    return device


def choose_precision(text: str, device: torch.device) -> Precision:
    """`auto` is bf16 where the hardware has it, fp16 on older CUDA cards, else fp32.

    Raises:
        SettingsError: No such precision, or fp16 on a processor: it has no arithmetic for it.
    """
    if text == "auto":
        return Precision(_best(device), device)
    if text not in DTYPES:
        raise SettingsError(f"There is no precision called {text!r}. Choose auto, {', '.join(DTYPES)}.")
    if text == "fp16" and device.type == "cpu":
        raise SettingsError("fp16 needs a graphics card. Choose auto, bf16 or fp32.")
    return Precision(text, device)


def _best(device: torch.device) -> PrecisionName:
    if device.type == "cuda":
        return "bf16" if torch.cuda.is_bf16_supported(including_emulation=False) else "fp16"
    if device.type == "cpu" and (torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()):
        return "bf16"
    return "fp32"


@torch.no_grad()
def agrees_with_fp32(model: nn.Module, images: Tensor, labels: Tensor, precision: Precision) -> bool:
    """Whether the loss of a few pictures is about the same in this precision. Leaves the model in eval mode."""
    model.eval()
    exact = nn.functional.cross_entropy(model(images), labels)
    with precision.autocast():
        rounded = nn.functional.cross_entropy(model(images).float(), labels)
    return bool(torch.isfinite(rounded)) and bool(abs(rounded - exact) <= LARGEST_LOSS_DIFFERENCE * abs(exact) + 1e-3)
