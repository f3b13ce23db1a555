"""The last layer that keeps places, in networks of every layout."""

import numpy as np
import pytest
import torch
from torch import Tensor, nn
from torchvision.models import VisionTransformer

from petdesk.interpret.saliency.places import find_place_layer, layout_of


@pytest.fixture
def images() -> Tensor:
    return torch.rand((1, 3, 32, 32), generator=torch.Generator().manual_seed(0))


def test_of_a_vision_transformer_it_is_the_norm_before_the_last_attention(images: Tensor) -> None:
    torch.manual_seed(0)
    model = VisionTransformer(32, 8, num_layers=2, num_heads=2, hidden_dim=16, mlp_dim=32, num_classes=3).eval()
    nn.init.normal_(model.heads.head.weight)  # torchvision begins at 0
    before = model(images)
    kept: list[Tensor] = []
    norm = model.encoder.layers.encoder_layer_1.ln_1
    handle = norm.register_forward_hook(lambda module, args, output: kept.append(output))
    logits = model(images)
    handle.remove()
    (gradients,) = torch.autograd.grad(logits[0, 1], kept)
    layer = find_place_layer(model, images)
    assert layer is not None
    assert layer.name == "encoder.layers.encoder_layer_1.ln_1"
    torch.testing.assert_close(model(images), before)  # laid out as a map, and back again
    # Grad-CAM on the patches' tokens, without the class token: eq. 1 and 2 of Selvaraju et al. 2017, by hand.
    from captum.attr import LayerGradCam

    heat = LayerGradCam(model, layer.as_map).attribute(images, target=1, relu_attributions=True)
    patches, slopes = kept[0][0, 1:], gradients[0, 1:]
    by_hand = (patches @ slopes.mean(dim=0)).relu().reshape(4, 4)
    torch.testing.assert_close(heat[0, 0], by_hand)


class ChannelsLast(nn.Module):
    """Maps as [N, H, W, C] until the mean."""

    def __init__(self) -> None:
        super().__init__()
        self.patches, self.norm, self.head = nn.Conv2d(3, 12, 4, stride=4), nn.LayerNorm(12), nn.Linear(12, 3)

    def forward(self, images: Tensor) -> Tensor:
        logits: Tensor = self.head(self.norm(self.patches(images).permute(0, 2, 3, 1)).mean(dim=(1, 2)))
        return logits


def test_channels_may_come_last(images: Tensor) -> None:
    torch.manual_seed(0)
    model = ChannelsLast().eval()
    before = model(images)
    layer = find_place_layer(model, images)
    assert layer is not None
    assert layer.name == "norm"
    seen: list[Tensor] = []
    layer.as_map.register_forward_hook(lambda module, args, output: seen.append(output))
    torch.testing.assert_close(model(images), before)
    assert seen[0].shape == (1, 12, 8, 8)


class ClassToken(nn.Module):
    """One attention of a class token, whose queries, keys and values come out of one linear layer."""

    def __init__(self) -> None:
        super().__init__()
        self.patches, self.norm = nn.Conv2d(3, 12, 8, stride=8), nn.LayerNorm(12)
        self.qkv, self.head = nn.Linear(12, 36), nn.Linear(12, 3)

    def forward(self, images: Tensor) -> Tensor:
        tokens = self.patches(images).flatten(2).transpose(1, 2)
        tokens = torch.cat([tokens.mean(dim=1, keepdim=True), tokens], dim=1)
        queries, keys, values = self.qkv(self.norm(tokens)).chunk(3, dim=2)
        logits: Tensor = self.head(nn.functional.scaled_dot_product_attention(queries, keys, values)[:, 0])
        return logits


def test_it_is_the_norm_and_not_the_queries_and_keys_made_of_it(images: Tensor) -> None:
    layer = find_place_layer(ClassToken().eval(), images)
    assert layer is not None
    assert layer.name == "norm"


class Twice(nn.Module):
    """Runs one convolution twice."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.again, self.head = nn.Conv2d(3, 3, 4, stride=4), nn.Conv2d(3, 3, 1), nn.Linear(3, 3)

    def forward(self, images: Tensor) -> Tensor:
        logits: Tensor = self.head(self.again(self.again(self.first(images))).mean(dim=(2, 3)))
        return logits


def test_a_layer_that_runs_twice_has_no_one_output(images: Tensor) -> None:
    layer = find_place_layer(Twice().eval(), images)
    assert layer is not None
    assert layer.name == "first"


def test_a_network_without_places_has_no_such_layer(images: Tensor) -> None:
    model = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, 8), nn.ReLU(), nn.Linear(8, 3)).eval()
    assert find_place_layer(model, images) is None


@pytest.mark.parametrize(
    ("shape", "places"),
    [
        ((1, 8, 7, 7), (7, 7)),
        ((1, 7, 7, 8), (7, 7)),
        ((1, 197, 8), (14, 14)),
        ((1, 201, 8), (14, 14)),
        ((1, 49, 8), (7, 7)),
        ((1, 8, 1, 1), None),
        ((1, 8, 7, 5), None),
        ((1, 120, 8), None),
        ((1, 8), None),
    ],
)
def test_outputs_are_laid_out_as_maps(shape: tuple[int, ...], places: tuple[int, int] | None) -> None:
    output = torch.arange(float(np.prod(shape))).reshape(shape)
    layout = layout_of(output)
    if places is None:
        assert layout is None
        return
    assert layout is not None
    maps = layout.as_map(output)
    assert maps.shape == (1, 8, *places)
    torch.testing.assert_close(layout.as_output(maps, output), output)
