"""The editor of any number of a few values: a list to tick."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy

from petdesk.gui.widgets.fields.choice import option_label
from petdesk.gui.widgets.fields.editor import Editor, WheelGuard

MOST_SEEN = 8
"""Rows that are seen without scrolling."""


class TickList(QListWidget):
    """As high as its rows, up to a few."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for its rows."""
        rows = min(MOST_SEEN, self.count())
        high = rows * self.sizeHintForRow(0) + 2 * self.frameWidth()
        return QSize(self.sizeHintForColumn(0) + 2 * self.frameWidth(), high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same height: it is a part of a form that scrolls."""
        return QSize(0, self.sizeHint().height())


class TicksEditor(Editor):
    """Edits a list of some of a few values, in the order in which they are offered.

    Args:
        options: The values that go.
    """

    def __init__(self, options: Sequence[Any]) -> None:
        super().__init__()
        self._options = list(options)
        self._kept: Any = []
        self.list = TickList()
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._guard = WheelGuard()
        self.list.viewport().installEventFilter(self._guard)
        # A check box of the style sheet is higher than the text that the row is measured by.
        row_height = round(self.list.fontMetrics().height() * 1.7)
        for option in options:
            item = QListWidgetItem(option_label(option))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, row_height))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.long = self.list
        self.list.itemChanged.connect(self._ticked)

    def value(self) -> Any:
        return list(self._kept) if isinstance(self._kept, list) else self._kept

    def set_value(self, value: Any) -> None:
        self._kept = list(value) if isinstance(value, list | tuple) else value  # its own order, until one is ticked
        chosen = self._kept if isinstance(self._kept, list) else []
        blocked = self.list.blockSignals(True)
        for row, option in enumerate(self._options):
            state = Qt.CheckState.Checked if option in chosen else Qt.CheckState.Unchecked
            self.list.item(row).setCheckState(state)
        self.list.blockSignals(blocked)
        self.list.viewport().update()

    def _ticked(self) -> None:
        states = [self.list.item(row).checkState() for row in range(self.list.count())]
        self._kept = [
            option for option, state in zip(self._options, states, strict=True) if state == Qt.CheckState.Checked
        ]
        self.edited.emit()
        self.committed.emit()
