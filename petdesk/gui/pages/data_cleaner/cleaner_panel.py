"""The cleaner: a list of pictures, a key for every class, and what the labels do to the error."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from petdesk.api import PetDeskError
from petdesk.gui.latest import Latest
from petdesk.gui.naming import named
from petdesk.gui.pages.data.editing import Editing
from petdesk.gui.pages.data.picture_actions import PictureActions
from petdesk.gui.pages.data_cleaner.command_bar import CommandBar
from petdesk.gui.pages.data_cleaner.entries import CleanerEntries, entries_for
from petdesk.gui.pages.data_cleaner.key_ring import CHOSEN, KeyRing
from petdesk.gui.pages.data_cleaner.key_table import KeyTable
from petdesk.gui.pages.data_cleaner.label_gallery import LabelGallery
from petdesk.gui.pages.data_cleaner.list_bar import ListBar
from petdesk.gui.pages.data_cleaner.retrain_line import RetrainLine
from petdesk.gui.pages.data_cleaner.retraining import Retraining
from petdesk.gui.pages.data_cleaner.suspects import Suspects
from petdesk.gui.pages.data_cleaner.worklist import Suspect, What, worklist
from petdesk.gui.session import Session
from petdesk.gui.watch import Watch
from petdesk.gui.widgets.labels import muted
from petdesk.gui.widgets.message_bar import MessageBar
from petdesk.gui.widgets.viewer import open_viewer

if TYPE_CHECKING:
    from petdesk.data.overview import Overview


class CleanerPanel(QWidget):
    """Goes through pictures and labels them by keyboard.

    Attributes:
        apply_wanted: Signal: the labels are to be applied to the disk.
        bar, keys, gallery, below, line, suspects, retraining, commands: Its parts.
    """

    apply_wanted = Signal()

    def __init__(
        self, session: Session, watch: Watch, editing: Editing, messages: MessageBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._watch, self._editing, self._messages = session, watch, editing, messages
        self._latest = Latest(session.background, self)
        self._list: list[int] | None = None
        self._chosen_elsewhere: Sequence[int] = ()
        self._fresh: dict[int, str] = {}
        self._own = False
        self.suspects = Suspects(session, self)
        self.retraining = Retraining(session, watch, self)
        self._ring = KeyRing(session)
        self.bar = ListBar()
        self.keys = KeyTable()
        self.gallery = LabelGallery(session.background)
        self.gallery.setObjectName("cleaner.gallery")
        self.gallery.setAccessibleDescription(self.tr("A letter or digit labels the chosen pictures"))
        self.line = RetrainLine(self.retraining)
        self.history = named(QPushButton(self.tr("&History...")), "cleaner.history")
        self.history.setToolTip(self.tr("What was changed in this project, and when"))
        self.history.clicked.connect(self.open_history)
        self.apply = named(QPushButton(self.tr("Apply to &disk...")), "cleaner.apply")
        self.apply.setToolTip(self.tr("Move or rename the files so that they say what the project says; shown first"))
        self.apply.clicked.connect(self.apply_wanted)
        side = QWidget()
        self.commands = PictureActions(editing, chosen=self.chosen, paths=self.paths, parent=side)
        self.commands.follow.setVisible(False)
        self.below = CommandBar(self.commands)
        self._hint = muted()
        self._hint.setObjectName("cleaner.hint")
        self._build(side)
        self._connect()
        self._session_changed()

    def chosen(self) -> list[int]:
        """The ids of the chosen pictures."""
        entries = self.gallery.entries()
        numbers = entries.ids() if isinstance(entries, CleanerEntries) else ()
        return [numbers[index] for index in self.gallery.selected()]

    def paths(self) -> list[Path]:
        """Their files."""
        return [self.gallery.entry(index).path for index in self.gallery.selected()]

    @property
    def busy(self) -> bool:
        """Whether a list is being made."""
        return self._latest.busy

    def show_only(self, *, what: What = "all", pictures: Sequence[int] = (), name: str = "") -> None:
        """Goes through these; `pictures` are those of `chosen`, in their order."""
        self._chosen_elsewhere = tuple(pictures)
        self.bar.choose("chosen" if pictures else what, name)
        self.gallery.setFocus()

    def open_history(self) -> None:
        """Shows what was changed and when."""
        from petdesk.gui.pages.data_cleaner.history_dialog import HistoryDialog

        if self._session.project is not None:
            dialog = HistoryDialog(self._session.project, self.window())
            self._session.project_closing.connect(dialog.reject)
            dialog.open()

    def label(self, name: str) -> None:
        """Labels the chosen pictures, and goes to the next one where a single one was."""
        pictures = self.chosen()
        if not pictures:
            self.below.status.setText(self.tr("Choose a picture first: an arrow key takes one."))
            return
        self._own = True
        try:
            entry = self._editing.relabel(pictures, name)
        finally:
            self._own = False  # others' edits count again whatever happened
        if entry is not None:
            self._fresh |= dict.fromkeys(pictures, name)
            self.gallery.entries_changed()
        if self.below.go_on.isChecked() and len(pictures) == 1:
            self.gallery.advance()
        self._show_standing()

    def _build(self, side: QWidget) -> None:
        right = QVBoxLayout(side)
        right.setContentsMargins(6, 0, 0, 0)
        right.addWidget(self.gallery, 1)
        right.addWidget(self.below)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.keys, 1)
        column.addWidget(self._hint)
        self._hint.setText(
            self.tr(
                "A key labels the chosen picture. Arrows move, Shift+arrow and Space choose several, Del leaves out, / "
                "asks for a class, Ctrl+Z takes back."
            )
        )
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.addWidget(left)
        splitter.addWidget(side)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([self.keys.sizeHint().width(), 3 * self.keys.sizeHint().width()])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.bar)
        layout.addWidget(splitter, 1)
        below = QHBoxLayout()
        below.addWidget(self.line, 1)
        below.addWidget(self.history)
        below.addWidget(self.apply)
        layout.addLayout(below)

    def _connect(self) -> None:
        session = self._session
        self.gallery.typed.connect(self._take_key)
        self.gallery.asked.connect(self.commands.relabel.trigger)
        self.gallery.selection_changed.connect(self._show_standing)
        self.gallery.chosen.connect(lambda _index: self._show_standing())
        self.gallery.opened.connect(self._enlarge)
        self.gallery.menu_wanted.connect(self._menu)
        self.commands.enlarge.triggered.connect(lambda: self._enlarge(self.gallery.current()))
        self.keys.wanted.connect(self.label)
        self.keys.key_given.connect(self._give_key)
        self.keys.forgotten.connect(self._forget_class)
        self.bar.changed.connect(self._make_list)
        self.bar.search_wanted.connect(self.suspects.search)
        self.bar.zoom.setValue(self.gallery.thumbnail_size())
        self.bar.zoom.valueChanged.connect(self.gallery.set_thumbnail_size)
        self.gallery.zoomed.connect(self.bar.zoom.setValue)
        self.suspects.changed.connect(self._show_suspects)
        self.suspects.done.connect(lambda: self.show_only(what="suspects"))
        self.suspects.failed.connect(self._fail)
        self.retraining.failed.connect(self._fail)
        self._watch.changed.connect(self._show)
        session.project_opened.connect(self._session_changed)
        session.project_closing.connect(self._forget)
        session.pictures_changed.connect(self._drop_fresh)
        session.work.changed.connect(self._show_work)
        session.runs_changed.connect(self.retraining.refresh)
        session.setting_changed.connect(lambda key: self._show() if key == CHOSEN else None)

    def _session_changed(self) -> None:
        self._forget()
        self.suspects.load()
        self.retraining.begin()
        self._show_work()
        self._show()

    def _forget(self) -> None:
        self._latest.drop()
        self._list, self._fresh, self._chosen_elsewhere = None, {}, ()
        self.bar.reset()
        self.gallery.set_entries([])
        self.gallery.set_empty_text(self.tr("Reading the project..."))

    def _drop_fresh(self) -> None:
        if not self._own:
            self._fresh = {}

    def _show(self) -> None:
        seen = self._watch.overview
        if seen is None:
            self._forget()
            return
        if not self._watch.busy:
            self._fresh = {}
        self._show_keys(seen)
        self.bar.show_overview(seen, suspects=len(self._open_suspects(seen)))
        self.retraining.refresh()
        if self._list is None:
            self._make_list()
        else:
            self._fill(seen, self._list)

    def _make_list(self) -> None:
        seen = self._watch.overview
        if seen is None:
            return
        what, classes = self.bar.what, self.bar.classes
        suspects, chosen = list(self.suspects.found), self._chosen_elsewhere
        self._latest.ask(
            lambda _stop: worklist(seen, what, classes=classes, suspects=suspects, chosen=chosen),
            lambda found: self._take_list(found, what),
        )

    def _take_list(self, found: list[int], what: What) -> None:
        self._list = found
        empty = self.tr("No picture fits what is chosen above.")
        if what == "suspects" and not self.suspects.figures:
            empty = self.tr("Nobody looked for wrong labels yet: press “Find likely wrong labels”.")
        elif what == "suspects":
            empty = self.tr("No label is likely wrong, or all that were are mended.")
        self.gallery.set_empty_text(empty)
        if self._watch.overview is not None:
            self._fill(self._watch.overview, found, keep=False)
            if found:
                self.gallery.choose(0)

    def _fill(self, seen: "Overview", pictures: list[int], *, keep: bool = True) -> None:
        entries = entries_for(seen, pictures, self._wanted_suspects(), self._fresh)
        self.gallery.set_entries(entries, keep=keep)
        self._show_standing()

    def _wanted_suspects(self) -> dict[int, Suspect]:
        return self.suspects.by_picture if self.bar.what == "suspects" else {}

    def _open_suspects(self, seen: "Overview") -> list[int]:
        return worklist(seen, "suspects", suspects=self.suspects.found) if self.suspects.found else []

    def _show_keys(self, seen: "Overview") -> None:
        columns = seen.columns
        counts = dict(zip(columns.classes, seen.pictures.tolist(), strict=True))
        self.keys.show_classes(counts, self._ring.keys(columns.classes, originals=columns.originals))

    def _give_key(self, name: str, key: str) -> None:
        try:
            self._ring.give(name, key)
        except PetDeskError as error:
            self._fail(str(error))

    def _forget_class(self, name: str) -> None:
        self._ring.forget(name)
        if self._watch.overview is not None:
            self._show_keys(self._watch.overview)

    def _take_key(self, key: str) -> None:
        name = self.keys.class_of(key)
        if name is None:
            self.below.status.setText(self.tr("No class has the key {}.").format(key.upper()))
        else:
            self.label(name)

    def _show_suspects(self) -> None:
        seen = self._watch.overview
        self._show_work()
        if seen is not None:
            self.bar.show_overview(seen, suspects=len(self._open_suspects(seen)))

    def _show_work(self) -> None:
        self.bar.search.setEnabled(not self._session.work.busy and self._session.project is not None)
        self.line.refresh()

    def _show_standing(self) -> None:
        self.bar.count.setText(self.tr("%Ln picture(s)", "", self.gallery.count()))
        self.below.show_place(self.gallery.current() + 1, self.gallery.count(), len(self.gallery.selected()))

    def _enlarge(self, index: int) -> None:
        entries = self.gallery.entries()
        if index >= 0 and isinstance(entries, CleanerEntries):
            open_viewer(self.gallery, index, facts=entries.facts)

    def _menu(self, place: QPoint) -> None:
        if self.gallery.selected():
            self.commands.menu(self).exec(place)

    def _fail(self, message: str, details: str = "") -> None:
        self._messages.say(message, "error", details=details)

    def show_context(self, context: dict[str, Any]) -> None:
        """Shows what another page asked for: `pictures` (ids), or `what`."""
        self.show_only(what=context.get("what", "all"), pictures=context.get("pictures", ()))
