"""How far a run's probabilities can be trusted: what the Trust tab shows, measured in a thread."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from petdesk.api import ModelFileError
from petdesk.interpret import Answers
from petdesk.interpret.calibration import confidences
from petdesk.interpret.coverage import Coverage, coverage
from petdesk.interpret.reliability import Reliability, reliability
from petdesk.model_file import ModelDocument, model_path, read_document


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Trust:
    """Of a run as its model answers now, its temperature applied.

    Attributes:
        document: What the model file says; None where there is none.
        confidences: [N], the probability of each answer.
        reliability: Whether those come true.
        coverage: What leaving unsure answers unsaid would do.
    """

    document: ModelDocument | None
    confidences: np.ndarray[tuple[int, ...], np.dtype[np.float32]]
    reliability: Reliability
    coverage: Coverage

    @property
    def temperature(self) -> float:
        """What the activations are divided by; 1 for none."""
        return 1.0 if self.document is None else self.document.temperature

    @property
    def answer_from(self) -> float | None:
        """From which probability on the model answers; None: always."""
        return None if self.document is None else self.document.answer_from


def measure(answers: Answers, run: Path | None) -> Trust:
    """Reads what the model file keeps, and counts.

    Raises:
        DataError: The answers can no longer be read.
    """
    document: ModelDocument | None = None
    if run is not None:
        try:
            document = read_document(model_path(run))
        except ModelFileError:
            document = None  # the run's model was deleted or is damaged: there is nothing to keep a number in
    sure = confidences(answers, 1.0 if document is None else document.temperature)
    right = ~answers.wrong
    return Trust(
        document=document, confidences=sure, reliability=reliability(sure, right), coverage=coverage(sure, right)
    )
