"""A gallery in which letters and digits label instead of looking for a name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from petdesk.gui.pages.data_cleaner.class_keys import KEYS
from petdesk.gui.widgets.gallery import Gallery


class LabelGallery(Gallery):
    """The gallery of the cleaner.

    Attributes:
        typed: Signal with a letter or digit that was pressed.
        asked: Signal: the class is to be chosen from a list.
    """

    typed = Signal(str)
    asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Takes letters and digits; Backspace goes back a picture; everything else is as in any gallery."""
        text = event.text().casefold()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and self.count() and len(text) == 1 and text in KEYS:
            event.accept()
            self.typed.emit(text)
        elif plain and text == "/":
            event.accept()
            self.asked.emit()
        elif plain and event.key() == Qt.Key.Key_Backspace:
            event.accept()
            self.choose(max(0, self.current() - 1))
        elif text.strip() and plain:
            event.ignore()  # no word is looked for here
        else:
            super().keyPressEvent(event)

    def advance(self) -> bool:
        """Goes to the next picture; returns whether there was one."""
        if self.current() + 1 >= self.count():
            return False
        self.choose(self.current() + 1)
        return True
