"""The job that asks a model about labelled pictures, and keeps its answers as a run keeps those of validation."""

import os
from collections import Counter
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from petdesk.api import DataError
from petdesk.data.crops import square
from petdesk.data.pictures import PictureError, read_picture
from petdesk.data.scan import read_table
from petdesk.data.table import PictureTable
from petdesk.events import Event, Finished, Meter, PrepareProgress, Warned
from petdesk.interpret.answers import Floats, Indices, read_answers
from petdesk.interpret.picture_states import named_as_now
from petdesk.interpret.predictions_writer import PredictionsWriter
from petdesk.interpret.subject import Subject, read_subject
from petdesk.project import Project, Source
from petdesk.registry import Registry

if TYPE_CHECKING:
    from petdesk.predict.answerer import Answerer
    from petdesk.predict.reading import Read

Part: TypeAlias = Literal["train", "all"]
MOST_ERRORS_TOLD = 100
MOST_CLASSES_NAMED = 5
BATCH_SIZE = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What became of the pictures.

    Attributes:
        pictures: How many were answered.
        unread: How many could not be.
        errors: The first hundred of those: name, and why.
        unknown: Pictures of each class that the model does not know; they were not asked about.
    """

    pictures: int
    unread: int
    errors: tuple[tuple[str, str], ...]
    unknown: dict[str, int]


def predictions_of(
    path: Path,
    registry: Registry,
    *,
    out: Path,
    source: Source | None = None,
    part: Part = "all",
    device: str = "auto",
    precision: str = "auto",
    batch_size: int = BATCH_SIZE,
) -> Generator[Event]:
    """Asks about labelled pictures and writes a file that `read_answers` reads.

    The probabilities in there are those before the model's temperature, as in a run's own. The result has `predictions`
    (the file), `pictures`, `unread`, `errors` (path and reason of the first hundred) and `unknown`: the pictures of
    each class that the model does not know, which are left out.

    Args:
        path: A run folder or a model file.
        registry: Where plugins are looked up.
        out: The file to write.
        source: Labelled pictures; None for those of the run.
        part: Of the run's own pictures: all, or only those that it was not validated with.
        device: As of `predict`.
        precision: Likewise.
        batch_size: Pictures a step.

    Raises:
        PetDeskError: The model or the pictures cannot be read, no picture is of a class that the model knows, or the
            file cannot be written.
    """
    asked = yield from ask(
        read_subject(path),
        registry,
        out=out,
        source=source,
        part=part,
        device=device,
        precision=precision,
        batch_size=batch_size,
    )
    yield Finished(
        result={
            "predictions": str(out),
            "pictures": asked.pictures,
            "unread": asked.unread,
            "errors": [{"path": name, "reason": reason} for name, reason in asked.errors],
            "unknown": asked.unknown,
        }
    )


def ask(
    subject: Subject,
    registry: Registry,
    *,
    out: Path,
    source: Source | None = None,
    part: Part = "all",
    device: str = "auto",
    precision: str = "auto",
    batch_size: int = BATCH_SIZE,
) -> Generator[Event, None, Asked]:
    """What `predictions_of` does, without its last event."""
    from petdesk.predict.loaded import load_answerer
    from petdesk.training.allocator import freed_memory_kept

    table, _ = yield from read_table(source or subject.own_source(), registry)
    wanted = ~_validated(subject, table) if part == "train" else np.ones(len(table), np.bool_)
    rows, labels, unknown = _known(table, subject, wanted)
    if unknown:
        named = ", ".join(f"{name!r}" for name in list(unknown)[:MOST_CLASSES_NAMED])
        more = " and others" if len(unknown) > MOST_CLASSES_NAMED else ""
        yield Warned(message=f"The model does not know {named}{more}: {sum(unknown.values()):,} pictures are left out.")
    answerer = load_answerer(subject.model, registry, device=device, precision=precision)
    meter, read = Meter(len(rows)), []
    lost: list[Floats] = []
    errors: list[tuple[str, str]] = []
    unread = done = 0
    with (
        freed_memory_kept(),
        PredictionsWriter(out, subject.document.classes) as writer,
        closing(_answered(table, rows, answerer, batch_size)) as parts,
    ):
        for good, bad, probabilities in parts:
            writer.add(probabilities)
            if len(good):
                lost.append(_losses(probabilities, labels[good], subject))
            read.append(good)
            unread += len(bad)
            told = [(table.names[rows[place]], reason) for place, reason in bad]
            errors += told[: MOST_ERRORS_TOLD - len(errors)]
            done += len(good) + len(bad)
            yield PrepareProgress(
                done=done, total=len(rows), unit="pictures", rate=meter.rate(done), message="Asking the model"
            )
        kept = np.concatenate(read)
        if not len(kept):
            raise DataError(
                f"None of the {len(rows):,} pictures in {table.root} can be read; of {errors[0][0]}: {errors[0][1]}. "
                "Choose another folder."
            )
        writer.finish(
            names=[table.names[row] for row in rows[kept].tolist()],
            root=table.root,
            labels=labels[kept],
            losses=np.concatenate(lost),
            outputs=subject.document.outputs,
        )
    return Asked(pictures=len(kept), unread=unread, errors=tuple(errors), unknown=unknown)


def _validated(subject: Subject, table: PictureTable) -> NDArray[np.bool_]:
    """[N], which pictures the run was validated with."""
    if subject.predictions is None:
        return np.zeros(len(table), np.bool_)
    answers = read_answers(subject.predictions)
    if subject.project is not None:
        with Project.open(subject.project, read_only=True) as project:
            answers = named_as_now(answers, project)
    if answers.root.is_dir():
        seen = {answers.path(row) for row in range(len(answers))}
        return np.array([table.path(row) in seen for row in range(len(table))])
    names = set(answers.names)  # the folder was moved; names below it are the same
    return np.array([name in names for name in table.names])


def _known(table: PictureTable, subject: Subject, wanted: NDArray[np.bool_]) -> tuple[Indices, Indices, dict[str, int]]:
    """The rows to ask about, their labels as the model counts them, and the pictures of classes it does not know."""
    classes = subject.document.classes
    numbers = {name: number for number, name in enumerate(classes)}
    renumbered = np.array([numbers.get(name, -1) for name in table.classes], dtype=np.int64)[table.labels]
    missing = Counter(table.classes[label] for label in table.labels[renumbered < 0].tolist())
    rows = np.flatnonzero((renumbered >= 0) & wanted)
    if not len(rows):
        known = ", ".join(f"{name!r}" for name in classes[:MOST_CLASSES_NAMED])
        more = ", ..." if len(classes) > MOST_CLASSES_NAMED else ""
        raise DataError(
            f"No picture in {table.root} is of a class that the model knows and left to ask about. "
            f"It knows {known}{more}: check how labels are read, or choose another folder."
        )
    return rows, renumbered[rows], dict(missing.most_common())


Batch: TypeAlias = tuple[Indices, list[tuple[int, str]], Floats]
"""Places among the rows that were answered, those that could not be read with the reason, and the answers."""


def _answered(table: PictureTable, rows: Indices, answerer: "Answerer", batch_size: int) -> Generator[Batch]:
    from petdesk.predict.folder import NO_NUMBER
    from petdesk.predict.reading import read_ahead

    presize = answerer.document.presize

    def read(path: Path) -> "Read":
        try:
            return np.ascontiguousarray(square(read_picture(path, presize)))
        except PictureError as error:
            return error

    files = (table.path(row) for row in rows.tolist())
    place = 0
    with closing(read_ahead(files, read, batch_size=batch_size, workers=os.cpu_count() or 1)) as batches:
        for batch in batches:
            pictures = [(place + n, found) for n, (_, found) in enumerate(batch) if not isinstance(found, PictureError)]
            bad = [(place + n, str(found)) for n, (_, found) in enumerate(batch) if isinstance(found, PictureError)]
            places = np.array([number for number, _ in pictures], dtype=np.int64)
            answers = np.empty((0, len(answerer.document.classes)), np.float32)
            if pictures:
                answers = answerer.unsoftened([found for _, found in pictures])
            finite = np.isfinite(answers).all(axis=1)
            bad += [(int(number), NO_NUMBER) for number in places[~finite]]
            yield places[finite], bad, answers[finite]
            place += len(batch)


def _losses(probabilities: Floats, labels: Indices, subject: Subject) -> Floats:
    """What the run's own loss makes of the answers; cross-entropy, or binary, where there is no run to say."""
    import torch

    from petdesk.training.ensemble import as_logits
    from petdesk.training.losses import Loss

    loss = Loss(name="binary" if subject.document.outputs == "sigmoid" else "cross-entropy")
    if subject.settings.get("loss") == "focal" and subject.document.outputs == "softmax":
        gamma = subject.settings.get("focal_gamma")
        loss = Loss(name="focal", focal_gamma=float(gamma) if isinstance(gamma, int | float) else loss.focal_gamma)
    with torch.no_grad():
        lost: Floats = loss(as_logits(torch.from_numpy(probabilities), loss.outputs), torch.from_numpy(labels)).numpy()
    return lost
