"""Which predictions to show, and in which order: pure functions of the columns."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from petdesk.predict.predictions import UNREAD, Predictions

Standing: TypeAlias = Literal["all", "sure", "unsure", "none", "unread"]
Column: TypeAlias = Literal["path", "label", "confidence", "error"]
Rows: TypeAlias = NDArray[np.intp]

USUAL_THRESHOLD = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What to show.

    Attributes:
        standing: Sure means a confidence of `threshold` or more; what is none of the model's classes is neither sure
            nor unsure.
        threshold: From 0 to 1.
        labels: Only these; None for all.
        lowest, highest: The range of the confidence, ends included, from 0 to 1.
        text: A part of the file's path or of its error, in upper or lower case.
        column: What to sort by; `path` is the order in which the files were found.
        descending: The other way round; sorted by confidence, unread files are last either way.
    """

    standing: Standing = "all"
    threshold: float = USUAL_THRESHOLD
    labels: frozenset[str] | None = None
    lowest: float = 0.0
    highest: float = 1.0
    text: str = ""
    column: Column = "path"
    descending: bool = False

    @property
    def in_order_of_files(self) -> bool:
        """Whether new rows go to the end."""
        return self.column == "path" and not self.descending

    def rows(self, predictions: Predictions, start: int = 0) -> Rows:
        """The rows to show from row `start` on, in their order."""
        return self._sorted(predictions, self._chosen(predictions, start))

    def _chosen(self, predictions: Predictions, start: int) -> Rows:
        codes, confidences = predictions.codes[start:], predictions.confidences[start:]
        keep = np.ones(len(codes), dtype=np.bool_)
        if self.standing == "unread":
            keep &= codes == UNREAD
        elif self.standing == "none":
            keep &= predictions.outside[start:]
        elif self.standing == "sure":
            keep &= (confidences >= self.threshold) & ~predictions.outside[start:]  # NaN is neither
        elif self.standing == "unsure":
            keep &= (confidences < self.threshold) & ~predictions.outside[start:]
        if self.labels is not None:
            wanted = [code for code, label in enumerate(predictions.labels) if label in self.labels]
            keep &= np.isin(codes, wanted)
        # Tables keep six digits: both ends of the range take in what reads the same.
        if self.lowest > 0:
            keep &= confidences >= self.lowest - 5e-7
        if self.highest < 1:
            keep &= confidences <= self.highest + 5e-7
        rows = np.flatnonzero(keep) + start
        return rows if not self.text else self._with_text(predictions, rows)

    def _with_text(self, predictions: Predictions, rows: Rows) -> Rows:
        wanted, paths, errors = self.text.casefold(), predictions.paths, predictions.errors
        found = [
            row
            for row in rows.tolist()
            if wanted in paths[row].casefold() or (row in errors and wanted in errors[row].casefold())
        ]
        return np.array(found, dtype=np.intp)

    def _sorted(self, predictions: Predictions, rows: Rows) -> Rows:
        if self.column == "path":
            return rows[::-1] if self.descending else rows
        sign = -1 if self.descending else 1
        if self.column == "confidence":
            return rows[np.argsort(sign * predictions.confidences[rows], kind="stable")]  # NaN goes last either way
        if self.column == "label":
            ranks = np.empty(len(predictions.labels) + 1, dtype=np.int64)
            known = [label for label in predictions.labels if label != predictions.none]
            last = [label for label in predictions.labels if label == predictions.none]
            for rank, label in enumerate([*sorted(known, key=str.casefold), *last]):
                ranks[predictions.labels.index(label)] = rank
            ranks[UNREAD] = len(predictions.labels)
            return rows[np.argsort(sign * ranks[predictions.codes[rows]], kind="stable")]
        reasons = predictions.errors
        bad = np.isin(rows, np.fromiter(reasons, dtype=np.intp, count=len(reasons)))
        told = np.array(sorted(rows[bad].tolist(), key=reasons.__getitem__, reverse=self.descending), dtype=np.intp)
        return np.concatenate([rows[~bad], told] if self.descending else [told, rows[~bad]])


def counts(predictions: Predictions, threshold: float) -> dict[Standing, int]:
    """How many there are of each standing."""
    outside = predictions.outside
    confidences = predictions.confidences[~outside]
    sure, unsure, none = (int(part.sum()) for part in (confidences >= threshold, confidences < threshold, outside))
    unread = len(predictions) - sure - unsure - none
    return {"all": len(predictions), "sure": sure, "unsure": unsure, "none": none, "unread": unread}
