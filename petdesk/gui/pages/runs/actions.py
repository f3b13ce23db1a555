"""What can be done with runs: buttons and a menu over the same actions."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.pages.runs.facts import RunFacts

GO_ON, AGAIN, INTERPRET, PREDICT = "go_on", "again", "interpret", "predict"
FOLDER, COMMAND, DELETE = "folder", "command", "delete"


class RunActions(QWidget):
    """A row of buttons; each is off, and says why, where the chosen runs do not allow it.

    Attributes:
        asked: Signal with the name of an action.
        actions_by_name: The actions.
    """

    asked = Signal(str)

    def __init__(self, keys_of: QWidget, parent: QWidget | None = None) -> None:
        """The keys work while `keys_of`, or what is in it, has the focus."""
        super().__init__(parent)
        self.actions_by_name: dict[str, QAction] = {}
        self._tips: dict[str, str] = {}
        self._icons: dict[str, str] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        for name, icon_name, text, tip, key in (
            (INTERPRET, "target", self.tr("&Interpret"), self.tr("See where this run is right and wrong"), "Ctrl+I"),
            (
                PREDICT,
                "tag",
                self.tr("&Label pictures"),
                self.tr("Label other pictures with this run's model"),
                "Ctrl+L",
            ),
            (
                GO_ON,
                "play",
                self.tr("&Go on"),
                self.tr("Take the training up where it ended early"),
                "Ctrl+G",
            ),
            (
                AGAIN,
                "repeat",
                self.tr("&Train again"),
                self.tr("Open the settings of this run on the Train page"),
                "Ctrl+R",
            ),
            (FOLDER, "folder-open", self.tr("&Open folder"), self.tr("Show the run's files"), "Ctrl+Shift+O"),
            (
                COMMAND,
                "terminal-window",
                self.tr("&Copy command"),
                self.tr("Copy the command that repeats this run in a terminal"),
                "Ctrl+Shift+C",
            ),
            (DELETE, "trash", self.tr("&Delete..."), self.tr("Delete the chosen runs with their models"), "Del"),
        ):
            self._add(keys_of, name, icon_name, text, tip, key)
        self._row.addStretch()
        self._draw()
        self.allow([])

    def allow(
        self,
        chosen: Sequence[RunFacts],
        *,
        read_only: bool = False,
        resumable: Collection[int] | None = None,
        busy_with: str = "",
    ) -> None:
        """Switches on what can be done with these runs.

        Args:
            chosen: The runs.
            read_only: Whether nothing in the project may be written.
            resumable: The numbers of all runs whose training can go on; None while nobody knows yet.
            busy_with: The title of the job under way; empty where there is none.
        """
        one = chosen[0] if len(chosen) == 1 else None
        running = any(facts.run.status == "running" for facts in chosen)
        single = self.tr("Choose one run for this.")
        unknown = self.tr("The settings of this run are not known.")
        reasons = {
            INTERPRET: single if one is None else "" if one.has_predictions else self.tr("This run was not validated."),
            PREDICT: single if one is None else "" if one.has_model else self.tr("This run left no model."),
            GO_ON: single if one is None else self._why_not_on(one, read_only, resumable, busy_with),
            AGAIN: single if one is None else "" if one.settings else unknown,
            FOLDER: single if one is None else "" if one.run.path.is_dir() else self.tr("This run has no folder."),
            COMMAND: single if one is None else "" if one.settings else unknown,
            DELETE: self.tr("Choose a run for this.") if not chosen else "",
        }
        if chosen and running:
            reasons[DELETE] = self.tr("A run that is still training cannot be deleted. Stop it first.")
        elif chosen and read_only:
            reasons[DELETE] = self.tr("This project is open for reading only.")
        for name, reason in reasons.items():
            action = self.actions_by_name[name]
            action.setEnabled(not reason)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            tip = reason or f"{self._tips[name]} ({keys})"
            action.setToolTip(tip)
            self._buttons[name].setEnabled(not reason)
            self._buttons[name].setToolTip(tip)

    def menu(self, parent: QWidget) -> QMenu:
        """The actions as a menu, made anew."""
        menu = QMenu(parent)
        menu.setObjectName("runs.menu")
        menu.setToolTipsVisible(True)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, action in self.actions_by_name.items():
            if name == DELETE:
                menu.addSeparator()
            menu.addAction(action)
        return menu

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_buttons"):
            self._draw()

    def _why_not_on(self, one: RunFacts, read_only: bool, resumable: Collection[int] | None, busy_with: str) -> str:
        """Why the training of a run cannot go on; empty where it can."""
        if one.run.status == "running":
            return self.tr("This run is training now.")
        if not one.ended_early:
            return self.tr("This run is finished. Train again with its settings instead.")
        if read_only:
            return self.tr("This project is open for reading only.")
        if resumable is None:
            return self.tr("Looking whether this run can go on...")
        if one.run.id not in resumable:
            return self.tr("This run left nothing to go on from. Train again with its settings instead.")
        if busy_with:
            return self.tr("“{}” is under way. This run can go on when it is done.").format(busy_with)
        return ""

    def _add(self, keys_of: QWidget, name: str, icon_name: str, text: str, tip: str, key: str) -> None:
        ask: Callable[[], object] = lambda: self.asked.emit(name)  # noqa: E731
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(ask)
        keys_of.addAction(action)
        button = QPushButton(text)
        button.setObjectName(f"runs.{name}")
        button.setAccessibleDescription(tip)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(ask)
        self._row.addWidget(button)
        self._tips[name], self._icons[name] = tip, icon_name
        self.actions_by_name[name], self._buttons[name] = action, button

    def _draw(self) -> None:
        height = self.fontMetrics().height()
        for name, button in self._buttons.items():
            button.setIconSize(QSize(height, height))
            button.setIcon(icon(self._icons[name]))
            self.actions_by_name[name].setIcon(icon(self._icons[name]))
