"""Messages where they arose: a sentence, with details to open and copy."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.icons import icon
from petdesk.gui.theme import colours

Kind = Literal["info", "warning", "error"]

MOST_MESSAGES = 3
ICONS = {"info": "info", "warning": "warning", "error": "warning-octagon"}


class MessageBar(QWidget):
    """Up to three messages under each other, the newest first. Takes no room while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Message] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.hide()

    def say(
        self,
        text: str,
        kind: Kind = "info",
        *,
        details: str = "",
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
        topic: str = "",
    ) -> "Message":
        """Shows a message; one with the same text, or on the same topic, is replaced.

        Args:
            text: A sentence or two: what, where, what to do.
            kind: Shown by icon, edge and accessible name.
            details: A traceback, behind "Details" with a copy button.
            actions: Buttons: text and what they do.
            topic: What it is about, where the next such message takes its place; empty for one of its own.
        """
        for message in self.messages():
            if message.text == text or (topic and message.topic == topic):
                self._remove(message)
        message = Message(text, kind, details, actions, self)
        message.topic = topic
        message.dismissed.clicked.connect(lambda: self._remove(message))
        self._layout.insertWidget(0, message)
        self._shown.insert(0, message)
        for old in self.messages()[MOST_MESSAGES:]:
            self._remove(old)
        self.show()
        return message

    def messages(self) -> list["Message"]:
        """What is said now, from top to bottom."""
        return list(self._shown)

    def clear(self) -> None:
        """Takes all messages away."""
        for message in self.messages():
            self._remove(message)

    def _remove(self, message: "Message") -> None:
        if message not in self._shown:
            return
        self._shown.remove(message)
        self._layout.removeWidget(message)
        message.hide()
        message.deleteLater()
        self.setVisible(bool(self._shown))


class Message(QFrame):
    """One message.

    Attributes:
        text: What it says.
        kind: How grave it is.
        topic: What it is about.
        dismissed: The button that takes it away.
        buttons: One for each action.
    """

    def __init__(
        self,
        text: str,
        kind: Kind,
        details: str,
        actions: Sequence[tuple[str, Callable[[], object]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.text, self.kind, self.topic = text, kind, ""
        self.setProperty("card", True)
        spoken = {"info": self.tr("Note"), "warning": self.tr("Warning"), "error": self.tr("Error")}[kind]
        self.setAccessibleName(f"{spoken}: {text}")
        self._sign = QLabel()
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label, 1)
        self.buttons: list[QPushButton] = []
        for title, slot in actions:
            button = QPushButton(title)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            row.addWidget(button)
            self.buttons.append(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addLayout(row)
        if details:
            row.addWidget(self._details(details, layout))
        self.dismissed = QToolButton(autoRaise=True)
        self.dismissed.setAccessibleName(self.tr("Dismiss this message"))
        self.dismissed.setToolTip(self.dismissed.accessibleName())
        row.addWidget(self.dismissed, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Adds the edge that tells the kind."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(1, 6, 4, self.height() - 12, self._colour())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        size = self.fontMetrics().height()
        sign = icon(ICONS[self.kind], colour=self._colour())
        self._sign.setPixmap(sign.pixmap(QSize(size, size), self.devicePixelRatioF()))
        self.dismissed.setIcon(icon("x"))

    def _colour(self) -> QColor:
        shades = colours(self.palette())
        return {"info": shades.accent, "warning": shades.warning, "error": shades.bad}[self.kind]

    def _details(self, details: str, layout: QVBoxLayout) -> QPushButton:
        shown = QPushButton(self.tr("Details"))
        shown.setCheckable(True)
        box = QWidget()
        box.hide()
        text = QPlainTextEdit(details, readOnly=True)
        text.setAccessibleName(self.tr("Details of the error"))
        text.setMaximumHeight(self.fontMetrics().height() * 10)
        copy = QPushButton(self.tr("Copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"{self.text}\n\n{details}"))
        inner = QHBoxLayout(box)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(text, 1)
        inner.addWidget(copy, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(box)
        shown.toggled.connect(box.setVisible)
        return shown
