"""The editor of a list: an editor for each entry, with buttons to add, move and remove."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.widgets.fields.editor import Editor


class EntryRow(QWidget):
    """One entry.

    Attributes:
        editor: Edits it.
        up, remove: Its buttons.
    """

    moved_up = Signal()
    removed = Signal()

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.editor = editor
        editor.setParent(self)
        self.up, self.remove = QToolButton(autoRaise=True), QToolButton(autoRaise=True)
        self.up.clicked.connect(self.moved_up)
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((editor.long, 1), (editor.short, 0)):
            if widget is not None:
                row.addWidget(widget, stretch)
        if editor.long is None:
            row.addStretch(1)
        row.addWidget(self.up)
        row.addWidget(self.remove)
        self._draw()

    def name(self, label: str, number: int) -> None:
        """Names the controls for those who do not see where they stand."""
        self.editor.set_label(self.tr("{}, entry {}").format(label, number))
        self.up.setToolTip(self.tr("Move up"))
        self.up.setAccessibleName(self.tr("{}: move entry {} up").format(label, number))
        self.remove.setToolTip(self.tr("Remove"))
        self.remove.setAccessibleName(self.tr("{}: remove entry {}").format(label, number))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draws its icons anew in another colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.up.setIcon(icon("arrow-up"))
        self.remove.setIcon(icon("x"))


class EntriesEditor(Editor):
    """Edits a list of any length.

    Args:
        make: Makes an editor of one entry.
        start: What a new entry begins with.
        fewest, most: How many there can be; None for any number.
    """

    def __init__(self, make: Callable[[], Editor], start: Any, *, fewest: int = 0, most: int | None = None) -> None:
        super().__init__()
        self._make, self._start, self._fewest, self._most = make, start, fewest, most
        self._label = ""
        self._odd: Any = None
        self.rows: list[EntryRow] = []
        self.add = QPushButton(self.tr("Add"))
        self.add.setIcon(icon("plus"))
        self.add.clicked.connect(self._add)
        self.long = QWidget()
        self._column = QVBoxLayout(self.long)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(max(2, self.long.fontMetrics().height() // 4))
        self._column.addWidget(self.add, alignment=Qt.AlignmentFlag.AlignLeft)
        self._arrange()

    def value(self) -> Any:
        return [row.editor.value() for row in self.rows] if self._odd is None else self._odd

    def set_value(self, value: Any) -> None:
        known = isinstance(value, list | tuple)
        self._odd = None if known else value
        entries = list(value) if known else []
        while len(self.rows) > len(entries):
            self._drop(self.rows[-1])
        while len(self.rows) < len(entries):
            self._append()
        for row, entry in zip(self.rows, entries, strict=True):
            if row.editor.value() != entry:
                row.editor.set_value(entry)
        self._arrange()

    def set_label(self, label: str) -> None:
        self._label = label
        self.add.setAccessibleName(self.tr("{}: add an entry").format(label))
        self._arrange()

    def buddy(self) -> QWidget | None:
        return self.add

    def _append(self) -> EntryRow:
        row = EntryRow(self._make())
        row.editor.edited.connect(self.edited)
        row.editor.committed.connect(self.committed)
        row.removed.connect(lambda: self._remove(row))
        row.moved_up.connect(lambda: self._move_up(row))
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        return row

    def _drop(self, row: EntryRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _add(self) -> None:
        last = self.rows[-1].editor.value() if self.rows else self._start
        row = self._append()
        row.editor.set_value(last if isinstance(last, int | float) else self._start)  # the next number is near
        self._done(focus=row.editor.buddy())

    def _remove(self, row: EntryRow) -> None:
        place = self.rows.index(row)
        self._drop(row)
        nearest = self.rows[min(place, len(self.rows) - 1)].editor.buddy() if self.rows else self.add
        self._done(focus=nearest)

    def _move_up(self, row: EntryRow) -> None:
        place = self.rows.index(row)
        above = self.rows[place - 1].editor
        before, after = above.value(), row.editor.value()
        above.set_value(after)
        row.editor.set_value(before)
        self._done(focus=self.rows[place - 1].up if place > 1 else row.up)

    def _done(self, *, focus: QWidget | None) -> None:
        self._odd = None
        self._arrange()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        self.committed.emit()

    def _arrange(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.name(self._label, number)
            row.up.setEnabled(number > 1)
            row.remove.setEnabled(len(self.rows) > self._fewest)
        full = self._most is not None and len(self.rows) >= self._most
        self.add.setEnabled(not full)
