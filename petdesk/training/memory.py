"""Memory of a training step: what it takes, how many pictures fit, and whether an error means that they did not."""

import time
import weakref
from collections.abc import Callable, Generator
from typing import Any

import psutil
import torch
from torch import Tensor, nn
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_iter

from petdesk.api import TrainingError
from petdesk.data.batches import Batch, Mixed
from petdesk.events import PrepareProgress
from petdesk.training.untouched import untouched

FEWEST_PICTURES = 2
FEWEST_STEPS = 8
"""Of an epoch: with fewer there is hardly anything to schedule."""
USUAL_SIZE = 64
"""The recipes' rates are meant for batches about as large (fastai's default)."""
STEPS_FOR_LARGER = 200
LARGEST_SIZE = 512
SHARE_ON_CARD = 0.9
SHARE_ELSEWHERE = 0.4
"""Of the free memory. Beside its tensors a step takes the arithmetic library's buffers and gaps on the heap: measured,
the process grew by up to 2.2 times what its tensors take (ResNet-18 and the small network, fp32, oneDNN and glibc)."""
AS_FORESEEN = 0.05
"""Relative. A step's memory grows in a straight line with its pictures; once it was foreseen, no more steps lead up."""

_WORDS = (
    "can't allocate memory",  # torch's allocator on the CPU
    "not enough memory: you tried to allocate",  # the same on Windows
    "out of memory",  # cudaMalloc and MPS
    "CUBLAS_STATUS_ALLOC_FAILED",
    "CUDNN_STATUS_ALLOC_FAILED",
)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, of the device or of the machine: the same step on fewer pictures may well work."""
    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    return isinstance(error, RuntimeError) and any(words in str(error) for words in _WORDS)


def sensible_batch_size(pictures: int) -> int:
    """The most pictures a batch should have for learning's sake, however much memory there is.

    An epoch keeps at least 8 steps; batches beyond 64 pictures, for which the usual rates are low, are for so many
    pictures that an epoch has 200 steps all the same.
    """
    usual = min(USUAL_SIZE, pictures // FEWEST_STEPS)
    return max(FEWEST_PICTURES, usual, min(LARGEST_SIZE, pictures // STEPS_FOR_LARGER))


def probe_batch_size(
    model: nn.Module, batch: Batch, step: Callable[[Batch], None], *, budget: int | None = None
) -> Generator[PrepareProgress, None, int]:
    """Runs training steps on more and more pictures and finds how many fit into memory; leaves no trace on `model`.

    A graphics card is asked by trying: what is too much raises there, and nothing is lost. Elsewhere too much would
    drive the machine into swap, so a size is only run if, by the ones before, it will fit.

    Args:
        model: On its device, frozen as in the phase that trains most of it.
        batch: Real training pictures; as many as are sensible at most, because no more are tried.
        step: Forward and backward pass; that of the optimiser too, for its state is memory.
        budget: Bytes that a step may take; by default a careful share of what is free now.

    Returns:
        The batch size.

    Raises:
        TrainingError: Not even two pictures fit.
    """
    device = next(model.parameters()).device
    budget = _free_share(device) if budget is None else budget
    search = _Search(most=len(batch.rows), budget=budget, dares=device.type == "cuda")
    meter = MemoryMeter(device)
    tried, begun = 0, time.perf_counter()
    with untouched(model):
        while (size := search.next_size()) is not None:
            tried += 1
            yield PrepareProgress(
                done=tried,
                total=None,
                unit="batch sizes",
                rate=tried / max(time.perf_counter() - begun, 1e-9),
                message=f"Looking how many pictures fit into memory: {size}",
            )
            search.learn(size, _tried(step, first_of(batch, size), model, meter))
    if search.fits == 0:
        raise TrainingError(
            f"Not even {FEWEST_PICTURES} pictures fit into the free memory of {budget / 2**20:.0f} MB. "
            "Choose a smaller size or a smaller network, or close other programs."
        )
    return search.fits


class _Search:
    """Which size to try next: doubling, straight ahead once memory grows as foreseen, halving the gap at the end."""

    def __init__(self, *, most: int, budget: int, dares: bool) -> None:
        self._most, self._budget, self._dares = most, budget, dares
        self._measured: list[tuple[int, int]] = []
        self._foreseen = False
        self.fits, self._too_many = 0, most + 1

    def next_size(self) -> int | None:
        if self._too_many <= FEWEST_PICTURES or self.fits >= self._most:
            return None
        if self.fits == 0:
            return FEWEST_PICTURES
        if self._too_many > self._most:
            size = min(self._most, self._most_by_line() if self._foreseen else 2 * self.fits)
            if not self._dares:
                size = min(size, self._most_by_line())
        else:
            size = (self.fits + self._too_many) // 2
        size = size if size == self._most else _coarse(size)
        return size if size > self.fits else None

    def learn(self, size: int, taken: int | None) -> None:
        """`taken` in bytes; None where memory ran out."""
        if taken is None or taken > self._budget:
            self._too_many = size
            return
        foreseen = self._line(size)
        self._foreseen = foreseen is not None and abs(taken - foreseen) <= AS_FORESEEN * taken
        self._measured.append((size, taken))
        self.fits = size

    def _line(self, size: int) -> float | None:
        """Bytes that `size` pictures will take, by the last two sizes."""
        if len(self._measured) < 2:
            return None
        (fewer, little), (more, much) = self._measured[-2:]
        return much + (much - little) / (more - fewer) * (size - more)

    def _most_by_line(self) -> int:
        if len(self._measured) < 2:
            # Gradients take the same for any size, so one size says little; one picture more cannot do much harm.
            size, taken = self._measured[-1]
            return max(size + 1, size * self._budget // max(taken, 1))
        (fewer, little), (more, much) = self._measured[-2:]
        slope = max((much - little) / (more - fewer), 1.0)
        return more + int((self._budget - much) / slope)


def _coarse(size: int) -> int:
    """Down to a number of at most four binary digits, and zeros: 37 -> 36, 300 -> 288."""
    unit = 1 << max(0, size.bit_length() - 4)
    return size - size % unit


def _tried(step: Callable[[Batch], None], batch: Batch, model: nn.Module, meter: "MemoryMeter") -> int | None:
    try:
        model.zero_grad(set_to_none=True)
        return meter.peak(lambda: step(batch))
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
    # Only here are the error and the tensors of the frames it came through gone.
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    return None


def first_of(batch: Batch, size: int) -> Batch:
    """The first `size` pictures of a batch."""
    mixed = batch.mixed and Mixed(labels=batch.mixed.labels[:size], shares=batch.mixed.shares[:size])
    return Batch(images=batch.images[:size], labels=batch.labels[:size], rows=batch.rows[:size], mixed=mixed)


class MemoryMeter:
    """Tells how much memory work takes that is done with PyTorch, beyond what was taken when the meter was made.

    On a graphics card its allocator is asked. Elsewhere operators are watched one by one, which slows them a little.
    """

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._live = _LiveTensors()
        self._before = torch.cuda.memory_allocated(device) if device.type == "cuda" else 0

    def peak(self, work: Callable[[], object]) -> int:
        """The most bytes that tensors take at once during `work`, those that earlier work left behind among them."""
        if self._device.type == "cuda":
            torch.cuda.reset_peak_memory_stats(self._device)
            work()
            return int(torch.cuda.max_memory_allocated(self._device) - self._before)
        self._live.peak = self._live.now
        with self._live:
            work()
        return self._live.peak


class _LiveTensors(TorchDispatchMode):  # type: ignore[no-untyped-call]
    """Counts the bytes of the storages that operators make, each once, for as long as they live.

    Attributes:
        now: Bytes that live.
        peak: The most at once.
    """

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.peak, self.now = 0, 0
        self._known: dict[int, weakref.ref[torch.UntypedStorage]] = {}

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        for storage in _storages((args, kwargs)):
            self._watch(storage, 0)  # was there before, or is watched already
        made = func(*args, **kwargs)
        for storage in _storages(made):
            self._watch(storage, storage.nbytes())
        self.peak = max(self.peak, self.now)
        return made

    def _watch(self, storage: torch.UntypedStorage, size: int) -> None:
        key = storage._cdata
        if key in self._known:
            return

        def gone(_: object) -> None:
            del self._known[key]
            self.now -= size

        self._known[key] = weakref.ref(storage, gone)
        self.now += size


def _storages(values: Any) -> Generator[torch.UntypedStorage, None, None]:
    for value in tree_iter(values):
        if isinstance(value, Tensor) and value.layout is torch.strided:
            yield value.untyped_storage()


def _free_share(device: torch.device) -> int:
    if device.type == "cuda":
        free, _ = torch.cuda.mem_get_info(device)
        cached = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
        return int(SHARE_ON_CARD * (free + cached))
    return int(SHARE_ELSEWHERE * psutil.virtual_memory().available)
