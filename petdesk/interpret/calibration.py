"""Calibration: the temperature that makes a run's confidences mean what they say, and what it is worth."""

from dataclasses import dataclass

import numpy as np

from petdesk.api import DataError
from petdesk.interpret.answers import Answers, Floats, Indices
from petdesk.interpret.probabilities import in_parts
from petdesk.interpret.reliability import reliability
from petdesk.training.temperature import fit_temperature, logits_of, softened

FEWEST_PICTURES = 10
MOST_NUMBERS = 2**22
"""Probabilities that a fit looks at, drawn by picture where there are more: for one number they are plenty."""
PARTS = 5
SEED = 0
"""Of the draw, and of the parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """A fitted temperature, and what can be expected of it.

    What is "after" was measured on pictures that the temperature was not fitted on: fitted on four fifths, measured on
    the fifth, five times.

    Attributes:
        temperature: Fitted on all: above 1 the model was too sure of its answers, below 1 too modest.
        ece_before: Expected calibration error of the model as it is.
        ece_after: With the temperature.
        loss_before: Mean cross-entropy as it is; of sigmoid outputs that of every yes and no.
        loss_after: With the temperature.
        pictures: How many it was fitted on.
    """

    temperature: float
    ece_before: float
    ece_after: float
    loss_before: float
    loss_after: float
    pictures: int

    @property
    def helps(self) -> bool:
        """Whether the temperature lowers the loss of pictures that it was not fitted on."""
        return self.loss_after < self.loss_before


def calibrate(answers: Answers) -> Calibration:
    """Fits the temperature of a run on its validation pictures.

    Raises:
        DataError: There are fewer than ten pictures, or the file of the answers is gone.
    """
    if len(answers) < FEWEST_PICTURES:
        raise DataError(
            f"{len(answers)} pictures are too few to fit a temperature. Validate with {FEWEST_PICTURES} or more."
        )
    order = np.random.default_rng(SEED).permutation(len(answers))
    rows = np.sort(order[: max(FEWEST_PICTURES, MOST_NUMBERS // len(answers.classes))])
    probabilities, labels = _chosen(answers, rows), answers.labels[rows]
    parts = np.random.default_rng(SEED).permutation(len(rows)) % PARTS
    after = np.empty_like(probabilities)
    for part in range(PARTS):
        own = parts == part
        after[own] = softened(
            probabilities[own], fit_temperature(probabilities[~own], labels[~own], answers.outputs), answers.outputs
        )
    return Calibration(
        temperature=fit_temperature(probabilities, labels, answers.outputs),
        ece_before=_ece(probabilities, labels),
        ece_after=_ece(after, labels),
        loss_before=_loss(probabilities, labels, answers),
        loss_after=_loss(after, labels, answers),
        pictures=len(rows),
    )


def confidences(answers: Answers, temperature: float = 1.0) -> Floats:
    """float32 [N], the probability of each predicted class once the temperature is applied.

    Raises:
        DataError: The file of the answers is gone, or another one now.
    """
    if temperature == 1:
        return answers.p_predicted
    found = np.empty(len(answers), np.float32)
    for start, part in in_parts(answers):
        found[start : start + len(part)] = softened(part, temperature, answers.outputs).max(axis=1)
    return found


def _chosen(answers: Answers, rows: Indices) -> Floats:
    """The probabilities of ascending rows, read in one go through the file."""
    found = np.empty((len(rows), len(answers.classes)), np.float32)
    for start, part in in_parts(answers):
        first, last = np.searchsorted(rows, [start, start + len(part)])
        found[first:last] = part[rows[first:last] - start]
    return found


def _ece(probabilities: Floats, labels: Indices) -> float:
    return reliability(probabilities.max(axis=1), probabilities.argmax(axis=1) == labels).ece


def _loss(probabilities: Floats, labels: Indices, answers: Answers) -> float:
    own = np.arange(len(labels)), labels
    if answers.outputs == "softmax":
        return float(-np.log(np.maximum(probabilities[own].astype(np.float64), 2.0**-126)).mean())
    logits = logits_of(probabilities)
    costs = np.logaddexp(0, logits)
    costs[own] = np.logaddexp(0, -logits[own])
    return float(costs.sum(axis=1).mean())
