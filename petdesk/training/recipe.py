"""Recipes: training as a list of phases."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from petdesk.api import SettingsError

Rate: TypeAlias = float | tuple[float, ...]
"""A learning rate; two, a slice (stem, head) that spreads geometrically over the layer groups; or more, one each for
as many parts of the network, the head being the last (see `spread`)."""

MOST_EPOCHS = 10_000
"""Of a phase."""
MOST_GROUPS = 100

_AboveZero = Annotated[float, Field(gt=0, allow_inf_nan=False)]
CheckedRate: TypeAlias = _AboveZero | Annotated[tuple[_AboveZero, ...], Field(min_length=2, max_length=MOST_GROUPS)]
"""A `Rate` whose bounds are looked at where settings are read."""

Frozen: TypeAlias = Literal["body", "none"] | Annotated[int, Field(strict=True, ge=-MOST_GROUPS, le=MOST_GROUPS)]
"""What stays as it is: the `body`, `none`, or layer groups by number as fastai's `freeze_to`: the first n, or with a
minus all but the last n."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """Some epochs with one freeze point and one schedule. Its bounds are looked at where settings are read.

    Attributes:
        name: For the user.
        epochs: At least 1.
        frozen: See `Frozen`; `body` trains the head alone, `none` everything.
        lr: The highest rate of each layer group.
        scheduler: Key of a scheduler plugin.
        scheduler_params: Its params.
        cached: Whether the head trains on what the frozen body put out once for each picture; only with `body`.
    """

    name: str
    epochs: Annotated[int, Field(ge=1, le=MOST_EPOCHS)]
    frozen: Frozen
    lr: CheckedRate
    scheduler: str = "one-cycle"
    scheduler_params: Mapping[str, Any] = field(default_factory=dict)
    cached: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """A way to make phases from what the user says.

    Attributes:
        key: As the command line names it.
        title: As the app names it.
        summary: What it does and when to use it.
        epochs: When the user says nothing.
        freeze_epochs: Likewise; 0 where the recipe has no frozen phase of its own.
        lr: Likewise.
        phases: `(epochs, freeze_epochs, lr) -> phases`.
        settings: Other settings of a training that the recipe changes where the user says nothing.
    """

    key: str
    title: str
    summary: str
    epochs: int
    freeze_epochs: int
    lr: float
    phases: Callable[[int, int, Rate], tuple[Phase, ...]]
    settings: Mapping[str, Any] = field(default_factory=dict)


def _look(epochs: int, freeze_epochs: int, lr: Rate) -> tuple[Phase, ...]:
    return (Phase(name="head", epochs=epochs, frozen="body", lr=lr, cached=True),)


def _frozen(epochs: int, freeze_epochs: int, lr: Rate) -> tuple[Phase, ...]:
    return (Phase(name="head", epochs=epochs, frozen="body", lr=lr),)


def _fine_tune(epochs: int, freeze_epochs: int, lr: Rate) -> tuple[Phase, ...]:
    """The head alone, then everything at half the rate: fastai's `Learner.fine_tune` (fastai/callback/schedule.py)."""
    base = highest(lr)
    phases = _head_first(freeze_epochs, base, {"pct_start": 0.99})
    unfrozen = lr if isinstance(lr, tuple) else (base / 2 / 100, base / 2)
    slow_end = {"pct_start": 0.3, "div": 5.0}
    return *phases, Phase(name="whole network", epochs=epochs, frozen="none", lr=unfrozen, scheduler_params=slow_end)


def _one_cycle(epochs: int, freeze_epochs: int, lr: Rate) -> tuple[Phase, ...]:
    return (Phase(name="whole network", epochs=epochs, frozen="none", lr=lr),)


def _unfreeze_slice(epochs: int, freeze_epochs: int, lr: Rate) -> tuple[Phase, ...]:
    """The head at the rate, then everything with a slice from a 3000th to a 30th of it (fastbook, chapter 5)."""
    base = highest(lr) * 30 if isinstance(lr, tuple) else lr
    unfrozen = lr if isinstance(lr, tuple) else (base / 3000, base / 30)
    return *_head_first(freeze_epochs, base), Phase(name="whole network", epochs=epochs, frozen="none", lr=unfrozen)


def _sgdr(epochs: int, freeze_epochs: int, lr: Rate) -> tuple[Phase, ...]:
    """The head, then everything in cycles of 1, 2, 4 ... epochs (Loshchilov and Hutter 2017, "SGDR", sec. 3)."""
    base = highest(lr)
    unfrozen = lr if isinstance(lr, tuple) else (base / 100, base)
    cycles = Phase(
        name="whole network",
        epochs=epochs,
        frozen="none",
        lr=unfrozen,
        scheduler="sgdr",
        scheduler_params={"cycle_len": 1, "cycle_mult": 2},
    )
    return *_head_first(freeze_epochs, base), cycles


def _head_first(epochs: int, lr: float, scheduler_params: Mapping[str, Any] | None = None) -> tuple[Phase, ...]:
    if not epochs:
        return ()
    return (Phase(name="head", epochs=epochs, frozen="body", lr=lr, scheduler_params=scheduler_params or {}),)


RECIPES: Mapping[str, Recipe] = {
    recipe.key: recipe
    for recipe in (
        Recipe(
            key="fine-tune",
            title="Fine-tune",
            summary="Trains the new head alone, then the whole network, the early layers a hundred times slower. "
            "The usual choice with pre-trained weights.",
            epochs=6,
            freeze_epochs=1,
            lr=2e-3,
            phases=_fine_tune,
        ),
        Recipe(
            key="look",
            title="A quick look",
            summary="Runs each picture through the frozen body once and trains the head on what comes out, in seconds. "
            "For finding out what to expect and which labels are wrong; with few pictures often as good as more.",
            epochs=30,
            freeze_epochs=0,
            lr=3e-3,
            phases=_look,
        ),
        Recipe(
            key="frozen",
            title="Frozen",
            summary="Trains the new head alone and leaves the network's body as it is, with pictures varied anew each "
            "epoch. Fast, and hard to beat with very few pictures.",
            epochs=6,
            freeze_epochs=0,
            lr=3e-3,
            phases=_frozen,
        ),
        Recipe(
            key="one-cycle",
            title="One cycle",
            summary="Trains the whole network from the start, the rate rising and falling once. "
            "For a slice of rates, or to go on from weights that know these pictures.",
            epochs=10,
            freeze_epochs=0,
            lr=1e-3,
            phases=_one_cycle,
        ),
        Recipe(
            key="unfreeze-slice",
            title="Unfreeze with a slice",
            summary="Trains the head for some epochs, then the whole network at rates from almost nothing for the "
            "first layers up to a thirtieth of the head's. Careful with good weights: for pictures much like theirs.",
            epochs=6,
            freeze_epochs=3,
            lr=3e-3,
            phases=_unfreeze_slice,
        ),
        Recipe(
            key="sgdr",
            title="Cycles with restarts (SGDR)",
            summary="Trains the head, then the whole network in cycles that each start at the full rate, each twice as "
            "long as the one before: 1, 2 and 4 epochs. With a snapshot ensemble, several models in one training.",
            epochs=7,
            freeze_epochs=1,
            lr=1e-3,
            phases=_sgdr,
        ),
        Recipe(
            key="from-scratch",
            title="From scratch",
            summary="Trains all of a network with random weights in one long cycle at a high rate, with strong weight "
            "decay. For pictures unlike any photo, and thousands of them.",
            epochs=30,
            freeze_epochs=0,
            lr=5e-3,
            phases=_one_cycle,
            settings={"weight_decay": 0.1},
        ),
    )
}


def phases(
    key: str, *, epochs: int | None = None, freeze_epochs: int | None = None, lr: Rate | None = None
) -> tuple[Phase, ...]:
    """The phases of the recipe called `key`, with its own defaults where nothing is said.

    Raises:
        SettingsError: No such recipe, or a number that makes no training.
    """
    recipe = find_recipe(key)
    epochs = recipe.epochs if epochs is None else epochs
    freeze_epochs = recipe.freeze_epochs if freeze_epochs is None else freeze_epochs
    lr = recipe.lr if lr is None else lr
    if epochs < 1 or freeze_epochs < 0:
        raise SettingsError("Training needs at least one epoch, and the frozen epochs cannot be fewer than none.")
    if min(lr if isinstance(lr, tuple) else (lr,)) <= 0:
        raise SettingsError(f"A learning rate must be above zero, not {lr}.")
    return recipe.phases(epochs, freeze_epochs, lr)


def find_recipe(key: str) -> Recipe:
    """The recipe called `key`.

    Raises:
        SettingsError: There is none; names those there are.
    """
    if key not in RECIPES:
        raise SettingsError(
            f"There is no recipe called {key!r}. There are: {', '.join(RECIPES)}; or name a recipe file that exists."
        )
    return RECIPES[key]


def spread(rate: Rate, groups: int) -> tuple[float, ...]:
    """One rate a layer group, stem to head: all the same, in a geometric row over the slice, or each by itself.

    Where there are fewer rates than groups the last is the head's, and the others are for as many parts of the body,
    as even as can be: fastai 0.7 cut its networks into three such parts.

    Raises:
        SettingsError: There are more rates than groups.
    """
    if not isinstance(rate, tuple):
        return (rate,) * groups
    if len(rate) > max(groups, 2):
        raise SettingsError(
            f"There are {len(rate)} learning rates, but the network has {groups} layer groups. Give one for each, or "
            f"fewer."
        )
    if groups == 1:
        return (rate[-1],)
    if len(rate) == 2:
        low, high = rate
        ratio = (high / low) ** (1 / (groups - 1))
        return tuple(low * ratio**group for group in range(groups))
    *body, head = rate
    return *(body[group * len(body) // (groups - 1)] for group in range(groups - 1)), head


def frozen_groups(frozen: Frozen, groups: int) -> int:
    """How many of the layer groups, from the stem on, stay as they are.

    Raises:
        SettingsError: All of them would, or there are fewer.
    """
    if frozen == "none":
        return 0
    if frozen == "body":
        return groups - 1
    count = frozen if frozen >= 0 else groups + frozen
    if not 0 <= count < groups:
        raise SettingsError(
            f"A phase cannot freeze to {frozen}: the network has {groups} layer groups. "
            f"Choose body, none, 0 to {groups - 1}, or -1 to -{groups}."
        )
    return count


def highest(rate: Rate) -> float:
    """The head's rate."""
    return rate[-1] if isinstance(rate, tuple) else rate
