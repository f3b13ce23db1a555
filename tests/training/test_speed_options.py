"""Options that are measured: kept where they help, left out with a reason else, never a trace."""

import copy
import shutil
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import psutil
import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from petdesk.data.batches import Batch
from petdesk.events import PrepareProgress, Warned
from petdesk.training import speed_options
from petdesk.training.checkpointed import Checkpointed
from petdesk.training.compiled import Compiled, compiling
from petdesk.training.speed_options import Through, measured_options


class Unit(nn.Module):
    """Remembers a lot of what it puts out."""

    def __init__(self) -> None:
        super().__init__()
        self.convolution, self.norm = nn.Conv2d(4, 4, 3, padding=1), nn.BatchNorm2d(4)

    def forward(self, features: Tensor) -> Tensor:
        return features + F.gelu(self.norm(self.convolution(features)))


def network_of(*units: nn.Module) -> nn.Sequential:
    torch.manual_seed(0)
    head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 3))
    return nn.Sequential(nn.Sequential(*units), head)


@pytest.fixture
def network() -> nn.Sequential:
    return network_of(*(Unit() for _ in range(5)))


@pytest.fixture
def batch() -> Batch:
    return Batch(images=torch.rand(8, 4, 24, 24), labels=torch.zeros(8, dtype=torch.int64), rows=np.arange(8))


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def step_of(network: nn.Sequential) -> Callable[[nn.Module, Batch], None]:
    def step(body: nn.Module, batch: Batch) -> None:
        F.cross_entropy(network[1](body(batch.images)), batch.labels).backward()
        torch.optim.SGD(network.parameters(), lr=0.1).step()
        torch.rand(1)

    return step


def measured(
    network: nn.Sequential, batch: Batch, stack: ExitStack, *, checkpointing: bool = False, compiled: bool = False
) -> tuple[Through, list[str]]:
    """What was chosen, and the sentences."""
    said = []
    job = measured_options(
        network,
        network[0],
        batch,
        step_of(network),
        gradient_checkpointing=checkpointing,
        compile_body=compiled,
        stack=stack,
    )
    while True:
        try:
            event = next(job)
        except StopIteration as stop:
            return stop.value, said
        if isinstance(event, Warned):
            said.append(event.message)
        else:
            assert isinstance(event, PrepareProgress)


def test_nothing_asked_nothing_done(network: nn.Sequential, batch: Batch, stack: ExitStack) -> None:
    through, said = measured(network, batch, stack)
    assert through(network[0]) is network[0]
    assert said == []


def test_checkpointing_is_kept_where_it_saves_memory(network: nn.Sequential, batch: Batch, stack: ExitStack) -> None:
    through, (sentence,) = measured(network, batch, stack, checkpointing=True)
    assert isinstance(through(network[0]), Checkpointed)
    assert sentence.startswith("Gradient checkpointing: a step takes ")
    assert " MB instead of " in sentence
    assert " s instead of " in sentence


def test_checkpointing_is_left_out_where_it_saves_nothing(batch: Batch, stack: ExitStack) -> None:
    """What matters here is the gradient of one large layer, which it cannot save."""
    network = network_of(
        *(nn.Sequential(nn.Flatten(), nn.Linear(2304, 2304), nn.Unflatten(1, (4, 24, 24))) for _ in range(2))
    )
    through, (sentence,) = measured(network, batch, stack, checkpointing=True)
    assert through(network[0]) is network[0]
    assert sentence.startswith("Gradient checkpointing is left out: a step would take ")


def test_a_body_that_is_no_row_of_blocks_is_trained_as_it_is(batch: Batch, stack: ExitStack) -> None:
    network = network_of(Unit())
    through, (sentence,) = measured(network, batch, stack, checkpointing=True)
    assert through(network[0]) is network[0]
    assert sentence == (
        "Gradient checkpointing is left out: The network's body is not a row of blocks, "
        "which gradient checkpointing needs."
    )


def test_a_body_that_changes_its_input_unseen_is_trained_as_it_is(batch: Batch, stack: ExitStack) -> None:
    class Writer(nn.Module):
        def forward(self, features: Tensor) -> Tensor:
            return features.relu_() * 2

    class Block(nn.Module):
        def __init__(self, inner: nn.Module) -> None:
            super().__init__()
            self.inner = inner

        def forward(self, features: Tensor) -> Tensor:
            return torch.sigmoid(self.inner(features))

    network = network_of(Unit(), Unit(), Block(Writer()), Unit())
    _, (sentence,) = measured(network, batch, stack, checkpointing=True)
    assert sentence.startswith("Gradient checkpointing is left out: one of the variables needed")


@pytest.mark.parametrize("after", [1, 2, 3])
def test_no_trace_also_when_it_is_closed(network: nn.Sequential, batch: Batch, stack: ExitStack, after: int) -> None:
    before, random = copy.deepcopy(network.state_dict()), torch.get_rng_state()
    job = measured_options(
        network,
        network[0],
        batch,
        step_of(network),
        gradient_checkpointing=True,
        compile_body=True,
        stack=stack,
    )
    for _ in range(after):
        next(job)
    job.close()
    now = network.state_dict()
    assert all(torch.equal(before[name], now[name]) for name in before)
    assert torch.equal(random, torch.get_rng_state())


@pytest.mark.parametrize("fits", ["neither", "checkpointed"])
def test_what_does_not_fit_without_checkpointing_may_fit_with_it(
    network: nn.Sequential, batch: Batch, stack: ExitStack, fits: str
) -> None:
    def step(body: nn.Module, batch: Batch) -> None:
        if fits == "neither" or not isinstance(body, Checkpointed):
            raise torch.OutOfMemoryError("CUDA out of memory.")

    job = measured_options(
        network, network[0], batch, step, gradient_checkpointing=True, compile_body=False, stack=stack
    )
    said = []
    while True:
        try:
            event = next(job)
            said += [event.message] if isinstance(event, Warned) else []
        except StopIteration as end:
            through = end.value
            break
    assert (through is Checkpointed) == (fits == "checkpointed")
    words = "without it memory runs out" if fits == "checkpointed" else "left out: memory runs out all the same"
    assert words in said[0]


def test_memory_that_runs_out_while_compiling_leaves_it_out(
    network: nn.Sequential, batch: Batch, stack: ExitStack
) -> None:
    def step(body: nn.Module, batch: Batch) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory.")

    job = measured_options(
        network, network[0], batch, step, gradient_checkpointing=False, compile_body=True, stack=stack
    )
    said = [event.message for event in job if isinstance(event, Warned)]
    assert said == ["The network is trained uncompiled: memory ran out while it was tried."]


# Compiling. A compiler runs for some seconds, unless torch kept what it made before.


@pytest.mark.skipif(shutil.which("g++") is None, reason="needs a C++ compiler")
def test_what_is_compiled_computes_the_same_under_the_same_names_and_leaves_nothing_running(
    batch: Batch,
) -> None:
    network = network_of(Unit(), nn.ReLU())
    body, names, threads = network[0], list(network.state_dict()), threading.enumerate()
    children = psutil.Process().children(recursive=True)
    twin = copy.deepcopy(body)
    with compiling():
        compiled = Compiled(body)
        for size in (8, 7):
            images = batch.images[:size]
            ours, theirs = compiled(images), twin(images)
            assert torch.allclose(ours, theirs, atol=1e-5)
            ours.square().mean().backward()
            theirs.square().mean().backward()
        for mine, other in zip(body.parameters(), twin.parameters(), strict=True):
            assert mine.grad is not None
            assert torch.allclose(mine.grad, other.grad, atol=1e-4)  # rounding alone before a batch norm
        assert torch.allclose(body[0].norm.running_mean, twin[0].norm.running_mean, atol=1e-6)
        assert psutil.Process().children(recursive=True) == children
    assert list(network.state_dict()) == names
    assert threading.enumerate() == threads


@pytest.mark.parametrize(
    ("gain", "kept", "begins"),
    [(0.5, True, "The network is compiled: a step takes "), (1.0, False, "The network is trained uncompiled: a step ")],
)
def test_compiling_is_kept_where_it_is_faster(
    network: nn.Sequential,
    batch: Batch,
    stack: ExitStack,
    monkeypatch: pytest.MonkeyPatch,
    gain: float,
    kept: bool,
    begins: str,
) -> None:
    clock = Clock(gain)
    monkeypatch.setattr(speed_options, "Compiled", clock.compiled)
    monkeypatch.setattr(speed_options, "perf_counter", clock)
    through, (sentence,) = measured(network, batch, stack, compiled=True)
    assert (through == clock.compiled) == kept
    assert (through(network[0]) is network[0]) == (not kept)
    assert sentence.startswith(begins)
    assert "s instead of" in sentence
    assert "; compiling took" in sentence


class Clock:
    """Tells a second for a plain step and `gain` for one through what stands in for a compiled body."""

    def __init__(self, gain: float) -> None:
        self._gain, self._now, self._compiled_ran = gain, 0.0, False

    def compiled(self, body: nn.Module) -> nn.Module:
        def ran(*_: object) -> None:
            self._compiled_ran = True

        standing_in = nn.Sequential(body)
        standing_in.register_forward_hook(ran)
        return standing_in

    def __call__(self) -> float:
        self._now += self._gain if self._compiled_ran else 1.0
        self._compiled_ran = False
        return self._now


def test_what_is_checkpointed_is_not_compiled(network: nn.Sequential, batch: Batch, stack: ExitStack) -> None:
    through, said = measured(network, batch, stack, checkpointing=True, compiled=True)
    assert isinstance(through(network[0]), Checkpointed)
    assert said[-1] == "The network is not compiled: that does not go with gradient checkpointing."


def test_without_a_compiler_a_sentence_says_so_and_training_goes_on(tmp_path: Path) -> None:
    """In a process of its own: the compiler's name is read when torch's is loaded."""
    code = """
        from contextlib import ExitStack
        import numpy as np, torch
        from torch import nn
        from petdesk.data.batches import Batch
        from petdesk.training.speed_options import measured_options
        body = nn.Sequential(nn.Linear(3, 4), nn.Tanh())
        batch = Batch(images=torch.rand(4, 3), labels=torch.zeros(4), rows=np.arange(4))
        with ExitStack() as stack:
            job = measured_options(body, body, batch, lambda through, batch: through(batch.images).sum().backward(),
                                   gradient_checkpointing=False, compile_body=True, stack=stack)
            while True:
                try:
                    print(next(job).message)
                except StopIteration as stop:
                    print(stop.value(body) is body)
                    break
    """
    environment = {
        "CXX": "no-such-compiler",
        "TORCHINDUCTOR_CACHE_DIR": str(tmp_path),
        "PATH": "",
        "OMP_NUM_THREADS": "1",
    }
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], env=environment, capture_output=True, text=True, check=True
    )
    progress, sentence, plain = done.stdout.splitlines()
    assert progress == "Compiling the network, which can take some minutes"
    assert sentence.startswith("The network could not be compiled and is trained as it is: ")
    assert sentence.endswith(" Compiling needs a C++ compiler, and Triton on a graphics card.")
    assert plain == "True"
