"""Precision, recall and F1 of every class."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from petdesk.gui.pages.interpret.columns_model import Column, ColumnsModel, ColumnsTable
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import number, percent
from petdesk.interpret import Averages, Report


class ClassesPanel(QWidget):
    """A sortable table, with the averages below it.

    Attributes:
        chosen: Signal with a class.
        table: The classes.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ColumnsModel(self._columns(), self)
        self.table = ColumnsTable(self._model, names=1)
        self.table.setObjectName("interpret.classes")
        self.table.setAccessibleName(self.tr("Figures of each class"))
        self._averages: QLabel = muted()
        self._averages.setObjectName("interpret.averages")
        self._averages.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._averages.setToolTip(
            self.tr("Mean of the classes: each class counts the same. Mean of the pictures: each picture does.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._averages)
        self.table.chosen.connect(self.chosen)

    def set_report(self, report: Report) -> None:
        """Shows other figures."""
        self._model.set_rows(
            [
                (entry.name, entry.precision, entry.recall, entry.f1, entry.support, entry.predicted)
                for entry in report.classes
            ]
        )
        lines = (
            _line(self.tr("Mean of the classes: precision {}, recall {}, F1 {}"), report.macro),
            _line(self.tr("Mean of the pictures: precision {}, recall {}, F1 {}"), report.weighted),
        )
        self._averages.setText("\n".join(lines))

    def _columns(self) -> list[Column]:
        return [
            Column(title=self.tr("Class")),
            Column(
                title=self.tr("Precision"),
                hint=self.tr("Of the pictures taken for this class, the share that is of it"),
                text=_share,
                number=True,
            ),
            Column(
                title=self.tr("Recall"),
                hint=self.tr("Of the pictures of this class, the share that was recognized"),
                text=_share,
                number=True,
            ),
            Column(
                title=self.tr("F1"),
                hint=self.tr("Precision and recall in one figure, near the lower of the two (their harmonic mean)"),
                text=_share,
                number=True,
            ),
            Column(
                title=self.tr("Pictures"), hint=self.tr("Validation pictures of this class"), text=number, number=True
            ),
            Column(
                title=self.tr("Answers"),
                hint=self.tr("Pictures that were taken for this class"),
                text=number,
                number=True,
            ),
        ]


def _share(value: float) -> str:
    return percent(value, 0)


def _line(words: str, averages: Averages) -> str:
    return words.format(*(percent(value) for value in (averages.precision, averages.recall, averages.f1)))
