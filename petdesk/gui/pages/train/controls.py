"""Start, pause, and the two ways to stop."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QPushButton, QVBoxLayout, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.widgets.labels import muted

START, PAUSE, KEEP, DISCARD = "Ctrl+Return", "Ctrl+P", "Ctrl+.", "Ctrl+Shift+Backspace"


class Controls(QWidget):
    """The buttons that go with whether a training is under way, and a line on why none can start.

    Attributes:
        start_asked, pause_asked: Signals.
        stop_asked: Signal with whether to discard; comes after the question.
    """

    start_asked = Signal()
    pause_asked = Signal()
    stop_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = self._button(self.tr("&Start training"), "train.start", START)
        self.start.setProperty("primary", True)
        self.pause = self._button(self.tr("&Pause"), "train.pause", PAUSE)
        self.keep = self._button(self.tr("Stop and &keep"), "train.keep", KEEP)
        self.discard = self._button(self.tr("Stop and &discard"), "train.discard", DISCARD)
        self.reason = muted()
        self.reason.setObjectName("train.reason")
        self.reason.hide()
        row = QHBoxLayout()
        for button in (self.start, self.pause, self.keep, self.discard):
            row.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self.reason)
        layout.addLayout(row)
        self.start.clicked.connect(self.start_asked)
        self.pause.clicked.connect(self.pause_asked)
        self.keep.clicked.connect(lambda: self.stop_asked.emit(False))
        self.discard.clicked.connect(self._ask_discard)
        self._paused = False
        self._parked: QWidget | None = None
        self.show_running(running=False)

    def show_running(self, *, running: bool, paused: bool = False, stopping: bool = False) -> None:
        """Shows what can be done now."""
        self.start.setVisible(not running)
        for button in (self.pause, self.keep, self.discard):
            button.setVisible(running)
            button.setEnabled(running and not stopping)
        self.show_paused(paused=paused)

    def show_paused(self, *, paused: bool) -> None:
        """Says what the pause button does next."""
        self._paused = paused
        self.pause.setText(self.tr("&Resume") if paused else self.tr("&Pause"))
        self.pause.setAccessibleName(self.pause.text().replace("&", ""))
        self._draw()

    def show_stopping(self) -> None:
        """Nothing more can be asked of it."""
        had_focus = self.has_focus()
        for button in (self.pause, self.keep, self.discard):
            button.setEnabled(False)
        self._parked = self.window().focusWidget() if had_focus else None

    def has_focus(self) -> bool:
        """Whether one of the buttons has the focus."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def take_focus(self) -> None:
        """Gives the focus to the button that is there now: Start, or Pause."""
        (self.pause if self.start.isHidden() else self.start).setFocus()

    def take_focus_back(self) -> None:
        """The same after a stop that was asked for here, unless the user has gone elsewhere since."""
        if self._parked is not None and self.window().focusWidget() is self._parked:
            self.take_focus()
        self._parked = None

    def show_reason(self, text: str) -> None:
        """Why nothing can start; empty where it can."""
        self.start.setEnabled(not text)
        self.reason.setText(text)
        self.reason.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_paused"):
            self._draw()
        super().changeEvent(event)

    def _button(self, text: str, name: str, shortcut: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        keys = QKeySequence(shortcut)
        button.setToolTip(f"{button.accessibleName()} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        # Of the page, not of the button, so that it works wherever the focus is.
        action = QShortcut(keys, self, context=Qt.ShortcutContext.WindowShortcut)
        action.activated.connect(button.click)
        return button

    def _ask_discard(self) -> None:
        box = QMessageBox(self.window())
        box.setObjectName("train.discard.ask")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Stop and discard"))
        box.setText(self.tr("Stop this training and throw away what it has learned?"))
        box.setInformativeText(self.tr("Its run is deleted. This cannot be undone."))
        discard = box.addButton(self.tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Keep training"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        if box.clickedButton() is discard:
            self.stop_asked.emit(True)

    def _draw(self) -> None:
        size = QSize(self.fontMetrics().height(), self.fontMetrics().height())
        accent = self.palette().highlightedText().color()
        self.start.setIcon(icon("play", colour=accent))
        self.pause.setIcon(icon("play" if self._paused else "pause"))
        self.keep.setIcon(icon("stop"))
        self.discard.setIcon(icon("trash"))
        for button in (self.start, self.pause, self.keep, self.discard):
            button.setIconSize(size)
