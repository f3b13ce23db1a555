"""What is compared, and what PetDesk is held to."""

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import mean, median
from typing import Any, Literal

SIDES = {"petdesk": "PetDesk", "fastai": "fastai", "bare": "bare loop", "headless": "no window"}
RATE = "pictures_per_second"

Round = Mapping[str, Mapping[str, Any]]
"""What each side measured, by the side's name; a side that failed has no entry."""


@dataclass(frozen=True, kw_only=True)
class Target:
    """A bound on PetDesk's figure, or on its ratio to another side's.

    Attributes:
        side: The side to divide by, round by round; None bounds the figure itself.
        measure: Another of that side's figures to divide by, where it is not the same one.
        averages: Whether the averages over the rounds are divided, not the figures of each round: for errors, which a
            few pictures more or less decide.
        bound: What the median of the ratios, or the average of the figures, must reach; None only reports it.
    """

    relation: Literal[">=", "<="]
    bound: float | None
    side: str | None = None
    measure: str | None = None
    averages: bool = False


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the table: a figure that sides measure in each round."""

    title: str
    measure: str
    average: Literal["median", "mean"] = "median"
    targets: tuple[Target, ...] = ()

    def figures(self, rounds: Sequence[Round], side: str) -> list[float]:
        return [float(one[side][self.measure]) for one in rounds if self.measure in one.get(side, {})]

    def averaged(self, rounds: Sequence[Round], side: str) -> float | None:
        figures = self.figures(rounds, side)
        return (median if self.average == "median" else mean)(figures) if figures else None

    def verdict(self, rounds: Sequence[Round], target: Target) -> "Verdict | None":
        """What came of a target; None where a side is missing in every round."""
        if target.side is None:
            value = self.averaged(rounds, "petdesk")
        elif target.averages:
            ours = self.averaged(rounds, "petdesk")
            theirs = replace(self, measure=target.measure or self.measure).averaged(rounds, target.side)
            value = None if ours is None or theirs is None else ours / theirs
        else:
            ratios = self._ratios(rounds, target.side, target.measure or self.measure)
            value = median(ratios) if ratios else None
        return None if value is None else Verdict(target=target, value=value)

    def _ratios(self, rounds: Sequence[Round], side: str, measure: str) -> list[float]:
        return [
            one["petdesk"][self.measure] / one[side][measure]
            for one in rounds
            if self.measure in one.get("petdesk", {}) and measure in one.get(side, {})
        ]


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """A target and PetDesk's value for it."""

    target: Target
    value: float

    @property
    def met(self) -> bool | None:
        """None where there is no bound."""
        if self.target.bound is None:
            return None
        return (operator.ge if self.target.relation == ">=" else operator.le)(self.value, self.target.bound)


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """One piece of work that several sides do.

    Attributes:
        name: As the sides' command lines name it.
        sides: In the order of the first round; the next round goes the other way about. PetDesk is first, so that
            the bare loop can be run in the precision that PetDesk chose.
        rows: Of the table.
        repeats: `rounds`: as many as the bench was asked for; `seeds`: one round a seed; `once`.
    """

    name: str
    sides: tuple[str, ...]
    rows: tuple[Row, ...]
    repeats: Literal["rounds", "seeds", "once"] = "rounds"


COMPARISONS = (
    Comparison(
        name="train-epoch",
        sides=("petdesk", "fastai", "bare"),
        rows=(
            Row(
                title="ResNet-34, an epoch with validation, pictures/s",
                measure=RATE,
                targets=(
                    Target(side="fastai", relation=">=", bound=2.5),
                    Target(side="bare", relation=">=", bound=0.85),
                    Target(side="bare", measure=f"{RATE}_warm", relation=">=", bound=None),
                    Target(side="bare", measure=f"{RATE}_with_optimizer", relation=">=", bound=None),
                ),
            ),
        ),
    ),
    Comparison(
        name="folder-predict",
        sides=("petdesk", "fastai", "bare"),
        rows=(
            Row(
                title="ResNet-34, folder prediction, pictures/s",
                measure=RATE,
                targets=(
                    Target(side="fastai", relation=">=", bound=3.0),
                    Target(side="bare", relation=">=", bound=0.85),
                    Target(side="bare", measure=f"{RATE}_warm", relation=">=", bound=None),
                    Target(side="bare", measure=f"{RATE}_folded", relation=">=", bound=None),
                ),
            ),
        ),
    ),
    Comparison(
        name="pipeline",
        sides=("petdesk", "fastai"),
        rows=(
            Row(
                title="pipeline alone, pictures/s",
                measure=RATE,
                targets=(Target(side="fastai", relation=">=", bound=6.0),),
            ),
        ),
    ),
    Comparison(
        name="fine-tune",
        sides=("petdesk", "fastai"),
        repeats="seeds",
        rows=(
            Row(
                title="SqueezeNet, fine-tune 1+6, validation error",
                measure="error_rate",
                average="mean",
                targets=(
                    Target(relation="<=", bound=0.50),
                    Target(side="fastai", relation="<=", bound=1.0, averages=True),
                ),
            ),
            Row(
                title="the same with test-time augmentation",
                measure="tta_error_rate",
                average="mean",
                targets=(Target(side="fastai", relation="<=", bound=1.0, averages=True),),
            ),
            Row(
                title="both, the whole process, s",
                measure="process_seconds",
                average="mean",
                targets=(
                    Target(side="fastai", relation="<=", bound=0.5),
                    Target(side="fastai", measure="seconds", relation="<=", bound=None),
                ),
            ),
        ),
    ),
    Comparison(
        name="look",
        sides=("petdesk", "fastai"),
        repeats="once",
        rows=(
            Row(
                title="SqueezeNet, look over ten seeds, validation error",
                measure="error_rate",
                targets=(Target(relation="<=", bound=0.44),),
            ),
            Row(
                title="each, from the files to the model, s (fastai: fine_tune)",
                measure="seconds",
                targets=(Target(side="fastai", relation="<=", bound=0.1),),
            ),
            Row(title="another seed, its features being kept, s", measure="seconds_again"),
        ),
    ),
    Comparison(
        name="compare",
        sides=("petdesk",),
        repeats="once",
        rows=(
            Row(
                title="three bodies on drawn pets, pairs ranked as by full training",
                measure="pairs_in_the_same_order",
                targets=(Target(relation=">=", bound=3),),
            ),
            Row(
                title="pairs surely ranked the other way about",
                measure="pairs_contradicted",
                targets=(Target(relation="<=", bound=0),),
            ),
            Row(title="the comparison, s", measure="compare_seconds"),
        ),
    ),
    Comparison(
        name="snapshots",
        sides=("petdesk",),
        repeats="seeds",
        rows=(
            Row(
                title="drawn pets, the best of three snapshots, error", measure="best_member_error_rate", average="mean"
            ),
            Row(
                title="the three together, error",
                measure="ensemble_error_rate",
                average="mean",
                targets=(
                    Target(side="petdesk", measure="best_member_error_rate", relation="<=", bound=1.0, averages=True),
                ),
            ),
        ),
    ),
    Comparison(
        name="exact",
        sides=("petdesk",),
        repeats="once",
        rows=(
            Row(
                title="SqueezeNet, an epoch with exact repeats, pictures/s",
                measure=RATE,
                targets=(Target(side="petdesk", measure=f"{RATE}_plain", relation=">=", bound=None),),
            ),
            Row(
                title="the weights of two such runs are the same, digit for digit",
                measure="repeats",
                targets=(Target(relation=">=", bound=1),),
            ),
        ),
    ),
    Comparison(
        name="memory",
        sides=("petdesk",),
        repeats="once",
        rows=(
            Row(
                title="peak memory, 30,000 over 300 pictures",
                measure="private_growth",
                targets=(Target(relation="<=", bound=1.1),),
            ),
            Row(title="the same with mapped files", measure="resident_growth"),
        ),
    ),
    Comparison(
        name="app-start",
        sides=("petdesk",),
        repeats="once",
        rows=(
            Row(
                title="the window on screen after, s",
                measure="window_seconds",
                targets=(Target(relation="<=", bound=0.8),),
            ),
            Row(title="ready to train after, s", measure="ready_seconds", targets=(Target(relation="<=", bound=5.0),)),
        ),
    ),
    Comparison(
        name="app-plugins",
        sides=("petdesk",),
        repeats="once",
        rows=(
            Row(
                title="until 50 plugins of others are loaded, ms more than without",
                measure="plugins_costs_ms",
                targets=(Target(relation="<=", bound=300),),
            ),
            Row(title="until the window is on screen, ms more than without", measure="window_costs_ms"),
        ),
    ),
    Comparison(
        name="app-training",
        sides=("petdesk", "headless"),
        rows=(
            Row(
                title="ResNet-18 trained in the app, pictures/s",
                measure=RATE,
                targets=(Target(side="headless", relation=">=", bound=0.95),),
            ),
            Row(
                title="a 16 ms timer beside it, late by (99th percentile), ms",
                measure="late_p99_ms",
                targets=(Target(relation="<=", bound=16.0),),
            ),
        ),
    ),
    Comparison(
        name="app-plot",
        sides=("petdesk",),
        repeats="once",
        rows=(
            Row(
                title="200,000 steps, a frame while they grow (95th percentile), ms",
                measure="append_p95_ms",
                targets=(Target(relation="<=", bound=33.3),),
            ),
            Row(
                title="the same while it is panned, ms",
                measure="pan_p95_ms",
                targets=(Target(relation="<=", bound=33.3),),
            ),
        ),
    ),
    Comparison(
        name="app-gallery",
        sides=("petdesk",),
        repeats="once",
        rows=(
            Row(
                title="100,000 pictures, a frame of scrolling (95th percentile), ms",
                measure="frame_p95_ms",
                targets=(Target(relation="<=", bound=33.3),),
            ),
            Row(
                title="the same, memory of the process, GiB",
                measure="resident_gib",
                targets=(Target(relation="<=", bound=2.0),),
            ),
        ),
    ),
)
