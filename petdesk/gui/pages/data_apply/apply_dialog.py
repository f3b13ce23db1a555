"""The dialog: what would be moved, and the buttons that do it, finish it and take it back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.icons import icon
from petdesk.gui.job import Ending, Job
from petdesk.gui.naming import named
from petdesk.gui.pages.data_apply.apply_model import ApplyModel
from petdesk.gui.pages.data_apply.applying import Applying
from petdesk.gui.session import Session
from petdesk.gui.widgets.job_strip import JobStrip
from petdesk.gui.widgets.labels import heading, muted
from petdesk.gui.widgets.viewer import show_in_file_manager
from petdesk.gui.words import moment


class ApplyDialog(QDialog):
    """Shows the plan and carries it out.

    Attributes:
        applying: What is going on.
        table, apply, finish, take_back, log: Its parts.
    """

    def __init__(self, session: Session, *, prepare: Callable[[], object], parent: QWidget | None = None) -> None:
        """`prepare` ends whatever reads pictures by their names, before these change."""
        super().__init__(parent)
        self.setObjectName("apply")
        self.setWindowTitle(self.tr("Apply to disk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.applying = Applying(session, prepare, self)
        self.rows = ApplyModel(self)
        self._done = ""
        self._title = heading(level=2)
        self._title.setObjectName("apply.title")
        self._title.setWordWrap(True)
        self._text = muted()
        self._text.setObjectName("apply.text")
        self.table = self._make_table()
        self._strip = JobStrip()
        self.apply = self._button("apply.do", "folder-open", self.tr("&Move the files"), self.applying.apply)
        self.finish = self._button("apply.finish", "play", self.tr("&Finish it"), self.applying.finish)
        self.take_back = self._button(
            "apply.back", "arrow-counter-clockwise", self.tr("&Take back"), self.applying.take_back
        )
        self.log = self._button("apply.log", "list", self.tr("Show the &log"), self._show_log)
        self._close = named(QPushButton(self.tr("Close")), "apply.close")
        self._close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.take_back)
        buttons.addWidget(self.log)
        buttons.addStretch(1)
        for button in (self.finish, self.apply, self._close):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        for widget in (self._title, self._text):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._strip)
        layout.addLayout(buttons)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 110, metrics.height() * 30)
        self.applying.changed.connect(self._show)
        self.applying.started.connect(self._follow)
        self.applying.ended.connect(self._end)
        self._session = session
        session.work.changed.connect(self._show)
        session.reading.changed.connect(self._show)
        session.project_closing.connect(self._let_go)
        self.finished.connect(self._leave)
        self.applying.refresh()

    def reject(self) -> None:
        """Closes; not while files are being moved: stopping that is a button of its own."""
        if self.applying.job is None:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """As `reject`."""
        if self.applying.job is None:
            super().closeEvent(event)
        else:
            event.ignore()

    def _let_go(self) -> None:
        """Closes also where files were being moved: whoever closes the project has stopped that."""
        super().reject()

    def _leave(self) -> None:
        """It is deleted now, and not to hear of anything."""
        self._session.work.changed.disconnect(self._show)
        self._session.reading.changed.disconnect(self._show)
        self._session.project_closing.disconnect(self._let_go)

    def _make_table(self) -> QTableView:
        table = named(QTableView(), "apply.table")
        table.setAccessibleName(self.tr("Files that would be moved"))
        table.setModel(self.rows)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() * 7 // 4)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        return table

    def _button(self, name: str, icon_name: str, text: str, slot: object) -> QPushButton:
        button = named(QPushButton(icon(icon_name), text), name)
        button.setIconSize(QSize(self.fontMetrics().height(), self.fontMetrics().height()))
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _show(self) -> None:
        made = self.applying
        last, unfinished = made.last, made.last is not None and made.last.state == "unfinished"
        idle = made.job is None and not made.busy and not made.obstacle
        self.finish.setVisible(unfinished)
        self.apply.setVisible(not unfinished)
        self.finish.setEnabled(idle)
        self.apply.setEnabled(idle and made.plan is not None and bool(made.plan.moves))
        self.take_back.setEnabled(idle and last is not None)
        self.take_back.setToolTip(
            self.tr("Gives the files that were moved on {} their old names").format(moment(last.at.timestamp()))
            if last is not None
            else self.tr("Nothing was moved yet, or it was taken back")
        )
        self.log.setEnabled(last is not None)
        self._close.setEnabled(made.job is None)
        if made.job is not None:
            return
        if made.busy:
            self._say(self.tr("Looking what would be moved..."), "")
            return
        if made.obstacle:
            self._say(self.tr("“{}” is still under way.").format(made.obstacle), "")
            return
        self.rows.show(made.plan)
        if unfinished:
            self._say(
                self.tr("The last time it was not finished."),
                self.tr("Nothing is lost. Finish it, or take it back; then you can apply what came since."),
            )
        elif made.plan is None:
            self._say(self.tr("This project cannot be applied to the disk."), made.refusal)
        elif made.plan.moves:
            text = self.tr(
                "So their folders or names say what the project says. Nothing is ever overwritten, every step is "
                "logged before it is made, and it can be taken back."
            )
            if made.plan.refused:
                text += " " + self.tr("%Ln file(s) cannot be moved.", "", len(made.plan.refused))
            self._say(self.tr("%Ln file(s) would be moved or renamed.", "", len(made.plan.moves)), text)
        elif made.plan.refused:
            self._say(self.tr("No file can be moved."), self.tr("The reasons are in the table."))
        else:
            self._say(self.tr("Nothing to do: the files say what the project says."), "")

    def _say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(" ".join(filter(None, (self._done, text))))
        self._text.setVisible(bool(self._text.text()))

    def _follow(self, job: Job) -> None:
        self._done = ""
        self._title.setText(job.title)
        self._text.setText(self.tr("You may stop; it can be finished or taken back then."))
        self._strip.follow(job)

    def _end(self, ending: Ending) -> None:
        if ending.outcome == "failed":
            self._done = ending.message
        elif ending.outcome == "done":
            moved, kept = int(ending.result["moved"]), ending.result["kept"]
            back = ending.result["way"] == "back"
            self._done = (
                self.tr("Back under the old name: %Ln file(s).", "", moved)
                if back
                else self.tr("Moved: %Ln file(s).", "", moved)
            )
            if kept:
                first = kept[0]
                self._done += " " + self.tr("Not moved: %Ln file(s), such as {}: {}", "", len(kept)).format(
                    first["name"], first["reason"]
                )

    def _show_log(self) -> None:
        if self.applying.last is not None:
            show_in_file_manager(Path(self.applying.last.path))
