"""The table of plugins."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from petdesk.gui.icons import icon
from petdesk.gui.pages.plugins.origin import is_slow, load_time, milliseconds, source_words
from petdesk.gui.pages.plugins.states import Status, state_explained, state_icon, status_words, urgency
from petdesk.gui.theme import colours
from petdesk.gui.widgets.labels import plain_tip
from petdesk.gui.words import number, translated
from petdesk.registry import PluginRecord
from petdesk.registry.records import SLOW_SECONDS

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SORT = Role.UserRole
SEARCH = Role.UserRole + 1


class Column(IntEnum):
    """What the columns hold."""

    NAME = 0
    STATE = 1
    SOURCE = 2
    ADDS = 3
    SECONDS = 4


class PluginTable(QAbstractTableModel):
    """One row a plugin."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Status] = []
        self._words: list[str] = []

    def show(self, rows: Sequence[Status], words: Sequence[str]) -> None:
        """Shows these plugins; `words` is what the filter looks through, one text a plugin."""
        self.beginResetModel()
        self._rows, self._words = list(rows), list(words)
        self.endResetModel()

    def replace(self, row: int, status: Status) -> None:
        """Shows something else of one plugin."""
        self._rows[row] = status
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def status(self, row: int) -> Status:
        """The plugin of a row."""
        return self._rows[row]

    def find(self, name: str) -> int:
        """The row of the plugin called `name`; -1 where there is none."""
        return next((row for row, status in enumerate(self._rows) if status.record.name == name), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return (
            self.tr("Plugin"),
            self.tr("State"),
            self.tr("From"),
            self.tr("Adds"),
            self.tr("Load time"),
        )[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        status, column = self._rows[index.row()], Column(index.column())
        record = status.record
        if role == Role.DisplayRole:
            return self._text(status, column)
        if role == Role.DecorationRole and column is Column.STATE:
            return state_icon(record, QGuiApplication.palette())
        if role == Role.DecorationRole and column is Column.SECONDS and is_slow(record):
            return icon("hourglass-medium", colour=colours(QGuiApplication.palette()).warning)
        if role == Role.DecorationRole and column is Column.NAME and record.remarks:
            return icon("warning", colour=colours(QGuiApplication.palette()).warning)
        if role == Role.ToolTipRole:
            return plain_tip(self._tip(record, column))
        if role == Role.TextAlignmentRole and column in (Column.ADDS, Column.SECONDS):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == SEARCH:
            return self._words[index.row()]
        if role == SORT:
            return self._key(status, column)
        return None

    def _text(self, status: Status, column: Column) -> str:
        record = status.record
        if column is Column.STATE:
            return status_words(status)
        if column is Column.SOURCE:
            return f"{source_words(record.source, builtin=record.builtin)} {record.version}".strip()
        if column is Column.ADDS:
            return number(len(record.provides)) if record.provides else ""
        if column is Column.SECONDS:
            return load_time(record.seconds) if record.seconds else ""
        return record.name

    def _tip(self, record: PluginRecord, column: Column) -> str:
        if column is Column.SOURCE:
            return record.source
        if column is Column.SECONDS and is_slow(record):
            return self.tr("It makes PetDesk slower to start: a plugin should need no more than {}.").format(
                milliseconds(SLOW_SECONDS)
            )
        if column is Column.NAME and record.remarks:
            return "\n".join(map(translated, record.remarks))
        return record.reason or state_explained(record)

    def _key(self, status: Status, column: Column) -> Any:
        record = status.record
        if column is Column.STATE:
            return urgency(record)
        if column is Column.ADDS:
            return len(record.provides)
        if column is Column.SECONDS:
            return record.seconds
        return self._text(status, column).casefold()
