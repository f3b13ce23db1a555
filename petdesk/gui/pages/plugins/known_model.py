"""The table of known plugins: those of a list, installed or not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QGuiApplication

from petdesk.gui.icons import icon
from petdesk.gui.theme import colours
from petdesk.gui.widgets.labels import plain_tip
from petdesk.gui.words import translated
from petdesk.registry.installer import KnownPlugin, canonical

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Column(IntEnum):
    """What the columns hold."""

    TITLE = 0
    SUMMARY = 1
    STATE = 2


class KnownModel(QAbstractTableModel):
    """One row a plugin."""

    def __init__(self) -> None:
        super().__init__()
        self._plugins: list[KnownPlugin] = []
        self._versions: dict[str, str] = {}

    def show(self, plugins: "Sequence[KnownPlugin]") -> None:
        """Shows these plugins."""
        self.beginResetModel()
        self._plugins = sorted(plugins, key=lambda plugin: plugin.title.casefold())
        self.endResetModel()

    def show_installed(self, versions: Mapping[str, str]) -> None:
        """Marks what is installed: the version of each package."""
        self._versions = {canonical(name): version for name, version in versions.items()}
        if self._plugins:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._plugins) - 1, len(Column) - 1))

    def plugin(self, row: int) -> "KnownPlugin":
        """The plugin of a row."""
        return self._plugins[row]

    def version(self, plugin: "KnownPlugin") -> str | None:
        """Which version of it is installed; None where it is not."""
        return self._versions.get(canonical(plugin.name))

    def find(self, name: str) -> "KnownPlugin | None":
        """The plugin of that package's name."""
        return next((plugin for plugin in self._plugins if canonical(plugin.name) == canonical(name)), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._plugins)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return (self.tr("Plugin"), self.tr("What it is for"), self.tr("State"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        plugin, column = self._plugins[index.row()], Column(index.column())
        version = self.version(plugin)
        if role == Role.DisplayRole:
            if column is Column.STATE:
                return self.tr("Not installed") if version is None else self.tr("Installed {}").format(version).strip()
            return translated(plugin.title if column is Column.TITLE else plugin.summary)
        if role == Role.DecorationRole and column is Column.STATE and version is not None:
            return icon("check-circle", colour=colours(QGuiApplication.palette()).good)
        if role == Role.ToolTipRole:
            return plain_tip(f"{translated(plugin.title)}\n{translated(plugin.summary)}\n{plugin.install}")
        return None


class Fitting(QSortFilterProxyModel):
    """The plugins of which every word of a search is said."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._search = ""

    def search(self, text: str) -> None:
        """Shows those that fit."""
        self.beginFilterChange()
        self._search = text
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Whether the plugin of a row fits."""
        model = self.sourceModel()
        if not isinstance(model, KnownModel):
            return True
        plugin = model.plugin(row)
        own = replace(plugin, title=translated(plugin.title), summary=translated(plugin.summary))
        return plugin.matches(self._search) or own.matches(self._search)
