"""The plugins page."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QLineEdit, QPushButton, QSplitter, QTableView, QWidget

from petdesk.api import PetDeskError, SettingsError, Spec
from petdesk.folders import plugin_folder
from petdesk.gui.icons import icon
from petdesk.gui.page import Page
from petdesk.gui.pages.plugins.detail import PluginDetail
from petdesk.gui.pages.plugins.states import URGENCY, Status, state_word
from petdesk.gui.pages.plugins.table import SEARCH, SORT, Column, PluginTable
from petdesk.gui.session import Session
from petdesk.gui.words import sentence, translated
from petdesk.registry import DisabledPlugins, PluginRecord
from petdesk.registry.registry import disabled_plugins


class PluginsPage(Page):
    """What PetDesk was taught, and by whom.

    Args:
        session: Its registry is shown.
        parent: The parent.
        disabled: The list of switched-off plugins; None is the usual one.
    """

    key: ClassVar[str] = "plugins"
    help_topic: ClassVar[str] = "plugins"

    def __init__(
        self, session: Session, parent: QWidget | None = None, *, disabled: DisabledPlugins | None = None
    ) -> None:
        super().__init__(session, parent)
        self._disabled = disabled or disabled_plugins()
        self.table = PluginTable()
        self._filtered = QSortFilterProxyModel()
        self._filtered.setSourceModel(self.table)
        self._filtered.setFilterRole(SEARCH)
        self._filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filtered.setSortRole(SORT)
        self.filter, self.view, self.detail = QLineEdit(), QTableView(), PluginDetail()
        self._nothing = QLabel(self.tr("No plugin fits this filter."))
        self._nothing.hide()
        self._build_filter()
        self._build_view()
        self._arrange()
        self.detail.switched.connect(self._switch)
        self._show_plugins()

    def shown(self, context: dict[str, Any]) -> None:
        """Reads again what is switched off; shows the plugin that the context names."""
        chosen = str(context.get("plugin", "")) or self._chosen()
        self._show_plugins()
        self._choose(chosen)

    def _build_filter(self) -> None:
        self.filter.setObjectName("plugins.filter")
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Filter by name or by what is added"))
        self.filter.setAccessibleName(self.tr("Filter the plugins"))
        self.filter.setMinimumWidth(self.fontMetrics().averageCharWidth() * 38)
        self.filter.textChanged.connect(self._filter_by)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.filter.setFocus)

    def _build_view(self) -> None:
        self.view.setObjectName("plugins.table")
        self.view.setAccessibleName(self.tr("Plugins"))
        self.view.setModel(self._filtered)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setSortingEnabled(True)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.8))
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.view.sortByColumn(Column.STATE, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(Column.SOURCE, QHeaderView.ResizeMode.Stretch)
        self.view.selectionModel().currentRowChanged.connect(self._show_chosen)

    def _arrange(self) -> None:
        folder = QPushButton(self.tr("&Open the plugin folder"))
        folder.setObjectName("plugins.folder")
        folder.setIcon(icon("folder-open"))
        folder.setToolTip(
            self.tr("A plugin in a single .py file works from here when PetDesk is started next:\n{}").format(
                plugin_folder()
            )
        )
        folder.clicked.connect(self._open_folder)
        top = QHBoxLayout()
        top.addWidget(self.filter)
        top.addStretch(1)
        top.addWidget(folder)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([600, 400])
        self.content.addLayout(top)
        self.content.addWidget(self._nothing)
        self.content.addWidget(split, 1)

    def _show_plugins(self) -> None:
        try:
            names = self._disabled.names()
        except SettingsError as error:
            names = frozenset()
            self.messages.say(str(error), "warning")
        rows = [
            Status(record=record, disabled=record.name in names)
            for record in sorted(self.session.registry.plugins, key=lambda record: URGENCY.index(record.state))
        ]
        self.table.show(rows, [self._searched(status.record) for status in rows])
        self._choose("")

    def _searched(self, record: PluginRecord) -> str:
        titles = [
            f"{spec.key} {translated(spec.title)}" for specs in self._additions(record).values() for spec in specs
        ]
        return " ".join([record.name, record.source, state_word(record.state), record.reason, *titles])

    def _additions(self, record: PluginRecord) -> Mapping[str, Sequence[Spec]]:
        """By kind, what a plugin adds."""
        added = {
            table.kind: [spec for spec in table if table.plugin_of(spec.key).name == record.name]
            for table in self.session.registry.tables
        }
        return {kind: specs for kind, specs in added.items() if specs and record.provides}

    def _filter_by(self, text: str) -> None:
        chosen = self._chosen()
        self._filtered.setFilterFixedString(text.strip())
        rows = self._filtered.rowCount()
        self._nothing.setVisible(rows == 0)
        self.detail.setVisible(rows > 0)
        self._choose(chosen)

    def _chosen(self) -> str:
        index = self.view.currentIndex()
        return str(index.siblingAtColumn(Column.NAME).data()) if index.isValid() else ""

    def _choose(self, name: str) -> None:
        """Selects the plugin called `name`; the first where it is not to be seen."""
        row = self.table.find(name)
        index = self._filtered.mapFromSource(self.table.index(row, 0)) if row >= 0 else QModelIndex()
        self.view.setCurrentIndex(index if index.isValid() else self._filtered.index(0, 0))

    def _show_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            status = self.table.status(self._filtered.mapToSource(index).row())
            self.detail.show_plugin(status, self._additions(status.record))

    def _switch(self, name: str, off: bool) -> None:
        try:
            if off:
                self._disabled.disable(name)
            else:
                self._disabled.enable(name)
        except PetDeskError as error:
            message, details = sentence(error)
            self.messages.say(message, "error", details=details)
            return
        row = self.table.find(name)
        status = Status(record=self.table.status(row).record, disabled=off)
        self.table.replace(row, status)
        self.detail.show_status(status)

    def _open_folder(self) -> None:
        folder: Path = plugin_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.messages.say(
                self.tr("The folder {} cannot be made ({}).").format(folder, error.strerror or error), "error"
            )
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.messages.say(self.tr("The plugin folder is {}. No program opened it.").format(folder), "warning")
