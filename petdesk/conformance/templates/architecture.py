"""A network of three convolutions, for training from nothing."""

from pydantic import Field

from petdesk.api import ArchitectureSpec, Network, Params, Weights, WeightsError, WeightsReport, hookimpl
from petdesk.api.networks import concat_pool_head, cut_layer_groups
from petdesk.api.weights import fit_weights, read_weights


class NetworkParams(Params):
    width: int = Field(default=16, ge=4, le=256, description="Channels of the first layer; each next one has twice.")


def build(n_classes: int, params: NetworkParams, weights: Weights) -> Network:
    from torch import nn  # here and not above: PetDesk starts without torch

    if weights == "auto":
        raise WeightsError("My network has no pre-trained weights. Choose a weights file, or train from random ones.")
    body, width = nn.Sequential(), params.width
    for name, n_in, n_out in (("stem", 3, width), ("middle", width, 2 * width), ("top", 2 * width, 4 * width)):
        layers = nn.Conv2d(n_in, n_out, 3, stride=2, padding=1), nn.BatchNorm2d(n_out), nn.ReLU()
        body.add_module(name, nn.Sequential(*layers))
    report = WeightsReport(source="random", taken=0, missing=tuple(body.state_dict()))
    if weights != "none":
        report = fit_weights(body, read_weights(weights), network="My network", source=weights.name)
    head, half = concat_pool_head(4 * width, n_classes, hidden=0), (0.5, 0.5, 0.5)
    groups = cut_layer_groups(body, head, {name: name for name, _ in body.named_children()})
    return Network(
        body=body, head=head, layer_groups=groups, mean=half, std=half, input_size=224, weights_report=report
    )


@hookimpl
def petdesk_architectures() -> list[ArchitectureSpec]:
    words = "Three convolutions: small, quick, and trained from nothing."
    spec = ArchitectureSpec(
        key="my-network", title="My network", summary=words, params=NetworkParams, build=build, pretrained=False
    )
    return [spec]
