"""The menus and the shortcuts of the whole app."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox

from petdesk import __version__
from petdesk.gui.crash import log_folder
from petdesk.gui.entries import described
from petdesk.gui.pages import MODULES
from petdesk.project import SUFFIX, ProjectError

if TYPE_CHECKING:
    from petdesk.gui.main_window import MainWindow

LANGUAGES = {"": "", "en": "English", "de": "Deutsch", "fr": "Français"}
Key = QKeySequence.StandardKey


class Menus(QObject):
    """File, Edit, View and Help.

    Attributes:
        undo, redo: Their actions; the texts say what they would do.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._file()
        self._edit()
        self._view()
        self._help()
        self._session.history_changed.connect(self._show_history)
        self._show_history()

    def _file(self) -> None:
        menu = self._menu(self.tr("&File"))
        self._add(menu, self.tr("&New from a folder..."), self._choose_folder, Key.New)
        self._add(menu, self.tr("New from a &table..."), self._choose_table)
        self._add(menu, self.tr("&Open a project..."), self._choose_project, Key.Open)
        self._recent = menu.addMenu(self.tr("&Recent projects"))
        self._recent.aboutToShow.connect(self._list_recent)
        menu.addSeparator()
        self._close = self._add(menu, self.tr("&Close the project"), self._close_project, Key.Close)
        self._add(menu, self.tr("&Quit"), self._window.close, QKeySequence("Ctrl+Q"))

    def _edit(self) -> None:
        menu = self._menu(self.tr("&Edit"))
        self.undo = self._add(menu, self.tr("&Undo"), lambda: self._travel(self._session.undo), Key.Undo)
        self.redo = self._add(menu, self.tr("&Redo"), lambda: self._travel(self._session.redo), Key.Redo)
        # One key twice would be ambiguous, even for one action.
        keys = dict.fromkeys([*(key.toString() for key in QKeySequence.keyBindings(Key.Redo)), "Ctrl+Shift+Z"])
        self.redo.setShortcuts([QKeySequence(key) for key in keys])

    def _view(self) -> None:
        menu = self._menu(self.tr("&View"))
        titles = (
            self.tr("&Data"),
            self.tr("&Train"),
            self.tr("&Interpret"),
            self.tr("&Predict"),
            self.tr("&Runs"),
            self.tr("P&lugins"),
        )
        for position, (key, title) in enumerate(zip(MODULES, titles, strict=True), start=1):
            self._add(menu, title, partial(self._window.show_page, key), QKeySequence(f"Ctrl+{position}"))
        menu.addSeparator()
        schemes = {
            "system": self.tr("As the &system"),
            "light": self.tr("&Light"),
            "dark": self.tr("Dar&k"),
        }
        self._choices(menu.addMenu(self.tr("&Appearance")), schemes, "appearance", "system", self._take_scheme)
        languages = LANGUAGES | {"": self.tr("As the system")}
        self._choices(menu.addMenu(self.tr("La&nguage")), languages, "language", "", self._take_language)
        menu.addSeparator()
        full = self._add(menu, self.tr("&Full screen"), self._full_screen, QKeySequence("F11"))
        full.setCheckable(True)

    def _help(self) -> None:
        menu = self._menu(self.tr("&Help"))
        self._add(menu, self.tr("&Help for this page"), self._help_here, QKeySequence("F1"))
        self._add(menu, self.tr("First &steps"), lambda: self._open_help("first-steps"))
        menu.addSeparator()
        self._add(menu, self.tr("Open the folder of &logs"), _open_logs)
        self._add(menu, self.tr("&About PetDesk"), self._about)

    def _menu(self, title: str) -> QMenu:
        return self._window.menuBar().addMenu(title)

    def _add(
        self,
        menu: QMenu,
        title: str,
        slot: Callable[[], object],
        shortcut: QKeySequence | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = QAction(title, self._window)
        action.triggered.connect(lambda _checked=False: slot())
        if shortcut is not None:
            action.setShortcut(shortcut)
        menu.addAction(action)
        return action

    def _choices(
        self, menu: QMenu, titles: dict[str, str], key: str, default: str, take: Callable[[str], None]
    ) -> None:
        group = QActionGroup(menu)
        for value, title in titles.items():
            action = self._add(menu, title, partial(self._choose, key, value, take))
            action.setCheckable(True)
            action.setChecked(self._session.preferences.get(key, default) == value)
            group.addAction(action)

    def _choose(self, key: str, value: str, take: Callable[[str], None]) -> None:
        self._session.preferences.set(key, value)
        take(value)

    def _take_scheme(self, scheme: str) -> None:
        # Late: that module opens windows like this one.
        from petdesk.gui.app import apply_theme

        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, scheme)

    def _take_language(self, _language: str) -> None:
        self._window.messages.say(self.tr("PetDesk speaks the other language when it is started next."))

    def _full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_history(self) -> None:
        journal = None if self._session.project is None else self._session.project.journal
        undo, redo = (None, None) if journal is None else (journal.next_undo(), journal.next_redo())
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        self.undo.setText(self.tr("&Undo") if undo is None else self.tr("&Undo: {}").format(described(undo)))
        self.redo.setText(self.tr("&Redo") if redo is None else self.tr("&Redo: {}").format(described(redo)))
        self._close.setEnabled(journal is not None)

    def _travel(self, step: Callable[[], object]) -> None:
        try:
            step()
        except ProjectError as error:
            self._window.messages.say(str(error), "error")

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Choose a folder of pictures"))
        if chosen:
            self._window.open_path(Path(chosen))

    def _choose_table(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Choose a table of pictures and labels"), "", self.tr("Tables (*.csv *.tsv *.txt)")
        )
        if chosen:
            self._window.open_path(Path(chosen))

    def _choose_project(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a project"), "", self.tr("PetDesk projects (*{})").format(SUFFIX)
        )
        if chosen:
            self._window.open_path(Path(chosen))

    def _list_recent(self) -> None:
        self._recent.clear()
        for path in self._session.preferences.recent():
            action = self._add(self._recent, path.stem, partial(self._window.open_path, path))
            action.setToolTip(str(path))
            action.setEnabled(path.exists())
        if self._recent.isEmpty():
            self._add(self._recent, self.tr("No project was opened yet"), lambda: None).setEnabled(False)

    def _close_project(self) -> None:
        if not self._window.refused_while_busy():
            self._session.close_project()
            self._window.show_page("data")

    def _help_here(self) -> None:
        page = self._window.page
        self._open_help(page.help_now(), page.help_numbers())

    def _open_help(self, topic: str, numbers: dict[str, str] | None = None) -> None:
        from petdesk.gui.help import open_help

        open_help(topic, parent=self._window, numbers=numbers)

    def _about(self) -> None:
        QMessageBox.about(
            self._window,
            self.tr("About PetDesk"),
            self.tr("PetDesk {}\n\nTrains image classifiers on folders of pictures, on this computer alone.").format(
                __version__
            ),
        )


def _open_logs() -> None:
    log_folder().mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))
