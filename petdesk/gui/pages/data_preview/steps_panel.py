"""Step by step: one picture through every stage from its file to the network."""

import random
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from petdesk.gui.latest import Latest
from petdesk.gui.pages.data_preview import stage_text
from petdesk.gui.pages.data_preview.look_settings import LookSettings
from petdesk.gui.pages.data_preview.stage_card import StageCard
from petdesk.gui.pages.data_preview.steps_bar import StepsBar
from petdesk.gui.session import Session
from petdesk.gui.watch import Watch
from petdesk.gui.widgets.empty_state import EmptyState
from petdesk.gui.widgets.message_bar import MessageBar
from petdesk.gui.words import sentence
from petdesk.project import Source

if TYPE_CHECKING:
    from petdesk.data.overview import Overview
    from petdesk.data.stage import Stage
    from petdesk.data.stages import Stages, Way
    from petdesk.data.subject import Subject


class StepsPanel(QWidget):
    """A tab of the Data page.

    Args:
        session: The session.
        watch: What counts the page's pictures: `overview`, and a signal `changed`. None: one of its own.
        parent: The parent.

    Attributes:
        cards: One for each stage that is shown.
    """

    def __init__(self, session: Session, watch: Watch | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._watch = Watch(session, self) if watch is None else watch
        self._latest = Latest(session.background, self)
        self._stages: Stages | None = None
        self._told: tuple[Stage, ...] = ()
        self._wanted: int | None = None
        self._shown: int | None = None
        self._draw = 0
        self._stale = True
        self.settings = LookSettings(session, self)
        self.bar = StepsBar()
        self.messages = MessageBar()
        self.cards: list[StageCard] = []
        self._arrange()
        self._connect()
        self._show_state()

    def shown(self) -> None:
        """It comes on screen."""
        if self._stale:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Tells what has changed while nobody looked."""
        super().showEvent(event)
        self.shown()

    def set_picture(self, picture: int) -> None:
        """Follows the picture with this id."""
        self._wanted, self._draw = picture, 0
        self.refresh()

    def picture(self) -> int | None:
        """The id of the picture that is followed."""
        return self._shown

    def refresh(self) -> None:
        """Tells everything anew; waits with it while nobody looks."""
        self._stale = not self.isVisible()
        self._show_state()
        seen, project = self.overview(), self._session.project
        if self._stale or seen is None or project is None or not len(seen.columns):
            return
        row = self._row(seen)
        self._shown = int(seen.columns.ids[row])
        self.bar.show_picture(seen.columns.names[row], place=row + 1, pictures=len(seen.columns))
        if not self._told:
            self.empty.say(self.tr("Following the picture..."), self.tr("From its file to what the network sees."))
            self._pages.setCurrentIndex(0)
        stages, way = self._teller(), self._way()
        subject = _subject(self._session, seen, row, project.source)
        self._latest.ask(lambda _stop: stages.tell(subject, way), self._take, self._fail)

    def busy(self) -> bool:
        """Whether something newer is about to be shown."""
        return self._latest.busy

    def overview(self) -> "Overview | None":
        """The project's pictures; None until they are counted."""
        seen: Overview | None = self._watch.overview
        return None if seen is None or self._session.project is None else seen

    def _arrange(self) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(self._list)
        column.addStretch(1)
        self.list_area = QScrollArea(widgetResizable=True)
        self.list_area.setObjectName("steps.list")
        self.list_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.list_area.setAccessibleName(self.tr("The stages of this picture"))
        self.list_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list_area.setWidget(body)
        self.empty = EmptyState(
            "list-numbers", self.tr("No pictures yet"), self.tr("Open a folder of pictures or a project first.")
        )
        full = QWidget()
        inner = QVBoxLayout(full)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.bar)
        inner.addWidget(self.list_area, 1)
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(full)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.messages)
        layout.addWidget(pages, 1)

    def _connect(self) -> None:
        self._watch.changed.connect(self.refresh)
        self._session.project_closing.connect(self._forget)
        self._session.plugins_changed.connect(self._take_plugins)
        self.settings.changed.connect(self.refresh)
        self.bar.way_changed.connect(self.refresh)
        self.bar.redraw_asked.connect(self._redraw)
        self.bar.moved.connect(self._move)
        self.bar.another_asked.connect(self._take_another)
        self.bar.copy_asked.connect(self._copy)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(Qt.Key.Key_R), self, self.bar.again.click, context=context)
        QShortcut(QKeySequence(Qt.Key.Key_O), self, self.bar.another.click, context=context)

    def _show_state(self) -> None:
        seen = self.overview()
        if self._session.project is None:
            self.empty.say(self.tr("No pictures yet"), self.tr("Open a folder of pictures or a project first."))
        elif seen is None:
            self.empty.say(self.tr("Counting the pictures…"), self.tr("Of many pictures this takes a moment."))
        elif not len(seen.columns):
            self.empty.say(self.tr("No pictures yet"), self.tr("This project has no pictures."))
        self._pages.setCurrentIndex(1 if seen is not None and len(seen.columns) else 0)

    def _row(self, seen: "Overview") -> int:
        """Where the picture is now; the first training picture where none was chosen or it is not there."""
        found = np.flatnonzero(seen.columns.ids == (-1 if self._wanted is None else self._wanted))
        if len(found):
            return int(found[0])
        training = np.flatnonzero(seen.sides == 0)
        return int(training[0]) if len(training) else 0

    def _way(self) -> "Way":
        from petdesk.data.stages import Way

        return Way(
            look=self.settings.look(),
            architecture=self.settings.get("arch"),
            architecture_params=self.settings.get("arch_params"),
            training=self.bar.training.isChecked(),
            draw=self._draw,
        )

    def _teller(self) -> "Stages":
        if self._stages is None:
            from petdesk.data.preview import Previewer
            from petdesk.data.stages import Stages

            self._stages = Stages(self._session.registry, Previewer(self._session.registry))
        return self._stages

    def _take_plugins(self) -> None:
        """A stage of the same name may be another now."""
        self._stages = None
        self.refresh()

    def _move(self, by: int) -> None:
        seen = self.overview()
        if seen is not None and len(seen.columns):
            self.set_picture(int(seen.columns.ids[(self._row(seen) + by) % len(seen.columns)]))

    def _take_another(self) -> None:
        seen = self.overview()
        if seen is not None and len(seen.columns) > 1:
            step = random.randrange(1, len(seen.columns))  # never the same one
            self._move(step)

    def _redraw(self) -> None:
        self._draw += 1
        self.refresh()

    def _take(self, told: "tuple[Stage, ...]") -> None:
        self._told = told
        while len(self.cards) < len(told):
            self.cards.append(StageCard())
            self._list.addWidget(self.cards[-1])
        while len(self.cards) > len(told):
            card = self.cards.pop()
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, (card, stage) in enumerate(zip(self.cards, told, strict=True), start=1):
            card.show_stage(place, stage)
        self.messages.clear()
        if told:
            self._pages.setCurrentIndex(1)

    def _copy(self) -> None:
        if self._told:
            QGuiApplication.clipboard().setText(stage_text.as_text(self.bar.name(), self._told))
            self.bar.say_copied()

    def _fail(self, error: Exception) -> None:
        text, details = sentence(error)
        self.messages.say(text, "error", details=details)
        self._pages.setCurrentIndex(1)

    def _forget(self) -> None:
        self._latest.drop()
        self._wanted, self._shown, self._draw, self._stale = None, None, 0, True
        self._take(())


def _subject(session: Session, seen: "Overview", row: int, source: Source) -> "Subject":
    from petdesk.data.subject import subject_at

    datasets, key = session.registry.datasets, source.dataset or ""
    reader = datasets[key].title if key in datasets else key
    return subject_at(seen, row, reader=reader, reader_settings=source.params)
