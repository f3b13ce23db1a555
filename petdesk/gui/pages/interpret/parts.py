"""Which pictures a run is asked about: those it was validated with, those it learned from, or a folder of others."""

import hashlib
import os
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QSizePolicy, QWidget

from petdesk.events import Event
from petdesk.folders import cache_folder
from petdesk.gui.job import Ending, Job
from petdesk.gui.pages.interpret.weights_key import weights_key
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import plain_tip
from petdesk.interpret.ask import predictions_of
from petdesk.model_file import model_path
from petdesk.project import Source
from petdesk.registry import Registry

OLD_AFTER = 24 * 3600
"""Seconds after which answers of another session are nobody's any more."""
MOST_KEPT = 4
"""Files of answers: of 100,000 pictures and 1,000 classes each takes 400 MB."""

VALID, TRAIN, OTHER = "valid", "train", "other"


@dataclass(frozen=True, slots=True)
class Part:
    """Some pictures.

    Attributes:
        kind: `valid`, `train` or `other`.
        folder: Of others.
    """

    kind: str = VALID
    folder: Path | None = None


VALIDATION = Part()
"""Those that a run was validated with."""


class PartChoice(QWidget):
    """The choice, with a folder's dialog behind its last entry.

    Attributes:
        chosen: Signal with a `Part`.
        box: The choice.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = VALIDATION
        self.box = QComboBox()
        self.box.setObjectName("interpret.part")
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(10)
        self.box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.box.setToolTip(
            self.tr("Validation pictures tell how good the model is. Of others you see what it learned, or missed.")
        )
        self.box.activated.connect(self._choose)
        label = QLabel(self.tr("P&ictures"))
        label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.box)
        self.show_part(VALIDATION)

    def show_part(self, part: Part) -> None:
        """Shows which it is; tells nobody."""
        self._part = part
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItem(self.tr("of validation"), VALIDATION)
            self.box.addItem(self.tr("of training"), Part(TRAIN))
            if part.folder is not None:
                self.box.addItem(self.tr("in {}").format(part.folder.name), part)
                self.box.setItemData(2, plain_tip(str(part.folder)), Qt.ItemDataRole.ToolTipRole)
            self.box.addItem(self.tr("in a folder..."), None)
            self.box.setCurrentIndex({VALID: 0, TRAIN: 1}.get(part.kind, 2))

    def _choose(self, index: int) -> None:
        part = self.box.itemData(index)
        if part is None:
            folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of pictures with labels"))
            if not folder:
                self.show_part(self._part)
                return
            part = Part(OTHER, Path(folder))
        if part != self._part:
            self.show_part(part)
            self.chosen.emit(part)


class OtherAnswers(QObject):
    """Has a model asked about other pictures than those of its validation, and keeps them until labels change.

    Attributes:
        answered: Signal with the file of the answers, and what the job said of them; empty where they were kept.
        failed: Signal with a sentence and details; both empty where it was cancelled.
    """

    answered = Signal(object, object)
    failed = Signal(str, str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._next: tuple[Path, Part] | None = None
        self._kept: set[Path] = set()
        self._made: list[Path] = []
        session.pictures_changed.connect(self._kept.clear)  # their labels may be others now
        session.ending.connect(lambda: self._delete(self._made))

    @property
    def busy(self) -> bool:
        """Whether answers are on their way."""
        return self._job is not None or self._next is not None

    def drop(self) -> None:
        """Nobody needs them any more."""
        self._next = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def ask(self, run: Path, part: Part) -> None:
        """Asks the model of a run; `answered` or `failed` follows."""
        self.drop()
        file = _kept_in(run, part)
        if file in self._kept and file.is_file():
            self.answered.emit(file, {})
            return
        under_way = self._session.work.job
        if under_way is not None and under_way.is_cancelling:
            self._next = (run, part)  # once it has stopped: it may be what was asked before, or a map
            under_way.over.connect(self._go_on)
            return
        if under_way is not None:
            text = self.tr("“{}” is under way. Ask about other pictures when it is done.")
            self.failed.emit(text.format(under_way.title), "")
            return
        source = own_source(self._session, run) if part.folder is None else Source(path=part.folder)
        registry = self._session.registry
        self._delete(self._made[: 1 - MOST_KEPT])  # there is one more soon
        job = self._session.work.start(
            _job(run, registry, file, source, part, keep=tuple(self._made)),
            title=self.tr("Asking the model about other pictures"),
        )
        self._job = job
        job.ended.connect(lambda ending: self._end(job, file, ending))

    def _delete(self, files: Sequence[Path]) -> None:
        """Nobody needs what was answered any more: it is large, and can be asked again."""
        for file in list(files):
            self._made.remove(file)
            self._kept.discard(file)
            with suppress(OSError):  # Windows keeps a file that is open: a later start deletes it
                file.unlink(missing_ok=True)

    def _go_on(self) -> None:
        wanted, self._next = self._next, None
        if wanted is not None:
            self.ask(*wanted)

    def _end(self, job: Job, file: Path, ending: Ending) -> None:
        if job is not self._job:
            return
        self._job = None
        if ending.outcome == "done":
            self._kept.add(file)
            self._made = [*(made for made in self._made if made != file), file]
            self.answered.emit(file, ending.result)
        else:
            self.failed.emit(ending.message, ending.details)


def own_source(session: Session, run: Path) -> Source | None:
    """Where a run's pictures come from, where that is the open project: it may have been moved with its runs."""
    project = session.project
    return Source(path=project.path) if project is not None and run.parent == project.runs_folder else None


def _job(
    run: Path, registry: Registry, file: Path, source: Source | None, part: Part, *, keep: Collection[Path]
) -> Callable[[], Iterator[Event]]:
    def make() -> Iterator[Event]:
        file.parent.mkdir(parents=True, exist_ok=True)
        _delete_old(file.parent, keep)
        return predictions_of(run, registry, out=file, source=source, part="train" if part.kind == TRAIN else "all")

    return make


def _kept_in(run: Path, part: Part) -> Path:
    """A file for these answers of this model, of this program; another one where the model was trained on."""
    model = weights_key(model_path(run))
    text = f"{os.getpid()} {run} {model} {part.kind} {part.folder}"
    key = hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()[:24]
    return cache_folder() / "answers" / f"{key}.safetensors"


def _delete_old(folder: Path, keep: Collection[Path]) -> None:
    """What a crash left behind."""
    for file in folder.iterdir():
        with suppress(OSError):
            if file not in keep and time.time() - file.stat().st_mtime > OLD_AFTER:
                file.unlink()
