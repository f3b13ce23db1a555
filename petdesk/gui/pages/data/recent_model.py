"""The projects that were opened lately: which there are, where, and when they were last changed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from petdesk.gui.widgets.labels import plain_tip
from petdesk.gui.words import moment

Index = QModelIndex | QPersistentModelIndex

FOLDER, WHEN, MISSING = (Qt.ItemDataRole.UserRole + number for number in range(1, 4))
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """One project; `changed` is None where the file is not there."""

    path: Path
    changed: float | None


def look_at(paths: list[Path]) -> list[Recent]:
    """Which of the projects are there."""
    found = []
    for path in paths:
        try:
            changed: float | None = path.stat().st_mtime
        except OSError:
            changed = None
        found.append(Recent(path=path, changed=changed))
    return found


class RecentModel(QAbstractListModel):
    """A row a project."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._projects: list[Recent] = []

    def show(self, projects: list[Recent]) -> None:
        """Shows these."""
        self.beginResetModel()
        self._projects = projects
        self.endResetModel()

    def project(self, row: int) -> Recent:
        """The project of a row."""
        return self._projects[row]

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """How many there are."""
        return 0 if parent.isValid() else len(self._projects)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What one is called, where it lies, when it was changed."""
        project = self._projects[index.row()]
        missing = project.changed is None
        if role == Qt.ItemDataRole.DisplayRole:
            return project.path.stem
        if role == FOLDER:
            return str(project.path.parent)
        if role == WHEN:
            return self.tr("not found") if project.changed is None else moment(project.changed)
        if role == MISSING:
            return missing
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._sentence(project))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{project.path.stem}, {self._sentence(project)}"
        return None

    def _sentence(self, project: Recent) -> str:
        if project.changed is None:
            return self.tr(
                "{} is not there. Connect its disk, or take it off this list with Delete; its file is not touched."
            ).format(project.path)
        return str(project.path)
