"""The keys of a project's classes: dealt once, kept in the project, so that a habit never becomes a wrong label."""

from collections.abc import Sequence

from petdesk.api import PetDeskError
from petdesk.gui.pages.data_cleaner.class_keys import deal, follow, in_use
from petdesk.gui.session import Session
from petdesk.project import Project

CHOSEN = "cleaner.keys"
"""Of the project's settings: class -> the key that the user gave it, "" for none. Can be undone."""
DEALT = "cleaner.dealt_keys"
"""Class -> the key that it was dealt when it was first seen."""


class KeyRing:
    """Knows the key of every class of the open project.

    A class that no picture has any more keeps its key, and one that was renamed takes it along; only new classes get
    new ones. Where all classes are others than those that keys were dealt to, they are dealt anew.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._project: Project | None = None
        self._dealt: dict[str, str] = {}

    def keys(self, classes: Sequence[str], *, originals: Sequence[str] = ()) -> dict[str, str]:
        """Class -> key, also of classes that were emptied.

        Args:
            classes: Those that pictures have now.
            originals: What the source calls its classes.
        """
        project = self._session.project
        if project is None:
            return {}
        if project is not self._project:
            self._project, self._dealt = project, _read(project.settings.get(DEALT))
        names, chosen = project.journal.new_names(), self._chosen()
        dealt = follow(self._dealt, in_use(self._dealt, chosen), classes=classes, names=names)
        if not dealt.keys() & {*classes, *originals}:
            dealt = {}
        dealt = deal(classes, dealt, taken=[key for key in chosen.values() if key])
        self._keep(dealt)
        gone = {edit.before for edit in names if not edit.undone} - set(classes)
        return {name: key for name, key in in_use(dealt, chosen).items() if name not in gone}

    def give(self, name: str, key: str) -> None:
        """Gives a class this key; the class that had it gets the other's. Can be undone.

        Raises:
            ProjectError: It cannot be written.
        """
        chosen = self._chosen()
        keys = in_use(self._dealt, chosen)
        if name not in self._dealt:  # there were too few keys for it
            self._keep({**self._dealt, name: ""})
        holder = next((other for other, own in keys.items() if own == key), name)
        kept = {other: own for other, own in chosen.items() if own != key}
        self._session.edit_setting(CHOSEN, {**kept, holder: keys.get(name, ""), name: key})

    def forget(self, name: str) -> None:
        """Takes the key of a class that no picture has: it is dealt to another."""
        self._keep({other: key for other, key in self._dealt.items() if other != name})

    def _keep(self, dealt: dict[str, str]) -> None:
        project = self._project
        if project is None or dealt == self._dealt:
            return
        self._dealt = dealt
        try:
            project.settings.set(DEALT, dealt)
        except PetDeskError:
            return  # they hold until the project is closed; where nothing can be written, no label can, either

    def _chosen(self) -> dict[str, str]:
        return _read(self._session.setting(CHOSEN))


def _read(kept: object) -> dict[str, str]:
    return {str(name): str(key) for name, key in kept.items()} if isinstance(kept, dict) else {}
