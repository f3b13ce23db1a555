"""Augmentations that mix the pictures of a batch with one another: MixUp and CutMix."""

import torch
from torch import Tensor

from petdesk.api import Mix
from petdesk_standard.augmentations.beta import SymmetricBeta
from petdesk_standard.augmentations.params import CutMixParams, MixUpParams
from petdesk_standard.augmentations.standard import StandardAugmentation

MIX_DRAWS = ("mix_or_not", "partner", "share")
BOX_DRAWS = ("box_middle_across", "box_middle_down")
"""What the columns mean that follow the standard augmentation's. Runs are repeated from them: add at the end."""


class _Mixing(StandardAugmentation):
    """What MixUp and CutMix have in common.

    Partners are a permutation, the order of one column of the draws: every picture goes into just one other, which may
    be itself. Shares are drawn from Beta(alpha, alpha), each picture's by itself.
    """

    def __init__(self, params: MixUpParams | CutMixParams, size: int) -> None:
        super().__init__(params, size)
        self._p_mix = params.p_mix
        self._shares = SymmetricBeta(params.alpha)

    def __call__(self, images: Tensor, draws: Tensor) -> Tensor:
        return super().__call__(images, draws[:, : StandardAugmentation.n_draws])


class MixUp(_Mixing):
    """The standard augmentation, then blends of two pictures and of their labels (Zhang et al. 2018).

    As in fastai, a picture is at least half itself: a share below 1/2 is taken for the other's.
    """

    n_draws = StandardAugmentation.n_draws + len(MIX_DRAWS)

    def mix(self, images: Tensor, draws: Tensor) -> Mix:
        mix_or_not, partner, share = draws[:, StandardAugmentation.n_draws :].unbind(1)
        partners = partner.argsort(stable=True)
        drawn = self._shares.quantile(share)
        shares = torch.where(mix_or_not < self._p_mix, torch.maximum(drawn, 1 - drawn), 1.0)
        mixed = torch.lerp(images[partners], images, shares[:, None, None, None])
        return Mix(images=mixed, partners=partners, shares=shares)


class CutMix(_Mixing):
    """The standard augmentation, then a rectangle of each picture is replaced by another one's (Yun et al. 2019).

    The share drawn is what is to be kept. The rectangle is a square as the picture is, its middle lies anywhere in the
    picture, and what sticks out is cut off; the shares of the labels are those of the pixels in the end.
    """

    n_draws = StandardAugmentation.n_draws + len(MIX_DRAWS) + len(BOX_DRAWS)

    def mix(self, images: Tensor, draws: Tensor) -> Mix:
        mix_or_not, partner, share, across, down = draws[:, StandardAugmentation.n_draws :].unbind(1)
        partners = partner.argsort(stable=True)
        area = torch.where(mix_or_not < self._p_mix, 1 - self._shares.quantile(share), 0.0)
        side = (self._size * area.sqrt()).long()
        columns, rows = self._inside(across, side), self._inside(down, side)
        replaced = (rows[:, None, :, None] & columns[:, None, None, :]).expand_as(images)
        shares = 1 - rows.sum(1) * columns.sum(1) / self._size**2
        return Mix(images=torch.where(replaced, images[partners], images), partners=partners, shares=shares)

    def _inside(self, middle: Tensor, side: Tensor) -> Tensor:
        """Which pixels along one direction are in the rectangle, bool [N, size]."""
        first = (middle * self._size).long() - side // 2
        pixels = torch.arange(self._size, device=middle.device)
        return (pixels >= first[:, None]) & (pixels < (first + side)[:, None])
