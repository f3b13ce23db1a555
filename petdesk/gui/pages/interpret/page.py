"""The Interpret page: choose a run, see where it was wrong."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from petdesk.gui.background import Ticket
from petdesk.gui.page import Page
from petdesk.gui.pages.interpret.emptiness import Emptiness, empty_state
from petdesk.gui.pages.interpret.exports import Exports
from petdesk.gui.pages.interpret.parts import TRAIN, VALID, VALIDATION, OtherAnswers, Part, PartChoice
from petdesk.gui.pages.interpret.reporting import Reporting
from petdesk.gui.pages.interpret.run_view import RunView
from petdesk.gui.pages.interpret.runs import Interpreted, RunChoice, RunList, interpret, list_runs
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import muted, plain_tip
from petdesk.gui.words import number, percent, sentence
from petdesk.project import Run

MOST_NAMED = 5
"""Classes that a message names."""


class InterpretPage(Page):
    """Reads a run's predictions in the background and shows them.

    Attributes:
        chooser: The runs.
        view: The run on screen.
    """

    key = "interpret"
    help_topic = "interpret"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._own = RunList()
        self._others: list[RunChoice] = []
        self._path: Path | None = None
        self._wanted: Path | int | None = None
        self._listing: Ticket | None = None
        self._reading: Ticket | None = None
        self._chosen_part = VALIDATION
        self._stale = True
        self._has_project = session.project is not None
        self.view = RunView(session)
        self.exports = Exports(session.background, self, self.view.matrix)
        self._asked = OtherAnswers(session, self)
        self._asked.answered.connect(self._take_other)
        self._asked.failed.connect(self._refuse_other)
        self._reporting = Reporting(session, self, self.messages)
        self._run: Interpreted | None = None
        self._build()
        self.view.failed.connect(lambda text, details: self.messages.say(text, "error", details=details))
        self.exports.said.connect(self.messages.say)
        session.runs_changed.connect(self._list_soon)
        self._show_state()

    def shown(self, context: dict[str, Any]) -> None:
        """Shows the newest run, or the one that the context names: `run` is an id, a folder or a `Run`."""
        wanted = context.get("run")
        if wanted is not None:
            self._wanted = wanted.path if isinstance(wanted, Run) else wanted
        if isinstance(self._wanted, Path) and self._wanted not in self._paths():
            self._add_other(self._wanted)
        if self._stale or wanted is not None:
            self._list()

    def help_now(self) -> str:
        """Of the tab that is open."""
        if self._stack.currentWidget() is not self.view:
            return self.help_topic
        return self.view.help_topic

    def help_numbers(self) -> dict[str, str]:
        """Of the picture whose loss is explained."""
        return self.view.explaining.numbers

    def opened(self) -> None:
        """Lists the project's runs, at once or when the page is next shown."""
        self._has_project = True
        self._forget()
        self._list_soon()

    def closing(self) -> None:
        """Lets go of the project's runs."""
        self._has_project = False
        self._forget()

    def open_other(self) -> None:
        """Asks for a run folder and shows it."""
        start = "" if self.session.project is None else str(self.session.project.path.parent)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Open the folder of a run"), start)
        if chosen:
            self.show_run(Path(chosen))

    def show_run(self, path: Path) -> None:
        """Shows a run folder, whosever it is."""
        if path not in self._paths():
            self._add_other(path)
        self._choose(path)

    def _build(self) -> None:
        self.chooser = QComboBox()
        self.chooser.setObjectName("interpret.run")
        self.chooser.setAccessibleName(self.tr("Run"))
        self.chooser.setToolTip(self.tr("The training whose answers are shown"))
        self.chooser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(24)
        self.chooser.activated.connect(self._choose_current)
        other = QPushButton(self.tr("Open &another run..."))
        other.setObjectName("interpret.other")
        other.setToolTip(self.tr("Show the answers of a run that is not of this project"))
        other.clicked.connect(self.open_other)
        self._export = QPushButton(self.tr("&Export"))
        self._export.setObjectName("interpret.export")
        self._export.setMenu(self.exports.menu)
        self._report = QPushButton(self.tr("Report..."))
        self._report.setObjectName("interpret.report")
        self._report.setToolTip(self.tr("Write all of this into one web page that needs no network, and as JSON"))
        self._report.clicked.connect(self._write_report)
        self._reporting.changed.connect(self._enable_report)
        self.part = PartChoice()
        self.part.chosen.connect(self._choose_part)
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        label = QLabel(self.tr("&Run"))
        label.setBuddy(self.chooser)
        row.addWidget(label)
        row.addWidget(self.chooser, 1)
        row.addWidget(self.part)
        row.addWidget(other)
        row.addWidget(self._export)
        row.addWidget(self._report)
        self._summary = muted()
        self._summary.setObjectName("interpret.summary")
        self._summary.setWordWrap(False)
        self._summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._caveat = muted(
            self.tr(
                "This training was stopped within an epoch. These are the answers after its last whole epoch; "
                "its model learned on for a while after that."
            )
        )
        self._caveat.setObjectName("interpret.caveat")
        self._waiting = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty: QWidget = QWidget()
        self._stack = QStackedWidget()
        for widget in (self._empty, self._waiting, self.view):
            self._stack.addWidget(widget)
        self.content.addWidget(self._head)
        self.content.addWidget(self._summary)
        self.content.addWidget(self._caveat)
        self.content.addWidget(self._stack, 1)

    def _list_soon(self) -> None:
        """At once, or when the page is next shown."""
        self._stale = True
        if self.isVisible():
            self._list()

    def _list(self) -> None:
        """Looks which runs there are, in the background; then shows one (see `_take_runs`)."""
        self._stale = False
        project = self.session.project
        if self._listing is not None:
            self._listing.drop()
        if project is None:
            self._take_runs(RunList())
            return
        self._listing = self.session.background.ask(lambda: list_runs(project), self._take_runs, self._say, owner=self)

    def _take_runs(self, runs: RunList) -> None:
        """Shows the run that was wanted, else the one on screen, else the newest."""
        self._own = runs
        own = {choice.path for choice in runs.choices}
        self._others = [choice for choice in self._others if choice.path not in own]  # one that is listed by now
        wanted, self._wanted = self._wanted, None
        if isinstance(wanted, int):
            found = [choice.path for choice in runs.choices if choice.id == wanted]
            wanted = found[0] if found else None
        paths = self._paths()
        path = next((known for known in (wanted, self._path, *paths[:1]) if known in paths), None)
        self._fill_chooser()
        self._choose(path)

    def _choose_current(self) -> None:
        path = self.chooser.currentData()
        if isinstance(path, Path):
            self._choose(path)

    def _choose(self, path: Path | None) -> None:
        with QSignalBlocker(self.chooser):
            self.chooser.setCurrentIndex(-1 if path is None else self._paths().index(path))
        if path is not None and path == self._path:
            self._show_state()
            return
        self._asked.drop()
        self.part.show_part(VALIDATION)
        self._path = path
        self.view.matrix.choices.set_runs((*self._own.choices, *self._others), path)
        self._take(None)
        if path is not None:
            self._read(path)
        self._show_state()

    def _read(self, path: Path, *, file: Path | None = None, part: Part = VALIDATION) -> None:
        project = self.session.project
        if self._reading is not None:
            self._reading.drop()
        self._reading = self.session.background.ask(
            lambda: interpret(path, project=project, file=file, part=part), self._take, self._fail, owner=self
        )

    def _choose_part(self, part: Part) -> None:
        """Asks about other pictures of the same run, or shows those of its validation again."""
        path = self._path
        if path is None:
            return
        self._asked.drop()
        self._take(None)
        if part == VALIDATION:
            self._read(path)
        else:
            self._chosen_part = part
            self._asked.ask(path, part)
        self._show_state()

    def _take_other(self, file: Path, result: dict[str, Any]) -> None:
        path, part = self._path, self._chosen_part
        if path is None:
            return
        self._tell_left_out(result)
        self._read(path, file=file, part=part)
        self._show_state()

    def _refuse_other(self, text: str, details: str) -> None:
        """Back to the pictures of validation."""
        if text:
            self.messages.say(text, "error" if details else "warning", details=details)
        path = self._path
        self.part.show_part(VALIDATION)
        if path is not None:
            self._read(path)
        self._show_state()

    def _tell_left_out(self, result: dict[str, Any]) -> None:
        unknown = result.get("unknown") or {}
        if unknown:
            words = self.tr(
                "Left out, as the model does not know their class ({}): %Ln picture(s).", "", sum(unknown.values())
            )
            names = ", ".join(list(unknown)[:MOST_NAMED]) + (", …" if len(unknown) > MOST_NAMED else "")
            self.messages.say(words.format(names), "warning", topic="unknown")
        if result.get("unread"):
            first = result["errors"][0]
            words = self.tr("%Ln picture(s) could not be read; {path}: {reason}", "", int(result["unread"]))
            self.messages.say(words.format(path=first["path"], reason=first["reason"]), "warning", topic="unread")

    def _take(self, run: Interpreted | None) -> None:
        if self._reading is not None:
            self._reading.drop()
        self._reading = None
        self._run = run
        self.view.set_run(run)
        self.exports.set_run(run)
        self._export.setEnabled(run is not None)
        self._enable_report()
        self._summary.setText("" if run is None else self._figures(run))
        self._caveat.setVisible(run is not None and not run.answers.of_the_model)
        self._show_state()

    def _enable_report(self) -> None:
        self._report.setEnabled(self._run is not None and not self._reporting.busy)

    def _write_report(self) -> None:
        if self._run is not None:
            self._reporting.ask(self._run, self.view.matrix.choices.earlier)

    def _fail(self, error: Exception) -> None:
        self._reading = None
        self._say(error)
        self._others = [choice for choice in self._others if choice.path != self._path]
        self._path = None
        self._fill_chooser()
        self._show_state()

    def _say(self, error: Exception) -> None:
        text, details = sentence(error)
        self.messages.say(text, "error", details=details)

    def _figures(self, run: Interpreted) -> str:
        pictures = {
            VALID: self.tr("%Ln validation picture(s)", "", len(run.answers)),
            TRAIN: self.tr("%Ln training picture(s)", "", len(run.answers)),
        }.get(run.part.kind, self.tr("%Ln other picture(s)", "", len(run.answers)))
        classes = self.tr("%Ln class(es)", "", len(run.answers.classes))
        right = self.tr("{} right").format(percent(run.report.accuracy))
        wrong = self.tr("{} wrong").format(number(int(run.answers.wrong.sum())))
        loss = self.tr("mean loss {}").format(number(run.answers.loss, 3))
        return " · ".join((pictures, classes, right, wrong, loss))

    def _forget(self) -> None:
        self._asked.drop()
        self.part.show_part(VALIDATION)
        for ticket in (self._listing, self._reading):
            if ticket is not None:
                ticket.drop()
        self._listing = self._reading = None
        self._own, self._others, self._path, self._wanted = RunList(), [], None, None
        self._fill_chooser()
        self._take(None)
        self.messages.clear()

    def _paths(self) -> list[Path]:
        return [choice.path for choice in (*self._own.choices, *self._others)]

    def _add_other(self, path: Path) -> None:
        self._others.append(RunChoice(path=path, title=self.tr("{} in {}").format(path.name, path.parent)))
        self._fill_chooser()

    def _fill_chooser(self) -> None:
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            for choice in (*self._own.choices, *self._others):
                self.chooser.addItem(choice.title, choice.path)
                self.chooser.setItemData(
                    self.chooser.count() - 1, plain_tip(str(choice.path)), Qt.ItemDataRole.ToolTipRole
                )
            paths = self._paths()
            self.view.matrix.choices.set_runs((*self._own.choices, *self._others), self._path)
            self.chooser.setCurrentIndex(paths.index(self._path) if self._path in paths else -1)

    def _show_state(self) -> None:
        """Shows the run, or that it is being read, or what to do so that there is one."""
        has_run = self._path is not None
        self._head.setVisible(bool(self._paths()))
        self._summary.setVisible(has_run)
        if has_run:
            asking = self.tr("Asking the model about these pictures...")
            self._waiting.setText(asking if self._asked.busy else self.tr("Reading the answers..."))
            waits = self._reading is not None or self._asked.busy
            self._stack.setCurrentWidget(self._waiting if waits else self.view)
            return
        empty = empty_state(self._emptiness(), go_to=self.session.go_to, open_other=self.open_other)
        self._stack.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = empty
        self._stack.addWidget(empty)
        self._stack.setCurrentWidget(empty)

    def _emptiness(self) -> Emptiness:
        if not self._has_project:
            return Emptiness.NO_PROJECT
        if self._own.runs and not self._own.choices:
            return Emptiness.GONE if self._own.gone else Emptiness.NOTHING_VALIDATED
        return Emptiness.NOTHING_CHOSEN if self._paths() else Emptiness.NO_RUNS
