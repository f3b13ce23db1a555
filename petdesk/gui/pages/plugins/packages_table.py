"""The packages that an installation would bring."""

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from petdesk.gui.naming import named
from petdesk.gui.widgets.labels import plain_tip
from petdesk.gui.widgets.list_table import make_list
from petdesk.gui.words import file_size
from petdesk.registry.installer import PlannedPackage

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
MOST_ROWS_IN_SIGHT = 8


class Column(IntEnum):
    """What the columns hold."""

    NAME = 0
    VERSION = 1
    SIZE = 2
    LICENSE = 3
    ORIGIN = 4


class PackagesModel(QAbstractTableModel):
    """One row a package, the plugin first and in bold."""

    def __init__(self, packages: Sequence[PlannedPackage] = ()) -> None:
        super().__init__()
        self._packages = sorted(packages, key=lambda package: (not package.is_plugin, package.name.casefold()))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._packages)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return (
            self.tr("Package"),
            self.tr("Version"),
            self.tr("Size"),
            self.tr("Licence"),
            self.tr("From"),
        )[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        package, column = self._packages[index.row()], Column(index.column())
        if role == Role.DisplayRole:
            return self._text(package, column)
        if role == Role.ToolTipRole:
            checksum = f"\nSHA-256 {package.sha256}" if package.sha256 else ""
            whole = f"{package.origin}{checksum}"
            return plain_tip(whole if column is Column.ORIGIN else self._text(package, column))
        if role == Role.FontRole and package.is_plugin:
            font = QFont()
            font.setBold(True)
            return font
        if role == Role.TextAlignmentRole and column is Column.SIZE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, package: PlannedPackage, column: Column) -> str:
        if column is Column.SIZE:
            return self.tr("not known") if package.size is None else file_size(package.size)
        if column is Column.LICENSE:
            return package.license or self.tr("not stated")
        if column is Column.ORIGIN:
            return place_of(package.origin)
        return package.name if column is Column.NAME else package.version


class PackagesView(QTableView):
    """As high as its rows need, up to a few."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "plugins.packages")
        self.setAccessibleName(self.tr("Packages that would come"))
        make_list(self)

    def show_packages(self, packages: Sequence[PlannedPackage]) -> None:
        """Shows these packages."""
        model = PackagesModel(packages)
        model.setParent(self)
        self.setModel(model)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.ORIGIN, QHeaderView.ResizeMode.Stretch)
        rows = min(len(packages), MOST_ROWS_IN_SIGHT) + 0.2
        height = self.verticalHeader().defaultSectionSize() * rows + header.sizeHint().height()
        self.setFixedHeight(round(height) + 2 * self.frameWidth())


def place_of(origin: str) -> str:
    """Where a file comes from, short: an address's machine, or a file's name."""
    host = urlsplit(origin).hostname if "://" in origin else None
    return host or Path(origin.removeprefix("file://")).name or origin
