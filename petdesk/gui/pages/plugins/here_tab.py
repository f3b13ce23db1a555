"""The plugins that are here: all that were found, and one of them in full."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QLineEdit, QSplitter, QTableView, QVBoxLayout, QWidget

from petdesk.api import Spec
from petdesk.gui.naming import named
from petdesk.gui.pages.plugins.detail import PluginDetail
from petdesk.gui.pages.plugins.states import Status, state_word, urgency
from petdesk.gui.pages.plugins.table import SEARCH, SORT, Column, PluginTable
from petdesk.gui.widgets.list_table import make_list
from petdesk.gui.words import translated
from petdesk.registry import PluginRecord, Registry
from petdesk.registry.installer import Installed


class HereTab(QWidget):
    """A table of plugins with a filter, and the chosen one beside it.

    Attributes:
        filter: The field.
        view: The table.
        detail: The chosen plugin.
        top: The row above the table; more can be added to its end.
    """

    def __init__(self, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._registry = registry
        self._installed: dict[str, Installed] = {}
        self._shown: tuple[Status, Installed | None] | None = None
        self.table = PluginTable()
        self.table.setParent(self)
        self._filtered = QSortFilterProxyModel(self)
        self._filtered.setSourceModel(self.table)
        self._filtered.setFilterRole(SEARCH)
        self._filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filtered.setSortRole(SORT)
        self.filter, self.view, self.detail = QLineEdit(), QTableView(), PluginDetail()
        self.top = QHBoxLayout()
        self._nothing = QLabel(self.tr("No plugin fits this filter."))
        self._nothing.hide()
        self._build_filter()
        self._build_view()
        self._arrange()

    @property
    def chosen(self) -> str:
        """The name of the chosen plugin; empty where none is."""
        index = self.view.currentIndex()
        return str(index.siblingAtColumn(Column.NAME).data()) if index.isValid() else ""

    def show_plugins(self, disabled: frozenset[str], installed: Sequence[Installed]) -> None:
        """Shows the registry's plugins, and keeps to the one that is chosen.

        Args:
            disabled: The names of those that are switched off.
            installed: What PetDesk installed.
        """
        chosen = self.chosen
        self._installed = {plugin: one for one in installed for plugin in one.plugins}
        rows = [
            Status(record=record, disabled=record.name in disabled)
            for record in sorted(self._registry.plugins, key=urgency)
        ]
        self.table.show(rows, [self._searched(status.record) for status in rows])
        self.choose(chosen)

    def choose(self, name: str) -> None:
        """Selects the plugin called `name`; the first where it is not to be seen."""
        row = self.table.find(name)
        index = self._filtered.mapFromSource(self.table.index(row, 0)) if row >= 0 else QModelIndex()
        self.view.setCurrentIndex(index if index.isValid() else self._filtered.index(0, 0))

    def record(self, name: str) -> PluginRecord:
        """The plugin of that name, as it is shown."""
        return self.table.status(self.table.find(name)).record

    def show_status(self, name: str, *, disabled: bool) -> None:
        """Shows that a plugin is switched off or on."""
        row = self.table.find(name)
        status = Status(record=self.table.status(row).record, disabled=disabled)
        self.table.replace(row, status)
        if name == self.chosen:
            self._shown = (status, self._shown[1] if self._shown is not None else None)
            self.detail.show_status(status)

    def _searched(self, record: PluginRecord) -> str:
        titles = [
            f"{spec.key} {translated(spec.title)}" for specs in self._additions(record).values() for spec in specs
        ]
        return " ".join([record.name, record.source, state_word(record), record.reason, *titles])

    def _additions(self, record: PluginRecord) -> Mapping[str, Sequence[Spec]]:
        """By kind, what a plugin adds."""
        if not record.provides:
            return {}
        added = {
            table.kind: [spec for spec in table if table.plugin_of(spec.key).name == record.name]
            for table in self._registry.tables
        }
        return {kind: specs for kind, specs in added.items() if specs}

    def _filter_by(self, text: str) -> None:
        chosen = self.chosen
        self._filtered.setFilterFixedString(text.strip())
        rows = self._filtered.rowCount()
        self._nothing.setVisible(rows == 0)
        self.detail.setVisible(rows > 0)
        self.choose(chosen)

    def _show_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            status = self.table.status(self._filtered.mapToSource(index).row())
            installed = self._installed.get(status.record.name) if status.record.managed else None
            if (status, installed) == self._shown:
                return  # what was opened and scrolled there stays so
            self._shown = (status, installed)
            self.detail.show_plugin(status, self._additions(status.record), installed)

    def _build_filter(self) -> None:
        named(self.filter, "plugins.filter").setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Filter by name or by what is added"))
        self.filter.setAccessibleName(self.tr("Filter the plugins"))
        self.filter.setMaximumWidth(self.fontMetrics().averageCharWidth() * 52)
        self.filter.textChanged.connect(self._filter_by)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.filter.setFocus)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _build_view(self) -> None:
        view = named(self.view, "plugins.table")
        view.setAccessibleName(self.tr("Plugins"))
        view.setModel(self._filtered)
        make_list(view)
        view.setSortingEnabled(True)
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.sortByColumn(Column.STATE, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(Column.SOURCE, QHeaderView.ResizeMode.Stretch)
        view.selectionModel().currentRowChanged.connect(self._show_chosen)
        # Reset by new rows, the current row is the same one and nobody is told.
        self._filtered.modelReset.connect(lambda: self._show_chosen(view.currentIndex()))

    def _arrange(self) -> None:
        self.top.addWidget(self.filter, 1000)  # all the room there is, up to its own limit
        self.top.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([600, 400])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, self.fontMetrics().height() // 2, 0, 0)
        layout.addLayout(self.top)
        layout.addWidget(self._nothing)
        layout.addWidget(split, 1)
