"""The confusion matrix with its switches, and the chosen cell in words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.icons import icon
from petdesk.gui.pages.interpret.matrix_legend import MatrixLegend
from petdesk.gui.pages.interpret.matrix_model import MatrixModel
from petdesk.gui.pages.interpret.matrix_view import MatrixView
from petdesk.interpret.confusion import Counts


class MatrixPanel(QWidget):
    """The matrix as a picture or as a table.

    Attributes:
        chosen: Signal with an actual and a predicted class, -1 for all.
        view: The picture.
        shares: Whether shares of each row are shown: a button.
    """

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = MatrixView()
        self.view.setObjectName("interpret.matrix")
        self._model = MatrixModel(self)
        self._table = _table(self._model)
        self._table.setAccessibleName(self.tr("Confusion matrix as a table"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._table)
        self._words = QLabel()
        self._words.setObjectName("interpret.cell")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._legend = MatrixLegend()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(self._switches())
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._words)
        self.view.chosen.connect(self._choose)
        self.view.zoomed.connect(self._draw)
        self._table.clicked.connect(self._choose_index)
        self._table.activated.connect(self._choose_index)
        self._table.verticalHeader().sectionClicked.connect(lambda row: self._choose(row, -1))
        self._table.horizontalHeader().sectionClicked.connect(lambda column: self._choose(-1, column))
        self._draw()

    def set_matrix(self, counts: Counts, names: Sequence[str]) -> None:
        """Shows other counts."""
        self.view.set_matrix(counts, names)
        self._model.set_matrix(counts, names)
        self._say()

    def show_place(self, actual: int, predicted: int) -> None:
        """Marks what is shown beside the matrix; tells nobody."""
        self._mark(actual, predicted)
        self._say()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _switches(self) -> QHBoxLayout:
        self.counts = _switch(self.tr("Cou&nts"), self.tr("Show how many pictures"), "interpret.counts")
        self.shares = _switch(
            self.tr("Per &cent"),
            self.tr("Show each row's shares: how the pictures of a class were answered"),
            "interpret.shares",
        )
        group = QButtonGroup(self)
        for button in (self.counts, self.shares):
            group.addButton(button)
        self.counts.setChecked(True)
        self.shares.toggled.connect(self._show_shares)
        self._as_table = _switch(
            self.tr("As a ta&ble"), self.tr("Show the matrix as a table of numbers"), "interpret.as_table"
        )
        self._as_table.toggled.connect(self._stack.setCurrentIndex)
        self._as_table.toggled.connect(lambda _checked: self._draw())
        self._zooms = [
            self._zoom("magnifying-glass-minus", self.tr("Smaller cells (Ctrl+Minus)"), -1),
            self._zoom("magnifying-glass-plus", self.tr("Larger cells (Ctrl+Plus)"), 1),
            self._zoom("arrows-out-simple", self.tr("Fit the whole matrix (Ctrl+0)"), 0),
        ]
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.counts)
        row.addWidget(self.shares)
        row.addSpacing(8)
        row.addWidget(self._as_table)
        row.addSpacing(8)
        row.addWidget(self._legend, 1)
        for _name, zoom, _steps in self._zooms:
            row.addWidget(zoom)
        return row

    def _zoom(self, name: str, words: str, steps: int) -> tuple[str, QToolButton, int]:
        button = QToolButton(autoRaise=True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.view.zoom(steps))
        return name, button, steps

    def _draw(self) -> None:
        closer, farther = self.view.may_zoom
        painted = not self._as_table.isChecked()
        size = round(self.fontMetrics().height() * 1.1)
        for name, button, steps in self._zooms:
            button.setIcon(icon(name))
            button.setIconSize(QSize(size, size))
            button.setEnabled(painted and (closer if steps > 0 else farther))
        self._legend.setVisible(painted)

    def _show_shares(self, shares: bool) -> None:
        self.view.show_shares(shares)
        self._model.show_shares(shares)

    def _choose_index(self, index: QModelIndex) -> None:
        self._choose(index.row(), index.column())

    def _choose(self, actual: int, predicted: int) -> None:
        self._mark(actual, predicted)
        self._say()
        self.chosen.emit(actual, predicted)

    def _mark(self, actual: int, predicted: int) -> None:
        """In the picture and in the table."""
        self.view.choose((actual, predicted))
        if actual >= 0 and predicted >= 0:
            self._table.setCurrentIndex(self._model.index(actual, predicted))
        else:
            self._table.clearSelection()

    def _say(self) -> None:
        """The chosen cell in words, as large as other text: small cells need not be read."""
        words = self.tr("Choose a cell, or a class beside the matrix, to see its pictures.")
        if self.view.place is not None:
            words = self.view.cell_words(self.view.place)
        self._words.setText(words)
        self._words.setToolTip(words)


def _switch(text: str, hint: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setCheckable(True)
    button.setToolTip(hint)
    button.setObjectName(name)
    return button


def _table(model: MatrixModel) -> QTableView:
    table = QTableView()
    table.setObjectName("interpret.matrix_table")
    table.setModel(model)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    wide = table.fontMetrics().averageCharWidth()
    table.horizontalHeader().setDefaultSectionSize(wide * 14)
    table.verticalHeader().setMaximumWidth(wide * 32)
    table.verticalHeader().setDefaultSectionSize(round(table.fontMetrics().height() * 1.7))
    return table
