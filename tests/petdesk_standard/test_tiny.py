from collections.abc import Iterator

import numpy as np
import pytest
import torch
from torch import nn

from petdesk_standard.architectures.tiny import CHANNELS, FEATURES, tiny_body
from petdesk_standard.datasets.drawn_pets.breeds import BREEDS
from petdesk_standard.datasets.drawn_pets.picture import draw_picture


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Small work on a machine that may be busy: more threads would wait for each other."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.mark.parametrize(("size", "side"), [(32, 2), (64, 4), (75, 5), (96, 6), (224, 14)])
def test_gives_a_feature_map_a_sixteenth_of_the_picture(size: int, side: int) -> None:
    body = tiny_body().eval()
    with torch.inference_mode():
        assert body(torch.zeros(2, 3, size, size)).shape == (2, FEATURES, side, side)


def test_is_small_and_cut_into_stem_and_stages() -> None:
    body = tiny_body()
    assert [name for name, _ in body.named_children()] == ["stem", "stage1", "stage2", "stage3"]
    assert 200_000 < sum(parameter.numel() for parameter in body.parameters()) < 700_000
    assert all(channels % 16 == 0 for channels in CHANNELS)


def test_begins_as_its_short_cuts_and_keeps_the_signal() -> None:
    torch.manual_seed(0)
    body = tiny_body()
    for stage in (1, 2, 3):
        last_norm = body.get_parameter(f"stage{stage}.convolutions.4.weight")
        assert last_norm.abs().max() == 0
    features = body(torch.randn(16, 3, 64, 64))
    assert 0.1 < float(features.detach().std()) < 10


def test_every_parameter_learns_after_the_first_step() -> None:
    torch.manual_seed(0)
    body = tiny_body()
    for _ in range(2):
        body.zero_grad()
        body(torch.randn(8, 3, 32, 32)).square().mean().backward()
        with torch.no_grad():
            for parameter in body.parameters():
                parameter -= 0.1 * parameter.grad
    assert all(parameter.grad is not None and parameter.grad.abs().sum() > 0 for parameter in body.parameters())


@pytest.mark.slow
def test_learns_the_shapes_and_markings_of_drawn_pets() -> None:
    """A quarter is chance and a linear model on the pixels reaches 0.4 here: these breeds share their colours."""
    torch.manual_seed(0)
    pictures, labels = _drawn(seed=0, count=140)
    unseen, truth = _drawn(seed=1, count=40)
    network = nn.Sequential(
        tiny_body(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.BatchNorm1d(FEATURES), nn.Linear(FEATURES, 4)
    )
    epochs, batch = 16, 16
    n_batches = len(labels) // batch
    optimizer = torch.optim.AdamW(network.parameters(), lr=4e-3, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 4e-3, total_steps=epochs * n_batches)
    for _ in range(epochs):
        for rows in torch.randperm(len(labels))[: n_batches * batch].view(-1, batch):
            images = torch.where(torch.rand(batch, 1, 1, 1) < 0.5, pictures[rows], pictures[rows].flip(3))
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(images), labels[rows]).backward()
            optimizer.step()
            schedule.step()
    network.eval()
    with torch.inference_mode():
        accuracy = (network(unseen).argmax(1) == truth).double().mean()
    assert accuracy > 0.55


def _drawn(*, seed: int, count: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Normalised pictures [N, 3, 64, 64] of tabby, dalmatian, bengal and poodle, and their labels."""
    breeds = [breed for breed in BREEDS if breed.key in ("tabby", "dalmatian", "bengal", "poodle")]
    pictures = [
        np.asarray(draw_picture(breed, seed=seed, number=number, size=64))
        for breed in breeds
        for number in range(count)
    ]
    images = torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float() / 255
    return (images - 0.45) / 0.25, torch.arange(len(breeds)).repeat_interleave(count)
