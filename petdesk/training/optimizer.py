"""AdamW with a learning rate per layer group and weight decay where it belongs."""

import torch
from torch import nn

from petdesk.training.classifier import Classifier, group_parameters
from petdesk.training.recipe import Rate, spread

BETAS = (0.9, 0.99)
EPSILON = 1e-5
"""As fastai's Adam (fastai/optimizer.py): the larger epsilon keeps early steps of a fresh head in bounds."""


def build_optimizer(model: Classifier, rate: Rate, weight_decay: float) -> torch.optim.AdamW:
    """AdamW over the layer groups that train, stem to head; `param_groups` carry the group's name and highest rate.

    Weight decay is decoupled (Loshchilov and Hutter 2019) and spares norms and biases.
    """
    param_groups = []
    for group, lr in zip(model.groups, spread(rate, len(model.groups)), strict=True):
        by_decay: dict[bool, list[nn.Parameter]] = {True: [], False: []}
        for parameter, decays in group_parameters(group):
            by_decay[decays].append(parameter)
        param_groups += [
            {"params": parameters, "lr": lr, "weight_decay": weight_decay if decays else 0.0, "name": group.name}
            for decays, parameters in by_decay.items()
            if parameters
        ]
    return torch.optim.AdamW(param_groups, betas=BETAS, eps=EPSILON, fused=_can_fuse(model))


def _can_fuse(model: Classifier) -> bool:
    return next(model.parameters()).device.type in ("cpu", "cuda")
