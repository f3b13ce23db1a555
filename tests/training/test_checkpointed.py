"""Gradient checkpointing: the same numbers, less memory."""

import copy

import pytest
import torch
from torch import Tensor, nn

from petdesk.api import TrainingError, read_params
from petdesk.registry import Registry
from petdesk.training.checkpointed import Checkpointed, blocks_of
from petdesk.training.classifier import Classifier
from petdesk.training.memory import MemoryMeter

ARCHITECTURES = (
    "tiny",
    "resnet18",
    "squeezenet1_1",
    "mobilenet_v3_small",
    "regnet_y_400mf",
    "efficientnet_b0",
    "convnext_tiny",
    "swin_v2_t",
    "vit_b_16",
)


def body_of(registry: Registry, key: str) -> nn.Module:
    spec = registry.architectures[key]
    torch.manual_seed(0)
    network = spec.build(3, read_params(spec.params, {}, owner=key), "none")
    return Classifier(network).body.train()


def stepped(
    body: nn.Module, through: nn.Module, pictures: Tensor
) -> tuple[Tensor, dict[str, Tensor], dict[str, Tensor]]:
    """What came out, the gradients and the statistics after one pass; draws as always the same."""
    torch.manual_seed(1)
    put_out = through(pictures)
    put_out.square().mean().backward()
    gradients = {name: parameter.grad for name, parameter in body.named_parameters() if parameter.grad is not None}
    return put_out.detach(), gradients, dict(body.named_buffers())


@pytest.mark.parametrize("key", ARCHITECTURES)
def test_the_same_numbers_bit_for_bit(key: str, registry: Registry) -> None:
    body = body_of(registry, key)
    twin = copy.deepcopy(body)
    pictures = torch.randn(2, 3, 64, 64)
    names = list(body.state_dict())
    plain = stepped(body, body, pictures)
    checkpointed = stepped(twin, Checkpointed(twin), pictures)
    assert torch.equal(plain[0], checkpointed[0])
    for first, second in zip(plain[1:], checkpointed[1:], strict=True):
        assert first.keys() == second.keys()
        assert all(torch.equal(first[name], second[name]) for name in first)
    assert list(twin.state_dict()) == names


@pytest.mark.parametrize("key", ["tiny", "resnet18", "mobilenet_v3_small", "squeezenet1_1"])
def test_it_takes_less_memory(key: str, registry: Registry) -> None:
    body = body_of(registry, key)
    pictures = torch.randn(8, 3, 96, 96)

    def taken(through: nn.Module) -> int:
        peak = MemoryMeter(torch.device("cpu")).peak(lambda: stepped(body, through, pictures))
        body.zero_grad(set_to_none=True)
        return peak - sum(4 * parameter.numel() for parameter in body.parameters())

    assert taken(Checkpointed(body)) < 0.9 * taken(body)


def test_only_what_trains_gets_gradients(registry: Registry) -> None:
    body = body_of(registry, "tiny")
    body.get_submodule("stem").requires_grad_(requires_grad=False)
    _, gradients, _ = stepped(body, Checkpointed(body), torch.randn(2, 3, 64, 64))
    assert gradients
    assert not any(name.startswith("stem") for name in gradients)


def test_without_gradients_it_is_the_body(registry: Registry) -> None:
    body = body_of(registry, "tiny").eval()
    pictures = torch.randn(2, 3, 64, 64)
    with torch.no_grad():
        assert torch.equal(Checkpointed(body)(pictures), body(pictures))


def test_blocks() -> None:
    def block() -> nn.Module:
        return nn.TransformerEncoderLayer(4, 1)

    first, second, third = block(), block(), block()
    convolution, norm, activation, writer = (
        nn.Conv2d(3, 3, 1),
        nn.BatchNorm2d(3),
        nn.ReLU(inplace=True),
        nn.ReLU(inplace=True),
    )
    unit = nn.Sequential(nn.Conv2d(3, 3, 1), nn.ReLU())
    body = nn.Sequential(convolution, norm, activation, nn.Sequential(first, second), unit, writer, third)
    assert blocks_of(body) == [[convolution, norm, activation], [first], [second], [unit, writer], [third]]


@pytest.mark.parametrize("body", [nn.Linear(2, 2), nn.Sequential(nn.Linear(2, 2), nn.ReLU()), nn.Bilinear(2, 2, 2)])
def test_what_is_no_row_of_blocks(body: nn.Module) -> None:
    with pytest.raises(TrainingError, match="not a row of blocks"):
        Checkpointed(body)
