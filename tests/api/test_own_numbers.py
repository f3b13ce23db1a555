"""Random numbers that leave torch's global ones alone."""

import threading
from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn

from petdesk.api import own_numbers

DRAWS: dict[str, Callable[[], Tensor]] = {
    "rand": lambda: torch.rand(3),
    "rand_like": lambda: torch.rand_like(torch.empty(3)),
    "randint": lambda: torch.randint(0, 1000, (3,)),
    "randperm": lambda: torch.randperm(9),
    "normal": lambda: torch.normal(0.0, 1.0, (3,)),
    "bernoulli": lambda: torch.bernoulli(torch.full((64,), 0.5)),
    "multinomial": lambda: torch.multinomial(torch.ones(100), 5),
    "in place": lambda: torch.empty(3).uniform_().normal_().exponential_(),
    "layers": lambda: nn.Sequential(nn.Conv2d(3, 4, 3), nn.Linear(4, 2))[0].weight.detach(),
    "kaiming": lambda: nn.init.kaiming_normal_(torch.empty(4, 4)),
    "truncated": lambda: nn.init.trunc_normal_(torch.empty(4, 4)),
    "orthogonal": lambda: nn.init.orthogonal_(torch.empty(4, 4)),
}


@pytest.mark.parametrize("draw", DRAWS.values(), ids=DRAWS)
def test_they_come_of_their_seed_alone(draw: Callable[[], Tensor]) -> None:
    torch.manual_seed(1)
    before = torch.get_rng_state()
    with own_numbers(5):
        first = draw()
    with own_numbers(5):
        again = draw()
    with own_numbers(6):
        other = draw()
    assert torch.equal(first, again)
    assert not torch.equal(first, other)
    assert torch.equal(torch.get_rng_state(), before)
    torch.manual_seed(5)
    assert torch.equal(draw(), first)  # as of a generator that was seeded so


def test_a_generator_that_is_given_is_taken() -> None:
    with own_numbers(0):
        drawn = torch.rand(2, generator=torch.Generator().manual_seed(9))
    assert torch.equal(drawn, torch.rand(2, generator=torch.Generator().manual_seed(9)))


def test_other_threads_draw_as_ever() -> None:
    torch.manual_seed(3)
    expected = torch.rand(4)
    torch.manual_seed(3)
    drawn: list[Tensor] = []
    with own_numbers(0):
        other = threading.Thread(target=lambda: drawn.append(torch.rand(4)))
        other.start()
        other.join()
    assert torch.equal(drawn[0], expected)


def test_a_failure_ends_it() -> None:
    torch.manual_seed(3)
    expected = torch.rand(4)
    torch.manual_seed(3)
    with pytest.raises(ZeroDivisionError), own_numbers(0):
        raise ZeroDivisionError
    assert torch.equal(torch.rand(4), expected)
