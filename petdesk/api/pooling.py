"""Pooling that keeps more than the mean. Imports torch: import it inside a plugin's `build`."""

from torch import Tensor, cat, nn
from torch.nn import functional as F


class ConcatPool(nn.Module):
    """The maximum and the mean of every channel, side by side: [N, C, H, W] -> [N, 2C].

    The maximum tells whether something is there at all, the mean how much of it. Maxima come first, as in
    fastai's `AdaptiveConcatPool2d`, so that its heads can be taken over.
    """

    def forward(self, features: Tensor) -> Tensor:
        return cat([F.adaptive_max_pool2d(features, 1), F.adaptive_avg_pool2d(features, 1)], dim=1).flatten(1)
