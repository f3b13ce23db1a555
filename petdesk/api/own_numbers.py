"""Random numbers apart from torch's global ones, for what must not disturb a training that runs at the same time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch.overrides import TorchFunctionMode


@contextmanager
def own_numbers(seed: int) -> Iterator[None]:
    """In here torch draws from a CPU generator of its own, seeded with `seed`, in this thread alone.

    torch's global generator is neither used nor changed, so that dropout in another thread goes on with its own
    numbers. `torch.random.fork_rng` gives no such promise: it puts the state back, but meanwhile everybody shares it.
    Holds for numbers drawn by Python code on the CPU, as torchvision's transforms and networks draw them.
    """
    with _mode()(seed):
        yield


@cache
def _mode() -> "Callable[[int], TorchFunctionMode]":
    import torch
    from torch import Tensor
    from torch.nn import init
    from torch.overrides import TorchFunctionMode

    drawing = frozenset(
        (
            *(torch.rand, torch.rand_like, torch.randn, torch.randn_like, torch.randint, torch.randint_like),
            *(torch.randperm, torch.normal, torch.bernoulli, torch.multinomial, torch.poisson),
            *(Tensor.uniform_, Tensor.normal_, Tensor.random_, Tensor.bernoulli, Tensor.bernoulli_),
            *(Tensor.exponential_, Tensor.cauchy_, Tensor.log_normal_, Tensor.geometric_, Tensor.multinomial),
            # These are seen as a whole: what they call inside is not.
            *(init.uniform_, init.normal_, init.kaiming_uniform_),
        )
    )

    class OwnNumbers(TorchFunctionMode):
        def __init__(self, seed: int) -> None:
            super().__init__()
            self._generator = torch.Generator().manual_seed(seed)

        def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
            kwargs = kwargs or {}
            if func in drawing and kwargs.get("generator") is None:
                kwargs = kwargs | {"generator": self._generator}
            return func(*args, **kwargs)

    return OwnNumbers
