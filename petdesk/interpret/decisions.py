"""What a model says of each picture, its temperature and its own thresholds applied: as Predict has it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from petdesk.interpret.answers import Answers, Floats, Indices
from petdesk.interpret.calibration import confidences
from petdesk.interpret.coverage import Coverage, coverage
from petdesk.interpret.probabilities import in_parts
from petdesk.interpret.reliability import Reliability, reliability
from petdesk.model_file import ModelDocument
from petdesk.training.temperature import softened
from petdesk.training.thresholds import decide


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Decisions:
    """Of N pictures, whatever the one threshold for all classes, `answer_from`, is.

    Attributes:
        predicted: [N], the most probable class of those that reach their own thresholds; where none does, of all.
        confidences: float32 [N], its probability.
        answered: [N], whether a class reaches its own threshold; always where the model has none.
        right: [N], whether the class is the actual one.
    """

    predicted: Indices
    confidences: Floats
    answered: NDArray[np.bool_]
    right: NDArray[np.bool_]

    def below(self, threshold: float) -> NDArray[np.bool_]:
        """[N], which pictures are none of these where the model answers from this confidence on."""
        below: NDArray[np.bool_] = ~self.answered | (
            self.confidences < np.float32(threshold)
        )  # compared as `decide` does
        return below

    def reliability(self) -> Reliability:
        """Whether the confidences come true, those of pictures without an answer too."""
        return reliability(self.confidences, self.right)

    def coverage(self) -> Coverage:
        """What answering from a confidence on does."""
        return coverage(self.confidences, self.right, answered=self.answered)


def decisions(answers: Answers, document: ModelDocument | None) -> Decisions:
    """What a model says of the pictures that it answered.

    Args:
        answers: Its probabilities.
        document: What its file says now; None where there is none.

    Raises:
        DataError: The file of the answers is gone, or another one now.
    """
    temperature = 1.0 if document is None else document.temperature
    own = () if document is None else document.own_thresholds
    if len(own) != len(answers.classes):  # the model is another one by now, or has none
        return Decisions(
            predicted=answers.predicted,
            confidences=confidences(answers, temperature),
            answered=np.ones(len(answers), np.bool_),
            right=~answers.wrong,
        )
    predicted, sure = answers.predicted.copy(), np.empty(len(answers), np.float32)
    answered = np.empty(len(answers), np.bool_)
    for start, part in in_parts(answers):
        rows = slice(start, start + len(part))
        softer = softened(part, temperature, answers.outputs)
        chosen = decide(softer, own)
        answered[rows] = chosen >= 0
        predicted[rows] = np.where(chosen < 0, predicted[rows], chosen)
        sure[rows] = softer[np.arange(len(part)), predicted[rows]]
    return Decisions(predicted=predicted, confidences=sure, answered=answered, right=predicted == answers.labels)
