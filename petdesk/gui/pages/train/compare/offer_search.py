"""Finding a network among the many that could be compared."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QTableView, QVBoxLayout, QWidget

from petdesk.gui.naming import named
from petdesk.gui.pages.train.compare.bodies_model import NETWORK, BodiesModel
from petdesk.gui.widgets.labels import muted

MOST_AT_A_GLANCE = 20
"""Networks among which nobody has to search."""


class OfferSearch(QWidget):
    """A line to search with, and a box for the ticked ones alone; hides the other rows. Not seen while there are few.

    Attributes:
        line: What to search for.
        ticked: Whether only what is ticked is shown.
    """

    def __init__(self, table: QTableView, model: BodiesModel) -> None:
        super().__init__()
        self._table, self._model = table, model
        self.line = named(QLineEdit(clearButtonEnabled=True), "compare.search")
        self.line.setPlaceholderText(self.tr("Search networks"))
        self.line.setAccessibleName(self.tr("Search networks"))
        self.ticked = named(QCheckBox(self.tr("&Ticked only")), "compare.ticked")
        self._nothing = muted(self.tr("No network fits. Search for fewer words, or take away a filter."))
        self._nothing.hide()
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.ticked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._nothing)
        self.line.textChanged.connect(self.apply)
        self.ticked.toggled.connect(self.apply)
        model.modelReset.connect(self._begin_anew)

    def apply(self) -> None:
        """Shows the rows that fit; marks the first of them where the one that was marked does not."""
        words = self.line.text().casefold().split()
        first = -1
        for row, offer in enumerate(self._model.offers):
            text = f"{self._model.index(row, NETWORK).data()} {offer.arch}".casefold()
            fits = all(word in text for word in words)
            if self.ticked.isChecked():
                fits = fits and offer.arch in self._model.chosen
            self._table.setRowHidden(row, not fits)
            first = row if fits and first < 0 else first
        marked = self._table.currentIndex().row()
        if first >= 0 and (marked < 0 or self._table.isRowHidden(marked)):
            self._table.setCurrentIndex(self._model.index(first, NETWORK))
        self._nothing.setVisible(first < 0 and bool(self._model.offers))

    def _begin_anew(self) -> None:
        """Rows are others now, and those with a result have come to the top."""
        many = len(self._model.offers) > MOST_AT_A_GLANCE
        self.setVisible(many)
        if not many:
            self.line.clear()
            self.ticked.setChecked(False)
        self.apply()
