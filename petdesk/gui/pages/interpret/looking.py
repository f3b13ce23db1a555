"""Asks where the model looks, in the background, for the picture that the gallery is at."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTabWidget

from petdesk.gui.latest import Latest
from petdesk.gui.pages.interpret.following import Following
from petdesk.gui.pages.interpret.kept_model import Kept
from petdesk.gui.pages.interpret.pictures_panel import PicturesPanel
from petdesk.gui.pages.interpret.saliency_panel import SaliencyPanel
from petdesk.gui.session import Session
from petdesk.gui.widgets.viewer.large_picture import LargePicture, read_large
from petdesk.gui.words import sentence
from petdesk.interpret import Answers
from petdesk.interpret.saliency import Saliency, SaliencyMap, open_saliency


class Looking(QObject):
    """Fills a `SaliencyPanel`: first the picture, then its heat."""

    def __init__(self, session: Session, tabs: QTabWidget, pictures: PicturesPanel, panel: SaliencyPanel) -> None:
        super().__init__(tabs)
        self._pictures, self._panel = pictures, panel
        self._answers: Answers | None = None
        self._run: Path | None = None
        self._path: Path | None = None
        self._found: SaliencyMap | None = None
        self._reading = Latest(session.background, self)
        self._heating = Latest(session.background, self, patient=True)
        registry = session.registry
        self._kept: Kept[Saliency] = Kept(lambda path: open_saliency(path, registry))
        self._following = Following(tabs, panel, pictures, self._show)
        panel.target_changed.connect(self._heat)
        panel.stepped.connect(pictures.step)

    def set_answers(self, answers: Answers | None, run: Path | None) -> None:
        """Of another run, or of none."""
        self._drop()
        self._answers, self._run, self._path = answers, run, None
        self._kept.clear()
        self._following.restart()
        if answers is not None:
            self._panel.set_classes(answers.classes)

    def _drop(self) -> None:
        self._reading.drop()
        self._heating.drop()

    def _show(self, row: int) -> None:
        answers, path = self._answers, self._pictures.current_path
        self._drop()
        if answers is None or row < 0 or path is None:
            self._path = None
            self._panel.show_nothing(self.tr("Choose a picture on the right."))
            return
        self._path = path
        self._panel.show_row(actual=int(answers.labels[row]), predicted=int(answers.predicted[row]))
        self._reading.ask(lambda _stop: read_large(path), self._take_picture, self._refuse)
        self._heat()

    def _heat(self) -> None:
        path, run, target = self._path, self._run, self._panel.wanted
        self._found = None
        if path is None or run is None:
            return
        self._heating.ask(lambda _stop: self._kept.get(run).explain(path, target), self._take, self._refuse)

    def _take(self, found: SaliencyMap) -> None:
        # The picture is asked for first, but is not always there first.
        self._found = found
        if not self._reading.busy:
            self._panel.show_heat(found)

    def _take_picture(self, picture: LargePicture) -> None:
        self._panel.show_picture(picture)
        if self._found is not None:
            self._panel.show_heat(self._found)

    def _refuse(self, error: Exception) -> None:
        self._panel.show_heat(None, sentence(error)[0])
