"""AdamW with a learning rate per layer group and weight decay where it belongs."""

import torch
from torch import nn

from petdesk.training.classifier import Classifier, group_parameters
from petdesk.training.recipe import Rate, spread

BETAS = (0.9, 0.99)
EPSILON = 1e-5
"""As fastai's Adam (fastai/optimizer.py): the larger epsilon keeps early steps of a fresh head in bounds."""


FROZEN_NORMS_SHARE = 0.1
"""Of the rate, for the batch norms of frozen groups: what fastai's `slice(lr)` gives all groups but the last."""


def build_optimizer(model: Classifier, rate: Rate, weight_decay: float) -> torch.optim.AdamW:
    """AdamW over what trains, stem to head; `param_groups` carry the layer group's name and highest rate.

    Weight decay is decoupled (Loshchilov and Hutter 2019) and spares norms and biases.

    Raises:
        SettingsError: There are more rates than layer groups.
    """
    param_groups = []
    rates = group_rates(rate, len(model.groups), model.frozen_groups)
    for group, lr in zip(model.groups, rates, strict=True):
        by_decay: dict[bool, list[nn.Parameter]] = {True: [], False: []}
        for parameter, decays in group_parameters(group):
            by_decay[decays].append(parameter)
        param_groups += [
            {"params": parameters, "lr": lr, "weight_decay": weight_decay if decays else 0.0, "name": group.name}
            for decays, parameters in by_decay.items()
            if parameters
        ]
    return torch.optim.AdamW(param_groups, betas=BETAS, eps=EPSILON, fused=_can_fuse(model))


def group_rates(rate: Rate, groups: int, frozen: int) -> tuple[float, ...]:
    """The highest rate of each layer group; where one rate is for all, what is frozen has a tenth for its batch norms.

    Raises:
        SettingsError: There are more rates than layer groups.
    """
    rates = spread(rate, groups)
    if isinstance(rate, tuple):
        return rates
    return *(lr * FROZEN_NORMS_SHARE for lr in rates[:frozen]), *rates[frozen:]


def _can_fuse(model: Classifier) -> bool:
    return next(model.parameters()).device.type in ("cpu", "cuda")
