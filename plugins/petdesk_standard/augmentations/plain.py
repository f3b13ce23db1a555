"""The augmentation that changes nothing."""

from torch import Tensor

from petdesk_standard.augmentations.resize import resized


class PlainResize:
    """Resizes in training as in validation; needs no draws."""

    n_draws = 0

    def __init__(self, size: int) -> None:
        self._size = size

    def __call__(self, images: Tensor, draws: Tensor) -> Tensor:
        return resized(images, self._size)

    def plain(self, images: Tensor) -> Tensor:
        return resized(images, self._size)
