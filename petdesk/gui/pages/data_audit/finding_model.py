"""Findings as a tree: the kinds with how many there are of each, and under each its findings."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from petdesk.gui.icons import icon
from petdesk.gui.pages.data_audit.kind_words import explanation_of, title_of
from petdesk.gui.theme import colours
from petdesk.gui.widgets.labels import plain_tip
from petdesk.gui.words import number

if TYPE_CHECKING:
    from petdesk.data.audit import Finding
    from petdesk.data.overview import Overview

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
KIND = 0
"""The id of an index of a kind; those of findings have one more than their kind's row."""
ICONS = {"problem": "warning-octagon", "warning": "warning", "note": "info"}
MOST_NAMES = 3


class FindingModel(QAbstractItemModel):
    """Two levels: kinds, and their findings. Rows are made as they are looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[tuple[str, list[Finding]]] = []
        self._rows: dict[int, int] = {}
        self._seen: Overview | None = None

    def show(self, findings: "Sequence[Finding]", seen: "Overview | None") -> None:
        """Shows these."""
        self.beginResetModel()
        groups: dict[str, list[Finding]] = {}
        for finding in findings:
            groups.setdefault(finding.kind, []).append(finding)
        self._groups, self._seen = list(groups.items()), seen
        ids = [] if seen is None else seen.columns.ids.tolist()
        self._rows = {picture: row for row, picture in enumerate(ids)}
        self.endResetModel()

    def findings(self, index: Index) -> "list[Finding]":
        """Those of a row: of a kind all of its own."""
        if not index.isValid():
            return []
        if index.internalId() == KIND:
            return self._groups[index.row()][1]
        return [self._groups[index.internalId() - 1][1][index.row()]]

    def kind(self, index: Index) -> str:
        """The kind of a row."""
        place = index.row() if index.internalId() == KIND else index.internalId() - 1
        return self._groups[place][0]

    def index_of_kind(self, kind: str) -> QModelIndex:
        """The row of a kind; an invalid one where nothing of it was found."""
        place = next((row for row, (key, _) in enumerate(self._groups) if key == kind), -1)
        return self.index(place, 0) if place >= 0 else NOWHERE

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """A row."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else KIND)

    def parent(self, index: Index = NOWHERE) -> Any:
        """The kind of a finding."""
        if not index.isValid() or index.internalId() == KIND:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, KIND)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Kinds, or findings of one."""
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()][1]) if parent.internalId() == KIND else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        if not index.isValid():
            return None
        if index.internalId() == KIND:
            return self._kind_data(index.row(), role)
        finding = self._groups[index.internalId() - 1][1][index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names(finding)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(finding.sentence)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return finding.sentence
        return None

    def _kind_data(self, row: int, role: int) -> Any:
        from petdesk.data.audit import KINDS

        key, findings = self._groups[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{title_of(key, KINDS[key].title)} ({number(len(findings))})"
        if role == Qt.ItemDataRole.ToolTipRole:
            return explanation_of(key, KINDS[key].explanation)
        if role == Qt.ItemDataRole.DecorationRole:
            shades = colours(QGuiApplication.palette())
            severity = KINDS[key].severity
            colour = {"problem": shades.bad, "warning": shades.warning}.get(severity, shades.muted)
            return icon(ICONS[severity], colour=colour)
        return None

    def _names(self, finding: "Finding") -> str:
        """What it is about: the pictures' names, or the classes."""
        if not finding.pictures or (finding.classes and len(finding.pictures) > MOST_NAMES):
            return ", ".join(self.tr("“{}”").format(name) for name in finding.classes)
        names = [self._name(picture) for picture in finding.pictures[:MOST_NAMES]]
        more = len(finding.pictures) - MOST_NAMES
        return ", ".join(names) + (self.tr(" and %Ln more", "", more) if more > 0 else "")

    def _name(self, picture: int) -> str:
        row = self._rows.get(picture)
        if row is None or self._seen is None:
            return str(picture)
        return self._seen.columns.names[row].rpartition("/")[2]
