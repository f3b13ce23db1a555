"""How many answers are sure, unsure or missing: figures that are buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from petdesk.gui.pages.predict.controls import button
from petdesk.gui.words import number
from petdesk.predict.choice import Standing


class CountButtons(QWidget):
    """One of them is down: which answers are shown.

    Attributes:
        chosen: Signal with the standing whose answers the user wants to see.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: dict[Standing, tuple[str, str]] = {
            "all": (self.tr("&All {}"), self.tr("Show every file")),
            "sure": (self.tr("&Sure {}"), self.tr("Show pictures whose confidence reaches the threshold")),
            "unsure": (self.tr("&Unsure {}"), self.tr("Show pictures whose confidence is below the threshold")),
            "none": (self.tr("None of these {}"), self.tr("Show pictures that are none of the model's classes")),
            "unread": (self.tr("Un&readable {}"), self.tr("Show files that could not be read")),
        }
        self._group = QButtonGroup(self)
        self.buttons: dict[Standing, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for standing, (_, hint) in self._words.items():
            made = button("", f"predict.{standing}", tip=hint, checkable=True)
            made.clicked.connect(lambda _checked=False, standing=standing: self.chosen.emit(standing))
            self._group.addButton(made)
            self.buttons[standing] = made
            row.addWidget(made)
        self.show_counts(dict.fromkeys(self._words, 0), with_none=False)
        self.choose("all")

    def show_counts(self, counts: dict[Standing, int], *, with_none: bool) -> None:
        """Shows other figures; `with_none` where a picture may be none of the model's classes."""
        for standing, count in counts.items():
            self.buttons[standing].setText(self._words[standing][0].format(number(count)))
        self.buttons["none"].setVisible(with_none)

    def choose(self, standing: Standing) -> None:
        """Puts a button down, without a signal."""
        self.buttons[standing].setChecked(True)
