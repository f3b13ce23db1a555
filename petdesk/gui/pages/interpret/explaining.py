"""The tabs about one picture: they follow the gallery while they can be seen."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTabWidget

from petdesk.api import ModelFileError
from petdesk.gui.latest import Latest
from petdesk.gui.pages.interpret.following import Following
from petdesk.gui.pages.interpret.kept_model import Kept
from petdesk.gui.pages.interpret.loss_numbers import loss_numbers
from petdesk.gui.pages.interpret.loss_panel import LossPanel
from petdesk.gui.pages.interpret.pictures_panel import PicturesPanel
from petdesk.gui.session import Session
from petdesk.interpret import Answers
from petdesk.interpret.loss_steps import LossSteps
from petdesk.model_file import Model, load_model, model_path


class Explaining(QObject):
    """Explains the loss of the picture that the gallery is at.

    Attributes:
        model: The run's model, kept; for whatever asks it about one picture.
        shown: Signal: another picture's loss is explained now.
        numbers: Of that picture, for the help page about the loss.
    """

    shown = Signal()

    def __init__(self, session: Session, tabs: QTabWidget, pictures: PicturesPanel, loss: LossPanel) -> None:
        super().__init__(tabs)
        self._pictures, self._loss = pictures, loss
        self._answers: Answers | None = None
        self._run: Path | None = None
        self.numbers: dict[str, str] = {}
        self._latest = Latest(session.background, self, patient=True)
        registry = session.registry
        self.model: Kept[Model] = Kept(lambda path: load_model(path, registry))
        self._following = Following(tabs, loss, pictures, self._explain)

    def set_answers(self, answers: Answers | None, run: Path | None) -> None:
        """Of another run, or of none."""
        self._latest.drop()
        self._answers, self._run = answers, run
        self.numbers = {}
        self._following.restart()
        self.model.clear()
        self._loss.show_steps(None)

    def _explain(self, row: int) -> None:
        answers, run = self._answers, self._run
        if answers is None or row < 0:
            self._latest.drop()
            self._loss.show_steps(None)
            return
        path = self._pictures.current_path
        self._latest.ask(
            lambda _stop: _explain(answers, row, path, None if run is None else (self.model, run)),
            lambda steps: self._show(answers, row, steps),
            self._loss.show_failure,
        )

    def _show(self, answers: Answers, row: int, steps: LossSteps) -> None:
        self._loss.show_steps(
            steps,
            title=Path(answers.names[row]).name,
            predicted=int(answers.predicted[row]),
            mean=answers.loss,
            pictures=len(answers),
        )
        self.numbers = loss_numbers(steps, mean=answers.loss, pictures=len(answers))
        self.shown.emit()


def _explain(answers: Answers, row: int, path: Path | None, kept: tuple[Kept[Model], Path] | None) -> LossSteps:
    from petdesk.interpret.activations import explain_loss

    model: Model | None = None
    if kept is not None and model_path(kept[1]).is_file():  # looked at before torch is loaded for it
        try:
            model = kept[0].get(kept[1])
        except ModelFileError:
            model = None  # what was kept of its answers is enough
    return explain_loss(answers, row, model=model, picture=path)
