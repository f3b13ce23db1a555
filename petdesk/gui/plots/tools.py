"""The buttons of a plot."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from petdesk.gui.icons import icon


class Tools(QWidget):
    """Small buttons in a row, by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, tuple[str, QToolButton]] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)

    def add(
        self,
        name: str,
        icon_name: str,
        text: str,
        tip: str,
        pressed: Callable[[bool], object],
        *,
        checkable: bool = False,
        key: str = "",
    ) -> QToolButton:
        """Adds a button; without an icon its text is shown.

        Args:
            name: Its object name is `plot.<name>`.
            icon_name: Of the Phosphor set; may be empty.
            text: Shown beside the icon where there is any.
            tip: What it does.
            pressed: Called with whether it is down.
            checkable: Whether it stays down.
            key: What to press while the drawing has the focus, for the tooltip.
        """
        button = QToolButton(autoRaise=True)
        button.setCheckable(checkable)
        button.setObjectName(f"plot.{name}")
        button.setText(text)
        style = Qt.ToolButtonStyle
        shown = style.ToolButtonTextBesideIcon if text and icon_name else style.ToolButtonTextOnly
        button.setToolButtonStyle(shown if text else style.ToolButtonIconOnly)
        shortcut = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{tip} ({shortcut})" if key else tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda on: pressed(on))
        self._buttons[name] = (icon_name, button)
        self._row.addWidget(button)
        self._draw(icon_name, button)
        return button

    def button(self, name: str) -> QToolButton:
        """The button of this name."""
        return self._buttons[name][1]

    def all(self) -> list[QToolButton]:
        """All buttons, in their order."""
        return [button for _, button in self._buttons.values()]

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for icon_name, button in self._buttons.values():
                self._draw(icon_name, button)

    def _draw(self, icon_name: str, button: QToolButton) -> None:
        if icon_name:
            height = self.fontMetrics().height()
            button.setIconSize(QSize(height, height))
            button.setIcon(icon(icon_name))
