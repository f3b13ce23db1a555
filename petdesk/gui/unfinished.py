"""Trainings that ended with the program: when their project is opened, they are offered to go on."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject, QTime

from petdesk.gui.background import Ticket
from petdesk.gui.session import Session
from petdesk.gui.widgets.message_bar import Message, MessageBar
from petdesk.gui.words import in_short, number
from petdesk.project import Project, ProjectError

if TYPE_CHECKING:
    from petdesk.gui.pages.runs.facts import RunFacts
    from petdesk.gui.pages.runs.setting_words import Titles

translate = QCoreApplication.translate

LEFT = "runs.left_unfinished"
"""Under which setting a project keeps the numbers of those that the user does not want to be asked about again."""

TOPIC = "unfinished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What is offered.

    Attributes:
        newest: The training to go on with.
        runs: The numbers of all that could, the newest first.
    """

    newest: "RunFacts"
    runs: tuple[int, ...]


class UnfinishedRuns(QObject):
    """Looks for interrupted trainings when a project is opened, and asks about the newest, once."""

    def __init__(self, session: Session, messages: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._ticket: Ticket | None = None
        self._offer: Offer | None = None
        self._message: Message | None = None
        session.project_opened.connect(self.look)
        session.project_closing.connect(self._forget)
        session.runs_changed.connect(self._look_again)

    def look(self) -> None:
        """Looks for them in the project that is open."""
        self._forget()
        project = self._session.project
        if project is not None and not project.read_only:
            self._ticket = self._session.background.ask(lambda: find_offer(project), self._show, owner=self)

    def _show(self, offer: Offer | None) -> None:
        self._ticket, self._offer = None, offer
        if offer is None:
            return
        # Late: it brings the Runs page, which the window need not wait for.
        from petdesk.gui.pages.runs.setting_words import title_of_choice

        text = interruption(offer.newest, partial(title_of_choice, self._session.registry))
        if len(offer.runs) > 1:
            text += " " + self.tr("%Ln more could go on: see the Runs page.", "", len(offer.runs) - 1)
        message = self._message = self._messages.say(
            text,
            actions=((self.tr("&Go on"), self._go_on), (self.tr("&Not now"), self._leave)),
            topic=TOPIC,
        )
        for button, name in zip(message.buttons, ("unfinished.go_on", "unfinished.leave"), strict=True):
            button.setObjectName(name)
        message.dismissed.clicked.connect(self._leave)

    def _go_on(self) -> None:
        offer = self._offer
        self._take_away()
        if offer is not None:
            self._session.go_to("train", go_on=offer.newest.run.id)

    def _leave(self) -> None:
        """All of them: the user was told of each."""
        offer, project = self._offer, self._session.project
        self._take_away()
        if offer is None or project is None:
            return
        try:
            project.settings.set(LEFT, sorted({*_left(project), *offer.runs}))
        except ProjectError as error:
            self._session.failed(str(error))

    def _look_again(self) -> None:
        """Takes the offer away where its training goes on, or is deleted."""
        offer, project = self._offer, self._session.project
        if offer is not None and project is not None and not _is_interrupted(project, offer.newest.run.id):
            self._take_away()

    def _take_away(self) -> None:
        message, self._message, self._offer = self._message, None, None
        if message is not None and message in self._messages.messages():
            message.dismissed.click()

    def _forget(self) -> None:
        if self._ticket is not None:
            self._ticket.drop()
            self._ticket = None
        self._take_away()


def find_offer(project: Project) -> Offer | None:
    """What could go on and was not declined; None where nothing. Waits for torch where a training was interrupted.

    Raises:
        ProjectError: The project cannot be read.
    """
    left = _left(project)
    runs = [run for run in project.runs.all() if run.status == "interrupted" and run.id not in left]
    if not runs:
        return None
    # Late: they bring the Runs page and torch.
    from petdesk.gui.pages.runs.facts import facts
    from petdesk.training.train import can_resume

    able = [run for run in runs if can_resume(run.path)]
    return Offer(newest=facts(able[0]), runs=tuple(run.id for run in able)) if able else None


def interruption(run: "RunFacts", titles: "Titles", now: datetime | None = None) -> str:
    """Which training it was and how far it came, in a sentence.

    Args:
        run: What is known of it.
        titles: Names its network and recipe.
        now: In local time; None takes the clock's.
    """
    own = translate("UnfinishedRuns", "own phases")
    recipe = own if run.settings.get("phases") else titles("recipe", run.recipe)
    which = moment_of(run.run.created, now or datetime.now().astimezone())
    if not run.epochs:
        words = translate("UnfinishedRuns", "The training {} ({}, {}) was interrupted before its first epoch was done.")
        return words.format(which, titles("arch", run.arch), recipe)
    if run.planned_epochs is None:
        words = translate("UnfinishedRuns", "The training {} ({}, {}) was interrupted after epoch {}.")
        return words.format(which, titles("arch", run.arch), recipe, number(run.epochs))
    words = translate("UnfinishedRuns", "The training {} ({}, {}) was interrupted after epoch {} of {}.")
    return words.format(which, titles("arch", run.arch), recipe, number(run.epochs), number(run.planned_epochs))


def moment_of(when: datetime, now: datetime) -> str:
    """A moment as people name it: "of yesterday, 21:04"."""
    there = when.astimezone(now.tzinfo)
    time = QLocale().toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)
    days = (now.date() - there.date()).days
    if days == 0:
        return translate("UnfinishedRuns", "of today, {}").format(time)
    if days == 1:
        return translate("UnfinishedRuns", "of yesterday, {}").format(time)
    day = in_short(QDateTime(QDate(there.year, there.month, there.day), QTime(there.hour, there.minute)))
    return translate("UnfinishedRuns", "of {}").format(day)


def _is_interrupted(project: Project, run: int) -> bool:
    try:
        return project.runs.get(run).status == "interrupted"
    except ProjectError:
        return False


def _left(project: Project) -> set[int]:
    kept = project.settings.get(LEFT, [])
    return {run for run in kept if isinstance(run, int)} if isinstance(kept, list) else set()
