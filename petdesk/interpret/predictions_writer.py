"""Writing predictions as they come: no more of them in memory than a batch, however many pictures there are."""

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from petdesk.api import DataError
from petdesk.interpret.answers import Floats, Indices
from petdesk.model_file import write_whole

KINDS = {"int64": "I64", "float32": "F32"}
"""What safetensors calls NumPy's kinds of numbers."""


class PredictionsWriter:
    """Gathers probabilities in a file beside the one to be; use it as a context manager.

    Args:
        path: The file of predictions to write.
        classes: In the order of the probabilities.

    Raises:
        DataError: It cannot be written.
    """

    def __init__(self, path: Path, classes: Sequence[str]) -> None:
        self._path, self._classes = path, tuple(classes)
        self._gathered = path.with_name(f"{path.name}.{os.getpid()}.probabilities")
        self._rows = 0

    def __enter__(self) -> "PredictionsWriter":
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file: IO[bytes] = self._gathered.open("w+b")
        except OSError as error:
            raise self._refusal(error) from error
        return self

    def add(self, probabilities: Floats) -> None:
        """Adds float32 [n, C]."""
        try:
            self._file.write(np.ascontiguousarray(probabilities, np.float32).tobytes())
        except OSError as error:
            raise self._refusal(error) from error
        self._rows += len(probabilities)

    def finish(self, *, names: Sequence[str], root: Path, labels: Indices, losses: Floats, outputs: str) -> None:
        """Writes the file, of as many pictures as were added, in their order.

        Args:
            names: Of the pictures, relative to `root`.
            root: The folder.
            labels: int64 [N].
            losses: float32 [N].
            outputs: How the probabilities came about.
        """
        # The large one last, so that the others can be read without it.
        columns: dict[str, NDArray[Any]] = {
            "labels": labels.astype(np.int64),
            "rows": np.arange(self._rows),
            "losses": losses.astype(np.float32),
        }
        metadata = {
            "classes": json.dumps(self._classes),
            "paths": json.dumps(list(names)),
            "root": json.dumps(str(root)),
            "outputs": json.dumps(outputs),
        }
        header = self._header(columns, metadata)

        def write(partial: Path) -> None:
            with partial.open("wb") as file:
                file.write(len(header).to_bytes(8, "little") + header)
                for column in columns.values():
                    file.write(column.tobytes())
                self._file.seek(0)
                shutil.copyfileobj(self._file, file, 2**22)

        try:
            self._file.flush()
            write_whole(self._path, write)
        except OSError as error:
            raise self._refusal(error) from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        self._gathered.unlink(missing_ok=True)

    def _header(self, columns: Mapping[str, NDArray[Any]], metadata: Mapping[str, str]) -> bytes:
        """As the format of safetensors has it: name, kind, shape and place of each tensor."""
        described: dict[str, Any] = {"__metadata__": dict(metadata)}
        place = 0
        shapes = [(name, str(column.dtype), [self._rows], column.nbytes) for name, column in columns.items()]
        table = ("probabilities", "float32", [self._rows, len(self._classes)], 4 * self._rows * len(self._classes))
        for name, kind, shape, size in (*shapes, table):
            described[name] = {"dtype": KINDS[kind], "shape": shape, "data_offsets": [place, place + size]}
            place += size
        text = json.dumps(described, separators=(",", ":")).encode()
        return text + b" " * (-len(text) % 8)

    def _refusal(self, error: OSError) -> DataError:
        return DataError(
            f"{self._path} cannot be written ({error.strerror or error}). Make room, or choose another place."
        )
