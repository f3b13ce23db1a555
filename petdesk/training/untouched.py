"""Trying things on a network and leaving no trace: the learning rate finder, the probes of memory and speed."""

import copy
import random
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import torch
from torch import nn


@contextmanager
def untouched(model: nn.Module) -> Iterator[None]:
    """Restores weights, statistics, modes, gradients and random states, whatever happens inside."""
    state = copy.deepcopy(model.state_dict())
    trains = [parameter.requires_grad for parameter in model.parameters()]
    modes = [module.training for module in model.modules()]
    numpy_state, python_state = np.random.get_state(), random.getstate()
    device = next(model.parameters()).device
    devices = [device] if device.type == "cuda" else []
    try:
        with torch.random.fork_rng(devices=devices):
            yield
    finally:
        np.random.set_state(numpy_state)
        random.setstate(python_state)
        model.load_state_dict(state)
        for parameter, wanted in zip(model.parameters(), trains, strict=True):
            parameter.requires_grad_(wanted)
            parameter.grad = None
        for module, mode in zip(model.modules(), modes, strict=True):
            module.training = mode
