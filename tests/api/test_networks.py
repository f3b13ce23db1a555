"""Heads and layer groups."""

import subprocess
import sys

import pytest
import torch
from torch import nn

from petdesk.api import PluginError
from petdesk.api.networks import concat_pool_head, cut_layer_groups, plain_head


def make_body() -> nn.Sequential:
    stages = nn.Sequential(nn.Conv2d(4, 4, 1), nn.ReLU(), nn.Conv2d(4, 4, 1), nn.BatchNorm2d(4))
    body = nn.Sequential()
    body.add_module("conv", nn.Conv2d(3, 4, 1))
    body.add_module("relu", nn.ReLU())
    body.add_module("stages", stages)
    body.add_module("norm", nn.BatchNorm2d(4))
    return body


def test_importing_it_imports_no_torch() -> None:
    code = "import sys, petdesk.api.networks, petdesk.api.weights; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_concat_pool_head_pools_maxima_then_means() -> None:
    features = torch.tensor([[[[1.0, 2.0], [3.0, 6.0]], [[0.0, 0.0], [0.0, 4.0]]]])
    assert concat_pool_head(2, 3).pool(features).tolist() == [[6.0, 4.0, 3.0, 1.0]]


def test_concat_pool_head_is_laid_out_as_fastais() -> None:
    head = concat_pool_head(512, 37)
    kinds = [type(layer).__name__ for layer in head][1:]
    assert kinds == ["BatchNorm1d", "Dropout", "Linear", "ReLU", "BatchNorm1d", "Dropout", "Linear"]
    assert (head.hidden_dropout.p, head.dropout.p) == (0.25, 0.5)
    # As many as fastai's create_head(512, 37) has: 2 * 1024 + 1024 * 512 + 2 * 512 + 512 * 37.
    assert sum(parameter.numel() for parameter in head.parameters()) == 546_304
    assert head.hidden.weight.std().item() == pytest.approx((2 / 1024) ** 0.5, rel=0.02)
    assert head.linear.weight.std().item() == pytest.approx(0.1 * (2 / 512) ** 0.5, rel=0.02)
    assert head(torch.randn(2, 512, 7, 7)).shape == (2, 37)


def test_concat_pool_head_without_hidden_layer() -> None:
    head = concat_pool_head(8, 3, hidden=0, dropout=0.25)
    assert [type(layer).__name__ for layer in head][1:] == ["BatchNorm1d", "Dropout", "Linear"]
    assert head.dropout.p == 0.25
    assert concat_pool_head(512, 37, hidden=0).linear.weight.std().item() == pytest.approx((2 / 1024) ** 0.5, rel=0.02)
    assert head(torch.randn(2, 8, 1, 1)).shape == (2, 3)


def test_plain_head() -> None:
    head = plain_head(768, 5, dropout=0.2)
    assert head.dropout.p == 0.2
    assert head.linear.weight.std().item() == pytest.approx(0.02, rel=0.1)
    assert head(torch.zeros(2, 768)).tolist() == [[0.0] * 5] * 2


def test_groups_reach_from_their_first_module_to_the_next_groups() -> None:
    body, head = make_body(), plain_head(4, 2)
    groups = cut_layer_groups(body, head, {"stem": "conv", "early": "stages.0", "late": "stages.2"})
    assert [group.name for group in groups] == ["stem", "early", "late", "head"]
    assert groups[0].modules == (body.conv, body.relu)
    assert groups[1].modules == (body.stages[0], body.stages[1])
    assert groups[2].modules == (body.stages[2], body.stages[3], body.norm)
    assert groups[3].modules == (head,)


@pytest.mark.parametrize(
    ("starts", "named"),
    [
        ({"stem": "conv", "late": "stages.7"}, "stages.7"),
        ({"stem": "conv", "late": "norm", "early": "stages"}, "stages"),
        ({"early": "stages"}, "'conv'"),
    ],
)
def test_wrong_group_starts(starts: dict[str, str], named: str) -> None:
    with pytest.raises(PluginError, match=named):
        cut_layer_groups(make_body(), plain_head(4, 2), starts)


def test_a_parameter_outside_every_child_is_noticed() -> None:
    body = make_body()
    body.scale = nn.Parameter(torch.ones(1))
    with pytest.raises(PluginError, match="scale"):
        cut_layer_groups(body, plain_head(4, 2), {"stem": "conv"})
