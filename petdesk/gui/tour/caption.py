"""What the demo says while it does it: a bar below the pages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from petdesk.gui.theme import colours


class Caption(QFrame):
    """A numbered sentence.

    Attributes:
        stop: The button that ends the demo and leaves the app as it is then.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tour.caption")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = QLabel()
        self._text.setWordWrap(True)
        font = self._text.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._text.setFont(font)
        self.stop = QPushButton(self.tr("End the demo"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 10, 12, 10)
        layout.setSpacing(16)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.stop, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, text: str) -> None:
        """Shows a sentence."""
        shades = colours(self.palette())
        self.setStyleSheet(
            f"Caption {{ background: {shades.text.name()}; }} "
            f"QLabel {{ color: {shades.window.name()}; background: transparent; }}"
        )
        self._text.setText(text)
        self.show()
