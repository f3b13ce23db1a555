"""Several classifiers that answer as one."""

import pytest
import torch
from torch import Tensor, nn

from petdesk.api import LayerGroup, Network, WeightsReport
from petdesk.model_file import Outputs
from petdesk.training.classifier import Classifier
from petdesk.training.ensemble import Ensemble, as_logits, as_probabilities, branches


class Counted(nn.Linear):
    """Counts how often it is asked."""

    def __init__(self, weight: list[list[float]]) -> None:
        super().__init__(len(weight[0]), len(weight), bias=False)
        self.weight.data = torch.tensor(weight)
        self.asked = 0

    def forward(self, images: Tensor) -> Tensor:
        self.asked += 1
        return super().forward(images)


def classifier(body: float, head: list[list[float]]) -> Classifier:
    """Of two numbers that the body multiplies by `body`."""
    parts = Counted([[body, 0.0], [0.0, body]]), Counted(head)
    return Classifier(
        Network(
            body=parts[0],
            head=parts[1],
            layer_groups=[LayerGroup(name=name, modules=(part,)) for name, part in zip("ab", parts, strict=True)],
            mean=(0, 0, 0),
            std=(1, 1, 1),
            input_size=16,
            weights_report=WeightsReport(source="random", taken=0),
        )
    )


FLAT, STEEP = [[1.0, 0.0], [0.0, 1.0]], [[3.0, 0.0], [0.0, 3.0]]


@pytest.mark.parametrize("outputs", ["softmax", "sigmoid"])
def test_it_answers_with_the_mean_of_its_members_probabilities(outputs: Outputs) -> None:
    images = torch.tensor([[1.0, 0.0]])
    found = Ensemble([classifier(1, FLAT), classifier(1, STEEP)], outputs=outputs).probabilities(images)
    # softmax: 1 / (1 + e**-1) and 1 / (1 + e**-3); a sigmoid asks for the second class at 0.5 both times.
    first = (1 / (1 + 2.718281828**-1) + 1 / (1 + 2.718281828**-3)) / 2
    assert found.tolist()[0] == pytest.approx([first, 1 - first if outputs == "softmax" else 0.5], abs=1e-6)


def test_equal_bodies_run_once_and_others_by_themselves() -> None:
    members = [classifier(1, FLAT), classifier(1, STEEP), classifier(2, FLAT)]
    Ensemble(members).probabilities(torch.ones(1, 2))
    assert [member.body.asked for member in members] == [1, 0, 1]
    assert [member.head.asked for member in members] == [1, 1, 1]


def test_members_keep_their_own_bodies() -> None:
    one, two = classifier(1, FLAT), classifier(1, STEEP)
    Ensemble([one, two])
    assert one.body is not two.body  # one of them may be in training


def test_statistics_of_a_batch_norm_make_another_body() -> None:
    one, two = classifier(1, FLAT), classifier(1, FLAT)
    for member in (one, two):
        member.body = nn.BatchNorm1d(2).eval()
    assert len(branches([one, two])) == 1
    two.body.running_mean += 1
    assert len(branches([one, two])) == 2


@pytest.mark.parametrize("outputs", ["softmax", "sigmoid"])
def test_logits_of_probabilities_give_them_back(outputs: Outputs) -> None:
    probabilities = as_probabilities(torch.randn(50, 5) * 4, outputs)
    assert torch.allclose(as_probabilities(as_logits(probabilities, outputs), outputs), probabilities, atol=1e-6)


@pytest.mark.parametrize("outputs", ["softmax", "sigmoid"])
def test_logits_of_certainty_are_numbers(outputs: Outputs) -> None:
    certain = torch.tensor([[1.0, 0.0]])
    logits = as_logits(certain, outputs)
    assert torch.isfinite(logits).all()
    assert torch.allclose(as_probabilities(logits, outputs), certain, atol=1e-6)
