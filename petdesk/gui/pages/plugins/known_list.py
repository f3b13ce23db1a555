"""The known plugins, to look through and to install."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.latest import Latest
from petdesk.gui.naming import named
from petdesk.gui.pages.plugins.known_model import Column, Fitting, KnownModel
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import heading, muted
from petdesk.gui.widgets.list_table import make_list
from petdesk.gui.words import sentence, translated
from petdesk.registry.installer import KnownPlugin

LIST = "plugins.list"
"""The preference that names another list than PetDesk's own: a file or an address."""


class KnownList(QWidget):
    """A searchable list, PetDesk's own or another that the user points at.

    Attributes:
        chosen: Signal with what to install a plugin from.
        failed: Signal with a sentence and details: the list cannot be read.
        search: The field.
        view: The table.
        install, home: The buttons for the marked plugin.
    """

    chosen = Signal(str)
    failed = Signal(str, str)

    def __init__(
        self,
        session: Session,
        known: "Callable[[str], tuple[KnownPlugin, ...]]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._known = session, known
        self._questions = Latest(session.background, self)
        self._model = KnownModel()
        self._model.setParent(self)
        self._filtered = Fitting(self)
        self._filtered.setSourceModel(self._model)
        self.search, self.view = named(QLineEdit(clearButtonEnabled=True), "plugins.known.search"), QTableView()
        self.install = named(QPushButton(self.tr("&Install...")), "plugins.known.install")
        self.home = named(QPushButton(self.tr("&Home page")), "plugins.known.home")
        self._other = named(QPushButton(self.tr("Another &list...")), "plugins.known.list")
        self._about, self._where = muted(), muted()
        self._nothing = QLabel(self.tr("No known plugin fits this search."))
        self._nothing.hide()
        self._build_view()
        self._arrange()
        self._connect()
        self.read()

    def read(self) -> None:
        """Reads the list, in the background."""
        place = str(self._session.preferences.get(LIST) or "")
        known = self._known
        self._where.setText(self.tr("This is the list of {}.").format(place) if place else "")
        self._where.setVisible(bool(place))
        self._questions.ask(lambda _stop: known(place), self._show, self._refuse)

    def show_installed(self, versions: Mapping[str, str]) -> None:
        """Marks what is installed: the version of each package."""
        self._model.show_installed(versions)
        self._show_chosen()

    def source_of(self, name: str) -> str:
        """What to install a package from, as the list says; its name where the list does not know it."""
        plugin = self._model.find(name)
        return name if plugin is None else plugin.install

    def _build_view(self) -> None:
        view = named(self.view, "plugins.known")
        view.setAccessibleName(self.tr("Known plugins"))
        view.setModel(self._filtered)
        make_list(view)
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.SUMMARY, QHeaderView.ResizeMode.Stretch)
        self.search.setPlaceholderText(self.tr("Search the known plugins"))
        self.search.setAccessibleName(self.tr("Search the known plugins"))
        self._other.setToolTip(self.tr("Point at another list of plugins: a JSON file, or its address."))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("Known plugins"), level=2))
        top.addStretch(1)
        top.addWidget(self.search, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.install)
        buttons.addWidget(self.home)
        buttons.addStretch(1)
        buttons.addWidget(self._other)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        for widget in (self._where, self._nothing):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._about)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter_by)
        self.view.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.view.activated.connect(self._choose)
        self.install.clicked.connect(self._choose)
        self.home.clicked.connect(self._open_home)
        self._other.clicked.connect(self._ask_for_list)

    def _show(self, plugins: "tuple[KnownPlugin, ...]") -> None:
        self._model.show(plugins)
        self._filter_by(self.search.text())

    def _refuse(self, error: Exception) -> None:
        self.failed.emit(*sentence(error))

    def _filter_by(self, text: str) -> None:
        self._filtered.search(text)
        self._nothing.setVisible(self._filtered.rowCount() == 0)
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self._filtered.index(0, 0))
        self._show_chosen()

    def _marked(self) -> "KnownPlugin | None":
        index = self.view.currentIndex()
        return self._model.plugin(self._filtered.mapToSource(index).row()) if index.isValid() else None

    def _show_chosen(self, _index: QModelIndex | None = None) -> None:
        plugin = self._marked()
        self.install.setEnabled(plugin is not None)
        self.home.setEnabled(plugin is not None and bool(plugin.homepage))
        if plugin is None:
            self._about.clear()
            return
        there = self._model.version(plugin) is not None
        self.install.setText(self.tr("&Update...") if there else self.tr("&Install..."))
        self._about.setText(f"{translated(plugin.summary)}\n{plugin.homepage}".strip())

    def _choose(self) -> None:
        plugin = self._marked()
        if plugin is not None:
            self.chosen.emit(plugin.install)

    def _open_home(self) -> None:
        plugin = self._marked()
        if plugin is not None and plugin.homepage.startswith(("https://", "http://")):
            QDesktopServices.openUrl(QUrl(plugin.homepage))

    def _ask_for_list(self) -> None:
        place, agreed = QInputDialog.getText(
            self,
            self.tr("Another list of plugins"),
            self.tr("A JSON file or its address. Leave it empty for PetDesk's own list."),
            text=str(self._session.preferences.get(LIST) or ""),
        )
        if agreed:
            self._session.preferences.set(LIST, place.strip())
            self.read()
