"""The main window: the rail, the pages, the strip of work under way, and the way out."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from petdesk.api import PetDeskError
from petdesk.gui.job import Job
from petdesk.gui.menus import Menus
from petdesk.gui.page import Page
from petdesk.gui.pages import build_page
from petdesk.gui.rail import Rail, Stop
from petdesk.gui.session import Session
from petdesk.gui.unfinished import UnfinishedRuns
from petdesk.gui.widgets.job_strip import JobStrip
from petdesk.gui.widgets.message_bar import MessageBar
from petdesk.project import SUFFIX, ProjectError
from petdesk.registry import PluginState

SMALLEST = (1100, 700)
FIRST = (1280, 820)


class MainWindow(QMainWindow):
    """The app's one window.

    Attributes:
        session: What the pages share.
        rail: The buttons of the pages.
        messages: For what goes wrong where no page is at fault.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self._pages: dict[str, Page] = {}
        self._closing = False
        self._stack = QStackedWidget()
        self.messages = MessageBar()
        self.rail = Rail(self._stops())
        self.rail.chosen.connect(self.show_page)
        self._strips = QWidget()
        self._strips.hide()
        self._build()
        self.menus = Menus(self)
        session.show_page.connect(self.show_page)
        session.failure.connect(self._say_failure)
        session.project_opened.connect(self._show_project)
        session.project_closing.connect(self._leave_project)
        session.plugins_changed.connect(self._count_broken_plugins)
        self._unfinished = UnfinishedRuns(session, self.messages, self)
        self._show_project()
        self._unfinished.look()
        self._count_broken_plugins()
        self._restore_geometry()

    @property
    def page(self) -> Page:
        """The page on screen."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 - nothing else is ever put in
        return page

    def show_page(self, key: str, context: dict[str, Any] | None = None) -> None:
        """Brings a page on screen, and makes it where it was never shown."""
        if key not in self._pages:
            page = build_page(key, self.session)
            self._pages[key] = page
            page.standing_moved.connect(self._show_strips)
            self._stack.addWidget(page)
            if self.session.project is not None:
                page.opened()
        page = self._pages[key]
        self._stack.setCurrentWidget(page)
        self.rail.show_chosen(key)
        page.shown(context or {})
        self._show_strips()
        self._keep_focus_in_sight()

    def open_path(self, path: Path) -> None:
        """Opens a project, or starts one from a folder or table of pictures; says so where it cannot."""
        if self.refused_while_busy():
            return
        if path.suffix == SUFFIX:
            self.open_project(path)
            return
        self.show_page("data")
        take = getattr(self.page, "take", None)
        if take is not None:
            take(path)

    def open_project(self, path: Path) -> None:
        """Opens a project file; says so where it cannot."""
        if self.refused_while_busy():
            return
        try:
            self.session.open_project(path)
        except (PetDeskError, ProjectError) as error:
            self.messages.say(str(error), "error", topic="open")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Shows the first page once the window is there."""
        super().showEvent(event)
        if not self._pages:
            self.show_page("data")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Asks where work is under way, and then waits until it has stopped."""
        under_way = self.session.under_way
        if under_way is not None and not self._closing:
            if not self._may_stop(under_way):
                event.ignore()
                return
            self._leave()
            self.messages.say(self.tr("Stopping what is under way. PetDesk closes when it has been kept."))
        if self.session.under_way is not None:
            for runner in self.session.runners:
                if runner.job is not None:
                    runner.job.cancel()
            event.ignore()
            return
        self._keep_geometry()
        self.session.close()
        event.accept()

    def add_below(self, widget: QWidget) -> None:
        """Puts something below every page."""
        self._column.addWidget(widget)

    def close_without_asking(self) -> None:
        """Stops what is under way and closes, as when the system shuts down; dialogs close as by Escape."""
        self._leave()
        open_still = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if open_still is None:
            self.close()
            return
        if isinstance(open_still, QDialog):
            open_still.reject()
        else:
            open_still.close()
        QTimer.singleShot(0, self, self.close_without_asking)  # once what opened it has returned

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Takes files and folders."""
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Opens what was dropped."""
        paths = dropped(event.mimeData())
        if not paths:
            return
        event.acceptProposedAction()
        if len(paths) > 1:
            self.messages.say(self.tr("Drop one folder, table or project at a time."), "warning")
            return
        # After the drop has returned: the file manager waits for that.
        QTimer.singleShot(0, self, lambda: self.open_path(paths[0]))

    def _build(self) -> None:
        right = QWidget()
        layout = self._column = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        bar = QVBoxLayout()
        bar.setContentsMargins(16, 8, 16, 0)
        bar.addWidget(self.messages)
        layout.addLayout(bar)
        layout.addWidget(self._stack, 1)
        strips = QVBoxLayout(self._strips)
        strips.setContentsMargins(16, 4, 16, 6)
        strips.setSpacing(4)
        for runner in self.session.runners:
            strip = JobStrip()
            strips.addWidget(strip)
            runner.changed.connect(lambda runner=runner, strip=strip: self._follow(runner, strip))
        layout.addWidget(self._strips)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(right, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(640, 480)

    def _keep_focus_in_sight(self) -> None:
        """A page that changed while it was hidden gets the focus back where it no longer shows anything."""
        focus = self.focusWidget()
        if focus is None or focus.isVisible() or not self.isVisible():
            return
        following = focus.nextInFocusChain()
        while following is not None and following is not focus:
            if self.page.isAncestorOf(following) and takes_tab(following):
                following.setFocus()
                return
            following = following.nextInFocusChain()

    def _follow(self, runner: Any, strip: JobStrip) -> None:
        if runner.job is not None:
            strip.follow(runner.job)
        self._show_strips()

    def _show_strips(self) -> None:
        """A strip for each job under way, but for those that the page on screen shows itself."""
        page = self._stack.currentWidget()
        for strip in self._strips.findChildren(JobStrip):
            job = strip.job
            strip.setVisible(job is not None and not (isinstance(page, Page) and page.shows_standing_of(job)))
        self._strips.setVisible(any(not strip.isHidden() for strip in self._strips.findChildren(JobStrip)))

    def _stops(self) -> list[Stop]:
        return [
            Stop(key="data", title=self.tr("Data"), icon="image-square", hint=self.tr("Pictures and their labels")),
            Stop(key="train", title=self.tr("Train"), icon="barbell", hint=self.tr("Train a model on the pictures")),
            Stop(
                key="interpret",
                title=self.tr("Interpret"),
                icon="magnifying-glass",
                hint=self.tr("See where and why a model is wrong"),
            ),
            Stop(key="predict", title=self.tr("Predict"), icon="tag", hint=self.tr("Label new pictures with a model")),
            Stop(key="runs", title=self.tr("Runs"), icon="clock-counter-clockwise", hint=self.tr("Compare trainings")),
            Stop(key="plugins", title=self.tr("Plugins"), icon="puzzle-piece", hint=self.tr("What PetDesk was taught")),
        ]

    def _count_broken_plugins(self) -> None:
        wrong = (PluginState.BROKEN, PluginState.INCOMPATIBLE)
        count = sum(record.crashed or record.state in wrong for record in self.session.registry.plugins)
        self.rail.show_count("plugins", count, meaning=self.tr("%Ln plugin(s) with a problem", "", count))

    def _say_failure(self, message: str, details: str) -> None:
        self.messages.say(message, "error", details=details)

    def refused_while_busy(self) -> bool:
        """Whether another project cannot be opened now; then it says why."""
        if not self.session.busy:
            return False
        job = self.session.work.job or self.session.reading.job
        title = "" if job is None else job.title
        self.messages.say(
            self.tr("“{}” is still under way. Wait for it or cancel it, then open the other project.").format(title),
            "warning",
        )
        return True

    def _may_stop(self, job: Job) -> bool:
        box = QMessageBox(self)
        box.setObjectName("quit.ask")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Work under way"))
        box.setText(self.tr("“{}” is still under way.").format(job.title))
        box.setInformativeText(
            self.tr("Nothing of it stays; the plugins that were there before are not touched.")
            if job is self.session.installing.job
            else self.tr(
                "What it has done so far is kept where that is possible. A training can go on when its project is "
                "opened next."
            )
        )
        stop = box.addButton(self.tr("Stop and quit"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is stop

    def _leave(self) -> None:
        """The window closes as soon as nothing is under way; nothing more begins."""
        if not self._closing:
            self._closing = self.session.leaving = True
            for runner in self.session.runners:
                runner.changed.connect(self._close_soon)

    def _close_soon(self) -> None:
        # Once everybody has done what the job's end asks for.
        QTimer.singleShot(0, self, self.close)

    def _show_project(self) -> None:
        project = self.session.project
        self.setWindowTitle("PetDesk" if project is None else f"{project.path.stem} - PetDesk")
        if project is None:
            return
        self.messages.clear()
        key = project.settings.get("window.page", "data")
        if self.isVisible():
            self.show_page(key if key in [stop.key for stop in self._stops()] else "data")

    def _leave_project(self) -> None:
        project = self.session.project
        if project is not None and self._pages and not project.read_only:
            with suppress(ProjectError):  # its disk is gone or full: the page is the least of it
                project.settings.set("window.page", self.page.key)
        self.setWindowTitle("PetDesk")

    def _keep_geometry(self) -> None:
        geometry = self.saveGeometry().toBase64().data()
        self.session.preferences.set("window.geometry", bytes(geometry).decode("ascii"))

    def _restore_geometry(self) -> None:
        self.resize(*FIRST)
        kept = self.session.preferences.get("window.geometry")
        if isinstance(kept, str):
            self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "replace")))


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab leads to it now."""
    tab = Qt.FocusPolicy.TabFocus
    return widget.isVisible() and widget.isEnabled() and (widget.focusPolicy() & tab) == tab


def dropped(data: QMimeData) -> list[Path]:
    """The files and folders in what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
