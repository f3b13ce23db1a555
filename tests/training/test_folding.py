"""Folding: what it must leave alone."""

import threading

import torch
from torch import nn

from petdesk.training.folding import folded_copy


def network(seed: int) -> nn.Module:
    torch.manual_seed(seed)
    made = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), nn.Conv2d(4, 4, 3), nn.BatchNorm2d(4))
    for module in made.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.normal_(module.running_mean)
            nn.init.uniform_(module.running_var, 0.5, 2)
    return made.eval()


def test_what_is_folded_answers_the_same_without_batch_norms() -> None:
    plain, images = network(0), torch.rand(2, 3, 16, 16)
    folded = folded_copy(plain)
    assert not any(isinstance(module, nn.BatchNorm2d) for module in folded.modules())
    with torch.no_grad():
        assert torch.allclose(folded(images), plain(images), atol=1e-5)


def test_networks_of_other_threads_go_on_meanwhile() -> None:
    trained, images = network(1), torch.rand(1, 3, 16, 16)
    with torch.no_grad():
        expected = trained(images)
    begun, enough = threading.Event(), threading.Event()
    wrong: list[object] = []

    def train() -> None:
        with torch.no_grad():
            while not enough.is_set() and not wrong:
                try:
                    if not torch.equal(trained(images), expected):
                        wrong.append("another answer")
                except NameError as error:
                    wrong.append(error)
                begun.set()

    threads = [threading.Thread(target=train) for _ in range(2)]
    for thread in threads:
        thread.start()
    begun.wait(10)
    folding = [threading.Thread(target=lambda: [folded_copy(network(2)) for _ in range(10)]) for _ in range(2)]
    for thread in folding:
        thread.start()
    for thread in folding:
        thread.join()
    enough.set()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert nn.Module.__call__.__name__ != "module_call_wrapper"  # as it was before
