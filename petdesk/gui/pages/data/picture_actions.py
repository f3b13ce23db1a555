"""What can be done with the chosen pictures: actions with shortcuts, for the bar, the menu and the keyboard."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.naming import named
from petdesk.gui.pages.data.editing import Editing
from petdesk.gui.widgets.class_chooser import ClassChooser
from petdesk.gui.widgets.viewer import show_in_file_manager


class PictureActions(QObject):
    """The actions; each works on what is chosen when it is triggered.

    Args:
        editing: Does the edits.
        chosen: Tells the ids of the chosen pictures.
        paths: Tells their files.
        parent: Where the shortcuts work.

    Attributes:
        relabel, train, valid, automatic, exclude, include, enlarge, follow, reveal, copy: The actions.
    """

    def __init__(
        self,
        editing: Editing,
        *,
        chosen: Callable[[], Sequence[int]],
        paths: Callable[[], Sequence[Path]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._editing, self._chosen, self._paths, self._parent = editing, chosen, paths, parent
        self._icons: dict[QAction, str] = {}
        add = self._add
        self.relabel = add("tag", self.tr("Change &class..."), self._choose_class, "Ctrl+L", "relabel")
        self.train = add("barbell", self.tr("Use for &training"), lambda: self._move("train"), "Ctrl+Shift+T", "train")
        self.valid = add(
            "check-circle", self.tr("Use for vali&dation"), lambda: self._move("valid"), "Ctrl+Shift+V", "valid"
        )
        self.automatic = add(
            "shuffle", self.tr("Let PetDesk dra&w the side"), lambda: self._move(None), "Ctrl+Shift+A", "automatic"
        )
        self.exclude = add("eye-slash", self.tr("Leave &out"), lambda: editing.exclude(chosen()), "Del", "exclude")
        self.include = add("eye", self.tr("Take &in again"), lambda: editing.include(chosen()), "Shift+Del", "include")
        self.enlarge = named(QAction(self.tr("&Large view"), parent), "data.action.enlarge")
        self._icons[self.enlarge] = "arrows-out"
        self.follow = named(QAction(self.tr("&Step by step"), parent), "data.action.follow")
        self._icons[self.follow] = "list-numbers"
        self.reveal = add("folder-open", self.tr("Show in the &file manager"), self._reveal, "Ctrl+Shift+O", "reveal")
        self.copy = add("copy", self.tr("Copy the &path"), self._copy, "Ctrl+C", "copy")
        self.relabel.setToolTip(self.tr("Give the chosen pictures another class (Ctrl+L)"))
        self.exclude.setToolTip(self.tr("Take the chosen pictures out of training and validation (Del); files stay"))
        self.draw()
        self.show_enabled(0)

    def menu(self, parent: QWidget) -> QMenu:
        """All of them."""
        menu = QMenu(parent)
        menu.addActions([self.enlarge, self.follow])
        menu.addAction(self.relabel)
        menu.addSeparator()
        menu.addActions([self.train, self.valid, self.automatic])
        menu.addSeparator()
        menu.addActions([self.exclude, self.include])
        menu.addSeparator()
        menu.addActions([self.reveal, self.copy])
        return menu

    def side_menu(self, parent: QWidget) -> QMenu:
        """Those that put pictures on a side."""
        menu = QMenu(parent)
        menu.addActions([self.train, self.valid, self.automatic])
        return menu

    def show_enabled(self, chosen: int) -> None:
        """Enables what works on so many pictures."""
        for action in (
            self.relabel,
            self.train,
            self.valid,
            self.automatic,
            self.exclude,
            self.include,
            self.enlarge,
            self.copy,
        ):
            action.setEnabled(chosen > 0)
        self.reveal.setEnabled(chosen == 1)
        self.follow.setEnabled(chosen == 1)

    def draw(self) -> None:
        """Draws the icons in the colours of now."""
        for action, name in self._icons.items():
            action.setIcon(icon(name))

    def _add(self, icon_name: str, text: str, slot: Callable[[], object], shortcut: str, name: str) -> QAction:
        action = QAction(text, self._parent)
        self._icons[action] = icon_name
        action.setObjectName(f"data.action.{name}")
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: slot())
        self._parent.addAction(action)
        return action

    def _choose_class(self) -> None:
        pictures = list(self._chosen())
        chooser = ClassChooser(
            self.tr("Change class"),
            self.tr("Which class do the %Ln chosen picture(s) belong to?", "", len(pictures)),
            list(self._editing.classes()),
            parent=self._parent.window(),
        )
        chooser.chosen.connect(lambda label: self._editing.relabel(pictures, label))
        chooser.open()

    def _move(self, side: str | None) -> None:
        self._editing.move(self._chosen(), side)  # type: ignore[arg-type]

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(os.linesep.join(str(path) for path in self._paths()))

    def _reveal(self) -> None:
        paths = self._paths()
        if paths:
            show_in_file_manager(paths[0])
