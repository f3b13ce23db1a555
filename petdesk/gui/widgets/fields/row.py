"""One setting of a form: label, editor, what it is for, a way back to the default, and what is wrong with it."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.widgets.fields.choice import option_label
from petdesk.gui.widgets.fields.editor import Editor
from petdesk.gui.widgets.fields.refusal import Refusal
from petdesk.gui.widgets.labels import muted, plain_tip

LONGEST_HINT = 100
"""Characters of a description that stand under the label; the tooltip has all of it."""


class FieldRow(QWidget):
    """Shows one setting.

    Args:
        name: The setting's name in the params model.
        label: Its name for the user.
        description: What it is for.
        default: Its default as a plain JSON value.
        editor: Edits it.
        hint: Whether to show the description's beginning, not in the tooltip only.
    """

    edited = Signal()
    committed = Signal()

    def __init__(
        self, *, name: str, label: str, description: str, default: Any, editor: Editor, hint: bool = True
    ) -> None:
        super().__init__()
        self.name = name
        self.label = label
        self.editor = editor
        self._default = default
        self.setObjectName(f"field.{name}")
        self._reset = self._reset_button()
        self._refusal = Refusal()
        self._refusal.setObjectName(f"field.{name}.refusal")
        editor.setParent(self)
        editor.set_label(label)
        editor.set_described(description)
        self._arrange(hint_of(description) if hint else "", description)
        self.set_value(default)
        editor.edited.connect(self._on_edited)
        editor.committed.connect(self.committed)

    def value(self) -> Any:
        """The value now."""
        return self.editor.value()

    def set_value(self, value: Any) -> None:
        """Shows `value` without a signal."""
        self.editor.set_value(value)
        self._show_reset()

    def is_default(self) -> bool:
        """Whether the value is the default."""
        value = self.editor.value()
        return bool(value == self._default) and isinstance(value, bool) == isinstance(self._default, bool)

    def refuse(self, reason: str) -> None:
        """Shows what is wrong with the value; empty: nothing."""
        self._refusal.say(reason)
        buddy = self.editor.buddy()
        if buddy is not None:
            buddy.setAccessibleDescription(reason or buddy.toolTip())

    def refusal(self) -> str:
        """What is shown as wrong; empty where nothing is."""
        return self._refusal.reason

    def _arrange(self, hint: str, description: str) -> None:
        header = QHBoxLayout()
        if not self.editor.has_label:
            label = QLabel(self.label)
            label.setWordWrap(True)
            label.setToolTip(plain_tip(description))
            label.setBuddy(self.editor.buddy() or self)
            header.addWidget(label, 1)
        if self.editor.has_label and self.editor.short is not None:
            header.addWidget(self.editor.short, 1)
        header.addWidget(self._reset)
        if not self.editor.has_label and self.editor.short is not None:
            header.addWidget(self.editor.short)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(max(1, self.fontMetrics().height() // 8))
        layout.addLayout(header)
        for widget in (self.editor.long, _hint_label(hint) if hint else None, self._refusal):
            if widget is not None:
                layout.addWidget(widget)

    def _reset_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("arrow-counter-clockwise"))
        button.setAutoRaise(True)
        button.setObjectName(f"field.{self.name}.reset")
        button.setToolTip(self.tr("Back to the default: {}").format(self._default_in_words()))
        button.setAccessibleName(self.tr("{}: back to the default").format(self.label))
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.clicked.connect(self._on_reset)
        return button

    def _default_in_words(self) -> str:
        if self._default is None:
            return self.tr("automatic")
        if isinstance(self._default, list):
            return ", ".join(map(option_label, self._default)) or self.tr("empty")
        return option_label(self._default) if self._default != "" else self.tr("empty")

    def _on_reset(self) -> None:
        self.editor.set_value(self._default)
        self._on_edited()
        self.committed.emit()
        buddy = self.editor.buddy()
        if buddy is not None:
            buddy.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        self._show_reset()
        self.edited.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draws its icon anew in another colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._reset.setIcon(icon("arrow-counter-clockwise"))
        super().changeEvent(event)

    def _show_reset(self) -> None:
        self._reset.setVisible(not self.is_default())


def hint_of(description: str) -> str:
    """What of a description goes under the label: all of a short one, the first part of a longer one."""
    if len(description) <= LONGEST_HINT:
        return description
    first = description.split("; ", 1)[0].split(": ", 1)[0]
    return first if len(first) <= LONGEST_HINT else ""


def _hint_label(text: str) -> QLabel:
    label = muted(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 0.9)
    label.setFont(font)
    return label
