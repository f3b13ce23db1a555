"""Where the page keeps what it must find again: tables of answers, and small settings."""

from typing import Any

from petdesk.folders import cache_folder
from petdesk.gui.session import Session
from petdesk.predict.archive import Archive
from petdesk.predict.asking import MOST_COPIES, Asking
from petdesk.predict.choice import USUAL_THRESHOLD

THRESHOLD, OPEN, MODEL = "predict.threshold", "predict.open", "predict.model"
COPIES, NONE = "predict.tta", "predict.thresholds"
"""How the model is asked: a number of copies, and `model` or `off`."""
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
        value = self._setting(THRESHOLD, USUAL_THRESHOLD)
        return min(1.0, max(0.0, float(value))) if isinstance(value, (int, float)) else USUAL_THRESHOLD

    def keep_threshold(self, threshold: float) -> None:
        """Keeps it, so that it can be undone where it is the project's.

        Raises:
            ProjectError: It cannot be written.
        """
        self._edit(THRESHOLD, threshold)

    @property
    def asking(self) -> Asking:
        """How the model is asked."""
        copies = self._setting(COPIES, 0)
        good = isinstance(copies, int) and 0 <= copies <= MOST_COPIES
        return Asking(tta=copies if good else 0, thresholds="off" if self._setting(NONE, "model") == "off" else "model")

    def keep_asking(self, asking: Asking) -> None:
        """Keeps it, so that it can be undone where it is the project's.

        Raises:
            ProjectError: It cannot be written.
        """
        before = self.asking
        if asking.tta != before.tta:
            self._edit(COPIES, asking.tta)
        if asking.thresholds != before.thresholds:
            self._edit(NONE, asking.thresholds)

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

    def _setting(self, key: str, usual: Any) -> Any:
        return self._session.setting(key, self._session.preferences.get(key, usual))

    def _edit(self, key: str, value: Any) -> None:
        if self._writes_project():
            self._session.edit_setting(key, value)
        else:
            self._session.preferences.set(key, value)

    def _writes_project(self) -> bool:
        project = self._session.project
        return project is not None and not project.read_only
