"""Recipes: training as a list of phases."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from petdesk.api import SettingsError

Rate: TypeAlias = float | tuple[float, float]
"""A learning rate, or a slice (stem, head) that spreads geometrically over the layer groups."""

MOST_EPOCHS = 10_000
"""Of a phase."""

_AboveZero = Annotated[float, Field(gt=0, allow_inf_nan=False)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """Some epochs with one freeze point and one schedule. Its bounds are looked at where settings are read.

    Attributes:
        name: For the user.
        epochs: At least 1.
        frozen: `body` trains the head alone; `none` trains everything.
        lr: The highest rate of each layer group.
        scheduler: Key of a scheduler plugin.
        scheduler_params: Its params.
    """

    name: str
    epochs: Annotated[int, Field(ge=1, le=MOST_EPOCHS)]
    frozen: Literal["body", "none"]
    lr: _AboveZero | tuple[_AboveZero, _AboveZero]
    scheduler: str = "one-cycle"
    scheduler_params: Mapping[str, Any] = field(default_factory=dict)


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
    """

    key: str
    title: str
    summary: str
    epochs: int
    freeze_epochs: int
    lr: float
    phases: Callable[[int, int, Rate], tuple[Phase, ...]]


def _frozen(epochs: int, freeze_epochs: int, lr: Rate) -> tuple[Phase, ...]:
    return (Phase(name="head", epochs=epochs, frozen="body", lr=lr),)


def _fine_tune(epochs: int, freeze_epochs: int, lr: Rate) -> tuple[Phase, ...]:
    """The head alone, then everything at half the rate: fastai's `Learner.fine_tune` (fastai/callback/schedule.py)."""
    base = _highest(lr)
    slow_start = {"pct_start": 0.99}
    phases = []
    if freeze_epochs:
        phases.append(Phase(name="head", epochs=freeze_epochs, frozen="body", lr=base, scheduler_params=slow_start))
    unfrozen = lr if isinstance(lr, tuple) else (base / 2 / 100, base / 2)
    phases.append(
        Phase(
            name="whole network",
            epochs=epochs,
            frozen="none",
            lr=unfrozen,
            scheduler_params={"pct_start": 0.3, "div": 5.0},
        )
    )
    return tuple(phases)


def _one_cycle(epochs: int, freeze_epochs: int, lr: Rate) -> tuple[Phase, ...]:
    return (Phase(name="whole network", epochs=epochs, frozen="none", lr=lr),)


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
            key="frozen",
            title="Frozen",
            summary="Trains the new head alone and leaves the network's body as it is. "
            "Fast, and hard to beat with very few pictures.",
            epochs=6,
            freeze_epochs=0,
            lr=3e-3,
            phases=_frozen,
        ),
        Recipe(
            key="one-cycle",
            title="One cycle",
            summary="Trains the whole network from the start, the rate rising and falling once. "
            "For random weights, or a slice of rates.",
            epochs=10,
            freeze_epochs=0,
            lr=1e-3,
            phases=_one_cycle,
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
        raise SettingsError(f"There is no recipe called {key!r}. There are: {', '.join(RECIPES)}.")
    return RECIPES[key]


def spread(rate: Rate, groups: int) -> tuple[float, ...]:
    """One rate a layer group, stem to head: all the same, or in a geometric row over the slice."""
    if not isinstance(rate, tuple):
        return (rate,) * groups
    low, high = rate
    if groups == 1:
        return (high,)
    ratio = (high / low) ** (1 / (groups - 1))
    return tuple(low * ratio**group for group in range(groups))


def _highest(rate: Rate) -> float:
    return rate[1] if isinstance(rate, tuple) else rate
