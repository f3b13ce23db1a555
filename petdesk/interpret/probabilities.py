"""The probabilities behind answers, read from their file: all of them in parts, or those of some pictures."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import safetensors

from petdesk.api import DataError
from petdesk.interpret.answers import CHUNK, Answers, Floats, Indices


def probabilities_of(answers: Answers, rows: Indices) -> Floats:
    """float32 [len(rows), C], as the model gave them; only these rows are read.

    Raises:
        DataError: The file is gone, or is about other pictures now.
    """
    found = np.empty((len(rows), len(answers.classes)), np.float32)
    with _opened(answers) as table:
        for place, row in enumerate(rows.tolist()):
            found[place] = table[row : row + 1]
    return found


def in_parts(answers: Answers) -> Iterator[tuple[int, Floats]]:
    """All of them: the first row of a part, and its float32 [n, C], no more than 16 MiB at a time.

    Raises:
        DataError: As `probabilities_of`.
    """
    step = max(1, CHUNK // len(answers.classes))
    with _opened(answers) as table:
        for start in range(0, len(answers), step):
            yield start, table[start : min(start + step, len(answers))].astype(np.float32, copy=False)


@contextmanager
def _opened(answers: Answers) -> Iterator[Any]:
    try:
        with safetensors.safe_open(answers.file, framework="numpy") as file:
            table = file.get_slice("probabilities")
            if tuple(table.get_shape()) != (len(answers), len(answers.classes)):
                raise DataError(f"{answers.file} has changed since it was read. Open the run again.")
            yield table
    except (OSError, safetensors.SafetensorError) as error:
        raise DataError(
            f"{answers.file} cannot be read any more: it is gone, or it was changed. Open the run again."
        ) from error
