"""Concatenated pooling."""

import torch

from petdesk.api.pooling import ConcatPool


def test_maxima_come_first_then_means() -> None:
    features = torch.arange(12.0).reshape(1, 3, 2, 2)
    assert ConcatPool()(features).tolist() == [[3.0, 7.0, 11.0, 1.5, 5.5, 9.5]]


def test_where_repeats_must_be_exact_it_gives_the_same_numbers_and_gradients() -> None:
    features = torch.randint(0, 5, (3, 4, 5, 5)).float()  # with ties
    found = []
    for exact in (False, True):
        torch.use_deterministic_algorithms(mode=exact)
        try:
            leaf = features.clone().to(memory_format=torch.channels_last).requires_grad_()
            pooled = ConcatPool()(leaf)
            (pooled * torch.arange(8.0)).sum().backward()
        finally:
            torch.use_deterministic_algorithms(mode=False)
        found.append((pooled.detach(), leaf.grad))
    assert torch.equal(found[0][0], found[1][0])
    assert torch.equal(found[0][1], found[1][1])
