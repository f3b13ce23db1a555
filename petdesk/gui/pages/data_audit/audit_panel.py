"""The Audit tab: what was found on the left, its pictures side by side on the right, and what can be done."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from petdesk.api import PetDeskError
from petdesk.gui.icons import icon
from petdesk.gui.naming import named
from petdesk.gui.pages.data.checking import Checking
from petdesk.gui.pages.data.editing import Editing
from petdesk.gui.pages.data.picture_actions import PictureActions
from petdesk.gui.pages.data_audit.audit_entries import AuditEntries, entries_of
from petdesk.gui.pages.data_audit.auditing import Auditing
from petdesk.gui.pages.data_audit.finding_model import KIND, FindingModel
from petdesk.gui.pages.data_audit.kind_words import explanation_of
from petdesk.gui.pages.data_audit.remedies import Remedies
from petdesk.gui.session import Session
from petdesk.gui.watch import Watch
from petdesk.gui.widgets.empty_state import EmptyState
from petdesk.gui.widgets.gallery import Gallery
from petdesk.gui.widgets.labels import muted
from petdesk.gui.widgets.message_bar import MessageBar
from petdesk.gui.widgets.viewer import open_viewer
from petdesk.gui.words import moment, number

if TYPE_CHECKING:
    from petdesk.data.audit import Finding

SMALL, LARGE = 144, 360
"""Sides of the pictures: of many of them, and of one at most."""
MOST_PICTURES = 2000


class AuditPanel(QWidget):
    """Shows findings and mends them.

    Attributes:
        cleaner_wanted: Signal with the ids of pictures to go through in the cleaner.
        auditing, tree, gallery, remedies, start, commands: Its parts.
    """

    cleaner_wanted = Signal(list)

    def __init__(
        self,
        session: Session,
        watch: Watch,
        checking: Checking,
        editing: Editing,
        messages: MessageBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._watch, self._messages = session, watch, messages
        self._shown: tuple[object, ...] = ()
        self.auditing = Auditing(session, watch, checking, self)
        self.start = named(QPushButton(self.tr("&Audit the pictures")), "audit.start")
        self.start.setToolTip(
            self.tr("Opens every picture and looks for damaged files, copies, mix-ups and pictures that teach little")
        )
        self._told = named(QLabel(), "audit.told")
        self._told.setWordWrap(True)
        self.rows = FindingModel(self)
        self.tree = self._make_tree()
        self._why = muted()
        self._why.setObjectName("audit.why")
        self.gallery = Gallery(session.background)
        self.gallery.setObjectName("audit.gallery")
        self._stack = QStackedWidget()
        self._empty = EmptyState(
            "magnifying-glass",
            self.tr("These pictures were not audited yet"),
            self.tr(
                "An audit opens every picture and finds damaged files, copies, one picture under two labels or on both "
                "sides of the split, and pictures that teach little. No file is changed."
            ),
        )
        side = QWidget()
        self.commands = PictureActions(editing, chosen=self.chosen, paths=self.paths, parent=side)
        self.commands.follow.setVisible(False)
        self.remedies = Remedies(editing, self.chosen)
        self._build(side)
        self._connect()
        self._show()
        self.auditing.refresh()

    def chosen(self) -> list[int]:
        """The ids of the pictures that are chosen in the gallery."""
        entries = self.gallery.entries()
        numbers = entries.ids() if isinstance(entries, AuditEntries) else ()
        return [numbers[index] for index in self.gallery.selected()]

    def paths(self) -> list[Path]:
        """Their files."""
        return [self.gallery.entry(index).path for index in self.gallery.selected()]

    def findings(self) -> "list[Finding]":
        """The chosen ones; of a kind all."""
        found: dict[int, Finding] = {}
        for index in self.tree.selectionModel().selectedRows():
            found |= {id(finding): finding for finding in self.rows.findings(index)}
        return list(found.values())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "commands"):
            self.start.setIcon(icon("magnifying-glass"))
            self.commands.draw()
            self.tree.viewport().update()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Brings the findings up to date."""
        super().showEvent(event)
        self.auditing.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks: edits elsewhere need not wait for findings."""
        super().hideEvent(event)
        self.auditing.watch(False)

    def _make_tree(self) -> QTreeView:
        tree = named(QTreeView(), "audit.findings")
        tree.setAccessibleName(self.tr("Findings"))
        tree.setModel(self.rows)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        tree.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        return tree

    def _build(self, side: QWidget) -> None:
        self.start.setIcon(icon("magnifying-glass"))
        top = QHBoxLayout()
        top.addWidget(self.start)
        top.addWidget(self._told, 1)
        right = QVBoxLayout(side)
        right.setContentsMargins(6, 0, 0, 0)
        right.addWidget(self._why)
        right.addWidget(self.gallery, 1)
        right.addWidget(self.remedies)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._splitter.addWidget(self.tree)
        self._splitter.addWidget(side)
        self._splitter.setStretchFactor(1, 1)
        width = self.fontMetrics().averageCharWidth() * 44
        self._splitter.setSizes([width, 3 * width])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(top)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._splitter)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.start.clicked.connect(self.auditing.start)
        self.auditing.changed.connect(self._show)
        self.auditing.failed.connect(lambda text, details: self._messages.say(text, "error", details=details))
        self.gallery.opened.connect(self._enlarge)
        self.gallery.menu_wanted.connect(self._menu)
        self.gallery.selection_changed.connect(lambda: self.commands.show_enabled(len(self.gallery.selected())))
        self.gallery.selection_changed.connect(self.remedies.show_choice)
        self.commands.enlarge.triggered.connect(lambda: self._enlarge(self.gallery.current()))
        self.remedies.cleaner_wanted.connect(self.cleaner_wanted)
        self.remedies.together_wanted.connect(self._keep_together)

    def _show(self) -> None:
        result, seen = self.auditing.result, self._watch.overview
        self.start.setEnabled(seen is not None and not self.auditing.running and not self.auditing.obstacle)
        self._told.setText(self._summary())
        unaudited = result is None and self.auditing.asked and self._session.project is not None
        self._stack.setCurrentWidget(self._empty if unaudited else self._splitter)
        shown = (result, seen)
        if self.auditing.busy or shown == self._shown:
            return
        self._shown = shown
        places = self._places()
        self.rows.show(result.findings if result is not None and seen is not None else (), seen)
        self._put_back(places)
        self._show_chosen()

    def _summary(self) -> str:
        result = self.auditing.result
        if self.auditing.running:
            return self.tr("Looking at the pictures...")
        if result is None:
            return ""
        counts = dict.fromkeys(("problem", "warning", "note"), 0)
        for finding in result.findings:
            counts[finding.severity] += 1
        told = [
            self.tr("%Ln problem(s)", "", counts["problem"]),
            self.tr("%Ln warning(s)", "", counts["warning"]),
            self.tr("%Ln note(s)", "", counts["note"]),
        ]
        text = self.tr("{} ({})").format(", ".join(told), moment(result.at.timestamp()))
        if result.missing:
            text = f"{text} " + self.tr("%Ln picture(s) came or changed since: audit again.", "", result.missing)
        return text

    def _places(self) -> tuple[set[str], set[str], tuple[str, int]]:
        """The kinds that are open, those that are chosen, and which finding was current: its kind and row."""
        opened = {
            self.rows.kind(index)
            for row in range(self.rows.rowCount())
            if self.tree.isExpanded(index := self.rows.index(row, 0))
        }
        selected = self.tree.selectionModel().selectedRows()
        kinds = {self.rows.kind(index) for index in selected if index.internalId() == KIND}
        current = self.tree.currentIndex()
        if not current.isValid():
            return opened, kinds, ("", -1)
        return opened, kinds, (self.rows.kind(current), current.row() if current.internalId() != KIND else -1)

    def _put_back(self, places: tuple[set[str], set[str], tuple[str, int]]) -> None:
        """Opens and chooses what was; where a finding is mended, the next one takes its place."""
        opened, kinds, (kind, row) = places
        model = self.tree.selectionModel()
        for place in range(self.rows.rowCount()):
            index = self.rows.index(place, 0)
            key = self.rows.kind(index)
            self.tree.setExpanded(index, key in opened)
            if key in kinds:
                model.select(index, QItemSelectionModel.SelectionFlag.Select)
        at = self.rows.index_of_kind(kind)
        if at.isValid() and row >= 0:
            at = self.rows.index(min(row, self.rows.rowCount(at) - 1), 0, at)
        if not at.isValid() and self.rows.rowCount():
            at = self.rows.index(0, 0)
        if at.isValid():
            flags = QItemSelectionModel.SelectionFlag
            model.setCurrentIndex(at, flags.NoUpdate if model.hasSelection() and row < 0 else flags.Select)

    def _show_chosen(self) -> None:
        seen, findings = self._watch.overview, self.findings()
        pictures = [picture for finding in findings for picture in finding.pictures]
        self._why.setText(self._explanation(findings, len(pictures)))
        empty = self.tr("Choose a finding on the left to see its pictures.")
        if self.auditing.result is not None and not self.auditing.result.findings:
            empty = self.tr("Nothing odd was found.")
        elif findings and not pictures:
            empty = self.tr("This is about classes, not about single pictures.")
        self.gallery.set_empty_text(empty if self.auditing.result is not None else "")
        self.gallery.set_entries([] if seen is None else entries_of(seen, pictures[:MOST_PICTURES]), keep=True)
        self.gallery.select([])
        self._fit(len(pictures))
        self.commands.show_enabled(0)
        self.remedies.show_findings(findings, together=self._together())

    def _fit(self, pictures: int) -> None:
        """Makes few pictures as large as they fit beside each other: they are to be compared."""
        room = self.gallery.viewport().width() // max(1, pictures) - 2 * self.fontMetrics().height()
        self.gallery.set_thumbnail_size(max(SMALL, min(LARGE, room)))

    def _explanation(self, findings: "list[Finding]", pictures: int) -> str:
        from petdesk.data.audit import KINDS

        kinds = list(dict.fromkeys(finding.kind for finding in findings))
        if not kinds:
            return ""
        text = " ".join(explanation_of(kind, KINDS[kind].explanation) for kind in kinds[:2])
        if pictures > MOST_PICTURES:
            text += " " + self.tr("The first {} pictures are shown.").format(number(MOST_PICTURES))
        return text

    def _together(self) -> bool:
        from petdesk.data.groups import GROUPS, Grouping

        return Grouping.from_setting(self._session.setting(GROUPS)).near

    def _keep_together(self) -> None:
        from dataclasses import replace

        from petdesk.data.groups import GROUPS, Grouping

        grouping = replace(Grouping.from_setting(self._session.setting(GROUPS)), near=True)
        try:
            self._session.edit_setting(GROUPS, grouping.as_setting())
        except PetDeskError as error:
            self._messages.say(str(error), "error")
        self._show_chosen()

    def _enlarge(self, index: int) -> None:
        entries = self.gallery.entries()
        if index >= 0 and isinstance(entries, AuditEntries):
            open_viewer(self.gallery, index, facts=entries.facts)

    def _menu(self, place: QPoint) -> None:
        if self.gallery.selected():
            self.commands.menu(self).exec(place)
