"""Text of a few kinds, so that it looks the same everywhere."""

import html

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtGui import Qt as TextQt
from PySide6.QtWidgets import QLabel, QWidget

from petdesk.gui.theme import colours


def heading(text: str = "", *, level: int = 1) -> QLabel:
    """A heading; level 1 is a page's, level 2 a section's."""
    label = QLabel(text)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * (1.5 if level == 1 else 1.12))
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label


class Muted(QLabel):
    """Text to be read second; wraps."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)  # names and what plugins say are no markup
        self.setWordWrap(True)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._colour()
        super().changeEvent(event)

    def _colour(self) -> None:
        from PySide6.QtWidgets import QApplication

        palette = QPalette(QApplication.palette())
        palette.setColor(QPalette.ColorRole.WindowText, colours(palette).muted)
        self.setPalette(palette)


def muted(text: str = "") -> QLabel:
    """Text to be read second."""
    return Muted(text)


def plain_tip(text: str) -> str:
    """A tool tip of what others wrote, such as plugins: Qt would take what looks like markup for markup."""
    if not TextQt.mightBeRichText(text):
        return text
    return f'<p style="white-space: pre-wrap">{html.escape(text)}</p>'
