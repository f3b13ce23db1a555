"""The dialog on groups: what stays together in the split, and what that changes, shown before it is kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from petdesk.api import PetDeskError
from petdesk.gui.latest import Latest
from petdesk.gui.naming import named
from petdesk.gui.pages.data_audit.audit_entries import entries_of
from petdesk.gui.pages.data_groups.effect_words import effect_in_words
from petdesk.gui.session import Session
from petdesk.gui.widgets.fields.refusal import Refusal
from petdesk.gui.widgets.gallery import Gallery
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import number

if TYPE_CHECKING:
    from petdesk.data.grouping_effect import GroupingEffect
    from petdesk.data.groups import GroupedBy, Grouping
    from petdesk.data.overview import Overview

MILLISECONDS_AFTER_TYPING = 250
MOST_PICTURES = 400
LONGEST_GAP = 7 * 24 * 3600.0


class GroupsDialog(QDialog):
    """Chooses what stays together.

    Attributes:
        near, by, pattern, gap, effect, gallery, buttons: The controls.
    """

    def __init__(self, session: Session, seen: "Overview", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groups")
        self.setWindowTitle(self.tr("Keep together in the split"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._seen = session, seen
        self._latest = Latest(session.background, self)
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS_AFTER_TYPING)
        self._timer.timeout.connect(self._ask)
        self._grouping: Grouping | None = None
        self.near = named(QCheckBox(self.tr("&Near duplicates that the audit found")), "groups.near")
        self.by = named(QComboBox(), "groups.by")
        self.pattern = named(QLineEdit(), "groups.pattern")
        self.gap = named(QDoubleSpinBox(), "groups.gap")
        self.refusal = named(Refusal(), "groups.refusal")
        self.effect = named(QLabel(), "groups.effect")
        self.gallery = Gallery(session.background)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._fill()
        self._build()
        self._take_settings()
        self.near.toggled.connect(self._timer.start)
        self.by.currentIndexChanged.connect(self._show_fields)
        self.pattern.textChanged.connect(self._timer.start)
        self.gap.valueChanged.connect(self._timer.start)
        self.buttons.accepted.connect(self._keep)
        self.buttons.rejected.connect(self.reject)
        session.project_closing.connect(self.reject)
        self.finished.connect(self._leave)
        self._show_fields()

    @property
    def busy(self) -> bool:
        """Whether the effect is being counted."""
        return self._timer.isActive() or self._latest.busy

    def _leave(self) -> None:
        """It is deleted now, and not to hear of anything."""
        self._session.project_closing.disconnect(self.reject)

    def _fill(self) -> None:
        for key, text in (
            ("nothing", self.tr("nothing else")),
            ("folder", self.tr("pictures of one folder")),
            ("prefix", self.tr("pictures whose names begin alike")),
            ("time", self.tr("pictures taken shortly after one another")),
            ("device", self.tr("pictures of one camera")),
        ):
            self.by.addItem(text, key)
        self.pattern.setToolTip(self.tr("A regular expression: what its first ( ) finds in a file's name is the group"))
        self.gap.setRange(0, LONGEST_GAP)
        self.gap.setDecimals(0)
        self.gap.setSuffix(self.tr(" s"))
        self.gap.setToolTip(self.tr("A longer pause between two pictures of one camera begins another group"))
        self.effect.setWordWrap(True)
        self.effect.setTextFormat(Qt.TextFormat.PlainText)
        self.gallery.setObjectName("groups.gallery")

    def _build(self) -> None:
        why = muted(
            self.tr(
                "Pictures of one visit or one animal resemble each other. If some train and others validate, the error "
                "looks smaller than it will be on new ones. What is kept together gets one side; exact copies always "
                "are."
            )
        )
        self._form = form = QFormLayout()
        form.addRow("", self.near)
        form.addRow(self.tr("And &besides"), self.by)
        form.addRow(self.tr("&Pattern"), self.pattern)
        form.addRow(self.tr("Longest pa&use"), self.gap)
        self._leaking = QLabel(self.tr("On both sides without this:"))
        layout = QVBoxLayout(self)
        layout.addWidget(why)
        layout.addLayout(form)
        for widget in (self.refusal, self.effect, self._leaking):
            layout.addWidget(widget)
        layout.addWidget(self.gallery, 1)
        layout.addWidget(self.buttons)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 100, metrics.height() * 36)

    def _take_settings(self) -> None:
        from petdesk.data.groups import GROUPS, Grouping

        grouping = Grouping.from_setting(self._session.setting(GROUPS))
        self.near.setChecked(grouping.near)
        self.by.setCurrentIndex(max(0, self.by.findData(grouping.by)))
        self.pattern.setText(grouping.pattern)
        self.gap.setValue(grouping.gap)

    def _show_fields(self) -> None:
        by = self.by.currentData()
        self._form.setRowVisible(self.pattern, by == "prefix")
        self._form.setRowVisible(self.gap, by == "time")
        self._timer.start()

    def _chosen(self) -> "Grouping | None":
        from petdesk.data.groups import Grouping

        by: GroupedBy = self.by.currentData()
        try:
            return Grouping(near=self.near.isChecked(), by=by, pattern=self.pattern.text(), gap=self.gap.value())
        except PetDeskError as error:
            self.refusal.say(str(error))
            return None

    def _ask(self) -> None:
        from petdesk.data.grouping_effect import effect_of

        project = self._session.project
        self.refusal.say("")
        grouping = self._grouping = self._chosen()
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(grouping is not None)
        if project is None or grouping is None:
            self._latest.drop()
            return
        self._latest.ask(
            lambda _stop: (effect_of(project, grouping), project.looks.audited() is not None),
            lambda answer: self._show_effect(grouping, *answer),
        )

    def _show_effect(self, grouping: "Grouping", effect: "GroupingEffect", audited: bool) -> None:
        self.effect.setText(effect_in_words(effect, by=grouping.by, audited=audited, near=grouping.near))
        pictures = [picture for group in effect.leaked for picture in group]
        self._leaking.setVisible(bool(pictures))
        self._leaking.setText(
            self.tr("On both sides without this:")
            if len(pictures) <= MOST_PICTURES
            else self.tr("On both sides without this; the first {}:").format(number(MOST_PICTURES))
        )
        self.gallery.set_empty_text(self.tr("No group would be on both sides of the split."))
        self.gallery.set_entries(entries_of(self._seen, pictures[:MOST_PICTURES]))

    def _keep(self) -> None:
        from petdesk.data.groups import GROUPS

        grouping = self._chosen()
        if grouping is None:
            return
        try:
            self._session.edit_setting(GROUPS, grouping.as_setting())
        except PetDeskError as error:
            self.refusal.say(str(error))
            return
        self.accept()
