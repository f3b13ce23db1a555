"""What would be moved and what cannot be, as a table."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from petdesk.gui.icons import icon
from petdesk.gui.pages.data_apply.reason_words import reason_of
from petdesk.gui.theme import colours
from petdesk.gui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from petdesk.project.apply import Plan

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
BEFORE, AFTER = range(2)


class ApplyModel(QAbstractTableModel):
    """A row a file: what it is called, and what it becomes or why it stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str, str]] = []

    def show(self, plan: "Plan | None") -> None:
        """Shows a plan: first what cannot move, which somebody should read."""
        self.beginResetModel()
        self._rows = []
        if plan is not None:
            self._rows += [(one.name, reason_of(one.why, one.label, one.reason), "warning") for one in plan.refused]
            self._rows += [(one.before, one.after, "numbered" if one.numbered else "") for one in plan.moves]
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """One a file."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Two."""
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """The headings."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("File"), self.tr("Becomes"))[section]
        return Qt.AlignmentFlag.AlignLeft if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        before, after, remark = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == BEFORE:
                return before
            return self.tr("stays: {}").format(after) if remark == "warning" else after
        if role == Qt.ItemDataRole.DecorationRole and index.column() == AFTER and remark == "warning":
            return icon("warning", colour=colours(QGuiApplication.palette()).warning)
        if role == Qt.ItemDataRole.ToolTipRole:
            if remark == "numbered":
                return plain_tip(self.tr("{}\nThe plain name is taken, so the file gets a number.").format(after))
            return plain_tip(before if index.column() == BEFORE else after)
        return None
