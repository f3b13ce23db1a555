"""Losses: by hand, against torch's own, and what must hold for each kind."""

import math
import pickle

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from petdesk.data.batches import Mixed
from petdesk.training.losses import Loss, LossName, balanced_weights, build_loss, log_odds

KINDS: tuple[LossName, ...] = ("cross-entropy", "binary", "focal")
CPU = torch.device("cpu")


def some(n: int = 7, classes: int = 5, scale: float = 2.0) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(1)
    logits = scale * torch.randn(n, classes, generator=generator)
    return logits, torch.randint(0, classes, (n,), generator=generator)


def test_cross_entropy_is_torchs() -> None:
    logits, labels = some()
    loss = Loss(label_smoothing=0.1)
    torch.testing.assert_close(loss(logits, labels), F.cross_entropy(logits, labels, reduction="none"))
    smoothed = F.cross_entropy(logits, labels, reduction="none", label_smoothing=0.1)
    torch.testing.assert_close(loss(logits, labels, training=True), smoothed)


def test_binary_is_the_sum_of_the_classes_yes_or_no() -> None:
    logits, labels = some()
    loss = Loss(name="binary", label_smoothing=0.1)
    targets = F.one_hot(labels, 5).float()
    expected = F.binary_cross_entropy_with_logits(logits - math.log(4), targets, reduction="none").sum(1)
    torch.testing.assert_close(loss(logits, labels), expected)
    targets = 0.9 * targets + 0.1 / 5
    expected = F.binary_cross_entropy_with_logits(logits - math.log(4), targets, reduction="none").sum(1)
    torch.testing.assert_close(loss(logits, labels, training=True), expected)


def test_a_head_that_knows_nothing_gives_each_class_the_odds_of_one_in_all() -> None:
    nothing = torch.zeros(1, 5)
    torch.testing.assert_close(Loss(name="binary").probabilities(nothing), torch.full((1, 5), 0.2))


@pytest.mark.parametrize("gamma", [0.0, 0.5, 2.0])
def test_focal_by_hand(gamma: float) -> None:
    logits, labels = some()
    p = logits.double().softmax(1)
    costs = -((1 - p) ** gamma) * p.log()
    loss = Loss(name="focal", focal_gamma=gamma, label_smoothing=0.2)
    own = costs.gather(1, labels[:, None])[:, 0]
    torch.testing.assert_close(loss(logits, labels).double(), own, atol=1e-6, rtol=1e-5)
    smoothed = 0.8 * own + 0.2 * costs.mean(1)
    torch.testing.assert_close(loss(logits, labels, training=True).double(), smoothed, atol=1e-6, rtol=1e-5)


def test_focal_without_gamma_is_cross_entropy() -> None:
    logits, labels = some(scale=8.0)
    focal = Loss(name="focal", focal_gamma=0.0)(logits, labels)
    torch.testing.assert_close(focal, Loss()(logits, labels), atol=1e-6, rtol=1e-5)


def test_log_odds_keep_their_digits() -> None:
    logits = torch.tensor([[40.0, 0.0, 1.0], [0.0, 0.0, 0.0], [-90.0, 80.0, 80.0]])
    found = log_odds(logits)
    assert found[0, 0].item() == pytest.approx(40 - math.log(1 + math.e))
    assert found[1].tolist() == pytest.approx([-math.log(2)] * 3)
    assert found[2].tolist() == pytest.approx([-170 - math.log(2), 0, 0], abs=1e-5)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("scale", [1.0, 1e4])
def test_losses_and_gradients_are_numbers_however_sure_the_network_is(name: LossName, scale: float) -> None:
    logits, labels = some(scale=scale)
    logits[0] = 0.0
    logits.requires_grad_()
    losses = Loss(name=name, label_smoothing=0.1)(logits, labels, training=True)
    losses.sum().backward()
    assert losses.isfinite().all()
    assert (losses >= 0).all()
    assert logits.grad is not None
    assert logits.grad.isfinite().all()


@pytest.mark.parametrize("name", KINDS)
def test_gradients_are_right(name: LossName) -> None:
    """Against differences, in the focal loss the power and the odds have to work together."""
    logits, labels = some()
    logits.requires_grad_()
    loss = Loss(name=name, label_smoothing=0.1)
    loss(logits, labels, training=True).sum().backward()
    assert logits.grad is not None
    with torch.no_grad():
        for column in range(5):
            step = torch.zeros(5)
            step[column] = 1e-2
            up, down = (loss(logits + sign * step, labels, training=True) for sign in (1, -1))
            torch.testing.assert_close(logits.grad[:, column], (up - down) / 2e-2, atol=1e-3, rtol=1e-2)


@pytest.mark.parametrize("name", ["cross-entropy", "binary"])
def test_a_logits_gradient_does_not_shrink_with_more_classes(name: LossName) -> None:
    sizes = []
    for classes in (4, 400):
        logits = torch.zeros(1, classes, requires_grad=True)
        Loss(name=name)(logits, torch.tensor([0])).sum().backward()
        assert logits.grad is not None
        sizes.append(abs(logits.grad[0, 0].item()))
    assert sizes[1] >= sizes[0]


@pytest.mark.parametrize("name", KINDS)
def test_mixed_pictures_are_as_much_of_each_label_as_of_each_picture(name: LossName) -> None:
    logits, labels = some()
    others = labels.roll(1)
    shares = torch.tensor([1.0, 0.0, 0.5, 0.9, 0.75, 0.3, 0.6])
    loss = Loss(name=name, label_smoothing=0.1)
    mixed = loss(logits, labels, Mixed(labels=others, shares=shares), training=True)
    own, other = (loss(logits, which, training=True) for which in (labels, others))
    torch.testing.assert_close(mixed, shares * own + (1 - shares) * other)
    assert loss.weights(labels, Mixed(labels=others, shares=shares)).tolist() == [1.0] * 7


@pytest.mark.parametrize("name", ["cross-entropy", "binary"])
def test_mixed_labels_are_soft_targets(name: LossName) -> None:
    logits, labels = some()
    others, shares = labels.roll(1), torch.linspace(0, 1, 7)
    targets = torch.zeros(7, 5).scatter_add(1, labels[:, None], shares[:, None])
    targets = targets.scatter_add(1, others[:, None], 1 - shares[:, None])
    found = Loss(name=name)(logits, labels, Mixed(labels=others, shares=shares), training=True)
    if name == "binary":
        expected = F.binary_cross_entropy_with_logits(logits - math.log(4), targets, reduction="none").sum(1)
    else:
        expected = F.cross_entropy(logits, targets, reduction="none")
    torch.testing.assert_close(found, expected)


@pytest.mark.parametrize("name", KINDS)
def test_each_share_of_a_mixed_picture_counts_by_its_class(name: LossName) -> None:
    logits, labels = some(3)
    labels, others = torch.tensor([0, 1, 2]), torch.tensor([1, 2, 2])
    shares = torch.tensor([0.25, 0.5, 0.1])
    weighted = Loss(name=name, class_weights=torch.tensor([4.0, 1.0, 0.5, 1.0, 1.0]))
    mixed = Mixed(labels=others, shares=shares)
    found = weighted.weights(labels, mixed) * weighted(logits, labels, mixed, training=True)
    plain = Loss(name=name)
    own, other = plain(logits, labels), plain(logits, others)
    by_hand = torch.tensor([4.0, 1.0, 0.5]) * shares * own + torch.tensor([1.0, 0.5, 0.5]) * (1 - shares) * other
    torch.testing.assert_close(found, by_hand)


def test_the_weighted_mean_is_torchs() -> None:
    logits, labels = some()
    counts = torch.bincount(labels, minlength=5).numpy()
    loss = build_loss(
        name="cross-entropy", label_smoothing=0, class_weights="balanced", focal_gamma=2, counts=counts, device=CPU
    )
    weights = loss.weights(labels)
    found = (weights * loss(logits, labels, training=True)).sum() / weights.sum()
    torch.testing.assert_close(found, F.cross_entropy(logits, labels, weight=loss.class_weights))


def test_balanced_classes_count_alike() -> None:
    counts = np.array([1, 10, 0, 4])
    weights = balanced_weights(counts)
    assert weights.dtype == np.float32
    assert (weights * counts).tolist() == pytest.approx([5, 5, 0, 5])
    assert (weights * counts).sum() == pytest.approx(counts.sum())
    assert weights[2] == 1.0
    sklearn = pytest.importorskip("sklearn.utils.class_weight")
    labels = np.repeat(np.arange(4), counts)
    expected = sklearn.compute_class_weight("balanced", classes=np.array([0, 1, 3]), y=labels)
    np.testing.assert_allclose(weights[[0, 1, 3]], expected, rtol=1e-6)


def test_probabilities_and_outputs() -> None:
    logits, _ = some()
    assert [Loss(name=name).outputs for name in KINDS] == ["softmax", "sigmoid", "softmax"]
    torch.testing.assert_close(Loss(name="binary").probabilities(logits), (logits - math.log(4)).sigmoid())
    for name in ("cross-entropy", "focal"):
        torch.testing.assert_close(Loss(name=name).probabilities(logits), logits.softmax(1))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", KINDS)
def test_half_precision_logits_are_computed_in_float32(name: LossName) -> None:
    logits, labels = some()
    loss = Loss(name=name)
    assert loss(logits.bfloat16(), labels).dtype == torch.float32
    torch.testing.assert_close(loss(logits.bfloat16(), labels), loss(logits.bfloat16().float(), labels))
    assert loss.probabilities(logits.bfloat16()).dtype == torch.float32


@pytest.mark.parametrize("name", KINDS)
def test_a_loss_can_be_pickled(name: LossName) -> None:
    logits, labels = some()
    loss = Loss(name=name, label_smoothing=0.1, focal_gamma=3.0, class_weights=torch.rand(5))
    again = pickle.loads(pickle.dumps(loss))  # noqa: S301 - our own
    torch.testing.assert_close(again(logits, labels, training=True), loss(logits, labels, training=True))
    torch.testing.assert_close(again.weights(labels), loss.weights(labels))


@pytest.mark.parametrize("name", KINDS)
def test_a_linear_head_learns_with_the_usual_rate(name: LossName) -> None:
    """Ten classes on ten directions, Adam at 3e-2: the loss must be neither too flat nor too steep for it."""
    generator = torch.Generator().manual_seed(0)
    labels = torch.arange(200) % 10
    features = 3 * F.one_hot(labels, 10).float() + torch.randn(200, 10, generator=generator)
    head = torch.nn.Linear(10, 10)
    torch.nn.init.zeros_(head.weight)
    loss = Loss(name=name)
    optimizer = torch.optim.Adam(head.parameters(), lr=3e-2)
    for _ in range(60):
        optimizer.zero_grad()
        loss(head(features), labels, training=True).mean().backward()
        optimizer.step()
    assert (head(features).argmax(1) == labels).float().mean() > 0.75
