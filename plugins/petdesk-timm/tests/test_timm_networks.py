"""Networks of many families: what the body gives, how it is cut into layer groups, and which sizes it takes."""

import copy
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
import timm
import torch
from torch import Tensor, nn

from petdesk.api import ArchitectureSpec, Network, SettingsError, read_params
from petdesk.training.folding import folded_copy
from petdesk_timm.catalogue import architectures
from petdesk_timm.groups import MOST_STAGES

BY_KEY = {each.key: each for each in architectures()}
N_CLASSES = 5
KEYS = (
    "resnet18d",
    "mobilenetv3_small_050",
    "convnext_atto",
    "edgenext_xx_small",
    "vit_tiny_patch16_224",
    "deit_tiny_distilled_patch16_224",
    "levit_128s",
    "xcit_nano_12_p16_224",
    "crossvit_tiny_240",
    "timm-densenet121",
)


@pytest.fixture(scope="module", params=KEYS)
def key(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def network(key: str, specs: dict[str, ArchitectureSpec]) -> Network:
    """One network at a time, with random weights; the tests below leave its weights as they are."""
    torch.manual_seed(0)
    return build(specs, key)


def build(specs: dict[str, ArchitectureSpec], key: str, weights: Any = "none", **params: Any) -> Network:
    spec = specs[key]
    return spec.build(N_CLASSES, read_params(spec.params, params, owner=key), weights)


def pictures(network: Network, count: int = 2, *, size: int | None = None) -> Tensor:
    side = size or network.input_size
    return torch.randn(count, 3, side, side, generator=torch.Generator().manual_seed(1))


def parameters(network: Network) -> Iterator[nn.Parameter]:
    yield from network.body.parameters()
    yield from network.head.parameters()


def test_a_training_step_reaches_every_parameter(key: str, network: Network) -> None:
    network.body.train()
    network.head.train()
    features = network.body(pictures(network))
    assert features.shape == (2, BY_KEY[key].features)
    logits = network.head(features)
    assert logits.shape == (2, N_CLASSES)
    logits.square().sum().backward()
    named = [*network.body.named_parameters(), *network.head.named_parameters()]
    without = [name for name, parameter in named if parameter.requires_grad and parameter.grad is None]
    for parameter in parameters(network):
        parameter.grad = None
    assert without == []


def test_layer_groups_hold_every_parameter_once(network: Network) -> None:
    groups = network.layer_groups
    assert [groups[0].name, groups[-1].name] == ["stem", "head"]
    assert 3 <= len(groups) <= MOST_STAGES + 2
    assert groups[-1].modules == (network.head,)
    grouped = [{id(each) for module in group.modules for each in module.parameters()} for group in groups]
    assert sum(map(len, grouped)) == len(set[int]().union(*grouped))
    assert set[int]().union(*grouped) == {id(each) for each in parameters(network)}


def test_layer_groups_hold_every_layer(network: Network) -> None:
    """Dropouts and batch norms, too: what is frozen has to be still."""
    grouped = {inner for group in network.layer_groups for module in group.modules for inner in module.modules()}
    leaves = {module for module in network.body.modules() if not any(True for _ in module.children())}
    assert leaves - grouped == set()


def test_layer_groups_run_from_stem_to_head_as_timm_has_them(network: Network) -> None:
    order = timm.models.group_parameters(network.body, network.body.group_matcher(coarse=True), reverse=True)
    places = {id(parameter): order[name] for name, parameter in network.body.named_parameters()}
    spans = [
        [places[id(each)] for module in group.modules for each in module.parameters()]
        for group in network.layer_groups[:-1]
    ]
    assert all(max(before) < min(after) for before, after in pairwise(spans))


SMALLEST = {each.family: each.key for each in reversed(architectures())}


@pytest.mark.parametrize("key", sorted(SMALLEST.values()))
def test_a_network_of_every_family_falls_into_groups(key: str, specs: dict[str, ArchitectureSpec]) -> None:
    """Also of those that timm does not cut, or not coarsely."""
    with torch.device("meta"):
        network = build(specs, key)
    grouped = [{id(each) for module in group.modules for each in module.parameters()} for group in network.layer_groups]
    assert 4 <= len(grouped) <= MOST_STAGES + 2
    assert all(grouped)
    assert sum(map(len, grouped)) == len({id(each) for each in parameters(network)})


def test_a_layer_that_timm_has_no_group_for_is_frozen_with_what_comes_after_it(
    specs: dict[str, ArchitectureSpec],
) -> None:
    """Positions that all blocks share: timm's grouping would have them after the last block."""
    with torch.device("meta"):
        network = build(specs, "vit_srelpos_small_patch16_224")
    shared = {id(parameter) for parameter in network.body.get_submodule("shared_rel_pos").parameters()}
    first = network.layer_groups[1]
    assert shared <= {id(parameter) for module in first.modules for parameter in module.parameters()}


def test_frozen_groups_get_no_gradient_and_stay_as_they_are(network: Network) -> None:
    frozen = copy.deepcopy(network)
    for group in frozen.layer_groups[:-1]:
        for module in group.modules:
            module.requires_grad_(requires_grad=False).eval()
    before = copy.deepcopy(frozen.body.state_dict())
    frozen.head(frozen.body(pictures(frozen))).sum().backward()
    assert all(parameter.grad is None for parameter in frozen.body.parameters())
    assert all(parameter.grad is not None for parameter in frozen.head.parameters())
    assert all(torch.equal(value, before[name]) for name, value in frozen.body.state_dict().items())


def test_the_body_computes_what_timm_does(key: str, network: Network) -> None:
    """timm's model with the same numbers, whose classifier then sees what the body gives."""
    theirs = timm.create_model(BY_KEY[key].name, num_classes=0).eval()
    theirs.load_state_dict(network.body.state_dict())
    network.body.eval()
    with torch.inference_mode():
        torch.testing.assert_close(network.body(pictures(network)), theirs(pictures(network)))


def test_what_the_spec_says(key: str, network: Network, specs: dict[str, ArchitectureSpec]) -> None:
    assert network.input_size == specs[key].input_size
    config = timm.get_pretrained_cfg(BY_KEY[key].name)
    assert (network.mean, network.std) == (config.mean, config.std)
    assert network.weights_report.source == "random"
    assert set(network.weights_report.missing) == set(network.body.state_dict())


@pytest.mark.parametrize("size", [64, 160, 225])
@pytest.mark.parametrize("key", ["resnet18d", "convnext_atto", "vit_tiny_patch16_224", "xcit_nano_12_p16_224"])
def test_other_sizes_where_the_network_takes_them(key: str, size: int, specs: dict[str, ArchitectureSpec]) -> None:
    network = build(specs, key)
    assert network.body.eval()(pictures(network, size=size)).shape == (2, BY_KEY[key].features)


def test_a_size_that_it_does_not_take_is_told(specs: dict[str, ArchitectureSpec]) -> None:
    network = build(specs, "levit_128s")
    with pytest.raises(SettingsError, match=r"^levit_128s takes pictures of 224 pixels only, not of 96\. Set the size"):
        network.body(pictures(network, size=96))
    assert "for pictures of 224 pixels only." in specs["levit_128s"].summary


def test_a_frozen_body_tells_it_too(specs: dict[str, ArchitectureSpec]) -> None:
    """PetDesk runs frozen bodies as copies whose batch norms are folded away."""
    network = build(specs, "levit_128s")
    fast = folded_copy(network.body)
    network.body.eval()
    torch.testing.assert_close(fast(pictures(network)), network.body(pictures(network)), rtol=1e-3, atol=1e-4)
    with pytest.raises(SettingsError, match="takes pictures of 224 pixels only, not of 96"):
        fast(pictures(network, size=96))


def test_a_size_between_those_that_it_takes_is_told(specs: dict[str, ArchitectureSpec]) -> None:
    key = next(each.key for each in BY_KEY.values() if each.step > 1 and each.family == "swin_transformer")
    network = build(specs, key)
    step = BY_KEY[key].step
    with pytest.raises(SettingsError, match=rf"multiples of {step} pixels; 225 is none\. Set the size to 224,"):
        network.body(pictures(network, size=225))


def test_head_settings_reach_the_head(specs: dict[str, ArchitectureSpec]) -> None:
    head = build(specs, "mobilenetv3_small_050", dropout=0.2, hidden=64).head
    assert head.hidden.out_features == 64
    assert (head.hidden_dropout.p, head.dropout.p) == (0.1, 0.2)
    assert not hasattr(build(specs, "mobilenetv3_small_050").head, "hidden")


def test_mean_and_deviation_go_with_the_weights(specs: dict[str, ArchitectureSpec]) -> None:
    assert build(specs, "resnet18d").mean == (0.485, 0.456, 0.406)
    assert build(specs, "resnet18d", tag="ra4_e3600_r224_in1k").mean == (0.5, 0.5, 0.5)


def test_the_same_seed_draws_the_same_network(specs: dict[str, ArchitectureSpec]) -> None:
    drawn = []
    for seed in (3, 3, 4):
        torch.manual_seed(seed)
        drawn.append([*parameters(build(specs, "mobilenetv3_small_050"))])
    first, same, other = drawn
    assert all(torch.equal(a, b) for a, b in zip(first, same, strict=True))
    assert not torch.equal(first[0], other[0])


def test_built_without_numbers_for_the_names_of_its_groups(specs: dict[str, ArchitectureSpec]) -> None:
    with torch.device("meta"):
        groups = build(specs, "vit_tiny_patch16_224").layer_groups
    assert [group.name for group in groups] == ["stem", "stage1", "stage2", "stage3", "stage4", "head"]
