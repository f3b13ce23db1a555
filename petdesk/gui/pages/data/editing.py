"""Edits of classes and pictures, with what has to be asked first and said afterwards."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from petdesk.api import PetDeskError, Split
from petdesk.gui.session import Session
from petdesk.gui.widgets.message_bar import MessageBar
from petdesk.project import Edits, Entry


class Editing(QObject):
    """Does edits in the session, so that each can be undone, and says on the page where one cannot be done.

    What edits pictures returns the journal's entry; None where nothing was to be done, or could be.

    Attributes:
        classes: Tells the classes of now.
    """

    def __init__(
        self, session: Session, messages: MessageBar, classes: Callable[[], Sequence[str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._window = session, messages, parent
        self.classes = classes

    def relabel(self, pictures: Sequence[int], label: str) -> Entry | None:
        """Puts pictures into a class."""
        return self._do(lambda edits: edits.relabel(pictures, label))

    def move(self, pictures: Sequence[int], split: Split | None) -> Entry | None:
        """Puts pictures on a side of the split; None: back to the draw."""
        return self._do(lambda edits: edits.move(pictures, split))

    def exclude(self, pictures: Sequence[int]) -> Entry | None:
        """Takes pictures out."""
        return self._do(lambda edits: edits.exclude(pictures))

    def include(self, pictures: Sequence[int]) -> Entry | None:
        """Takes pictures in again."""
        return self._do(lambda edits: edits.include(pictures))

    def rename_class(self, name: str, new_name: str) -> None:
        """Renames a class; where the new name is taken, offers to merge the two."""
        new_name = new_name.strip()
        if new_name in self.classes() and new_name != name:
            self._messages.say(
                self.tr("There is a class “{}” already.").format(new_name),
                "warning",
                actions=[(self.tr("Merge “{}” into it").format(name), lambda: self._merge([name], new_name))],
            )
            return
        self._do(lambda edits: edits.rename_class(name, new_name))

    def merge_classes(self, names: Sequence[str]) -> None:
        """Makes one class of several; asks which name it keeps."""
        from petdesk.gui.widgets.class_chooser import ClassChooser

        chooser = ClassChooser(
            self.tr("Merge classes"),
            self.tr("Which name shall the %Ln merged class(es) have?", "", len(names)),
            list(names),
            new=False,
            parent=self._window,
        )
        chooser.chosen.connect(lambda into: self._merge(names, into))
        chooser.open()

    def _merge(self, names: Sequence[str], into: str) -> None:
        self._do(lambda edits: edits.merge_classes(list(names), into))

    def _do(self, change: Callable[[Edits], Entry | None]) -> Entry | None:
        QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        try:
            return self._session.edit(change)
        except PetDeskError as error:
            self._messages.say(str(error), "error")
            return None
        finally:
            QApplication.restoreOverrideCursor()
