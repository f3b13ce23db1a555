"""Saves the matrix and the figures where the user says."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu, QWidget

from petdesk.api import DataError
from petdesk.gui.background import Background
from petdesk.gui.pages.interpret.matrix_panel import MatrixPanel
from petdesk.gui.pages.interpret.runs import Interpreted
from petdesk.gui.saving import ask_path
from petdesk.gui.words import sentence
from petdesk.interpret import write_matrix, write_report

PICTURE_SIDE = 900


class Exports(QObject):
    """A menu of what can be saved.

    Attributes:
        said: Signal with a sentence and its kind: "info" or "error".
        menu: To be hung on a button.
    """

    said = Signal(str, str)

    def __init__(self, background: Background, host: QWidget, matrix: MatrixPanel) -> None:
        super().__init__(host)
        self._background, self._host, self._matrix = background, host, matrix
        self._run: Interpreted | None = None
        self.menu = QMenu(host)
        self.menu.setObjectName("interpret.export_menu")
        for text, slot in (
            (self.tr("Matrix as a &table (CSV)..."), self._matrix_table),
            (self.tr("Matrix as a &picture (PNG)..."), self._matrix_picture),
            (self.tr("&Figures of the classes (CSV)..."), self._figures),
        ):
            self.menu.addAction(text, slot)

    def set_run(self, run: Interpreted | None) -> None:
        """What is saved."""
        self._run = run

    def _matrix_table(self) -> None:
        if self._run is not None:
            shares, (counts, names) = self._matrix.shares.isChecked(), self._matrix.shown
            self._save("confusion-matrix.csv", lambda path: write_matrix(path, counts, names, shares=shares))

    def _figures(self) -> None:
        run = self._run
        if run is not None:
            self._save("classes.csv", lambda path: write_report(path, run.report))

    def _matrix_picture(self) -> None:
        if self._run is not None:
            picture = self._matrix.view.picture(PICTURE_SIDE)
            refusal = self.tr("{} cannot be written. Make room, or choose another folder.")
            self._save("confusion-matrix.png", lambda path: _write_picture(picture, path, refusal))

    def _save(self, name: str, write: Callable[[Path], object]) -> None:
        run = self._run
        if run is None:
            return
        kind = self.tr("Tables (*.csv)") if name.endswith(".csv") else self.tr("Pictures (*.png)")
        path = ask_path(self._host, self.tr("Export"), place_beside(run.path, name), [kind])
        if path is None:
            return
        self._background.ask(
            lambda: write(path),
            lambda _nothing: self.said.emit(self.tr("Saved as {}.").format(path), "info"),
            lambda error: self.said.emit(sentence(error)[0], "error"),
            owner=self,
        )


def place_beside(run: Path, name: str) -> Path:
    """Beside the run's project, not in the run's folder, which goes with the run when that is deleted."""
    folder = run.parent.parent if run.parent.suffix == ".runs" else run.parent
    return folder / f"{run.name}-{name}"


def _write_picture(picture: Callable[[], QImage], path: Path, refusal: str) -> None:
    if not picture().save(str(path), "PNG"):  # type: ignore[call-overload]
        raise DataError(refusal.format(path))
