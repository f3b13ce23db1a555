"""How far a run's probabilities can be trusted: what the Trust tab shows, measured in a thread."""

from dataclasses import dataclass
from pathlib import Path

from petdesk.api import ModelFileError
from petdesk.interpret import Answers
from petdesk.interpret.coverage import Coverage
from petdesk.interpret.decisions import Decisions, decisions
from petdesk.interpret.reliability import Reliability
from petdesk.model_file import ModelDocument, model_path, read_document


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Trust:
    """Of a run as its model answers now, its temperature applied.

    Attributes:
        document: What the model file says; None where there is none.
        decisions: What it says of each picture.
        reliability: Whether those come true.
        coverage: What leaving unsure answers unsaid would do.
    """

    document: ModelDocument | None
    decisions: Decisions
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

    @property
    def has_own(self) -> bool:
        """Whether the model has a threshold of its own for each class; those count besides."""
        return self.document is not None and bool(self.document.thresholds)


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
    said = decisions(answers, document)
    return Trust(document=document, decisions=said, reliability=said.reliability(), coverage=said.coverage())
