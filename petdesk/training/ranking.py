"""The ranking of compared bodies, and what of it may be chance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from petdesk.registry import Registry
from petdesk.training.compare_body import Body, BodyFacts
from petdesk.training.intervals import wilson_interval
from petdesk.training.paired import Difference, paired_difference

NO_DIFFERENCE = Difference(value=0.0, low=0.0, high=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How a body did.

    Attributes:
        facts: Of the body.
        wrong: The name of each picture that was tested, and whether it was answered wrongly.
        seconds: That the heads took.
    """

    facts: BodyFacts
    wrong: Mapping[str, bool]
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A body's place.

    Attributes:
        score: How it did.
        pictures: On how many pictures all were tested.
        error_rate: On those.
        error_low: The lower end of its 95% interval (Wilson's).
        error_high: The upper end.
        behind: How much larger the error is than the best one's; the intervals of all are right together 95 times in
            100.
    """

    score: Score
    pictures: int
    error_rate: float
    error_low: float
    error_high: float
    behind: Difference


def ranked(scores: Sequence[Score]) -> list[Ranked]:
    """The bodies from the lowest error up, on the pictures that all of them were tested on."""
    names = sorted(set.intersection(*({*score.wrong} for score in scores)))
    tested = [(score, np.array([score.wrong[name] for name in names])) for score in scores]
    tested.sort(key=lambda pair: float(pair[1].mean()))
    (_, best), *others = tested
    differences = [paired_difference(wrong, best, comparisons=len(others)) for _, wrong in others]
    behind = [NO_DIFFERENCE, *differences]
    return [_place(score, wrong, difference) for (score, wrong), difference in zip(tested, behind, strict=True)]


def _place(score: Score, wrong: NDArray[np.bool_], behind: Difference) -> Ranked:
    error = float(wrong.mean())
    low, high = wilson_interval(error, len(wrong))
    return Ranked(score=score, pictures=len(wrong), error_rate=error, error_low=low, error_high=high, behind=behind)


def told(place: Ranked) -> dict[str, Any]:
    """A place as plain values."""
    facts = place.score.facts
    return {
        "arch": facts.body.arch,
        "title": facts.title,
        "weights": facts.weights,
        "parameters": facts.parameters,
        "error_rate": place.error_rate,
        "error_low": place.error_low,
        "error_high": place.error_high,
        "behind": place.behind.value,
        "behind_low": place.behind.low,
        "behind_high": place.behind.high,
        "within_noise": place.behind.is_noise,
        "feature_seconds": facts.seconds,
        "head_seconds": place.score.seconds,
        "reason": "",
    }


def left_out(body: Body, error: Exception, registry: Registry) -> dict[str, Any]:
    """A body that could not be compared as plain values: `reason` says why."""
    weights = body.weights.name if isinstance(body.weights, Path) else body.weights
    return {
        "arch": body.arch,
        "title": registry.architectures[body.arch].title,
        "weights": weights or "auto",
        "reason": str(error),
    }
