"""Pooling that keeps more than the mean. Imports torch: import it inside a plugin's `build`."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class ConcatPool(nn.Module):
    """The maximum and the mean of every channel, side by side: [N, C, H, W] -> [N, 2C].

    The maximum tells whether something is there at all, the mean how much of it. Maxima come first, as in
    fastai's `AdaptiveConcatPool2d`, so that its heads can be taken over.
    """

    def forward(self, features: Tensor) -> Tensor:
        mean = F.adaptive_avg_pool2d(features, 1).flatten(1)
        if torch.are_deterministic_algorithms_enabled():
            # The same numbers, several times slower; the other's backward pass is not deterministic on CUDA.
            return torch.cat([features.flatten(2).max(dim=2).values, mean], dim=1)
        return torch.cat([F.adaptive_max_pool2d(features, 1).flatten(1), mean], dim=1)
