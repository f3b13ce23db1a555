"""Brightness and contrast in the space of logits, where no change can leave [0, 1]; as fastai's `LightingTfm`."""

import math

import torch
from torch import Tensor

# fastai's clamp: the logit of black and white is then -16.1 and 15.9.
DARKEST = 1e-7


def brightness_shift(draws: Tensor, largest: float) -> Tensor:
    """Logits to add, as fastai's `Brightness` draws them: where mid-grey goes is uniform in 0.5 -+ 0.5 `largest`.

    Args:
        draws: [N] in [0, 1); 0.5 changes nothing.
        largest: In [0, 1).
    """
    return torch.logit(0.5 + largest * (draws - 0.5))


def contrast_factor(draws: Tensor, largest: float) -> Tensor:
    """What logits are multiplied by, as fastai's `Contrast` draws it: log-uniform from 1 - `largest` to its inverse.

    Args:
        draws: [N] in [0, 1); 0.5 changes nothing.
        largest: In [0, 1).
    """
    return torch.exp(math.log(1 - largest) * (1 - 2 * draws))


def relight_(pictures: Tensor, shift: Tensor, factor: Tensor) -> Tensor:
    """Changes brightness, then contrast, in place: sigmoid((logit(value) + shift) factor).

    Args:
        pictures: float32 [N, 3, H, W]; clamped to [1e-7, 1 - 1e-7] first.
        shift: float32 [N], 0 for none.
        factor: float32 [N], 1 for none.
    """
    scale = factor[:, None, None, None]
    offset = (shift * factor)[:, None, None, None]
    torch.logit(pictures, eps=DARKEST, out=pictures)
    torch.addcmul(offset, pictures, scale, out=pictures)
    return pictures.sigmoid_()
