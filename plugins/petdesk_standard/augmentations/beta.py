"""The beta distribution, drawn by its quantiles: from uniform numbers, without a generator."""

import torch
from torch import Tensor

CELLS = 4096


class SymmetricBeta:
    """Beta(alpha, alpha): alpha = 1 is uniform on [0, 1], less prefers the ends, more the middle.

    Its distribution function has no inverse in closed form, so it is tabulated up to 1/2, and mirrored there. The table
    is even in t = x^s, s = min(alpha, 1): by t, the density x^(alpha - 1) (1 - x)^(alpha - 1) is
    x^(alpha - s) (1 - x)^(alpha - 1) / s, without a pole at 0.

    Args:
        alpha: From 0.05 to 10; quantiles are within 2e-4 there.
    """

    def __init__(self, alpha: float) -> None:
        self._power = 1 / min(alpha, 1.0)
        places = torch.linspace(0, 0.5 ** (1 / self._power), CELLS + 1, dtype=torch.float64)
        x = ((places[1:] + places[:-1]) / 2) ** self._power
        density = x ** (alpha - min(alpha, 1.0)) * (1 - x) ** (alpha - 1)
        reached = torch.cat((places.new_zeros(1), density.cumsum(0)))
        self._reached = (reached / reached[-1] / 2).float()
        self._places = places.float()

    def quantile(self, draws: Tensor) -> Tensor:
        """What a share `draws` [N] in [0, 1) of the distribution lies below; [N] in [0, 1]."""
        reached, places = self._reached.to(draws.device), self._places.to(draws.device)
        low = torch.minimum(draws, 1 - draws).contiguous()
        cell = (torch.searchsorted(reached, low, right=True) - 1).clamp(0, CELLS - 1)
        within = (low - reached[cell]) / (reached[cell + 1] - reached[cell])
        x = torch.lerp(places[cell], places[cell + 1], within) ** self._power
        return torch.where(draws < 0.5, x, 1 - x)
