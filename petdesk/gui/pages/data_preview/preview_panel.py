"""Batch preview: training pictures as they are varied now, beside validation pictures."""

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from petdesk.gui.latest import Latest
from petdesk.gui.pages.data_preview.look_controls import LookControls
from petdesk.gui.pages.data_preview.look_settings import LookSettings
from petdesk.gui.pages.data_preview.picture_grid import PictureGrid
from petdesk.gui.pages.data_preview.preview_bar import PreviewBar
from petdesk.gui.pages.data_preview.preview_request import Preview, Request, Rows, answer, one_picture
from petdesk.gui.session import Session
from petdesk.gui.watch import Watch
from petdesk.gui.widgets.empty_state import EmptyState
from petdesk.gui.widgets.labels import heading, muted
from petdesk.gui.widgets.message_bar import MessageBar
from petdesk.gui.words import sentence

if TYPE_CHECKING:
    from petdesk.data.overview import Overview


class PreviewPanel(QWidget):
    """A tab of the Data page.

    Args:
        session: The session.
        watch: What counts the page's pictures: `overview`, and a signal `changed`. None: one of its own.
        parent: The parent.

    Attributes:
        picture_chosen: Signal with a picture's id: the user wants to follow it step by step.
        training, validation: The two grids.
        controls, bar, messages, empty: What is around them.
    """

    picture_chosen = Signal(int)

    def __init__(self, session: Session, watch: Watch | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._watch = Watch(session, self) if watch is None else watch
        self._latest = Latest(session.background, self)
        self._previewer: Any = None
        self._stale = True
        self._round = 0
        self._rows: Rows | None = None
        self._seen = self.overview()
        self.settings = LookSettings(session, self)
        self.controls = LookControls(self.settings, session.registry.augmentations)
        self.bar = PreviewBar()
        self.messages = MessageBar()
        self.training = PictureGrid(self.tr("Training pictures as varied now"))
        self.validation = PictureGrid(self.tr("Pictures as validation sees them"))
        self._caption = muted()
        self._arrange()
        self._connect()
        self._show_state()

    def shown(self) -> None:
        """It comes on screen."""
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Shows the settings and pictures of now; waits with it while nobody looks."""
        self._stale = not self.isVisible()
        self._show_state()
        if not self._stale and self.overview() is not None:
            self.controls.refresh()
            self.draw()

    def offer(self) -> None:
        """The plugins are others now; so may be the augmentation of the same name."""
        self._previewer = None
        self.controls.offer()
        self.refresh()

    def draw(self) -> None:
        """Has the pictures made anew in the background; only what was asked last is shown."""
        seen, form = self.overview(), self.controls.form
        if seen is None or form is None or not self.isVisible() or not form.is_valid():
            return
        if self._previewer is None:
            from petdesk.data.preview import Previewer

            self._previewer = Previewer(self._session.registry)
        previewer = self._previewer
        request = Request(
            seen=seen,
            rows=self._rows,
            round_=self._round,
            count=self.bar.count(),
            one=self.bar.one(),
            draw=self.bar.draw,
            look=self.settings.look(form.values()),
        )
        for grid in (self.training, self.validation):
            if not grid.tiles():
                grid.say(self.tr("Drawing the pictures..."))
        self._latest.ask(lambda stop: answer(request, previewer, stop), self._take, self._fail)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Shows what has changed while nobody looked."""
        super().showEvent(event)
        self.shown()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Writes what waits to be written."""
        self.settings.write()
        super().hideEvent(event)

    def rows(self) -> Rows:
        """Which pictures are shown for training and for validation, as rows of the overview."""
        return ((), ()) if self._rows is None else self._rows

    def busy(self) -> bool:
        """Whether something newer is about to be shown."""
        return self._latest.busy

    def overview(self) -> "Overview | None":
        """The project's pictures; None until they are counted."""
        seen: Overview | None = self._watch.overview
        return None if seen is None or self._session.project is None else seen

    def _arrange(self) -> None:
        self.training.setObjectName("preview.training")
        self.validation.setObjectName("preview.validation")
        sides = QHBoxLayout()
        sides.setSpacing(18)
        for title, grid in (
            (self.tr("Training, as varied now"), self.training),
            (self.tr("Validation, as it will be seen"), self.validation),
        ):
            column = QVBoxLayout()
            column.setSpacing(6)
            column.addWidget(heading(title, level=2))
            column.addWidget(grid, 1)
            sides.addLayout(column, 1)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(12, 0, 0, 0)
        beside.addWidget(self.bar)
        beside.addWidget(self._caption)
        beside.addLayout(sides, 1)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.addWidget(self.controls)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        self.empty = EmptyState(
            "squares-four", self.tr("No pictures yet"), self.tr("Open a folder of pictures or a project first.")
        )
        shown = QWidget()
        self._pages = QStackedLayout(shown)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(split)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.messages)
        layout.addWidget(shown, 1)

    def _connect(self) -> None:
        self._watch.changed.connect(self._take_pictures)
        self._session.project_closing.connect(self._forget)
        self._session.plugins_changed.connect(self.offer)
        self.settings.changed.connect(self.refresh)
        self.settings.refused.connect(lambda text: self.messages.say(text, "error"))
        self.controls.edited.connect(self.draw)
        self.bar.drawn.connect(self.draw)
        self.bar.others_asked.connect(self._take_others)
        self.bar.count_changed.connect(self._count_again)
        self.bar.one_toggled.connect(self._show_one_or_many)
        self.training.chosen.connect(lambda place: self._choose(place, side=0))
        self.validation.chosen.connect(lambda place: self._choose(place, side=1))
        for key, slot in (
            (Qt.Key.Key_R, self.bar.again.click),
            (Qt.Key.Key_O, self.bar.others.click),
        ):
            QShortcut(QKeySequence(key), self, slot, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for grid in (self.training, self.validation):
            grid.redraw_asked.connect(self.bar.again.click)

    def _take_pictures(self) -> None:
        """They were counted again: what is shown stays where nothing of it has changed."""
        before, seen = self._seen, self.overview()
        self._seen = seen
        if before is None or seen is None or not np.array_equal(before.columns.ids, seen.columns.ids):
            self._rows = None
            self.refresh()
            return
        same_sides = np.array_equal(before.sides, seen.sides)
        if same_sides and _same_labels(before, seen) and before.columns.root == seen.columns.root:
            return
        if not same_sides and not self.bar.one():
            self._rows = None
        self._stale = not self.isVisible()
        self._show_state()
        self.draw()

    def _show_state(self) -> None:
        seen = self.overview()
        if self._session.project is None:
            self.empty.say(self.tr("No pictures yet"), self.tr("Open a folder of pictures or a project first."))
        elif seen is None:
            self.empty.say(self.tr("Counting the pictures…"), self.tr("Of many pictures this takes a moment."))
        elif not (seen.sides >= 0).any():
            self.empty.say(
                self.tr("No picture takes part"),
                self.tr("All pictures are taken out or cannot be read. Take some in again on the Pictures tab."),
            )
        else:
            self._pages.setCurrentIndex(1)
            return
        self._pages.setCurrentIndex(0)

    def _take_others(self) -> None:
        self._round, self._rows = self._round + 1, None
        self.draw()

    def _count_again(self) -> None:
        one = self.bar.one() and self._rows
        self._rows = one_picture(self._rows[0][0], self.bar.count()) if one and self._rows else None
        self.draw()

    def _show_one_or_many(self) -> None:
        chosen = self._rows[0][self.training.current] if self._rows and self._rows[0] else None
        self._rows = one_picture(chosen, self.bar.count()) if self.bar.one() and chosen is not None else None
        self.draw()

    def _choose(self, place: int, *, side: int) -> None:
        seen = self.overview()
        if seen is not None and self._rows is not None:
            self.picture_chosen.emit(int(seen.columns.ids[self._rows[side][place]]))

    def _take(self, preview: Preview | None) -> None:
        if preview is None:
            return
        self._rows = preview.rows
        for grid, tiles, without in (
            (self.training, preview.training, self.tr("No picture is for training.")),
            (self.validation, preview.validation, self.tr("No picture is kept for validation.")),
        ):
            if tiles:
                grid.show_tiles(tiles)
            else:
                grid.say(without)
        self.messages.clear()
        self._caption.setText(self._told(preview.request))

    def _told(self, request: Request) -> str:
        if request.one:
            return self.tr("One picture as {} epochs would vary it, and as validation would see it.").format(
                request.count
            )
        return self.tr("Draw {}: what epoch {} of a training would see of these pictures.").format(
            request.draw + 1, request.draw + 1
        )

    def _fail(self, error: Exception) -> None:
        text, details = sentence(error)
        self.messages.say(text, "error", details=details)
        for grid in (self.training, self.validation):
            if not grid.tiles():
                grid.say("")

    def _forget(self) -> None:
        self._latest.drop()
        self._rows, self._seen, self._round, self._stale = None, None, 0, True
        for grid in (self.training, self.validation):
            grid.say("")
        self.messages.clear()


def _same_labels(one: "Overview", other: "Overview") -> bool:
    """Whether all pictures are of the same classes in both; they are the same pictures."""
    labels = np.array_equal(one.columns.labels, other.columns.labels)
    return labels and one.columns.classes == other.columns.classes
