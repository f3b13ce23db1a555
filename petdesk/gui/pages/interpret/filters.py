"""Which pictures the gallery shows: an order, an actual and a predicted class."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from petdesk.gui.pages.interpret.query import RANDOM, Query
from petdesk.gui.pages.interpret.rankings_in_words import rankings_in_words
from petdesk.interpret import Cell


class Filters(QWidget):
    """Three choices, and a button that draws anew where the order is random.

    Attributes:
        changed: Signal: the user wants other pictures.
        query: Which.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.query = Query()
        self._order = self._choice("interpret.order")
        for position, (ranking, words) in enumerate(rankings_in_words().items()):
            self._order.addItem(words.title, ranking)
            self._order.setItemData(position, words.hint, Qt.ItemDataRole.ToolTipRole)
        self._order.setPlaceholderText(self.tr("As picked out"))
        self._actual, self._predicted = self._choice("interpret.actual"), self._choice("interpret.predicted")
        self._again = QPushButton(self.tr("Draw a&gain"))
        self._again.setObjectName("interpret.draw_again")
        self._again.setToolTip(self.tr("Draw other pictures"))
        self._again.clicked.connect(self._draw_again)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for place, (text, widget) in enumerate(
            (
                (self.tr("Sh&ow"), self._order),
                (self.tr("Act&ual"), self._actual),
                (self.tr("Predi&cted"), self._predicted),
            )
        ):
            label = QLabel(text)
            label.setBuddy(widget)
            row, column = (0, 0) if place == 0 else (1, 2 * (place - 1))
            layout.addWidget(label, row, column)
            layout.addWidget(widget, row, column + 1)
        layout.addWidget(self._again, 0, 3, alignment=Qt.AlignmentFlag.AlignLeft)
        self._among, self._all = QLabel(), QPushButton(self.tr("Show all a&gain"))
        self._among.setObjectName("interpret.among")
        self._among.setTextFormat(Qt.TextFormat.PlainText)
        self._among.setWordWrap(True)
        self._all.setObjectName("interpret.all")
        self._all.setToolTip(self.tr("Show the pictures of all classes again"))
        self._all.clicked.connect(self._show_all)
        layout.addWidget(self._among, 2, 0, 1, 3)
        layout.addWidget(self._all, 2, 3, alignment=Qt.AlignmentFlag.AlignRight)
        layout.setColumnStretch(1, 1)
        layout.setColumnStretch(3, 1)
        for widget in (self._order, self._actual, self._predicted):
            widget.currentIndexChanged.connect(self._take)
        self._show()

    def set_classes(self, classes: Sequence[str]) -> None:
        """Begins with other classes: all of them are shown."""
        for widget in (self._actual, self._predicted):
            with QSignalBlocker(widget):
                widget.clear()
                widget.addItems([self.tr("All classes"), *classes])
        self.query = replace(self.query.of(Cell()), among=None)
        self._show()

    def choose(self, query: Query) -> None:
        """Shows what is asked for; tells nobody."""
        self.query = query
        self._show()

    def _take(self) -> None:
        cell = Cell(actual=_class_of(self._actual), predicted=_class_of(self._predicted))
        wanted = self.query
        if self._order.currentIndex() >= 0:
            among = None if wanted.among is None else replace(wanted.among, ordered=False)
            wanted = replace(wanted, ranking=self._order.currentData(), among=among)
        # A choice of the order stands, even if it leaves nothing to see.
        self.query = self.query.of(cell) if cell != self.query.cell else replace(wanted, most=Query().most)
        self._show()
        self.changed.emit()

    def _draw_again(self) -> None:
        self.query = replace(self.query, seed=self.query.seed + 1)
        self.changed.emit()

    def _show_all(self) -> None:
        self.query = replace(self.query.of(Cell()), among=None)
        self._show()
        self._order.setFocus()  # the button is gone
        self.changed.emit()

    def _show(self) -> None:
        among = self.query.among
        self._among.setText("" if among is None else among.title)
        self._among.setVisible(among is not None)
        self._all.setVisible(among is not None)
        as_picked = among is not None and among.ordered
        cell = self.query.cell
        for widget, position in (
            (self._order, -1 if as_picked else self._order.findData(self.query.ranking)),
            (self._actual, 0 if cell.actual is None else cell.actual + 1),
            (self._predicted, 0 if cell.predicted is None else cell.predicted + 1),
        ):
            with QSignalBlocker(widget):
                widget.setCurrentIndex(position)
        self._order.setToolTip("" if as_picked else rankings_in_words()[self.query.ranking].hint)
        self._again.setVisible(self.query.ranking in RANDOM and not as_picked)

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(10)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box


def _class_of(box: QComboBox) -> int | None:
    """The first of the choices stands for all classes."""
    return box.currentIndex() - 1 if box.currentIndex() > 0 else None
