"""One setting of a training in the form: what it is for, what it is by default, and why it may change nothing now."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from petdesk.gui.pages.train.lever_editors import lever_editor
from petdesk.gui.pages.train.lever_words import hint_of, tip_of, title_of, value_words
from petdesk.gui.widgets.fields.row import FieldRow
from petdesk.gui.widgets.fields.several import OptionalEditor
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import in_locale


class LeverRow(FieldRow):
    """Shows one setting of `TrainConfig`.

    Attributes:
        idle: Why it changes nothing now; empty where it does.
    """

    def __init__(self, field: str, default: Any) -> None:
        self.idle = self._source = ""
        self._said: tuple[Any, ...] = ()
        super().__init__(
            name=field,
            label=title_of(field),
            description=tip_of(field),
            default=default,
            editor=lever_editor(field),
            hint=False,
        )
        self._note = muted()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        font = self._note.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self._note.setFont(font)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._note)
        self._say()

    def set_default(self, default: Any) -> None:
        """Another default, as another recipe brings it."""
        self._default = default
        self._show_reset()

    def set_source(self, words: str) -> None:
        """What sets it while the user does not; empty where nothing does."""
        if words != self._source:
            self._source = words
            self._say()

    def set_idle(self, reason: str) -> None:
        """Why it changes nothing now; empty where it does."""
        self.idle = reason
        self.editor.set_enabled(not reason)
        self._say()

    def show_unset(self, value: Any) -> None:
        """What holds while it is left alone."""
        if isinstance(self.editor, OptionalEditor) and value is not None:
            self.editor.show_unset(value)

    def refuse(self, reason: str) -> None:
        if reason != self.refusal():
            super().refuse(reason)
            self._say()

    def fits(self, wanted: str) -> bool:
        """Whether it is what someone looks for who typed `wanted`, in lower case."""
        return all(word in f"{self.label} {tip_of(self.name)} {self.name}".lower() for word in wanted.split())

    def _show_reset(self) -> None:
        super()._show_reset()
        self._say()

    def _say(self) -> None:
        """The first sentence of what it is for, or why it is idle; all of it for those who hear it."""
        state = (self.idle, self._source, self.refusal(), self._default, self.value())
        if not hasattr(self, "_note") or state == self._said:
            return
        self._said = state
        hint = " ".join(filter(None, (hint_of(self.name, self.value()), self._source)))
        self._note.setText(self.idle or hint)
        self._reset.setToolTip(self.tr("Back to the default: {}").format(self._default_words()))
        buddy = self.editor.buddy()
        if buddy is not None and not self.refusal():
            buddy.setAccessibleDescription(" ".join(filter(None, (self.idle, self._source, tip_of(self.name)))))

    def _default_words(self) -> str:
        default = self._default
        if default is None or default == "auto":
            editor = self.editor
            return editor.automatic.text() if isinstance(editor, OptionalEditor) else value_words(self.name, "auto")
        if isinstance(default, bool):
            return self.tr("on") if default else self.tr("off")
        return value_words(self.name, default) if isinstance(default, str) else in_locale(f"{default:g}")
