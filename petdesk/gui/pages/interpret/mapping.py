"""Has the map of a run's pictures made, and keeps it while the run is on screen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTabWidget

from petdesk.events import Event
from petdesk.gui.job import Ending, Job
from petdesk.gui.pages.interpret.map_panel import MapPanel
from petdesk.gui.pages.interpret.parts import VALIDATION, Part, own_source
from petdesk.gui.pages.interpret.pictures_panel import PicturesPanel
from petdesk.gui.session import Session
from petdesk.interpret import Answers
from petdesk.project import Source
from petdesk.registry import Registry


class Mapping(QObject):
    """Fills a `MapPanel`.

    Attributes:
        failed: Signal with a sentence and details.
    """

    failed = Signal(str, str)

    def __init__(self, session: Session, tabs: QTabWidget, pictures: PicturesPanel, panel: MapPanel) -> None:
        super().__init__(tabs)
        self._session, self._tabs, self._pictures, self._panel = session, tabs, pictures, panel
        self._answers: Answers | None = None
        self._run: Path | None = None
        self._part = VALIDATION
        self._job: Job | None = None
        self._waiting = False
        self._similar_to: str | None = None
        panel.make_wanted.connect(self._make)
        pictures.current_changed.connect(lambda: panel.show_current(pictures.current_row))

    def set_answers(self, answers: Answers | None, run: Path | None, part: Part = VALIDATION) -> None:
        """Of another run or other pictures, or of none; a map that is being made is not needed any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._answers, self._run, self._part, self._similar_to = answers, run, part, None
        self._waiting = False
        self._panel.set_answers(answers)
        self._panel.show_making(False)

    def show_similar(self, row: int) -> None:
        """Shows pictures like one, and makes the map first where there is none."""
        answers = self._answers
        if answers is None or row < 0:
            return
        self._tabs.setCurrentWidget(self._panel)
        if self._panel.is_made:
            self._panel.show_similar(row)
        else:
            self._similar_to = answers.names[row]
            self._make()

    def _make(self) -> None:
        answers, run = self._answers, self._run
        if answers is None or run is None or self._job is not None:
            return
        under_way = self._session.work.job
        if under_way is not None and under_way.is_cancelling:  # once it has stopped: it may be another run's map
            self._waiting = True
            self._panel.show_making(True)
            under_way.over.connect(self._go_on)
            return
        if under_way is not None:
            text = self.tr("“{}” is under way. Make the map when it is done.")
            self.failed.emit(text.format(under_way.title), "")
            return
        registry, folder = self._session.registry, self._part.folder
        source = own_source(self._session, run) if folder is None else Source(path=folder)
        job = self._session.work.start(
            lambda: map_of(answers, run, registry, source=source), title=self.tr("Making the map of the pictures")
        )
        self._job = job
        self._panel.show_making(True)
        job.ended.connect(lambda ending: self._end(job, ending))

    def _go_on(self) -> None:
        if self._waiting:
            self._waiting = False
            self._panel.show_making(False)
            self._make()

    def _end(self, job: Job, ending: Ending) -> None:
        if job is not self._job:  # of a run that is not on screen any more
            return
        self._job = None
        self._panel.show_making(False)
        if ending.outcome == "failed":
            self.failed.emit(ending.message, ending.details)
        elif ending.outcome == "done":
            self._panel.show_map(ending.result["map"])
            self._panel.show_current(self._pictures.current_row)
            answers = self._answers
            if self._similar_to is not None and answers is not None:
                self._panel.show_similar(answers.names.index(self._similar_to))
        self._similar_to = None


def map_of(answers: Answers, run: Path, registry: Registry, *, source: Source | None = None) -> Iterator[Event]:
    """The job: the pictures of `answers` as the run's model sees them.

    Args:
        answers: Of the run.
        run: Its folder.
        registry: Where plugins are looked up.
        source: Where the pictures come from; None for where the run says.

    Raises:
        PetDeskError: The model or the pictures cannot be read.
    """
    from petdesk.interpret.embedding import map_pictures
    from petdesk.interpret.subject import read_subject
    from petdesk.training.config import read_config

    subject = read_subject(run)
    source = source or subject.own_source()
    values: dict[str, Any] = subject.settings | {
        "source": source.path,
        "dataset": source.dataset,
        "dataset_params": dict(source.params),
        "device": "auto",
    }
    yield from map_pictures(read_config(values), registry, model=run, pictures=answers.names)
