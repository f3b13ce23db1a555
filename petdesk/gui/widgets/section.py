"""A section with a heading that opens and closes it."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QToolButton, QVBoxLayout, QWidget

from petdesk.gui.icons import icon


class Section(QWidget):
    """A heading to click, and below it what it hides.

    Attributes:
        toggled: Signal with whether it is open now.
        content: The layout to fill.
        header: The button.
    """

    toggled = Signal(bool)

    def __init__(self, title: str, *, expanded: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = QToolButton(autoRaise=True)
        self.header.setCheckable(True)
        self.header.setChecked(expanded)
        self.header.setText(title)
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        font = self.header.font()
        font.setBold(True)
        self.header.setFont(font)
        self._body = QWidget()
        self.content = QVBoxLayout(self._body)
        self.content.setContentsMargins(4, 2, 0, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.header)
        layout.addWidget(self._body)
        self._body.setVisible(expanded)
        self.header.toggled.connect(self._toggle)
        self._draw()

    @property
    def is_expanded(self) -> bool:
        """Whether it is open."""
        return self.header.isChecked()

    def set_expanded(self, expanded: bool) -> None:
        """Opens or closes it."""
        self.header.setChecked(expanded)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _toggle(self, expanded: bool) -> None:
        self._body.setVisible(expanded)
        self._draw()
        self.toggled.emit(expanded)
        if expanded and self.isVisible():
            QTimer.singleShot(0, self, self._reveal)  # once there is room for it

    def _reveal(self) -> None:
        """Scrolls so that the heading and as much as fits of what it hid can be seen."""
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is not None:
            parent.ensureWidgetVisible(self._body, 0, 0)
            parent.ensureWidgetVisible(self.header, 0, 0)

    def _draw(self) -> None:
        self.header.setIcon(icon("caret-down" if self.header.isChecked() else "caret-right"))
