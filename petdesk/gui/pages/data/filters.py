"""Which pictures the gallery shows: by side, problem, edit and text; the class table says which classes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSlider, QWidget

from petdesk.gui.naming import named
from petdesk.gui.words import number

if TYPE_CHECKING:
    from petdesk.data.overview import Overview, Show

MILLISECONDS_AFTER_TYPING = 150


class FilterBar(QWidget):
    """A choice, a text, and how many pictures fit.

    Attributes:
        changed: Signal: `show` or `text` gives another now.
        choice, line: The controls.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = named(QComboBox(), "data.filter.show")
        self.choice.setAccessibleName(self.tr("Which pictures to show"))
        for key, text in self._titles().items():
            self.choice.addItem(text, key)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.currentIndexChanged.connect(self.changed)
        self.line = named(QLineEdit(clearButtonEnabled=True), "data.filter.text")
        self.line.setPlaceholderText(self.tr("Find in names"))
        self.line.setAccessibleName(self.tr("Find in the names of pictures"))
        self.line.setMinimumWidth(self.fontMetrics().averageCharWidth() * 12)
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS_AFTER_TYPING)
        self._timer.timeout.connect(self.changed)
        self.line.textChanged.connect(self._timer.start)
        self.count = named(QLabel(), "data.filter.count")
        self.zoom = named(QSlider(Qt.Orientation.Horizontal), "data.zoom")
        self.zoom.setAccessibleName(self.tr("Size of the pictures"))
        self.zoom.setToolTip(self.tr("Size of the pictures (Ctrl and the mouse wheel)"))
        self.zoom.setFixedWidth(self.fontMetrics().averageCharWidth() * 14)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.choice)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.count)
        layout.addWidget(self.zoom)

    @property
    def show_key(self) -> "Show":
        """Which pictures."""
        key: Show = self.choice.currentData()
        return key

    @property
    def text(self) -> str:
        """What their names hold."""
        return self.line.text().strip()

    def choose(self, show: str, text: str = "") -> None:
        """Filters by this."""
        self.line.setText(text)
        self.choice.setCurrentIndex(max(0, self.choice.findData(show)))

    def show_overview(self, seen: "Overview") -> None:
        """Tells with each choice how many pictures there are of its kind."""
        columns = seen.columns
        edited = columns.relabelled | columns.moved | columns.excluded
        counts = {
            "all": len(columns),
            "train": int(seen.train.sum()),
            "valid": int(seen.valid.sum()),
            "problems": len(columns.problems),
            "copies": len(columns.copies),
            "edited": int(edited.sum()),
            "excluded": int(columns.excluded.sum()),
        }
        for key, text in self._titles().items():
            self.choice.setItemText(self.choice.findData(key), f"{text} ({number(counts[key])})")

    def show_count(self, shown: int, total: int) -> None:
        """Tells how many fit."""
        text = self.tr("{} of %Ln picture(s)", "", total) if shown != total else self.tr("%Ln picture(s)", "", total)
        self.count.setText(text.format(number(shown)))

    def _titles(self) -> dict[str, str]:
        return {
            "all": self.tr("All pictures"),
            "train": self.tr("Training"),
            "valid": self.tr("Validation"),
            "problems": self.tr("With problems"),
            "copies": self.tr("Exact copies"),
            "edited": self.tr("Edited by you"),
            "excluded": self.tr("Left out"),
        }
