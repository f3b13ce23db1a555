"""Resizing whole batches without skipping pixels."""

import torch
import torch.nn.functional as F
from torch import Tensor

# One bilinear sample sees 2 pixels a side: at steps longer than this, it passes over some. fastai waits until 2.
LONGEST_STEP = 1.5
# What is left between two samples after averaging: enough that crops of three quarters are not blown up.
STEP_AFTER_AVERAGING = 1.3


def resized(images: Tensor, size: int) -> Tensor:
    """The whole square picture at `size` pixels a side, antialiased; the plain resize of validation.

    On the CPU the resize stays in uint8, whose kernel is three times faster than float's; it rounds after each
    direction, which costs at most one level (1/255) and on the average none.

    Args:
        images: uint8 [N, 3, P, P].
        size: Pixels a side.

    Returns:
        float32 [N, 3, size, size] in [0, 1].
    """
    return _antialiased(images, size).to(torch.float32, copy=True).mul_(1 / 255).clamp_(0, 1)


def averaged(images: Tensor, size: int) -> Tensor:
    """Makes pictures that are much larger than `size` smaller first, for a sampler that looks at 2 pixels a side.

    Args:
        images: uint8 [N, 3, P, P].
        size: Pixels a side of what will be sampled.

    Returns:
        uint8 or float32 [N, 3, Q, Q] in [0, 255]: `images` itself up to P = 1.5 size, else Q = 1.3 size.
    """
    if images.shape[-1] <= LONGEST_STEP * size:
        return images
    return _antialiased(images, round(STEP_AFTER_AVERAGING * size))


def _antialiased(images: Tensor, size: int) -> Tensor:
    if images.shape[-1] == size:
        return images
    # Only the CPU has a kernel for uint8.
    pictures = images if images.device.type == "cpu" else images.float()
    return F.interpolate(pictures, size=(size, size), mode="bilinear", antialias=True)
