"""The confusion matrix with its switches, and the chosen cell in words."""

from collections.abc import Callable

import numpy as np
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

from petdesk.gui.background import Background
from petdesk.gui.icons import icon
from petdesk.gui.latest import Latest
from petdesk.gui.pages.interpret.change_line import ChangeLine
from petdesk.gui.pages.interpret.matrix_choices import MatrixChoices
from petdesk.gui.pages.interpret.matrix_geometry import Place
from petdesk.gui.pages.interpret.matrix_legend import MatrixLegend
from petdesk.gui.pages.interpret.matrix_model import MatrixModel
from petdesk.gui.pages.interpret.matrix_view import MatrixView
from petdesk.gui.widgets.labels import plain_tip
from petdesk.gui.words import sentence
from petdesk.interpret import Answers, read_answers
from petdesk.interpret.change import Change, change
from petdesk.interpret.confusion import Counts
from petdesk.interpret.order import class_order


class MatrixPanel(QWidget):
    """The matrix as a picture or as a table.

    Attributes:
        chosen: Signal with an actual and a predicted class, -1 for all.
        wanted: Signal with an `Among`: show these pictures.
        failed: Signal with a sentence and details.
        view: The picture.
        shares: Whether shares of each row are shown: a button.
        choices: The order of the classes, and the run that this one is compared with.
        change: What became right and wrong since that run.
    """

    chosen = Signal(int, int)
    wanted = Signal(object)
    failed = Signal(str, str)

    def __init__(
        self, background: Background, *, named: Callable[[Answers], Answers], parent: QWidget | None = None
    ) -> None:
        """`named` gives answers the names that their pictures have now; it is called in a thread."""
        super().__init__(parent)
        self._named = named
        self._answers: Answers | None = None
        self._counts: Counts = np.zeros((0, 0), np.int64)
        self._change: Change | None = None
        self._similar: list[int] | None = None
        self._order: list[int] = []
        self._ordering = Latest(background, self, patient=True)
        self._comparing = Latest(background, self, patient=True)
        self.choices, self.change = MatrixChoices(), ChangeLine()
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
        layout.addWidget(self.choices)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._words)
        layout.addWidget(self.change)
        self.view.chosen.connect(self._choose_shown)
        self.choices.order_changed.connect(self._reorder)
        self.choices.earlier_changed.connect(self._compare)
        self.change.wanted.connect(self.wanted)
        self.view.zoomed.connect(self._draw)
        self._table.clicked.connect(self._choose_index)
        self._table.activated.connect(self._choose_index)
        self._table.verticalHeader().sectionClicked.connect(lambda row: self._choose_shown(row, -1))
        self._table.horizontalHeader().sectionClicked.connect(lambda column: self._choose_shown(-1, column))
        self._draw()

    def set_answers(self, answers: Answers, counts: Counts) -> None:
        """Shows another run; none of its cells is chosen yet, as in the gallery."""
        self._answers, self._counts = answers, counts
        self.view.choose(None)
        self._similar = self._change = None
        self._ordering.drop()
        self._comparing.drop()
        self._show()
        if self.choices.by_similarity:
            self._reorder()
        if self.choices.earlier is not None:
            self._compare()

    @property
    def shown(self) -> tuple[Counts, list[str]]:
        """The run's counts and classes in the order in which they stand."""
        if self._answers is None or not self._order:
            return self._counts, []
        own = [place for place in self._order if place < len(self._counts)]
        return self._counts[np.ix_(own, own)], [self._answers.classes[place] for place in own]

    def _reorder(self) -> None:
        """Puts the classes in the chosen order; finding one takes a moment."""
        counts = self._counts
        if not self.choices.by_similarity or self._similar is not None or not len(counts):
            self._show()
            return
        self._ordering.ask(lambda _stop: class_order(counts).tolist(), self._take_order, self._refuse)

    def _take_order(self, order: list[int]) -> None:
        self._similar = order
        self._show()

    def _compare(self) -> None:
        earlier, answers = self.choices.earlier, self._answers
        self._comparing.drop()
        self._change = None
        if earlier is None or answers is None:
            self._show()
            return
        self._comparing.ask(
            lambda _stop: change(self._named(read_answers(earlier)), answers),
            self._take_change,
            self._refuse_comparison,
        )

    def _take_change(self, found: Change) -> None:
        self._change = found
        self._show()

    def _refuse_comparison(self, error: Exception) -> None:
        self.choices.compare_with_none()
        self._show()
        self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        self.failed.emit(*sentence(error))

    def _show(self) -> None:
        if self._answers is None:
            return
        found = self._change
        counts, names = (self._counts, self._answers.classes) if found is None else (found.after, found.classes)
        place = self._to_classes(self.view.place)
        order = [*range(len(names))]
        if self.choices.by_similarity and self._similar is not None:
            order = [*self._similar, *range(len(self._similar), len(names))]
        self._order = order
        grid = np.ix_(order, order)
        shown = [names[index] for index in order]
        before = None if found is None else found.before[grid]
        for one in (self.view, self._model):
            one.set_matrix(counts[grid], shown, before)
        self.counts.setText(self.tr("Cou&nts") if found is None else self.tr("Cha&nge"))
        self.shares.setEnabled(found is None)
        if found is not None:
            self.counts.setChecked(True)
        self._legend.show_change(found is not None)
        self.change.show_change(found)
        if place is not None and max(place) < len(names):  # an earlier run may have had more classes
            self._mark(*place)
        self._say()

    def _to_classes(self, place: Place | None) -> Place | None:
        """A cell as it stands, as classes."""
        if place is None or max(place) >= len(self._order):
            return None
        actual, predicted = (index if index < 0 else self._order[index] for index in place)
        return actual, predicted

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
        self._choose_shown(index.row(), index.column())

    def _choose_shown(self, row: int, column: int) -> None:
        place = self._to_classes((row, column))
        if place is not None:
            self._choose(*place)

    def _choose(self, actual: int, predicted: int) -> None:
        self._mark(actual, predicted)
        self._say()
        if max(actual, predicted) < len(self._counts):  # an earlier run may have had more classes
            self.chosen.emit(actual, predicted)

    def _mark(self, actual: int, predicted: int) -> None:
        """In the picture and in the table."""
        row, column = (index if index < 0 else self._order.index(index) for index in (actual, predicted))
        self.view.choose((row, column))
        if row >= 0 and column >= 0:
            self._table.setCurrentIndex(self._model.index(row, column))
        else:
            self._table.clearSelection()

    def _say(self) -> None:
        """The chosen cell in words, as large as other text: small cells need not be read."""
        words = self.tr("Choose a cell, or a class beside the matrix, to see its pictures.")
        if self.view.place is not None:
            words = self.view.cell_words(self.view.place)
        self._words.setText(words)
        self._words.setToolTip(plain_tip(words))


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
