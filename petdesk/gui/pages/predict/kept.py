"""Where the page keeps what it must find again: tables of answers, and small settings."""

from typing import Any

from petdesk.folders import cache_folder
from petdesk.gui.session import Session
from petdesk.predict.archive import Archive
from petdesk.predict.choice import USUAL_THRESHOLD

THRESHOLD, OPEN, MODEL = "predict.threshold", "predict.open", "predict.model"
FOLDER = "predictions"


class Kept:
    """In the open project where there is one that can be written, else on the user's side of this computer."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def archive(self) -> Archive:
        """The tables of answers."""
        project = self._session.project
        in_project = project is not None and not project.read_only
        return Archive((project.runs_folder if in_project and project else cache_folder()) / FOLDER)

    @property
    def threshold(self) -> float:
        """From 0 to 1."""
        value = self._session.setting(THRESHOLD, self._session.preferences.get(THRESHOLD, USUAL_THRESHOLD))
        return min(1.0, max(0.0, float(value))) if isinstance(value, (int, float)) else USUAL_THRESHOLD

    def keep_threshold(self, threshold: float) -> None:
        """Keeps it, so that it can be undone where it is the project's.

        Raises:
            ProjectError: It cannot be written.
        """
        if self._writes_project():
            self._session.edit_setting(THRESHOLD, threshold)
        else:
            self._session.preferences.set(THRESHOLD, threshold)

    def get(self, key: str) -> Any:
        """What was kept under a key; None for nothing."""
        return self._session.setting(key) if self._writes_project() else self._session.preferences.get(key)

    def set(self, key: str, value: Any) -> None:
        """Keeps what is no edit, and so cannot be undone.

        Raises:
            ProjectError: It cannot be written.
        """
        project = self._session.project
        if project is not None and not project.read_only:
            project.settings.set(key, value)
        elif project is None:
            self._session.preferences.set(key, value)

    def _writes_project(self) -> bool:
        project = self._session.project
        return project is not None and not project.read_only
