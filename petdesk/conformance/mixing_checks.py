"""What must hold of an augmentation that mixes pictures: labels count by as much as pixels do. Imports torch."""

from collections.abc import Sequence

import torch
from torch import Tensor

from petdesk.api import Mix, MixingAugmentation
from petdesk.conformance.augmentation_checks import PICTURES, SIZE, AugmentationTrial
from petdesk.conformance.check import Check, Fault, Skip, check

MANY = 16
SHARE_CLOSE = 0.02


def _mixed(trial: AugmentationTrial, images: Tensor, *, seed: int = 2) -> Mix:
    if not isinstance(trial.built, MixingAugmentation):
        raise Skip("It does not mix pictures.")
    mix = trial.built.mix(images, trial.draws(len(images), seed=seed))
    if not isinstance(mix, Mix):
        raise Fault(f"mix returned a {type(mix).__name__}. Return a petdesk.api.Mix.")
    return mix


def _made(trial: AugmentationTrial, number: int) -> Tensor:
    return trial.built(trial.pictures(number), trial.draws(number))


@check("mix() gives pictures, partners and shares of the right shapes and range", needed=True)
def has_the_right_shapes(trial: AugmentationTrial) -> None:
    for number in (1, 2, MANY):
        mix = _mixed(trial, _made(trial, number))
        if mix.images.shape != (number, 3, SIZE, SIZE) or mix.images.dtype != torch.float32:
            raise Fault(
                f"The mixed pictures are {mix.images.dtype} {list(mix.images.shape)}, not float32 [N, 3, size, size]."
            )
        if not (float(mix.images.min()) >= 0 and float(mix.images.max()) <= 1):
            raise Fault("The mixed pictures leave [0, 1].")
        if mix.partners.shape != (number,) or mix.partners.dtype != torch.int64:
            raise Fault(f"The partners are {mix.partners.dtype} {list(mix.partners.shape)}, not int64 [N].")
        if not (int(mix.partners.min()) >= 0 and int(mix.partners.max()) < number):
            raise Fault(f"A partner is no place in a batch of {number}: they count from 0 to N - 1.")
        if mix.shares.shape != (number,) or mix.shares.dtype != torch.float32:
            raise Fault(f"The shares are {mix.shares.dtype} {list(mix.shares.shape)}, not float32 [N].")
        if not (float(mix.shares.min()) >= 0 and float(mix.shares.max()) <= 1):
            raise Fault("A share is not between 0 and 1.")


@check("the same draws mix the same")
def repeats(trial: AugmentationTrial) -> None:
    first, second = (_mixed(trial, _made(trial, PICTURES)) for _ in range(2))
    if not all(torch.equal(getattr(first, name), getattr(second, name)) for name in ("images", "partners", "shares")):
        raise Fault("mix() gave another result the second time. Take all that is random from `draws`.")


@check("the shares are what is left of each picture")
def has_honest_shares(trial: AugmentationTrial) -> None:
    levels = torch.linspace(0, 1, MANY)
    for seed in range(3):
        images = levels[:, None, None, None].expand(MANY, 3, SIZE, SIZE).contiguous()
        mix = _mixed(trial, images, seed=seed)
        expected = mix.shares * levels + (1 - mix.shares) * levels[mix.partners]
        wrong = (mix.images.mean((1, 2, 3)) - expected).abs() > SHARE_CLOSE
        if bool(wrong.any()):
            place = int(wrong.nonzero()[0])
            partner = int(mix.partners[place])
            own, other = float(levels[place]), float(levels[partner])
            left = (float(mix.images[place].mean()) - other) / (own - other) if own != other else 1.0
            raise Fault(
                f"A picture whose share is {float(mix.shares[place]):.2f} is to {left:.2f} itself and the rest its "
                "partner. Labels are mixed by the shares, so both must agree."
            )


CHECKS: Sequence[Check[AugmentationTrial]] = (has_the_right_shapes, repeats, has_honest_shares)
