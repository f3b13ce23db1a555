"""What a step takes, how many pictures fit, and which errors mean that they did not."""

import copy
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from petdesk.api import TrainingError
from petdesk.data.batches import Batch, Mixed
from petdesk.training import memory
from petdesk.training.memory import MemoryMeter, is_out_of_memory, probe_batch_size, sensible_batch_size

CPU = torch.device("cpu")


def peak_bytes(work: Callable[[], object]) -> int:
    return MemoryMeter(CPU).peak(work)


def raised(work: Callable[[], object]) -> BaseException:
    with pytest.raises(BaseException) as caught:
        work()
    return caught.value


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        torch.OutOfMemoryError(
            "CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 7.79 GiB"
        ),
        RuntimeError("MPS backend out of memory (MPS allocated: 8.00 GB, other allocations: 1.00 GB)"),
        RuntimeError("CUDA error: out of memory"),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
        RuntimeError(
            "[enforce fail at alloc_cpu.cpp:127] data. DefaultCPUAllocator: not enough memory: you tried to"
            " allocate 12800000 bytes."
        ),
    ],
)
def test_errors_of_too_little_memory(error: BaseException) -> None:
    assert is_out_of_memory(error)


def test_what_the_allocators_here_say() -> None:
    assert is_out_of_memory(raised(lambda: torch.empty(10**15)))
    assert is_out_of_memory(raised(lambda: np.empty(10**15)))


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("CUDA error: device-side assert triggered"),
        RuntimeError("mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)"),
        ValueError("out of memory"),
        OSError(28, "No space left on device"),
        KeyboardInterrupt(),
        TrainingError("The loss is no longer a number"),
    ],
)
def test_other_errors(error: BaseException) -> None:
    assert not is_out_of_memory(error)


# What a step takes.


def test_only_what_is_made_counts_each_storage_once_and_at_its_peak() -> None:
    before = torch.zeros(1000)

    def work() -> None:
        first = before + 1  # 4000 bytes
        view = first[10:].view(2, -1)
        first += 1
        second = view * 2  # 3960 more
        del first, view
        third = second + 1  # 3960 while 4000 are gone
        before.mul_(third.sum())

    assert 7960 <= peak_bytes(work) <= 7960 + 100


def test_the_backward_pass_counts() -> None:
    layers = nn.Sequential(*(nn.Sequential(nn.Linear(64, 64), nn.Tanh()) for _ in range(4)))
    pictures = torch.randn(512, 64)

    def forward() -> None:
        with torch.no_grad():
            layers(pictures)

    def both() -> None:
        layers(pictures).sum().backward()

    one = 512 * 64 * 4
    assert 2 * one <= peak_bytes(forward) <= 3 * one  # inputs and outputs of a layer, however many there are
    layers.zero_grad(set_to_none=True)
    assert peak_bytes(both) >= 5 * one  # each tanh keeps its output


def test_what_earlier_work_left_behind_counts() -> None:
    kept: list[torch.Tensor] = []
    meter = MemoryMeter(CPU)
    assert meter.peak(lambda: kept.append(torch.ones(1000))) == 4000
    assert meter.peak(lambda: torch.ones(100)) == 4400
    kept.clear()
    assert meter.peak(lambda: torch.ones(100)) == 400


def test_memory_grows_in_a_straight_line_with_the_pictures() -> None:
    network = network_of_three()
    taken = [peak_bytes(lambda size=size: step_of(network)(batch_of(size))) for size in (8, 16, 32)]
    assert taken[2] - taken[1] == pytest.approx(2 * (taken[1] - taken[0]), rel=0.1)


# The probe.


def network_of_three() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Conv2d(3, 8, 3, padding=1),
        nn.BatchNorm2d(8),
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(8, 4),
    )


def batch_of(size: int) -> Batch:
    return Batch(images=torch.rand(size, 3, 16, 16), labels=torch.zeros(size, dtype=torch.int64), rows=np.arange(size))


def step_of(network: nn.Module) -> Callable[[Batch], None]:
    def step(batch: Batch) -> None:
        F.cross_entropy(network(batch.images), batch.labels).backward()

    return step


def probed(
    network: nn.Module, most: int, step: Callable[[Batch], None] | None = None, **options: Any
) -> tuple[int, list[int]]:
    """What was found, and the sizes that were run."""
    sizes = []
    train = step or step_of(network)

    def watched(batch: Batch) -> None:
        sizes.append(len(batch.images))
        assert len(batch.labels) == len(batch.rows) == len(batch.images)
        train(batch)

    job = probe_batch_size(network, batch_of(most), watched, **options)
    while True:
        try:
            event = next(job)
        except StopIteration as stop:
            return stop.value, sizes
        assert str(event.message).startswith("Looking how many pictures fit")


@pytest.mark.parametrize("would_fit", [2, 3, 5, 16, 23, 37, 100, 199])
def test_the_most_that_fit_are_found_and_never_more_are_run(would_fit: int) -> None:
    network = network_of_three()
    step = step_of(network)
    batch = batch_of(would_fit)
    budget = peak_bytes(lambda: step(batch))
    network.zero_grad(set_to_none=True)
    found, sizes = probed(network, 300, budget=budget)
    assert found <= would_fit
    assert found > 0.87 * would_fit
    assert max(sizes) <= would_fit + 1  # too much is foreseen
    assert sizes == sorted(sizes)


def test_a_network_whose_gradients_take_most_of_it() -> None:
    network = nn.Sequential(nn.Flatten(), nn.Linear(768, 4000), nn.Linear(4000, 4))
    batch = batch_of(24)
    budget = peak_bytes(lambda: step_of(network)(batch))
    assert probed(network, 300, budget=budget)[0] == 24


def test_with_room_for_all_the_bound_is_found_in_a_few_steps() -> None:
    found, sizes = probed(network_of_three(), 203, budget=2**40)
    assert found == 203
    assert len(sizes) <= 6


def test_by_default_what_is_free_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    network = network_of_three()
    batch = batch_of(32)
    needed = peak_bytes(lambda: step_of(network)(batch))
    network.zero_grad(set_to_none=True)
    free = copy.copy(memory.psutil.virtual_memory())._replace(available=int(needed / memory.SHARE_ELSEWHERE) + 8)
    monkeypatch.setattr(memory.psutil, "virtual_memory", lambda: free)
    assert probed(network, 100)[0] == 32
    monkeypatch.undo()
    assert probed(network, 100)[0] == 100


@pytest.mark.parametrize("error", [torch.OutOfMemoryError("CUDA out of memory."), MemoryError()])
def test_running_out_of_memory_means_fewer(error: Exception) -> None:
    network = network_of_three()

    def step(batch: Batch) -> None:
        step_of(network)(batch)
        if len(batch.images) > 44:
            raise error

    found, sizes = probed(network, 300, step)
    assert found == 44
    assert sum(size > 44 for size in sizes) > 0


def test_not_even_two() -> None:
    with pytest.raises(TrainingError, match="Not even 2 pictures fit into the free memory of 0 MB"):
        probed(network_of_three(), 100, budget=1000)


def test_other_errors_come_through_and_leave_no_trace() -> None:
    network = network_of_three()
    before = copy.deepcopy(network.state_dict())

    def step(batch: Batch) -> None:
        step_of(network)(batch)
        raise RuntimeError("shapes cannot be multiplied")

    with pytest.raises(RuntimeError, match="shapes"):
        probed(network, 10, step)
    assert_unchanged(network, before)


@pytest.mark.parametrize("after", [1, 2, 3])
def test_it_leaves_no_trace_also_when_it_is_closed(after: int) -> None:
    network = network_of_three()
    batch = batch_of(64)
    before, random = copy.deepcopy(network.state_dict()), torch.get_rng_state()

    def step(batch: Batch) -> None:
        step_of(network)(batch)
        torch.optim.SGD(network.parameters(), lr=1.0).step()
        torch.rand(1)

    job = probe_batch_size(network, batch, step, budget=2**30)
    for _ in range(after):
        next(job)
    job.close()
    assert_unchanged(network, before)
    assert torch.equal(random, torch.get_rng_state())


def assert_unchanged(network: nn.Module, before: dict[str, torch.Tensor]) -> None:
    after = network.state_dict()
    assert all(torch.equal(before[name], after[name]) for name in before)
    assert all(parameter.grad is None for parameter in network.parameters())


def test_mixed_labels_are_cut_with_their_pictures() -> None:
    seen = []
    batch = batch_of(9)
    mixed = Mixed(labels=torch.arange(9), shares=torch.linspace(0, 1, 9))
    batch = Batch(images=batch.images, labels=batch.labels, rows=batch.rows, mixed=mixed)

    def step(part: Batch) -> None:
        assert part.mixed is not None
        seen.append((len(part.images), len(part.mixed.labels), len(part.mixed.shares)))

    list(probe_batch_size(network_of_three(), batch, step, budget=2**30))
    assert all(images == labels == shares for images, labels, shares in seen)


@pytest.mark.parametrize(
    ("pictures", "size"),
    [(3, 2), (40, 5), (296, 37), (512, 64), (5000, 64), (20_000, 100), (1_000_000, 512)],
)
def test_sensible_sizes(pictures: int, size: int) -> None:
    assert sensible_batch_size(pictures) == size
