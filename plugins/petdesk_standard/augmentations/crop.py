"""Random crops: which widths and heights, and how often."""

import math

import torch
from torch import Tensor

TABLE_SIZE = 1024


class RandomCrop:
    """Draws crops as fastai's `RandomResizedCropGPU` and torchvision's `RandomResizedCrop` do, without trying.

    They draw an area uniformly from [min_scale, 1] and the logarithm of a side ratio uniformly from
    [-log(max_ratio), log(max_ratio)], and draw again while the crop is wider or higher than the picture. So what they
    keep is uniform where |log ratio| <= min(log(max_ratio), -log(area)). Here the area comes from the inverse of
    its distribution function there, kept as a table, and the ratio from what that area leaves.

    Args:
        min_scale: The smallest area, as a share of the picture's, in (0, 1].
        max_ratio: The largest side ratio, at least 1.
    """

    def __init__(self, min_scale: float, max_ratio: float) -> None:
        self._max_log_ratio = math.log(max_ratio)
        areas = torch.linspace(min_scale, 1, TABLE_SIZE + 1, dtype=torch.float64)
        middles = (areas[1:] + areas[:-1]) / 2
        # The tiny constant keeps the areas uniform where only squares are allowed.
        density = middles.log().neg().clamp(max=self._max_log_ratio) + 1e-9
        reached = torch.cat((areas.new_zeros(1), (density / density.sum()).cumsum(0)))
        shares = torch.linspace(0, 1, TABLE_SIZE + 1, dtype=torch.float64)
        cell = (torch.searchsorted(reached, shares, right=True) - 1).clamp(0, TABLE_SIZE - 1)
        within = ((shares - reached[cell]) / (reached[cell + 1] - reached[cell])).clamp(0, 1)
        self._areas = torch.lerp(areas[cell], areas[cell + 1], within).float()

    def sides(self, area_draws: Tensor, ratio_draws: Tensor) -> tuple[Tensor, Tensor]:
        """Widths and heights [N], as shares of the picture's, in (0, 1], for draws [N] in [0, 1)."""
        table = self._areas.to(area_draws.device)
        position = area_draws * TABLE_SIZE
        cell = position.long()
        area = torch.lerp(table[cell], table[cell + 1], position - cell)
        widest = area.log().neg().clamp(max=self._max_log_ratio)
        half_log_ratio = (ratio_draws - 0.5) * widest
        side = area.sqrt()
        return side * half_log_ratio.exp(), side * half_log_ratio.neg().exp()
