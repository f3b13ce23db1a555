"""An augmentation built of torchvision's transforms v2."""

import torch
import torchvision  # noqa: F401 - the whole before its part: another thread may be loading it
from torch import Tensor
from torchvision.transforms import v2

from petdesk.api import own_numbers
from petdesk_standard.augmentations.params import TorchvisionParams
from petdesk_standard.augmentations.resize import resized

GREY = 128


class TorchvisionAugmentation:
    """Runs torchvision's transforms picture by picture, each on random numbers of its own.

    The transforms draw from torch's global generator, once a call: on a batch, all pictures would share one flip. So
    this loops over the pictures - the price for taking any transform of torchvision - with a generator of its own for
    each, seeded from the picture's draws. The global one stays untouched: a preview may run while a training does.

    The two draws of a picture, in steps of 2^-24 as float32 has them, are the high and the low 24 bits of its seed.
    """

    n_draws = 2

    def __init__(self, params: TorchvisionParams, size: int) -> None:
        self._size = size
        self._transform = v2.Compose(_transforms(params, size))

    def __call__(self, images: Tensor, draws: Tensor) -> Tensor:
        pictures = []
        for image, seed in zip(images, _seeds(draws), strict=True):
            with own_numbers(seed):
                pictures.append(self._transform(image))
        return torch.stack(pictures)

    def plain(self, images: Tensor) -> Tensor:
        return resized(images, self._size)


def _seeds(draws: Tensor) -> list[int]:
    high, low = (draws.cpu().double() * 2**24).long().unbind(1)
    seeds: list[int] = (high * 2**24 + low).tolist()
    return seeds


def _transforms(params: TorchvisionParams, size: int) -> list[torch.nn.Module]:
    transforms: list[torch.nn.Module] = [
        v2.RandomResizedCrop(size, scale=(params.min_scale, 1.0), antialias=True),
        v2.RandomHorizontalFlip(params.p_flip),
    ]
    if params.policy == "rand-augment":
        transforms.append(v2.RandAugment(fill=GREY))
    elif params.policy == "trivial-augment":
        transforms.append(v2.TrivialAugmentWide(fill=GREY))
    transforms += [
        v2.ColorJitter(params.brightness, params.contrast, params.saturation, params.hue),
        v2.ToDtype(torch.float32, scale=True),
    ]
    if params.p_erase > 0:
        transforms.append(v2.RandomErasing(params.p_erase, value=GREY / 255))
    return transforms
