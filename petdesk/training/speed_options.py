"""Gradient checkpointing and compiling: tried on real steps before training, and kept where they help."""

from collections.abc import Callable, Generator
from contextlib import ExitStack
from time import perf_counter
from typing import TypeAlias

import torch
from torch import nn

from petdesk.api import TrainingError
from petdesk.data.batches import Batch
from petdesk.events import PrepareProgress, Warned
from petdesk.training.checkpointed import Checkpointed
from petdesk.training.compiled import FAILURES, Compiled, compiling
from petdesk.training.memory import MemoryMeter, first_of, is_out_of_memory
from petdesk.training.untouched import untouched

TIMED_STEPS = 3
WORTH_IT = 0.9
"""Of the memory, or of the time, of a plain step: with less gain an option is left out."""

Through: TypeAlias = Callable[[nn.Module], nn.Module]
"""Makes of a body what training steps go through."""

Step: TypeAlias = Callable[[nn.Module, Batch], None]
"""`(body, batch)`: a whole training step through this body."""


def measured_options(
    model: nn.Module,
    body: nn.Module,
    batch: Batch,
    step: Step,
    *,
    gradient_checkpointing: bool,
    compile_body: bool,
    stack: ExitStack,
) -> Generator[PrepareProgress | Warned, None, Through]:
    """Tries the options that are asked for; says what each gains and returns what to train through.

    Real steps are made, without a trace on `model`. Where an option fails or gains nothing, a sentence says so and
    training goes on without it. The two do not go together: what is checkpointed is not compiled.

    Args:
        model: The whole network, on its device, frozen as in the phase that trains most of it.
        body: Of `model`.
        batch: Training pictures, as many as in a step.
        step: Makes one step through the body that it is given.
        gradient_checkpointing: Whether to try it.
        compile_body: Whether to try it.
        stack: Takes what must be ended with the training.
    """
    with untouched(model):
        if gradient_checkpointing:
            yield _progress("Measuring what gradient checkpointing saves")
            helps, sentence = _checkpointing(model, body, batch, step)
            yield Warned(message=sentence)
            if helps:
                if compile_body:
                    yield Warned(message="The network is not compiled: that does not go with gradient checkpointing.")
                return Checkpointed
        if compile_body:
            stack.enter_context(compiling())
            yield _progress("Compiling the network, which can take some minutes")
            helps, sentence = _compiling(model, body, batch, step)
            yield Warned(message=sentence)
            if helps:
                return Compiled
    return _plain


def _plain(body: nn.Module) -> nn.Module:
    return body


def _checkpointing(model: nn.Module, body: nn.Module, batch: Batch, step: Step) -> tuple[bool, str]:
    """Whether it helps, and a sentence."""
    try:
        checkpointed = Checkpointed(body)
        bytes_taken = _peak(model, checkpointed, batch, step)
    except (TrainingError, RuntimeError, MemoryError) as error:
        reason = "memory runs out all the same." if is_out_of_memory(error) else _reason(error)
        return False, f"Gradient checkpointing is left out: {reason}"
    try:
        plain_bytes = _peak(model, body, batch, step)
        times = _times(model, body, checkpointed, batch, step)
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        return True, f"Gradient checkpointing: a step takes {_megabytes(bytes_taken)}; without it memory runs out."
    figures = f"{_megabytes(bytes_taken)} instead of {_megabytes(plain_bytes)}"
    if bytes_taken > WORTH_IT * plain_bytes:
        return False, f"Gradient checkpointing is left out: a step would take {figures}."
    return True, f"Gradient checkpointing: a step takes {figures}, and {_seconds(*times)}."


def _compiling(model: nn.Module, body: nn.Module, batch: Batch, step: Step) -> tuple[bool, str]:
    """Likewise."""
    compiled = Compiled(body)
    begun = perf_counter()
    try:
        # The pictures of an epoch are spread evenly: some batches have one less, for which it may compile again.
        for size in {len(batch.rows), max(2, len(batch.rows) - 1)}:
            _one(model, compiled, first_of(batch, size), step)
        spent = perf_counter() - begun
        plain_time, time_taken = _times(model, body, compiled, batch, step)
    except (*FAILURES, MemoryError) as error:
        if is_out_of_memory(error):
            return False, "The network is trained uncompiled: memory ran out while it was tried."
        return False, (
            f"The network could not be compiled and is trained as it is: {_reason(error)} "
            "Compiling needs a C++ compiler, and Triton on a graphics card."
        )
    figures = f"{_seconds(plain_time, time_taken)}; compiling took {spent:.0f} s"
    if time_taken > WORTH_IT * plain_time:
        return False, f"The network is trained uncompiled: a step would take {figures}."
    return True, f"The network is compiled: a step takes {figures}."


def _peak(model: nn.Module, through: nn.Module, batch: Batch, step: Step) -> int:
    """The most bytes that the tensors of a step take at once."""
    model.zero_grad(set_to_none=True)
    return MemoryMeter(batch.images.device).peak(lambda: step(through, batch))


def _times(model: nn.Module, body: nn.Module, other: nn.Module, batch: Batch, step: Step) -> tuple[float, float]:
    """Seconds that a step takes, the shortest of a few, by turns: what else the machine does slows both."""
    pairs = [(_one(model, body, batch, step), _one(model, other, batch, step)) for _ in range(TIMED_STEPS)]
    return min(plain for plain, _ in pairs), min(changed for _, changed in pairs)


def _one(model: nn.Module, through: nn.Module, batch: Batch, step: Step) -> float:
    """Seconds that a step takes."""
    model.zero_grad(set_to_none=True)
    begun = perf_counter()
    step(through, batch)
    if batch.images.device.type != "cpu":
        torch.accelerator.synchronize(batch.images.device)
    return perf_counter() - begun


def _progress(message: str) -> PrepareProgress:
    return PrepareProgress(done=0, total=None, unit="steps", rate=0.0, message=message)


def _megabytes(count: int) -> str:
    return f"{count / 2**20:,.0f} MB"


def _seconds(plain: float, changed: float) -> str:
    return f"{changed:.3g} s instead of {plain:.3g} s"


def _reason(error: BaseException) -> str:
    """The first line of what an error says, as a sentence."""
    first = next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
    return first if first.endswith(".") else f"{first}."
