"""A step in parts: the same gradients however memory makes it be computed."""

from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from petdesk.api import TrainingError
from petdesk.data.batches import Batch, Mixed
from petdesk.training.losses import Loss, build_loss
from petdesk.training.precision import Precision
from petdesk.training.route import Route
from petdesk.training.step import NoNumberError, Stepper

CPU = torch.device("cpu")


class Small(nn.Module):
    """A body with room for so many pictures at a time."""

    def __init__(self, room: int = 1000) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.linear, self.room, self.seen = nn.Linear(4, 6), room, list[int]()

    def forward(self, images: Tensor) -> Tensor:
        self.seen.append(len(images))
        if len(images) > self.room:
            raise RuntimeError("[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: can't allocate memory")
        return torch.tanh(self.linear(images))


def batch(pictures: int = 12, *, mixed: bool = False) -> Batch:
    random = torch.Generator().manual_seed(1)
    labels = torch.randint(0, 3, (pictures,), generator=random)
    other = Mixed(labels=labels.roll(1), shares=torch.rand(pictures, generator=random)) if mixed else None
    images = torch.randn(pictures, 4, generator=random)
    return Batch(images=images, labels=labels, rows=np.arange(pictures), mixed=other)


def stepper(body: nn.Module, **more: Any) -> tuple[Stepper, list[nn.Parameter]]:
    torch.manual_seed(2)
    head = nn.Linear(6, 3)
    parameters = [*body.parameters(), *head.parameters()]
    route = Route(batches=None, body=body, valid_body=body, head=head)  # type: ignore[arg-type]
    options: dict[str, Any] = {"loss": Loss(), "precision": Precision("fp32", CPU)} | more
    return Stepper(route=route, optimizer=torch.optim.SGD(parameters, lr=0.1), **options), parameters


def gradients(parameters: list[nn.Parameter]) -> list[Tensor]:
    return [parameter.grad.clone() for parameter in parameters if parameter.grad is not None]


LOSSES = {
    "plain": Loss(),
    "smoothed": Loss(label_smoothing=0.2),
    "binary": Loss(name="binary"),
    "weighted": build_loss(
        name="cross-entropy",
        label_smoothing=0.1,
        class_weights="balanced",
        focal_gamma=2.0,
        counts=np.array([5, 1, 9]),
        device=CPU,
    ),
}


@pytest.mark.parametrize("kind", sorted(LOSSES))
@pytest.mark.parametrize("parts", [2, 3, 5, 6, 12])
@pytest.mark.parametrize("mixed", [False, True])
def test_parts_give_the_gradients_of_the_whole(kind: str, parts: int, mixed: bool) -> None:
    whole, theirs = stepper(Small(), loss=LOSSES[kind])
    parted, ours = stepper(Small(), loss=LOSSES[kind], parts=parts)
    assert parted.gradients(batch(mixed=mixed)) == pytest.approx(whole.gradients(batch(mixed=mixed)), rel=1e-5)
    for first, second in zip(gradients(ours), gradients(theirs), strict=True):
        assert torch.allclose(first, second, atol=1e-6)


def test_when_memory_runs_out_the_same_batch_is_computed_in_halves() -> None:
    body = Small(room=4)
    ours, parameters = stepper(body)
    theirs, expected = stepper(Small())
    assert ours.gradients(batch()) == pytest.approx(theirs.gradients(batch()), rel=1e-5)
    assert (ours.parts, ours.shortages) == (4, 2)
    assert body.seen == [12, 6, 3, 3, 3, 3]
    for first, second in zip(gradients(parameters), gradients(expected), strict=True):
        assert torch.allclose(first, second, atol=1e-6)
    ours.apply()
    body.seen.clear()
    ours.gradients(batch())
    assert body.seen == [3, 3, 3, 3]  # it has learned its lesson
    assert ours.shortages == 2


def test_where_two_pictures_are_too_many_it_says_so() -> None:
    ours, _ = stepper(Small(room=1))
    with pytest.raises(TrainingError, match=r"Memory runs out with 3 pictures at a time already.*smaller"):
        ours.gradients(batch())


def test_other_errors_are_not_taken_for_a_shortage() -> None:
    class Broken(Small):
        def forward(self, images: Tensor) -> Tensor:
            raise RuntimeError("mat1 and mat2 shapes cannot be multiplied")

    ours, _ = stepper(Broken())
    with pytest.raises(RuntimeError, match="shapes"):
        ours.gradients(batch())
    assert ours.shortages == 0


@pytest.mark.parametrize("parts", [1, 3])
def test_a_loss_that_is_no_number_leaves_no_gradients(parts: int) -> None:
    ours, parameters = stepper(Small(), parts=parts)
    before = [parameter.detach().clone() for parameter in parameters]
    bad = batch()
    bad.images[-1, 0] = float("nan")
    with pytest.raises(NoNumberError):
        ours.gradients(bad)
    assert gradients(parameters) == []
    assert all(torch.equal(first, second) for first, second in zip(before, parameters, strict=True))


def test_long_gradients_are_cut_to_the_norm() -> None:
    ours, parameters = stepper(Small(), clip=0.01)
    before = [parameter.detach().clone() for parameter in parameters]
    ours.gradients(batch())
    norm = torch.cat([one.flatten() for one in gradients(parameters)]).norm()
    assert norm > 0.01
    ours.apply()
    moved = torch.cat([(now - then).flatten() for now, then in zip(parameters, before, strict=True)]).norm()
    assert moved.item() == pytest.approx(0.1 * 0.01, rel=1e-3)


@pytest.mark.parametrize(
    ("pictures", "parts", "sizes"), [(7, 4, [3, 2, 2]), (12, 64, [2] * 6), (3, 2, [3]), (1, 2, [1])]
)
def test_no_part_has_a_single_picture(pictures: int, parts: int, sizes: list[int]) -> None:
    assert [len(part.rows) for part in batch(pictures).parts(parts)] == sizes
