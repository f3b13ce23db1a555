"""Predictions in memory, column by column: a hundred thousand of them are counted, filtered and sorted in a blink."""

import math
from array import array
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

UNREAD = -1
"""The label number of a file that could not be read."""


class Predictions:
    """Grows at its end; rows are numbered from 0 in the order of the files.

    Attributes:
        paths: The file of each row.
        labels: The names of labels in the order in which they turned up.
        errors: Why a row's file could not be read, for those that could not.
        none: The label that means "none of the model's classes"; None where no picture can have it.
    """

    def __init__(self, *, none: str | None = None) -> None:
        self.none = none
        self.paths: list[str] = []
        self.labels: list[str] = []
        self.errors: dict[int, str] = {}
        self._numbers: dict[str, int] = {}
        self._codes = array("i")
        self._confidences = array("d")

    def __len__(self) -> int:
        return len(self.paths)

    def add(self, path: str, label: str | None, confidence: float | None, error: str) -> None:
        """Adds one file's row; without a label it counts as unread."""
        if label is None or confidence is None:
            self.errors[len(self.paths)] = error
            self._codes.append(UNREAD)
            self._confidences.append(math.nan)
        else:
            number = self._numbers.setdefault(label, len(self.labels))
            if number == len(self.labels):
                self.labels.append(label)
            self._codes.append(number)
            self._confidences.append(confidence)
        self.paths.append(path)

    @property
    def codes(self) -> NDArray[np.int32]:
        """int32 [N], an index of `labels`, or `UNREAD`; a copy."""
        return np.array(self._codes, dtype=np.int32)

    @property
    def outside(self) -> NDArray[np.bool_]:
        """[N], which files show none of the model's classes."""
        code = self._numbers.get(self.none) if self.none is not None else None
        return np.zeros(len(self), np.bool_) if code is None else self.codes == code

    @property
    def confidences(self) -> NDArray[np.float64]:
        """float64 [N], NaN where the file could not be read; a copy."""
        return np.array(self._confidences, dtype=np.float64)

    def label(self, row: int) -> str | None:
        """What was answered; None for a file that could not be read."""
        code = self._codes[row]
        return None if code == UNREAD else self.labels[code]

    def is_outside(self, row: int) -> bool:
        """Whether a file shows none of the model's classes."""
        return self.none is not None and self.label(row) == self.none

    def confidence(self, row: int) -> float | None:
        """The probability of the label; of the most probable class where it is none of them."""
        return None if self._codes[row] == UNREAD else self._confidences[row]

    def path(self, row: int) -> Path:
        """The file."""
        return Path(self.paths[row])

    def label_counts(self) -> dict[str, int]:
        """Pictures of each label, the most frequent first."""
        codes = self.codes
        counts = np.bincount(codes[codes != UNREAD], minlength=len(self.labels))
        order = np.argsort(-counts, kind="stable")
        return {self.labels[code]: int(counts[code]) for code in order.tolist()}
