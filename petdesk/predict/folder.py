"""The prediction job: a folder (with all below it), or single files, to a table of labels."""

import math
import os
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from petdesk.api import DataError
from petdesk.data.crops import square
from petdesk.data.pictures import PictureError, Pixels, read_picture
from petdesk.events import Event, Finished, Meter, PredictionMade, ScanProgress
from petdesk.predict.answerer import Answerer
from petdesk.predict.asking import USUALLY, Asking
from petdesk.predict.loaded import load_answerer
from petdesk.predict.reading import read_ahead
from petdesk.predict.table import PredictionsTable
from petdesk.registry import Registry
from petdesk.training.allocator import freed_memory_kept

IGNORED_NAMES = frozenset({"thumbs.db", "desktop.ini", "drawn-pets.json"})
"""Lower case: what file managers and our own drawing leave among pictures."""
NO_NUMBER = "the model's answer is not a number; train it again at a lower learning rate"
FILES_BETWEEN_EVENTS = 1000
"""While they are looked for; a folder of a million is told of, and can be cancelled."""


def predict(
    model_path: Path,
    source: Path | Sequence[Path],
    registry: Registry,
    *,
    out: Path,
    asking: Asking = USUALLY,
    device: str = "auto",
    precision: str = "auto",
    batch_size: int = 32,
    workers: int | None = None,
) -> Generator[Event]:
    """Answers for every file of `source`, one row each in the CSV `out`; what cannot be read is a row with an error.

    `source` is a folder, a picture, or several of them; a file that is in two of them has one row. `asking` says how
    the model is asked; where a picture may be none of its classes, the result's `none` is what it is called then, and
    `none_of_these` how many there are.

    Closing it keeps the rows so far. The table appears under its name when the job ends, however it ends.

    Raises:
        ModelFileError: The model cannot be loaded.
        DataError: The source cannot be listed, or is empty.
    """
    sources = [source] if isinstance(source, Path) else list(source)
    files = yield from _find(sources, out)
    answerer = load_answerer(model_path, registry, device=device, precision=precision)
    none = asking.none_label(answerer.document)
    meter, errors, outside = Meter(len(files)), 0, 0
    with freed_memory_kept(), PredictionsTable(out) as table:
        rows = _answered(files, answerer, asking, batch_size, workers or os.cpu_count() or 1)
        for done, (path, label, confidence, error) in enumerate(rows, start=1):
            table.add(path, label, confidence, error)
            errors += bool(error)
            outside += label is not None and label == none
            yield PredictionMade(
                path=str(path),
                label=label,
                confidence=confidence,
                error=error,
                done=done,
                total=len(files),
                rate=meter.rate(done),
                eta=meter.eta(done),
            )
    yield Finished(
        result={
            "predictions": str(out),
            "pictures": len(files) - errors,
            "errors": errors,
            "none": none,
            "none_of_these": outside,
            "seconds": meter.seconds,
            "pictures_per_second": len(files) / meter.seconds,
        }
    )


def _find(sources: Sequence[Path], out: Path) -> Generator[Event, None, list[Path]]:
    """The files to label, each once, in their order."""
    meter, found = Meter(), dict[Path, None]()
    for source in sources:
        for path in walk_files(source):
            found[path] = None
            if len(found) % FILES_BETWEEN_EVENTS == 0:
                yield ScanProgress(done=len(found), total=None, rate=meter.rate(len(found)))
    # An earlier table that this one replaces is none of the files to label.
    files = [path for path in found if path.absolute() != out.absolute()]
    if not files:
        where = str(sources[0]) if len(sources) == 1 else "the chosen folders"
        raise DataError(f"There are no files in {where}. Choose a folder with pictures.")
    return files


def files_below(source: Path) -> list[Path]:
    """Every file of a folder and the folders below it, by name, but hidden ones and what file managers leave.

    Linked folders are followed once, as in training.

    Raises:
        DataError: It is not there or cannot be listed.
    """
    return list(walk_files(source))


def walk_files(source: Path) -> Iterator[Path]:
    """What `files_below` lists, one by one as it is found."""
    if source.is_file():
        yield source
        return
    if not source.exists():
        raise DataError(f"{source} cannot be read: it is not there. Check the spelling, or that its disk is connected.")
    seen: set[tuple[int, int]] = set()

    def refuse(error: OSError) -> None:
        where = error.filename or source
        raise DataError(
            f"{where} cannot be read ({error.strerror or error}). Bring it back or choose another folder."
        ) from error

    for folder, folders, names in os.walk(source, onerror=refuse, followlinks=True):
        if _was_here(folder, seen):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower() not in IGNORED_NAMES:
                yield Path(folder, name)


def _was_here(folder: str, seen: set[tuple[int, int]]) -> bool:
    try:
        status = Path(folder).stat()
    except OSError:
        return False  # it vanished this moment; its files say so
    identity = (status.st_dev, status.st_ino)
    known = identity in seen
    if status.st_ino:  # 0 where a file system numbers no files: every folder would look seen
        seen.add(identity)
    return known


Row = tuple[Path, str | None, float | None, str]


def _answered(
    files: Sequence[Path], answerer: Answerer, asking: Asking, batch_size: int, workers: int
) -> Iterator[Row]:
    """Rows in the files' order."""
    presize = answerer.document.presize

    def read(path: Path) -> Pixels | PictureError:
        try:
            picture = read_picture(path, presize)
            # Copies are cut anywhere along the longer side; else the middle will do, and takes less memory.
            return picture if asking.tta else np.ascontiguousarray(square(picture))
        except PictureError as error:
            return error

    with closing(read_ahead(files, read, batch_size=batch_size, workers=workers)) as parts:
        for part in parts:
            yield from _rows(part, answerer, asking)


def _rows(part: list[tuple[Path, Pixels | PictureError]], answerer: Answerer, asking: Asking) -> Iterator[Row]:
    pictures = [picture for _, picture in part if not isinstance(picture, PictureError)]
    answers = iter(answerer.answers(pictures, asking) if pictures else [])
    for path, picture in part:
        if isinstance(picture, PictureError):
            yield path, None, None, str(picture)
        else:
            answer = next(answers)
            if math.isfinite(answer.confidence):
                yield path, answer.label, answer.confidence, ""
            else:
                yield path, None, None, NO_NUMBER
