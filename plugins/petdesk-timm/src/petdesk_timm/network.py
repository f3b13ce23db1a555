"""Building a network: timm's model without its classifier, and a new head. Imports torch and timm."""

import pickle
from pathlib import Path
from typing import Any

import timm
import torch
from safetensors import SafetensorError
from torch import nn

from petdesk.api import Network, SettingsError, Weights, WeightsError, WeightsReport
from petdesk.api.weights import fit_weights, read_weights
from petdesk_timm.catalogue import Architecture, Pretraining
from petdesk_timm.groups import layer_groups
from petdesk_timm.loading import load_by_timm, make_body
from petdesk_timm.params import TimmParams, tag_of
from petdesk_timm.published import Published

MISFITS = (
    AssertionError,
    LookupError,
    OSError,
    RuntimeError,
    SafetensorError,
    TypeError,
    ValueError,
    WeightsError,
    pickle.UnpicklingError,
)
"""What comes where a file is damaged or of another network."""


def build(architecture: Architecture, n_classes: int, params: TimmParams, weights: Weights) -> Network:
    """Builds the network: the body with the weights asked for, the head always new.

    Raises:
        WeightsError: The weights cannot be read or fetched, are another network's, or there are none.
    """
    pretraining = architecture.pretraining(tag_of(params))
    if weights == "none":
        body = make_body(architecture, pretraining)
        report = WeightsReport(source="random", taken=0, missing=tuple(body.state_dict()))
    elif weights == "auto":
        body, report = _published(architecture, pretraining)
    else:
        body, report = _from_file(architecture, pretraining, Path(weights))
    # Before all, and where a copy made for speed begins, which has the layers and nothing that is around them.
    for module in {body, _first_layer(body)}:
        module.register_forward_pre_hook(SizeCheck(architecture, pretraining.size))
    head = make_head(architecture.features, n_classes, params)
    return Network(
        body=body,
        head=head,
        layer_groups=layer_groups(body, head),
        mean=pretraining.mean,
        std=pretraining.std,
        input_size=pretraining.size,
        weights_report=report,
    )


def make_head(n_features: int, n_classes: int, params: TimmParams) -> nn.Sequential:
    """Pooled features [N, n_features] -> logits [N, n_classes].

    The layout of PetDesk's own heads, without their pooling. The batch norm is there because the bodies of so many
    networks put out numbers of very different size, and one learning rate has to suit them all.
    """
    head = nn.Sequential()
    width = n_features
    if params.hidden:
        head.add_module("hidden_norm", nn.BatchNorm1d(width))
        head.add_module("hidden_dropout", nn.Dropout(params.dropout / 2))
        head.add_module("hidden", nn.Linear(width, params.hidden))
        head.add_module("relu", nn.ReLU(inplace=True))
        width = params.hidden
    linear = nn.Linear(width, n_classes)
    nn.init.trunc_normal_(linear.weight, std=0.02)
    nn.init.zeros_(linear.bias)
    head.add_module("norm", nn.BatchNorm1d(width))
    head.add_module("dropout", nn.Dropout(params.dropout))
    head.add_module("linear", linear)
    return head


def _first_layer(body: nn.Module) -> nn.Module:
    """The layer that pictures come to first."""
    colours = (layer for layer in body.modules() if isinstance(layer, nn.Conv2d) and layer.in_channels == 3)
    return next(colours, body)


class SizeCheck:
    """Asked before a module runs: says in words what it cannot take, where timm would fail somewhere inside.

    Raises:
        SettingsError: The pictures are of a size that the network does not take.
    """

    def __init__(self, architecture: Architecture, size: int) -> None:
        self._name, self._step, self._size = architecture.name, architecture.step, size

    def __call__(self, module: nn.Module, given: tuple[Any, ...]) -> None:
        if torch.compiler.is_compiling() or torch.compiler.is_exporting():
            return  # their sizes are not numbers
        height, width = given[0].shape[-2:]
        if self._step == 0 and not height == width == self._size:
            raise SettingsError(
                f"{self._name} takes pictures of {self._size} pixels only, not of {height}. "
                f"Set the size to {self._size}, or choose another network."
            )
        if self._step > 1 and (height % self._step or width % self._step):
            fitting = max(round(height / self._step), 1) * self._step
            raise SettingsError(
                f"{self._name} takes pictures whose sides are multiples of {self._step} pixels; {height} is none. "
                f"Set the size to {fitting}, or choose another network."
            )


def _published(architecture: Architecture, pretraining: Pretraining) -> tuple[nn.Module, WeightsReport]:
    published = Published(architecture, pretraining)
    path = published.file()
    try:
        return load_by_timm(architecture, pretraining, path, source=published.title)
    except MISFITS as error:
        raise WeightsError(
            f"{published.title} in {path} are damaged or not what timm {timm.__version__} expects. "
            "Delete that file to fetch them again, choose a weights file, or train from random weights."
        ) from error


def _from_file(architecture: Architecture, pretraining: Pretraining, path: Path) -> tuple[nn.Module, WeightsReport]:
    """Timm's own names are tried first, which a PetDesk model file has too; then timm translates its authors' names."""
    tensors = read_weights(path)
    body = make_body(architecture, pretraining)
    try:
        return body, fit_weights(body, tensors, network=architecture.name, source=path.name)
    except WeightsError:
        try:
            return load_by_timm(architecture, pretraining, path, source=path.name)
        except MISFITS:
            pass
        raise
