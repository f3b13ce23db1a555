"""What every editor of one setting has."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from petdesk.gui.widgets.labels import plain_tip


class Editor(QObject):
    """Edits one plain JSON value.

    Attributes:
        short: The part that stands beside the label, or None.
        long: The part that has a line of its own below it, or None.
        has_label: Whether `short` shows the setting's name itself, as a check box does.
    """

    edited = Signal()
    """The value changed by the user's hand; may come many times a second."""
    committed = Signal()
    """The user is done with this change."""

    short: QWidget | None = None
    long: QWidget | None = None
    has_label = False

    def value(self) -> Any:
        """The value now; a text where what was typed is no such value."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Shows `value` without a signal."""
        raise NotImplementedError

    def set_label(self, label: str) -> None:
        """Names the controls for those who do not see the label."""
        for widget in (self.short, self.long):
            if widget is not None:
                widget.setAccessibleName(label)

    def set_described(self, description: str) -> None:
        """Explains the controls."""
        for widget in (self.short, self.long):
            if widget is not None:
                widget.setToolTip(plain_tip(description))
                widget.setAccessibleDescription(description)

    def set_enabled(self, enabled: bool) -> None:
        """Lets the user change the value, or not."""
        for widget in (self.short, self.long):
            if widget is not None:
                widget.setEnabled(enabled)

    def buddy(self) -> QWidget | None:
        """Where the label's key leads."""
        return self.short or self.long


class WheelGuard(QObject):
    """Lets the wheel scroll the page unless the control under the pointer has the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not _has_focus(watched):
            event.ignore()
            return True
        return False


def _has_focus(widget: QWidget) -> bool:
    """Whether a control has it; of one that scrolls, the wheel moves the part inside."""
    parent = widget.parentWidget()
    return widget.hasFocus() or (isinstance(parent, QAbstractScrollArea) and parent.hasFocus())
