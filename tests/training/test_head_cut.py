"""Cutting a head into what can be computed once and what trains."""

import pytest
import torch
from torch import Tensor, nn

from petdesk.api.networks import concat_pool_head, plain_head
from petdesk.api.pooling import ConcatPool
from petdesk.training.head_cut import cut_head


def test_pooling_goes_with_the_body() -> None:
    head = concat_pool_head(16, 3, hidden=8)
    pool, rest = cut_head(head)
    assert pool(torch.rand(2, 16, 5, 5)).shape == (2, 32)
    assert list(pool.parameters()) == []
    assert [type(child) for child in rest.children()] == [type(child) for child in list(head.children())[1:]]


@pytest.mark.parametrize(
    "head",
    [
        concat_pool_head(16, 3, hidden=8),
        nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.ReLU(inplace=True), nn.Linear(16, 3)),
        nn.Sequential(nn.Conv2d(16, 3, 1), nn.AdaptiveAvgPool2d(1), nn.Flatten()),
        nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten()),
    ],
)
def test_the_parts_make_the_whole(head: nn.Sequential) -> None:
    head.eval()
    features = torch.rand(4, 16, 5, 5)
    pool, rest = cut_head(head)
    assert torch.equal(rest(pool(features.clone())), head(features.clone()))


def test_training_the_rest_trains_the_head() -> None:
    head = concat_pool_head(16, 3)
    _, rest = cut_head(head)
    assert {id(parameter) for parameter in rest.parameters()} == {id(parameter) for parameter in head.parameters()}
    head.eval()
    assert not any(module.training for module in list(rest.modules())[1:])


class Scale(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("factor", torch.ones(1))

    def forward(self, features: Tensor) -> Tensor:
        return features * self.factor


class DropPath(nn.Module):
    """As timm names it."""


class Branching(nn.Sequential):
    def forward(self, features: Tensor) -> Tensor:
        return self[1](features)


@pytest.mark.parametrize(
    "head",
    [
        plain_head(16, 3),
        nn.Sequential(nn.Dropout(), nn.Flatten(), nn.Linear(16, 3)),
        nn.Sequential(nn.Sequential(nn.Flatten(), nn.Dropout2d()), nn.Linear(16, 3)),
        nn.Sequential(DropPath(), nn.Linear(16, 3)),
        nn.Sequential(nn.RReLU(), nn.Linear(16, 3)),
        nn.Sequential(Scale(), nn.Linear(16, 3)),
        Branching(ConcatPool(), nn.Linear(16, 3)),
        nn.Linear(16, 3),
    ],
    ids=lambda head: type(head).__name__,
)
def test_what_draws_remembers_or_goes_its_own_way_stays_in_the_head(head: nn.Module) -> None:
    pool, rest = cut_head(head)
    assert isinstance(pool, nn.Identity)
    assert rest is head
