"""What must hold of an augmentation: its shapes and range, and that nothing but the draws is random. Imports torch."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch
from torch import Tensor

from petdesk.api import AugmentationSpec, BatchAugmentation, Params
from petdesk.conformance.check import ON_THE_CARD, Check, Fault, Skip, check

SIZE, PRESIZE, PICTURES = 32, 48, 4
NEARLY_ONE = 1 - 2**-24
"""The largest draw."""
CLOSE = 1e-3
"""Of a level in [0, 1]: what the order of additions may change."""


@dataclass
class AugmentationTrial:
    """An augmentation on trial."""

    spec: AugmentationSpec
    params: Params

    @cached_property
    def built(self) -> BatchAugmentation:
        """For pictures of SIZE pixels."""
        return self.spec.build(self.params, SIZE)

    def pictures(self, number: int = PICTURES, *, presize: int = PRESIZE) -> Tensor:
        """Pictures that are all different, the same at every call."""
        generator = torch.Generator().manual_seed(1)
        return torch.randint(0, 256, (number, 3, presize, presize), dtype=torch.uint8, generator=generator)

    def draws(self, number: int = PICTURES, *, seed: int = 2) -> Tensor:
        """Draws for so many pictures, the same for the same seed."""
        generator = torch.Generator().manual_seed(seed)
        return torch.rand((number, self.built.n_draws), generator=generator).clamp_(max=NEARLY_ONE)

    def outcome(self, pictures: Tensor, draws: Tensor) -> Tensor:
        """All that training sees of the pictures: mixed too, where it mixes."""
        made = self.built(pictures, draws)
        mix = getattr(self.built, "mix", None)
        return made if mix is None else mix(made, draws).images


@check("build gives an augmentation that says how many draws a picture needs", needed=True)
def is_built(trial: AugmentationTrial) -> None:
    for name in ("__call__", "plain"):
        if not callable(getattr(trial.built, name, None)):
            raise Fault(f"build returned a {type(trial.built).__name__} without {name}(). It needs it.")
    n_draws = getattr(trial.built, "n_draws", None)
    if not isinstance(n_draws, int) or n_draws < 0:
        raise Fault(f"n_draws is {n_draws!r}. It must be a whole number from 0 up: how many draws a picture needs.")


@check("training gives float32 pictures of the size asked for, between 0 and 1", needed=True)
def has_the_right_shape(trial: AugmentationTrial) -> None:
    for what, pictures, draws in _occasions(trial):
        _require_pictures(trial.built(pictures, draws), len(pictures), what)
    for size in (16, 40):
        made = trial.spec.build(trial.params, size)(trial.pictures(), trial.draws())
        _require_pictures(made, PICTURES, f"Built for {size} pixels", size=size)


@check("validation gives float32 pictures of the size asked for, between 0 and 1", needed=True)
def is_plain(trial: AugmentationTrial) -> None:
    for what, pictures, _ in _occasions(trial):
        _require_pictures(trial.built.plain(pictures), len(pictures), f"{what}, plain()")


@check("it leaves the pictures and the draws that it is given as they are")
def leaves_its_input(trial: AugmentationTrial) -> None:
    pictures, draws = trial.pictures(), trial.draws()
    trial.built(pictures, draws)
    trial.built.plain(pictures)
    if not torch.equal(pictures, trial.pictures()):
        raise Fault("It writes into the pictures that it is given, which are the cache's own. Work on a copy.")
    if not torch.equal(draws, trial.draws()):
        raise Fault("It writes into the draws that it is given. Work on a copy.")


@check("the same draws give the same pictures, whatever happened in between")
def follows_its_draws(trial: AugmentationTrial) -> None:
    first = trial.outcome(trial.pictures(), trial.draws())
    trial.outcome(trial.pictures(7), trial.draws(7, seed=3))
    torch.manual_seed(12345)
    random.seed(12345)
    np.random.seed(12345)
    if _differ(first, trial.outcome(trial.pictures(), trial.draws())):
        raise Fault(
            "The same pictures with the same draws came out otherwise the second time. Take all that is random from "
            "`draws`, and keep nothing from call to call."
        )


@check("it draws no random numbers of its own")
def draws_nothing(trial: AugmentationTrial) -> None:
    _require_undisturbed(lambda: trial.outcome(trial.pictures(), trial.draws()), "In training")


@check("nothing is random in validation")
def draws_nothing_plain(trial: AugmentationTrial) -> None:
    first = trial.built.plain(trial.pictures())
    _require_undisturbed(lambda: trial.built.plain(trial.pictures()), "plain()")
    torch.manual_seed(54321)
    if _differ(first, trial.built.plain(trial.pictures())):
        raise Fault("plain() gave another result the second time. Let nothing in it be random.")


@check("every picture has its own draw")
def draws_per_picture(trial: AugmentationTrial) -> None:
    if trial.built.n_draws == 0:
        return
    number = 64
    same = trial.pictures(1).expand(number, -1, -1, -1).contiguous()
    # Mixing copies of one picture changes nothing: where an augmentation only mixes, they have to differ.
    made = trial.built(same, trial.draws(number))
    if not _differ(made, made[:1].expand_as(made)):
        various = trial.pictures(number)
        if not _differ(
            trial.outcome(various, trial.draws(number)), trial.outcome(various, trial.draws(number, seed=9))
        ):
            raise Fault(
                f"It says that it needs {trial.built.n_draws} draws a picture, and 64 copies of one picture with "
                "different draws came out all alike. Row i of the draws is picture i's: use its columns."
            )


@check("a picture comes out the same whatever else is in the batch")
def keeps_pictures_apart(trial: AugmentationTrial) -> None:
    pictures, draws = trial.pictures(), trial.draws()
    together, plain = trial.built(pictures, draws), trial.built.plain(pictures)
    for place in range(PICTURES):
        alone = slice(place, place + 1)
        if _differ(trial.built(pictures[alone], draws[alone]), together[alone]):
            raise Fault(
                f"Picture {place + 1} of {PICTURES} came out otherwise than alone with the same draws. Use row i of "
                "the draws for picture i and for no other; only mix() may look at other pictures."
            )
        if _differ(trial.built.plain(pictures[alone]), plain[alone]):
            raise Fault(f"In plain() picture {place + 1} of {PICTURES} came out otherwise than alone.")


@check(ON_THE_CARD)
def works_on_the_card(trial: AugmentationTrial) -> None:
    if not torch.cuda.is_available():
        raise Skip("There is no graphics card here that could be used. Check it once where there is one.")
    pictures, draws = trial.pictures().cuda(), trial.draws().cuda()
    for made in (trial.outcome(pictures, draws), trial.built.plain(pictures)):
        if made.device.type != "cuda":
            raise Fault(
                "Pictures that were on the graphics card came out on the processor. Make tensors where they are."
            )


def _occasions(trial: AugmentationTrial) -> Iterator[tuple[str, Tensor, Tensor]]:
    yield f"Of {PICTURES} pictures", trial.pictures(), trial.draws()
    yield "Of one picture", trial.pictures(1), trial.draws(1)
    yield "Of pictures that have the size already", trial.pictures(presize=SIZE), trial.draws()
    yield "Of large pictures", trial.pictures(presize=5 * SIZE), trial.draws()
    channels_last = trial.pictures().contiguous(memory_format=torch.channels_last)
    yield "Of pictures in channels-last order", channels_last, trial.draws()
    for name, level in (("black", 0), ("white", 255)):
        yield f"Of {name} pictures", torch.full_like(trial.pictures(), level), trial.draws()
    for draw in (0.0, NEARLY_ONE):
        yield f"With draws of {draw:.7f}", trial.pictures(), torch.full_like(trial.draws(), draw)


def _require_pictures(made: object, number: int, what: str, *, size: int = SIZE) -> None:
    if not isinstance(made, Tensor):
        raise Fault(f"{what} came a {type(made).__name__} out. Return a tensor [N, 3, size, size].")
    if made.shape != (number, 3, size, size):
        raise Fault(f"{what} came the shape {list(made.shape)} out, not {[number, 3, size, size]}.")
    if made.dtype != torch.float32:
        raise Fault(f"{what} came {made.dtype} out. Return torch.float32, between 0 and 1.")
    low, high = float(made.min()), float(made.max())
    if not (low >= 0 and high <= 1):  # also where one is no number
        raise Fault(f"{what} came values from {low:.4g} to {high:.4g} out. They must be in [0, 1]: clamp_(0, 1).")


def _require_undisturbed(work: Callable[[], object], what: str) -> None:
    torch.manual_seed(7)
    random.seed(7)
    np.random.seed(7)
    before = torch.get_rng_state(), random.getstate(), _numpys_state()
    work()
    drawn = {
        "torch": not torch.equal(before[0], torch.get_rng_state()),
        "Python's random": before[1] != random.getstate(),
        "numpy": before[2] != _numpys_state(),
    }
    for owner, disturbed in drawn.items():
        if disturbed:
            raise Fault(
                f"{what} draws from the global random numbers of {owner}, which a training that runs at the same time "
                "needs. Take what is random from `draws`; own_numbers() of petdesk.api helps with foreign transforms."
            )


def _numpys_state() -> tuple[object, ...]:
    _, numbers, *rest = np.random.get_state()
    return np.asarray(numbers).tobytes(), *rest


def _differ(made: Tensor, other: Tensor) -> bool:
    return made.shape != other.shape or not torch.allclose(made, other, rtol=0, atol=CLOSE)


CHECKS: Sequence[Check[AugmentationTrial]] = (
    is_built,
    has_the_right_shape,
    is_plain,
    leaves_its_input,
    follows_its_draws,
    draws_nothing,
    draws_nothing_plain,
    draws_per_picture,
    keeps_pictures_apart,
    works_on_the_card,
)
