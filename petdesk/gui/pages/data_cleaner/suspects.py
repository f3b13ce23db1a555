"""Looking for likely wrong labels, and keeping what was found in the project."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, Signal

from petdesk.api import PetDeskError
from petdesk.events import Event, Finished
from petdesk.gui.job import Ending
from petdesk.gui.pages.data_cleaner.worklist import Suspect, read_suspects
from petdesk.gui.session import Session
from petdesk.project import Project
from petdesk.registry import Registry

SETTING = "cleaner.suspects"
MOST_KEPT = 2000
"""Of all labels that were told; those that are likely wrong are kept however many they are."""
_FIELDS = ("picture", "given", "suggested", "probability_given", "probability_suggested", "likely")


class Suspects(QObject):
    """What the last search found.

    Attributes:
        changed: Signal: `found` is another now, or a search began or ended.
        done: Signal: a search ended well.
        failed: Signal with a sentence and its details.
        found: The worst first.
        figures: Of the search: `pictures`, `likely`, `error_rate`, `network`, `seconds`; empty before the first one.
    """

    changed = Signal()
    done = Signal()
    failed = Signal(str, str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._running = False
        self.found: list[Suspect] = []
        self.figures: dict[str, Any] = {}

    @property
    def searching(self) -> bool:
        """Whether a search is under way."""
        return self._running

    @property
    def by_picture(self) -> dict[int, Suspect]:
        """Picture to what was found."""
        return {one.picture: one for one in self.found}

    def load(self) -> None:
        """Shows what the open project keeps."""
        kept = self._session.setting(SETTING)
        self.found = read_suspects(kept)
        self.figures = {k: v for k, v in kept.items() if k != "suspects"} if isinstance(kept, dict) else {}
        self.changed.emit()

    def search(self) -> None:
        """Begins a search; does nothing where something else is under way."""
        project, registry = self._session.project, self._session.registry
        if project is None or self._session.work.busy:
            return
        job = self._session.work.start(
            lambda: search_in(project, registry), title=self.tr("Looking for likely wrong labels")
        )
        self._running = True
        job.ended.connect(lambda ending: self._end(project, ending))
        self.changed.emit()

    def _end(self, project: Project, ending: Ending) -> None:
        self._running = False
        if project is not self._session.project:
            return
        if ending.outcome == "done":
            try:
                project.settings.set(SETTING, ending.result)
            except PetDeskError as error:
                self.failed.emit(str(error), "")
            self.load()
            self.done.emit()
            return
        if ending.outcome == "failed":
            self.failed.emit(ending.message, ending.details)
        self.changed.emit()


def search_in(project: Project, registry: Registry) -> Iterator[Event]:
    """The search with the project's own settings of training; its result is what the project keeps."""
    from petdesk.interpret.wrong_labels import find_wrong_labels
    from petdesk.training.project_run import project_config

    for event in find_wrong_labels(project_config(project.path, project.settings.all()), registry):
        if isinstance(event, Finished):
            result = event.result
            told = (one for one in result["suspects"] if one["picture"] is not None)
            suspects = [one for place, one in enumerate(told) if one["likely"] or place < MOST_KEPT]
            figures = {name: result[name] for name in ("pictures", "likely", "error_rate", "network", "seconds")}
            kept = [{name: one[name] for name in _FIELDS} for one in suspects]
            yield Finished(result=figures | {"suspects": kept})
        else:
            yield event
