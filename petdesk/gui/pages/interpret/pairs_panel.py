"""The pairs of classes that the model confuses most."""

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from petdesk.gui.pages.interpret.columns_model import Column, ColumnsModel, ColumnsTable
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import number, percent
from petdesk.interpret import ConfusedPair


class PairsPanel(QWidget):
    """A table of mistakes, the most frequent first.

    Attributes:
        chosen: Signal with an actual and a predicted class.
        minimum: Fewer pictures make no pair.
        table: The pairs.
    """

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Sequence[str] = ()
        self._pairs: Sequence[ConfusedPair] = ()
        self.minimum = QSpinBox(minimum=1, maximum=1)
        self.minimum.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.minimum.setObjectName("interpret.minimum")
        self.minimum.setToolTip(self.tr("Leave out pairs that were confused less often"))
        self.minimum.valueChanged.connect(self._fill)
        label = QLabel(self.tr("At least this ma&ny pictures:"))
        label.setBuddy(self.minimum)
        self._model = ColumnsModel(self._columns(), self)
        self.table = ColumnsTable(self._model, names=2)
        self.table.setObjectName("interpret.pairs")
        self.table.setAccessibleName(self.tr("Most confused pairs of classes"))
        self._none = muted()
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.minimum)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._none, 1)
        self.table.chosen.connect(self._choose)

    def set_pairs(self, pairs: Sequence[ConfusedPair], names: Sequence[str]) -> None:
        """Shows other pairs, the most frequent first."""
        self._pairs, self._names = pairs, names
        self.minimum.setMaximum(pairs[0].count if pairs else 1)
        self._fill()

    def _fill(self) -> None:
        names, least = self._names, self.minimum.value()
        frequent = takewhile(lambda pair: pair.count >= least, self._pairs)
        self._model.set_rows([(names[pair.actual], names[pair.predicted], pair.count, pair.share) for pair in frequent])
        self._none.setText(self.tr("No two classes were confused: every picture is right."))
        self.table.setVisible(bool(self._pairs))
        self._none.setVisible(not self._pairs)

    def _choose(self, row: int) -> None:
        pair = self._pairs[row]
        self.chosen.emit(pair.actual, pair.predicted)

    def _columns(self) -> list[Column]:
        return [
            Column(title=self.tr("Actual"), hint=self.tr("What the pictures are")),
            Column(title=self.tr("Taken for"), hint=self.tr("What the model answered")),
            Column(title=self.tr("Pictures"), hint=self.tr("How often"), text=number, number=True),
            Column(
                title=self.tr("Share"),
                hint=self.tr("Of the class' validation pictures"),
                text=lambda share: percent(share, 0),
                number=True,
            ),
        ]
