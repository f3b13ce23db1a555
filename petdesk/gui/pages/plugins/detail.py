"""All about one plugin: what became of it, what it adds, and the switch."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from petdesk.api import Spec
from petdesk.gui.pages.plugins.actions import Actions
from petdesk.gui.pages.plugins.added import Added
from petdesk.gui.pages.plugins.origin import origin_lines
from petdesk.gui.pages.plugins.states import Status, has_failed, state_explained, state_icon, status_words
from petdesk.gui.widgets.labels import heading, muted
from petdesk.gui.widgets.message_bar import MessageBar
from petdesk.gui.words import translated
from petdesk.registry.installer import Installed


class PluginDetail(QScrollArea):
    """Shows one plugin.

    Attributes:
        switched: Signal with a plugin's name and whether the user wants it off.
        switch: The button for it.
        choices: What else can be done.
        adds: What it adds.
        reasons: Why it does not work, and what it did that a plugin should not.
    """

    switched = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plugins.detail")
        self.setAccessibleName(self.tr("About the chosen plugin"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._status: Status | None = None
        self._name, self._sign, self._state = heading(level=2), QLabel(), QLabel()
        self._from, self._note = muted(), muted()
        for label in (self._name, self._state, self._from, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._from.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.switch = QPushButton()
        self.switch.setObjectName("plugins.switch")
        self.switch.clicked.connect(self._switch)
        self.choices = Actions()
        self.reasons = MessageBar()
        self.reasons.setObjectName("plugins.reason")
        self.adds = Added()
        self._arrange()

    def show_plugin(
        self, status: Status, additions: Mapping[str, Sequence[Spec]], installed: Installed | None = None
    ) -> None:
        """Shows a plugin.

        Args:
            status: The plugin.
            additions: By kind, what it adds.
            installed: What PetDesk installed that brings it; None where that was someone else.
        """
        self._status = status
        self._name.setText(status.record.name)
        self._from.setText("\n".join(origin_lines(status.record, installed)))
        self._show_reasons(status)
        self._show_state(status)
        self.choices.show_for(status, installed)
        self.adds.show_additions(additions)
        self.verticalScrollBar().setValue(0)

    def show_status(self, status: Status) -> None:
        """Shows what the switch did."""
        self._status = status
        self._show_state(status)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draws its icon anew in another colour scheme."""
        if event.type() == QEvent.Type.PaletteChange and self._status is not None:
            self._draw(self._status)
        super().changeEvent(event)

    def _arrange(self) -> None:
        inside = QWidget()
        gap = self.fontMetrics().height() // 2
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(gap, 0, gap, 0)
        layout.setSpacing(gap)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.switch, alignment=Qt.AlignmentFlag.AlignTop)
        state = QHBoxLayout()
        state.addWidget(self._sign)
        state.addWidget(self._state, 1)
        layout.addLayout(head)
        layout.addLayout(state)
        for widget in (self._note, self.reasons, self._from, self.choices, self.adds):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(inside)

    def _show_state(self, status: Status) -> None:
        self._state.setText(status_words(status))
        self._note.setText(self._noted(status))
        self._note.setVisible(bool(self._note.text()))
        self.switch.setText(self.tr("S&witch on") if status.disabled else self.tr("S&witch off"))
        self.switch.setAccessibleName(
            (self.tr("Switch {} on") if status.disabled else self.tr("Switch {} off")).format(status.record.name)
        )
        self.switch.setToolTip(self.tr("Takes effect when PetDesk is started again.") if status.record.builtin else "")
        self._draw(status)

    def _show_reasons(self, status: Status) -> None:
        record = status.record
        self.reasons.clear()
        if record.remarks:
            remarks = "\n".join(map(translated, record.remarks))
            self.reasons.say(self.tr("While it was loaded:\n{}").format(remarks), "warning")
        if has_failed(record):
            self.reasons.say(record.reason, "error", details=record.traceback)
        for message in self.reasons.messages():
            message.dismissed.hide()  # it stays true until it is loaded anew

    def _noted(self, status: Status) -> str:
        record = status.record
        if status.changes and status.disabled and record.builtin:
            return self.tr(
                "Restart PetDesk for this to take effect. Projects and models that use what it adds will not work "
                "until it is on again."
            )
        if status.changes:
            return self.tr("Restart PetDesk for this to take effect.")
        return state_explained(record)

    def _draw(self, status: Status) -> None:
        size = self.fontMetrics().height()
        picture = state_icon(status.record, self.palette())
        self._sign.setPixmap(picture.pixmap(QSize(size, size), self.devicePixelRatioF()))

    def _switch(self) -> None:
        if self._status is not None:
            self.switched.emit(self._status.record.name, not self._status.disabled)
